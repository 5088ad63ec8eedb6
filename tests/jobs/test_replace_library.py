import os
import stat
from pathlib import Path

import pytest

from tests.webhooks import webhook, write
from viewer.errors import LibraryProblem
from viewer.jobs.find_events import Finder
from viewer.jobs.import_sources import import_sources
from viewer.jobs.replace_library import can_replace, replace_library
from viewer.store.companions import companions


@pytest.fixture
def repaired(tmp_path: Path) -> Path:
    import_sources([str(write(tmp_path / "a.ndjson", webhook()))], tmp_path / "data" / "library-repaired.db")
    return tmp_path / "data" / "library-repaired.db"


@pytest.fixture
def damaged(repaired: Path) -> Path:
    path = repaired.with_name("library.db")
    path.write_bytes(b"damaged")
    path.chmod(0o600)
    path.with_name("library.db-wal").write_bytes(b"its log")
    return path


def test_the_damaged_one_is_kept_with_its_log_and_the_other_is_used(damaged: Path, repaired: Path) -> None:
    kept = replace_library(damaged, repaired)
    assert kept.name.startswith("library.damaged-2")
    assert (kept.read_bytes(), kept.with_name(kept.name + "-wal").read_bytes()) == (b"damaged", b"its log")
    assert not repaired.exists()
    assert {one.kind for one in companions(damaged)} == {"damaged"}
    assert not list(repaired.parent.glob("library-repaired*"))
    finder = Finder(damaged)
    assert finder.total() == 1
    finder.close()
    if os.name != "nt":
        assert stat.S_IMODE(kept.stat().st_mode) == 0o600


def test_a_file_system_without_links_does_as_well(
    damaged: Path, repaired: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def link(_source: Path, _target: Path) -> None:
        raise PermissionError

    monkeypatch.setattr(os, "link", link)
    assert replace_library(damaged, repaired).read_bytes() == b"damaged"
    assert damaged.stat().st_size > 10_000


def test_what_lies_elsewhere_or_is_no_library_takes_nobodys_place(
    damaged: Path, repaired: Path, tmp_path: Path
) -> None:
    elsewhere = tmp_path / "library-repaired.db"
    elsewhere.write_bytes(repaired.read_bytes())
    assert not can_replace(damaged, elsewhere)
    assert not can_replace(damaged, damaged)
    with pytest.raises(LibraryProblem, match="does not lie beside"):
        replace_library(damaged, elsewhere)
    other = damaged.with_name("other.db")
    other.write_bytes(b"no library at all" * 100)
    with pytest.raises(LibraryProblem, match="is not a Tier Viewer library"):
        replace_library(damaged, other)
    assert (damaged.read_bytes(), repaired.exists()) == (b"damaged", True)
