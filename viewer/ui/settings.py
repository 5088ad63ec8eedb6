"""What the window remembers between two starts: its layout and choices, never anything from the data."""

import time
from contextlib import suppress
from copy import copy
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings, QSize

from viewer import paths
from viewer.jobs import settings_file
from viewer.jobs.open_mark import private_name
from viewer.jobs.settings_file import FORMAT, FORMAT_ENTRY

# Raised when the meaning of a stored layout changes; a layout of another version is ignored.
LAYOUT_VERSION = 1
OF_LIBRARY = {
    *("window", "splitter", "side_bar", "history_pane", "history_height", "columns", "sort", "zone", "facets"),
    *("details", "details_pane", "folder", "questions", "customer_window"),
}
"""The first names of what belongs to the desk of one library; all else is the same for all of them."""
_NEVER_PASSED_ON = {"questions"}
"""What a new library does not take over from the one that was used last."""
MOST_LIBRARIES = 40
_LIBRARIES, _USED = "libraries", "used"


class Settings:
    """The ini file of the window, readable by its owner only; every write reaches the disk at once."""

    def __init__(self, folder: Path | None = None) -> None:
        folder = folder or paths.settings_folder()
        self._file = folder / "window.ini"
        self.found = settings_file.look_after(self._file)
        """What was damaged, or written by a later version."""
        self.unusable: set[str] = set()
        """The first names of entries that could be read, but not used; whoever finds that out adds to it."""
        with suppress(OSError):  # a window without memory is better than no window
            paths.make_private_folder(folder)
            self._file.touch(mode=0o600, exist_ok=True)
        self._store = QSettings(str(self._file), QSettings.Format.IniFormat)
        self._library = ""

    def of_library(self, library: Path) -> "Settings":
        """The same settings with the desk of one library: its own, or at first the one that was used last.

        Which library that is the file does not give away.
        """
        own = copy(self)
        own._library = f"{_LIBRARIES}/{private_name(library)}"
        if not self._store.contains(f"{own._library}/{_USED}"):
            for name in [name for name in self._store.allKeys() if _first(name) in OF_LIBRARY]:
                self._store.setValue(f"{own._library}/{name}", self._store.value(name))
        self._store.setValue(f"{own._library}/{_USED}", str(int(time.time())))
        self._drop_oldest()
        self._keep()
        return own

    def can_be_kept(self) -> bool:
        """Whether what was set last has reached the disk."""
        return self._store.status() != QSettings.Status.AccessError

    def text(self, name: str, default: str) -> str:
        """A remembered word, or ``default``."""
        value = self._store.value(self._own(name), default)
        return value if isinstance(value, str) else default

    def set_text(self, name: str, value: str) -> None:
        """Remembers a word."""
        self._set(name, value)
        self._keep()

    def layout(self, name: str, version: str = "") -> QByteArray | None:
        """A remembered layout, if it was written by this version of it."""
        if self.text(f"{name}/version", "") != f"{LAYOUT_VERSION} {version}":
            return None
        value = self._store.value(self._own(f"{name}/state"))
        return value if isinstance(value, QByteArray) and not value.isEmpty() else None

    def set_layout(self, name: str, state: QByteArray, version: str = "") -> None:
        """Remembers a layout together with its version; one that a later program has left stays."""
        if self.found.is_newer and _number(self.text(f"{name}/version", "")) > LAYOUT_VERSION:
            return
        self._set(f"{name}/version", f"{LAYOUT_VERSION} {version}")
        self._set(f"{name}/state", state)
        self._keep()

    def size(self, name: str) -> QSize | None:
        """A remembered size."""
        parts = self.text(name, "").split()
        known = len(parts) == 2 and all(part.isascii() and part.isdecimal() and len(part) < 6 for part in parts)
        return QSize(int(parts[0]), int(parts[1])) if known else None

    def set_size(self, name: str, size: QSize) -> None:
        """Remembers a size."""
        self.set_text(name, f"{size.width()} {size.height()}")

    def forget(self, name: str) -> None:
        """Forgets one entry and everything below it."""
        for place in {name, self._own(name)}:
            self._store.remove(place)
        self._keep()

    def _own(self, name: str) -> str:
        is_own = self._library and _first(name) in OF_LIBRARY
        return f"{self._library}/{name}" if is_own else name

    def _set(self, name: str, value: str | QByteArray) -> None:
        """What is set on the desk of a library is mostly also what the next new library begins with."""
        for place in {self._own(name)} if _first(name) in _NEVER_PASSED_ON else {name, self._own(name)}:
            self._store.setValue(place, value)

    def _drop_oldest(self) -> None:
        used = {}
        for name in self._store.allKeys():
            first, _, rest = name.partition("/")
            if first == _LIBRARIES and rest.endswith(f"/{_USED}"):
                used[name.removesuffix(f"/{_USED}")] = _number(str(self._store.value(name)))
        for oldest in sorted(used, key=lambda name: used[name])[:-MOST_LIBRARIES]:
            self._store.remove(oldest)

    def _keep(self) -> None:
        if not self._store.contains(FORMAT_ENTRY):
            self._store.setValue(FORMAT_ENTRY, str(FORMAT))
        self._store.sync()
        with suppress(OSError):  # not ours, or gone: the layout is no secret
            self._file.chmod(0o600)


def _first(name: str) -> str:
    return name.partition("/")[0]


def _number(version: str) -> int:
    first = version.partition(" ")[0]
    return int(first) if first.isdecimal() and first.isascii() and len(first) < 12 else 0
