import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.program import ROOT, run
from viewer import __version__, paths
from viewer.jobs import check_display
from viewer.jobs.check_installation import try_step
from viewer.jobs.import_sources import import_sources
from viewer.ui import screen, window_check


@pytest.fixture
def told(tmp_path, styled, monkeypatch):
    """What the steps say, by their names, about a library or about none."""
    monkeypatch.setattr(window_check, "_application", lambda: styled)

    def ask(has_library: bool = True) -> dict[str, str]:
        trial = tmp_path / "trial" / "library.db"
        if has_library:
            import_sources([str(paths.resources() / "sample-capture.ndjson")], trial)
        return {step.name: try_step(step, trial) for step in window_check.window_steps()}

    return ask


def test_all_of_the_window_works_here(told):
    said = told()
    assert {name: line for name, line in said.items() if not line.startswith("ok ")} == {}
    assert said["window"] == "ok      window: 413 rows, drawn at 1000 × 700"


def test_a_library_that_is_not_there(told):
    said = told(has_library=False)
    assert said["window"] == "FAILED  window: its table is empty"
    assert said["details as a tree"].startswith("FAILED  details as a tree: There is no library")


@pytest.mark.qt_log_ignore("Cannot read file .*bad.svg")
def test_an_icon_that_cannot_be_drawn(told, tmp_path, monkeypatch):
    (tmp_path / "icons").mkdir()
    monkeypatch.setattr(paths, "resources", lambda: tmp_path)
    assert try_step(window_check.window_steps()[2], Path()) == "FAILED  icons: there are none"
    (tmp_path / "icons" / "bad.svg").write_text("<svg")
    assert try_step(window_check.window_steps()[2], Path()) == "FAILED  icons: bad.svg cannot be drawn"
    (tmp_path / "icons" / "bad.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg" width="16" height="16"/>')
    assert try_step(window_check.window_steps()[2], Path()) == "FAILED  icons: bad.svg cannot be drawn"


def test_the_screen(styled, monkeypatch):
    monkeypatch.setattr(window_check, "_application", lambda: styled)
    (step,) = window_check.display_steps()
    assert try_step(step, Path()).startswith("ok      display: offscreen, 800 × 800")
    monkeypatch.setattr(window_check, "screen_problem", lambda: "A library is missing.")
    assert try_step(step, Path()) == "FAILED  display: A library is missing."
    assert screen.screen_problem() is None


@pytest.fixture
def no_display(monkeypatch):
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "WAYLAND_SOCKET"):
        monkeypatch.delenv(name, raising=False)


def test_a_sound_installation_passes(no_display):
    done = run("self-test")
    assert (done.returncode, done.stderr) == (0, "")
    *lines, last = done.stdout.splitlines()
    assert last == f"Tier Viewer {__version__}: all checks passed."
    assert {line.split(maxsplit=1)[0] for line in lines} == {"ok", "info"}
    told = dict(line[8:].split(": ", 1) for line in lines)
    assert told["window"].startswith("413 rows, drawn at 1000 × 700")
    assert told["details as a tree"].endswith(" fields")
    if sys.platform.startswith("linux"):
        assert told["display"] == check_display.NO_DISPLAY


@pytest.mark.skipif(sys.platform == "win32", reason="locales and permissions of POSIX")
def test_from_a_path_with_spaces_in_a_plain_locale_with_a_home_that_cannot_be_written(tmp_path, no_display):
    here = tmp_path / "größe 1"
    for folder in ("viewer", "resources"):
        shutil.copytree(ROOT / folder, here / folder, ignore=shutil.ignore_patterns("__pycache__"))
    (here / "no folder").touch()
    home = {name: str(here / "no folder") for name in ("HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME")}
    environment = {key: value for key, value in os.environ.items() if key != "TIER_VIEWER_LIBRARY"}
    done = subprocess.run(
        [sys.executable, "-m", "viewer", "self-test"],
        env={**environment, **home, "PYTHONPATH": str(here), "LC_ALL": "C", "PYTHONCOERCECLOCALE": "0"},
        cwd=tmp_path,
        capture_output=True,
        check=False,
    )
    assert (done.returncode, done.stderr.decode()) == (0, ""), done.stdout.decode()
    assert f"resources: {here / 'resources'}" in done.stdout.decode()
