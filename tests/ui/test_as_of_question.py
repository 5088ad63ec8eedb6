import pytest
from PySide6.QtCore import Qt

from tests.history.made import JUNE
from viewer.jobs.tiers_at import NOT_COVERED
from viewer.store.campaigns import Campaign
from viewer.ui.as_of_question import NO_TIME, AsOfQuestion, Someone
from viewer.ui.choices import Choices

ALEX = Someone("cust_1", "Alex Doe")
CAMPAIGNS = [Campaign("camp_1", "Club"), Campaign("camp_2", None)]


@pytest.fixture
def ask_of(qtbot, styled, settings):
    def make(someone: Someone | None = None, at: int | None = None) -> AsOfQuestion:
        made = AsOfQuestion(Choices(settings, None), someone, at)
        qtbot.addWidget(made)
        made.show()
        return made

    return make


def test_a_customer_comes_first_and_campaigns_after(ask_of, qtbot):
    question = ask_of(ALEX, JUNE)
    question.offer(CAMPAIGNS)
    assert question.who.value() == ALEX
    assert [question.who.itemText(at) for at in range(3)] == ["Alex Doe", "All of Club", "All of camp_2"]
    assert question.time.text() == "2024-06-01T10:00:00.000Z"
    with qtbot.waitSignal(question.asked) as asked:
        question.button.click()
    assert asked.args == [ALEX, JUNE]


def test_without_a_customer_the_events_campaign_is_chosen(ask_of):
    question = ask_of()
    assert not question.button.isEnabled()
    question.offer(CAMPAIGNS, "camp_2")
    assert question.who.value() == CAMPAIGNS[1]
    assert question.button.isEnabled()


def test_it_says_how_a_time_is_understood(ask_of, qtbot):
    question = ask_of()
    assert (question.understood(), question.moment()) == ("", None)
    qtbot.keyClicks(question.time, "2024-06-01 10:00")
    assert (question.understood(), question.moment()) == ("At 1 Jun 2024 10:00:00.000 UTC", JUNE)
    question.tell_coverage(JUNE, False)
    assert question.understood() == f"At 1 Jun 2024 10:00:00.000 UTC. {NOT_COVERED}"
    qtbot.keyClick(question.time, Qt.Key.Key_X)
    assert question.understood() == NO_TIME
    question.tell_coverage(JUNE, False)
    assert question.understood() == NO_TIME
