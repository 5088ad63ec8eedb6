"""Text in one line with stretches of it marked by a ground of their own, right where it runs from right to left too."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QTextCharFormat, QTextLayout, QTextOption


def draw_marked(
    painter: QPainter,
    room: QRect,
    text: str,
    font: QFont,
    ink: QColor,
    spans: Sequence[tuple[int, int]],
    mark: tuple[QColor, QColor],
) -> None:
    """Draws ``text``, which fits into ``room``; ``spans`` are what is marked, ``mark`` its ground and ink."""
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    option.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute)
    layout.setTextOption(option)
    layout.setFormats([_format(text, start, end, *mark) for start, end in spans])
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(room.width())
    layout.endLayout()
    painter.save()
    painter.setClipRect(room, Qt.ClipOperation.IntersectClip)
    painter.setPen(ink)
    layout.draw(painter, QPointF(room.x(), room.y() + (room.height() - line.height()) / 2))
    painter.restore()


def units(text: str) -> int:
    """How long a text is for Qt, which counts in UTF-16."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def _format(text: str, start: int, end: int, ground: QColor, ink: QColor) -> QTextLayout.FormatRange:
    mark = QTextLayout.FormatRange()
    mark.start = units(text[:start])
    mark.length = units(text[start:end])
    look = QTextCharFormat()
    look.setBackground(ground)
    look.setForeground(ink)
    mark.format = look
    return mark
