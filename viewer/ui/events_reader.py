"""The one reader of the table: a thread that owns a Finder and answers the newest question only."""

import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from viewer.domain.body_text import CellValue
from viewer.domain.query import meant, without_term
from viewer.domain.rows import EventRow
from viewer.domain.stretches import of_rows
from viewer.errors import Cancelled, DamagedLibrary, TierViewerError
from viewer.jobs.find_events import Finder, Sort
from viewer.ui.answers import PAGE, Answers, Counted, FirstPage, Kept, NoLibrary, Question, Settled, Texts
from viewer.ui.path_texts import AT_ONCE, read_texts, without_texts
from viewer.ui.pauses import pause
from viewer.ui.tasks import Worker

# Trying a query without each of its terms, to explain an empty result, stops being quick beyond this.
_EXPLAINED_TERMS = 12
# Dragging the thumb passes pages by faster than that: it reads none of their neighbours.
_NEAR_MS = 30
Answer = TypeVar("Answer")


class EventsReader(QObject):
    """Runs one Finder in a thread of its own. Each ``ask`` interrupts and outdates the one before."""

    first_page = Signal(object)
    counted = Signal(object)
    settled = Signal(object)
    page = Signal(int, object, object)
    texts = Signal(int, object)
    """More of what the events of a page have at the paths that are shown."""
    explained = Signal(object, int)
    failed = Signal(str, bool)
    """What is wrong, and whether it is that the library is damaged."""

    def __init__(
        self, library: Path, parent: QObject | None = None, finder: Callable[[Path], Answers] = Finder
    ) -> None:
        super().__init__(parent)
        self._library = library
        self._make_finder = finder
        self._finder: Answers | None = None
        self._generation = 0
        self._question: Question | None = None
        self._wanted: list[int] = []
        self._near: int | None = None
        self._near_soon = pause(self, _NEAR_MS, self._want_near)
        self._fetching: int | None = None
        self._filling: int | None = None
        self._kept: Kept | None = None
        self._carried: list[int] = []
        self._paths: tuple[str, ...] = ()
        self.worker = Worker("events reader", self)

    def ask(self, question: Question) -> None:
        """Answers ``question`` by ``first_page``, ``counted`` where the order takes longer than that, and ``settled``.

        Whatever was asked before is dropped.
        """
        self._generation += 1
        generation = self._generation
        self._question = question
        self._wanted.clear()
        self._near_soon.stop()
        self._fetching = None
        self._filling = None
        self.worker.drop("page")
        self.worker.drop("texts")
        self.worker.drop("explain")
        self.worker.drop("copy")
        finder = self._finder
        if finder is not None:
            finder.interrupt()
        started = time.perf_counter()

        def start(found: Answers) -> FirstPage:
            self._carry(found, question.kept)
            rows = found.start(question.query, question.sort, question.zone)
            return FirstPage(question, rows, self._texts_of(found, rows), found.is_sorted())

        self.worker.submit(
            lambda: self._live(generation, start),
            lambda first: self._started(generation, started, first),
            lambda error: self._broken(generation, error),
            lane="ask",
        )

    def show_paths(self, paths: tuple[str, ...]) -> None:
        """Brings what events have at these paths with each page from now on."""
        self._paths = paths

    def want(self, page: int) -> None:
        """Asks for one page of the current answer; the page wanted last is fetched first."""
        if page in (self._fetching, self._filling) or self._question is None:
            return
        if page in self._wanted:
            self._wanted.remove(page)
        self._wanted.append(page)
        # What was scrolled past long ago is asked for again if it comes back into sight.
        del self._wanted[:-4]
        if self._fetching is None:
            self._fetch()

    def want_soon(self, page: int) -> None:
        """Asks for a page that nobody looks at yet, unless others are wanted by then; the last such page counts."""
        if page == self._near and self._near_soon.isActive():
            return  # row by row it comes nearer: that is no reason to wait longer
        self._near = page
        self._near_soon.start()

    def explain(self) -> None:
        """Tries the current question without each term alone; ``explained`` carries what each of them would give, and
        what the question would give with the fields that were probably meant.
        """
        question, generation = self._question, self._generation
        if question is None:
            return
        alone = [
            without_term(question.query, index) for index in range(min(len(question.query.terms), _EXPLAINED_TERMS))
        ]

        corrected = meant(question.query)

        def count(found: Answers) -> tuple[list[int], int]:
            totals = [found.count(query, question.zone) for query in alone]
            return totals, found.count(corrected, question.zone) if corrected is not None else 0

        self.worker.submit(
            lambda: self._live(generation, count),
            lambda totals: self.explained.emit(*totals) if generation == self._generation else None,
            lane="explain",
        )

    def fetch_rows(self, ranges: list[tuple[int, int]], done: Callable[[list[EventRow]], None]) -> None:
        """Gives the rows of stretches (first and last row) of the current answer to ``done``."""
        self.fetch(ranges, (), 0, lambda rows, _: done(rows))

    def fetch(
        self,
        ranges: list[tuple[int, int]],
        paths: Sequence[str],
        most: int,
        done: Callable[[list[EventRow], Texts], None],
    ) -> None:
        """Gives rows and what they have at paths, uncut, to ``done``; no more rows once that is ``most`` characters."""
        generation = self._generation

        def read(found: Answers) -> tuple[list[EventRow], Texts]:
            rows: list[EventRow] = []
            texts: dict[str, dict[int, str]] = {path: {} for path in paths}
            taken = 0
            for at, count in _pages(ranges):
                page = found.page(at, count)
                rows += page
                for path, known in texts.items():
                    more = found.texts([row.key for row in page], path)
                    known.update(more)
                    taken += sum(map(len, more.values()))
                if taken > most:
                    break
            return rows, texts

        self.worker.submit(lambda: self._live(generation, read), lambda found: done(*found), lane="copy")

    def read_keys(self, ranges: list[tuple[int, int]], done: Callable[[list[int]], None], lane: str = "keys") -> None:
        """Gives the numbers of the events in stretches (first and last row) of the current answer to ``done``."""
        generation = self._generation
        self.worker.submit(lambda: self._live(generation, lambda found: found.keys(ranges)), done, lane=lane)

    def find_annotated(self, row: int, back: bool, done: Callable[[int | None], None]) -> None:
        """Gives the next row whose event is marked or noted on, or the one before; None if there is none."""
        generation = self._generation
        self.worker.submit(
            lambda: self._live(generation, lambda found: found.annotated(row, back)), done, lane="annotated"
        )

    def find_row(self, find: Callable[[Answers], int | None], done: Callable[[int | None], None]) -> None:
        """Gives the row of the current answer that ``find`` finds, None if there is none, to ``done``."""
        generation = self._generation
        self.worker.submit(lambda: self._live(generation, find), done, lane="find row")

    def look_up(self, key: int, path: str, done: Callable[[CellValue], None]) -> None:
        """Gives what an event has at a path, exactly, to ``done``."""
        generation = self._generation
        self.worker.submit(lambda: self._live(generation, lambda found: found.value(key, path)), done, lane="value")

    def rest(self) -> None:
        """Lets go of the library until something is asked; the rows of the last answer come no more."""
        self._generation += 1
        self._question, self._kept, self._carried = None, None, []
        self._wanted.clear()
        self._near_soon.stop()
        self._fetching = self._filling = None
        finder = self._finder
        if finder is not None:
            finder.interrupt()
        self.worker.submit(self._close_finder, lambda _: None, lane="ask")

    def close(self) -> None:
        """Interrupts what runs and waits for the thread to close the library."""
        self._generation += 1
        self._near_soon.stop()
        finder = self._finder
        if finder is not None:
            finder.interrupt()
        self.worker.close(self._close_finder)

    def _started(self, generation: int, started: float, first: FirstPage) -> None:
        if generation != self._generation:
            return
        question = first.question
        self.first_page.emit(first)
        self._fill(generation, 0, first.rows, first.texts)
        if not first.is_sorted:
            self._sort(generation, started, question)
            return
        if not first.rows or question.sort.column == Sort().column:
            self._settle(generation, started, question)  # counts as fast as counting would
            return

        def count(found: Answers) -> Counted:
            return Counted(question, found.counted(), found.total(), time.perf_counter() - started)

        self.worker.submit(
            lambda: self._live(generation, count),
            lambda answer: self._counted(generation, started, answer),
            lambda error: self._broken(generation, error),
            lane="ask",
        )

    def _sort(self, generation: int, started: float, question: Question) -> None:
        def sort(found: Answers) -> FirstPage:
            rows = found.sort()
            return FirstPage(question, rows, self._texts_of(found, rows))

        self.worker.submit(
            lambda: self._live(generation, sort),
            lambda first: self._started(generation, started, first),
            lambda error: self._broken(generation, error),
            lane="ask",
        )

    def _counted(self, generation: int, started: float, answer: Counted) -> None:
        if generation == self._generation:
            self.counted.emit(answer)
            self._settle(generation, started, answer.question)

    def _settle(self, generation: int, started: float, question: Question) -> None:
        def settle(found: Answers) -> Settled:
            total = found.settle()
            position = None if question.follow is None else found.position(question.follow)
            kept = question.kept
            anchor = found.position(kept.anchor) if kept is not None and kept.anchor is not None else None
            return Settled(
                question,
                total,
                found.total(),
                position,
                time.perf_counter() - started,
                anchor,
                tuple(of_rows(found.positions(self._carried))) if self._carried else (),
                tuple(self._around(found, anchor)) if anchor is not None else (),
            )

        self.worker.submit(
            lambda: self._live(generation, settle),
            lambda answer: self.settled.emit(answer) if generation == self._generation else None,
            lambda error: self._broken(generation, error),
            lane="ask",
        )

    def _want_near(self) -> None:
        if self._near is not None and self._fetching is None and not self._wanted:
            self.want(self._near)

    def _carry(self, found: Answers, kept: Kept | None) -> None:
        """Before the answer of before is gone: looks up which events its selected rows were."""
        if kept is None:
            self._carried = []
        elif kept is not self._kept:
            known = list(kept.keys)
            self._carried = known if len(known) == kept.rows else found.keys(kept.stretches) or known
        self._kept = kept

    def _around(self, found: Answers, row: int) -> Iterator[tuple[int, list[EventRow], Texts]]:
        """The page of a row and the one behind it: what can be seen there."""
        for page in (row // PAGE, row // PAGE + 1):
            rows = found.page(page * PAGE, PAGE)
            yield page, rows, self._texts_of(found, rows)

    def _fetch(self) -> None:
        generation, page = self._generation, self._wanted.pop()
        self._fetching = page

        def fetch(found: Answers) -> tuple[list[EventRow], Texts]:
            rows = found.page(page * PAGE, PAGE)
            return rows, self._texts_of(found, rows)

        self.worker.submit(
            lambda: self._live(generation, fetch),
            lambda answer: self._fetched(generation, page, *answer),
            lambda error: self._broken(generation, error),
            lane="page",
        )

    def _fetched(self, generation: int, page: int, rows: list[EventRow], texts: Texts) -> None:
        if generation != self._generation:
            return
        self._fetching = None
        self.page.emit(page, rows, texts)
        self._fill(generation, page, rows, texts)
        if self._wanted:
            self._fetch()

    def _texts_of(self, found: Answers, rows: Sequence[EventRow]) -> Texts:
        return read_texts(found, rows, self._paths, AT_ONCE)

    def _fill(self, generation: int, page: int, rows: Sequence[EventRow], texts: Texts) -> None:
        """Brings the texts of a page that did not come with its rows, piece by piece, so that others get their turn."""
        left = without_texts(rows, texts)
        # Only the latest page is filled up: the others ask again where they are still seen.
        self._filling = page if left else None
        if not left:
            return

        def filled(more: Texts) -> None:
            if generation == self._generation:
                self.texts.emit(page, more)
                if page == self._filling:
                    self._fill(generation, page, left, more)

        self.worker.submit(
            lambda: self._live(generation, lambda found: self._texts_of(found, left)),
            filled,
            lambda error: self._broken(generation, error),
            lane="texts",
        )

    def _live(self, generation: int, call: Callable[[Answers], Answer]) -> Answer:
        """Runs ``call`` in the reader's thread. An interrupt meant for an older question does not stop a newer one."""
        while True:
            if generation != self._generation:
                raise Cancelled("A newer question was asked.")
            try:
                if self._finder is None:
                    if not self._library.exists():
                        return call(NoLibrary())
                    self._finder = self._make_finder(self._library)
                return call(self._finder)
            except Cancelled:
                if generation != self._generation:
                    raise

    def _broken(self, generation: int, error: TierViewerError) -> None:
        if generation == self._generation:
            self._fetching = self._filling = None
            self.failed.emit(str(error), isinstance(error, DamagedLibrary))

    def _close_finder(self) -> None:
        if self._finder is not None:
            self._finder.close()
            self._finder = None


def _pages(ranges: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The first row of each page of some stretches, and how many rows of it are meant."""
    for first, last in ranges:
        for at in range(first, last + 1, PAGE):
            yield at, min(PAGE, last + 1 - at)
