"""The parts of the main window and where they stand; what they do to each other is wired in the main window."""

from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

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
    tool_bar = QWidget()
    tool_bar.setObjectName("toolBar")
    tool_bar.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    hold_height(tool_bar, theme.BAR_HEIGHT)
    tools = QHBoxLayout(tool_bar)
    tools.setContentsMargins(12, 0, 12, 0)
    tools.setSpacing(8)
    opening = QHBoxLayout()
    opening.setSpacing(2)
    opening.addWidget(open_button)
    opening.addWidget(more_button)
    tools.addLayout(opening)
    tools.addWidget(search, 1)
    tools.addWidget(save_button)
    tools.addWidget(export_button)

    model = EventsModel()
    table = EventsTable(model, settings)
    model.setParent(table)
    pages = Pages()
    empty_library, empty_result, problem = EmptyLibrary(), EmptyResult(), Problem()
    for page in (table, empty_library, empty_result, problem):
        pages.addWidget(page)
    results, arrivals, notice, question = ResultLine(), NoticeBar(), NoticeBar(), QuestionBar()
    # Below the table: a bar above it would move the rows under the reader when it comes and goes.
    strip, side = TimeStrip(), SideBar()
    history = HistoryView()
    upright = QSplitter(Qt.Orientation.Vertical)
    upright.setHandleWidth(1)
    upright.setChildrenCollapsible(False)
    upright.addWidget(_column(pages, arrivals, notice, question))
    upright.addWidget(history)
    upright.setStretchFactor(0, 1)
    upright.setStretchFactor(1, 0)
    upright.setSizes([900 - HISTORY_HEIGHT, HISTORY_HEIGHT])
    middle = _column(results, strip, upright)
    details = DetailsPane(library, settings=settings)

    splitter = QSplitter(Qt.Orientation.Horizontal)
    splitter.setHandleWidth(1)
    splitter.setChildrenCollapsible(False)
    for place, pane in enumerate((side, middle, details)):
        splitter.addWidget(pane)
        splitter.setStretchFactor(place, int(pane is middle))
    splitter.setSizes([SIDE_WIDTH, 1440 - SIDE_WIDTH - DETAILS_WIDTH, DETAILS_WIDTH])
    status = StatusLine()
    body = _column(tool_bar, splitter, status)
    in_order = (
        open_button,
        more_button,
        search,
        save_button,
        export_button,
        table,
        *history.in_order(),
        details.tabs,
        details.find_box,
        details.tree,
    )
    for one, following in pairwise(in_order):
        QWidget.setTabOrder(one, following)
    results.tab_after = export_button
    return Parts(
        open_button,
        open_menu,
        save_button,
        export_button,
        search,
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


def _column(*widgets: QWidget) -> QWidget:
    column = QWidget()
    box = QVBoxLayout(column)
    box.setContentsMargins(0, 0, 0, 0)
    box.setSpacing(0)
    for widget in widgets:
        box.addWidget(widget, 1 if isinstance(widget, QSplitter | QStackedWidget) else 0)
    return column
