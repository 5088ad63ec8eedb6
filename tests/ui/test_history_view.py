import re
from datetime import UTC

import pytest
from PySide6.QtCore import Qt

from tests.history.made import SECOND, SILVER, event, joined, prolonged
from tests.ui.foreign import foreign, left, unsaid
from tests.ui.stories import JANUARY, JUNE, LATE, SKIPPED, elsewhere, story, whole
from viewer.domain.times import zone
from viewer.errors import LibraryProblem
from viewer.ui import history_view
from viewer.ui.history_view import HistoryView, sentences_of


@pytest.fixture
def view(qtbot, styled):
    made = HistoryView()
    qtbot.addWidget(made)
    made.resize(800, 240)
    made.show()
    yield made
    made.finish()


def show(view: HistoryView, qtbot, told, key: int | None) -> None:
    with qtbot.waitSignal(view.shown):
        view.show_story(told, key)


def test_a_story_is_shown_with_its_event_and_what_is_said_of_it(view, qtbot):
    told = story(whole(), SKIPPED, LATE)
    show(view, qtbot, told, 5)
    assert view.story() is told
    assert (view.chart.selected(), view.model.rowCount()) == (5, 11)
    texts = view.sentences.texts()
    assert texts[0].startswith("Downgraded from Platinum (351 and up) to Silver (151–250)")
    assert texts[1:3] == ["⚠ Gold (251–350) was skipped.", "Delivered twice, 2 minutes apart."]
    assert any("No reason is recorded in tier events" in text for text in texts)


def test_events_are_chosen_in_the_chart_the_sentences_the_findings_and_the_list(view, qtbot):
    show(view, qtbot, story(whole(), SKIPPED), 5)
    chosen = []
    view.event_chosen.connect(chosen.append)
    qtbot.keyClick(view.chart, Qt.Key.Key_Left)
    assert (chosen, view.selected()) == ([4], 4)
    view.head.findings.menu().actions()[0].trigger()
    qtbot.waitUntil(lambda: bool(view.sentences.links()))
    view.sentences.links()[0].click()
    assert chosen == [4, 5, 3]
    view.head.list.click()
    assert view.list.isVisible()
    view.list.selectRow(1)
    qtbot.waitUntil(lambda: chosen == [4, 5, 3, 1])
    assert view.chart.selected() == 1
    with qtbot.waitSignal(view.activated) as wanted:
        qtbot.keyClick(view.list, Qt.Key.Key_Return)
    assert wanted.args == [1]


def test_who_selects_an_event_is_not_told_so(view, qtbot):
    show(view, qtbot, story(whole()), 5)
    with qtbot.assertNotEmitted(view.event_chosen), qtbot.waitSignal(view.shown):
        view.select(2)
    assert view.list.currentIndex().row() == view.model.row_of(2)
    assert view.sentences.texts()[0].startswith("Upgraded from Silver")


def test_an_event_beside_the_tiers_is_explained_too(view, qtbot):
    points = event("customer.voucher.loyalty_card.points_expired", 50, JUNE)
    show(view, qtbot, story([*whole(), points]), 50)
    assert view.sentences.texts()[0].startswith("On 14 Jun 2024")
    assert view.chart.selected() == 50


def test_only_the_newest_story_is_shown(view, qtbot):
    other = story(elsewhere(), person="cust_2")
    view.show_story(story(whole()), 5)
    show(view, qtbot, other, 12)
    assert view.story() is other


def test_an_event_that_is_selected_before_the_story_is_there_is_at_hand_in_it(view, qtbot):
    view.show_story(story(whole()), 5)
    view.select(2)
    qtbot.waitUntil(lambda: bool(view.sentences.texts()))
    assert (view.selected(), view.chart.selected()) == (2, 2)
    assert view.sentences.texts()[0].startswith("Upgraded from Silver")


def test_the_same_customer_keeps_the_time_that_is_seen(view, qtbot):
    show(view, qtbot, story(whole()), 5)
    qtbot.keyClick(view.chart, Qt.Key.Key_Plus)
    assert view.head.all.isVisible()
    seen = view.chart.scale()
    show(view, qtbot, story(whole()), 5)
    assert view.chart.scale() == seen
    show(view, qtbot, story(whole(), person="cust_2"), 5)
    assert not view.chart.is_zoomed()


def test_a_customer_without_tiers_and_a_failure_are_said_in_words(view, qtbot, monkeypatch):
    told = story(whole())
    view.show_story(told._replace(history=told.history._replace(tracks=())), None)
    qtbot.waitUntil(lambda: view.message() == "The library holds no tier events of this customer.")
    assert view.story() is None
    assert not view.head.copy.isEnabled()

    def fails(*_: object) -> None:
        raise LibraryProblem("The library is gone.")

    monkeypatch.setattr(history_view, "entries_of", fails)
    view.show_story(told, 5)
    qtbot.waitUntil(lambda: view.message() == "The library is gone.")


def test_what_can_be_saved_is_what_is_seen(view, qtbot):
    assert view.picture() is None
    show(view, qtbot, story(whole()), 5)
    qtbot.keyClick(view.chart, Qt.Key.Key_Plus)
    picture = view.picture()
    assert picture is not None
    assert (picture.low, picture.high) == (view.chart.scale().low, view.chart.scale().high)
    assert picture.title == "Alex Doe · Club · Silver since 3 Jul 2024"


def test_a_hundred_thousand_events_are_listed_to_the_last(view, qtbot):
    events = [
        joined(0, SILVER, JANUARY),
        *(prolonged(key, SILVER, JANUARY + key * SECOND) for key in range(1, 100_000)),
    ]
    told = story(events)
    with qtbot.waitSignal(view.shown, timeout=60_000):
        view.show_story(told, 99_999)
    assert view.model.rowCount() == 100_001
    view.head.list.click()
    assert view.list.currentIndex().row() == 100_000


def test_sentences_are_told_in_the_zone():
    said = sentences_of(story(whole()), 5, zone("Europe/Berlin"))
    assert "12:08" in said[0].text
    assert sentences_of(story(whole()), None, UTC) == ()
    assert sentences_of(story(whole()), 99, UTC) == ()


def test_what_the_chart_does_not_show_is_said(view, qtbot):
    show(view, qtbot, story(whole()), 5)
    assert view.note() == ""
    untimed = joined(9, SILVER)._replace(happened_at=None)
    others = [joined(100 + key, SILVER, JUNE, campaign_id=f"camp_{key + 5}") for key in range(101)]
    show(view, qtbot, story([*whole(), untimed]), 5)
    assert view.note() == "1 event has no time: only the list shows them."
    show(view, qtbot, story([*whole(), untimed, untimed._replace(key=10), *others]), 5)
    assert view.note() == "2 events have no time and 2 more campaigns are not drawn: only the list shows them."


def test_the_list_names_campaigns_where_there_are_several(view, qtbot):
    show(view, qtbot, story(whole()), 5)
    assert view.list.isColumnHidden(3)
    show(view, qtbot, story([*whole(), *elsewhere()]), 5)
    assert not view.list.isColumnHidden(3)


def test_all_but_findings_and_names_is_said_in_another_language(qtbot, styled):
    told = story([*whole(), *elsewhere()], SKIPPED, LATE)
    with foreign():
        made = HistoryView()
        qtbot.addWidget(made)
        show(made, qtbot, told, 5)
        made.finish()
        known = f"{SKIPPED.text} {LATE.text} Alex Doe Bronze Silver Gold Platinum Club Elsewhere UTC CSV JSON PNG SVG"
        menus = [*made.head.findings.menu().actions(), *made.head.save.menu().actions()]
        cells = [made.model.index(row, column).data() for row in range(made.model.rowCount()) for column in (0, 1)]
        stays = [text for at, text in enumerate(cells) if at % 2 == 0 or text.startswith("▬")]
        words = frozenset(re.findall(r"\w+", known.lower()))
        assert unsaid(" ".join([*(one.text() for one in menus), *stays]), words) == []
        assert left(made.head, known) + left(made.list.horizontalHeader()) == []
