from pathlib import Path

import pytest

from tests.webhooks import webhook, write
from viewer.jobs import sort_out_files
from viewer.jobs.import_sources import import_sources
from viewer.jobs.sort_out_files import sort_out, windows


@pytest.fixture
def files(tmp_path: Path) -> dict[str, Path]:
    capture = write(tmp_path / "a.log", webhook(1))
    for name in ("one.tierlibrary", "two.db"):
        import_sources([str(capture)], tmp_path / name)
    return {path.name: path for path in tmp_path.iterdir()}


def test_libraries_are_told_from_captures(files: dict[str, Path]) -> None:
    missing = files["a.log"].with_name("missing.tierlibrary")
    named = [files["a.log"], files["one.tierlibrary"], files["two.db"], missing]
    assert sort_out(named) == ([files["a.log"], missing], [files["one.tierlibrary"], files["two.db"]], False)


def test_the_library_that_is_open_is_not_looked_into(files: dict[str, Path], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sort_out_files.recognition, "is_library", lambda file: pytest.fail(str(file)))
    link = files["two.db"].with_name("link.db")
    link.symlink_to(files["two.db"])
    assert sort_out([link], files["two.db"]) == ([], [], True)


@pytest.mark.parametrize("ending", ["-wal", "-shm", "-journal"])
def test_nor_are_the_files_of_sqlite_beside_it(
    files: dict[str, Path], monkeypatch: pytest.MonkeyPatch, ending: str
) -> None:
    """Whoever drops all that begins with the library's name would take its locks away."""
    beside = files["two.db"].with_name(f"two.db{ending}")
    beside.touch()
    monkeypatch.setattr(
        sort_out_files.recognition, "is_library", lambda file: file == beside and pytest.fail(str(file))
    )
    link = files["two.db"].with_name("link.db")
    link.symlink_to(files["two.db"])
    for library in (files["two.db"], link):
        assert sort_out([beside, files["a.log"]], library) == ([files["a.log"]], [], True)


def test_of_very_many_files_only_the_names_are_looked_at(files: dict[str, Path]) -> None:
    many = [files["a.log"]] * sort_out_files._LOOKED_INTO + [files["two.db"], files["one.tierlibrary"]]
    assert sort_out(many).libraries == [files["one.tierlibrary"]]


def test_each_library_has_a_window_of_its_own(files: dict[str, Path]) -> None:
    own, log, one, two = Path("own.db"), files["a.log"], files["one.tierlibrary"], files["two.db"]
    assert windows([], own) == [(own, [])]
    assert windows([log, log], own) == [(own, [log, log])]
    assert windows([one], own) == [(one, [])]
    assert windows([one, log, two], own) == [(own, [log]), (one, []), (two, [])]
