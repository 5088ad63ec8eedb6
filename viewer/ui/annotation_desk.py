"""Marks and notes on their way to the library: written beside the thread that paints, shown in the table, undone."""

from collections import defaultdict, deque
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from threading import Event
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from viewer.domain.annotations import AnnotationChange, Part, change_texts, changes_between, with_annotation
from viewer.domain.query import Query, Term, every_term
from viewer.domain.rows import EventRow
from viewer.domain.steps import Step
from viewer.errors import TierViewerError
from viewer.jobs import annotate
from viewer.jobs.annotate import ShouldStop
from viewer.ui.current_query import CurrentQuery
from viewer.ui.desk import Desk
from viewer.ui.events_model import EventsModel
from viewer.ui.notice_bar import NoticeBar
from viewer.ui.tasks import Worker
from viewer.ui.undo_desk import Ended, UndoDesk

KIND = "annotation"
"""Of the steps that can be undone."""
Result = TypeVar("Result")


class AnnotationDesk(Desk):
    """One writer for all marks and notes, so that they reach the library in the order in which they were made."""

    changed = Signal(object)
    """The library has these changes now, a list of AnnotationChange that came by undo or redo."""
    asked_anew = Signal()
    """The current query asks for marks or notes, so that its answer may be another one now."""

    def __init__(
        self,
        library: Path,
        model: EventsModel,
        query: CurrentQuery,
        notice: NoticeBar,
        undoing: UndoDesk,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._library = library
        self._model = model
        self._query = query
        self._notice = notice
        self._undoing = undoing
        self._stop = Event()
        self._typed: list[AnnotationChange] = []
        self._unwritten: deque[Callable[[], object]] = deque()
        self.worker = Worker("annotations", self)
        undoing.learn(KIND, self._turn)

    def write(
        self, job: Callable[[ShouldStop], Result], done: Callable[[Result], None], failed: Callable[[str], None]
    ) -> None:
        """Runs ``job``, which writes to the library, after all that were given before."""

        def run() -> Result:
            return job(self._stop.is_set)

        def ended(answer: Result) -> None:
            self._unwritten.remove(run)
            done(answer)

        def broken(error: TierViewerError) -> None:
            self._unwritten.remove(run)
            failed(str(error))

        self._unwritten.append(run)
        self.worker.submit(run, ended, broken)

    def did(self, changes: Sequence[AnnotationChange], words: str) -> int:
        """Changes were made that can be undone; gives the number of the step."""
        number = self._undoing.did(KIND, words, *change_texts(changes))
        self._after(changes)
        return number

    def goes_on(self, changes: Sequence[AnnotationChange], words: str) -> None:
        """The same for what is typed: all of it is one step until ``settle``."""
        self._typed += changes
        self._undoing.goes_on(KIND, words, *change_texts(changes))

    def settle(self) -> None:
        """What was typed is one step now; until then the table is left alone."""
        typed, self._typed = self._typed, []
        self._undoing.settle()
        self._after(typed)

    def take_back(self, number: int) -> None:
        """Undoes one step."""
        self._undoing.take_back(number)

    def show(self, changes: Sequence[AnnotationChange], keys: Mapping[str, int]) -> None:
        """Shows changes in the rows of the table; ``keys`` are the numbers of the events among them, by identity."""
        events: dict[int, dict[Part, str | None]] = defaultdict(dict)
        customers: dict[str, dict[Part, str | None]] = defaultdict(dict)
        for subject, part, _, after in changes:
            if subject.kind == "customer":
                customers[subject.name][part] = after
            elif subject.name in keys:
                events[keys[subject.name]][part] = after
        self.show_rows(events, customers)

    def show_rows(
        self,
        events: Mapping[int, Mapping[Part, str | None]],
        customers: Mapping[str, Mapping[Part, str | None]],
    ) -> None:
        """The same by the numbers of events and the vendor ids of customers."""

        def change(row: EventRow) -> EventRow:
            of_event, of_customer = events.get(row.key), customers.get(row.customer_id or "")
            if of_event is None and of_customer is None:
                return row
            return with_annotation(row, of_event or {}, of_customer or {})

        self._model.change_rows(change)

    def let_go(self) -> None:
        """What was typed last is no step of its own any more."""
        self._typed = []

    def close(self) -> None:
        """Writes what is not written yet, and ends the writer."""
        unwritten = list(self._unwritten)  # the one that runs is among them; doing it twice changes nothing more
        self.worker.close(lambda: [run() for run in unwritten])
        self._stop.set()

    def _after(self, changes: Sequence[AnnotationChange]) -> None:
        if changes and asks_for_annotations(self._query.query):
            self.asked_anew.emit()

    def _turn(self, step: Step, back: bool, ended: Ended) -> None:
        """Undoes a step, or does it again."""
        library = self._library
        try:
            changes = changes_between(*((step.after, step.before) if back else (step.before, step.after)))
        except ValueError:
            changes = []  # a damaged journal: there is nothing to do, and the step is passed over

        def turn() -> dict[str, int]:
            annotate.apply(library, changes, self._stop.is_set)
            return annotate.keys_of(library, [one.subject for one in changes])

        def turned(keys: dict[str, int]) -> None:
            self.show(changes, keys)
            self._after(changes)
            self.changed.emit(changes)
            ended(step)

        def failed(error: TierViewerError) -> None:
            self._notice.say(str(error), "problem")
            ended(None)

        self.worker.submit(turn, turned, failed)


def asks_for_annotations(query: Query) -> bool:
    """Whether the answer to a query depends on marks or notes, free text aside."""
    return any(
        term.field in ("note", "mark") or (term.field == "has" and {"note", "mark"} & {*term.values})
        for term in every_term(query)
        if isinstance(term, Term)
    )
