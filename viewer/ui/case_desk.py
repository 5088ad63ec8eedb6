"""Case files as a person sees it: the customer at hand, the dialog, progress in the status line, what came of it."""

import os
from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget
from shiboken6 import isValid

from viewer.domain.case_order import ARCHIVE, PAGE, CaseOrder
from viewer.domain.display import display_text
from viewer.domain.persons import person_key
from viewer.domain.stretches import counted
from viewer.errors import TierViewerError
from viewer.jobs.tell_history import Story, tell_history
from viewer.ui.case_dialog import CaseDialog
from viewer.ui.case_task import CaseTask
from viewer.ui.choices import Choices
from viewer.ui.events_reader import EventsReader
from viewer.ui.export_task import show_in_folder
from viewer.ui.file_dialog import FileDialog
from viewer.ui.tasks import Worker
from viewer.ui.uncollected import uncollected
from viewer.ui.window_parts import Parts
from viewer.ui.writing_desk import WritingDesk
from viewer.wording import say, say_count, to_say

NO_CUSTOMER = to_say("No event of a customer is chosen, so nobody knows whose case file is wanted.")
RUNNING = to_say("A case file is being written; its progress is shown below.")
STOPPED = to_say("Stopped; no case file was written.")
_MOST_PICKED = 10_000
_FILTERS = {False: to_say("Pages (*.html)"), True: to_say("Archives (*.zip)")}


def suggested_name(now: datetime, is_archive: bool) -> str:
    """A file name that says when, never whom."""
    return f"case-{now:%Y-%m-%d-%H%M}{ARCHIVE if is_archive else PAGE}"


class CaseDesk(WritingDesk):
    """Between the table, the dialog, the process that writes, and the parts that show how it goes."""

    def __init__(
        self,
        library: Path,
        parts: Parts,
        choices: Choices,
        reader: EventsReader,
        window: QWidget,
        program: list[str] | None = None,
    ) -> None:
        super().__init__(parts, STOPPED, window)
        self._library = library
        self._choices = choices
        self._reader = reader
        self._asked = 0
        self.worker = Worker("case files", self)
        self.task = CaseTask(library, self, program)
        self._watch(self.task)

    def handlers(self) -> dict[str, Callable[[], object]]:
        return {"case_file": self.ask}

    def add_menu(self, menu: QMenu) -> None:
        """Adds the case file to the menu of a row."""
        menu.addAction(say("Save case file…"), self.ask)

    def ask(self) -> None:
        """Opens the dialog for the customer of the event at hand; several selected events can go in alone."""
        event = self._parts.model.event_row(self._parts.table.currentIndex().row())
        key = person_key(event.customer_id, event.customer_source_id, event.customer_email) if event else ""
        if not key:
            self._parts.notice.say(say(NO_CUSTOMER))
            return
        stretches = self._parts.table.selected_ranges()
        if 1 < counted(stretches) <= _MOST_PICKED:
            self._reader.read_keys(stretches, lambda keys: self.ask_for(key, keys))
        else:
            self.ask_for(key, [event.key] if event is not None else [])

    def ask_for(self, key: str, picked: list[int]) -> None:
        """Opens the dialog for a customer, by the key of a person; ``picked`` are the numbers of selected events."""
        if self.task.is_running():
            self._parts.notice.say(say(RUNNING))
            return
        self._asked += 1
        asked, library, zone = self._asked, self._library, self._choices.zone
        tell = uncollected(lambda: tell_history(library, key, zone, lambda: asked != self._asked))
        self.worker.submit(tell, partial(self._open, picked), self._say, lane="story")

    def run(self, order: CaseOrder) -> None:
        """Writes what is ordered."""
        self._begin(order.target)
        self._parts.status.show_task(say("Writing {file}", file=display_text(order.target.name, 60)), 0, 0, "")
        self.task.run(order)

    def close(self) -> None:
        """Stops what is under way and waits for it."""
        self._asked += 1
        self.task.close()
        self.worker.close()

    def _open(self, picked: list[int], story: Story) -> None:
        dialog = CaseDialog(self._library, story, picked, self.worker, self._window)
        dialog.chosen.connect(lambda: self._ask_target(dialog, story.person.key))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _ask_target(self, dialog: CaseDialog, customer: str) -> QFileDialog:
        is_archive = dialog.is_archive()
        ending = ARCHIVE if is_archive else PAGE
        asked = FileDialog(dialog, say("Save case file"), os.fspath(self._folder))
        asked.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        asked.setNameFilter(say(_FILTERS[is_archive]))
        asked.setDefaultSuffix(ending.removeprefix("."))
        asked.selectFile(suggested_name(datetime.now(self._choices.zone), is_archive))
        asked.fileSelected.connect(lambda name: self._order(dialog, customer, _with_ending(Path(name), ending)))
        asked.finished.connect(asked.deleteLater)
        asked.open()
        return asked

    def _order(self, dialog: CaseDialog, customer: str, target: Path) -> None:
        if not isValid(dialog):
            return
        order = CaseOrder(
            target,
            customer,
            dialog.privacy.masked(),
            dialog.events(),
            dialog.campaign_name(),
            self._choices.zone_name,
            dialog.title.text().strip(),
        )
        dialog.accept()
        self.run(order)

    def _progressed(self, done: int, total: int) -> None:
        if self.task.is_running():
            words = say("Writing {file}", file=display_text(self._target.name, 60))
            self._parts.status.show_task(words, done, max(total, 1), say_count(done, "{n} event", "{n} events"))

    def _finished(self, report: dict[str, Any]) -> None:
        target = self._target
        self._parts.status.hide_task()
        words = _end_words(display_text(target.name, 60), report)
        folder = (say("Show in folder"), partial(show_in_folder, target))
        opened = (say("Open"), partial(_open_file, target))
        self._parts.notice.say(words, actions=[folder] if target.suffix.lower() == ARCHIVE else [opened, folder])

    def _say(self, error: TierViewerError) -> None:
        self._parts.notice.say(str(error), "problem")


def _with_ending(target: Path, ending: str) -> Path:
    """The name says what is written: whoever typed another ending gets this one behind it."""
    return target if target.suffix.lower() == ending else target.with_name(target.name + ending)


def _end_words(file: str, report: dict[str, Any]) -> str:
    events, masked = report.get("events"), report.get("is_masked")
    if not isinstance(events, int):
        if masked:
            return say("The case file is in {file}: written, personal data masked.", file=file)
        return say("The case file is in {file}: written, with personal data as it is.", file=file)
    if masked:
        return say_count(
            events,
            "The case file is in {file}: {n} event, personal data masked.",
            "The case file is in {file}: {n} events, personal data masked.",
            file=file,
        )
    return say_count(
        events,
        "The case file is in {file}: {n} event, with personal data as it is.",
        "The case file is in {file}: {n} events, with personal data as it is.",
        file=file,
    )


def _open_file(target: Path) -> bool:
    return QDesktopServices.openUrl(QUrl.fromLocalFile(os.fspath(target.resolve())))
