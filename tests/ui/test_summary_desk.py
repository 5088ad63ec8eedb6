import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu

from tests.webhooks import body, customer, webhook, write
from viewer.domain.facets import FACETS, MORE_FACETS, facet_named
from viewer.domain.query import parse, text
from viewer.jobs.import_sources import import_sources
from viewer.ui.facet_model import Mark
from viewer.ui.main_window import MainWindow

EVENT, CAMPAIGN, TIER, SOURCE, FINDING, KNOWN_BY = FACETS
JOINED, LEFT = "customer.loyalty.tier.joined", "customer.loyalty.tier.left"


@pytest.fixture
def library(tmp_path):
    values = [webhook(number * 700, ("joined", "left")[number % 3 == 0]) for number in range(1, 91)]
    import_sources([str(write(tmp_path / "a.ndjson", *values))], tmp_path / "library.db")
    return tmp_path / "library.db"


@pytest.fixture
def open_window(qtbot, styled, settings):
    made: list[MainWindow] = []

    def make(library) -> MainWindow:
        window = MainWindow(library, settings)
        made.append(window)
        qtbot.addWidget(window)
        with qtbot.waitSignals([window.rested, window.summary.shown]):
            window.show()
        return window

    yield make
    for window in made:
        window.close()


@pytest.fixture
def window(open_window, library):
    return open_window(library)


def counts(window: MainWindow, facet) -> dict[str, int]:
    model = window.parts.side.sections[facet].model
    return {model.line(row).value: model.line(row).events for row in range(model.rowCount())}


def edit(qtbot, window: MainWindow, words: str) -> None:
    with qtbot.waitSignal(window.summary.shown):
        window.query.edit(parse(words).query)


def said(window: MainWindow) -> str:
    return text(window.query.query)


def test_facets_and_histogram_show_the_whole_library_at_first(window):
    assert counts(window, EVENT) == {JOINED: 60, LEFT: 30}
    assert counts(window, SOURCE) == {"a.ndjson": 90}
    assert not window.parts.strip.isHidden()
    assert window.parts.side.width() >= 180


def test_counts_belong_to_the_query(window, qtbot):
    edit(qtbot, window, "event:left")
    assert counts(window, EVENT) == {JOINED: 60, LEFT: 30}  # what else could be ticked
    assert counts(window, SOURCE) == {"a.ndjson": 30}
    assert window.parts.side.sections[EVENT].model.mark(LEFT) is Mark.INCLUDED


def test_a_click_narrows_and_a_tick_adds_and_takes_away(window, qtbot):
    section = window.parts.side.sections[EVENT]
    section.list.chosen.emit(LEFT)
    assert said(window) == "event:left"
    section.list.toggled.emit(JOINED)
    assert said(window) == "event:left,joined"
    section.list.toggled.emit(LEFT)
    assert said(window) == "event:joined"
    section.list.excluded.emit(JOINED)
    assert said(window) == "-event:joined"
    assert section.model.mark(JOINED) is Mark.EXCLUDED
    section.list.excluded.emit(JOINED)
    assert said(window) == ""
    window.parts.side.sections[TIER].list.excluded.emit("Tier 1")
    window.parts.side.sections[TIER].list.toggled.emit("Tier 1")
    assert said(window) == ""
    assert window.parts.search.text() == ""


def test_the_menu_of_a_value_is_that_of_all_values(window, qtbot):
    window.parts.side.sections[TIER].list.menu_asked.emit("Tier 1", QPoint(5, 5))
    menu = next(each for each in window.findChildren(QMenu) if each.isVisible())
    titles = [action.text() for action in menu.actions() if action.text()]
    assert titles == ["Only this", "Include", "Exclude", "Copy value", "Copy as filter"]
    menu.actions()[2].trigger()
    assert said(window) == '-tier:="Tier 1"'
    menu.close()


def test_a_range_is_chosen_in_the_histogram_which_still_shows_all_time(window, qtbot):
    strip = window.parts.strip.histogram
    edges = strip._shown.stretches.edges
    with qtbot.waitSignal(window.summary.shown):
        strip.range_chosen.emit(edges[3], edges[6])
    assert "2024-05" in said(window)
    assert strip._shown.stretches.edges == edges
    assert sum(strip._shown.counts) == 90
    assert sum(counts(window, EVENT).values()) == sum(strip._shown.counts[3:6])
    strip.range_chosen.emit(None, None)
    assert said(window) == ""


def test_another_view_shows_narrower_bars(window, qtbot):
    strip = window.parts.strip.histogram
    edges = strip._shown.stretches.edges
    with qtbot.waitSignal(window.summary.shown):
        strip.view_chosen.emit((edges[10], edges[20]))
    assert strip.is_zoomed()
    assert said(window) == ""
    assert sum(counts(window, EVENT).values()) == 90
    with qtbot.waitSignal(window.summary.shown):
        strip.view_chosen.emit(None)
    assert strip._shown.stretches.edges == edges


def test_new_events_are_counted_too(window, library, qtbot, tmp_path):
    import_sources([str(write(tmp_path / "b.ndjson", webhook(5, "left")))], library)
    with qtbot.waitSignal(window.summary.shown):
        window.ask()
    assert counts(window, SOURCE) == {"a.ndjson": 90, "b.ndjson": 1}


def test_the_bars_are_in_the_zone_that_is_shown(window, qtbot):
    assert window.parts.strip.histogram.words_at(0).startswith("2 May 2024 09:00 to 09:15 UTC")
    with qtbot.waitSignal(window.summary.shown):
        window.choices.choose_zone("Asia/Kathmandu")
    assert window.parts.strip.histogram.words_at(0).startswith("2 May 2024 14:45 to 15:00 +05:45")


def test_the_side_bar_can_be_hidden_and_stays_so(window, open_window, library, qtbot):
    with qtbot.waitSignal(window.summary.shown):
        window.actions_by_key["side_bar"].trigger()
    assert window.parts.side.isHidden()
    window.close()
    again = open_window(library)
    assert again.parts.side.isHidden()
    with qtbot.waitSignal(again.summary.shown):
        again.actions_by_key["side_bar"].trigger()
    assert counts(again, EVENT) == {JOINED: 60, LEFT: 30}
    assert not again.parts.side.isHidden()


def test_without_a_library_there_is_nothing_to_show(open_window, tmp_path):
    window = open_window(tmp_path / "none.db")
    assert window.parts.strip.isHidden()
    assert all(section.isHidden() for section in window.parts.side.sections.values())


def test_an_added_facet_is_remembered_and_can_be_removed(open_window, library, settings, qtbot):
    settings.set_text("facets", '["from", "from", "no such field", 5, "event"]')
    window = open_window(library)
    added = [facet for facet in window.parts.side.sections if facet not in FACETS]
    assert [facet.title for facet in added] == ["Tier before"]
    assert counts(window, added[0]) == {"": 90}
    window.parts.side.removed.emit(added[0])
    assert added[0] not in window.parts.side.sections
    assert settings.text("facets", "") == "[]"


def menu_of(window: MainWindow, qtbot) -> QMenu:
    window.parts.side.more_asked.emit(QPoint(5, 5))
    qtbot.waitUntil(lambda: any(each.isVisible() for each in window.findChildren(QMenu)))
    return next(each for each in window.findChildren(QMenu) if each.isVisible())


def test_the_keys_of_metadata_become_facets(open_window, library, settings, qtbot, tmp_path):
    people = [customer(number, metadata={"region": ("EMEA", "APAC")[number % 2]}) for number in range(1, 4)]
    values = [webhook(900 + each, data=body(each, customer=person)) for each, person in enumerate(people)]
    import_sources([str(write(tmp_path / "b", *values))], library)
    window = open_window(library)
    menu = menu_of(window, qtbot)
    assert [action.text() for action in menu.actions() if action.text()] == ["Tier before", "customer.metadata.region"]
    with qtbot.waitSignal(window.summary.shown):
        menu.actions()[2].trigger()
    menu.close()
    region = facet_named("customer.metadata.region")
    assert counts(window, region) == {"APAC": 2, "EMEA": 1, "": 90}
    assert settings.text("facets", "") == '["customer.metadata.region"]'
    with qtbot.waitSignal(window.summary.shown):
        window.parts.side.sections[region].list.chosen.emit("APAC")
    assert said(window) == "customer.metadata.region:=APAC"
    assert counts(window, EVENT) == {JOINED: 2}
    menu = menu_of(window, qtbot)
    assert menu.actions()[2].isChecked()
    menu.actions()[2].trigger()
    menu.close()
    assert region not in window.parts.side.sections


def test_a_facet_that_is_added_shows_the_side_bar(window, qtbot):
    window.summary.show_or_hide()
    with qtbot.waitSignal(window.summary.shown):
        window.summary.add_facet(MORE_FACETS[0])
    assert not window.parts.side.isHidden()
    assert counts(window, MORE_FACETS[0]) == {"": 90}


def test_what_is_remembered_of_facets_may_be_anything(open_window, library, settings):
    settings.set_text("facets", "{broken")
    assert list(open_window(library).parts.side.sections) == list(FACETS)


def test_a_count_under_way_is_not_given_up_because_more_events_came(window, qtbot, monkeypatch):
    asked = []
    monkeypatch.setattr(window.summary.reader, "ask", asked.append)
    with qtbot.waitSignal(window.rested):
        window.query.edit(parse("event:left").query)
    qtbot.waitUntil(lambda: [one.query for one in asked] == [parse("event:left").query])
    for _ in range(2):
        with qtbot.waitSignal(window.reader.first_page):
            window.ask()
    assert len(asked) == 1
    window.summary.reader.finished.emit(asked[0])
    qtbot.waitUntil(lambda: len(asked) == 2)
    assert asked[1].query == asked[0].query


def test_a_few_events_are_counted_by_their_keys(window, qtbot, monkeypatch):
    asked = []
    ask = window.summary.reader.ask
    monkeypatch.setattr(window.summary.reader, "ask", lambda one: (asked.append(one), ask(one)))
    edit(qtbot, window, "line:<4")
    assert len(asked[-1].events) == 3
    assert sum(counts(window, SOURCE).values()) == 3
