"""What a person sees of an unexpected error: that the library is safe, and all that a report of it would say."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFileDialog, QPushButton, QVBoxLayout, QWidget

from viewer.ui.dialog_frame import close_box, fitting, foot
from viewer.ui.file_dialog import FileDialog
from viewer.ui.plain_text import PlainLabel
from viewer.ui.plain_view import PlainView
from viewer.ui.value_menu import put_on_clipboard
from viewer.wording import say, to_say

TITLE = to_say("Unexpected error")
HEAD = to_say("Something unexpected went wrong.")
SAFE = to_say(
    "Your library is safe: what was saved stays saved. You can go on. If something looks wrong from now on, close the "
    "window and open it again; it begins where you are."
)
REPORT = to_say(
    "This is all that a report would say: places in the program, commands and versions, and no customer data. "
    "Nothing was saved or sent."
)
_SIZE = QSize(720, 520)


class BugDialog(QDialog):
    """Shows a report, which may grow while it is open. ``save_asked`` carries the text and the file that was chosen.

    ``head`` and ``safe`` say what has happened and what it means, in the language in use.
    """

    save_asked = Signal(str, Path)

    def __init__(self, text: str, head: str = "", safe: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(say(TITLE))
        self.resize(fitting(_SIZE))
        self._text = ""
        self.report = PlainView(say("Report"))
        self.told = PlainLabel("", "note").wrapped()
        copy = QPushButton(say("Copy report"))
        save = QPushButton(say("Save report…"))
        copy.clicked.connect(self._copy)
        save.clicked.connect(self.ask_where)
        buttons = close_box(self)
        close = buttons.button(QDialogButtonBox.StandardButton.Close)
        close.setDefault(True)
        box = QVBoxLayout(self)
        box.setContentsMargins(20, 18, 20, 14)
        box.setSpacing(10)
        box.addWidget(PlainLabel(head or say(HEAD), "strong").wrapped())
        box.addWidget(PlainLabel(safe or say(SAFE)).wrapped())
        box.addWidget(PlainLabel(say(REPORT), "note").wrapped())
        box.addWidget(self.report, 1)
        box.addLayout(foot(buttons, copy, save, between=self.told))
        self.show_report(text)
        close.setFocus()

    def show_report(self, text: str) -> None:
        """Shows what is known by now; the place of whoever reads stays."""
        if text != self._text:
            bar = self.report.verticalScrollBar()
            at = bar.value()
            self._text = text
            self.report.fill(text)
            bar.setValue(at)

    def say(self, words: str) -> None:
        """Tells what came of copying or saving."""
        self.told.setText(words)

    def ask_where(self) -> QFileDialog:
        """Opens the dialog for the file; nothing is written before one is chosen."""
        name = f"tier-viewer-report-{datetime.now().astimezone():%Y-%m-%d-%H%M}.txt"
        dialog = FileDialog(self, say("Save report"), str(Path.home()))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters([say("Text (*.txt)")])
        dialog.setDefaultSuffix("txt")
        dialog.selectFile(name)
        dialog.fileSelected.connect(lambda chosen: self.save_asked.emit(self._text, Path(chosen)))
        dialog.open()
        return dialog

    def _copy(self) -> None:
        put_on_clipboard(self._text)
        self.say(say("Copied."))


def show_alone(text: str, save: Callable[[str, Path], object]) -> BugDialog:
    """The dialog where no window could be opened; the caller runs it."""
    head, safe = say("Tier Viewer could not open its window."), say("Your library is safe: nothing was changed.")
    dialog = BugDialog(text, head, safe)
    dialog.save_asked.connect(save)
    return dialog
