"""The saved views in the side bar: a click opens one; the keyboard and a menu do the rest."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QMenu, QSizePolicy, QVBoxLayout, QWidget

from viewer.domain.views import View
from viewer.ui import theme
from viewer.ui.plain_text import PlainLabel
from viewer.ui.views_model import ViewsModel
from viewer.wording import say

ROW_HEIGHT = 24
_MOST_ROWS = 10
_STAR_WIDTH = 22
_CONTROL = Qt.KeyboardModifier.ControlModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier


class _List(QListView):
    """A list as high as its rows."""

    keys: dict[tuple[int, Qt.KeyboardModifier], Callable[[], None]]

    def __init__(self, model: ViewsModel) -> None:
        super().__init__()
        self.keys = {}
        self.pressed_at = QPoint()
        self.setModel(model)
        self.setObjectName("viewsList")
        self.setAccessibleName(say("Saved views"))
        self.setUniformItemSizes(True)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        model.modelReset.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        rows = min(max(self.model().rowCount(), 1), _MOST_ROWS)
        return QSize(120, rows * theme.scaled(ROW_HEIGHT) + 2)

    def minimumSizeHint(self) -> QSize:
        return QSize(80, self.sizeHint().height())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.pressed_at = event.position().toPoint()
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        act = self.keys.get(_pressed(event))
        if act is None:
            super().keyPressEvent(event)
        else:
            act()

    def event(self, event: QEvent) -> bool:
        # Keys of this list come before the same keys of the window.
        overrides = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride
        if overrides and _pressed(event) in self.keys:
            event.accept()
            return True
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.model().rowCount():
            self.setCurrentIndex(self.model().index(0, 0))


class ViewsSection(QWidget):
    """Says what a person wants to do with a view; whoever listens does it."""

    opened = Signal(object)
    updated = Signal(object)
    """The view is to show what the table shows now."""
    renamed = Signal(object)
    starred = Signal(object)
    deleted = Signal(object)
    moved = Signal(object, int)
    """The view is to go up (-1) or down (1)."""
    export_asked = Signal()
    import_asked = Signal()

    def __init__(self, model: ViewsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = model
        self.list = _List(model)
        self._hint = PlainLabel(say("Keep a search with ★ Save view."), "note").wrapped()
        box = QVBoxLayout(self)
        box.setContentsMargins(12, 12, 8, 0)
        box.setSpacing(4)
        title = PlainLabel(say("SAVED VIEWS"), "section")
        title.setBuddy(self.list)
        box.addWidget(title)
        box.addWidget(self._hint)
        box.addWidget(self.list)
        none = Qt.KeyboardModifier.NoModifier
        self.list.keys = {
            (Qt.Key.Key_Return, none): self._does(self.opened),
            (Qt.Key.Key_Enter, none): self._does(self.opened),
            (Qt.Key.Key_F2, none): self._does(self.renamed),
            (Qt.Key.Key_Space, none): self._does(self.starred),
            (Qt.Key.Key_Delete, none): self._does(self.deleted),
            (Qt.Key.Key_Up, _CONTROL | _SHIFT): lambda: self._move(-1),
            (Qt.Key.Key_Down, _CONTROL | _SHIFT): lambda: self._move(1),
        }
        self.list.clicked.connect(self._clicked)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.list.customContextMenuRequested.connect(self._open_menu)
        model.modelReset.connect(self._fit)
        self._fit()

    def menu_of(self, view: View | None) -> QMenu:
        """All that can be done with a view, and with views at all."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if view is not None:
            menu.addAction(say("Open"), lambda: self.opened.emit(view))
            menu.addAction(say("Replace by what is shown now"), lambda: self.updated.emit(view))
            menu.addSeparator()
            menu.addAction(say("Rename…"), lambda: self.renamed.emit(view))
            star = say("Take the star away") if view.starred else say("Give it a star")
            menu.addAction(star, lambda: self.starred.emit(view))
            menu.addAction(say("Move up"), lambda: self.moved.emit(view, -1))
            menu.addAction(say("Move down"), lambda: self.moved.emit(view, 1))
            menu.addSeparator()
            menu.addAction(say("Delete"), lambda: self.deleted.emit(view))
            menu.addSeparator()
        menu.addAction(say("Export views…"), self.export_asked.emit).setEnabled(bool(self.model.views))
        menu.addAction(say("Import views…"), self.import_asked.emit)
        return menu

    def choose(self, number: int) -> None:
        """Makes the view of this number the current one of the list."""
        row = self.model.row_of(number)
        if row is not None:
            self.list.setCurrentIndex(self.model.index(row))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu_of(None).popup(event.globalPos())

    def _current(self) -> View | None:
        index = self.list.currentIndex()
        return self.model.views[index.row()] if index.isValid() else None

    def _does(self, signal: object) -> Callable[[], None]:
        def act() -> None:
            view = self._current()
            if view is not None:
                signal.emit(view)  # type: ignore[attr-defined]

        return act

    def _move(self, by: int) -> None:
        view = self._current()
        if view is not None:
            self.moved.emit(view, by)

    def _clicked(self, index: QModelIndex) -> None:
        view = self.model.views[index.row()]
        (self.starred if self.list.pressed_at.x() < _STAR_WIDTH else self.opened).emit(view)

    def _open_menu(self, at: QPoint) -> None:
        index = self.list.indexAt(at)
        view = self.model.views[index.row()] if index.isValid() else None
        self.menu_of(view).popup(self.list.viewport().mapToGlobal(at))

    def _fit(self) -> None:
        has_views = bool(self.model.views)
        self._hint.setVisible(not has_views)
        self.list.setVisible(has_views)


def _pressed(event: QEvent) -> tuple[int, Qt.KeyboardModifier]:
    if not isinstance(event, QKeyEvent):
        return 0, Qt.KeyboardModifier.NoModifier
    return event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
