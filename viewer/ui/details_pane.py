"""The pane at the right: one event as a tree, as JSON and as it came from its source."""

from collections.abc import Callable
from datetime import UTC, tzinfo
from functools import partial
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QLineEdit, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from viewer.errors import TierViewerError
from viewer.jobs.check_signatures import key_of_environment
from viewer.jobs.show_event import EventDetail, show_event
from viewer.ui.bounded_text import Bounded, bounded, bounded_bytes
from viewer.ui.description_box import DescriptionBox
from viewer.ui.details_tree import DetailsTree
from viewer.ui.json_view import JsonView
from viewer.ui.plain_text import PlainLabel
from viewer.ui.signature_key import SignatureKeyDialog
from viewer.ui.source_view import SourceView
from viewer.ui.tasks import Worker

TABS = ("Details", "JSON", "Source")
Show = Callable[[Path, int, tzinfo, bytes | None], EventDetail | None]


class _Prepared(NamedTuple):
    """An event with its texts made fit for the views, which is done beside the thread that paints."""

    detail: EventDetail
    json: Bounded
    raw: Bounded


class DetailsPane(QWidget):
    """Shows the newest event it was asked for; the tabs that are not looked at are filled when they are."""

    shown = Signal(int)
    failed = Signal(str)
    filter_asked = Signal(object)
    value_asked = Signal(object, QPoint)

    def __init__(self, library: Path, show: Show = show_event, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("detailsPane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumWidth(260)
        self._library = library
        self._show = show
        self._zone: tzinfo = UTC
        self._secret = key_of_environment()  # of the signatures; kept here alone, until the window is closed
        self._asked: int | None = None
        self._prepared: _Prepared | None = None
        self._filled: set[int] = set()
        self.worker = Worker("details", self)
        self.tabs = QTabBar()
        self.tabs.setAccessibleName("Views of the event")
        self.tabs.setExpanding(False)
        self.tabs.setDrawBase(False)
        for title in TABS:
            self.tabs.addTab(title)
        self.find_box = QLineEdit()
        self.find_box.setPlaceholderText("Find in details")
        self.find_box.setAccessibleName("Find in details")
        self.find_box.setClearButtonEnabled(True)
        self.tree = DetailsTree()
        self.description = DescriptionBox()
        self.json = JsonView()
        self.source = SourceView()
        self._pages = QStackedWidget()
        for page in (self._details_page(), self.json, self.source, self._message_page()):
            self._pages.addWidget(page)
        line = QFrame()
        line.setObjectName("tabLine")
        line.setFixedHeight(1)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(self.tabs)
        box.addWidget(line)
        box.addWidget(self._pages, 1)
        self.tabs.currentChanged.connect(self._turn)
        self.find_box.textChanged.connect(self.tree.narrow)
        self.find_box.returnPressed.connect(self.tree.setFocus)
        self.tree.node_chosen.connect(self.description.show_node)
        self.tree.value_asked.connect(self.value_asked)
        self.description.filter_asked.connect(self.filter_asked)
        self.source.delivery_chosen.connect(self._show_delivery)
        self.source.key_asked.connect(self._ask_key)
        self.clear()

    def set_zone(self, zone: tzinfo) -> None:
        """Shows all times in another zone."""
        self._zone = zone
        if self._asked is not None:
            self.show_event(self._asked)

    def show_event(self, key: int) -> None:
        """Asks for one event; the answer to an older question is dropped."""
        self._asked = key
        library, zone, secret = self._library, self._zone, self._secret

        def prepare() -> _Prepared | None:
            detail = self._show(library, key, zone, secret)
            if detail is None:
                return None
            return _Prepared(detail, bounded(detail.json_text), bounded_bytes(detail.raw))

        self.worker.submit(prepare, partial(self._take, key), partial(self._fail, key), lane="show")

    def clear(self) -> None:
        """Shows that no event is chosen."""
        self._asked = None
        self._prepared = None
        self._say("No event selected.")

    def restyle(self) -> None:
        """Takes the colours of the theme in use."""
        self.json.restyle()
        self.tree.viewport().update()

    def _take(self, key: int, prepared: _Prepared | None) -> None:
        if key != self._asked:
            return
        if prepared is None:
            self._tell("This event is no longer in the library.")
            return
        self._prepared = prepared
        self._filled.clear()
        self._turn(self.tabs.currentIndex())
        self.shown.emit(key)

    def _fail(self, key: int, error: TierViewerError) -> None:
        if key == self._asked:
            self._tell(str(error))

    def _tell(self, words: str) -> None:
        self._say(words)
        self.failed.emit(words)

    def _turn(self, tab: int) -> None:
        prepared = self._prepared
        if prepared is None:
            return
        self._pages.setCurrentIndex(tab)
        if tab in self._filled:
            return
        self._filled.add(tab)
        detail = prepared.detail
        if tab == 0:
            self.tree.show_nodes(detail.nodes)
        elif tab == 1:
            self.json.show_text(prepared.json, detail.json_text)
        else:
            self.source.show_source(detail, prepared.raw, self._zone, self._secret is not None)

    def _show_delivery(self, number: int) -> None:
        prepared = self._prepared
        if prepared is not None:
            raw = prepared.detail.deliveries[number].raw
            taken = partial(self._take_bytes, prepared, number)
            self.worker.submit(partial(bounded_bytes, raw), taken, lane="bytes")

    def _take_bytes(self, prepared: _Prepared, number: int, raw: Bounded) -> None:
        if prepared is self._prepared:
            self.source.show_bytes(number, raw)

    def _ask_key(self) -> None:
        dialog = SignatureKeyDialog(self._secret is not None, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.given.connect(self._take_key)
        dialog.open()

    def _take_key(self, secret: bytes | None) -> None:
        self._secret = secret
        if self._asked is not None:
            self.show_event(self._asked)

    def _say(self, words: str) -> None:
        self._prepared = None
        self._message.setText(words)
        self._pages.setCurrentIndex(len(TABS))

    def _details_page(self) -> QWidget:
        page = QWidget()
        box = QVBoxLayout(page)
        box.setContentsMargins(8, 8, 8, 10)
        box.setSpacing(8)
        box.addWidget(self.find_box)
        box.addWidget(self.tree, 1)
        box.addWidget(self.description)
        return page

    def _message_page(self) -> QWidget:
        page = QWidget()
        self._message = PlainLabel("", "muted").wrapped()
        self._message.setAlignment(Qt.AlignmentFlag.AlignCenter)
        box = QVBoxLayout(page)
        box.setContentsMargins(24, 24, 24, 24)
        box.addWidget(self._message)
        return page
