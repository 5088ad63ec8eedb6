"""Events that came in while the table is shown: they appear at once, or wait behind a bar while somebody reads."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from viewer.ui.notice_bar import NoticeBar
from viewer.ui.pauses import pause
from viewer.wording import say, say_count

# Chunks can be committed faster than a table is worth painting anew.
REFRESH_MS = 300


class NewEvents(QObject):
    """Counts what imports and followed logs have stored since the table last read the library."""

    refresh_asked = Signal()
    """Nobody reads: the table may ask the library anew."""

    def __init__(self, bar: NoticeBar, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bar = bar
        self._unseen = 0
        self._in_answer = 0
        self.is_reading: Callable[[], bool] = lambda: False
        self.to_the_top: Callable[[], None] = lambda: None
        self._refresh = pause(self, 0, self._show)

    def is_pending(self) -> bool:
        """Whether events have come that the table is about to show."""
        return self._refresh.isActive()

    def arrived(self, events: int, first: bool = False) -> None:
        """So many events more are stored; the ``first`` ones of an import are shown without delay."""
        self._unseen += events
        if events > 0 and not self._refresh.isActive():
            self._refresh.start(0 if first else REFRESH_MS)

    def settle(self) -> None:
        """An import has ended: shows the rest now."""
        self._refresh.stop()
        self._show()

    def asking(self) -> None:
        """The table is about to read the library: what is stored by now will be in its answer."""
        self._in_answer = self._unseen

    def seen(self) -> None:
        """The answer is shown; what was stored meanwhile may be missing in it, and stays announced."""
        self._unseen -= self._in_answer
        self._in_answer = 0
        if self._unseen <= 0:
            self._bar.hide()

    def close(self) -> None:
        """Shows nothing any more: for the end of the window."""
        self._refresh.stop()

    def _show(self) -> None:
        """Nobody's place in the table is taken away."""
        if not self.is_reading():
            self._bar.hide()
            self.refresh_asked.emit()
        elif self._unseen > 0:
            words = say_count(self._unseen, "{n} new event.", "{n} new events.")
            self._bar.say(words, actions=[(say("Show"), self.to_the_top)])
