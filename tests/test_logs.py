import logging
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.program import here, mode
from viewer import __version__, logs, paths
from viewer.bugs import Bug, bug_of

SECRET = "noor.haddad@example.org"


@pytest.fixture(autouse=True)
def _quiet_afterwards() -> Iterator[None]:
    root = logging.getLogger("viewer")
    before = list(root.handlers)
    yield
    for handler in [one for one in root.handlers if one not in before]:
        root.removeHandler(handler)
        handler.close()


def test_a_bug_is_told_by_its_place_alone(tmp_path: Path) -> None:
    file = logs.start(tmp_path)
    assert file is not None

    def deep(data: str) -> None:
        try:
            raise KeyError(data)
        except KeyError as error:
            raise ValueError(f"bad value {data!r}", data) from error

    try:
        deep(SECRET)
    except ValueError as error:
        error.add_note(SECRET)
        logs.report_bug(error)
    text = file.read_text()
    assert SECRET not in text
    assert "bad value" not in text
    assert "ERROR viewer.bug: unexpected ValueError\n" in text
    assert "test_logs.py:" in text
    assert " in deep" in text


def test_what_goes_wrong_again_and_again_does_not_fill_the_log(tmp_path: Path) -> None:
    file = logs.start(tmp_path)
    assert file is not None
    heard: list[Bug] = []
    listener = logs.Listener(heard.append)
    error = ZeroDivisionError(SECRET)
    told = [logs.report_bug(error, "while painting") for _ in range(250)]
    listener.close()
    logs.report_bug(error)
    assert heard == told
    assert told[0].kind == "ZeroDivisionError"
    lines = [line.partition(": ")[2] for line in file.read_text().splitlines()]
    again = "unexpected ZeroDivisionError (while painting)"
    assert lines == [
        again,
        *(f"{again} ({count} times by now)" for count in (2, 3, 10, 100)),
        "unexpected ZeroDivisionError",
    ]


def test_nobody_is_told_of_warnings(tmp_path: Path) -> None:
    file = logs.start(tmp_path)
    assert file is not None
    heard: list[Bug] = []
    listener = logs.Listener(heard.append)
    logs.report(bug_of(UserWarning(SECRET)), logging.WARNING)
    listener.close()
    assert heard == []
    assert file.read_text().endswith("WARNING viewer.bug: unexpected UserWarning\n")


def test_a_bug_without_a_traceback(tmp_path: Path) -> None:
    file = logs.start(tmp_path)
    assert file is not None
    logs.report_bug(RuntimeError(SECRET))
    assert file.read_text().endswith("unexpected RuntimeError\n")


@pytest.mark.parametrize("umask", [0, 0o022])
def test_logs_are_their_owners_alone_also_when_they_rotate(
    tmp_path: Path, umask: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(logs, "_MEGABYTE", 2_000)
    before = os.umask(umask)
    try:
        assert logs.start(tmp_path / "logs") == tmp_path / "logs" / "tier-viewer.log"
        for number in range(200):
            logging.getLogger("viewer.test").info("line %d of a log that is long enough to rotate", number)
    finally:
        os.umask(before)
    found = sorted((tmp_path / "logs").iterdir())
    assert [path.name for path in found] == ["tier-viewer.log", *(f"tier-viewer.log.{n}" for n in (1, 2, 3))]
    assert {mode(path) for path in found} == {0o600}
    assert mode(tmp_path / "logs") == 0o700


def test_without_a_folder_to_write_in_there_is_no_log(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    assert logs.start(tmp_path / "file" / "logs") is None


def test_the_log_lies_in_the_log_folder() -> None:
    assert logs.start() == paths.log_folder() / "tier-viewer.log"


def test_a_start_is_noted_by_its_word_alone(tmp_path: Path) -> None:
    assert here("search", SECRET, "--library", tmp_path / "l.db").returncode == 1
    assert here("--library", SECRET).returncode == 2
    lines = (paths.log_folder() / logs.FILE_NAME).read_text().splitlines()
    assert [line.partition("INFO ")[2] for line in lines] == [
        f"viewer.start: Tier Viewer {__version__}: search",
        f"viewer.start: Tier Viewer {__version__}: window",
    ]
