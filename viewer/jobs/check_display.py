"""Whether a window can be shown here, found out before Qt tries: where it cannot, Qt ends the program without a word.

Qt aborts (with a core dump) when no platform plug-in can start: https://doc.qt.io/qt-6/qpa.html. So each thing that
it would need is tried first, in the way Qt will: the display is asked, the plug-in is loaded.
"""

import ctypes
import os
import re
import socket
import sys
from pathlib import Path

_INSTEAD = "or use the command line: tier-viewer import, search, export."
NO_DISPLAY = f"No display was found, so the window cannot open. Run this in a desktop session, {_INSTEAD}"
NOT_INSTALLED = (
    "The window needs PySide6, which is not installed here. Install it with: "
    "python -m pip install PySide6-Essentials. The command line works without it."
)

PACKAGES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libX11.so.6": "libx11-6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libstdc++.so.6": "libstdc++6",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-glx.so.0": "libxcb-glx0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxcb.so.1": "libxcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libzstd.so.1": "libzstd1",
}
"""The system libraries that Qt uses on Linux, and the Debian packages that bring them (build/system_libraries.py)."""

_MISSING = re.compile(r"(lib[\w.+-]+\.so[\w.]*): cannot open shared object file")
_PLUGINS = {"wayland": "libqwayland.so", "xcb": "libqxcb.so"}


def display_problem(wanted: str | None = None) -> str | None:
    """Why no window can be shown, as a sentence: no display, or none that answers. Always None but on Linux.

    ``wanted`` stands for what the variable QT_QPA_PLATFORM says.
    """
    platforms = _platforms(os.environ.get("QT_QPA_PLATFORM", "") if wanted is None else wanted)
    if platforms is None or _answering(platforms):
        return None
    names = {"wayland": os.environ.get("WAYLAND_DISPLAY"), "xcb": os.environ.get("DISPLAY")}
    dead = [name for platform in platforms if (name := names[platform])]
    if not dead:
        return NO_DISPLAY
    return (
        f"The display {' or '.join(dead)} does not answer, so the window cannot open. Run this in a desktop session "
        f"that you may use, {_INSTEAD}"
    )


def plugin_problem(plugins: Path) -> str | None:
    """Which system library is missing for the display that answers, as a sentence; ``plugins`` is Qt's folder of them.

    Always None but on Linux.
    """
    platforms = _platforms(os.environ.get("QT_QPA_PLATFORM", ""))
    if platforms is None:
        return None
    missing = [_missing_of(plugins / "platforms" / _PLUGINS[platform]) for platform in _answering(platforms)]
    return None if None in missing else next((sentence for sentence in missing if sentence), None)


def loading_problem(error: ImportError) -> str:
    """What ``error`` says about Qt that could not be imported, as a sentence with the next step."""
    if isinstance(error, ModuleNotFoundError) and (error.name or "").partition(".")[0] in ("PySide6", "shiboken6"):
        return NOT_INSTALLED
    return _sentence(str(error))


def _platforms(wanted: str) -> list[str] | None:
    """The displays that Qt would try, in any order; None where that is nothing to find out about."""
    if not sys.platform.startswith("linux"):
        return None
    names = [name.partition(":")[0] for name in wanted.split(";") if name]
    kinds = ["wayland" if name.startswith("wayland") else name for name in names]
    if any(kind not in _PLUGINS for kind in kinds):
        return None  # such as offscreen
    return kinds or list(_PLUGINS)


def _answering(platforms: list[str]) -> list[str]:
    answers = {"wayland": _wayland_answers, "xcb": _x_answers}
    return [platform for platform in platforms if answers[platform]()]


def _wayland_answers() -> bool:
    named = os.environ.get("WAYLAND_DISPLAY")
    if os.environ.get("WAYLAND_SOCKET"):
        return True
    if not named:
        return False
    with socket.socket(socket.AF_UNIX) as probe:
        probe.settimeout(2)
        try:
            probe.connect(os.path.join(os.environ.get("XDG_RUNTIME_DIR", ""), named))
        except OSError:
            return False
    return True


def _x_answers() -> bool:
    if not os.environ.get("DISPLAY"):
        return False
    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        return True  # what is missing is told when the plug-in is tried
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connection_has_error.argtypes = xcb.xcb_disconnect.argtypes = (ctypes.c_void_p,)
    connection = xcb.xcb_connect(None, None)
    works: bool = xcb.xcb_connection_has_error(connection) == 0
    xcb.xcb_disconnect(connection)
    return works


def _missing_of(plugin: Path) -> str | None:
    if not plugin.is_file():
        return f"The window cannot open: {plugin} is missing. Install the program anew, or use the command line."
    try:
        ctypes.CDLL(str(plugin))
    except OSError as error:
        return _sentence(str(error))
    return None


def _sentence(reason: str) -> str:
    found = _MISSING.search(reason)
    if not found:
        return f"The window cannot open: {reason.strip().rstrip('.')}. The command line works without it."
    libraries = [found[1]]
    if not getattr(sys, "frozen", False):  # there the others are at hand, but not for everyone who asks
        libraries += [name for name in PACKAGES if name not in libraries and not _loads(name)]
    packages = sorted({PACKAGES[name] for name in libraries if name in PACKAGES})
    one = len(libraries) == 1
    install = f" On Debian and Ubuntu: sudo apt-get install {' '.join(packages)}." if packages else " Install it."
    return (
        f"The window cannot open: the system {'library' if one else 'libraries'} {', '.join(libraries)} "
        f"{'is' if one else 'are'} missing.{install} The command line works without {'it' if one else 'them'}."
    )


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True
