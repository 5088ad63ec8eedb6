"""Text that came from data, shown as text: the only module that may name Qt's rich-text sinks.

Labels, message boxes and tooltips guess that a string with tags is HTML and then open the files it names; here the
guess is switched off. Every other module of the window takes its labels, boxes and tooltips from here.
"""

import html
from collections.abc import Callable

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QAction, QColor, QPainter, QPaintEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QLabel, QMessageBox, QTextEdit, QToolTip, QWhatsThis, QWidget

from viewer.wording import say

TOOLTIP_LENGTH = 500


class PlainLabel(QLabel):
    """A label that never reads its text as markup. ``role`` picks its look in the style sheet."""

    def __init__(self, text: str = "", role: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text)
        if role:
            self.setProperty("role", role)

    def wrapped(self) -> "PlainLabel":
        """Breaks the text into lines; returns the label itself."""
        self.setWordWrap(True)
        return self

    def set_block(self, text: str, width: int) -> None:
        """Shows ``text`` as a block of this width, as high as it needs: layouts guess wrapped labels too low."""
        self.setWordWrap(True)
        self.setText(text)
        self.ensurePolished()
        self.setFixedSize(width, self.heightForWidth(width))


class ElidedLabel(PlainLabel):
    """A label that gives way: where the room is short it shows a shorter text, or the ends of the shortest."""

    def __init__(self, text: str = "", role: str = "", least: int = 24) -> None:
        """``least`` is as wide as it stays at least, if its text is not shorter."""
        super().__init__(text, role)
        self._least = least
        self._shorter: tuple[str, ...] = ()

    def set_texts(self, text: str, *shorter: str) -> None:
        """Shows the first of these texts for which there is room."""
        self._shorter = shorter
        self.setText(text)
        self.update()

    def shown(self) -> str:
        """What of the text is to be read in the room that there is."""
        room, metrics = self.contentsRect().width(), self.fontMetrics()
        texts = (self.text(), *self._shorter)
        whole = next((text for text in texts if metrics.horizontalAdvance(text) <= room), None)
        return metrics.elidedText(texts[-1], Qt.TextElideMode.ElideMiddle, room) if whole is None else whole

    def minimumSizeHint(self) -> QSize:
        return QSize(max(24, min(self._least, self.sizeHint().width())), super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(self.font())
        painter.setPen(self.palette().windowText().color())
        room = self.contentsRect()
        painter.drawText(room, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), self.shown())
        painter.end()


def text_mark(cursor: QTextCursor, ground: QColor, ink: QColor) -> QTextEdit.ExtraSelection:
    """What marks a stretch of a plain text view by its colours."""
    mark = QTextEdit.ExtraSelection()
    look = QTextCharFormat()
    look.setBackground(ground)
    look.setForeground(ink)
    mark.format = look
    mark.cursor = cursor
    return mark


def tooltip_text(text: str) -> str:
    """``text`` escaped and bounded, for Qt's tooltips, which always guess; its lines stay lines."""
    short = text if len(text) <= TOOLTIP_LENGTH else text[:TOOLTIP_LENGTH] + "…"
    return f"<qt>{html.escape(short).replace(chr(10), '<br>')}</qt>" if short else ""


def tooltip(target: QWidget | QAction, text: str) -> None:
    """Gives a control its tooltip, and widgets the same words as accessible description."""
    target.setToolTip(tooltip_text(text))
    if isinstance(target, QWidget):
        target.setAccessibleDescription(text)


def show_tooltip(owner: QWidget, at: QPoint, text: str) -> None:
    """Shows a tooltip of ``owner`` now, at a place of the screen: for what it paints itself."""
    QToolTip.showText(at, tooltip_text(text), owner)


def whats_this(target: QWidget, text: str) -> None:
    """Gives a control what is said of it to who asks "What's this?" and points at it."""
    target.setWhatsThis(tooltip_text(text))


def show_whats_this(owner: QWidget, at: QPoint, text: str) -> None:
    """Says now what ``owner`` is, at a place of the screen, until a key or a click."""
    QWhatsThis.showText(at, tooltip_text(text), owner)


def ask_whats_this() -> None:
    """The next click asks what it points at, instead of doing anything."""
    QWhatsThis.enterWhatsThisMode()


def message(
    parent: QWidget | None,
    title: str,
    text: str,
    more: str = "",
    action: tuple[str, Callable[[], object]] | None = None,
    leave: str = "",
) -> QMessageBox:
    """Opens a calm message over ``parent`` and returns at once.

    ``action`` is a button that does something; ``leave`` names the one that does nothing, which Enter and Esc press:
    Close, if it has no name of its own.
    """
    box = QMessageBox(parent)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setWindowTitle(title)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(text)
    if more:
        box.setInformativeText(more)
    if action is not None:
        button = box.addButton(action[0], QMessageBox.ButtonRole.ActionRole)
        act = action[1]
        button.clicked.connect(lambda _=False: act())
    close = box.addButton(leave or say("Close"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(close)
    box.setEscapeButton(close)
    box.open()
    return box
