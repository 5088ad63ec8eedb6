import pytest
from PySide6.QtCore import Qt

from tests.ui.foreign import foreign, left
from viewer.jobs.reclassify import Question
from viewer.ui.question_bar import QuestionBar, question_words

STAYS = tuple(f"customer.loyalty.tier.{word}" for word in ("joined", "left", "prolonged"))
MOVES = tuple(f"customer.loyalty.tier.{word}" for word in ("upgraded", "downgraded"))
ONE, TWO, THREE = Question(1, "body.json", 12, STAYS), Question(2, "b.json", 1, STAYS), Question(3, "c.json", 2, MOVES)


@pytest.fixture
def bar(qtbot, styled):
    made = QuestionBar()
    qtbot.addWidget(made)
    made.resize(900, 70)
    return made


def press(qtbot, bar: QuestionBar, title: str) -> list[object]:
    button = next(button for button in bar.buttons() if button.text() == title)
    with qtbot.waitSignal(bar.answered) as answered:
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    return answered.args


def test_one_source_after_the_other(bar, qtbot):
    assert bar.words() == ""
    bar.ask([ONE, THREE])
    assert bar.words() == (
        "12 events in body.json name no type. They are joined, left or prolonged: which? (And 1 more file.)"
    )
    assert [button.text() for button in bar.buttons()] == ["Joined", "Left", "Prolonged", "Not now"]
    assert bar.same_for_all().isHidden()
    assert press(qtbot, bar, "Left") == [[ONE], STAYS[1]]
    assert bar.words() == "2 events in c.json name no type. They are upgraded or downgraded: which?"
    assert press(qtbot, bar, "Not now") == [[THREE], None]
    assert bar.words() == ""


def test_the_same_for_all_files_that_leave_the_same_open(bar, qtbot):
    bar.ask([ONE, THREE, TWO])
    assert bar.same_for_all().text() == "☐ The same for 2 such files"
    bar.same_for_all().click()
    assert bar.same_for_all().text() == "☑ The same for 2 such files"
    assert press(qtbot, bar, "Joined") == [[ONE, TWO], STAYS[0]]
    assert bar.words().startswith("2 events in c.json")
    bar.ask([])
    bar.ask([ONE, TWO])
    assert bar.same_for_all().text() == "☐ The same for all 2 files"
    assert bar.same_for_all().accessibleDescription() == "body.json (12), b.json (1)"


def test_asking_the_same_again_takes_no_choice_away(bar):
    bar.ask([ONE, TWO])
    bar.same_for_all().click()
    buttons = bar.buttons()
    bar.ask([ONE._replace(count=15), TWO])
    assert bar.words().startswith("15 events in body.json")
    assert bar.same_for_all().isChecked()
    assert bar.buttons() is buttons
    bar.ask([TWO])
    assert bar.buttons() is not buttons


def test_the_keyboard_goes_on_with_the_next_question(bar, qtbot):
    bar.ask([ONE, THREE])
    bar.show()
    bar.activateWindow()
    bar.buttons()[0].setFocus()
    qtbot.keyClick(bar.buttons()[0], Qt.Key.Key_Space)
    assert bar.focusWidget() is bar.buttons()[0]
    assert bar.buttons()[0].text() == "Upgraded"


def test_hostile_and_long_names_stay_in_their_place():
    words = question_words(Question(1, "a\u202e<b>" + "x" * 300, 1, STAYS), 2)
    assert words.startswith("1 event in a⟨U+202E⟩<b>xxx")
    assert words.endswith("… names no type. It is joined, left or prolonged: which? (And 2 more files.)")
    assert len(words) < 200


def test_it_speaks_the_language_in_use(qtbot, styled):
    with foreign():
        bar = QuestionBar()
        qtbot.addWidget(bar)
        bar.ask([ONE, THREE, TWO])
        assert left(bar, "joined left prolonged body json") == []
