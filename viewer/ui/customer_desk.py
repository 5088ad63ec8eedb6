"""Customers in windows of their own: opened from an event, from a search by any identity, and from each other."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget
from shiboken6 import isValid

from viewer.domain.annotations import AnnotationChange
from viewer.domain.persons import named_by, person_key
from viewer.domain.query import Query, during, only
from viewer.jobs import annotate
from viewer.jobs.customer_notes import subject_of
from viewer.ui.annotation_desk import AnnotationDesk
from viewer.ui.as_of_question import Someone
from viewer.ui.choices import Choices
from viewer.ui.customer_window import CustomerWindow
from viewer.ui.desk import Desk
from viewer.ui.doorbell import come_to_the_front
from viewer.ui.export_task import show_in_folder
from viewer.ui.history_saving import HistorySaving, saved_words
from viewer.ui.notice_bar import Act, Tone
from viewer.ui.person_rows import person_caption
from viewer.ui.settings import Settings
from viewer.ui.surroundings_desk import SurroundingsDesk
from viewer.ui.tasks import Worker
from viewer.ui.window_parts import Parts
from viewer.wording import say, to_say

_MINUTE = 60_000_000
_FIELDS = {"id": "customer_id", "source_id": "source_id", "email": "email"}
NO_CUSTOMER = to_say("This event names no customer.")

_SIZE = "customer_window"


class CustomerDesk(Desk):
    """Between the table and the windows. A customer has one window at most."""

    case_asked = Signal(str)
    """The key of a customer whose case file is wanted."""
    as_of_asked = Signal(object)
    """The customer, Someone, whose tier at a time is asked for."""

    forget_asked = Signal(object)
    """The customer, Someone, who is to be forgotten."""

    def __init__(
        self,
        library: Path,
        parts: Parts,
        choices: Choices,
        around: SurroundingsDesk,
        annotations: AnnotationDesk,
        settings: Settings,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._settings = settings
        self._library = library
        self._parts = parts
        self._choices = choices
        self._around = around
        self._annotations = annotations
        self._window = window
        self._windows: list[CustomerWindow] = []
        self._exporting: CustomerWindow | None = None
        self.worker = Worker("customers", self)
        self.saving = HistorySaving(library, self)
        self.saving.finished.connect(self._exported)
        self.saving.failed.connect(lambda words: self._tell(words, "problem"))
        choices.zone_changed.connect(self._use_zone)
        annotations.changed.connect(self.reload)

    def handlers(self) -> dict[str, Callable[[], object]]:
        """The customer of the event at hand, and any other."""
        return {"customer": self.show_current, "find_customer": self.find}

    def add_menu(self, menu: QMenu) -> None:
        """Adds the customer's window to the menu of a row."""
        menu.addAction(say("Customer window"), self.show_current)

    def show_current(self) -> CustomerWindow | None:
        """Opens the customer of the current event; where nothing was found, looks for what was searched."""
        event = self._parts.model.event_row(self._parts.table.currentIndex().row())
        if event is None:
            return self.find(self._parts.search.text().strip())
        key = person_key(event.customer_id, event.customer_source_id, event.customer_email)
        if not key:
            self._parts.notice.say(say(NO_CUSTOMER))
            return None
        return self.show_person(key, event.key)

    def show_person(self, key: str, event: int | None = None) -> CustomerWindow:
        """Opens the window of a customer at an event, or brings it to the front."""
        window = next((one for one in self.windows() if one.person == key), None)
        if window is None:
            window = self._make()
            window.show_person(key, event)
        elif event is not None and window.story is not None:
            window.view.history.select(event)
        come_to_the_front(window, "")
        return window

    def find(self, words: str = "") -> CustomerWindow:
        """Opens a window that looks for a customer."""
        window = self._make()
        window.find_person(words)
        come_to_the_front(window, "")
        return window

    def windows(self) -> list[CustomerWindow]:
        """The windows that are open, in the order in which they were opened."""
        self._windows = [one for one in self._windows if isValid(one)]
        return [one for one in self._windows if one.isVisible()]

    def reload(self) -> None:
        """The library holds something else now: what is shown is read anew."""
        for window in self.windows():
            window.reload()

    def let_go(self) -> None:
        """The windows close, with what is written in them."""
        for window in self.windows():
            window.close()

    def close(self) -> None:
        """Closes the windows and ends the thread that reads."""
        for window in self.windows():
            window.close()
        self.worker.close()
        self.saving.close()

    def _make(self) -> CustomerWindow:
        window = CustomerWindow(self._library, self._choices.zone, self.worker, self._window)
        window.event_asked.connect(lambda key: self._show_event(window, key))
        window.events_asked.connect(lambda: self._show_events(window))
        window.as_of_asked.connect(lambda: self.as_of_asked.emit(Someone(window.person, self._caption(window))))
        window.forget_asked.connect(lambda: self.forget_asked.emit(Someone(window.person, self._caption(window))))
        window.view.notes.edited.connect(lambda text: self._save(window, text))
        window.case_asked.connect(lambda: self.case_asked.emit(window.person))
        window.export_asked.connect(lambda kind: self._export(window, kind))
        window.view.history.worker.bug.connect(self.worker.bug)
        if (size := self._settings.size(_SIZE)) is not None:
            window.resize(size.boundedTo(window.screen().availableSize()))
        window.finished.connect(lambda: self._settings.set_size(_SIZE, window.size()))
        window.finished.connect(window.deleteLater)
        self._windows.append(window)
        return window

    def _use_zone(self) -> None:
        for window in self.windows():
            window.set_zone(self._choices.zone)

    def _export(self, window: CustomerWindow, kind: str) -> None:
        """Asks where to save the history of a window, and saves it."""
        story, picture = window.view.history.story(), window.view.history.picture()
        if story is not None and picture is not None:
            zone = self._choices.zone_name
            self._exporting = window
            self.saving.ask(
                *(window, kind, zone),
                lambda target, chosen, masked: self.saving.save(story, picture, target, chosen, zone, masked),
            )

    def _exported(self, target: Path, is_masked: bool) -> None:
        self._tell(saved_words(target, is_masked), actions=[(say("Show in folder"), partial(show_in_folder, target))])

    def _tell(self, words: str, tone: Tone = "calm", actions: Sequence[Act] = ()) -> None:
        """Says what came of saving in the window that asked for it; where that is closed, in the main window."""
        window = self._exporting
        shown = window is not None and isValid(window) and window.isVisible()
        notice = window.notice if window is not None and shown else self._parts.notice
        notice.say(words, tone, actions)

    def _save(self, window: CustomerWindow, text: str) -> None:
        """Keeps a note on the customer of a window."""
        subject = subject_of(window.person)
        if subject is None:
            return
        library = self._library
        self._annotations.write(
            lambda stopped: annotate.write_note(library, subject, text, stopped),
            partial(self._saved, window),
            partial(self._unsaved, window),
        )

    def _saved(self, window: CustomerWindow, changes: Sequence[AnnotationChange]) -> None:
        if isValid(window):
            window.view.notes.field.saved()
        if changes:
            self._annotations.show(changes, {})
            self._annotations.did(changes, to_say("note on a customer"))

    def _unsaved(self, window: CustomerWindow, words: str) -> None:
        if isValid(window) and window.isVisible():
            window.view.notes.field.failed(words)
        else:
            self._parts.notice.say(say("A note was not saved. {problem}", problem=words), "problem")

    def _caption(self, window: CustomerWindow) -> str:
        return person_caption(window.story.story.person) if window.story is not None else ""

    def _show_events(self, window: CustomerWindow) -> None:
        events = window.story.events if window.story is not None else ()
        own = next((event for event in events if not _is_of_campaign(event.type)), None)
        if own is not None:
            self._show_event(window, own.key)

    def _show_event(self, window: CustomerWindow, key: int) -> None:
        events = window.story.events if window.story is not None else ()
        event = next((one for one in events if one.key == key), None)
        if event is None:
            return
        if _is_of_campaign(event.type):
            asked = only(Query(), "campaign_id", event.campaign_id or "")
            if event.happened_at is not None:
                start = event.happened_at // _MINUTE * _MINUTE
                asked = during(asked, start, start + _MINUTE, self._choices.zone)
            words = say("Showing what happened to the campaign in this minute.")
        else:
            field, value = named_by(window.story.story.person.key if window.story is not None else "")
            asked = only(Query(), _FIELDS[field], value)
            words = say("Showing all events of {customer}.", customer=self._caption(window))
        self._around.lead(asked, words, key)
        come_to_the_front(self._window.window(), "")


def _is_of_campaign(type: str) -> bool:
    return type.startswith("campaign.")
