"""What the window remembers between two starts: its layout and choices, never anything from the data."""

from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

from viewer import paths
from viewer.jobs import settings_file
from viewer.jobs.settings_file import FORMAT, FORMAT_ENTRY

# Raised when the meaning of a stored layout changes; a layout of another version is ignored.
LAYOUT_VERSION = 1


class Settings:
    """The ini file of the window, readable by its owner only; every write reaches the disk at once."""

    def __init__(self, folder: Path | None = None) -> None:
        folder = folder or paths.settings_folder()
        self._file = folder / "window.ini"
        self.found = settings_file.look_after(self._file)
        """What was damaged, or written by a later version."""
        with suppress(OSError):  # a window without memory is better than no window
            paths.make_private_folder(folder)
            self._file.touch(mode=0o600, exist_ok=True)
        self._store = QSettings(str(self._file), QSettings.Format.IniFormat)

    def text(self, name: str, default: str) -> str:
        """A remembered word, or ``default``."""
        value = self._store.value(name, default)
        return value if isinstance(value, str) else default

    def set_text(self, name: str, value: str) -> None:
        """Remembers a word."""
        self._store.setValue(name, value)
        self._keep()

    def layout(self, name: str, version: str = "") -> QByteArray | None:
        """A remembered layout, if it was written by this version of it."""
        if self.text(f"{name}/version", "") != f"{LAYOUT_VERSION} {version}":
            return None
        value = self._store.value(f"{name}/state")
        return value if isinstance(value, QByteArray) and not value.isEmpty() else None

    def set_layout(self, name: str, state: QByteArray, version: str = "") -> None:
        """Remembers a layout together with its version; one that a later program has left stays."""
        if self.found.is_newer and _number(self.text(f"{name}/version", "")) > LAYOUT_VERSION:
            return
        self._store.setValue(f"{name}/version", f"{LAYOUT_VERSION} {version}")
        self._store.setValue(f"{name}/state", state)
        self._keep()

    def forget(self, name: str) -> None:
        """Forgets one entry and everything below it."""
        self._store.remove(name)
        self._keep()

    def _keep(self) -> None:
        if not self._store.contains(FORMAT_ENTRY):
            self._store.setValue(FORMAT_ENTRY, str(FORMAT))
        self._store.sync()
        with suppress(OSError):  # not ours, or gone: the layout is no secret
            self._file.chmod(0o600)


def _number(version: str) -> int:
    first = version.partition(" ")[0]
    return int(first) if first.isdecimal() and first.isascii() and len(first) < 10 else 0
