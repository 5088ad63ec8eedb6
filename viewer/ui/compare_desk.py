"""What an event is compared with: the one before it, the other selected one, or one that was pinned."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from viewer.domain.comparison import Comparison
from viewer.domain.rows import EventRow
from viewer.errors import TierViewerError
from viewer.jobs.compare_events import Before, Unpaired, compare_two, compare_with, compare_with_previous
from viewer.ui.choices import Choices
from viewer.ui.desk import Desk
from viewer.ui.details_pane import COMPARE
from viewer.ui.events_reader import EventsReader
from viewer.ui.pauses import pause
from viewer.ui.settings import Settings
from viewer.ui.tasks import Worker
from viewer.ui.window_parts import Parts
from viewer.wording import say, to_say

_BEFORE = [kind.value for kind in Before]
_PINNED_ITSELF = to_say("This event is pinned. Go to another one to compare it with this.")


class CompareDesk(Desk):
    """Between the table, the details and the library. Nothing is compared while nobody looks at the tab."""

    def __init__(
        self, library: Path, parts: Parts, choices: Choices, reader: EventsReader, settings: Settings, window: QWidget
    ) -> None:
        super().__init__(window)
        self._library = library
        self._parts = parts
        self._choices = choices
        self._reader = reader
        self._settings = settings
        self._view = parts.details.compare
        self._key: int | None = None
        self._pinned: int | None = None
        self._pair: tuple[int, int] | None = None
        stored = settings.text("details/compare_with", _BEFORE[0])
        self._partner = stored if stored in _BEFORE else _BEFORE[0]
        self._asked: object = None
        self.worker = Worker("compare", self)
        self._soon = pause(self, 0, self._look_at_selection)  # a selection that is being made says so again and again
        self._view.hide_equal.setChecked(settings.text("details/hide_equal", "") == "yes")
        parts.details.shown.connect(self._event_shown)
        parts.details.tabs.currentChanged.connect(self._compare_if_seen)
        parts.table.selectionModel().selectionChanged.connect(lambda *_: self._soon.start())
        choices.zone_changed.connect(self._compare_if_seen)
        self._view.partner_chosen.connect(self._choose)
        self._view.pin_asked.connect(self._pin)
        self._view.equal_hidden.connect(lambda on: settings.set_text("details/hide_equal", "yes" if on else ""))

    def handlers(self) -> dict[str, Callable[[], object]]:
        """Comparing, and keeping one side."""
        return {"compare": self.compare, "pin": lambda: self._pin(self._pinned is None)}

    def let_go(self) -> None:
        """No event is kept for comparison."""
        self._key = self._pinned = self._pair = None
        self._asked = object()
        self._view.say("")

    def close(self) -> None:
        """Ends its thread."""
        self.worker.close()

    def compare(self) -> None:
        """Shows the comparison: of two selected events, else with the one before."""
        self._look_at_selection()
        self._parts.details.tabs.setCurrentIndex(COMPARE)
        self._view.tree.setFocus()

    def add_menu(self, menu: QMenu) -> None:
        """Adds what can be compared to the menu of a row."""
        two = self._selected() == 2
        action = QAction(say("Compare the two events") if two else say("Compare with the event before"), menu)
        action.triggered.connect(lambda _=False: self.compare())
        menu.addAction(action)

    def _choose(self, partner: str) -> None:
        if partner in _BEFORE:
            self._partner = partner
            self._settings.set_text("details/compare_with", partner)
            self._pair = None
            self._pinned = None
        elif partner == "pinned":
            self._pair = None
        self._compare_if_seen()

    def _pin(self, on: bool) -> None:
        self._pinned = self._key if on else None
        self._pair = None
        self._compare_if_seen()

    def _event_shown(self, key: int) -> None:
        self._key = key
        self._compare_if_seen()

    def _selected(self) -> int:
        return sum(last + 1 - first for first, last in self._parts.table.selected_ranges())

    def _look_at_selection(self) -> None:
        if self._selected() == 2:
            self._reader.fetch_rows(self._parts.table.selected_ranges(), self._take_pair)
        elif self._pair is not None:
            self._pair = None
            self._compare_if_seen()

    def _take_pair(self, rows: list[EventRow]) -> None:
        if len(rows) == 2:
            self._pair = (rows[0].key, rows[1].key)
            self._compare_if_seen()

    def _compare_if_seen(self) -> None:
        if self._parts.details.tabs.currentIndex() != COMPARE or self._key is None:
            return
        keys = [*_BEFORE, *(["pinned"] if self._pinned is not None else []), *(["selected"] if self._pair else [])]
        chosen = "selected" if self._pair else "pinned" if self._pinned is not None else self._partner
        self._view.offer(keys, chosen, self._pinned is not None)
        asked = self._asked = object()
        run = self._job(self._key, chosen)
        if run is None:
            self._view.say(say(_PINNED_ITSELF))
            return
        self.worker.submit(run, partial(self._take, asked), partial(self._fail, asked), lane="compare")

    def _job(self, key: int, chosen: str) -> Callable[[], Comparison | Unpaired] | None:
        if self._pair is not None:
            return partial(compare_two, self._library, *self._pair)
        if self._pinned is not None:
            return partial(compare_with, self._library, self._pinned, key) if key != self._pinned else None
        return partial(compare_with_previous, self._library, key, Before(chosen))

    def _take(self, asked: object, found: Comparison | Unpaired) -> None:
        if asked is not self._asked:
            return
        if isinstance(found, Unpaired):
            self._view.say(found.words)
        else:
            self._view.show_comparison(found, self._choices.zone)

    def _fail(self, asked: object, error: TierViewerError) -> None:
        if asked is self._asked:
            self._view.say(str(error))
