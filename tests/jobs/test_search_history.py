from pathlib import Path

import pytest

from tests.webhooks import webhook, write
from viewer.errors import LibraryProblem
from viewer.jobs.import_sources import import_sources
from viewer.jobs.resume_session import remembered
from viewer.jobs.search_history import keep_searches, kept_searches


def test_searches_are_kept_in_the_library(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    assert kept_searches(path) == ()
    import_sources([str(write(tmp_path / "a.ndjson", webhook(1)))], path)
    assert kept_searches(path) == ()
    keep_searches(path, ("tier:Gold", "佐藤 \ud800"))
    assert kept_searches(path) == ("tier:Gold", "佐藤 \ud800")
    keep_searches(path, ("佐藤",))
    assert kept_searches(path) == ("佐藤",)
    keep_searches(path, ())
    assert kept_searches(path) == ()
    assert remembered(path).session.query == ""


def test_there_is_nothing_to_keep_them_in_before_the_first_import(tmp_path: Path) -> None:
    with pytest.raises(LibraryProblem):
        keep_searches(tmp_path / "library.db", ("a",))
