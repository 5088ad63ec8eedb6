"""The bytes of a reject as text, with a mark where the damage is."""

from typing import NamedTuple

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPolygonF, QTextCursor
from PySide6.QtWidgets import QWidget

from viewer.ui import theme
from viewer.ui.bounded_text import bounded
from viewer.ui.plain_text import text_mark
from viewer.ui.plain_view import PlainView
from viewer.wording import number, say

SHOWN = 200_000
"""So many bytes are shown, around the damage where there are more."""
_PLACEHOLDER = "\ue000"  # stands where the damage is while the text is made fit for display


class Marked(NamedTuple):
    """A text to show, where in it the damage is (in Qt's units), and how it differs from the bytes, in words."""

    text: str
    position: int | None
    note: str


def marked(raw: bytes, damage: int | None) -> Marked:
    """Bytes as text (UTF-8 where they are UTF-8, others as \\xNN), with the place of ``damage`` in it."""
    first = 0
    notes = []
    if len(raw) > SHOWN:
        first = _character(raw, max(0, min((damage or 0) - SHOWN // 2, len(raw) - SHOWN)))
        last = min(first + SHOWN, len(raw))
        notes.append(
            say(
                "Bytes {first} to {last} of {all} are shown.",
                first=number(first),
                last=number(last),
                all=number(len(raw)),
            )
        )
    part = raw[first : first + SHOWN]
    at = len(part) if damage is None else _character(part, min(max(damage - first, 0), len(part)))
    before, behind = (piece.decode("utf-8", "backslashreplace") for piece in (part[:at], part[at:]))
    shown = bounded(before + _PLACEHOLDER + behind, 4 * SHOWN)
    notes.append(shown.note)
    place = -1
    for _ in range(before.count(_PLACEHOLDER) + 1):
        place = shown.text.find(_PLACEHOLDER, place + 1)
    text = shown.text[:place] + shown.text[place + 1 :]
    position = None if damage is None else len(text[:place].encode("utf-16-le")) // 2
    return Marked(text, position, " ".join(note for note in notes if note))


def _character(raw: bytes, index: int) -> int:
    """Where the character begins that a byte belongs to; the byte itself where it belongs to none."""
    for start in range(index, max(index - 4, -1), -1):
        if start < len(raw) and raw[start] & 0xC0 != 0x80:
            length = 4 if raw[start] >= 0xF0 else 3 if raw[start] >= 0xE0 else 2 if raw[start] >= 0xC0 else 1
            try:
                raw[start : start + length].decode("utf-8")
            except UnicodeDecodeError:
                return index
            return start if start + length > index else index
    return index


class RejectBytes(PlainView):
    """Read-only text with a small wedge below the damaged place, which is brought into sight."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(say("Bytes of the selected reject"), parent)
        self._position: int | None = None
        theme.changes.restyled.connect(self._mark)

    def show_bytes(self, shown: Marked) -> None:
        """Shows a text and its mark."""
        self._position = shown.position
        self.setPlainText(shown.text)
        if shown.position is not None:
            self.setTextCursor(self._cursor(shown.position))
            self.centerCursor()
        self._mark()

    def _mark(self) -> None:
        self.setExtraSelections([])
        if self._position is None:
            return
        cursor = self._cursor(self._position)
        cursor.movePosition(QTextCursor.MoveOperation.NextCharacter, QTextCursor.MoveMode.KeepAnchor)
        self.setExtraSelections([text_mark(cursor, theme.colour("warn_ground"), theme.colour("down"))])

    def mark_place(self) -> QPointF | None:
        """The tip of the wedge, where it is painted; None without damage."""
        if self._position is None:
            return None
        rect = self.cursorRect(self._cursor(self._position))
        return QPointF(rect.left() + 0.5, rect.bottom() - 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        tip = self.mark_place()
        if tip is None:
            return
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(0, 0, 0, 0))
        painter.setBrush(theme.colour("down"))
        painter.drawPolygon(QPolygonF([tip, QPointF(tip.x() - 4, tip.y() + 6), QPointF(tip.x() + 4, tip.y() + 6)]))
        painter.end()

    def _cursor(self, position: int) -> QTextCursor:
        cursor = QTextCursor(self.document())
        cursor.setPosition(min(position, self.document().characterCount() - 1))
        return cursor
