import pytest

from tests.ui.work import echoing, telling
from viewer.ui.child_process import UNEXPECTED
from viewer.ui.library_process import LibraryProcess, Progress


@pytest.fixture
def process(qtbot):
    made: list[LibraryProcess] = []

    def make(program: list[str]) -> LibraryProcess:
        made.append(LibraryProcess(program=program))
        return made[-1]

    yield make
    for one in made:
        one.stop()


def test_progress_and_the_report_are_told(process, qtbot):
    said = [{"progress": {"words": "Checking records", "done": 5, "total": 9}}, {"chatter": 1}, {"report": {"a": 1}}]
    working = process(telling(*said))
    told: list[Progress] = []
    working.progressed.connect(told.append)
    with qtbot.waitSignal(working.reported) as reported:
        working.run(["verify"])
    assert told == [Progress("Checking records", 5, 9)]
    assert reported.args == [{"a": 1}]
    assert not working.is_running()


def test_what_is_told_in_private_is_no_word_of_the_command(process, qtbot):
    working = process(echoing())
    with qtbot.waitSignal(working.reported) as reported:
        working.run(["forget", "--order", "-"], '{"customer": "Zoë"}')
    assert reported.args == [{"sentence": "forget --order - --progress", "told": '{"customer": "Zoë"}'}]


def test_damage_is_a_report_too_and_a_problem_is_a_sentence(process, qtbot):
    damaged = process(telling({"report": {"is_sound": False}}, code=1))
    with qtbot.waitSignal(damaged.reported) as reported:
        damaged.run(["verify"])
    assert reported.args == [{"is_sound": False}]
    failing = process(telling({"progress": {"words": 7, "done": "x"}}, words="noise\nThe disk is full.\n", code=1))
    told: list[Progress] = []
    failing.progressed.connect(told.append)
    with qtbot.waitSignal(failing.failed) as said:
        failing.run(["backup"])
    assert (told, said.args) == ([Progress("7", 0, 0)], ["The disk is full."])


def test_the_words_of_forgetting_are_understood_too(process, qtbot):
    said = [{"progress": {"step": "Cleaning", "done": 1, "of": 2, "is_final": True}}, {"receipt": {"events": 7}}]
    working = process(telling(*said))
    told: list[Progress] = []
    working.progressed.connect(told.append)
    with qtbot.waitSignal(working.reported) as reported:
        working.run(["forget"])
    assert (told, reported.args) == ([Progress("Cleaning", 1, 2, is_final=True)], [{"events": 7}])
    failing = process(telling({"error": "The library is busy."}, code=1))
    with qtbot.waitSignal(failing.failed) as failed:
        failing.run(["forget"])
    assert failed.args == ["The library is busy."]


def test_a_crash_is_explained(process, qtbot):
    crashing = process(telling(code=3))
    with qtbot.waitSignal(crashing.failed) as said:
        crashing.run(["verify"])
    assert said.args == [UNEXPECTED]


def test_nothing_is_told_of_what_was_stopped(process, qtbot):
    working = process(telling({"progress": {"words": "Begun"}}, waits=True))
    told: list[object] = []
    working.reported.connect(told.append)
    working.failed.connect(told.append)
    with qtbot.waitSignal(working.progressed):
        working.run(["verify"])
    working.stop()
    assert (working.is_running(), told) == (False, [])
