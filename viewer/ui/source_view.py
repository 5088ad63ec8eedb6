"""The Source tab: where the event was read, every delivery of it, and its original bytes."""

from collections.abc import Callable
from datetime import UTC, tzinfo
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QTableView, QVBoxLayout, QWidget

from viewer.domain.display import display_text
from viewer.domain.times import table_time
from viewer.jobs.show_event import Delivery
from viewer.ui import theme
from viewer.ui.bounded_text import Bounded
from viewer.ui.json_view import PlainView
from viewer.ui.plain_text import PlainLabel

_DISPLAY = int(Qt.ItemDataRole.DisplayRole)
_ACCESSIBLE = int(Qt.ItemDataRole.AccessibleTextRole)
_SHOWN_ROWS = 5
Index = QModelIndex | QPersistentModelIndex


def _time(us: int | None, zone: tzinfo) -> str:
    return "" if us is None else table_time(us, zone)


_COLUMNS: tuple[tuple[str, Callable[[Delivery, tzinfo], str], int], ...] = (
    ("File", lambda one, zone: one.source, 116),
    ("Line", lambda one, zone: "" if one.line is None else f"{one.line:,}", 52),
    ("Byte", lambda one, zone: f"{one.offset:,}", 76),
    ("Send-out", lambda one, zone: one.send_out_id or "", 110),
    ("Sent", lambda one, zone: _time(one.sent_at, zone), 142),
    ("Received", lambda one, zone: _time(one.received_at, zone), 142),
)


class DeliveriesModel(QAbstractTableModel):
    """Each time the event arrived, in the order of the library."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._deliveries: tuple[Delivery, ...] = ()
        self._zone: tzinfo = UTC

    def show(self, deliveries: tuple[Delivery, ...], zone: tzinfo) -> None:
        """Replaces the deliveries."""
        self.beginResetModel()
        self._deliveries, self._zone = deliveries, zone
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._deliveries)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(_COLUMNS)

    def data(self, index: Index, role: int = _DISPLAY) -> Any:
        if role not in (_DISPLAY, _ACCESSIBLE) or not index.isValid():
            return None
        return display_text(_COLUMNS[index.column()][1](self._deliveries[index.row()], self._zone))

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> Any:
        if orientation == Qt.Orientation.Horizontal and role in (_DISPLAY, _ACCESSIBLE) and section < len(_COLUMNS):
            return _COLUMNS[section][0]
        return None


class SourceView(QWidget):
    """Facts, deliveries, bytes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._place = PlainLabel("", "strong").wrapped()
        self._place.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._facts = PlainLabel("", "note").wrapped()
        self._count = PlainLabel("", "section")
        self.deliveries = DeliveriesModel(self)
        self._table = QTableView()
        self._table.setAccessibleName("Deliveries")
        self._table.setModel(self.deliveries)
        self._table.setShowGrid(False)
        self._table.setWordWrap(False)
        self._table.setTabKeyNavigation(False)
        self._table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self._table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._table.verticalHeader().hide()
        self._table.verticalHeader().setDefaultSectionSize(theme.ROW_HEIGHT)
        self._table.horizontalHeader().setHighlightSections(False)
        self._table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._table.horizontalHeader().setFixedHeight(theme.HEADER_HEIGHT)
        for section, (_, _, width) in enumerate(_COLUMNS):
            self._table.horizontalHeader().resizeSection(section, width)
        self._bytes_title = PlainLabel("ORIGINAL BYTES", "section")
        self.bytes = PlainView("Original bytes")
        self._note = PlainLabel("", "note").wrapped()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 10, 0, 8)
        box.setSpacing(4)
        for label in (self._place, self._facts, self._count):
            label.setContentsMargins(12, 0, 12, 0)
            box.addWidget(label)
        box.addWidget(self._table)
        self._bytes_title.setContentsMargins(12, 8, 12, 0)
        box.addWidget(self._bytes_title)
        box.addWidget(self.bytes, 1)
        self._note.setContentsMargins(12, 0, 12, 0)
        box.addWidget(self._note)
        self.hide_all()

    def hide_all(self) -> None:
        """Shows nothing: no event is chosen."""
        for widget in self.findChildren(QWidget):
            if widget.parent() is self:
                widget.hide()

    def show_source(self, place: str, deliveries: tuple[Delivery, ...], raw: Bounded, size: int, zone: tzinfo) -> None:
        """Shows the place of the first delivery, all deliveries and the bounded bytes."""
        for widget in self.findChildren(QWidget):
            if widget.parent() is self:
                widget.show()
        first = deliveries[0] if deliveries else None
        self._place.setText(display_text(place))
        self._facts.setText(display_text(first.path) if first is not None else "")
        self._count.setText("1 DELIVERY" if len(deliveries) == 1 else f"{len(deliveries):,} DELIVERIES")
        self.deliveries.show(deliveries, zone)
        rows = min(max(len(deliveries), 1), _SHOWN_ROWS)
        scroll = self._table.horizontalScrollBar().sizeHint().height()
        self._table.setFixedHeight(theme.HEADER_HEIGHT + rows * theme.ROW_HEIGHT + scroll + 2)
        self._bytes_title.setText(f"ORIGINAL BYTES · {size:,}")
        self.bytes.setPlainText(raw.text)
        self._note.setText(raw.note)
        self._note.setVisible(bool(raw.note))
