from datetime import UTC

import pytest

from tests.foreign import foreign, foreign_text
from tests.ui.stories import LATE, SKIPPED, elsewhere, story, whole
from viewer.domain.persons import IdentityValue, Person
from viewer.history.values import Finding, Severity
from viewer.ui import theme
from viewer.ui.history_head import HistoryHead


@pytest.fixture
def head(qtbot, styled):
    made = HistoryHead()
    qtbot.addWidget(made)
    made.resize(800, 40)
    made.show()
    return made


def entries(head: HistoryHead) -> list[str]:
    return [action.text() for action in head.findings.menu().actions()]


def test_it_says_whose_history_it_is_and_where_they_stand(head):
    head.show_story(story(whole()), UTC)
    assert head._name.text() == "Alex Doe"
    assert head.standing() == "Club · Silver since 3 Jul 2024"
    head.show_story(story([*whole(), *elsewhere()]), UTC)
    assert head.standing() == "2 campaigns"


def test_findings_are_counted_and_lead_to_their_events(head, qtbot):
    head.show_story(story(whole(), SKIPPED, LATE), UTC)
    assert head.findings.text() == "⚠ 2 findings"
    assert entries(head) == [
        "finding (missing move): Gold (251–350) was skipped.",
        "note (late delivery): Delivered twice, 2 minutes apart.",
    ]
    with qtbot.waitSignal(head.event_chosen) as chosen:
        head.findings.menu().actions()[0].trigger()
    assert chosen.args == [5]
    head.show_story(story(whole(), LATE), UTC)
    assert head.findings.text() == "1 finding"
    head.show_story(story(whole()), UTC)
    assert head.findings.isHidden()


def test_many_findings_end_in_the_list_and_none_is_read_as_markup_or_key(head, qtbot):
    many = [Finding("x", Severity.ERROR, (), f"A & B <b>{number}</b>" + "y" * 1_000_000) for number in range(30)]
    head.show_story(story(whole(), *many), UTC)
    found = entries(head)
    assert found[0].startswith("contradiction (x): A && B <b>0</b>y")
    assert len(found[0]) < 130
    assert found[-1] == "10 more are in the list"
    with qtbot.waitSignal(head.list_asked) as asked:
        head.findings.menu().actions()[-1].trigger()
    assert asked.args == [True]


def test_buttons_ask_for_what_they_name(head, qtbot):
    head.show_story(story(whole()), UTC)
    with qtbot.waitSignal(head.summary_asked):
        head.copy.click()
    titles = [action.text() for action in head.save.menu().actions()]
    assert titles == ["Stays as CSV…", "History as JSON…", "Chart as PNG…", "Chart as SVG…"]
    with qtbot.waitSignal(head.export_asked) as asked:
        head.save.menu().actions()[3].trigger()
    assert asked.args == ["svg"]
    head.show_zoomed(True)
    with qtbot.waitSignal(head.all_asked):
        head.all.click()
    head.show_zoomed(False)
    assert head.all.isHidden()


def test_in_a_narrow_window_the_name_is_still_read(head, qtbot):
    head.show_story(story(whole(), SKIPPED), UTC)
    head.show_zoomed(True)
    assert (head.copy.text(), head.save.text()) == ("Copy summary", "Export history…")
    head.resize(520, 40)
    qtbot.waitUntil(lambda: head.copy.text() == "Copy")
    assert (head.save.text(), head.copy.accessibleName()) == ("Export…", "Copy summary")
    assert head._name.width() >= head._name.sizeHint().width()
    assert head.minimumSizeHint().width() <= 360


def test_without_a_story_nothing_can_be_done(head):
    assert not any(button.isEnabled() for button in (head.list, head.copy, head.save))
    assert head.findings.isHidden()
    nobody = story(whole())._replace(person=Person(""))
    head.show_story(nobody, UTC)
    assert head._name.text() == "A customer without a name"
    hostile = story(whole())._replace(person=Person("c", (IdentityValue("name", "<b>a\u202e\x00" * 10_000, 0, 0, 1),)))
    head.show_story(hostile, UTC)
    assert head._name.text().startswith("<b>a⟨U+202E⟩")


def test_longer_words_give_way_to_whom_the_history_is_of(head, qtbot):
    head.resize(700, 40)
    assert head.copy.text() == "Copy summary"
    with foreign():
        made = HistoryHead()
        qtbot.addWidget(made)
        made.resize(700, 40)
        made.show()
        qtbot.waitUntil(lambda: made.copy.text() == foreign_text("Copy"))
        assert (made.save.text(), made.copy.accessibleName()) == (foreign_text("Export…"), foreign_text("Copy summary"))


def test_where_the_room_is_short_the_tier_is_said_and_not_the_campaign(head, qtbot):
    head.show_story(story(whole(), SKIPPED), UTC)
    assert head._standing.shown() == "Club · Silver since 3 Jul 2024"
    metrics = head._standing.fontMetrics()
    head._standing.resize(metrics.horizontalAdvance("Silver since 3 Jul 2024") + 4, 20)
    assert head._standing.shown() == "Silver since 3 Jul 2024"
    assert head.standing() == "Club · Silver since 3 Jul 2024"


def test_a_name_is_whole_however_large_texts_become(head, qtbot, styled):
    head.show_story(story(whole(), SKIPPED), UTC)
    try:
        theme.choose_text_size(150)
        theme.apply(styled)
        qtbot.waitUntil(lambda: head._name.width() >= head._name.fontMetrics().horizontalAdvance("Alex Doe"))
    finally:
        theme.choose_text_size(100)
        theme.apply(styled)


def test_no_button_is_narrower_than_its_words(head, qtbot):
    head.show_story(story(whole(), SKIPPED), UTC)
    head.show_zoomed(True)
    buttons = (head.findings, head.all, head.list, head.copy, head.save)
    for width in (800, 520, 360, 280):
        head.resize(width, head.heightForWidth(width) if head.hasHeightForWidth() else 40)
        qtbot.waitUntil(lambda: all(one.mapTo(head, one.rect().bottomRight()).x() < head.width() for one in buttons))
        assert all(one.width() >= one.sizeHint().width() for one in buttons)
        head.resize(width, head.minimumSizeHint().height())
        qtbot.waitUntil(lambda: all(one.mapTo(head, one.rect().bottomRight()).y() < head.height() for one in buttons))
    assert head.width() == 280
