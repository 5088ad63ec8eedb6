"""What events are, as a person says it: asked once a source, said for any events, and always to be undone."""

from collections.abc import Callable, Sequence
from datetime import tzinfo
from functools import partial
from pathlib import Path
from threading import Event

from PySide6.QtCore import QObject, QTimer, Signal

from viewer.domain.event_types import short_name
from viewer.domain.query import Query
from viewer.errors import TierViewerError
from viewer.jobs import reclassify
from viewer.jobs.reclassify import Question, Reclassified, ShouldStop
from viewer.ui.desk import Desk
from viewer.ui.notice_bar import NoticeBar
from viewer.ui.question_bar import QuestionBar
from viewer.ui.status_line import StatusLine
from viewer.ui.tasks import Worker

# A followed log that brings undecided events needs no answer within the second.
_LOOK_MS = 1500


class TypeDesk(Desk):
    """Between the question, the menus and the library. One change at a time; the next one waits."""

    changed = Signal()
    """Events have another type now."""

    def __init__(
        self, library: Path, status: StatusLine, notice: NoticeBar, bar: QuestionBar, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._library = library
        self._status = status
        self._notice = notice
        self._bar = bar
        self._awaited = 0
        self._is_working = False
        self._stop = Event()
        self._said: list[list[int]] = []
        self.worker = Worker("types", self)
        self._look_soon = QTimer(self)
        self._look_soon.setSingleShot(True)
        self._look_soon.setInterval(_LOOK_MS)
        self._look_soon.timeout.connect(self.look)
        bar.answered.connect(self._answer)
        status.cancelled.connect(self.cancel)

    def handlers(self) -> dict[str, Callable[[], object]]:
        """Taking back what was said last."""
        return {"undo": self.undo}

    def look(self) -> None:
        """Asks what is to be asked of the sources that the library holds by now."""
        library = self._library

        def questions() -> list[Question]:
            return reclassify.questions(library) if library.exists() else []

        self.worker.submit(questions, self._bar.ask, lambda error: None, lane="questions")

    def look_soon(self) -> None:
        """The same after a while: for events that keep coming."""
        if not self._look_soon.isActive():
            self._look_soon.start()

    def about_to_change(self, events: int) -> None:
        """The keys of so many chosen events are being read; ``asked_anew`` before they come ends that."""
        self._awaited = events
        self._status.show_task(f"Looking up {events:,} events" if events != 1 else "Looking up the event", 0, 0, "")

    def asked_anew(self) -> None:
        """The table shows another answer now, so that a choice of its rows means nothing any more."""
        if self._awaited:
            self._awaited = 0
            self._status.hide_task()
            self._notice.say("Nothing was changed: the table changed before the events were looked up. Choose again.")

    def reclassify(self, keys: Sequence[int], named: str) -> None:
        """The events with these keys were ``named``, a type's full name."""
        if not self._awaited:
            return  # stopped meanwhile
        self._awaited = 0
        library = self._library
        self._change([lambda stopped: reclassify.reclassify(library, keys, named, stopped)], named)

    def reclassify_query(self, query: Query, zone: tzinfo, named: str) -> None:
        """All events that match were ``named``."""
        library = self._library
        self._change([lambda stopped: reclassify.reclassify_query(library, query, zone, named, stopped)], named)

    def undo(self, decisions: list[int] | None = None) -> None:
        """Takes back what was said: these decisions, or what was said last."""
        if decisions is None and self._said:
            decisions = self._said[-1]
        wanted: list[int | None] = [None] if decisions is None else [*reversed(decisions)]
        library = self._library
        self._said = [one for one in self._said if one != decisions]
        self._work("Undoing")
        stopped = self._stop.is_set
        self.worker.submit(
            lambda: sum(reclassify.undo_reclassify(library, one, stopped) for one in wanted) if library.exists() else 0,
            self._undone,
            self._failed,
        )

    def cancel(self) -> None:
        """Stops a change under way, or the looking up before it: nothing is changed then."""
        if self._is_working or self._awaited:
            self._stop.set()
            self._awaited = 0
            self._rest()
            self._notice.say("Stopped. Nothing was changed.")

    def close(self) -> None:
        """Stops a change under way: for the end of the window."""
        self._look_soon.stop()
        self._stop.set()
        self.worker.close()

    def _answer(self, questions: list[Question], named: str | None) -> None:
        library = self._library

        def note(source: int) -> Callable[[ShouldStop], Reclassified]:
            return lambda _: reclassify.answer(library, source, named)

        self._change([note(one.source) for one in questions], named)

    def _change(self, jobs: list[Callable[[ShouldStop], Reclassified]], named: str | None) -> None:
        if named is not None:
            self._work(f"Noting that events are “{short_name(named)}”")
        stopped = self._stop.is_set
        self.worker.submit(lambda: [job(stopped) for job in jobs], partial(self._done, named), self._failed)

    def _done(self, named: str | None, done: list[Reclassified]) -> None:
        self._rest()
        if named is None:
            return
        changed, refused = sum(one.changed for one in done), sum(one.refused for one in done)
        decisions = [one.decision for one in done if one.changed]
        words = change_words(changed, refused, named)
        if not decisions:
            self._notice.say(words)
            return
        self._said.append(decisions)
        self._notice.say(words, actions=[("Undo", partial(self.undo, decisions))])
        self.changed.emit()

    def _undone(self, events: int) -> None:
        self._rest()
        if not events:
            self._notice.say("There is nothing to undo: no type was changed by hand.")
            return
        self._notice.say(
            f"Undone: {_events(events, 'is', 'are')} again what {'it was' if events == 1 else 'they were'}."
        )
        self.changed.emit()
        self.look()

    def _failed(self, error: TierViewerError) -> None:
        self._rest()
        self._notice.say(str(error), "problem")
        self.look()

    def _work(self, words: str) -> None:
        # Each change has a stop of its own: the next one must not set the one before going again.
        self._is_working, self._stop = True, Event()
        self._status.show_task(words, 0, 0, "")

    def _rest(self) -> None:
        self._is_working = False
        self._status.hide_task()


def change_words(changed: int, refused: int, named: str) -> str:
    """What came of saying that events are ``named``."""
    kept = f"{_events(refused, 'stays', 'stay')} as {'it was' if refused == 1 else 'they were'}:"
    why = f"{kept} {'its own content says' if refused == 1 else 'their own content says'} what happened."
    if not changed:
        return f"Nothing was changed. {why}" if refused else "Nothing was changed."
    # In quotes: "2 events are left" would mean something else.
    words = f"{_events(changed, 'is', 'are')} “{short_name(named)}” now, known by your word."
    return f"{words} {why}" if refused else words


def _events(count: int, one: str, many: str) -> str:
    return f"1 event {one}" if count == 1 else f"{count:,} events {many}"
