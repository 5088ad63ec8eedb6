import pytest

from tests.ui.work import telling
from viewer.ui.work_dialog import STOPPED, WorkDialog


@pytest.fixture
def dialog(qtbot, styled):
    made: list[WorkDialog] = []

    def make(program: list[str]) -> WorkDialog:
        made.append(WorkDialog("Back up", "Copies the library.", program=program))
        qtbot.addWidget(made[-1])
        made[-1].show()
        return made[-1]

    yield make
    for one in made:
        one.process.stop()


def test_it_says_what_it_does_how_far_it_is_and_what_came_of_it(dialog, qtbot):
    said = {"progress": {"words": "Copying", "done": 1, "total": 4}}
    working = dialog(telling(said, {"report": {"sentence": "Copied 4 MB."}}))
    with qtbot.waitSignal(working.ended):
        working.start("Backing up", ["backup"])
        assert (working.head(), working.words(), working.line.isVisible()) == (
            "Backing up",
            "Copies the library.",
            True,
        )
    assert working.line.told() == "Copying 1 of 4"
    assert (working.head(), working.words(), working.line.isVisible()) == ("Done", "Copied 4 MB.", False)
    assert working.report == {"sentence": "Copied 4 MB."}


def test_a_problem_is_its_sentence(dialog, qtbot):
    working = dialog(telling(words="The folder is full.", code=1))
    with qtbot.waitSignal(working.ended):
        working.start("Backing up", ["backup"])
    assert (working.head(), working.words(), working.report) == ("That did not work", "The folder is full.", None)


def test_stopping_and_closing_end_the_work(dialog, qtbot):
    working = dialog(telling({"progress": {"words": "Begun"}}, waits=True))
    with qtbot.waitSignal(working.process.progressed):
        working.start("Backing up", ["backup"])
    working.stop()
    assert (working.head(), working.words(), working.process.is_running()) == ("Stopped", STOPPED, False)
    with qtbot.waitSignal(working.process.progressed):
        working.start("Backing up", ["backup"])
    working.reject()
    assert not working.process.is_running()


def test_a_button_waits_until_it_has_something_to_do(dialog):
    pressed: list[int] = []
    button = dialog([]).add_button("Copy", lambda: pressed.append(1))
    assert not button.isVisible()
    button.click()
    assert pressed == [1]
