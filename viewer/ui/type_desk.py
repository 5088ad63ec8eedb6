"""What events are, as a person says it: asked once a source, said for any events, and always to be undone."""

import json
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import tzinfo
from functools import partial
from pathlib import Path
from threading import Event

from PySide6.QtCore import QObject, Signal

from viewer.domain.event_types import short_name
from viewer.domain.query import Query
from viewer.domain.steps import Step
from viewer.errors import TierViewerError
from viewer.jobs import reclassify
from viewer.jobs.reclassify import Question, Reclassified, ShouldStop, TakenBack
from viewer.ui.desk import Desk
from viewer.ui.notice_bar import NoticeBar
from viewer.ui.pauses import pause
from viewer.ui.question_bar import QuestionBar
from viewer.ui.status_line import StatusLine
from viewer.ui.tasks import Worker
from viewer.ui.undo_desk import Ended, UndoDesk
from viewer.wording import say, say_count

# A followed log that brings undecided events needs no answer within the second.
_LOOK_MS = 1500
KIND = "types"
# What is taken back is remembered event by event, so that it can be done again; not beyond what a journal should hold.
_MOST_RUNS = 50_000
_MOST_EVENTS = 20_000_000


class TypeDesk(Desk):
    """Between the question, the menus and the library. One change at a time; the next one waits."""

    changed = Signal()
    """Events have another type now."""

    def __init__(
        self,
        library: Path,
        status: StatusLine,
        notice: NoticeBar,
        bar: QuestionBar,
        undo: UndoDesk,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._library = library
        self._status = status
        self._notice = notice
        self._bar = bar
        self._awaited = 0
        self._is_working = False
        self._stop = Event()
        self._undo = undo
        self._turning: Ended | None = None
        self.worker = Worker("types", self)
        self._look_soon = pause(self, _LOOK_MS, self.look)
        bar.answered.connect(self._answer)
        status.cancelled.connect(self.cancel)
        undo.learn(KIND, self._turn)

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
        self._status.show_task(say_count(events, "Looking up the event", "Looking up {n} events"), 0, 0, "")

    def asked_anew(self) -> None:
        """The table shows another answer now, so that a choice of its rows means nothing any more."""
        if self._awaited:
            self._awaited = 0
            self._status.hide_task()
            self._notice.say(
                say("Nothing was changed: the table changed before the events were looked up. Choose again.")
            )

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

    def cancel(self) -> None:
        """Stops a change under way, or the looking up before it: nothing is changed then."""
        if self._is_working or self._awaited:
            self._stop.set()
            self._awaited = 0
            self._rest()
            self._turned(None)
            self._notice.say(say("Stopped. Nothing was changed."))

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
            self._work(say("Noting that events are “{type}”", type=short_name(named)))
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
        of = "1 event" if changed == 1 else f"{changed:,} events"  # kept in English (see undo_words)
        number = self._undo.did(KIND, f"change of type of {of}", "", _said(named, decisions=decisions))
        self._notice.say(words, actions=[(say("Undo"), partial(self._undo.take_back, number))])
        self.changed.emit()

    def _turn(self, step: Step, back: bool, ended: Ended) -> None:
        """Takes decisions back, or decides the same again on the same events."""
        named, decisions, events = _read(step.after)
        if not back and not events:
            self._notice.say(say("The events are no longer known. Choose them again, and say what they are."))
            ended(step)
            return
        library = self._library
        self._work(say("Undoing") if back else say("Doing again"))
        self._turning = ended
        stopped = self._stop.is_set

        def turn() -> TakenBack | Reclassified:
            if back:
                return reclassify.take_back(library, decisions, stopped)
            return reclassify.reclassify(library, events, named, stopped)

        def done(came: TakenBack | Reclassified) -> None:
            self._rest()
            if isinstance(came, TakenBack):
                self._turned(replace(step, after=_said(named, events=came.events)))
                self._tell_undone(came.changed)
            else:
                decisions = [came.decision] if came.changed else []
                self._turned(replace(step, after=_said(named, decisions=decisions)))
                self._notice.say(change_words(came.changed, came.refused, named))
            self.changed.emit()
            self.look()

        self.worker.submit(turn, done, self._failed)

    def _turned(self, step: Step | None) -> None:
        ended, self._turning = self._turning, None
        if ended is not None:
            ended(step)

    def _tell_undone(self, events: int) -> None:
        if events:
            self._notice.say(
                say_count(
                    events,
                    "Undone: {n} event is again what it was.",
                    "Undone: {n} events are again what they were.",
                )
            )
        else:
            self._notice.say(say("There was nothing to undo: the events are what they were before already."))

    def _failed(self, error: TierViewerError) -> None:
        self._rest()
        self._turned(None)
        self._notice.say(str(error), "problem")
        self.look()

    def _work(self, words: str) -> None:
        # Each change has a stop of its own: the next one must not set the one before going again.
        self._is_working, self._stop = True, Event()
        self._status.show_task(words, 0, 0, "")

    def _rest(self) -> None:
        self._is_working = False
        self._status.hide_task()


def _said(named: str, decisions: Sequence[int] = (), events: Sequence[int] = ()) -> str:
    """What was said, for the journal: by which decisions; once they are taken back, of which events."""
    runs: list[list[int]] = []  # of numbers that follow each other: most events of one file do
    for event in events:
        if runs and event == runs[-1][0] + runs[-1][1]:
            runs[-1][1] += 1
        else:
            runs.append([event, 1])
    if len(runs) > _MOST_RUNS:
        runs = []
    return json.dumps({"type": named, "decisions": list(decisions), "events": runs})


def _read(said: str) -> tuple[str, list[int], list[int]]:
    """Type, decisions and events of what was said."""
    try:
        value = json.loads(said)
        runs = [(int(first), int(count)) for first, count in value["events"]]
        if sum(count for _, count in runs) > _MOST_EVENTS:
            return "", [], []
        events = [event for first, count in runs for event in range(first, first + count)]
        return str(value["type"]), [int(one) for one in value["decisions"]], events
    except (ValueError, TypeError, KeyError, RecursionError):
        return "", [], []


def change_words(changed: int, refused: int, named: str) -> str:
    """What came of saying that events are ``named``."""
    words = say("Nothing was changed.")
    if changed:
        # In quotes: "2 events are left" would mean something else.
        words = say_count(
            changed,
            "{n} event is “{type}” now, known by your word.",
            "{n} events are “{type}” now, known by your word.",
            type=short_name(named),
        )
    why = say_count(
        refused,
        "{n} event stays as it was: its own content says what happened.",
        "{n} events stay as they were: their own content says what happened.",
    )
    return f"{words} {why}" if refused else words
