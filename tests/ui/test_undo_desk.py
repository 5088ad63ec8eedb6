from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QAction

from tests.foreign import foreign, foreign_text
from viewer.domain.steps import Step, Steps, did, undid
from viewer.jobs import resume_session
from viewer.ui.notice_bar import NoticeBar
from viewer.ui.undo_desk import Ended, UndoDesk


class Notes:
    """Stands for the keeper: says what would be kept."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.said: list[tuple[str, object]] = []
        for name in ("note_step", "note_undone", "note_redone"):
            monkeypatch.setattr(resume_session, name, self._sayer(name))
        monkeypatch.setattr(
            resume_session, "forget_step", lambda library, number: self.said.append(("forget_step", number))
        )

    def _sayer(self, name: str) -> Callable[..., None]:
        return lambda library, step: self.said.append((name, step.words))

    def keep(self, write: Callable[[Path], object], lane: str = "") -> None:
        write(Path())


class Value:
    """Something that steps of the kind "value" change; ``waiting`` is what still has to be told of a turn."""

    def __init__(self) -> None:
        self.now = ""
        self.waits = False
        self.waiting: list[Callable[[], None]] = []
        self.became: Callable[[Step], Step | None] = lambda step: step

    def turn(self, step: Step, back: bool, ended: Ended) -> None:
        def end() -> None:
            became = self.became(step)
            if became is not None:
                self.now = step.before if back else step.after
            ended(became)

        if self.waits:
            self.waiting.append(end)
        else:
            end()


class Room:
    """A desk with its two actions and a value."""

    def __init__(self, qtbot, monkeypatch) -> None:
        self.notes = Notes(monkeypatch)
        self.notice = NoticeBar()
        qtbot.addWidget(self.notice)
        self.desk = UndoDesk(self.notice, self.notes)
        self.value = Value()
        self.desk.learn("value", self.value.turn)
        self.undo, self.redo = QAction(), QAction()
        self.desk.use_actions({"undo": self.undo, "redo": self.redo})

    def set(self, to: str) -> int:
        before, self.value.now = self.value.now, to
        return self.desk.did("value", f"change to {to}", before, to)

    def says(self) -> tuple[str, bool, str, bool]:
        return self.undo.text(), self.undo.isEnabled(), self.redo.text(), self.redo.isEnabled()


@pytest.fixture
def room(qtbot, styled, monkeypatch):
    return Room(qtbot, monkeypatch)


def test_the_menu_says_what_would_be_undone(room):
    assert room.says() == ("&Undo", False, "&Redo", False)
    room.set("A & B")
    room.set("c")
    assert room.says() == ("&Undo change to c", True, "&Redo", False)
    room.desk.undo()
    assert room.value.now == "A & B"
    assert room.says() == ("&Undo change to A && B", True, "&Redo change to c", True)
    room.desk.redo()
    assert room.value.now == "c"
    room.desk.undo()
    room.set("d")
    assert room.says() == ("&Undo change to d", True, "&Redo", False)


def test_every_turn_is_kept(room):
    room.set("a")
    room.desk.undo()
    room.desk.redo()
    assert room.notes.said == [
        ("note_step", "change to a"),
        ("note_undone", "change to a"),
        ("note_redone", "change to a"),
    ]


def test_at_the_ends_nothing_happens(room):
    room.desk.undo()
    room.desk.redo()
    room.desk.take_back(7)
    assert (room.value.now, room.notes.said) == ("", [])


def test_what_goes_on_is_one_step_until_it_settles(room):
    for before, after in (("", "a"), ("a", "al"), ("al", "ale")):
        room.value.now = after
        room.desk.goes_on("value", "typing", before, after)
    assert room.notes.said == []
    room.desk.settle()
    room.value.now = "x"
    room.desk.goes_on("value", "typing", "ale", "x")
    room.desk.undo()
    assert room.value.now == "ale"
    room.desk.undo()
    assert room.value.now == ""
    assert [said for said, _ in room.notes.said] == ["note_step", "note_step", "note_undone", "note_undone"]


def test_typing_elsewhere_is_another_step(room):
    room.desk.goes_on("value", "typing", "", "a")
    room.desk.goes_on("value", "typing a note", "a", "n")
    room.desk.goes_on("value", "typing", "n", "b")
    room.desk.undo()
    assert (room.value.now, room.says()[0]) == ("n", "&Undo typing a note")


def test_typing_that_comes_back_to_where_it_began_is_no_step(room):
    room.set("a")
    room.set("b")
    room.desk.undo()
    room.desk.goes_on("value", "typing", "a", "ax")
    assert room.says()[2:] == ("&Redo", False)
    room.desk.goes_on("value", "typing", "ax", "a")
    room.desk.settle()
    assert room.says() == ("&Undo change to a", True, "&Redo change to b", True)
    room.desk.redo()
    assert room.value.now == "b"


def test_a_turn_that_takes_time_is_waited_for(room):
    room.set("a")
    room.set("b")
    room.value.waits = True
    room.desk.undo()
    room.desk.undo()
    assert len(room.value.waiting) == 1
    room.value.waiting.pop()()
    assert (room.value.now, room.says()[0]) == ("a", "&Undo change to a")


def test_a_turn_that_fails_leaves_the_step_where_it_was(room):
    room.set("a")
    room.value.became = lambda step: None
    room.desk.undo()
    assert (room.value.now, room.says()[0]) == ("a", "&Undo change to a")
    room.value.became = lambda step: step
    room.desk.undo()
    assert room.value.now == ""


def test_what_is_done_meanwhile_ends_the_way_to_redo(room):
    room.set("a")
    room.value.waits = True
    room.desk.undo()
    room.set("b")
    room.value.waiting.pop()()
    assert room.says() == ("&Undo change to b", True, "&Redo", False)
    assert room.notes.said[-1] == ("forget_step", 1)


def test_one_step_is_taken_back_wherever_it_stands(room):
    first = room.set("a")
    room.set("b")
    room.desk.take_back(first)
    assert room.says()[:2] == ("&Undo change to b", True)
    assert room.says()[3] is False
    last = room.set("c")
    room.desk.take_back(last)
    assert room.says()[2:] == ("&Redo change to c", True)


def test_a_step_may_become_another_by_being_turned(room):
    room.set("a")
    room.value.became = lambda step: Step("value", step.words, "other", "again")
    room.desk.undo()
    room.desk.redo()
    room.desk.undo()
    assert room.value.now == "other"


def test_steps_of_the_last_start_come_before_those_of_this_one(room):
    room.set("new")
    kept = undid(did(did(Steps(), Step("value", "old", "", "o")), Step("value", "undone", "o", "u")))
    room.desk.take_up(kept)
    assert room.says() == ("&Undo change to new", True, "&Redo", False)
    room.desk.undo()
    assert room.says()[0] == "&Undo old"
    assert ("note_step", "change to new") in room.notes.said


def test_a_step_of_a_newer_program_is_told_and_dropped(room):
    room.desk.take_up(did(Steps(), Step("wonder", "miracle", "", "")))
    room.desk.undo()
    assert room.notice.words() == "This program cannot undo miracle."
    assert room.says()[1] is False


def test_long_and_misleading_words_are_made_safe(room):
    room.desk.did("value", "saving of view “\u202e" + "x" * 500 + "”", "", "")
    assert room.undo.text().startswith("&Undo saving of view “⟨U+202E⟩xxx")
    assert len(room.undo.text()) < 80


def test_nothing_is_kept_without_a_keeper(qtbot, styled):
    notice = NoticeBar()
    qtbot.addWidget(notice)
    desk = UndoDesk(notice)
    first = desk.did("value", "a", "", "a")
    assert desk.did("value", "b", "a", "b") == first + 1
    desk.close()
    assert notice.words() == ""


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(st.lists(st.sampled_from(["do", "type", "pause", "undo", "redo", "undo slowly", "fail"]), max_size=25))
def test_any_sequence_equals_a_list_of_states(qapp, styled, doings):
    """The model: all values that a person could go back to, and at which of them they are."""
    notice = NoticeBar()
    desk, value = UndoDesk(notice), Value()
    desk.learn("value", value.turn)
    states, at, is_typing = [""], 0, False
    for number, doing in enumerate(doings):
        value.became, value.waits = (lambda step: step), doing == "undo slowly"
        new, before = f"state {number}", value.now
        if doing in ("do", "type"):
            value.now = new
            if doing == "type":
                desk.goes_on("value", "typing", before, new)
            else:
                desk.did("value", "change", before, new)
            if doing == "type" and is_typing:
                states[at] = new
            else:
                states[at + 1 :] = [new]
                at += 1
            is_typing = doing == "type"
            continue
        is_typing = False
        if doing == "pause":
            desk.settle()
        elif doing == "redo":
            desk.redo()
            at = min(at + 1, len(states) - 1)
        elif doing == "fail":
            value.became = lambda step: None
            desk.undo()
        else:
            desk.undo()
            for end in value.waiting:
                end()
            value.waiting.clear()
            at = max(at - 1, 0)
        assert value.now == states[at]
    notice.deleteLater()


def test_a_step_is_kept_in_english_and_told_in_the_language_in_use(room):
    with foreign():
        room.desk.take_up(did(Steps(), Step("value", "change of search", "", "")))
        said = foreign_text("&Undo {step}").replace("{step}", foreign_text("change of search"))
        assert room.says()[0] == said
    assert room.desk._steps.done[-1].words == "change of search"
