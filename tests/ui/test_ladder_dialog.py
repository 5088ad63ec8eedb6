from datetime import UTC

import pytest

from tests.history.made import DAY, JUNE
from tests.ui.fakes import make_row
from tests.ui.foreign import foreign, left
from tests.ui.test_ladder_rows import LADDER
from viewer.errors import LibraryProblem
from viewer.ui import ladder_dialog
from viewer.ui.ladder_dialog import Around, LadderDialog

OTHER = LADDER._replace(campaign="Another", campaign_id=None, versions=(), steps=(), flaws=(), changes=())


@pytest.fixture
def open_dialog(qtbot, styled, worker, tmp_path):
    def make(around: Around | None = None, found=(OTHER, LADDER)) -> LadderDialog:
        def show(library, campaign, zone):
            if isinstance(found, Exception):
                raise found
            return list(found)

        made = LadderDialog(tmp_path / "library.db", UTC, worker, around, None, show)
        qtbot.addWidget(made)
        with qtbot.waitSignal(made.shown):
            made.show()
        return made

    return make


def test_the_ladder_of_the_events_campaign_is_shown_with_what_changed_near(open_dialog):
    dialog = open_dialog(Around("camp_1", "Club", JUNE + 29 * DAY))
    assert dialog.campaigns.currentText() == "Club (2 tiers)"
    assert dialog.tabs.titles() == ["Tiers (2)", "All versions (4)", "Holes and overlaps (1)", "Changes (1)"]
    assert dialog.near_words() == "1 change of these tiers lies within a day of the event of 30 Jun 2024."
    assert dialog.changes.table.lines.line(0).cells[2] == "near the event"
    assert dialog.words() == ""


def test_another_campaign_is_chosen_and_the_event_is_not_near_it(open_dialog):
    dialog = open_dialog(Around("camp_1", "Club", JUNE + 29 * DAY))
    dialog.campaigns.setCurrentIndex(0)
    dialog.campaigns.activated.emit(0)
    assert dialog.tabs.titles() == ["Tiers", "All versions", "Holes and overlaps", "Changes"]
    assert dialog.near_words() == ""
    assert dialog.flaws.words() == ladder_dialog.NO_FLAWS
    assert dialog.changes.words() == ladder_dialog.NO_CHANGES


def test_a_campaign_without_id_is_known_by_its_name(open_dialog):
    around = Around.of(make_row(1, campaign_id=None, campaign_name="Another"))
    assert open_dialog(around, (LADDER, OTHER)).campaigns.currentIndex() == 1
    assert open_dialog(None, (LADDER, OTHER)).campaigns.currentIndex() == 0


def test_no_tiers_and_a_problem_are_said(open_dialog):
    assert open_dialog(found=()).words() == ladder_dialog.NOTHING
    assert open_dialog(found=LibraryProblem("The library is locked.")).words() == "The library is locked."


def test_all_of_it_is_said_in_another_language(open_dialog):
    with foreign():
        dialog = open_dialog(Around("camp_1", "Club", 0))
        assert left(dialog, "Another Club Gold") == []
