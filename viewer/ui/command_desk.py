"""Finding commands: the palette over all menus, what was used last, and the sheet of shortcuts."""

from collections.abc import Callable, Iterator

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMainWindow, QMenu

from viewer.ui.actions import menu_words, sequence_words
from viewer.ui.command_palette import CommandPalette, Entry
from viewer.ui.commands import COMMANDS
from viewer.ui.desk import Desk
from viewer.ui.settings import Settings
from viewer.ui.shortcut_sheet import ShortcutSheet
from viewer.wording import say, to_say

REMEMBERED = 8
WHEN_OFF = "whenOff"
"""The property of an action in which a desk says why it is off."""
ALSO = "also"
"""The property of an action with other words by which the palette finds it."""
_REASONS = {command.key: command.when_off for command in COMMANDS if command.when_off}
_NO_REASON = to_say("there is nothing to do it with")


class CommandDesk(Desk):
    """Opens the palette; what it offers is read from the menus each time, so that it cannot be out of date."""

    def __init__(self, settings: Settings, window: QMainWindow) -> None:
        super().__init__(window)
        self._settings = settings
        self._window = window
        self._palette: CommandPalette | None = None

    def handlers(self) -> dict[str, Callable[[], object]]:
        """The palette and the sheet."""
        return {"palette": self.open_palette, "shortcuts": self.open_sheet}

    def open_palette(self) -> CommandPalette:
        """Opens the palette; a palette that is open begins anew."""
        if self._palette is not None:
            self._palette.close_palette()
        entries = [entry for entry in menu_entries(self._window) if entry.name != "palette"]
        made = CommandPalette(entries, self._recent(), self._window)
        made.chosen.connect(self._run)
        made.destroyed.connect(lambda: self._forget(made))
        self._palette = made
        return made

    def open_sheet(self) -> ShortcutSheet:
        """Opens the sheet of shortcuts."""
        sheet = ShortcutSheet(self._window)
        sheet.palette_asked.connect(self.open_palette)
        sheet.open()
        return sheet

    def _forget(self, palette: CommandPalette) -> None:
        if self._palette is palette:
            self._palette = None

    def _run(self, entry: Entry) -> None:
        if entry.name:
            recent = [entry.name, *(name for name in self._recent() if name != entry.name)]
            self._settings.set_text("recent_commands", " ".join(recent[:REMEMBERED]))
        entry.run()

    def _recent(self) -> list[str]:
        return self._settings.text("recent_commands", "").split()


def menu_entries(window: QMainWindow) -> Iterator[Entry]:
    """Everything that the menus of the window offer now, from top to bottom."""
    for action in window.menuBar().actions():
        menu = action.menu()
        if isinstance(menu, QMenu):
            yield from _entries_of(menu, menu_words(menu.title()))


def _entries_of(menu: QMenu, place: str) -> Iterator[Entry]:
    menu.aboutToShow.emit()  # some menus are filled at this moment only
    for action in menu.actions():
        below = action.menu()
        if isinstance(below, QMenu):
            yield from _entries_of(below, f"{place} › {menu_words(below.title())}")
        elif action.isVisible() and not action.isSeparator() and action.text():
            title = menu_words(action.text()) + ("  ✓" if action.isCheckable() and action.isChecked() else "")
            reason = "" if action.isEnabled() else _reason(action)
            keys = sequence_words(action.shortcuts())
            yield Entry(title, place, keys, action.trigger, reason, action.objectName(), action.property(ALSO) or "")


def _reason(action: QAction) -> str:
    """Why it cannot be chosen: as a desk has said it, else as it always is."""
    return action.property(WHEN_OFF) or say(_REASONS.get(action.objectName(), _NO_REASON))
