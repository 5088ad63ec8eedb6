"""Which parts of Qt go into the folder: the program draws widgets with the raster engine, and needs little else.

Named one by one, so that a new Qt adds nothing by itself. What is left out is listed in build/README.md.
"""

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


def is_wanted(name: str) -> bool:
    """Whether a file that PyInstaller has found belongs into the folder; ``name`` is its place there.

    Files that are not Qt's are judged by `is_system_library` alone.
    """
    path = PurePosixPath(name.replace("\\", "/"))
    if "plugins" in path.parts:
        kind = path.parts[path.parts.index("plugins") + 1]
        return plain_name(path.name) in PLUGINS.get(kind, ())
    if "translations" in path.parts and "PySide6" in path.parts:
        return False  # the program speaks English only, so far
    if path.name.lstrip("lib").startswith("Qt6"):
        return plain_name(path.name).removeprefix("Qt6") in MODULES
    if path.parts[0] == "PySide6" and path.name.startswith("Qt") and len(path.parts) == 2:
        return path.name.split(".")[0] in BINDINGS
    return not is_system_library(path.name)


def plain_name(file: str) -> str:
    """``libqxcb.so``, ``qwindows.dll`` and ``libQt6Core.so.6`` without what systems put around names."""
    return file.removeprefix("lib").split(".")[0]


# Taken from the system that the program runs on, never brought along:
# - an old libstdc++ in the folder keeps newer graphics drivers from loading (PyInstaller#6993);
# - libraries of GTK, Wayland's server side and Kerberos are found only because the building machine has them.
_SYSTEM = (
    *("libstdc++", "libgcc_s"),
    *("libgtk-", "libgdk", "libatk", "libatspi", "libepoxy", "libcairo", "libpango", "libharfbuzz", "libfribidi"),
    *("libthai", "libdatrie", "libpixman"),
    *("libgssapi", "libkrb5", "libk5crypto", "libkeyutils", "libcom_err", "libssl"),
)


def is_system_library(file: str) -> bool:
    """Whether the system has to bring this library."""
    return file.startswith(_SYSTEM)
