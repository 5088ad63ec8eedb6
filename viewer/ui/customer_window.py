"""A window of its own for one customer: found by any identity that events ever had, told on one page."""

from collections.abc import Callable, Sequence
from datetime import tzinfo
from functools import partial
from pathlib import Path
from threading import Event

from PySide6.QtCore import QEvent, QModelIndex, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QLineEdit,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from viewer.domain.display import display_text
from viewer.errors import TierViewerError
from viewer.history.summary import summary
from viewer.jobs.customer_notes import Notes, customer_notes
from viewer.jobs.find_people import FoundPerson, find_people
from viewer.jobs.masked_answers import masked_summary
from viewer.jobs.tell_history import Story, tell_history
from viewer.ui.customer_view import CustomerView, Told, told
from viewer.ui.dialog_frame import close_box, dialog_column, fitting, foot
from viewer.ui.entries_list import EntriesModel, entries_list
from viewer.ui.history_words import COPIED, COPIED_MASKED
from viewer.ui.notice_bar import NoticeBar
from viewer.ui.pauses import pause
from viewer.ui.person_rows import found_line, person_caption
from viewer.ui.plain_text import PlainLabel, tooltip
from viewer.ui.tasks import Worker
from viewer.ui.value_menu import put_on_clipboard
from viewer.wording import number, say, to_say

Tell = Callable[[Path, str, tzinfo, Callable[[], bool]], Story]
Find = Callable[[Path, str, int], list[FoundPerson]]
Read = Callable[[Path, str, Sequence[int]], Notes]

_SIZE = QSize(1120, 760)
_PAUSE_MS = 150
_PATIENCE_MS = 400
_MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
HINT = to_say("Write any id, e-mail or name that the customer has or once had.")
NOBODY = to_say("No customer in the library has, or ever had, “{words}” as id, source id, e-mail or name.")
MOST = 50
FIRST_ONLY = to_say("These are the first {n}. Write more of it to find others.")
_SHOWN = 60


class CustomerWindow(QDialog):
    """Stays beside the main window. The box finds another customer; the list of those found lies over the page."""

    event_asked = Signal(object)
    """The number of an event of the customer that is to be shown in the table."""
    events_asked = Signal()
    """All events of the customer are to be shown in the table."""
    as_of_asked = Signal()
    case_asked = Signal()
    """A case file of the customer is wanted."""
    forget_asked = Signal()
    export_asked = Signal(str)
    """The history is to be saved, as a file of this kind."""
    shown = Signal()
    """A customer, or a sentence in place of one, is shown."""

    def __init__(
        self,
        library: Path,
        zone: tzinfo,
        worker: Worker,
        parent: QWidget | None = None,
        tell: Tell = tell_history,
        find: Find = find_people,
        read: Read = customer_notes,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(say("Customer"))
        self.resize(fitting(_SIZE))
        self._library = library
        self._zone = zone
        self._worker = worker
        self._tell = tell
        self._find = find
        self._read = read
        self.person = ""
        """The key of the customer that was asked for last."""
        self._event: int | None = None
        self._arriving = False
        self._stop = Event()
        self.story: Told | None = None
        self.box = QLineEdit()
        self.box.setPlaceholderText(say("Find a customer by any id, e-mail or name, past ones too"))
        self.box.setAccessibleName(say("Find a customer"))
        self.box.installEventFilter(self)
        self._lines = EntriesModel(self)
        self.list = entries_list(say("Customers that were found"), self._lines)
        self._more = PlainLabel(say(FIRST_ONLY, n=number(MOST)), "note").wrapped()
        self.found = QWidget()
        self.view = CustomerView()
        self._words = PlainLabel("", "muted").wrapped()
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.pages = QStackedWidget()
        self._as_of = _button(say("As of…"), say("Which tier the customer was in at a time"))
        self._case = _button(say("Case file…"), say("Save the tiers with the evidence as one file for a ticket"))
        goes = say("Take every trace of the customer out of the library; what goes is shown first")
        self._forget = _button(say("Forget…"), goes)
        self._all = QPushButton(say("Show events in the table"))
        self._copy = _button(say("Copy summary"), say("Copy what is known of the customer as text for a ticket"))
        self.notice = NoticeBar()
        self._pause = pause(self, _PAUSE_MS, self._look)
        self._waits = pause(self, _PATIENCE_MS, lambda: self._say(say("Reading…")))
        self._lay_out()
        self._wire()
        self._say(say(HINT))
        self.box.setFocus()

    def show_person(self, key: str, event: int | None = None) -> None:
        """Asks for a customer by the key of a history's scope; their history is shown at an event."""
        self.view.notes.field.flush()  # what is written belongs to the one who was shown
        self.person = key
        self._event = event
        self._arriving = True
        self._pause.stop()
        self.box.blockSignals(True)
        self.box.clear()
        self.box.blockSignals(False)
        if self.story is None:
            self._say(say("Reading…"))
        else:
            self._waits.start()
        self.reload()

    def done(self, result: int) -> None:
        """Closes; what is written is saved, and what is read is not shown any more."""
        super().done(result)
        self._stop.set()
        self._waits.stop()
        self.view.finish()

    def find_person(self, words: str) -> None:
        """Begins with a search."""
        self.box.setText(words)
        self.box.setFocus()

    def set_zone(self, zone: tzinfo) -> None:
        """Shows all times in another zone."""
        self._zone = zone
        self.reload()

    def reload(self) -> None:
        """Reads what is shown anew: the library holds something else now."""
        if not self.person:
            return
        library, key, zone = self._library, self.person, self._zone
        self._stop.set()  # what is still read for an older question
        stop = self._stop = Event()

        def tell() -> Told:
            story = self._tell(library, key, zone, stop.is_set)
            keys = [event.key for track in story.history.tracks for event in track.events]
            keys += [event.key for event in story.history.neighbours]
            return told(story, self._read(library, key, keys), zone)

        self._worker.submit(
            tell,
            partial(self._take, key),
            partial(self._fail_reading, key),
            lane=f"story {id(self)}",
            owner=self,
        )

    def words(self) -> str:
        """What is said in place of a customer; empty while one is shown."""
        return self._words.text() if self.pages.currentWidget() is self._words else ""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The arrow keys move through the list while the letters go into the box."""
        if watched is self.box and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if self.pages.currentWidget() is self.found:
                if event.key() in _MOVES:
                    return self.list.event(event)
                if event.key() in _ENTER:
                    self._choose(self.list.currentIndex())
                    return True
            if event.key() == Qt.Key.Key_Escape and self.box.text() and self.story is not None:
                self.box.clear()
                return True
        return super().eventFilter(watched, event)

    def _lay_out(self) -> None:
        found = QVBoxLayout(self.found)
        found.setContentsMargins(0, 0, 0, 0)
        found.addWidget(self.list, 1)
        found.addWidget(self._more)
        for page in (self.view, self.found, self._words):
            self.pages.addWidget(page)
        buttons = (self._copy, self._case, self._all, self._as_of, self._forget)
        for button in buttons:
            button.setEnabled(False)
        box = dialog_column(self, 12)
        box.addWidget(self.box)
        box.addWidget(self.pages, 1)
        box.addWidget(self.notice)
        box.addLayout(foot(close_box(self, by_enter=False), *buttons))

    def _wire(self) -> None:
        self.box.textChanged.connect(lambda _: self._pause.start())
        self.list.clicked.connect(self._choose)
        self.view.event_opened.connect(self.event_asked)
        self.view.person_asked.connect(lambda key: self.show_person(key))
        self._all.clicked.connect(self.events_asked)
        self._copy.clicked.connect(lambda: self._copy_summary(None))
        self.view.history.summary_asked.connect(lambda: self._copy_summary(self.view.history.selected()))
        self.view.history.export_asked.connect(self.export_asked)
        self._as_of.clicked.connect(self.as_of_asked)
        self._case.clicked.connect(self.case_asked)
        self._forget.clicked.connect(self.forget_asked)

    def _look(self) -> None:
        words = self.box.text().strip()
        if not words:
            self._worker.drop(self._lane)
            self._back()
            return
        library = self._library
        self._worker.submit(
            lambda: self._find(library, words, MOST),
            partial(self._offer, words),
            self._fail,
            lane=self._lane,
            owner=self,
        )

    @property
    def _lane(self) -> str:
        return f"people {id(self)}"

    def _offer(self, words: str, found: list[FoundPerson]) -> None:
        if self.box.text().strip() != words:
            return
        self._lines.show([found_line(one) for one in found])
        if found:
            self.list.setCurrentIndex(self._lines.index(0))
            self._more.setVisible(len(found) >= MOST)
            self.pages.setCurrentWidget(self.found)
            self.shown.emit()
        else:
            self._say(say(NOBODY, words=display_text(words, _SHOWN)))

    def _choose(self, index: QModelIndex) -> None:
        key = self._lines.line(index.row()).subject if index.isValid() else None
        if isinstance(key, str):
            self.show_person(key)

    def _back(self) -> None:
        if self.story is not None:
            self.pages.setCurrentWidget(self.view)
        else:
            self._say(say(HINT))

    def _take(self, key: str, story: Told) -> None:
        if key != self.person:
            return  # it was ready in the moment in which somebody else was asked for
        self._waits.stop()
        self.story = story
        self.setWindowTitle(say("Customer: {customer}", customer=person_caption(story.story.person)))
        self.view.show_story(story, self._event)
        self._event = None
        for button in (self._copy, self._case, self._all, self._as_of, self._forget):
            button.setEnabled(True)
        if not self.box.text().strip():
            self.pages.setCurrentWidget(self.view)
            if self._arriving:
                self.view.take_focus()
        self._arriving = False
        self.shown.emit()

    def _copy_summary(self, key: int | None) -> None:
        """Copies the story as text; with the number of an event, that one is explained."""
        if self.story is None:
            return
        story, zone = self.story.story, self.story.zone
        self._worker.submit(
            partial(summary, story.person, story.history, zone, key, story.alike),
            partial(self._copied, story, key),
            lane=f"summary {id(self)}",
            owner=self,
        )

    def _copied(self, story: Story, key: int | None, text: str) -> None:
        put_on_clipboard(text)
        self.notice.say(say(COPIED), actions=[(say("Mask it"), partial(self._mask_summary, story, key))])

    def _mask_summary(self, story: Story, key: int | None) -> None:
        tell = partial(masked_summary, self._library, story, self._zone, key)
        self._worker.submit(tell, self._copied_masked, self._unmasked, lane=f"summary {id(self)}", owner=self)

    def _copied_masked(self, text: str) -> None:
        put_on_clipboard(text)
        self.notice.say(say(COPIED_MASKED))

    def _unmasked(self, error: TierViewerError) -> None:
        self.notice.say(str(error), "problem")

    def _fail_reading(self, key: str, error: TierViewerError) -> None:
        if key == self.person:
            self._waits.stop()
            self._fail(error)

    def _fail(self, error: TierViewerError) -> None:
        self._say(str(error))

    def _say(self, words: str) -> None:
        self._words.setText(words)
        self.pages.setCurrentWidget(self._words)
        self.shown.emit()


def _button(title: str, about: str) -> QPushButton:
    button = QPushButton(title)
    tooltip(button, about)
    return button
