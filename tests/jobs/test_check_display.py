import socket
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from viewer.jobs import check_display
from viewer.jobs.check_display import NO_DISPLAY, NOT_INSTALLED, display_problem, loading_problem

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="Linux is where displays may be missing")
VARIABLES = ("DISPLAY", "WAYLAND_DISPLAY", "WAYLAND_SOCKET", "QT_QPA_PLATFORM")


@pytest.fixture(autouse=True)
def _no_display(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in VARIABLES:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))


def test_without_a_display() -> None:
    assert display_problem() == NO_DISPLAY


@pytest.mark.parametrize("platform", ["offscreen", "vnc:size=800x600", "offscreen;xcb"])
def test_a_platform_that_needs_none_is_trusted(platform: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", platform)
    assert display_problem() is None


@pytest.mark.parametrize("platform", ["xcb", "wayland", "wayland-egl;xcb"])
def test_a_platform_that_needs_one_is_not(platform: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", platform)
    assert display_problem() == NO_DISPLAY


def test_other_systems_have_their_display(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    assert display_problem() is None
    assert check_display.plugin_problem(tmp_path) is None


def test_displays_that_do_not_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISPLAY", ":4711")
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-9")
    problem = display_problem()
    assert problem is not None
    assert problem.startswith("The display wayland-9 or :4711 does not answer, so the window cannot open.")


def test_a_wayland_display_that_answers(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_RUNTIME_DIR", ".")  # a socket's path must be short
    monkeypatch.setenv("WAYLAND_DISPLAY", "w")
    with socket.socket(socket.AF_UNIX) as display:
        display.bind("w")
        display.listen()
        assert display_problem() is None
    assert "does not answer" in (display_problem() or "")


@pytest.fixture
def plugins(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Path]:
    """Qt's folder of plug-ins, where some cannot be loaded for want of a library."""
    monkeypatch.setattr(check_display, "_x_answers", lambda: True)
    monkeypatch.setattr(check_display, "_wayland_answers", lambda: True)

    (tmp_path / "platforms").mkdir()
    for name in ("xcb", "wayland"):
        (tmp_path / "platforms" / f"libq{name}.so").touch()

    def without(**lacks: str) -> Path:
        def load(name: str) -> None:
            for plugin, library in lacks.items():
                if name in (library, str(tmp_path / "platforms" / f"libq{plugin}.so")):
                    raise OSError(f"{library}: cannot open shared object file: No such file or directory")

        monkeypatch.setattr(check_display.ctypes, "CDLL", load)
        return tmp_path

    return without


def test_what_a_platform_misses_is_named_with_its_package(plugins: Callable[..., Path]) -> None:
    folder = plugins(xcb="libxcb-cursor.so.0", wayland="libxkbcommon.so.0")
    assert check_display.plugin_problem(folder) == (
        "The window cannot open: the system libraries libxkbcommon.so.0, libxcb-cursor.so.0 are missing. "
        "On Debian and Ubuntu: sudo apt-get install libxcb-cursor0 libxkbcommon0. The command line works without them."
    )


def test_a_plug_in_that_is_not_there(plugins: Callable[..., Path]) -> None:
    folder = plugins()
    for plugin in (folder / "platforms").iterdir():
        plugin.unlink()
    assert f"{folder / 'platforms' / 'libqwayland.so'} is missing. Install the program anew" in (
        check_display.plugin_problem(folder) or ""
    )


def test_one_platform_that_starts_is_enough(plugins: Callable[..., Path]) -> None:
    assert check_display.plugin_problem(plugins(wayland="libxkbcommon.so.0")) is None


def test_a_packaged_program_names_only_what_it_saw(
    plugins: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setenv("QT_QPA_PLATFORM", "xcb")
    assert check_display.plugin_problem(plugins(xcb="libxcb-cursor.so.0", wayland="libX11.so.6")) == (
        "The window cannot open: the system library libxcb-cursor.so.0 is missing. "
        "On Debian and Ubuntu: sudo apt-get install libxcb-cursor0. The command line works without it."
    )


def test_qt_that_cannot_be_imported(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert loading_problem(ModuleNotFoundError("No module named 'PySide6'", name="PySide6")) == NOT_INSTALLED
    missing = ImportError("libEGL.so.1: cannot open shared object file: No such file or directory")
    assert "the system library libEGL.so.1 is missing. On Debian and Ubuntu: sudo apt-get install libegl1." in (
        loading_problem(missing)
    )
    unknown = ImportError("libnew.so.3: cannot open shared object file: No such file or directory")
    assert "the system library libnew.so.3 is missing. Install it." in loading_problem(unknown)
    old = ImportError("/lib/libc.so.6: version `GLIBC_2.34' not found")
    assert loading_problem(old) == (
        "The window cannot open: /lib/libc.so.6: version `GLIBC_2.34' not found. The command line works without it."
    )
