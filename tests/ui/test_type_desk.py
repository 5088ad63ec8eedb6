import threading

import pytest
from PySide6.QtCore import QObject

from tests.ui.foreign import foreign, unsaid
from viewer.domain.query import Query
from viewer.domain.steps import Step, Steps, did, undid
from viewer.domain.times import zone
from viewer.errors import Cancelled, LibraryProblem
from viewer.jobs import reclassify
from viewer.jobs.reclassify import Question, Reclassified, TakenBack
from viewer.ui.notice_bar import NoticeBar
from viewer.ui.question_bar import QuestionBar
from viewer.ui.status_line import StatusLine
from viewer.ui.type_desk import TypeDesk, change_words
from viewer.ui.undo_desk import UndoDesk

JOINED = "customer.loyalty.tier.joined"
STAYS = (JOINED, "customer.loyalty.tier.left", "customer.loyalty.tier.prolonged")


def say(room: "Room", keys: list[int]) -> None:
    room.desk.about_to_change(len(keys))
    room.desk.reclassify(keys, JOINED)


class Room(QObject):
    """A desk over a library whose answers are written down here."""

    def __init__(self, qtbot, monkeypatch, library) -> None:
        super().__init__()
        library.touch()
        self.calls: list[object] = []
        self.open: list[Question] = []
        self.error: LibraryProblem | None = None
        self.undone = 12
        self.events = [3, 4, 5, 9]
        self.gate = threading.Event()
        self.gate.set()
        self.stopped = threading.Event()
        for name in ("reclassify", "reclassify_query", "take_back", "answer"):
            monkeypatch.setattr(reclassify, name, getattr(self, name))
        monkeypatch.setattr(reclassify, "questions", lambda library: list(self.open))
        self.status, self.notice, self.bar = StatusLine(), NoticeBar(), QuestionBar()
        for part in (self.status, self.notice, self.bar):
            qtbot.addWidget(part)
        self.undoing = UndoDesk(self.notice)
        self.desk = TypeDesk(library, self.status, self.notice, self.bar, self.undoing)

    def reclassify(self, library, keys, named, should_stop) -> Reclassified:
        while not self.gate.wait(0.005):
            if should_stop():
                self.stopped.set()
                raise Cancelled("Stopped.")
        if self.error is not None:
            raise self.error
        self.calls.append(("keys", list(keys), named))
        return Reclassified(4 + len(self.calls), len(keys), 1)

    def reclassify_query(self, library, query, zone, named, should_stop) -> Reclassified:
        self.calls.append(("query", query, named))
        return Reclassified(6, 0, 2)

    def answer(self, library, source, named) -> Reclassified:
        self.calls.append(("answer", source, named))
        return Reclassified(source + 10 if named else 0, 6 if named else 0, 0)

    def take_back(self, library, decisions, should_stop) -> TakenBack:
        while not self.gate.wait(0.005):
            if should_stop():
                self.stopped.set()
                raise Cancelled("Stopped.")
        if self.error is not None:
            raise self.error
        self.calls.append(("undo", *decisions))
        return TakenBack(self.undone, self.events)


@pytest.fixture
def room(qtbot, styled, monkeypatch, tmp_path):
    made = Room(qtbot, monkeypatch, tmp_path / "library.db")
    yield made
    made.desk.close()


def test_saying_what_events_were_can_be_undone(room, qtbot):
    with qtbot.waitSignal(room.desk.changed):
        say(room, [3, 4])
    assert room.notice.words() == (
        "2 events are “joined” now, known by your word. 1 event stays as it was: its own content says what happened."
    )
    undo = room.notice.buttons()[0]
    assert undo.text() == "Undo"
    with qtbot.waitSignal(room.desk.changed):
        undo.click()
    assert room.notice.words() == "Undone: 12 events are again what they were."
    assert room.calls == [("keys", [3, 4], JOINED), ("undo", 5)]


def test_all_that_match_without_any_that_may_change(room, qtbot):
    room.desk.reclassify_query(Query(), zone("UTC"), JOINED)
    qtbot.waitUntil(lambda: room.notice.words() != "")
    assert room.notice.words() == (
        "Nothing was changed. 2 events stay as they were: their own content says what happened."
    )
    assert room.notice.buttons() == []


def test_words_are_undone_one_after_the_other_and_said_again(room, qtbot):
    for keys in ([1], [2]):
        with qtbot.waitSignal(room.desk.changed):
            say(room, keys)
    room.undone = 1
    for _ in range(2):
        with qtbot.waitSignal(room.desk.changed):
            room.undoing.undo()
    assert room.notice.words() == "Undone: 1 event is again what it was."
    room.undoing.undo()
    with qtbot.waitSignal(room.desk.changed):
        room.undoing.redo()
    assert room.notice.words().startswith("4 events are “joined” now")
    with qtbot.waitSignal(room.desk.changed):
        room.undoing.undo()
    assert room.calls[2:] == [("undo", 6), ("undo", 5), ("keys", [3, 4, 5, 9], JOINED), ("undo", 9)]


def test_what_was_taken_back_elsewhere_is_told(room, qtbot):
    with qtbot.waitSignal(room.desk.changed):
        say(room, [1])
    room.undone, room.events = 0, []
    with qtbot.waitSignal(room.desk.changed):
        room.undoing.undo()
    assert room.notice.words().startswith("There was nothing to undo")
    room.undoing.redo()
    assert room.notice.words().startswith("The events are no longer known.")


def test_a_damaged_step_changes_nothing(room, qtbot):
    for damaged in ("{", "[]", '{"type": "x", "decisions": [], "events": [[1, 1000000000000]]}'):
        room.undoing.take_up(undid(did(Steps(), Step("types", "change of type", "", damaged))))
        room.undoing.redo()
        assert room.notice.words().startswith("The events are no longer known.")
    assert room.calls == []


def test_very_many_scattered_events_are_undone_but_not_remembered(room, qtbot):
    with qtbot.waitSignal(room.desk.changed):
        say(room, [1])
    room.events = list(range(0, 200_000, 2))
    with qtbot.waitSignal(room.desk.changed):
        room.undoing.undo()
    room.undoing.redo()
    assert room.notice.words().startswith("The events are no longer known.")


def test_an_undo_that_is_stopped_or_fails_can_be_tried_again(room, qtbot):
    with qtbot.waitSignal(room.desk.changed):
        say(room, [1])
    room.gate.clear()
    room.undoing.undo()
    assert room.status.task_words().startswith("Undoing")
    room.desk.cancel()
    assert room.stopped.wait(5)
    room.gate.set()
    room.error = LibraryProblem("The library is busy.")
    room.undoing.undo()
    qtbot.waitUntil(lambda: room.notice.words() == "The library is busy.")
    room.error = None
    with qtbot.waitSignal(room.desk.changed):
        room.undoing.undo()
    assert room.calls[-1] == ("undo", 5)


def test_questions_are_asked_and_answered_for_several_sources_at_once(room, qtbot):
    room.open = [Question(1, "a.json", 6, STAYS), Question(2, "b.json", 6, STAYS)]
    room.desk.look()
    qtbot.waitUntil(lambda: room.bar.words() != "")
    room.bar.same_for_all().click()
    with qtbot.waitSignal(room.desk.changed):
        room.bar.buttons()[0].click()
    assert room.notice.words() == "12 events are “joined” now, known by your word."
    with qtbot.waitSignal(room.desk.changed):
        room.notice.buttons()[0].click()
    assert room.calls == [("answer", 1, JOINED), ("answer", 2, JOINED), ("undo", 11, 12)]


def test_not_now_is_remembered_in_silence(room, qtbot):
    room.open = [Question(1, "a.json", 6, STAYS)]
    room.desk.look_soon()
    room.desk._look_soon.start(0)
    qtbot.waitUntil(lambda: room.bar.words() != "")
    room.bar.buttons()[-1].click()
    qtbot.waitUntil(lambda: room.calls == [("answer", 1, None)])
    assert (room.bar.words(), room.notice.words()) == ("", "")


def test_a_choice_of_rows_that_are_no_longer_shown_is_dropped_with_a_word(room):
    room.desk.about_to_change(100_000)
    assert room.status.task_words().startswith("Looking up 100,000 events")
    room.desk.asked_anew()
    assert room.notice.words().startswith("Nothing was changed: the table changed")
    assert room.status.task_words() == ""
    room.notice.hide()
    room.desk.asked_anew()
    assert room.notice.words() == ""


def test_a_problem_is_a_calm_sentence(room, qtbot):
    room.error = LibraryProblem("The library is locked. Close the other program.")
    say(room, [1])
    qtbot.waitUntil(lambda: room.notice.words() == "The library is locked. Close the other program.")
    assert room.status.task_words() == ""


def test_a_change_is_cancelled_while_it_is_looked_up_and_while_it_runs(room, qtbot):
    room.desk.cancel()
    assert room.notice.words() == ""
    room.desk.about_to_change(9)
    room.desk.cancel()
    assert room.notice.words() == "Stopped. Nothing was changed."
    room.desk.reclassify([1], JOINED)
    room.gate.clear()
    say(room, [2])
    assert room.status.task_words().startswith("Noting that events are “joined”")
    room.desk.cancel()
    assert room.status.task_words() == ""
    assert room.stopped.wait(5)
    room.gate.set()
    with qtbot.waitSignal(room.desk.changed):
        say(room, [3])
    assert room.calls == [("keys", [3], JOINED)]


def test_words_for_numbers():
    assert change_words(1, 0, JOINED) == "1 event is “joined” now, known by your word."
    assert change_words(0, 0, JOINED) == "Nothing was changed."


def test_what_came_of_it_is_said_in_the_language_in_use():
    with foreign():
        assert unsaid(change_words(2, 1, JOINED), frozenset({"joined"})) == []
