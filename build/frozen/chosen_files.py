"""Which of the files that PyInstaller finds go into the folder: what the program uses, and what that needs.

The parts of Qt are named one by one, so that a new Qt adds nothing by itself: the program draws widgets with the raster
engine and needs little else. build/README.md lists what is left out.
"""

from collections.abc import Callable, Iterable
from pathlib import PurePosixPath

MODULES = ("Core", "DBus", "Gui", "Svg", "Widgets", "XcbQpa", "WaylandClient")
"""Qt libraries: DBus is what Gui needs on Linux; XcbQpa and WaylandClient belong to the plug-ins."""

BINDINGS = ("QtCore", "QtGui", "QtSvg", "QtWidgets")
"""What the program imports of PySide6."""

PLUGINS = {
    "iconengines": ("qsvgicon",),
    "imageformats": ("qsvg", "qico"),
    # Dead keys and Chinese, Japanese and Korean input.
    "platforminputcontexts": ("composeplatforminputcontextplugin", "ibusplatforminputcontextplugin"),
    "platforms": ("qxcb", "qwayland", "qoffscreen", "qwindows", "qcocoa"),
    # The file dialog of the desktop, through its portal.
    "platformthemes": ("qxdgdesktopportal",),
    "wayland-decoration-client": ("adwaita", "bradient"),
    "wayland-shell-integration": ("xdg-shell",),
}


# Taken from the system that the program runs on: an old libstdc++ in the folder would keep newer graphics drivers from
# loading (PyInstaller#6993).
OF_THE_SYSTEM = ("libstdc++", "libgcc_s")

# PyInstaller's entry of a file: its place in the folder, where it comes from, and its kind.
Entry = tuple[str, str, str]


TRANSLATIONS = {"qtbase_de.qm"}
"""What Qt says by itself (buttons, the dialog for files) in the languages of the window."""


def chosen(entries: Iterable[Entry], needs: Callable[[str], Iterable[str]]) -> list[Entry]:
    """The entries that belong into the folder, in their order.

    ``needs`` gives the names of the libraries that a file was linked with. A library that nothing in the folder needs
    was found for something that is left out (GTK's theme brings a dozen), and is left out as well.
    """
    wanted = [entry for entry in entries if is_wanted(entry[0])]
    named = {entry[0]: {PurePosixPath(name).name for name in needs(entry[1])} for entry in wanted if is_code(entry)}
    kept = {name for name in named if not is_plain_library(name)}
    while True:
        reached = set().union(*(named[name] for name in kept))
        further = {name for name in named if PurePosixPath(name).name in reached} - kept
        if not further:
            return [entry for entry in wanted if entry[0] not in named or entry[0] in kept]
        kept |= further


def is_code(entry: Entry) -> bool:
    """Whether the entry is a library or a module in machine code; links to such stand for what they lead to."""
    return entry[2] in ("BINARY", "EXTENSION")


def is_plain_library(name: str) -> bool:
    """Whether only something that was linked with it could want this file: no module and no plug-in."""
    path = PurePosixPath(name.replace("\\", "/"))
    is_qt = path.name.removeprefix("lib").startswith("Qt6")
    if path.name.startswith("libpython"):
        return False  # the bootloader loads it
    return path.name.startswith("lib") and "plugins" not in path.parts and (len(path.parts) == 1 or is_qt)


def is_wanted(name: str) -> bool:
    """Whether a file may go into the folder, by its place there."""
    path = PurePosixPath(name.replace("\\", "/"))
    if "plugins" in path.parts:
        kind = path.parts[path.parts.index("plugins") + 1]
        return plain_name(path.name) in PLUGINS.get(kind, ())
    if "translations" in path.parts and "PySide6" in path.parts:
        return path.name in TRANSLATIONS
    if plain_name(path.name).startswith("Qt6"):
        return plain_name(path.name).removeprefix("Qt6") in MODULES
    if path.parts[0] == "PySide6" and path.name.startswith("Qt") and len(path.parts) == 2:
        return path.name.split(".")[0] in BINDINGS
    return not path.name.startswith(OF_THE_SYSTEM)


def plain_name(file: str) -> str:
    """``libqxcb.so``, ``qwindows.dll`` and ``libQt6Core.so.6`` without what systems put around names."""
    return file.removeprefix("lib").split(".")[0]
