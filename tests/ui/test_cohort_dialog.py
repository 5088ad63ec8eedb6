import threading
from datetime import UTC

import pytest
from PySide6.QtWidgets import QPushButton

from tests.history.made import DAY, JUNE
from tests.ui.fakes import make_row
from tests.ui.foreign import foreign, foreign_text, left
from viewer.domain.query import parse
from viewer.errors import LibraryProblem
from viewer.jobs.find_cohort import Cohort, Day
from viewer.store.cohorts import Moves
from viewer.ui.cohort_dialog import CohortDialog, event_sentence

EVENT = make_row(1, happened_at=JUNE)
DAYS = (Day(JUNE - DAY, JUNE, 4, True), Day(JUNE, JUNE + DAY, 8, True), Day(JUNE + DAY, JUNE + 2 * DAY, 0, False))


class Counter:
    """Answers with twice as many events as minutes; ``gate`` holds answers back."""

    def __init__(self) -> None:
        self.asked: list[int] = []
        self.gate = threading.Event()
        self.gate.set()
        self.error: LibraryProblem | None = None

    def find(self, library, key, minutes, zone) -> Cohort:
        self.gate.wait(10)
        self.asked.append(minutes)
        if self.error is not None:
            raise self.error
        moves = (Moves("Platinum", "Silver", 2 * minutes, minutes), Moves(None, None, 1, 1))
        query = parse("event:downgraded").query
        return Cohort(EVENT, minutes, query, 2 * minutes, minutes, 0, moves, DAYS)


@pytest.fixture
def counter():
    return Counter()


@pytest.fixture
def dialog(qtbot, styled, worker, tmp_path, counter):
    made = CohortDialog(tmp_path / "library.db", 1, UTC, worker, None, counter.find)
    qtbot.addWidget(made)
    made.show()
    return made


def button(dialog: CohortDialog, title: str) -> QPushButton:
    return next(one for one in dialog.findChildren(QPushButton) if one.text() == title)


def rows(table) -> list[tuple[str, ...]]:
    return [table.lines.line(row).cells for row in range(table.lines.rowCount())]


def test_who_else_is_counted_within_an_hour_at_first(dialog, counter, qtbot):
    qtbot.waitUntil(lambda: dialog.cohort is not None)
    assert counter.asked == [60]
    assert dialog.words().startswith("60 other customers were downgraded in “VIP Club” within 60 minutes of it")
    assert rows(dialog.moves) == [("Platinum → Silver", "120", "60"), ("no tier", "1", "1")]
    assert rows(dialog.days) == [
        ("31 May 2024", "4", ""),
        ("1 Jun 2024", "8", "this day"),
        ("2 Jun 2024", "–", "no source covers it"),
    ]
    assert [dialog._share(row) for row in (0, 1, 2, 7)] == [0.5, 1.0, 0.0, 0.0]


def test_other_minutes_are_counted_anew_and_no_number_is_not(dialog, counter, qtbot):
    qtbot.waitUntil(lambda: dialog.cohort is not None)
    with qtbot.waitSignal(dialog.shown):
        button(dialog, "1 day").click()
    assert (dialog.minutes.text(), dialog.cohort.minutes) == ("1440", 1440)
    dialog.minutes.clear()
    qtbot.keyClicks(dialog.minutes, "x-9999999999")
    dialog.minutes.setText("600000")
    dialog.ask()
    with qtbot.waitSignal(dialog.shown):
        dialog.minutes.setText("5")
    assert counter.asked == [60, 1440, 5]


def test_the_window_is_asked_to_show_them(dialog, qtbot):
    show = button(dialog, "Show them in the table")
    qtbot.waitUntil(lambda: dialog.cohort is not None)
    with qtbot.waitSignal(dialog.events_asked) as asked:
        show.click()
    assert asked.args == [dialog.cohort]
    assert not dialog.isVisible()


def test_a_problem_stands_in_place_of_the_counts(dialog, counter, qtbot):
    qtbot.waitUntil(lambda: dialog.cohort is not None)
    counter.error = LibraryProblem("This event is no longer in the library.")
    with qtbot.waitSignal(dialog.shown):
        dialog.minutes.setText("7")
    assert dialog.words() == "This event is no longer in the library."
    assert not button(dialog, "Show them in the table").isEnabled()


def test_the_event_is_one_sentence_with_the_text_of_the_data_made_safe():
    assert event_sentence(EVENT, UTC) == "Noor Haddad downgraded in VIP Club, 1 Jun 2024, 10:00 UTC: Platinum → Silver"
    bare = EVENT._replace(customer_name="a\u202eb", happened_at=None, campaign_name=None, tier_name=None, tier_id=None)
    assert event_sentence(bare, UTC) == "A⟨U+202E⟩b downgraded: Platinum → ?"


def test_it_speaks_the_language_in_use(qtbot, styled, worker, tmp_path, counter):
    with foreign():
        made = CohortDialog(tmp_path / "library.db", 1, UTC, worker, None, counter.find)
        qtbot.addWidget(made)
        qtbot.waitUntil(lambda: made.cohort is not None, timeout=20_000)
        told = made.cohort.words if made.cohort is not None else ""
        assert left(made, told, event_sentence(EVENT, UTC)) == []
        assert made.days.lines.line(1).cells[2] == foreign_text("this day")
        assert event_sentence(EVENT._replace(campaign_name=None), UTC).startswith("Noor Haddad downgraded···")
