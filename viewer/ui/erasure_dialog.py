"""Forgetting: first what goes, what stays and what cannot be reached; then, when a person wants it, the work itself."""

import json
from pathlib import Path
from typing import Any

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QCheckBox, QFileDialog, QStackedWidget, QWidget

from viewer.domain.display import display_text
from viewer.errors import TierViewerError
from viewer.exports.whole_file import whole_file
from viewer.ui.child_process import UNEXPECTED
from viewer.ui.dialog_frame import fitting
from viewer.ui.erasure_plan_view import ErasurePlanView
from viewer.ui.file_dialog import FileDialog
from viewer.ui.library_process import Progress
from viewer.ui.plain_view import PlainView
from viewer.ui.tasks import Worker
from viewer.ui.value_menu import put_on_clipboard
from viewer.ui.work_dialog import STOPPED as WORK_STOPPED
from viewer.ui.work_dialog import Report, WorkDialog
from viewer.wording import say, to_say

_SIZE = QSize(640, 600)
_NAME = 60
_FILE = "forgotten-receipt.txt"
LOOKING = to_say("Looks through every record of the library. Nothing is changed.")
WORKING = to_say("All of it goes, or nothing. This window shows the library again when it is done.")
STOPPED = to_say(
    "Stopped. Either nothing was forgotten, or all of it was and the rest of the cleaning is done when the library is "
    "opened next. Look at the plan again to see which."
)
CERTAIN = to_say("I know that this cannot be undone")
READ = to_say("Nothing was changed yet. Read what goes and what stays.")
COMPLETE = to_say("It is gone from the library's files. The receipt names nobody: it may be kept and sent.")
PENDING = to_say("It is gone from the library. The receipt says what could not be cleaned yet; it names nobody.")


class ErasureDialog(WorkDialog):
    """Of one customer, or of all events before a moment: the order says of what, see commands/forgetting_lines.py."""

    act, doing, finished_words = to_say("Forget for good"), to_say("Forgetting"), to_say("Forgotten")
    """What the work is called before, meanwhile and afterwards."""
    erase_asked = Signal()
    """A person has read what it does and wants it. Whoever hears this gets the library ready and calls ``erase``."""
    erased = Signal(bool)
    """The work has ended, and whether the library may have changed."""

    def __init__(
        self, library: Path, worker: Worker, title: str, parent: QWidget | None = None, program: list[str] | None = None
    ) -> None:
        super().__init__(title, say(LOOKING), parent, program)
        self._command = ["forget", "--library", str(library)]
        self._worker = worker
        self._question = title
        self._order: dict[str, Any] = {}
        self.is_erasing = False
        self.plan = ErasurePlanView()
        self.receipt = PlainView(say("Receipt"))
        self._pages = QStackedWidget()
        self._pages.addWidget(self.plan)
        self._pages.addWidget(self.receipt)
        self._pages.hide()
        self.certain = QCheckBox(say(CERTAIN))
        self.certain.hide()
        self.body.addWidget(self._pages, 1)
        self.body.addWidget(self.certain)
        self._forget = self.add_button(say(self.act), self.erase_asked.emit)
        self._again = self.add_button(say("Look again"), self.look)
        self._copy = self.add_button(say("Copy receipt"), self.copy)
        self._save = self.add_button(say("Save receipt…"), self.ask_file)
        self.certain.toggled.connect(self._forget.setEnabled)
        self.process.progressed.connect(self._progress)
        self.ended.connect(self._offer)

    def look_at(self, order: dict[str, Any], question: str) -> None:
        """Finds out what forgetting would do; ``question`` is what a person decides then."""
        self._order, self._question = order, question
        self.look()

    def look(self) -> None:
        """Finds it out anew."""
        self.is_erasing = False
        self._begin(self._question, say(LOOKING), {"do": "plan"} | self._order)

    def erase(self) -> None:
        """Forgets. What a person has read was asked for with ``look_at``."""
        self.is_erasing = True
        self._begin(say(self.doing), say(WORKING), {"do": "forget"} | self._order)

    def show_report(self, report: Report) -> str:
        """Shows the plan, or the receipt."""
        self._pages.show()
        self.resize(self.size().expandedTo(fitting(_SIZE)))
        if not self.is_erasing:
            self._pages.setCurrentWidget(self.plan)
            self.plan.show_plan(report)
            report.setdefault("sentence", say(READ))
            return self._question
        self.receipt.fill(str(report.get("text", "")))
        self._pages.setCurrentWidget(self.receipt)
        is_complete = bool(report.get("is_complete"))
        report.setdefault("sentence", say(COMPLETE if is_complete else PENDING))
        finished = say(self.finished_words)
        return finished if is_complete else say("{finished}, with something left to clean", finished=finished)

    def stop(self) -> None:
        """Stops the work; a transaction that was not ended leaves everything as it was."""
        super().stop()
        if self.is_erasing:
            self._say(say("Stopped"), say(STOPPED))

    def done(self, result: int) -> None:
        if self.is_erasing and self.process.is_running():
            self.process.stop()
            self.is_erasing = False
            self.erased.emit(True)
        super().done(result)

    def refuse(self, words: str) -> None:
        """Says why it cannot be done now; the plan stays."""
        self._say(self._question, words)

    def withdraw(self) -> None:
        """Something else is to be looked at: the plan that is shown counts no more."""
        if not self.is_erasing:
            self.process.stop()
            self.line.hide()
            for part in (self._pages, self.certain, self._forget, self._again):
                part.hide()

    def copy(self) -> None:
        """Copies the receipt, which names nobody."""
        put_on_clipboard(self._text())

    def ask_file(self) -> QFileDialog:
        """Asks where to save the receipt."""
        dialog = FileDialog(self, say("Save receipt"), str(Path.home() / _FILE), say("Text (*.txt)"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("txt")
        dialog.selectFile(_FILE)
        dialog.fileSelected.connect(lambda name: self.save(Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def save(self, target: Path) -> None:
        """Writes the receipt, for its owner only."""
        text = self._text()

        def write() -> None:
            with whole_file(target) as file:
                file.write(f"{text.rstrip()}\n".encode())

        def failed(error: TierViewerError) -> None:
            self._say(self.head(), str(error))

        saved = say("The receipt is in {file}.", file=display_text(target.name, _NAME))
        self._worker.submit(write, lambda _: self._say(self.head(), saved), failed, owner=self)

    def _text(self) -> str:
        return str((self.report or {}).get("text", ""))

    def _begin(self, head: str, words: str, order: dict[str, Any]) -> None:
        for part in (self._pages, self.certain, self._forget, self._again, self._copy, self._save):
            part.hide()
        self.line.allow_stop(True)
        self.start(head, self._command, json.dumps(order), words)

    def _progress(self, progress: Progress) -> None:
        self.line.allow_stop(not progress.is_final)

    def _offer(self) -> None:
        planned = self.report is not None and not self.is_erasing
        self.certain.setChecked(False)
        self._forget.setEnabled(False)
        for part in (self.certain, self._forget):
            part.setVisible(planned)
        for part in (self._copy, self._save):
            part.setVisible(self.report is not None and self.is_erasing)
        self._again.setVisible(self.report is None)
        self.name_close(say("Keep") if planned else say("Close"))
        if self.is_erasing:
            self.erased.emit(self.report is not None or self.words() in (say(WORK_STOPPED), say(UNEXPECTED)))
