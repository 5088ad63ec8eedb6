"""The history of a customer: their tiers as bands over time, the same as a list, and what is said of the event at hand.

``show_story`` and ``select`` return at once: what takes a pass over all events is made beside the thread that paints.
"""

import time
from datetime import UTC, tzinfo
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from viewer.errors import TierViewerError
from viewer.history.explanations import explain
from viewer.history.lanes import Lanes, lanes_of
from viewer.history.values import Severity
from viewer.jobs.tell_history import Story
from viewer.ui.history_chart import HistoryChart
from viewer.ui.history_head import HistoryHead
from viewer.ui.history_model import CAMPAIGN, WIDTHS, Entries, HistoryModel, entries_of
from viewer.ui.history_picture import Picture
from viewer.ui.history_places import SIDE
from viewer.ui.history_sentences import HistorySentences, Said
from viewer.ui.pauses import pause
from viewer.ui.plain_text import PlainLabel
from viewer.ui.small_table import SmallTable
from viewer.ui.tasks import Worker
from viewer.ui.uncollected import uncollected
from viewer.wording import say, say_count

_CHART, _LIST, _MESSAGE = range(3)
_ANY = 16_777_215  # what Qt takes for no limit
_BESIDE_LIST = 64
_STAYS = 30  # milliseconds: what is said of an event is looked up when the event itself is painted


class _Prepared(NamedTuple):
    """A story made ready for the chart and the list."""

    story: Story
    zone: tzinfo
    lanes: Lanes
    entries: Entries


class HistoryView(QWidget):
    """Shows the newest story it was given. Whoever has one calls ``finish`` before it is gone."""

    event_chosen = Signal(int)
    """A person wants this event: by its sign, its line in the list, or a sentence."""
    activated = Signal(int)
    """The event at hand is wanted in full."""
    export_asked = Signal(str)
    """The story is to be saved; by the ending of the file: csv, json, png or svg."""
    summary_asked = Signal()
    shown = Signal()
    """The story, or another event of it, is on the screen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("historyView")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.worker = Worker("history view", self)
        self._prepared: _Prepared | None = None
        self._asked: object = None
        self._key: int | None = None
        self._placing = False
        self.head = HistoryHead()
        self.chart = HistoryChart()
        self.sentences = HistorySentences()
        self.model = HistoryModel(self)
        self.list = SmallTable(self.model, say("History as a list"), WIDTHS)
        self._scroll = QScrollArea()
        self._scroll.setObjectName("historyScroll")
        self._scroll.setWidget(self.chart)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._message = PlainLabel("", "muted").wrapped()
        self._message.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._note = PlainLabel("", "note")
        self._note.setContentsMargins(12, 0, 12, 2)
        self._pages = QStackedWidget()
        for page in (self._scroll, self.list, self._message):
            self._pages.addWidget(page)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 1, 0, 0)
        box.setSpacing(0)
        box.addWidget(self.head)
        box.addWidget(self._pages, 3)
        box.addWidget(self._note)
        box.addWidget(self.sentences, 2)
        self._soon = pause(self, 0, self._line_chosen)  # who passes over lines wants the last of them
        self._stays = pause(self, _STAYS, self._ask_sentences)
        self.chart.event_chosen.connect(self._choose)
        self.chart.activated.connect(self.activated)
        self.chart.zoomed.connect(lambda: self.head.show_zoomed(self.chart.is_zoomed()))
        self.list.selectionModel().currentRowChanged.connect(lambda *_: None if self._placing else self._soon.start())
        self.list.activated.connect(self._line_activated)
        self.sentences.event_chosen.connect(self._choose)
        self.head.event_chosen.connect(self._choose)
        self.head.list_asked.connect(self._turn)
        self.head.all_asked.connect(self.chart.show_all)
        self.head.summary_asked.connect(self.summary_asked)
        self.head.export_asked.connect(self.export_asked)
        self.say(say("No event selected."))

    def in_order(self) -> tuple[QWidget, ...]:
        """What can have the keyboard, in the order of Tab."""
        head = self.head
        return head.findings, head.all, head.list, head.copy, head.save, self.chart, self.list

    def story(self) -> Story | None:
        """What is shown."""
        return self._prepared.story if self._prepared is not None else None

    def selected(self) -> int | None:
        """The event at hand."""
        return self._key

    def show_story(self, story: Story, key: int | None, zone: tzinfo = UTC) -> None:
        """Shows a story with one of its events at hand; ``shown`` follows."""
        asked = self._asked = object()
        now = time.time_ns() // 1000

        def prepare() -> _Prepared:
            return _Prepared(story, zone, lanes_of(story.history, now), entries_of(story.history))

        self._key = key
        self.worker.submit(uncollected(prepare), partial(self._take, asked), partial(self._fail, asked), lane="prepare")

    def select(self, key: int | None) -> None:
        """Shows which event is at hand; it says nothing, for whoever calls knows."""
        self._key = key
        self.chart.select(key)
        area = self.chart.lane_area()
        self._scroll.ensureVisible(0, int(area.center().y()), 0, int(area.height() / 2))
        self._place_line(key)
        self._stays.start()

    def picture(self) -> Picture | None:
        """What can be saved of what is seen."""
        if self._prepared is None:
            return None
        scale, standing = self.chart.scale(), self.head.standing()
        title = f"{self._prepared.story.person.caption} · {standing}"
        return Picture(
            *(
                title,
                self._prepared.lanes,
                scale.low,
                scale.high,
                self._prepared.zone,
                self._key,
                round(scale.width) + 2 * SIDE,
            )
        )

    def say(self, words: str) -> None:
        """Shows a sentence instead of a story."""
        self._asked, self._prepared, self._key = None, None, None
        self.head.show_story(None, None)
        self.chart.show_lanes(None, UTC)
        self.sentences.show_sentences(())
        self.sentences.hide()
        self._note.hide()
        self._message.setText(words)
        self._pages.setCurrentIndex(_MESSAGE)
        self._pages.setMaximumHeight(_ANY)

    def message(self) -> str:
        """What is said instead of a story; empty while one is shown."""
        return self._message.text() if self._prepared is None else ""

    def note(self) -> str:
        """What is said of what the chart does not show."""
        return self._note.text()

    def finish(self) -> None:
        """Ends its thread."""
        self._stays.stop()
        self.worker.close()

    def _take(self, asked: object, prepared: _Prepared) -> None:
        if asked is not self._asked:
            return
        story, before = prepared.story, self._prepared
        if not story.history.tracks:
            self.say(say("The library holds no tier events of this customer."))
            return
        self._prepared = prepared
        self.head.show_story(story, prepared.zone)
        is_same = before is not None and before.story.person.key == story.person.key
        self.chart.show_lanes(prepared.lanes, prepared.zone, keeps_view=is_same)
        self._placing = True
        self.model.show(story.history, prepared.entries, prepared.zone)
        self._placing = False
        self.list.setColumnHidden(CAMPAIGN, len(story.history.tracks) == 1)
        self._note.setText(_left_out(prepared.lanes))
        self._note.setVisible(bool(self._note.text()))
        self.sentences.show()
        self._turn(self.head.list.isChecked())
        self.select(self._key)  # the newest: it can have changed meanwhile

    def _fail(self, asked: object, error: TierViewerError) -> None:
        if asked is self._asked:
            self.say(str(error))

    def _turn(self, as_list: bool) -> None:
        if self._prepared is None:
            return
        self._pages.setCurrentIndex(_LIST if as_list else _CHART)
        # The sentences follow the chart at once; the list takes what room there is.
        self._pages.setMaximumHeight(_ANY if as_list else self.chart.height() + 2)
        self.sentences.setMaximumHeight(_BESIDE_LIST if as_list else _ANY)

    def _choose(self, key: int) -> None:
        self.select(key)
        self.event_chosen.emit(key)

    def _line_chosen(self) -> None:
        key = self.model.event_at(self.list.currentIndex().row())
        if key is not None and key != self._key:
            self._key = key
            self.chart.select(key)
            self._stays.start()
            self.event_chosen.emit(key)

    def _line_activated(self, index: QModelIndex) -> None:
        key = self.model.event_at(index.row())
        if key is not None:
            self.activated.emit(key)

    def _place_line(self, key: int | None) -> None:
        row = self.model.row_of(key) if key is not None else None
        self._placing = True
        if row is not None:
            self.list.selectRow(row)
            self.list.setCurrentIndex(self.model.index(row, 0))
        else:
            self.list.clearSelection()
        self._placing = False

    def _ask_sentences(self) -> None:
        prepared, key = self._prepared, self._key
        if prepared is not None:
            told = partial(self._tell, prepared, key)
            self.worker.submit(partial(sentences_of, prepared.story, key, prepared.zone), told, lane="sentences")

    def _tell(self, prepared: _Prepared, key: int | None, said: tuple[Said, ...]) -> None:
        if prepared is self._prepared and key == self._key:
            self.sentences.show_sentences(said)
            self.shown.emit()


def _left_out(lanes: Lanes) -> str:
    """What the chart does not show, in words."""
    timeless = say_count(lanes.untimed, "{n} event has no time", "{n} events have no time")
    left_out = say_count(lanes.left_out, "{n} more campaign is not drawn", "{n} more campaigns are not drawn")
    if lanes.untimed and lanes.left_out:
        return say("{events} and {campaigns}: only the list shows them.", events=timeless, campaigns=left_out)
    if lanes.untimed or lanes.left_out:
        return say("{what}: only the list shows them.", what=timeless if lanes.untimed else left_out)
    return ""


def sentences_of(story: Story, key: int | None, zone: tzinfo) -> tuple[Said, ...]:
    """What is said of an event: beside the thread that paints, because it goes over the whole history."""
    found = explain(story.history, key, zone) if key is not None else None
    if found is None:
        return ()
    said = [Said(found.headline, "strong")]
    for finding in found.findings:
        other = next((one for one in finding.events if one != key), None)
        words = finding.text if finding.severity == Severity.NOTE else f"⚠ {finding.text}"
        said.append(Said(words, "muted" if finding.severity == Severity.NOTE else "warn", other))
    for sentence in found.around:
        said.append(Said(sentence.text, "", next((one for one in sentence.events if one != key), None)))
    return (*said, *(Said(words, "muted") for words in found.unknown))
