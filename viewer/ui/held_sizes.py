"""Sizes that follow the text size while the window runs: heights of lines and bars, and fonts of a control's own."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QTableView, QWidget

from viewer.ui import theme


class _Held(QObject):
    """Lives as long as its widget, and fits it now and whenever the theme or the text size changes."""

    def __init__(self, widget: QWidget, fit: Callable[[Any], object]) -> None:
        super().__init__(widget)
        self._fit = fit  # must not hold the widget: the two would keep each other
        self._run()
        theme.changes.restyled.connect(self._run)

    def _run(self) -> None:
        self._fit(self.parent())


def hold_height(widget: QWidget, height: int) -> None:
    """Keeps a widget ``height`` pixels high at the usual text size, and higher where texts are larger."""
    _Held(widget, lambda held: held.setFixedHeight(theme.scaled(height)))


def hold_rows(table: QTableView, height: int = theme.ROW_HEIGHT) -> None:
    """The same for each row of a table."""
    _Held(table.verticalHeader(), lambda rows: _fit_rows(rows, theme.scaled(height)))


def hold_font(widget: QWidget, make: Callable[[], QFont]) -> None:
    """Gives a widget a font that is made anew for each text size."""
    _Held(widget, lambda held: held.setFont(make()))


def _fit_rows(rows: Any, height: int) -> None:
    rows.setMinimumSectionSize(height)
    rows.setDefaultSectionSize(height)
