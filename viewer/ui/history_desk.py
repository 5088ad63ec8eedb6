"""The history pane in the window: the story of whom the event at hand is, and the way from it to the table."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal, SignalInstance
from PySide6.QtWidgets import QWidget

from viewer.errors import TierViewerError
from viewer.history.summary import summary
from viewer.jobs.masked_answers import masked_summary
from viewer.jobs.tell_history import Story, story_of_event
from viewer.ui.choices import Choices
from viewer.ui.desk import Desk
from viewer.ui.events_reader import EventsReader
from viewer.ui.export_task import show_in_folder
from viewer.ui.history_saving import HistorySaving, saved_words
from viewer.ui.history_words import COPIED, COPIED_MASKED
from viewer.ui.kept_layout import restore_panes
from viewer.ui.pauses import pause
from viewer.ui.settings import Settings
from viewer.ui.surroundings_desk import SurroundingsDesk
from viewer.ui.tasks import Worker
from viewer.ui.uncollected import uncollected
from viewer.ui.value_menu import put_on_clipboard
from viewer.ui.window_parts import Parts
from viewer.wording import say, to_say

# Where somebody stays at an event so long, its history is looked up.
_STAYS = 60  # milliseconds
_PATIENCE = 400
_LAYOUT = "1"
_ONCE = Qt.ConnectionType.SingleShotConnection
_NONE = to_say("No history is shown. Choose an event of a customer.")


class HistoryDesk(Desk):
    """Between the table, the details, the history pane and the library. Nothing is read while the pane is hidden."""

    told = Signal()
    """The pane shows the history of the event at hand, or says why there is none."""

    def __init__(
        self,
        library: Path,
        parts: Parts,
        choices: Choices,
        reader: EventsReader,
        around: SurroundingsDesk,
        settings: Settings,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._library = library
        self._parts = parts
        self._choices = choices
        self._reader = reader
        self._around = around
        self._settings = settings
        self._view = parts.history
        self._key: int | None = None
        self._zone = choices.zone
        self._keys: frozenset[int] = frozenset()
        self._window = window
        self.worker = Worker("history", self)
        self.saving = HistorySaving(library, self)
        self._stays = pause(self, _STAYS, self._ask)
        self._told: int | None = None
        """The event whose history is shown, or of which is said why there is none."""
        self._waits = pause(self, _PATIENCE, self._announce)
        parts.details.shown.connect(self._event_shown)
        parts.table.nothing_chosen.connect(self._nothing_shown)
        self._view.shown.connect(self._shown)
        self._view.event_chosen.connect(self._go)
        self._view.summary_asked.connect(self.copy_summary)
        self._view.export_asked.connect(self.export)
        self.saving.finished.connect(self._saved)
        self.saving.failed.connect(lambda words: parts.notice.say(words, "problem"))
        self._view.activated.connect(lambda _: parts.table.setFocus())
        self._view.setVisible(settings.text("history_pane", "shown") == "shown")
        layout = settings.layout("history_height", _LAYOUT)
        if layout is not None and not restore_panes(parts.upright, layout):
            settings.unusable.add("history_height")

    def handlers(self) -> dict[str, Callable[[], object]]:
        return {
            "history": self.toggle,
            "copy_summary": self.copy_summary,
            "export_history": lambda: self.export("csv"),
        }

    def when_told(self, act: Callable[[], object]) -> None:
        """Runs ``act`` once, from the event loop, when the history of the event at hand is to be seen."""
        if self._view.isHidden() or self._key is None or self._key == self._told:
            QTimer.singleShot(0, self, act)
        else:
            self.told.connect(act, _ONCE)

    def read_anew_after(self, *signals: SignalInstance) -> None:
        """What changes the library can change a history."""
        for signal in signals:
            signal.connect(self._outdate)

    def toggle(self) -> None:
        """Shows the pane, or hides it."""
        hidden = self._view.isHidden()
        self._view.setVisible(hidden)
        self._settings.set_text("history_pane", "shown" if hidden else "hidden")
        if hidden:
            self._stays.start()

    def copy_summary(self) -> None:
        """Copies the story as text, for a ticket."""
        story = self._view.story()
        if story is None:
            self._parts.notice.say(say(_NONE))
            return
        key = self._view.selected()
        tell = partial(summary, story.person, story.history, self._zone, key, story.alike)
        self.worker.submit(tell, partial(self._copied, story, key), lane="summary")

    def export(self, kind: str) -> None:
        """Asks where to save the history that is shown, and saves it."""
        story, picture = self._view.story(), self._view.picture()
        if story is None or picture is None:
            self._parts.notice.say(say(_NONE))
            return
        zone = self._choices.zone_name
        self.saving.ask(
            *(self._window, kind, zone),
            lambda target, chosen, masked: self.saving.save(story, picture, target, chosen, zone, masked),
        )

    def let_go(self) -> None:
        """No history is shown until an event is chosen."""
        self._nothing_shown()

    def close(self) -> None:
        """Ends its threads, and keeps how high the pane is."""
        self._settings.set_layout("history_height", self._parts.upright.saveState(), _LAYOUT)
        self._key = None  # what is still read is not waited for
        self._stays.stop()
        self._waits.stop()
        self.worker.close()
        self.saving.close()
        self._view.finish()

    def _event_shown(self, key: int) -> None:
        self._key = key
        if key in self._keys and self._zone is self._choices.zone:
            self._stays.stop()
            self._waits.stop()
            if key != self._view.selected():
                self._view.select(key)
        else:
            self._stays.start()

    def _nothing_shown(self) -> None:
        self._stays.stop()
        self._waits.stop()
        self._key = None
        self.worker.drop("story")
        self._say(say("No event selected."))

    def _outdate(self) -> None:
        self._keys = frozenset()
        self._stays.start()

    def _ask(self) -> None:
        if self._key is None or self._view.isHidden():
            return
        key, zone = self._key, self._choices.zone
        if not self._waits.isActive():
            self._waits.start()
        tell = partial(story_of_event, self._library, key, zone, lambda: key != self._key)
        self.worker.submit(uncollected(tell), partial(self._take, key), partial(self._fail, key), lane="story")

    def _take(self, key: int, story: Story | None) -> None:
        if key != self._key:
            return
        self._waits.stop()
        if story is None:
            self._say(say("This event is no longer in the library."))
            return
        self._zone = self._choices.zone
        # Events of campaigns are beside the histories of many: they have a story of their own.
        beside = (event for event in story.history.neighbours if not event.type.startswith("campaign."))
        own = (event for track in story.history.tracks for event in track.events)
        self._keys = frozenset(event.key for event in (*own, *beside)) if story.history.tracks else frozenset()
        self._view.show_story(story, key, self._zone)

    def _fail(self, key: int, error: TierViewerError) -> None:
        if key == self._key:
            self._waits.stop()
            self._say(str(error))

    def _announce(self) -> None:
        self._keys = frozenset()
        self._view.say(say("Reading the history…"))

    def _say(self, words: str) -> None:
        """Shows a sentence instead of a story, which has to be read anew then."""
        self._keys = frozenset()
        self._view.say(words)
        self._tell(self._key)

    def _shown(self) -> None:
        self._tell(self._view.selected())

    def _tell(self, key: int | None) -> None:
        self._told = key
        if key == self._key:
            self.told.emit()

    def _copied(self, story: Story, key: int | None, text: str) -> None:
        put_on_clipboard(text)
        self._parts.notice.say(say(COPIED), actions=[(say("Mask it"), partial(self._mask_summary, story, key))])

    def _mask_summary(self, story: Story, key: int | None) -> None:
        tell = partial(masked_summary, self._library, story, self._zone, key)
        self.worker.submit(tell, self._copied_masked, self._unmasked, lane="summary")

    def _copied_masked(self, text: str) -> None:
        put_on_clipboard(text)
        self._parts.notice.say(say(COPIED_MASKED))

    def _unmasked(self, error: TierViewerError) -> None:
        self._parts.notice.say(str(error), "problem")

    def _saved(self, target: Path, is_masked: bool) -> None:
        folder = (say("Show in folder"), lambda: show_in_folder(target))
        self._parts.notice.say(saved_words(target, is_masked), actions=[folder])

    def _go(self, key: int) -> None:
        """Shows an event of the history in the table, where the search has it."""
        if key != self._parts.table.current_key():
            self._reader.find_row(lambda found: found.position(key), partial(self._arrive, key))

    def _arrive(self, key: int, row: int | None) -> None:
        if row is not None:
            self._parts.table.go_to(row)
            return
        event = self._parts.model.event_row(self._parts.table.currentIndex().row())
        actions = (
            [] if event is None else [(say("Show it"), lambda: self._around.show("customer", event._replace(key=key)))]
        )
        self._parts.notice.say(say("This event of the history is not among those of the search."), actions=actions)
