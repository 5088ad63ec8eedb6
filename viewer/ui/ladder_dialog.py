"""The tiers of a campaign as a ladder: as they were seen last, every version, holes and overlaps, what changed."""

from collections.abc import Callable
from datetime import tzinfo
from functools import partial
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from viewer.domain.history_event import HistoryEvent
from viewer.domain.rows import EventRow
from viewer.errors import TierViewerError
from viewer.history.ladders import Ladder
from viewer.jobs.show_ladder import show_ladders
from viewer.ui import ladder_rows
from viewer.ui.dialog_frame import close_box, dialog_column, fitting
from viewer.ui.filter_box import FilterBox
from viewer.ui.plain_text import PlainLabel
from viewer.ui.report_page import ReportPage
from viewer.ui.report_tabs import ReportTabs
from viewer.ui.tasks import Worker
from viewer.wording import say, to_say

Show = Callable[[Path, str | None, tzinfo], list[Ladder]]

_SIZE = QSize(1120, 600)
NOTHING = to_say(
    "No tier was seen yet. Tiers come with the events of customers, and with lists of tiers that are imported."
)
NO_FLAWS = to_say("The tiers hold each number of points once, from the lowest tier up.")
NO_CHANGES = to_say("Nothing that was seen says that a tier of this campaign has changed.")


class Around(NamedTuple):
    """The event at which the ladder is looked at."""

    campaign_id: str | None
    campaign: str | None
    at: int | None

    @classmethod
    def of(cls, event: EventRow | HistoryEvent) -> "Around":
        """What of an event matters here."""
        return cls(event.campaign_id, event.campaign_name, event.happened_at)


class LadderDialog(QDialog):
    """Reads all ladders once; choosing a campaign shows its own."""

    shown = Signal()

    def __init__(
        self,
        library: Path,
        zone: tzinfo,
        worker: Worker,
        around: Around | None = None,
        parent: QWidget | None = None,
        show: Show = show_ladders,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(say("Ladder of tiers"))
        self.resize(fitting(_SIZE))
        self._zone = zone
        self._around = around
        self._ladders: list[Ladder] = []
        self.campaigns = FilterBox(say("Campaign"))
        self._near = PlainLabel("", "note").wrapped()
        self.tabs = ReportTabs(say("What is known of the tiers"))
        self.tiers = ReportPage(say("Tiers as they were seen last, the highest first"), ladder_rows.TIERS)
        self.versions = ReportPage(say("Every version of every tier, the highest first"), ladder_rows.TIERS)
        self.flaws = ReportPage(say("Holes and overlaps"), ladder_rows.FLAWS)
        self.changes = ReportPage(say("Changes, the latest first"), ladder_rows.CHANGES)
        self._words = PlainLabel(say("Reading…"), "muted").wrapped()
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.pages = QStackedWidget()
        self._lay_out()
        self.campaigns.chosen.connect(lambda _: self._show())
        worker.submit(lambda: show(library, None, zone), self._take, self._fail, lane=f"ladder {id(self)}", owner=self)

    def words(self) -> str:
        """What is said in place of a ladder; empty while one is shown."""
        return self._words.text() if self.pages.currentIndex() == 1 else ""

    def near_words(self) -> str:
        """What is said of changes near the event."""
        return self._near.text()

    def _lay_out(self) -> None:
        for page, title in (
            (self.tiers, say("Tiers")),
            (self.versions, say("All versions")),
            (self.flaws, say("Holes and overlaps")),
            (self.changes, say("Changes")),
        ):
            self.tabs.add(page, title)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self.campaigns)
        head.addWidget(self._near, 1)
        full = QWidget()
        column = QVBoxLayout(full)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(head)
        column.addWidget(self.tabs, 1)
        self.pages.addWidget(full)
        self.pages.addWidget(self._words)
        self.pages.setCurrentIndex(1)
        box = dialog_column(self)
        box.addWidget(self.pages, 1)
        box.addWidget(close_box(self))

    def _take(self, found: list[Ladder]) -> None:
        self._ladders = found
        if not found:
            self._say(say(NOTHING))
            return
        self.campaigns.offer([(ladder_rows.campaign_words(one), place) for place, one in enumerate(found)])
        self.campaigns.setCurrentIndex(next(filter(partial(self._is_meant, found), range(len(found))), 0))
        self.pages.setCurrentIndex(0)
        self._show()
        self.tiers.setFocus()

    def _is_meant(self, found: list[Ladder], place: int) -> bool:
        """Whether a ladder is that of the campaign of the event."""
        around, one = self._around, found[place]
        if around is None:
            return False
        if around.campaign_id is not None:
            return one.campaign_id == around.campaign_id
        return one.campaign_id is None and one.campaign == around.campaign

    def _show(self) -> None:
        place = self.campaigns.currentIndex()
        ladder, zone = self._ladders[place], self._zone
        around = self._around if self._is_meant(self._ladders, place) else None
        near = around.at if around is not None else None
        self._near.setText(ladder_rows.near_words(ladder, near, zone) if near is not None else "")
        for page, rows, empty in (
            (self.tiers, ladder_rows.tier_rows(ladder.steps, zone), NOTHING),
            (self.versions, ladder_rows.tier_rows(ladder.versions, zone), NOTHING),
            (self.flaws, ladder_rows.flaw_rows(ladder), NO_FLAWS),
            (self.changes, ladder_rows.change_rows(ladder, near, zone), NO_CHANGES),
        ):
            page.show_rows(rows, say(empty))
            self.tabs.tell(page, len(rows))
        self.shown.emit()

    def _fail(self, error: TierViewerError) -> None:
        self._say(str(error))

    def _say(self, words: str) -> None:
        self._words.setText(words)
        self.pages.setCurrentIndex(1)
        self.shown.emit()
