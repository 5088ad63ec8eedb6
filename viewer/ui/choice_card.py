"""A choice among a few, as a card: a mark, a title, and a sentence that says what it means."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QSizePolicy, QWidget

from viewer.domain.display import display_text
from viewer.ui import theme

_LEFT, _EDGE, _GAP = 32, 9, 2
_WRAPPED = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)


class ChoiceCard(QAbstractButton):
    """One of the choices. ``warns`` says the sentence in the colour of a warning."""

    def __init__(self, title: str, sentence: str = "", warns: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._warns = warns
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.title, self.sentence = "", ""
        self.say(title, sentence)

    def say(self, title: str, sentence: str = "") -> None:
        """Takes other words, which may come from data."""
        self.title, self.sentence = display_text(title, 200), sentence
        self.setAccessibleName(self.title)
        self.setAccessibleDescription(sentence)
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        title = self._title_height(width)
        if not self.sentence:
            return title + 2 * _EDGE - 4
        room = QRect(0, 0, max(width - _LEFT - _EDGE, 40), 1000)
        words = QFontMetrics(self._small_font()).boundingRect(room, _WRAPPED, self.sentence)
        return title + _GAP + words.height() + 2 * _EDGE

    def sizeHint(self) -> QSize:
        return QSize(220, self.heightForWidth(220))

    def minimumSizeHint(self) -> QSize:
        return QSize(140, self.heightForWidth(220))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen, room = self.isChecked(), QRectF(self.rect()).adjusted(1, 1, -1, -1)
        has_keyboard = self.hasFocus()
        painter.setPen(QPen(theme.colour("accent" if chosen or has_keyboard else "edge"), 2 if has_keyboard else 1))
        ground = "selection_idle" if chosen else "hover" if self.underMouse() else "window"
        painter.setBrush(theme.colour(ground))
        painter.drawRoundedRect(room, theme.SPACES["radius"], theme.SPACES["radius"])
        title, small = self._title_font(), self._small_font()
        height = self._title_height(self.width())
        top = _EDGE if self.sentence else (self.height() - height) // 2
        self._paint_mark(painter, QRectF(10, top + (height - 14) / 2, 14, 14))
        width = self.width() - _LEFT - _EDGE
        painter.setFont(title)
        painter.setPen(theme.colour("text" if self.isEnabled() else "muted"))
        painter.drawText(QRect(_LEFT, top, width, height), self._breaks(width), self.title)
        if self.sentence:
            painter.setFont(small)
            painter.setPen(theme.colour("warn" if self._warns else "muted"))
            below = top + height + _GAP
            painter.drawText(QRect(_LEFT, below, width, self.height() - below), _WRAPPED, self.sentence)
        painter.end()

    def _paint_mark(self, painter: QPainter, place: QRectF) -> None:
        painter.setBrush(theme.colour("window"))
        painter.setPen(QPen(theme.colour("accent" if self.isChecked() else "field"), 1.4))
        painter.drawEllipse(place)
        if self.isChecked():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("accent"))
            painter.drawEllipse(place.adjusted(3.5, 3.5, -3.5, -3.5))

    def _title_height(self, width: int) -> int:
        """Of as many lines as it takes: words of other languages and larger texts are not cut."""
        metrics = QFontMetrics(self._title_font())
        room = QRect(0, 0, max(width - _LEFT - _EDGE, 40), 1000)
        return max(metrics.height(), metrics.boundingRect(room, self._breaks(room.width()), self.title).height())

    def _breaks(self, width: int) -> int:
        """Between words, or within one that is wider than the card."""
        metrics = QFontMetrics(self._title_font())
        is_narrow = any(metrics.horizontalAdvance(word) > width for word in self.title.split())
        return _WRAPPED | int(Qt.TextFlag.TextWrapAnywhere) if is_narrow else _WRAPPED

    def _title_font(self) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(theme.type_size("base"))
        font.setWeight(QFont.Weight.DemiBold if self.sentence else QFont.Weight.Normal)
        return font

    def _small_font(self) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(theme.type_size("note"))
        return font


def one_of(cards: list[ChoiceCard], parent: QWidget) -> QButtonGroup:
    """Lets one card be chosen at a time; the arrow keys go from one to the next, Tab leaves them all."""
    group = QButtonGroup(parent)
    for number, card in enumerate(cards):
        group.addButton(card, number)
    return group
