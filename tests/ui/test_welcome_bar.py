import pytest

from viewer.ui.welcome_bar import WelcomeBar


@pytest.fixture
def bar(qtbot, styled):
    made = WelcomeBar()
    qtbot.addWidget(made)
    made.resize(900, 80)
    return made


def test_questions_are_buttons_that_ask(bar, qtbot):
    assert bar.words() == ""
    bar.suggest("2 events came in. You could ask:", [("What of <b>A & B</b>?", "name:a"), ("And?", "has:finding")])
    assert bar.words() == "2 events came in. You could ask:"
    assert [button.text() for button in bar.buttons()] == ["What of <b>A && B</b>?", "And?"]
    with qtbot.waitSignal(bar.asked) as asked:
        bar.buttons()[1].click()
    assert asked.args == ["has:finding"]
    assert not bar.isHidden(), "the next question is there, too"
    bar.suggest("3 events came in. You could ask:", [("And?", "has:finding")])
    assert len(bar.buttons()) == 1


def test_closing_it_is_told(bar, qtbot):
    bar.suggest("1 event came in. You could ask:", [])
    with qtbot.waitSignal(bar.dismissed):
        bar.close_button().click()
    assert bar.words() == ""
    assert bar.close_button().accessibleName() == "Close, and do not show this again"
