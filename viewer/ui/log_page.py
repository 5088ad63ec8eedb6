"""The log for people: the latest entries first, narrowed by words or to errors, copied, and emptied when they ask."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from viewer import paths
from viewer.domain.display import display_text
from viewer.domain.folding import fold
from viewer.errors import TierViewerError
from viewer.jobs.log_entries import LogEntry, clear_log, read_log
from viewer.ui.filter_box import FilterBox
from viewer.ui.pauses import pause
from viewer.ui.plain_text import PlainLabel, message
from viewer.ui.plain_view import PlainView
from viewer.ui.tasks import Worker
from viewer.ui.value_menu import put_on_clipboard
from viewer.wording import number, say, say_count, to_say

EMPTY = to_say("Nothing is in the log.")
NONE_FITS = to_say("No entry fits. Take words away to see more.")
EMPTYING = to_say("Empty the log? What stands in it cannot be brought back; the library is not touched.")
_PAUSE_MS = 120
_LINE_LENGTH = 500


class LogPage(QWidget):
    """Reads the log in the thread of ``worker`` when it is first looked at, and again when somebody asks."""

    def __init__(self, worker: Worker, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._worker = worker
        self._entries: list[LogEntry] | None = None
        self.words = QLineEdit()
        self.words.setPlaceholderText(say("Narrow by words"))
        self.words.setAccessibleName(say("Narrow the log by words"))
        self.words.setClearButtonEnabled(True)
        self.level = FilterBox(say("How bad"))
        self.level.offer([(say("All entries"), None), (say("Errors only"), True)])
        self.text = PlainView(say("Log"))
        self.count = PlainLabel("", "note")
        self._pause = pause(self, _PAUSE_MS, self._show)
        self.words.textChanged.connect(lambda _: self._pause.start())
        self.level.chosen.connect(lambda _: self._show())
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.words, 1)
        top.addWidget(self.level)
        foot = QHBoxLayout()
        self.buttons = {}
        for title, act in (
            (to_say("Copy"), self._copy),
            (to_say("Read again"), self.read),
            (to_say("Open folder"), partial(open_folder, paths.log_folder())),
            (to_say("Empty log…"), self._ask),
        ):
            button = self.buttons[title] = QPushButton(say(title))
            button.setAutoDefault(False)
            button.clicked.connect(lambda _=False, act=act: act())
            foot.addWidget(button)
        foot.addWidget(self.count, 1)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 10, 0, 0)
        box.setSpacing(8)
        box.addLayout(top)
        box.addWidget(self.text, 1)
        box.addLayout(foot)

    def showEvent(self, event: QShowEvent) -> None:
        if self._entries is None:
            self.read()
        super().showEvent(event)

    def read(self) -> None:
        """Reads the log anew."""
        self._worker.submit(read_log, self._came, owner=self)

    def _came(self, entries: list[LogEntry]) -> None:
        self._entries = entries
        self._show()

    def _fitting(self) -> list[LogEntry]:
        words = fold(self.words.text()).split()
        return [
            entry
            for entry in self._entries or ()
            if (entry.is_bad or not self.level.value()) and all(word in fold(entry.lines) for word in words)
        ]

    def _show(self) -> None:
        found = self._fitting()
        total = len(self._entries or ())
        self.text.fill(_text(found) if found else say(NONE_FITS) if total else say(EMPTY))
        fitting = number(len(found))
        counted = say_count(total, "{fitting} of {n} entry", "{fitting} of {n} entries", fitting=fitting)
        self.count.setText(counted if total else "")
        self.buttons["Copy"].setEnabled(bool(found))
        self.buttons["Empty log…"].setEnabled(total > 0)

    def _copy(self) -> None:
        put_on_clipboard(_text(self._fitting()))
        self.count.setText(say("Copied."))

    def _ask(self) -> None:
        message(self, say("Log"), say(EMPTYING), action=(say("Empty log"), self._empty), leave=say("Keep it"))

    def _empty(self) -> None:
        self._worker.submit(clear_log, lambda _: self.read(), self._refused, owner=self)

    def _refused(self, error: TierViewerError) -> None:
        self.count.setText(str(error))


def open_folder(folder: Path) -> None:
    """Shows a folder in the file manager of the system."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))


def _text(entries: list[LogEntry]) -> str:
    """Short lines, as views need them; nobody but this program writes the log, and yet it is a file."""
    lines = "\n".join(entry.lines for entry in entries).splitlines()
    return "\n".join(display_text(line, _LINE_LENGTH) for line in lines) + "\n"
