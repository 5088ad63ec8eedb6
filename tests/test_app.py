import struct
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

pytest.importorskip("PySide6")

from PySide6.QtGui import QImage

from tests.program import one_sentence, run
from viewer import app, paths
from viewer.jobs import check_display
from viewer.jobs.import_sources import import_sources
from viewer.store.library import open_for_writing
from viewer.ui.settings import Settings

SAMPLE = Path(__file__).parents[1] / "resources" / "sample-capture.ndjson"


def test_without_a_display_one_clear_line(monkeypatch, capsys, tmp_path):
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    assert app.run([], tmp_path / "library.db") == 1
    said = capsys.readouterr().err
    assert said == check_display.NO_DISPLAY + "\n"


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="Linux is where displays may be missing")
def test_a_display_that_is_dead_ends_in_one_line(monkeypatch, tmp_path):
    for name in ("WAYLAND_DISPLAY", "WAYLAND_SOCKET", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("DISPLAY", ":4711")
    done = run("open", "--library", tmp_path / "l.db")
    assert one_sentence(done).startswith("The display :4711 does not answer")
    pictured = run("open", "--library", tmp_path / "l.db", "--screenshot", tmp_path / "p.png")
    assert pictured.returncode == 0, pictured.stderr
    assert (tmp_path / "p.png").is_file()


def test_a_home_that_cannot_be_written(monkeypatch, tmp_path):
    home = tmp_path / "größe 1"
    home.touch()  # no folder can be made in it, not even by root
    for name in ("HOME", "USERPROFILE", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(home))
    monkeypatch.delenv("TIER_VIEWER_LIBRARY")
    shown = run("open", "--screenshot", tmp_path / "empty.png")
    assert shown.returncode == 0, shown.stderr
    told = run("open", "--screenshot", tmp_path / "failed.png", SAMPLE)
    assert told.returncode == 1
    assert f"The library {home}" in told.stderr
    assert "Choose another with --library." in told.stderr
    assert one_sentence(run("import", SAMPLE)) in told.stderr
    assert not (tmp_path / "failed.png").exists()


def test_a_display_whose_libraries_are_missing(monkeypatch, capsys, tmp_path):
    asked: list[Path] = []
    monkeypatch.setattr(check_display, "display_problem", lambda: None)
    monkeypatch.setattr(check_display, "plugin_problem", lambda folder: asked.append(folder) or "A library is missing.")
    assert app.run([], tmp_path / "library.db") == 1
    assert capsys.readouterr().err == "A library is missing.\n"
    assert (asked[0] / "platforms").is_dir()


def picture(library: Path, target: Path, *files: str) -> subprocess.CompletedProcess[str]:
    """The program in a process of its own: once quit, Qt runs no event loop for the tests that follow."""
    words = ["open", *files, "--library", str(library), "--screenshot", str(target)]
    return subprocess.run([*paths.program(), *words], capture_output=True, text=True, timeout=60, check=False)


def test_a_picture_of_the_window_with_its_first_event(tmp_path):
    target = tmp_path / "window.png"
    ended = picture(tmp_path / "library.db", target, str(SAMPLE))
    assert ended.returncode == 0, ended.stderr
    head = target.read_bytes()[:24]
    assert head[:4] == b"\x89PNG"
    assert struct.unpack(">II", head[16:24]) == app.PICTURE_SIZE


def test_a_picture_has_the_default_settings(tmp_path):
    before = picture(tmp_path / "library.db", tmp_path / "before.png", str(SAMPLE))
    assert before.returncode == 0, before.stderr
    Settings().set_text("theme", "dark")
    Settings().set_text("zone", "Asia/Tokyo")
    after = picture(tmp_path / "library.db", tmp_path / "after.png")
    assert after.returncode == 0, after.stderr
    assert QImage(str(tmp_path / "after.png")).pixelColor(700, 5) == QImage(str(tmp_path / "before.png")).pixelColor(
        700, 5
    )
    assert Settings().text("theme", "") == "dark"


def test_a_window_keeps_a_session_and_a_picture_does_not(qapp, tmp_path, monkeypatch):
    asked: list[bool] = []

    class Opened(BaseException):
        pass

    def open_window(library: Path, settings: Settings, keeps_session: bool, bad_end: None) -> None:
        asked.append(keeps_session)
        raise Opened

    monkeypatch.setattr(app, "MainWindow", open_window)
    monkeypatch.setattr(app, "screen_problem", lambda: None)
    monkeypatch.setattr(app.qt_messages, "listen", lambda: None)
    monkeypatch.setattr(app.open_mark, "begin", lambda library: (None, None))
    for picture in (None, tmp_path / "p.png"):
        with pytest.raises(Opened):
            app.run([], tmp_path / "l.db", picture)
    assert asked == [True, False]


@pytest.mark.parametrize("files", [[], [str(SAMPLE)]])
def test_no_picture_of_a_problem(tmp_path, files):
    library = tmp_path / "library.db"
    library.write_text("This is a letter, and no library.")
    ended = picture(library, tmp_path / "window.png", *files)
    assert ended.returncode == 1
    assert f"{library} is not a Tier Viewer library." in ended.stderr
    assert not (tmp_path / "window.png").exists()
    assert library.read_text() == "This is a letter, and no library."


def test_a_picture_that_cannot_be_saved(tmp_path):
    target = tmp_path / "no folder" / "window.png"
    ended = picture(tmp_path / "library.db", target)
    assert ended.returncode == 1
    assert f"The picture could not be saved as {target}." in ended.stderr


def test_a_damaged_event_is_told_instead_of_a_picture(tmp_path):
    library = tmp_path / "library.db"
    import_sources([str(SAMPLE)], library)
    with closing(open_for_writing(library)) as connection:
        connection.execute("UPDATE deliveries SET digest = x'00'")
    ended = picture(library, tmp_path / "window.png")
    assert ended.returncode == 1
    assert "The library is damaged here" in ended.stderr
    assert not (tmp_path / "window.png").exists()


def test_a_window_that_cannot_be_opened_says_so_and_leaves_its_mark(qapp, qtbot, tmp_path, monkeypatch):
    def open_window(*_: object, **__: object) -> None:
        raise ValueError("secret")

    shown: list[str] = []
    monkeypatch.setattr(app, "MainWindow", open_window)
    monkeypatch.setattr(app, "screen_problem", lambda: None)
    monkeypatch.setattr(app.qt_messages, "listen", lambda: None)
    monkeypatch.setattr(app.bug_dialog.BugDialog, "exec", lambda dialog: shown.append(dialog.report.toPlainText()))
    monkeypatch.setattr(app.open_mark, "begin", lambda library: (shown.append("marked"), None))
    assert app.run([], tmp_path / "l.db") == 1
    assert shown[0] == "marked", "and not taken away, or a call of None would fail"
    assert "unexpected ValueError\n" in shown[1]
    assert "secret" not in shown[1]
    with pytest.raises(ValueError, match="secret"):
        app.run([], tmp_path / "l.db", tmp_path / "p.png")
    assert len(shown) == 2
