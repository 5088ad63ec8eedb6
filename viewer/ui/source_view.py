"""The Source tab: where the event was read, every delivery of it, and the original bytes of each."""

from datetime import UTC, tzinfo

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from viewer.domain.display import display_text
from viewer.domain.signature import EXPLANATIONS, State
from viewer.jobs.show_event import Delivery, EventDetail
from viewer.ui import theme
from viewer.ui.bounded_text import Bounded
from viewer.ui.deliveries_model import SYMBOLS, WARNING, WIDTHS, DeliveriesModel
from viewer.ui.differences_view import DifferencesView
from viewer.ui.plain_text import PlainLabel, tooltip
from viewer.ui.plain_view import PlainView
from viewer.ui.small_table import SmallTable
from viewer.wording import number, say, say_count, to_say

_SHOWN_ROWS = 5
_SIDE = theme.SPACES["gap"]
_STATES = {
    State.VERIFIED: to_say("Signature verified"),
    State.DIFFERENT: to_say("Signature does not match"),
    State.UNSIGNED: to_say("Unsigned"),
    State.NO_KEY: to_say("Signed, not checked: no key"),
}


class SourceView(QWidget):
    """The deliveries as a table; below it what there is to say of the one that is chosen, and its bytes."""

    delivery_chosen = Signal(int)
    """The bytes of another delivery are wanted; ``show_bytes`` takes them."""
    key_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._detail: EventDetail | None = None
        self._own = Bounded("", "")
        self._has_key = False
        self._place = PlainLabel("", "strong").wrapped()
        self._path = PlainLabel("", "note").wrapped()
        for label in (self._place, self._path):
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._count = PlainLabel("", "section").wrapped()
        self.deliveries = DeliveriesModel(self)
        self.table = SmallTable(self.deliveries, say("Deliveries"), WIDTHS)
        self._what = PlainLabel().wrapped()
        self._problems = PlainLabel("", "badge").wrapped()
        self._state = PlainLabel("", "strong").wrapped()
        self._meaning = PlainLabel("", "note").wrapped()
        self.key_button = QPushButton(say("Enter key…"))
        self.key_button.setProperty("kind", "link")
        tooltip(self.key_button, say("Give the secret key of the project to check signatures, or forget it."))
        self.differences = DifferencesView()
        self._bytes_title = PlainLabel("", "section").wrapped()
        self.bytes = PlainView(say("Original bytes"))
        self.bytes.setMinimumHeight(150)
        self._note = PlainLabel("", "note").wrapped()
        self._page = self._laid_out()
        self._page.hide()
        scroll = QScrollArea()
        scroll.setObjectName("sourceScroll")
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(self._page)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(scroll)
        self.table.selectionModel().currentRowChanged.connect(self._choose)
        self.key_button.clicked.connect(self.key_asked)

    def _laid_out(self) -> QWidget:
        page = QWidget()
        page.setObjectName("sourcePage")
        box = QVBoxLayout(page)
        box.setContentsMargins(0, 10, 0, 8)
        box.setSpacing(theme.SPACES["tight"])
        signature = QHBoxLayout()
        signature.setSpacing(theme.SPACES["small"])
        signature.addWidget(self._state, 1)
        signature.addWidget(self.key_button, 0, Qt.AlignmentFlag.AlignTop)
        for item in (self._count, self.table, self._place, self._path, self._what, self._problems, signature):
            if isinstance(item, QHBoxLayout):
                item.setContentsMargins(_SIDE, 0, _SIDE, 0)
                box.addLayout(item)
            elif item is self.table:
                box.addWidget(item)
            else:
                box.addLayout(_indented(item))
        box.addLayout(_indented(self._meaning))
        box.addWidget(self.differences)
        box.addSpacing(theme.SPACES["tight"])
        box.addLayout(_indented(self._bytes_title))
        box.addWidget(self.bytes, 1)
        box.addLayout(_indented(self._note))
        return page

    def hide_all(self) -> None:
        """Shows nothing, and keeps nothing of what was shown."""
        self._detail = None
        self.deliveries.show((), UTC)
        for label in (self._place, self._path, self._what, self._problems):
            label.setText("")
        self.differences.show_differences((), more=False)
        self.bytes.fill("")
        self._page.hide()

    def show_source(self, detail: EventDetail, raw: Bounded, zone: tzinfo = UTC, has_key: bool = False) -> None:
        """Shows all deliveries, and the one that the event is shown by, whose bounded bytes are ``raw``.

        The same event shown again (with a key, in another zone) keeps the delivery that was chosen.
        """
        same = self._detail is not None and self._detail.row.key == detail.row.key
        chosen = self.table.currentIndex().row() if same else detail.shown
        self._detail, self._own = detail, raw
        count = len(detail.deliveries)
        self._count.setText(say_count(count, "{n} DELIVERY", "{n} DELIVERIES, AS THEY ARRIVED"))
        self._has_key = has_key
        self.key_button.setText(say("Change key…") if has_key else say("Enter key…"))
        self.deliveries.show(detail.deliveries, zone)
        for column in range(self.deliveries.columnCount()):  # what no capture tells takes no room from what they tell
            self.table.setColumnHidden(column, self.deliveries.is_empty(column))
        self.table.fit(_SHOWN_ROWS)
        self._page.show()
        self.table.selectRow(chosen if 0 <= chosen < count else detail.shown)

    def show_bytes(self, number: int, raw: Bounded) -> None:
        """Shows the bounded bytes of a delivery, if it is still the chosen one."""
        if self._detail is not None and number == self.table.currentIndex().row():
            self.bytes.fill(raw.text)
            self._note.setText(raw.note)
            self._note.setVisible(bool(raw.note))

    def _choose(self, current: QModelIndex) -> None:
        detail = self._detail
        if detail is None or not current.isValid():
            return
        place = current.row()
        one = detail.deliveries[place]
        self._place.setText(display_text(one.place))
        self._path.setText(display_text(one.path))
        self._what.setText(_account(one, place, len(detail.deliveries)))
        self._problems.setText("\n".join(f"{WARNING} {_sentence(problem)}" for problem in one.problems))
        self._problems.setVisible(bool(one.problems))
        self._show_state(one.signature)
        self.differences.show_differences(one.differs, one.differs_more)
        self._bytes_title.setText(say("ORIGINAL BYTES · {n}", n=number(one.length)))
        if place == detail.shown:
            self.show_bytes(place, self._own)
        else:
            self.delivery_chosen.emit(place)

    def _show_state(self, state: State) -> None:
        self._state.setText(f"{SYMBOLS[state]} {say(_STATES[state])}")
        meaning = say(EXPLANATIONS[state])
        tooltip(self._state, meaning)
        self._meaning.setText(meaning)
        self._meaning.setVisible(state is State.DIFFERENT)
        # A key helps where something is signed.
        self.key_button.setVisible(state is not State.UNSIGNED or self._has_key)


def _account(one: Delivery, place: int, count: int) -> str:
    what = one.what or say("delivered")
    if count > 1:
        words = say("Delivery {n} of {all}: {what}.", n=number(place + 1), all=number(count), what=what)
    else:
        words = _sentence(what)
    if not one.lag_text:
        return words
    if one.sent_at is not None:
        lag = say("Lag {lag}, from sending to arrival.", lag=one.lag_text)
    else:
        lag = say("Lag {lag}, from happening to arrival.", lag=one.lag_text)
    return f"{words} {lag}"


def _sentence(words: str) -> str:
    return words[:1].upper() + words[1:] + "." if words else ""


def _indented(label: QWidget) -> QHBoxLayout:
    line = QHBoxLayout()
    line.setContentsMargins(_SIDE, 0, _SIDE, 0)
    line.addWidget(label)
    return line
