from datetime import UTC

from tests.foreign import foreign, unsaid
from tests.history.made import DAY, GOLD, JUNE, PLATINUM, SILVER, downgraded, joined, left, period, prolonged, upgraded
from viewer.domain.history_event import Span
from viewer.history.values import Confidence, Finding, History, Scope, Severity, Track
from viewer.ui.stay_rows import finding_rows, now_rows, period_rows

SCOPE = Scope(None, "cust_1", "camp_1")
EVENTS = (upgraded(1, SILVER, GOLD), downgraded(3, PLATINUM, SILVER))
FIRST, LAST = JUNE + DAY, JUNE + 3 * DAY
PERIODS = (
    period(SILVER, None, FIRST, confidence=Confidence.BEFORE_FIRST_EVENT, is_open=False, end_event=1, start_event=None),
    period(GOLD, FIRST, None, confidence=Confidence.AFTER_GAP, is_open=False, start_event=1, end_before=LAST),
    period(PLATINUM, None, LAST, confidence=Confidence.IMPLIED, start_after=FIRST, end_event=3),
    period(SILVER, LAST, None, start_event=3, notes=(7,)),
)
GAP = Finding("missing_move", Severity.WARNING, (3, 1), "The move from Gold to Platinum is missing.", LAST)


def history(*tracks: Track) -> History:
    return History(tracks, (), (Span(JUNE, LAST + 2 * DAY),))


TRACK = Track(SCOPE, "Club", EVENTS, PERIODS, (GAP,))


def test_the_tier_of_now_is_told_with_how_sure_it_is():
    (row,) = now_rows(history(TRACK), UTC)
    sure = "exact: an event proves when it began, and none that was seen has ended it"
    assert row.cells == ("Club", "Silver (151–250)", "4 Jun 2024, 10:00 UTC", sure)
    assert row.subject == 3


def test_who_left_is_in_no_tier_and_who_is_not_known_is_not_guessed():
    gone = Track(SCOPE, "Club", (joined(1), left(2)), (period(SILVER, FIRST, FIRST + DAY, end_event=2),))
    lost = Track(SCOPE, None, (prolonged(5),), ())
    ended, unknown = now_rows(history(gone, lost), UTC)
    assert ended.cells[:3] == ("Club", "in no tier", "3 Jun 2024, 10:00 UTC")
    assert ended.subject == 2
    assert unknown.cells == ("camp_1", "not known", "", "the events that there are do not say it")
    assert unknown.subject == 5


def test_stays_come_latest_first_and_bounds_are_no_times():
    rows = period_rows(history(TRACK), UTC)
    assert [row.cells[:5] for row in rows] == [
        ("Silver (151–250)", "4 Jun 2024, 10:00 UTC", "goes on", "2 days so far", "exact"),
        (
            "Platinum (351 and up)",
            "after 2 Jun 2024, 10:00 UTC",
            "4 Jun 2024, 10:00 UTC",
            "at most 2 days",
            "implied by a later event",
        ),
        ("Gold (251–350)", "2 Jun 2024, 10:00 UTC", "by 4 Jun 2024, 10:00 UTC", "at most 2 days", "beside a gap"),
        ("Silver (151–250)", "not known", "2 Jun 2024, 10:00 UTC", "not known", "before the first event"),
    ]
    assert [row.subject for row in rows] == [3, 3, 1, 1]
    assert rows[0].tip.endswith(" 1 event within it changed nothing.")


def test_findings_say_how_much_they_mean_in_a_sign_and_a_word():
    note = Finding("starts_midway", Severity.NOTE, (), "The history begins in the middle.")
    row, other = finding_rows(history(TRACK._replace(findings=(note, GAP))))
    assert other == (("ℹ note", note.text, "Club"), note.text, None)
    assert row == (("⚠ warning", GAP.text, "Club"), GAP.text, 3)


def test_they_are_told_in_the_language_in_use():
    gone = Track(SCOPE, "Club", (joined(1), left(2)), (period(SILVER, FIRST, FIRST + DAY, end_event=2),))
    known = frozenset(["club", "camp", "silver", "gold", "platinum", "utc"])
    with foreign():
        rows = [*now_rows(history(TRACK, gone, Track(SCOPE, None, (prolonged(5),), ())), UTC)]
        rows += period_rows(history(TRACK), UTC)
        assert [unsaid(text, known) for row in rows for text in (*row.cells, row.tip)] == [[]] * (3 * 5 + 4 * 7)
