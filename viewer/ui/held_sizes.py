"""Sizes that follow the text size while the window runs: heights of lines and bars, and fonts of a control's own."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHeaderView, QTableView, QWidget

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


def hold_widths(header: QHeaderView, widths: Sequence[int]) -> None:
    """Makes the columns so wide at the usual text size, or as wide as their titles are where that is more.

    They are as much wider as texts are larger, also where a person has chosen their width. A width of 0 is left alone.
    """
    header.ensurePolished()
    last = [0]
    _Held(header, lambda held: _fit_widths(held, widths, last))


def hold_font(widget: QWidget, make: Callable[[], QFont]) -> None:
    """Gives a widget a font that is made anew for each text size."""
    _Held(widget, lambda held: held.setFont(make()))


def _fit_rows(rows: Any, height: int) -> None:
    rows.setMinimumSectionSize(height)
    rows.setDefaultSectionSize(height)


def _fit_widths(header: QHeaderView, widths: Sequence[int], last: list[int]) -> None:
    before, last[0] = last[0], theme.text_size()
    if before == last[0]:
        return
    for section, width in enumerate(widths):
        if width:
            wanted = header.sectionSize(section) * last[0] // before if before else theme.scaled(width)
            header.resizeSection(section, max(wanted, header.sectionSizeHint(section)))
