"""Lists whose lines have a title, its place and its keys drawn as keys: for the palette, shortcuts and fields."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from viewer.ui import theme
from viewer.ui.commands import BETWEEN_KEYS
from viewer.wording import say

_Index = QModelIndex | QPersistentModelIndex
_MIDDLE = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


class Line(NamedTuple):
    """One line. Without keys and place it can be a ``heading``, which nobody can choose."""

    title: str
    place: str = ""
    keys: str = ""
    off: bool = False
    places: tuple[int, ...] = ()
    """The letters of the title that were searched for."""
    subject: object = None
    heading: bool = False


class EntriesModel(QAbstractListModel):
    """Lines as they are; replaced all at once."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: Sequence[Line] = ()

    def show(self, lines: Sequence[Line]) -> None:
        """Shows other lines."""
        self.beginResetModel()
        self._lines = lines
        self.endResetModel()

    def line(self, row: int) -> Line:
        """One line."""
        return self._lines[row]

    def spoken(self, row: int) -> str:
        """A line as it is read out."""
        line = self._lines[row]
        off = say("not possible now") if line.off else ""
        return ", ".join(part for part in (line.title, line.place, line.keys, off) if part)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - the signature that Qt has
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self._lines):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._lines[index.row()].title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.spoken(index.row())
        return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        if index.isValid() and self._lines[index.row()].heading:
            return Qt.ItemFlag.NoItemFlags  # arrow keys pass over what is not enabled
        return super().flags(index)


class EntryDelegate(QStyledItemDelegate):
    """Paints a line: title and place at the left, keys at the right."""

    HEIGHT = 30

    def __init__(self, model: EntriesModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model = model

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(200, theme.scaled(self.HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        line, area = self._model.line(index.row()), option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected) and not line.heading
        if chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("selection"))
            painter.drawRoundedRect(QRectF(area).adjusted(0, 1, 0, -1), 5, 5)
        font = QFont(option.font)
        if line.heading:
            font.setPixelSize(theme.type_size("small"))
            font.setWeight(QFont.Weight.DemiBold)
            painter.setFont(font)
            painter.setPen(theme.colour("muted"))
            painter.drawText(area.adjusted(10, 6, -10, 0), _MIDDLE, line.title)
        else:
            font.setPixelSize(theme.type_size("base"))
            left = _paint_keys(painter, font, area.adjusted(0, 0, -10, 0), line.keys)
            room = QRect(area.left() + 10, area.top(), max(left - area.left() - 22, 0), area.height())
            ink = "muted" if line.off else "on_selection" if chosen else "text"
            _paint_title(painter, font, room, line, theme.colour(ink))
        painter.restore()


def entries_list(name: str, model: EntriesModel) -> QListView:
    """The list that shows such lines; ``name`` is what it is for screen readers."""
    made = QListView()
    made.setAccessibleName(name)
    made.setModel(model)
    made.setItemDelegate(EntryDelegate(model, made))
    made.setUniformItemSizes(True)
    made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return made


def _paint_title(painter: QPainter, font: QFont, room: QRect, line: Line, ink: QColor) -> None:
    bold = QFont(font)
    bold.setWeight(QFont.Weight.Bold)
    x, meant = room.left(), set(line.places)
    painter.setClipRect(room)
    for start, end in _runs(line.title, meant):
        part = line.title[start:end]
        painter.setFont(bold if start in meant else font)
        painter.setPen(theme.colour("accent") if start in meant and not line.off else ink)
        painter.drawText(x, room.top(), room.width(), room.height(), _MIDDLE, part)
        x += painter.fontMetrics().horizontalAdvance(part)
    small = QFont(font)
    small.setPixelSize(theme.type_size("note"))
    painter.setFont(small)
    painter.setPen(theme.colour("muted"))
    rest = room.right() - x - 10
    if line.place and rest > 20:
        place = painter.fontMetrics().elidedText(line.place, Qt.TextElideMode.ElideRight, rest)
        painter.drawText(x + 10, room.top(), rest, room.height(), _MIDDLE, place)
    painter.setClipping(False)


def _runs(title: str, meant: set[int]) -> list[tuple[int, int]]:
    """Stretches of letters that were meant, and of those that were not. Without any, text is shaped as a whole."""
    edges = [at for at in range(1, len(title)) if (at in meant) != (at - 1 in meant)]
    return list(zip([0, *edges], [*edges, len(title)], strict=True))


def _paint_keys(painter: QPainter, font: QFont, area: QRect, keys: str) -> int:
    """Paints keys from the right; returns where they begin."""
    small = QFont(font)
    small.setPixelSize(theme.type_size("small"))
    painter.setFont(small)
    right = area.right()
    for part in reversed(keys.split(say(BETWEEN_KEYS))) if keys else ():
        width = painter.fontMetrics().horizontalAdvance(part) + 12
        cap = QRectF(right - width, area.center().y() + 0.5 - theme.scaled(20) / 2, width, theme.scaled(20))
        painter.setPen(QPen(theme.colour("edge"), 1))
        painter.setBrush(theme.colour("sunken"))
        painter.drawRoundedRect(cap, 4, 4)
        painter.setPen(theme.colour("muted"))
        painter.drawText(cap, int(Qt.AlignmentFlag.AlignCenter), part)
        right -= width + 6
    return right
