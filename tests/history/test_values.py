from tests.history.made import JUNE, SILVER, joined, period
from viewer.history.values import Confidence, Finding, History, Scope, Severity, Track

SCOPE = Scope(None, "cust_1", "camp_1")


def test_the_current_stay_is_the_last_one_that_goes_on() -> None:
    ended, going_on = period(SILVER, JUNE, JUNE + 5), period(SILVER, JUNE + 9, None)
    assert Track(SCOPE, "Club", (), (ended, going_on)).current == going_on
    assert Track(SCOPE, "Club", (), (ended,)).current is None
    assert Track(SCOPE, "Club", (), ()).current is None
    assert going_on.confidence is Confidence.EXACT


def test_a_history_gives_all_findings_and_the_track_of_an_event() -> None:
    one, other = Finding("a", Severity.NOTE, (1,), "A."), Finding("b", Severity.ERROR, (2,), "B.")
    tracks = (
        Track(SCOPE, "Club", (joined(1),), (), (one,)),
        Track(SCOPE._replace(campaign="camp_2"), "Other", (joined(2),), (), (other,)),
    )
    history = History(tracks, (), ())
    assert history.findings == (one, other)
    assert history.track_of(2) == tracks[1]
    assert history.track_of(3) is None
