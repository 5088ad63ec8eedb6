"""What a window holds, scrolled where it has less room than that needs: on a small screen nothing is out of reach."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QDialogButtonBox,
    QFrame,
    QLayout,
    QLayoutItem,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

# What the desktop needs around a window, in device-independent pixels.
_AROUND = QSize(8, 36)
_AMPLE = QSize(700, 560)
_SHARE = 5  # so many times higher than its buttons is a dialog in which these stay in sight


def room(widget: QWidget) -> QSize:
    """How large a window can be on the screen of ``widget``."""
    return widget.screen().availableSize() - _AROUND


class ScrolledWindow(QScrollArea):
    """Holds all of a window; it has no bars as long as there is room, and goes with the keyboard where there is not."""

    def __init__(self, body: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        self._body = body
        self.setWidget(body)
        for bar in (self.verticalScrollBar(), self.horizontalScrollBar()):
            bar.rangeChanged.connect(self._follow)
        QApplication.instance().focusChanged.connect(self._follow)  # type: ignore[union-attr]

    def minimumSizeHint(self) -> QSize:
        return QSize(120, 60)

    def sizeHint(self) -> QSize:
        return self._body.sizeHint()

    def _follow(self) -> None:
        now = QApplication.focusWidget()
        bars = (self.verticalScrollBar(), self.horizontalScrollBar())
        if now is None or not any(bar.maximum() for bar in bars) or not self.isAncestorOf(now):
            return
        around = now.parentWidget()
        while around is not None and around is not self:  # from the inside out: each moves what the next one is to show
            if isinstance(around, QScrollArea):
                around.ensureWidgetVisible(now, 8, 8)
            around = around.parentWidget()
        self.ensureWidgetVisible(now, 8, 8)


class DialogRoom(QObject):
    """Keeps the dialogs of a window, and theirs, on the screen; too large a one is scrolled."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ChildPolished:
            child = event.child()  # type: ignore[attr-defined]
            if isinstance(child, QDialog):
                child.installEventFilter(self)
        elif event.type() == QEvent.Type.Show and isinstance(watched, QDialog) and not event.spontaneous():
            _fit(watched)
        return False


def _fit(dialog: QDialog) -> None:
    most = room(dialog)
    needed = dialog.minimumSizeHint().expandedTo(dialog.minimumSize())
    is_ample = needed.boundedTo(most) == needed and most.expandedTo(_AMPLE) == most
    if not is_ample and not (dialog.inherits("QMessageBox") or dialog.inherits("QFileDialog")):
        _scroll(dialog, most)
    dialog.resize(dialog.size().boundedTo(most))
    screen, shown = dialog.screen().availableGeometry(), dialog.geometry()
    if not screen.contains(shown):
        left = max(screen.left(), min(shown.left(), screen.right() - shown.width()))
        dialog.move(left, max(screen.top(), min(shown.top(), screen.bottom() - shown.height())))


def _scroll(dialog: QDialog, most: QSize) -> None:
    layout = dialog.layout()
    if layout is None or dialog.findChild(ScrolledWindow, options=Qt.FindChildOption.FindDirectChildrenOnly):
        return
    sides = layout.contentsMargins()
    foot = _take_foot(layout, most)
    page = QWidget(dialog)
    page.setLayout(
        layout
    )  # takes it from the dialog, with all that it holds; nobody leaves the window or loses its turn
    dialog.setMinimumSize(0, 0)
    box = QVBoxLayout(dialog)
    box.setContentsMargins(0, 0, 0, 0)
    area = ScrolledWindow(page, dialog)
    box.addWidget(area)
    area.show()  # what comes so late is not shown with the rest
    if foot is not None:
        line = QVBoxLayout()
        line.setContentsMargins(sides.left(), 8, sides.right(), sides.bottom())
        if (row := foot.layout()) is not None:
            row.setParent(None)
            line.addLayout(row)
        elif (widget := foot.widget()) is not None:
            line.addWidget(widget)
        box.addLayout(line)


def _take_foot(layout: QLayout, most: QSize) -> QLayoutItem | None:
    """The row of buttons of a dialog, taken from it, where it can stay in sight while all else is scrolled."""
    last = layout.itemAt(layout.count() - 1) if isinstance(layout, QVBoxLayout) and layout.count() > 1 else None
    if last is None or not _has_buttons(last):
        return None
    sides, needed = layout.contentsMargins(), last.minimumSize()
    fits = needed.width() + sides.left() + sides.right() <= most.width() and needed.height() * _SHARE <= most.height()
    return layout.takeAt(layout.count() - 1) if fits else None


def _has_buttons(item: QLayoutItem) -> bool:
    row = item.layout()
    if row is None:
        return isinstance(item.widget(), QDialogButtonBox)
    parts = (row.itemAt(at) for at in range(row.count()))
    return any(part is not None and isinstance(part.widget(), QDialogButtonBox) for part in parts)
