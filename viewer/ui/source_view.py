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

_SHOWN_ROWS = 5
_SIDE = theme.SPACES["gap"]
_STATES = {
    State.VERIFIED: "Signature verified",
    State.DIFFERENT: "Signature does not match",
    State.UNSIGNED: "Unsigned",
    State.NO_KEY: "Signed, not checked: no key",
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
        self._place = PlainLabel("", "strong").wrapped()
        self._path = PlainLabel("", "note").wrapped()
        for label in (self._place, self._path):
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._count = PlainLabel("", "section")
        self.deliveries = DeliveriesModel(self)
        self.table = SmallTable(self.deliveries, "Deliveries", WIDTHS)
        self._what = PlainLabel().wrapped()
        self._problems = PlainLabel("", "badge").wrapped()
        self._state = PlainLabel("", "strong").wrapped()
        self._meaning = PlainLabel("", "note").wrapped()
        self.key_button = QPushButton("Enter key…")
        self.key_button.setProperty("kind", "link")
        tooltip(self.key_button, "Give the secret key of the project to check signatures, or forget it.")
        self.differences = DifferencesView()
        self._bytes_title = PlainLabel("", "section")
        self.bytes = PlainView("Original bytes")
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
        self._count.setText("1 DELIVERY" if count == 1 else f"{count:,} DELIVERIES, AS THEY ARRIVED")
        self.key_button.setText("Change key…" if has_key else "Enter key…")
        self.deliveries.show(detail.deliveries, zone)
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
        number = current.row()
        one = detail.deliveries[number]
        self._place.setText(display_text(one.place))
        self._path.setText(display_text(one.path))
        self._what.setText(_account(one, number, len(detail.deliveries)))
        self._problems.setText("\n".join(f"{WARNING} {_sentence(problem)}" for problem in one.problems))
        self._problems.setVisible(bool(one.problems))
        self._show_state(one.signature)
        self.differences.show_differences(one.differs, one.differs_more)
        self._bytes_title.setText(f"ORIGINAL BYTES · {one.length:,}")
        if number == detail.shown:
            self.show_bytes(number, self._own)
        else:
            self.delivery_chosen.emit(number)

    def _show_state(self, state: State) -> None:
        self._state.setText(f"{SYMBOLS[state]} {_STATES[state]}")
        tooltip(self._state, EXPLANATIONS[state])
        self._meaning.setText(EXPLANATIONS[state])
        self._meaning.setVisible(state is State.DIFFERENT)
        # A key helps where something is signed.
        self.key_button.setVisible(state is not State.UNSIGNED or self.key_button.text() != "Enter key…")


def _account(one: Delivery, number: int, count: int) -> str:
    what = _sentence(one.what) or "Delivered."
    which = f"Delivery {number + 1:,} of {count:,}: " if count > 1 else ""
    lag = f" Lag {one.lag_text}, from {'sending' if one.sent_at is not None else 'happening'} to arrival."
    return which + (what[0].lower() + what[1:] if which else what) + (lag if one.lag_text else "")


def _sentence(words: str) -> str:
    return words[:1].upper() + words[1:] + "." if words else ""


def _indented(label: QWidget) -> QHBoxLayout:
    line = QHBoxLayout()
    line.setContentsMargins(_SIDE, 0, _SIDE, 0)
    line.addWidget(label)
    return line
