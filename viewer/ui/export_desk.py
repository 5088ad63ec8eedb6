"""Exporting as a person sees it: the dialog, progress in the status line, and what was written."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QPushButton, QWidget
from shiboken6 import isValid

from viewer.domain.columns import with_evidence
from viewer.domain.export_order import ExportOrder
from viewer.domain.persons import named_by, person_key
from viewer.domain.query import Query, only, parse, text
from viewer.domain.rows import customer_caption
from viewer.domain.stretches import counted
from viewer.jobs.find_events import Finder
from viewer.jobs.preview_export import ROWS
from viewer.ui.answer_desk import AnswerDesk
from viewer.ui.choices import Choices
from viewer.ui.current_query import CurrentQuery
from viewer.ui.events_reader import EventsReader
from viewer.ui.export_dialog import ExportDialog
from viewer.ui.export_habits import ExportHabits
from viewer.ui.export_scope import Scope
from viewer.ui.export_task import ExportTask, show_in_folder
from viewer.ui.export_words import end_words
from viewer.ui.settings import Settings
from viewer.ui.tasks import Worker
from viewer.ui.window_parts import Parts
from viewer.ui.writing_desk import WritingDesk
from viewer.wording import number, say, to_say

CANCELLED = to_say("Export cancelled; nothing was written.")
_FIELDS = {"id": "customer_id", "source_id": "source_id", "email": "email"}


class ExportDesk(WritingDesk):
    """Between the table, the dialog, the process that writes, and the parts that show how it goes."""

    def __init__(
        self,
        library: Path,
        parts: Parts,
        query: CurrentQuery,
        choices: Choices,
        reader: EventsReader,
        answers: AnswerDesk,
        settings: Settings,
        window: QWidget,
        program: list[str] | None = None,
    ) -> None:
        super().__init__(parts, CANCELLED, window)
        self._library = library
        self._query = query
        self._choices = choices
        self._reader = reader
        self._answers = answers
        self._habits = ExportHabits(settings)
        self.worker = Worker("export dialog", self)
        self.task = ExportTask(library, self, program)
        self._watch(self.task)
        parts.export_button.clicked.connect(self.ask)

    def use_actions(self, actions: dict[str, QAction]) -> None:
        """Takes the actions: what cannot be exported cannot be asked for."""
        action = actions["export"]
        for part in (action, self._parts.export_button):
            self._answers.totalled.connect(partial(_enable, part))

    def handlers(self) -> dict[str, Callable[[], object]]:
        return {"export": self.ask}

    def ask(self) -> ExportDialog | None:
        """Opens the dialog; what it orders is written."""
        if self.task.is_running():
            self._parts.notice.say(say("An export is under way; its progress is shown below."))
            return None
        scopes, columns = self.scopes(), with_evidence(self._parts.table.header.shown_columns())
        dialog = ExportDialog(
            *(self._library, scopes, columns, self._choices, self._habits, self.worker, self._folder, self._window)
        )
        dialog.ordered.connect(self._ordered)
        dialog.finished.connect(dialog.deleteLater)
        first = [(0, min(ROWS, self._answers.total) - 1)]
        self._reader.read_keys(first, partial(_tell, dialog, dialog.tell_first), lane="first keys")
        for scope in scopes:
            if scope.kind == "customer":
                self._count(dialog, scope)
            elif scope.kind == "selection":
                dialog.keys_needed.connect(partial(self._read_keys, dialog))
                self._answers.totalled.connect(dialog.ask_keys)  # an answer that is not complete does not know them
                dialog.ask_keys()
                dialog.scope.choose("selection")
        dialog.open()
        return dialog

    def scopes(self) -> list[Scope]:
        """What can be exported now."""
        asked, found = self._query.text, [Scope("search", self._query.text, self._answers.total)]
        stretches = self._parts.table.selected_ranges()
        selected = counted(stretches)
        if 1 < selected < self._answers.total:
            found.append(Scope("selection", asked, selected, stretches=tuple(stretches)))
        event = self._parts.model.event_row(self._parts.table.currentIndex().row())
        if event is not None:
            key = person_key(event.customer_id, event.customer_source_id, event.customer_email)
            if key:
                field, value = named_by(key)
                of_customer = text(only(Query(), _FIELDS[field], value))
                found.append(Scope("customer", of_customer, whom=customer_caption(event)))
        return found

    def run(self, order: ExportOrder, total: int) -> None:
        """Writes what is ordered; ``total`` is only for the progress."""
        self._begin(order.target)
        self._parts.status.show_task(say("Exporting to {file}", file=order.target.name), 0, total, "")
        self.task.run(order)

    def hold(self) -> None:
        """Cancels: an export reads one state of the library, and would keep what is to go."""
        self.task.cancel()

    def is_held(self) -> bool:
        return self.task.is_over()

    def close(self) -> None:
        """Stops what is under way and waits for it."""
        self.task.close()
        self.worker.close()

    def _ordered(self, order: ExportOrder, scope: Scope) -> None:
        self.run(order, scope.events or 0)

    def _read_keys(self, dialog: ExportDialog) -> None:
        self._reader.read_keys(self._parts.table.selected_ranges(), partial(_tell, dialog, dialog.tell_keys))

    def _count(self, dialog: ExportDialog, scope: Scope) -> None:
        library, zone = self._library, self._choices.zone
        query = parse(scope.query).query

        def count() -> int:
            finder = Finder(library)
            try:
                return finder.count(query, zone)
            finally:
                finder.close()

        self.worker.submit(
            count, partial(dialog.scope.tell_events, "customer"), lane="count of a customer", owner=dialog
        )

    def _progressed(self, rows: int, total: int) -> None:
        words = (
            say("{done} of {all} rows", done=number(rows), all=number(total))
            if total
            else say("{done} rows", done=number(rows))
        )
        self._parts.status.show_task(say("Exporting to {file}", file=self._target.name), rows, total, words)

    def _finished(self, done: dict[str, Any]) -> None:
        self._parts.status.hide_task()
        target = self._target
        folder = (say("Show in folder"), lambda: show_in_folder(target))
        self._parts.notice.say(*end_words(done, target), actions=[folder])


def _enable(part: QAction | QPushButton, total: int) -> None:
    part.setEnabled(total > 0)


def _tell(dialog: ExportDialog, tell: Callable[[list[int]], None], keys: list[int]) -> None:
    if isValid(dialog):
        tell(keys)
