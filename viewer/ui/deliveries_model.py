"""The deliveries of one event as a table."""

from collections.abc import Callable
from datetime import UTC, tzinfo
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from viewer.domain.columns import source_text
from viewer.domain.display import display_text
from viewer.domain.signature import State
from viewer.domain.times import table_time
from viewer.jobs.show_event import Delivery
from viewer.ui.plain_text import tooltip_text
from viewer.wording import number, say, to_say

_DISPLAY = int(Qt.ItemDataRole.DisplayRole)
_ACCESSIBLE = int(Qt.ItemDataRole.AccessibleTextRole)
_TIP = int(Qt.ItemDataRole.ToolTipRole)
_ALIGNMENT = int(Qt.ItemDataRole.TextAlignmentRole)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
Index = QModelIndex | QPersistentModelIndex

SYMBOLS = {State.VERIFIED: "✓", State.DIFFERENT: "✗", State.UNSIGNED: "–", State.NO_KEY: "?"}
"""What stands before the words of a signature's state."""
WARNING = "⚠"


def _time(us: int | None, zone: tzinfo) -> str:
    return "" if us is None else table_time(us, zone)


def _what(one: Delivery, zone: tzinfo) -> str:
    return "; ".join((one.what, *(f"{WARNING} {problem}" for problem in one.problems)))


# Title, text, width in pixels, whether it is a number.
_COLUMNS: tuple[tuple[str, Callable[[Delivery, tzinfo], str], int, bool], ...] = (
    (to_say("Received"), lambda one, zone: _time(one.received_at, zone), 146, False),
    (to_say("Lag"), lambda one, zone: one.lag_text, 92, True),
    (to_say("What"), _what, 330, False),
    (to_say("Signature"), lambda one, zone: f"{SYMBOLS[one.signature]} {say(one.signature.value)}", 120, False),
    (to_say("File"), lambda one, zone: source_text(one.source), 116, False),
    (to_say("Line"), lambda one, zone: number(one.line), 60, True),
    (to_say("Byte"), lambda one, zone: number(one.offset), 84, True),
    (to_say("Send-out"), lambda one, zone: one.send_out_id or "", 110, False),
    (to_say("Sent"), lambda one, zone: _time(one.sent_at, zone), 146, False),
)
WIDTHS = tuple(width for _, _, width, _ in _COLUMNS)
"""The widths of the columns at first."""


class DeliveriesModel(QAbstractTableModel):
    """Each time the event arrived, in the order of arrival."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._deliveries: tuple[Delivery, ...] = ()
        self._zone: tzinfo = UTC

    def show(self, deliveries: tuple[Delivery, ...], zone: tzinfo) -> None:
        """Replaces the deliveries."""
        self.beginResetModel()
        self._deliveries, self._zone = deliveries, zone
        self.endResetModel()

    def is_empty(self, column: int) -> bool:
        """Whether no delivery has anything in this column."""
        return not any(_COLUMNS[column][1](one, self._zone) for one in self._deliveries)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._deliveries)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(_COLUMNS)

    def data(self, index: Index, role: int = _DISPLAY) -> Any:
        if not index.isValid():
            return None
        _, text, _, is_number = _COLUMNS[index.column()]
        if role == _ALIGNMENT:
            return _RIGHT if is_number else None
        if role not in (_DISPLAY, _ACCESSIBLE, _TIP):
            return None
        shown = display_text(text(self._deliveries[index.row()], self._zone))
        return tooltip_text(shown) if role == _TIP else shown

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> Any:
        if orientation == Qt.Orientation.Horizontal and section < len(_COLUMNS):
            if role in (_DISPLAY, _ACCESSIBLE):
                return say(_COLUMNS[section][0])
            if role == _ALIGNMENT and _COLUMNS[section][3]:
                return _RIGHT
        return None
