"""A cell of a report that holds a bar, with a few words behind it."""

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from viewer.ui import theme

_LEFT, _HEIGHT, _GAP = 8, 8, 10
_WORDS = 150
"""Pixels that are kept free for the words."""
_START = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine)
Index = QModelIndex | QPersistentModelIndex


class BarDelegate(QStyledItemDelegate):
    """``share`` says of a row how long its bar is, 0 to 1; the text of the cell are the words."""

    def __init__(self, share: Callable[[int], float], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._share = share

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        option.text = ""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        area, share = QRectF(option.rect), self._share(index.row())
        room = max(area.width() - _LEFT - _WORDS, 0)
        length = max(room * share, 2.0) if share > 0 else 0.0
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("accent"))
        top = area.center().y() - _HEIGHT / 2 + 0.5
        painter.drawRoundedRect(QRectF(area.left() + _LEFT, top, length, _HEIGHT), 2.5, 2.5)
        painter.setPen(theme.colour("muted"))
        left = area.left() + _LEFT + length + (_GAP if length else 0)
        painter.drawText(area.adjusted(left - area.left(), 0, -4, 0), _START, str(index.data() or ""))
        painter.restore()
