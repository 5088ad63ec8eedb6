"""Back and forward through what a person looked at: queries, and events in them."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAction, QMouseEvent
from PySide6.QtWidgets import QWidget

from viewer.domain.visits import Trail, Visit, gone, visited, without_event
from viewer.ui.answers import Settled
from viewer.ui.current_query import CurrentQuery
from viewer.ui.desk import Desk
from viewer.ui.events_reader import EventsReader
from viewer.ui.pauses import pause
from viewer.ui.window_parts import Parts
from viewer.wording import say, to_say

# What was on the screen for a shorter time was passed over, not looked at.
REST_MS = 700
_BUTTONS = {Qt.MouseButton.BackButton: -1, Qt.MouseButton.ForwardButton: 1}
_GONE = to_say("The event that was looked at here is no longer among these events.")


class VisitsDesk(Desk):
    """Notes what rests on the screen, and leads back to it."""

    changed = Signal()

    def __init__(
        self, parts: Parts, query: CurrentQuery, reader: EventsReader, ask: Callable[[], None], window: QWidget
    ) -> None:
        super().__init__(window)
        self._parts = parts
        self._query = query
        self._ask = ask
        self._actions: dict[str, QAction] = {}
        self._awaited: int | None = None
        self._is_asking = False
        self.trail = Trail()
        self._rest = pause(self, REST_MS, self._note)
        query.changed.connect(self._left)
        parts.table.event_chosen.connect(lambda _: self._rests())
        reader.settled.connect(self._arrived)
        self._watched = (window, parts.table.viewport(), parts.details.tree.viewport())
        for watched in self._watched:
            watched.installEventFilter(self)

    def handlers(self) -> dict[str, Callable[[], object]]:
        return {"back": lambda: self.go(-1), "forward": lambda: self.go(1)}

    def use_actions(self, actions: dict[str, QAction]) -> None:
        """Takes the actions that can be used while there is a way to go."""
        self._actions = {key: actions[key] for key in ("back", "forward")}
        self._tell()

    def take_up(self, trail: Trail) -> None:
        """Goes on from where a person was at the end of the last start."""
        self.trail = trail
        self._tell()

    def go(self, by: int) -> None:
        """Goes back (-1) or forward (1)."""
        if self._rest.isActive():
            self._note()  # what is left before it rested is still the place to come back to
        trail = gone(self.trail, by)
        if trail is self.trail or trail.current is None:
            return
        self.trail = trail
        self._show(trail.current)
        self._tell()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The buttons at the side of a mouse."""
        if event.type() == QEvent.Type.MouseButtonPress and isinstance(event, QMouseEvent):
            by = _BUTTONS.get(event.button())
            if by is not None:
                self.go(by)
                return True
        return super().eventFilter(watched, event)

    def let_go(self) -> None:
        """There is no way back any more."""
        self._rest.stop()
        self._awaited = None
        self.take_up(Trail())

    def close(self) -> None:
        self._rest.stop()
        for watched in self._watched:
            watched.removeEventFilter(self)

    def _left(self) -> None:
        """Until the answer is there, the event on the screen belongs to another query."""
        self._is_asking = True
        self._rest.stop()

    def _rests(self) -> None:
        if not self._is_asking:
            self._rest.start()

    def _note(self) -> None:
        self._rest.stop()
        trail = visited(self.trail, Visit(self._query.text.strip(), self._parts.table.chosen_key()))
        if trail is not self.trail:
            self.trail = trail
            self._tell()

    def _show(self, visit: Visit) -> None:
        self._awaited = visit.event
        self._parts.table.release()
        if visit.event is not None:
            self._parts.table.return_to(visit.event)
        before = self._query.query
        self._query.restore(visit.query)
        if self._query.query == before:
            self._ask()
            self._left()

    def _arrived(self, answer: Settled) -> None:
        self._is_asking = False
        self._rests()
        awaited, self._awaited = self._awaited, None
        if awaited is not None and answer.question.follow == awaited and answer.position is None:
            self.trail = without_event(self.trail)
            self._parts.notice.say(say(_GONE))

    def _tell(self) -> None:
        if self._actions:
            self._actions["back"].setEnabled(self.trail.has_back)
            self._actions["forward"].setEnabled(self.trail.has_forward)
        self.changed.emit()
