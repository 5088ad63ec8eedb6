"""The pane at the right: one event as a tree, as JSON, beside another one, and as it came from its source."""

from collections.abc import Callable
from datetime import UTC, tzinfo
from functools import partial
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from viewer.domain.changes import Mark
from viewer.domain.finding import Findable, Found
from viewer.domain.folding import fold
from viewer.errors import TierViewerError
from viewer.jobs.check_signatures import key_of_environment
from viewer.jobs.previous_event import changes_since
from viewer.jobs.show_event import EventDetail, show_event
from viewer.ui.bounded_text import Bounded, bounded, bounded_bytes
from viewer.ui.compare_view import CompareView
from viewer.ui.details_memory import DetailsMemory
from viewer.ui.details_page import DetailsPage
from viewer.ui.json_view import JsonView
from viewer.ui.pauses import pause
from viewer.ui.plain_text import PlainLabel
from viewer.ui.settings import Settings
from viewer.ui.signature_key import SignatureKeyDialog
from viewer.ui.source_view import SourceView
from viewer.ui.tasks import Worker
from viewer.ui.text_finding import FoundInText, find_in_text
from viewer.wording import say, to_say

TABS = (to_say("Details"), "JSON", to_say("Compare"), to_say("Source"))
COMPARE = 2
"""The tab of ``compare``, which is filled by whoever compares."""
Show = Callable[[Path, int, tzinfo, bytes | None], EventDetail | None]
Changes = Callable[[Path, int, tzinfo], dict[str, Mark]]
# What differs from the event before is looked up where somebody stays at an event so long.
_STAYS = 60  # milliseconds


class _Prepared(NamedTuple):
    """An event with its texts made fit for the views, which is done beside the thread that paints."""

    detail: EventDetail
    fields: Findable
    found: Found
    json: Bounded
    raw: Bounded


class DetailsPane(QWidget):
    """Shows the newest event it was asked for; the tabs that are not looked at are filled when they are."""

    shown = Signal(int)
    failed = Signal(str)
    filter_asked = Signal(object)
    value_asked = Signal(object, QPoint)

    def __init__(
        self,
        library: Path,
        show: Show = show_event,
        parent: QWidget | None = None,
        settings: Settings | None = None,
        changes: Changes = changes_since,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("detailsPane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumWidth(260)
        self._library = library
        self._show = show
        self._changes = changes
        self._zone: tzinfo = UTC
        self._secret = key_of_environment()  # of the signatures; kept here alone, until the window is closed
        self._asked: int | None = None
        self._prepared: _Prepared | None = None
        self._filled: set[int] = set()
        self.worker = Worker("details", self)
        self._aside = Worker("details aside", self)  # what takes long for large events must not hold up the next event
        self.tabs = QTabBar()
        self.details = DetailsPage()
        self.find_box = self.details.line.box
        self.tree = self.details.tree
        self.json = JsonView()
        self.compare = CompareView()
        self.source = SourceView()
        self._pages = QStackedWidget()
        self._strips = QVBoxLayout()
        self._lay_out()
        self._stays = pause(self, _STAYS, self._ask_changes)
        self._memory = DetailsMemory(self.tree, settings) if settings is not None else None
        self._wire()
        self.clear()

    def add_strip(self, strip: QWidget) -> None:
        """Adds a line that belongs to the event at hand, between the tabs and what they show."""
        self._strips.addWidget(strip)

    def set_zone(self, zone: tzinfo) -> None:
        """Shows all times in another zone."""
        self._zone = zone
        if self._asked is not None:
            self.show_event(self._asked)

    def show_event(self, key: int) -> None:
        """Asks for one event; the answer to an older question is dropped."""
        self._ask(key, partial(self._take, key))

    def read_anew(self) -> None:
        """Asks once more for the event at hand: the library has changed, and it may have arrived again since."""
        key = self._asked
        if key is not None:
            is_shown = self._prepared is not None and self._prepared.detail.row.key == key
            self._ask(key, partial(self._take_anew if is_shown else self._take, key))

    def _ask(self, key: int, take: Callable[[_Prepared | None], None]) -> None:
        self._asked = key
        self._stays.stop()
        library, zone, secret, words = self._library, self._zone, self._secret, self.find_box.text()

        def prepare() -> _Prepared | None:
            detail = self._show(library, key, zone, secret)
            if detail is None:
                return None
            fields = Findable(detail.nodes)
            json = bounded(detail.json_text)
            return _Prepared(detail, fields, fields.find(words), json, bounded_bytes(detail.raw))

        self.worker.submit(prepare, take, partial(self._fail, key), lane="show")

    def clear(self) -> None:
        """Shows that no event is chosen."""
        self._asked = None
        self._stays.stop()
        self._say(say("No event selected."))

    def let_go(self) -> None:
        """Nothing that was shown is left in the views, also in those that are not looked at."""
        self.clear()
        self.details.show_fields(Findable(()).find(""))
        self.json.show_text(bounded(""), "")
        self.source.hide_all()
        self.compare.say("")
        self.find_box.clear()

    def finish(self) -> None:
        """Ends its thread, and keeps what is remembered."""
        if self._memory is not None:
            self._memory.close()
        self.worker.close()
        self._aside.close()

    def _lay_out(self) -> None:
        self.tabs.setAccessibleName(say("Views of the event"))
        self.tabs.setExpanding(False)
        self.tabs.setDrawBase(False)
        for title in TABS:
            self.tabs.addTab(say(title))
        for page in (self.details, self.json, self.compare, self.source, self._message_page()):
            self._pages.addWidget(page)
        line = QFrame()
        line.setObjectName("tabLine")
        line.setFixedHeight(1)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(self.tabs)
        box.addWidget(line)
        box.addLayout(self._strips)
        box.addWidget(self._pages, 1)

    def _wire(self) -> None:
        self.tabs.currentChanged.connect(self._turn)
        self.details.find_asked.connect(self._find)
        self.details.value_asked.connect(self.value_asked)
        self.details.filter_asked.connect(self.filter_asked)
        self.json.find_asked.connect(self._find_in_json)
        self.compare.value_asked.connect(self.value_asked)
        self.source.delivery_chosen.connect(self._show_delivery)
        self.source.key_asked.connect(self._ask_key)

    def _take(self, key: int, prepared: _Prepared | None) -> None:
        if key != self._asked:
            return
        if prepared is None:
            self._tell(say("This event is no longer in the library."))
            return
        self._prepared = prepared
        self._filled.clear()
        self.tree.mark({})
        self._turn(self.tabs.currentIndex())
        self._stays.start()
        if fold(self.find_box.text().strip()) != prepared.found.words:
            self._find(self.find_box.text())
        self.shown.emit(key)

    def _take_anew(self, key: int, prepared: _Prepared | None) -> None:
        """Whoever reads is not disturbed for nothing; that an event is gone is told by the table."""
        if key != self._asked:
            return
        if prepared is not None and (self._prepared is None or prepared.detail != self._prepared.detail):
            self._take(key, prepared)
        else:
            self._stays.start()
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
            self.details.show_fields(prepared.found)
        elif tab == 1:
            self.json.show_text(prepared.json, detail.json_text)
        elif tab != COMPARE:
            self.source.show_source(detail, prepared.raw, self._zone, self._secret is not None)

    def _find(self, words: str) -> None:
        prepared = self._prepared
        if prepared is not None:
            taken = partial(self._take_found, prepared)
            self._aside.submit(partial(prepared.fields.find, words), taken, lane="find")

    def _take_found(self, asked: _Prepared, found: Found) -> None:
        if self._prepared is not None and self._prepared.fields is asked.fields:
            self._prepared = self._prepared._replace(found=found)
            self._filled.discard(0)
            self._turn(self.tabs.currentIndex())

    def _find_in_json(self, words: str) -> None:
        prepared = self._prepared
        if prepared is not None:
            taken = partial(self._take_places, prepared, words)
            self._aside.submit(partial(find_in_text, prepared.json, words), taken, lane="find in JSON")

    def _take_places(self, asked: _Prepared, words: str, found: FoundInText) -> None:
        if self._prepared is not None and self._prepared.json is asked.json and words == self.json.line.words():
            self.json.show_found(found)

    def _ask_changes(self) -> None:
        """Looks up what differs from the event before; nobody is told where that fails, for the event itself shows."""
        if self._asked is not None:
            key = self._asked
            changes = partial(self._changes, self._library, key, self._zone)
            self._aside.submit(changes, partial(self._take_changes, key), lane="changes")

    def _take_changes(self, key: int, marks: dict[str, Mark]) -> None:
        if key == self._asked and self._prepared is not None and self._prepared.detail.row.key == key:
            self.details.mark(marks)

    def _show_delivery(self, number: int) -> None:
        prepared = self._prepared
        if prepared is not None:
            raw = prepared.detail.deliveries[number].raw
            taken = partial(self._take_bytes, prepared, number)
            self.worker.submit(partial(bounded_bytes, raw), taken, lane="bytes")

    def _take_bytes(self, prepared: _Prepared, number: int, raw: Bounded) -> None:
        if self._prepared is not None and prepared.detail is self._prepared.detail:
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

    def _message_page(self) -> QWidget:
        page = QWidget()
        self._message = PlainLabel("", "muted").wrapped()
        self._message.setAlignment(Qt.AlignmentFlag.AlignCenter)
        box = QVBoxLayout(page)
        box.setContentsMargins(24, 24, 24, 24)
        box.addWidget(self._message)
        return page
