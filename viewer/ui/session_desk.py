"""The session: where a person was is there again at the next start, also after a crash."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import QWidget

from viewer.domain.query import Query
from viewer.domain.session import Session
from viewer.jobs import resume_session
from viewer.jobs.resume_session import Remembered
from viewer.ui.answers import Counted, Settled
from viewer.ui.choices import Choices
from viewer.ui.current_query import CurrentQuery
from viewer.ui.desk import Desk
from viewer.ui.details_pane import TABS
from viewer.ui.events_reader import EventsReader
from viewer.ui.look_desk import LookDesk
from viewer.ui.memory import Memory
from viewer.ui.pauses import pause
from viewer.ui.undo_desk import UndoDesk
from viewer.ui.views_desk import ViewsDesk
from viewer.ui.visits_desk import VisitsDesk
from viewer.ui.window_parts import Parts
from viewer.wording import say, say_count

# A place is worth writing down once a person rests there.
PAUSE_MS = 500


class SessionDesk(Desk):
    """Takes up what the library remembers before anything is asked of it, and keeps where a person goes."""

    def __init__(
        self,
        memory: Memory,
        parts: Parts,
        query: CurrentQuery,
        choices: Choices,
        reader: EventsReader,
        undo: UndoDesk,
        looks: LookDesk,
        views: ViewsDesk,
        visits: VisitsDesk,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._memory = memory
        self._parts = parts
        self._query = query
        self._choices = choices
        self._undo = undo
        self._looks = looks
        self._views = views
        self._visits = visits
        self._kept: Session | None = None
        self._restored: Query | None = None
        self._known: tuple[int, int] | None = None
        self._ask: Callable[[], object] = lambda: None
        self._last: Session | None = None
        self.waits = False
        """Whether the place of the last start is held back until somebody wants to go on there."""
        self._is_held = False
        self.is_ready = False
        """Whether it is known what to ask for."""
        self._pause = pause(self, PAUSE_MS, self._keep)
        reader.counted.connect(self._counted)
        reader.settled.connect(self._settled)

    def begin(self, ask: Callable[[], object]) -> None:
        """Asks once it is known for what: at once where nothing is kept, else in a moment."""
        self._ask = ask
        if self._memory.keeper is None:
            self.is_ready = True
            ask()
        if self._memory.found is not None:
            self._came()
        else:
            self._memory.came.connect(self._came)

    def go_on(self) -> None:
        """Goes to the place of the last start that was held back."""
        session, self._last = self._last, None
        if session is not None:
            self._leave_for(session)

    def start_fresh(self) -> None:
        """Leaves the place of the last start: the newest events, and no search."""
        self._restored = None
        self._parts.table.release()
        self._leave_for(Session(trail=self._visits.trail))

    def _leave_for(self, session: Session) -> None:
        before = self._query.query
        self._go_to(session)
        if self._query.query == before:
            self._ask()

    def hold(self) -> None:
        """Keeps nothing."""
        self._is_held = True

    def let_go(self) -> None:
        """What was kept is cleaned in the library; where a person is now is kept anew."""
        self._kept = self._restored = self._known = self._last = None

    def release(self) -> None:
        self._is_held = False
        self._rests_soon()

    def close(self) -> None:
        self._keep()
        self._memory.close()

    def _came(self) -> None:
        found, self._memory.found = self._memory.found, None
        if found is None:
            return
        if self.waits:
            self._last, found = found.session, replace(found, session=Session())
        if self._memory.keeper is None:
            self._views.take_up(found.views, 0)
            return
        self._take_up(found)
        self._watch()
        self.is_ready = True
        self._ask()

    def _take_up(self, found: Remembered) -> None:
        session = found.session
        self._undo.take_up(found.steps)
        self._go_to(session, if_unsought=True)
        self._restored = self._query.query if self._query.query.terms else None
        self._views.take_up(found.views, session.view)
        self._kept = self._session()

    def _go_to(self, session: Session, if_unsought: bool = False) -> None:
        """``if_unsought``: a search that somebody has typed meanwhile stays."""
        table, tabs = self._parts.table, self._parts.details.tabs
        self._visits.take_up(session.trail)
        if session.event is not None:
            table.return_to(session.event, session.offset)
        if session.tab in TABS:
            tabs.setCurrentIndex(TABS.index(session.tab))
        if not (if_unsought and self._query.text):
            self._looks.begin(session.query, session.sort)
            self._parts.search.selectAll()  # who types at once begins a new search

    def _watch(self) -> None:
        parts = self._parts
        for changed in (
            self._looks.changed,
            self._views.active_changed,
            self._visits.changed,
            parts.table.event_chosen,
            parts.table.verticalScrollBar().valueChanged,
            parts.details.tabs.currentChanged,
            parts.search.textChanged,
        ):
            changed.connect(self._rests_soon)

    def _rests_soon(self) -> None:
        self._pause.start()

    def _session(self) -> Session:
        event, offset = self._parts.table.place()
        tabs = self._parts.details.tabs
        return Session(
            self._query.text,
            self._choices.sort.text,
            event,
            offset,
            TABS[tabs.currentIndex()],
            self._views.active,
            self._visits.trail,
        )

    def _keep(self) -> None:
        self._pause.stop()
        if self._memory.keeper is None or not self.is_ready or self._is_held:
            return
        session = self._session()
        if session != self._kept:
            self._kept = session
            self._memory.keeper.keep(partial(resume_session.keep_session, now_at=session), "session")

    def _counted(self, answer: Counted) -> None:
        """In some orders the count is known long before the rows, and an import may be quicker than those."""
        if self._known is None:
            self._known = (answer.total, answer.library_total)

    def _settled(self, answer: Settled) -> None:
        """Nobody is to wonder where new events are that a search from last time does not show."""
        if self._restored is None:
            return
        if answer.question.query != self._restored:
            self._restored = None
            return
        total, everything = answer.total, answer.library_total
        if self._known is None:
            self._known = (total, everything)
        hidden = (everything - self._known[1]) - (total - self._known[0])
        if hidden > 0:
            words = say_count(
                hidden,
                "{n} new event is not shown: the search is still the one from last time.",
                "{n} new events are not shown: the search is still the one from last time.",
            )
            self._parts.arrivals.say(words, actions=[(say("Show all events"), lambda: self._query.edit(Query()))])
