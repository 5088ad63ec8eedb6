import os
import stat
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.program import NOBODY, needs_root
from viewer.jobs import meeting_place
from viewer.jobs.meeting_place import Place, places

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Unix sockets and their folders")


@pytest.fixture(autouse=True)
def runtime(monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    with tempfile.TemporaryDirectory(prefix="tv-", dir="/tmp") as folder:  # short, as a socket's path must be
        monkeypatch.setenv("XDG_RUNTIME_DIR", folder)
        yield Path(folder)


def test_a_library_has_one_place_under_all_its_names(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to("real")
    monkeypatch.chdir(tmp_path)
    found = {places(Path(name))[0] for name in ("real/l.db", "link/l.db", str(tmp_path / "real" / ".." / "link/l.db"))}
    assert len(found) == 1
    assert places(Path("real/other.db"))[0] not in found


def test_the_folder_is_private(runtime: Path, tmp_path: Path) -> None:
    place = places(tmp_path / "l.db")[0]
    assert place.folder == runtime / "tier-viewer"
    assert stat.S_IMODE(place.folder.stat().st_mode) == 0o700


@pytest.mark.parametrize("spoil", ["missing", "read by others", "a link", "a file", "too long", "relative", "others'"])
def test_a_folder_that_is_not_safe_is_passed_over(
    spoil: str, runtime: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ours = runtime / "tier-viewer"
    match spoil:
        case "missing":
            monkeypatch.delenv("XDG_RUNTIME_DIR")
        case "read by others":
            ours.mkdir()
            ours.chmod(0o755)
        case "a link":
            (tmp_path / "elsewhere").mkdir(mode=0o700)
            ours.symlink_to(tmp_path / "elsewhere")
        case "a file":
            ours.touch()
        case "too long":
            long = tmp_path / ("x" * 120)
            long.mkdir(mode=0o700)
            monkeypatch.setenv("XDG_RUNTIME_DIR", str(long))
        case "relative":
            monkeypatch.setenv("XDG_RUNTIME_DIR", "run")
        case _:
            uid = os.getuid()
            monkeypatch.setattr(os, "getuid", lambda: uid + 1)
    folders = [place.folder for place in places(tmp_path / "l.db")]
    assert ours not in folders
    assert all(len(os.fsencode(place.address)) <= 100 for place in places(tmp_path / "l.db"))
    if spoil != "others'":
        assert Path(f"/tmp/tier-viewer-{os.getuid()}") in folders


@needs_root
def test_a_folder_that_somebody_else_laid_is_passed_over(runtime: Path, tmp_path: Path) -> None:
    ours = runtime / "tier-viewer"
    ours.mkdir(mode=0o700)
    os.chown(ours, NOBODY, -1)
    assert ours not in [place.folder for place in places(tmp_path / "l.db")]


def test_no_place_where_no_folder_can_be_made(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(meeting_place, "_folders", lambda: iter([tmp_path / "not" / "there"]))
    assert places(tmp_path / "l.db") == []


def test_one_process_has_the_lock_and_a_killed_one_gives_it_back(tmp_path: Path) -> None:
    place = Place(str(tmp_path / "a.sock"), tmp_path, "a")
    program = (
        "import sys, pathlib\nfrom viewer.jobs.meeting_place import Place\n"
        f"assert Place('', pathlib.Path({str(tmp_path)!r}), 'a').lock() is not None\n"
        "print('has it', flush=True)\nsys.stdin.read()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", program], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "has it\n"
        assert place.lock() is None
        other.kill()
        other.communicate()
    mine = place.lock()
    assert mine is not None
    os.close(mine)
