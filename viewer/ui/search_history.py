"""The history of the search box: what a person searched for, and the way back through it."""

from PySide6.QtCore import QObject, Signal

from viewer.domain.search_history import with_search, without_search


class SearchHistory(QObject):
    """Earlier searches, the newest first; ``changed`` says that there are others now."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.searches: tuple[str, ...] = ()
        self._at: int | None = None

    def take_up(self, kept: tuple[str, ...]) -> None:
        """Goes on with what was kept; what was searched for meanwhile is newer."""
        searches = kept
        for text in reversed(self.searches):
            searches = with_search(searches, text)
        self._take(searches)

    def note(self, text: str) -> None:
        """A person is done with typing this."""
        self._take(with_search(self.searches, text))

    def remove(self, text: str) -> None:
        """Takes one search out."""
        self._take(without_search(self.searches, text))

    def forget(self) -> None:
        """Takes all of them out."""
        self._take(())

    def older(self, text: str) -> str | None:
        """What comes before ``text`` where that is empty or was recalled itself; None where there is nothing."""
        at = self._place(text)
        return self._recall(at + 1) if at is not None else None

    def newer(self, text: str) -> str | None:
        """What comes after a recalled text, at the end the empty one; None where ``text`` is none."""
        at = self._place(text)
        return self._recall(at - 1) if at is not None and at >= 0 else None

    def _place(self, text: str) -> int | None:
        if not text:
            return -1
        is_recalled = self._at is not None and self.searches[self._at : self._at + 1] == (text,)
        return self._at if is_recalled else None

    def _recall(self, at: int) -> str | None:
        if at >= len(self.searches):
            return None
        self._at = at if at >= 0 else None
        return self.searches[at] if at >= 0 else ""

    def _take(self, searches: tuple[str, ...]) -> None:
        self._at = None
        if searches != self.searches:
            self.searches = searches
            self.changed.emit()
