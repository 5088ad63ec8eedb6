"""The parts of the main window and where they stand; what they do to each other is wired in the main window."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from viewer.ui import theme
from viewer.ui.details_pane import DetailsPane
from viewer.ui.events_model import EventsModel
from viewer.ui.events_table import EventsTable
from viewer.ui.held_sizes import hold_height
from viewer.ui.history_view import HistoryView
from viewer.ui.notice_bar import NoticeBar
from viewer.ui.plain_text import tooltip
from viewer.ui.question_bar import QuestionBar
from viewer.ui.result_line import ResultLine
from viewer.ui.search_box import SearchBox
from viewer.ui.settings import Settings
from viewer.ui.side_bar import WIDTH as SIDE_WIDTH
from viewer.ui.side_bar import SideBar
from viewer.ui.status_line import StatusLine
from viewer.ui.table_pages import EmptyLibrary, EmptyResult, Pages, Problem
from viewer.ui.time_strip import TimeStrip
from viewer.wording import say

DETAILS_WIDTH = 380
HISTORY_HEIGHT = 240
LAYOUT = "2"
"""Raised when the panes of the splitter change, so that an older layout of them is not restored."""


@dataclass(frozen=True)
class Parts:
    """Every widget that the window talks to."""

    open_button: QPushButton
    open_menu: QMenu
    save_button: QPushButton
    export_button: QPushButton
    search: SearchBox
    results: ResultLine
    strip: TimeStrip
    side: SideBar
    arrivals: NoticeBar
    notice: NoticeBar
    question: QuestionBar
    model: EventsModel
    table: EventsTable
    pages: QStackedWidget
    empty_library: EmptyLibrary
    empty_result: EmptyResult
    problem: Problem
    details: DetailsPane
    history: HistoryView
    status: StatusLine
    splitter: QSplitter
    upright: QSplitter
    """The table over the history."""
    body: QWidget


def make_parts(library: Path, settings: Settings) -> Parts:
    """Builds all parts and puts them into ``body``."""
    tools = _make_tools()
    model = EventsModel()
    table = EventsTable(model, settings)
    model.setParent(table)
    pages = Pages()
    empty_library, empty_result, problem = EmptyLibrary(), EmptyResult(), Problem()
    for page in (table, empty_library, empty_result, problem):
        pages.addWidget(page)
    results, arrivals, notice, question = ResultLine(), NoticeBar(), NoticeBar(), QuestionBar()
    strip, side, history = TimeStrip(), SideBar(), HistoryView()
    # Below the table: a bar above it would move the rows under the reader when it comes and goes.
    rows = _column(pages, arrivals, notice, question)
    upright = _splitter(Qt.Orientation.Vertical, {rows: 900 - HISTORY_HEIGHT, history: HISTORY_HEIGHT}, rows)
    middle = _column(results, strip, upright)
    details = DetailsPane(library, settings=settings)
    widths = {side: SIDE_WIDTH, middle: 1440 - SIDE_WIDTH - DETAILS_WIDTH, details: DETAILS_WIDTH}
    splitter = _splitter(Qt.Orientation.Horizontal, widths, middle)
    status = StatusLine()
    body = _column(tools.bar, splitter, status)
    of_details = (details.tabs, details.find_box, details.tree)
    for one, following in pairwise((*tools.in_order(), table, *history.in_order(), *of_details)):
        QWidget.setTabOrder(one, following)
    results.tab_after = tools.export_button
    return Parts(
        tools.open_button,
        tools.open_menu,
        tools.save_button,
        tools.export_button,
        tools.search,
        results,
        strip,
        side,
        arrivals,
        notice,
        question,
        model,
        table,
        pages,
        empty_library,
        empty_result,
        problem,
        details,
        history,
        status,
        splitter,
        upright,
        body,
    )


class _Tools(NamedTuple):
    """The tool bar and what stands in it."""

    bar: QWidget
    open_button: QPushButton
    more_button: QPushButton
    open_menu: QMenu
    search: SearchBox
    save_button: QPushButton
    export_button: QPushButton

    def in_order(self) -> tuple[QWidget, ...]:
        """What can have the keyboard, in the order of Tab."""
        return self.open_button, self.more_button, self.search, self.save_button, self.export_button


def _make_tools() -> _Tools:
    open_button = QPushButton(say("Open…"))
    more_button = QPushButton("▾")
    more_button.setProperty("kind", "more")
    more_button.setAccessibleName(say("More ways to open, and what was imported"))
    tooltip(more_button, say("More ways to open, and what was imported"))
    open_menu = QMenu(more_button)
    more_button.setMenu(open_menu)
    save_button = QPushButton(say("★ Save view"))
    tooltip(save_button, say("Keep this search with its columns and its order"))
    export_button = QPushButton(say("Export…"))
    export_button.setProperty("kind", "primary")
    search = SearchBox()
    bar = QWidget()
    bar.setObjectName("toolBar")
    bar.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    hold_height(bar, theme.BAR_HEIGHT)
    line = QHBoxLayout(bar)
    line.setContentsMargins(12, 0, 12, 0)
    line.setSpacing(8)
    opening = QHBoxLayout()
    opening.setSpacing(2)
    opening.addWidget(open_button)
    opening.addWidget(more_button)
    line.addLayout(opening)
    line.addWidget(search, 1)
    line.addWidget(save_button)
    line.addWidget(export_button)
    return _Tools(bar, open_button, more_button, open_menu, search, save_button, export_button)


def _splitter(orientation: Qt.Orientation, panes: Mapping[QWidget, int], growing: QWidget) -> QSplitter:
    """Panes with the sizes that they have at first; one grows with the window."""
    splitter = QSplitter(orientation)
    splitter.setHandleWidth(1)
    splitter.setChildrenCollapsible(False)
    for place, pane in enumerate(panes):
        splitter.addWidget(pane)
        splitter.setStretchFactor(place, int(pane is growing))
    splitter.setSizes([*panes.values()])
    return splitter


def _column(*widgets: QWidget) -> QWidget:
    column = QWidget()
    box = QVBoxLayout(column)
    box.setContentsMargins(0, 0, 0, 0)
    box.setSpacing(0)
    for widget in widgets:
        box.addWidget(widget, 1 if isinstance(widget, QSplitter | QStackedWidget) else 0)
    return column
