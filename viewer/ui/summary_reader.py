"""The one reader of counts: a thread that owns a Summariser and answers the newest question only."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import tzinfo
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject, Qt, Signal

from viewer.domain.facets import Facet
from viewer.domain.query import Query
from viewer.errors import Cancelled, TierViewerError
from viewer.jobs.summarise import Answer, Limits, Summariser
from viewer.ui.tasks import Worker


@dataclass(frozen=True, slots=True)
class Asked:
    """What is to be counted: the same may be asked again, because the library may have changed."""

    query: Query
    zone: tzinfo
    facets: tuple[Facet, ...]
    view: Limits | None = None
    """The time that the histogram shows; None: all."""
    events: tuple[int, ...] | None = None
    """The keys of all events that the query finds, where they are few."""


class Answers(Protocol):
    """What the reader needs of a Summariser."""

    def more_facets(self) -> list[tuple[Facet, int]]: ...
    def answer(
        self,
        query: Query,
        zone: tzinfo,
        facets: Sequence[Facet],
        view: Limits | None,
        *,
        events: Sequence[int] | None,
    ) -> Iterator[Answer]: ...
    def interrupt(self) -> None: ...
    def close(self) -> None: ...


class SummaryReader(QObject):
    """Runs one Summariser in a thread of its own. Each ``ask`` interrupts and outdates the one before."""

    answered = Signal(object)
    """A part of the answer: facets and the histogram, each as soon as it is known."""
    finished = Signal(object)
    """The question whose answer is complete."""
    failed = Signal(str)
    _told = Signal(int, object)

    def __init__(
        self, library: Path, parent: QObject | None = None, summariser: Callable[[Path], Answers] = Summariser
    ) -> None:
        super().__init__(parent)
        self._library = library
        self._make = summariser
        self._summariser: Answers | None = None
        self._generation = 0
        self._told.connect(self._tell, Qt.ConnectionType.QueuedConnection)
        self.worker = Worker("summary reader", self)

    def ask(self, asked: Asked) -> None:
        """Answers by ``answered``, several times, and ``finished``. Whatever was asked before is dropped."""
        self.stop()
        generation = self._generation
        self.worker.submit(
            lambda: self._live(generation, asked),
            lambda _: self._finish(generation, asked),
            lambda error: self._broken(generation, error),
            lane="ask",
        )

    def list_more(self, done: Callable[[list[tuple[Facet, int]]], None]) -> None:
        """Gives the facets that can be added to ``done``, each with how often it was seen."""

        def read() -> list[tuple[Facet, int]]:
            while True:
                try:
                    found = self._opened()
                    return found.more_facets() if found is not None else []
                except Cancelled:
                    continue  # an interrupt that was meant for a question

        self.worker.submit(read, done, lambda error: self.failed.emit(str(error)), lane="more")

    def stop(self) -> None:
        """Drops the question that is being answered: another one will follow."""
        self._generation += 1
        self.worker.drop("ask")
        if self._summariser is not None:
            self._summariser.interrupt()

    def rest(self) -> None:
        """Lets go of the library until something is asked."""
        self.stop()
        self.worker.submit(self._close, lambda _: None, lane="ask")

    def close(self) -> None:
        """Interrupts what runs and waits for the thread to close the library."""
        self.stop()
        self.worker.close(self._close)

    def _live(self, generation: int, asked: Asked) -> None:
        """Runs in the thread. An interrupt meant for an older question does not stop a newer one."""
        while True:
            try:
                found = self._opened()
                if found is None:
                    return
                for answer in found.answer(asked.query, asked.zone, asked.facets, asked.view, events=asked.events):
                    if generation != self._generation:
                        raise Cancelled("A newer question was asked.")
                    self._told.emit(generation, answer)
                return
            except Cancelled:
                if generation != self._generation:
                    raise

    def _opened(self) -> Answers | None:
        """The Summariser, opened in the thread; None while there is no library."""
        if self._summariser is None and self._library.exists():
            self._summariser = self._make(self._library)
        return self._summariser

    def _tell(self, generation: int, answer: Answer) -> None:
        if generation == self._generation:
            self.answered.emit(answer)

    def _finish(self, generation: int, asked: Asked) -> None:
        if generation == self._generation:
            self.finished.emit(asked)

    def _broken(self, generation: int, error: TierViewerError) -> None:
        if generation == self._generation:
            self.failed.emit(str(error))

    def _close(self) -> None:
        if self._summariser is not None:
            self._summariser.close()
            self._summariser = None
