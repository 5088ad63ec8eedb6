import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton

from tests.ui.foreign import foreign, foreign_text, left
from tests.ui.work import telling
from viewer.ui.verify_dialog import VerifyDialog, as_text, problems

SOUND = {"report": {"is_sound": True, "sentence": "All 12 records are as they were received.", "problems": []}}
DAMAGED = {
    "report": {
        "is_sound": False,
        "sentence": "2 of 12 events are affected.",
        "left_out": 1_500,
        "problems": [
            {"words": "The record differs from its digest.", "event": "ev_1", "source": "a.json", "line": 1234},
            {"words": "The index of times is out of order.", "event": None, "source": None, "line": None},
        ],
    }
}


@pytest.fixture
def dialog(qtbot, styled, tmp_path):
    made: list[VerifyDialog] = []

    def make(program: list[str]) -> VerifyDialog:
        made.append(VerifyDialog(tmp_path / "library.db", program=program))
        qtbot.addWidget(made[-1])
        made[-1].show()
        with qtbot.waitSignal(made[-1].ended):
            made[-1].begin()
        return made[-1]

    yield make
    for one in made:
        one.process.stop()


def shown(dialog: VerifyDialog) -> set[str]:
    return {button.text() for button in dialog.findChildren(QPushButton) if button.isVisible()}


def test_a_sound_library_is_one_sentence(dialog):
    made = dialog(telling(SOUND))
    assert (made.head(), made.words()) == ("Nothing is damaged", "All 12 records are as they were received.")
    assert not made.page.isVisible()
    assert shown(made) == {"Copy report", "Close"}


def test_damage_is_listed_and_the_rest_can_be_saved(dialog, qtbot):
    made = dialog(telling(DAMAGED, code=1))
    assert (made.head(), made.words()) == ("Damage was found", "2 of 12 events are affected.")
    lines = made.page.table.lines
    assert [lines.line(row).cells for row in range(2)] == [
        ("The record differs from its digest.", "ev_1", "a.json", "1,234"),
        ("The index of times is out of order.", "", "", ""),
    ]
    assert shown(made) == {"Repair into a new library…", "Copy report", "Close"}
    with qtbot.waitSignal(made.repair_asked):
        next(one for one in made.findChildren(QPushButton) if one.text().startswith("Repair")).click()


def test_the_report_is_copied_as_text(dialog):
    dialog(telling(DAMAGED, code=1)).copy()
    assert QGuiApplication.clipboard().text() == (
        "2 of 12 events are affected.\n"
        "- The record differs from its digest. (ev_1, a.json, 1,234)\n"
        "- The index of times is out of order.\n"
        "- and 1,500 more"
    )


def test_what_could_not_be_done_can_be_tried_again(dialog, qtbot):
    made = dialog(telling(words="The disk failed.", code=1))
    assert (made.head(), made.words()) == ("That did not work", "The disk failed.")
    assert shown(made) == {"Verify again", "Close"}


def test_a_report_of_another_shape_lists_nothing():
    assert problems({"problems": "none"}) == []
    assert problems({"problems": [7, {"words": "x"}]}) == [{"words": "x"}]
    assert as_text({}) == ""


def test_it_speaks_the_language_in_use(dialog):
    with foreign():
        made = dialog(telling(DAMAGED, code=1))
        assert left(made, str(DAMAGED), "Stop") == []
        assert as_text(made.report).splitlines()[-1] == f"- {foreign_text('and {n} more')}".replace("{n}", "1.500")
