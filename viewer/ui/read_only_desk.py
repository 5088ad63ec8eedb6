"""A library that can only be read: a banner says so, and what would write is off, with the reason."""

import os
from collections.abc import Callable
from pathlib import Path

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QBoxLayout, QWidget

from viewer.ui.command_desk import WHEN_OFF
from viewer.ui.commands import COMMANDS
from viewer.ui.desk import Desk
from viewer.ui.note_strip import NoteStrip
from viewer.ui.notice_bar import NoticeBar
from viewer.ui.plain_text import tooltip
from viewer.ui.window_parts import Parts
from viewer.wording import say, to_say

BANNER = to_say(
    "This library can only be read. Searching, histories and exports work; nothing can be imported, noted or forgotten."
)
REASON = to_say("This library can only be read")
_WRITES = {
    *("open", "open_folder", "follow", "note", "customer_note", "save_view", "import_views", "examine"),
    *("forget_customer", "old_events"),
}
_WRITES |= {command.key for command in COMMANDS if command.menu.startswith(("&Edit/&Mark", "&Edit/Mark"))}


class ReadOnlyDesk(Desk):
    """Looks once, when the window is made; it is for media and folders of others, which do not change under it."""

    def __init__(
        self, library: Path, parts: Parts, notes: NoteStrip, open_other: Callable[[], object], window: QWidget
    ) -> None:
        super().__init__(window)
        self._parts = parts
        self.is_read_only = is_read_only(library)
        self.banner = NoticeBar(window)
        if self.is_read_only:
            place = parts.body.layout()
            if isinstance(place, QBoxLayout):
                place.insertWidget(1, self.banner)
            self.banner.say(say(BANNER), actions=[(say("Open another library…"), open_other)])
            notes.can_write = False
            for button in (parts.open_button, parts.save_button):
                button.setEnabled(False)
                tooltip(button, say(REASON))

    def use_actions(self, actions: dict[str, QAction]) -> None:
        """Takes the actions that are off where nothing can be written."""
        if self.is_read_only:
            for key in _WRITES:
                actions[key].setEnabled(False)
                actions[key].setProperty(WHEN_OFF, say(REASON))


def is_read_only(library: Path) -> bool:
    """Whether a library is there that cannot be written, or beside which nothing can be: on a medium, in a folder."""
    return library.exists() and not (os.access(library, os.W_OK) and os.access(library.resolve().parent, os.W_OK))
