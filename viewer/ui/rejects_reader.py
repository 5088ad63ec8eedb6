"""The one reader of the list of rejects: a thread that answers the newest search, piece by piece."""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from viewer.errors import TierViewerError
from viewer.jobs.list_rejects import Counts, Found, RejectFinder, RejectRow, Wanted
from viewer.ui.tasks import Worker

NOTHING = Counts(0, (), ())


class RejectsReader(QObject):
    """Runs one RejectFinder. Each ``ask`` outdates the one before; between two pieces of an answer, pages are read."""

    counted = Signal(object)
    """How many rejects there are of each kind and source; comes before anything is found."""
    found = Signal(object)
    settled = Signal()
    """Everything was looked at."""
    page = Signal(int, object)
    failed = Signal(str)

    def __init__(self, library: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._generation = 0
        self._finder: RejectFinder | None = None  # of the thread
        self._search: Iterator[Found] | None = None  # of the thread
        self.worker = Worker("rejects", self)

    def ask(self, wanted: Wanted) -> None:
        """Begins a search."""
        self._generation += 1
        self.worker.drop("page")
        self.worker.submit(
            partial(self._begin, wanted), partial(self._begun, self._generation), self._failed, lane="search"
        )

    def want(self, page: int, keys: list[int]) -> None:
        """Asks for the rows of a page."""
        generation = self._generation

        def done(rows: list[RejectRow]) -> None:
            if generation == self._generation:
                self.page.emit(page, rows)

        self.worker.submit(partial(self._rows, keys), done, self._failed)

    def fetch(self, keys: list[int], done: Callable[[list[RejectRow]], None]) -> None:
        """Reads any rows."""
        self.worker.submit(partial(self._rows, keys), done, self._failed)

    def close(self) -> None:
        """Ends the thread; for the end of the list."""
        self._generation += 1
        self.worker.close(self._let_go)

    def _begun(self, generation: int, counts: Counts) -> None:
        if generation == self._generation:
            self.counted.emit(counts)
            self._go_on()

    def _go_on(self) -> None:
        self.worker.submit(self._next, partial(self._came, self._generation), self._failed, lane="search")

    def _came(self, generation: int, found: Found | None) -> None:
        if generation != self._generation:
            return
        if found is None:
            self.settled.emit()
        else:
            self.found.emit(found)
            self._go_on()

    def _failed(self, error: TierViewerError) -> None:
        self.failed.emit(str(error))

    # --- in the thread -------------------------------------------------------------------------------------------

    def _begin(self, wanted: Wanted) -> Counts:
        self._let_go()
        if not self._library.exists():
            return NOTHING
        self._finder = RejectFinder(self._library)
        self._search = self._finder.search(wanted)
        return self._finder.counts()

    def _next(self) -> Found | None:
        return next(self._search, None) if self._search is not None else None

    def _rows(self, keys: list[int]) -> list[RejectRow]:
        return self._finder.rows(keys) if self._finder is not None else []

    def _let_go(self) -> None:
        self._search = None
        if self._finder is not None:
            self._finder.close()
            self._finder = None
