"""The Compare tab: with what an event is compared, how much differs, and every field of both."""

from datetime import UTC, tzinfo

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from viewer.domain import times
from viewer.domain.comparison import Comparison, limits, summary
from viewer.domain.display import display_text
from viewer.domain.event_types import short_name
from viewer.domain.rows import EventRow, customer_caption
from viewer.ui.compare_tree import CompareTree
from viewer.ui.filter_box import FilterBox
from viewer.ui.plain_text import ElidedLabel, PlainLabel, tooltip
from viewer.wording import say, to_say

PARTNERS = {
    "any": to_say("The customer's event before"),
    "tier": to_say("The customer's tier event before"),
    "type": to_say("The customer's event before of the same type"),
    "pinned": to_say("The pinned event"),
    "selected": to_say("The other selected event"),
}
"""With what an event can be compared, by key."""
_PIN = to_say("Keeps this event on the left side, so that others can be compared with it.")


class CompareView(QWidget):
    """Shows what it is given; who compares is told what was chosen."""

    partner_chosen = Signal(object)
    pin_asked = Signal(bool)
    equal_hidden = Signal(bool)
    value_asked = Signal(object, QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._found: Comparison | None = None
        self._zone: tzinfo = UTC
        self.partner = FilterBox(say("Compare with"))
        self.partner.view().setAccessibleName(say("Compare with"))
        self.pin = QPushButton(say("Pin"))
        self.pin.setProperty("kind", "flat")
        self.pin.setCheckable(True)
        self.pin.setAccessibleName(say("Pin for comparison"))
        tooltip(self.pin, say(_PIN))
        self._before, self._after = ElidedLabel(), ElidedLabel()
        self.counts = PlainLabel("", "strong").wrapped()
        self.hide_equal = QPushButton(say("Hide what is equal"))
        self.hide_equal.setProperty("kind", "flat")
        self.hide_equal.setCheckable(True)
        self.tree = CompareTree()
        self._limits = PlainLabel("", "note").wrapped()
        self._message = PlainLabel("", "muted").wrapped()
        self._message.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._pages = QStackedWidget()
        self._pages.addWidget(self._both())
        self._pages.addWidget(self._alone())
        box = QVBoxLayout(self)
        box.setContentsMargins(8, 8, 8, 8)
        box.setSpacing(8)
        line = QHBoxLayout()
        line.setSpacing(6)
        line.addWidget(self.partner, 1)
        line.addWidget(self.pin)
        box.addLayout(line)
        box.addWidget(self._pages, 1)
        self.partner.chosen.connect(self.partner_chosen)
        self.pin.clicked.connect(self.pin_asked)
        self.hide_equal.toggled.connect(self._fill)
        self.hide_equal.toggled.connect(self.equal_hidden)
        self.tree.value_asked.connect(self.value_asked)
        self.say(say("No event selected."))

    def offer(self, keys: list[str], chosen: str, pinned: bool) -> None:
        """Offers these partners, of which one is in use."""
        self.partner.offer([(say(PARTNERS[key]), key) for key in keys])
        self.partner.setCurrentIndex(keys.index(chosen))
        self.pin.setChecked(pinned)
        self.pin.setText(say("Pinned") if pinned else say("Pin"))

    def show_comparison(self, found: Comparison, zone: tzinfo) -> None:
        """Shows two events."""
        self._found, self._zone = found, zone
        same = found.one.customer_id is not None and found.one.customer_id == found.other.customer_id
        self._before.setText(_caption(found.one, zone, not same))
        self._after.setText(_caption(found.other, zone, not same))
        self.counts.setText(summary(found.counts))
        self._limits.setText(limits(found.counts))
        self._limits.setVisible(bool(self._limits.text()))
        self._fill()
        self._pages.setCurrentIndex(0)

    def say(self, words: str) -> None:
        """Shows why there is nothing to compare."""
        self._found = None
        self.tree.lines.show_in(self._zone, ())
        self._message.setText(words)
        self._pages.setCurrentIndex(1)

    def _fill(self) -> None:
        if self._found is not None:
            place = self.tree.verticalScrollBar().value()
            places = self._found.differing if self.hide_equal.isChecked() else self._found.places
            self.tree.lines.show_in(self._zone, places)
            self.tree.open_differing()
            self.tree.verticalScrollBar().setValue(place)

    def _both(self) -> QWidget:
        page = QWidget()
        box = QVBoxLayout(page)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(6)
        sides = QGridLayout()
        sides.setHorizontalSpacing(8)
        sides.setVerticalSpacing(2)
        for row, (name, label) in enumerate(((say("Before"), self._before), (say("After"), self._after))):
            sides.addWidget(PlainLabel(name, "note"), row, 0)
            sides.addWidget(label, row, 1)
        sides.setColumnStretch(1, 1)
        box.addLayout(sides)
        box.addWidget(self.counts)
        line = QHBoxLayout()
        line.addWidget(self.hide_equal)
        line.addStretch(1)
        box.addLayout(line)
        box.addWidget(self.tree, 1)
        box.addWidget(self._limits)
        return page

    def _alone(self) -> QWidget:
        page = QWidget()
        box = QVBoxLayout(page)
        box.setContentsMargins(16, 16, 16, 16)
        box.addWidget(self._message)
        return page


def _caption(row: EventRow, zone: tzinfo, with_customer: bool) -> str:
    when = times.table_time(row.happened_at, zone) if row.happened_at is not None else say("no time")
    parts = (short_name(row.type), when, display_text(customer_caption(row), 100) if with_customer else "")
    return " · ".join(part for part in parts if part)
