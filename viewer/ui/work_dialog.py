"""A dialog about one piece of work on the library: what is being done, how far it is, and what came of it."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from viewer.domain.display import display_text
from viewer.errors import TierViewerError
from viewer.ui import theme
from viewer.ui.dialog_frame import close_box, foot
from viewer.ui.library_process import LibraryProcess
from viewer.ui.plain_text import PlainLabel
from viewer.ui.work_line import WorkLine
from viewer.wording import say, to_say

_WIDTH = 520
_LONGEST = 1_000
STOPPED = to_say("Stopped. The library is as it was.")

Report = dict[str, Any]


class WorkDialog(QDialog):
    """Closing it stops what is under way: nothing works on behind a closed dialog."""

    ended = Signal()
    """It shows what came of the work."""

    def __init__(self, title: str, words: str, parent: QWidget | None = None, program: list[str] | None = None) -> None:
        """``words`` say what the work does, for as long as it is under way."""
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setMinimumWidth(theme.scaled(_WIDTH))
        self._words_before = words
        self.report: Report | None = None
        """What the work reported; None as long as it has not."""
        self._head = PlainLabel("", "title").wrapped()
        self._words = PlainLabel("", "muted").wrapped()
        self.line = WorkLine()
        self.process = LibraryProcess(self, program)
        self.process.progressed.connect(self.line.show_progress)
        self.process.reported.connect(self._take)
        self.process.failed.connect(self._fail)
        self.line.stop_asked.connect(self.stop)
        self.body = QVBoxLayout()
        self.body.setSpacing(10)
        self._buttons = QHBoxLayout()
        close = close_box(self)
        self._close = close.button(QDialogButtonBox.StandardButton.Close)
        self._close.setDefault(True)
        box = QVBoxLayout(self)
        box.setContentsMargins(20, 18, 20, 14)
        box.setSpacing(12)
        for widget in (self._head, self._words, self.line):
            box.addWidget(widget)
            widget.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        box.addLayout(self.body, 1)
        last = foot(close)
        last.insertLayout(0, self._buttons)
        box.addLayout(last)

    def add_button(self, title: str, act: Callable[[], object]) -> QPushButton:
        """Adds a button at the left of the foot, hidden until it has something to do."""
        button = QPushButton(title)
        button.setAutoDefault(False)
        button.clicked.connect(lambda _=False: act())
        button.hide()
        self._buttons.addWidget(button)
        return button

    def name_close(self, title: str) -> None:
        """Names the button that closes the dialog and does nothing else."""
        self._close.setText(title)

    def start(self, head: str, command: Sequence[str], told: str | None = None, words: str = "") -> None:
        """Begins the work, which is a command of this program; ``words`` say what it does, if not what is said else."""
        self.report = None
        self._say(head, words or self._words_before)
        self.line.begin("")
        self.line.show()
        self.process.run(list(command), told)

    def stop(self) -> None:
        """Stops the work."""
        self.process.stop()
        self._rest(say("Stopped"), say(STOPPED))

    def done(self, result: int) -> None:
        """Ends what is under way, too."""
        self.process.stop()
        super().done(result)

    def words(self) -> str:
        """The sentence that is shown."""
        return self._words.text()

    def head(self) -> str:
        """What stands above it."""
        return self._head.text()

    def tell(self, problem: TierViewerError) -> None:
        """Says what went wrong with what was to be done with the result."""
        self._say(self.head(), str(problem))

    def show_report(self, report: Report) -> str:
        """Shows what came of the work, beside its sentence, and gives the head for it."""
        return say("Done")

    def _take(self, report: Report) -> None:
        self.report = report
        self._rest(self.show_report(report), str(report.get("sentence", "")))

    def _fail(self, words: str) -> None:
        self._rest(say("That did not work"), words)

    def _rest(self, head: str, words: str) -> None:
        self.line.hide()
        self._say(head, words)
        self.ended.emit()

    def _say(self, head: str, words: str) -> None:
        self._head.setText(display_text(head))
        self._words.setText(display_text(words, _LONGEST))
        self._words.setVisible(bool(words))
