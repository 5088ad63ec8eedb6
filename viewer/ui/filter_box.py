"""A choice of one value out of many, the first of which is all of them; looks like the other fields of the window."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, QStringListModel, Qt, Signal
from PySide6.QtGui import QEnterEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QComboBox, QListView, QWidget

from viewer.domain.display import display_text
from viewer.ui import theme

_HEIGHT = 28
_ARROW = 22


class FilterBox(QComboBox):
    """Says ``chosen`` with the value that a person chose; None stands for all."""

    chosen = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._texts = QStringListModel(self)
        self._values: list[object] = []
        self.setModel(self._texts)
        view = QListView()
        view.setAccessibleName(name)
        view.setUniformItemSizes(True)
        view.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.setView(view)
        self.setMaxVisibleItems(16)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(20)
        self.activated.connect(lambda index: self.chosen.emit(self._values[index]))

    def offer(self, choices: Sequence[tuple[str, object]]) -> None:
        """Replaces what can be chosen; the value that is chosen stays so if it is still there."""
        value = self.value()
        self._values = [value for _, value in choices]
        self._texts.setStringList([display_text(text, 120) for text, _ in choices])
        self.setCurrentIndex(self._values.index(value) if value in self._values else 0)

    def value(self) -> object:
        """The value that is chosen."""
        index = self.currentIndex()
        return self._values[index] if 0 <= index < len(self._values) else None

    def reset(self) -> None:
        """Chooses all again."""
        self.setCurrentIndex(0)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), theme.scaled(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(120, theme.scaled(_HEIGHT))

    def enterEvent(self, event: QEnterEvent) -> None:
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self.update()
        super().leaveEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = "accent" if self.hasFocus() else "field"
        painter.setPen(QPen(theme.colour(edge), 1))
        painter.setBrush(theme.colour("hover" if self.underMouse() and self.isEnabled() else "window"))
        radius = theme.SPACES["radius"]
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        painter.setPen(theme.colour("text" if self.isEnabled() else "muted"))
        room = self.rect().adjusted(10, 0, -_ARROW, 0)
        text = self.fontMetrics().elidedText(self.currentText(), Qt.TextElideMode.ElideMiddle, room.width())
        painter.drawText(room, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), text)
        painter.setPen(theme.colour("muted"))
        arrow = self.rect().adjusted(self.width() - _ARROW, 0, -4, 0)
        painter.drawText(arrow, int(Qt.AlignmentFlag.AlignCenter), "▾")
        painter.end()
