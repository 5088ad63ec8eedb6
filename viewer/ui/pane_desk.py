"""Moving between the panes of the window by keys: each remembers where in it the keyboard was."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from viewer.ui.desk import Desk
from viewer.ui.window_parts import Parts

_LINE = 24


class PaneDesk(Desk):
    """The panes in their order. A pane that is hidden, or has nothing for the keyboard, is passed over."""

    def __init__(self, parts: Parts, window: QWidget) -> None:
        super().__init__(window)
        self._parts = parts
        self._panes: list[QWidget] = [parts.search, parts.side, parts.results, parts.strip, parts.pages]
        self._panes += [parts.arrivals, parts.notice, parts.question, parts.history, parts.details, parts.status]
        # Where the keyboard was in each; at first, where it is wanted most.
        self._left: dict[QWidget, QWidget] = {parts.details: parts.details.tree, parts.history: parts.history.chart}
        window.installEventFilter(self)
        QApplication.instance().focusChanged.connect(self._focus_changed)  # type: ignore[union-attr]

    def handlers(self) -> dict[str, Callable[[], object]]:
        """Going to another pane, and to another tab of the details."""
        return {
            "next_pane": lambda: self.move(1),
            "previous_pane": lambda: self.move(-1),
            "next_tab": lambda: self.turn(1),
            "previous_tab": lambda: self.turn(-1),
        }

    def add(self, pane: QWidget, before: QWidget) -> None:
        """Puts one more pane into the order."""
        self._panes.insert(self._panes.index(before), pane)

    def move(self, by: int) -> None:
        """Gives the keyboard to the next pane, or to the one before; after the last comes the first."""
        current = self._pane_of(QApplication.focusWidget())
        order = self._panes if by > 0 else self._panes[::-1]
        start = order.index(current) + 1 if current is not None else 0
        for pane in order[start:] + order[:start]:
            target = self._target(pane)
            if target is not None and pane is not current:
                target.setFocus(Qt.FocusReason.ShortcutFocusReason)
                return

    def turn(self, by: int) -> None:
        """Shows the next tab of the details, or the one before."""
        tabs = self._parts.details.tabs
        tabs.setCurrentIndex((tabs.currentIndex() + by) % tabs.count())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # Only what no widget wanted arrives at the window itself.
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Escape:
            target = self._target(self._parts.pages)
            if target is not None:
                target.setFocus(Qt.FocusReason.OtherFocusReason)
                return True
        return False

    def _target(self, pane: QWidget) -> QWidget | None:
        left = self._left.get(pane)
        if left is not None and isValid(left) and _takes_keys(left):
            return left
        if _takes_keys(pane):
            return pane
        return min(filter(_takes_keys, pane.findChildren(QWidget)), key=_place, default=None)

    def _pane_of(self, widget: QWidget | None) -> QWidget | None:
        return next(
            (pane for pane in self._panes if widget is not None and (pane is widget or pane.isAncestorOf(widget))), None
        )

    def _focus_changed(self, old: QWidget | None, new: QWidget | None) -> None:
        left = self._pane_of(old) if old is not None and isValid(old) else None
        if left is not None and left.isHidden() and new is not None:
            # Qt goes on to whatever comes next, be it at the other end of the window.
            target = self._target(self._parts.pages)
            if target is not None and new.window() is target.window():
                target.setFocus(Qt.FocusReason.OtherFocusReason)
                return
        pane = self._pane_of(new)
        if pane is not None and new is not None:
            self._left[pane] = new


def _place(widget: QWidget) -> tuple[int, int]:
    """From top to bottom; what stands in one line, from left to right."""
    at = widget.mapToGlobal(widget.rect().center())
    return at.y() // _LINE, at.x()


def _takes_keys(widget: QWidget) -> bool:
    return widget.isVisible() and widget.isEnabled() and bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
