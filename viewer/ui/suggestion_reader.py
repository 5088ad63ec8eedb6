"""The reader of the completion: a thread with a connection of its own, so that no search waits for a suggestion."""

from collections.abc import Callable
from pathlib import Path
from typing import Protocol, TypeVar

from PySide6.QtCore import QObject, Signal

from viewer.domain.completion import Typing
from viewer.errors import Cancelled
from viewer.jobs.suggest import Offer, Suggester, offers_without_library
from viewer.ui.pauses import pause
from viewer.ui.tasks import Worker

# Counting reads every event; it begins when the search itself has had its time and no key came meanwhile.
COUNT_MS = 300
Answer = TypeVar("Answer")


class Suggesting(Protocol):
    """What the reader needs of a Suggester."""

    def suggest(self, typing: Typing, asked: bool = False) -> Offer: ...
    def count(self, typing: Typing) -> None: ...
    def interrupt(self) -> None: ...
    def close(self) -> None: ...


class SuggestionReader(QObject):
    """Answers the newest question only: ``offered`` carries what was asked and what could be meant by it.

    It comes a second time where counts became known.
    """

    offered = Signal(object, object)

    def __init__(
        self, library: Path, parent: QObject | None = None, suggester: Callable[[Path], Suggesting] = Suggester
    ) -> None:
        super().__init__(parent)
        self._library = library
        self._make_suggester = suggester
        self._suggester: Suggesting | None = None
        self._generation = 0
        self._question: tuple[Typing, bool] | None = None
        self._count_soon = pause(self, COUNT_MS, self._count)
        self.worker = Worker("suggestions", self)

    def ask(self, typing: Typing, asked: bool = False) -> None:
        """Looks up what could be meant; what was asked before is dropped."""
        self.forget()
        self._question = (typing, asked)
        self._suggest(self._generation, typing, asked)

    def forget(self) -> None:
        """Drops what was asked: it is not wanted any more."""
        self._generation += 1
        self._question = None
        self._count_soon.stop()
        self.worker.drop("ask")
        self._interrupt()

    def rest(self) -> None:
        """Lets go of the library until something is asked."""
        self.forget()
        self.worker.submit(self._close_suggester, lambda _: None, lane="ask")

    def close(self) -> None:
        """Interrupts what runs and waits for the thread to close the library."""
        self.forget()
        self.worker.close(self._close_suggester)

    def _suggest(self, generation: int, typing: Typing, asked: bool) -> None:
        def look() -> Offer:
            if self._suggester is None and not self._library.exists():
                return offers_without_library(typing, asked)
            return self._live(generation, lambda suggester: suggester.suggest(typing, asked))

        self.worker.submit(look, lambda offer: self._take(generation, typing, offer), lambda error: None, lane="ask")

    def _take(self, generation: int, typing: Typing, offer: Offer) -> None:
        if generation == self._generation:
            self.offered.emit(typing, offer)
            if offer.more and generation == self._generation:
                self._count_soon.start()

    def _count(self) -> None:
        if self._question is None:
            return
        generation, (typing, asked) = self._generation, self._question
        self.worker.submit(
            lambda: self._live(generation, lambda suggester: suggester.count(typing)),
            lambda _: self._suggest(generation, typing, asked) if generation == self._generation else None,
            lambda error: None,
            lane="ask",
        )

    def _live(self, generation: int, call: Callable[[Suggesting], Answer]) -> Answer:
        """Runs ``call`` in the reader's thread. An interrupt meant for an older question does not stop a newer one."""
        while True:
            if generation != self._generation:
                raise Cancelled("Something else is typed by now.")
            try:
                if self._suggester is None:
                    self._suggester = self._make_suggester(self._library)
                return call(self._suggester)
            except Cancelled:
                if generation != self._generation:
                    raise

    def _interrupt(self) -> None:
        suggester = self._suggester
        if suggester is not None:
            suggester.interrupt()

    def _close_suggester(self) -> None:
        if self._suggester is not None:
            self._suggester.close()
            self._suggester = None
