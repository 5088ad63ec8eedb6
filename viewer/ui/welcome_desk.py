"""The first minute of a library: after its first import the window says what came in and suggests what to ask."""

from datetime import tzinfo
from pathlib import Path

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QBoxLayout, QWidget

from viewer.domain import times
from viewer.domain.display import display_text
from viewer.domain.query import parse
from viewer.domain.query import text as text_of
from viewer.domain.time_steps import Step, moment_words
from viewer.jobs.suggest_questions import CameIn, Suggestion, came_in
from viewer.ui import theme
from viewer.ui.choices import Choices
from viewer.ui.current_query import CurrentQuery
from viewer.ui.desk import Desk
from viewer.ui.findings_desk import FindingsDesk
from viewer.ui.follow_desk import FollowDesk
from viewer.ui.import_desk import ImportDesk
from viewer.ui.room_desk import room_of
from viewer.ui.settings import Settings
from viewer.ui.tasks import Worker
from viewer.ui.welcome_bar import WelcomeBar
from viewer.ui.window_parts import Parts
from viewer.wording import say, say_count

SETTING = "questions"
_OFFERED, _DISMISSED = "offered", "dismissed"
_OWN = 3
"""Whoever has asked so many questions of their own needs no suggestions any more."""
_NAME = 60


class WelcomeDesk(Desk):
    """Offers questions from the first import on until somebody closes the bar, has used one of them, or asks questions
    of their own; never for a library that had events.
    """

    def __init__(
        self,
        library: Path,
        settings: Settings,
        parts: Parts,
        query: CurrentQuery,
        choices: Choices,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._library = library
        self._settings = settings
        self._parts = parts
        self._query = query
        self._choices = choices
        self._was_empty = not library.exists()
        self._is_reading = self._is_held = self._is_suggesting = False
        self._window = window
        self.bar = WelcomeBar(window)
        column = parts.notice.parentWidget()
        place = column.layout() if column is not None else None
        if isinstance(place, QBoxLayout):
            place.insertWidget(place.indexOf(parts.notice), self.bar)
        self.worker = Worker("welcome", self)
        self._own: set[str] = set()
        self._used: str | None = None
        self.bar.asked.connect(self._ask)
        self.bar.dismissed.connect(self._dismiss)
        query.changed.connect(lambda: None if query.was_typed else self._asked_own())
        parts.search.settled.connect(self._asked_own)
        parts.pages.currentChanged.connect(self._page_changed)
        window.installEventFilter(self)

    def begin(self, importing: ImportDesk, following: FollowDesk, findings: FindingsDesk) -> None:
        """Listens for what comes in from now on; what was offered last time is offered again."""
        importing.ended.connect(self._arrived)
        following.arrived.connect(self._arrived)
        findings.changed.connect(self._look)
        self._look()

    def hold(self) -> None:
        self._is_held = True
        self.worker.drop("look")

    def is_held(self) -> bool:
        return not self._is_reading

    def let_go(self) -> None:
        """A question may name who was forgotten."""
        self._is_suggesting = False
        self.bar.hide()

    def release(self) -> None:
        self._is_held = False
        self._look()

    def close(self) -> None:
        self.worker.close()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self._is_suggesting and event.type() == QEvent.Type.Resize and watched is self._window:
            self.bar.setVisible(self._has_room())
        return False

    def _has_room(self) -> bool:
        """Where the window is low, its room belongs to the table."""
        return not room_of(self._window.size() * 100 / theme.text_size()).is_low

    def _dismiss(self) -> None:
        self._is_suggesting = False
        self._settings.set_text(SETTING, _DISMISSED)

    def _ask(self, text: str) -> None:
        """One was used: the others stay at hand until the person asks something else, and are not offered again."""
        asked = parse(text).query
        self._settings.set_text(SETTING, _DISMISSED)
        self._used = text_of(asked)
        self._query.edit(asked)

    def _asked_own(self) -> None:
        """A question was asked that is none of the bar's, unless there is none or the bar is not there."""
        asked = self._query.text.strip()
        if not self._is_suggesting or not asked or asked == self._used:
            return
        self._own.add(asked)
        if self._used is not None or len(self._own) >= _OWN:
            self.bar.hide()
            self._dismiss()

    def _page_changed(self) -> None:
        if self._parts.pages.currentWidget() is self._parts.empty_library:
            self._was_empty = True

    def _arrived(self) -> None:
        """Something came in. Where there was nothing before, it is the first."""
        if self._was_empty and self._settings.text(SETTING, "") != _DISMISSED:
            self._settings.set_text(SETTING, _OFFERED)
        self._was_empty = False
        self._look()

    def _look(self) -> None:
        if self._settings.text(SETTING, "") != _OFFERED or self._is_held:
            return
        library, zone = self._library, self._choices.zone
        self.worker.submit(lambda: self._read(library, zone), self._show, lambda _: self._ended(), lane="look")

    def _read(self, library: Path, zone: tzinfo) -> CameIn | None:
        """In the worker's thread."""
        self._is_reading = True
        try:
            return came_in(library, zone) if library.exists() else None
        finally:
            self._is_reading = False

    def _show(self, found: CameIn | None) -> None:
        if found is None or not found.events or self._is_held or self._settings.text(SETTING, "") != _OFFERED:
            return
        zone = self._choices.zone
        self.bar.suggest(
            came_in_words(found, zone), [(question_words(one, zone), one.query) for one in found.questions]
        )
        self._is_suggesting = True
        self.bar.setVisible(self._has_room())

    def _ended(self) -> None:
        """Whoever asks for events is told what is wrong."""


def came_in_words(found: CameIn, zone: tzinfo) -> str:
    """What the library holds now."""
    if found.first is None or found.last is None:
        return say_count(found.events, "{n} event came in. You could ask:", "{n} events came in. You could ask:")
    first, last = (times.long_date(times.in_zone(moment, zone)) for moment in (found.first, found.last))
    if not found.is_all:
        return say_count(
            found.events,
            "{n} event came in, of {first}. You could ask:",
            "{n} events came in, almost all from {first} to {last}. You could ask:",
            first=first,
            last=last,
        )
    return say_count(
        found.events,
        "{n} event came in, of {first}. You could ask:",
        "{n} events came in, from {first} to {last}. You could ask:",
        first=first,
        last=last,
    )


def question_words(question: Suggestion, zone: tzinfo) -> str:
    """A suggested search as the question that it answers."""
    month = moment_words(question.month, Step("month", 1), zone) if question.month is not None else ""
    match question.kind:
        case "downgraded":
            return say("Who was downgraded in {month}?", month=month)
        case "upgraded":
            return say("Who was upgraded in {month}?", month=month)
        case "findings":
            return say("Which histories have findings?")
        case "story":
            return say("What happened to {name}?", name=display_text(question.name, _NAME))
        case "repeated":
            return say("What was delivered more than once?")
        case "undecided":
            return say("Which events name no type?")
