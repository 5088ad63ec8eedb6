from pathlib import Path

import pytest

from tests.webhooks import move, webhook, write
from viewer.domain.query import Query, parse
from viewer.errors import LibraryProblem
from viewer.jobs.find_findings import find_findings
from viewer.jobs.import_sources import import_sources
from viewer.jobs.list_findings import are_findings_complete, asks_for_findings, list_findings


def test_what_was_found_is_listed(tmp_path: Path) -> None:
    path = tmp_path / "l.db"
    import_sources([str(write(tmp_path / "a.log", webhook(1), move(2, 1, 2)))], path)
    assert (list(list_findings(path, Query())), are_findings_complete(path)) == ([], False)
    find_findings(path)
    assert are_findings_complete(path)
    assert [one.rule for one in list_findings(path, Query())] == ["starts_midway"]
    assert list(list_findings(path, parse("event:joined").query)) == []
    assert list(list_findings(path, Query(), limit=0)) == []
    import_sources([str(write(tmp_path / "b.log", move(3, 1, 2)))], path)
    assert not are_findings_complete(path)


def test_without_a_library(tmp_path: Path) -> None:
    with pytest.raises(LibraryProblem, match="There is no library"):
        list(list_findings(tmp_path / "none.db", Query()))


def test_which_queries_depend_on_findings() -> None:
    for words in ("finding:missing", "-has:finding", "(tier:x or finding:=late)", 'finding:=""'):
        assert asks_for_findings(parse(words).query), words
    for words in ("", "has:note", "missing", "is:odd"):
        assert not asks_for_findings(parse(words).query), words
