"""Whatever the events hold, each is explained in plain single lines of bounded length, and the history summed up."""

from datetime import UTC, tzinfo

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from viewer.domain.deliveries import Arrival
from viewer.domain.event_types import KNOWN
from viewer.domain.history_event import TIER_EVENTS, Facts, HistoryEvent, Range, Span, TierState
from viewer.domain.persons import IdentityValue, Person
from viewer.domain.times import zone
from viewer.history.explanations import explain
from viewer.history.histories import campaign_of, history_of
from viewer.history.summary import summary
from viewer.history.values import TierEdit

NAMES = st.none() | st.sampled_from(["", "Gold", "Silver", "a\nb", "\u202egold", "\ud800", "\x00", "佐藤", "x" * 5000])
NUMBERS = st.none() | st.sampled_from([0, -1, 1, 150, 151.5, 2**70, -(2**70), 1e300])
NEAR = 1_717_236_000_000_000
TIMES = st.none() | st.integers(NEAR, NEAR + 3 * 10**9) | st.sampled_from([0, -(2**62), 2**62, NEAR + 86_400_000_000])
DAYS = st.none() | st.sampled_from(["2024-06-01", "2024-05-31T23:00:00Z", "9999-12-31", "0001-01-01", "soon\n", ""])
RANGES = st.builds(Range, NUMBERS, NUMBERS)
TIERS = st.none() | st.builds(TierState, NAMES, NAMES, NAMES, RANGES, st.none() | RANGES, TIMES, DAYS)
FACTS = st.builds(
    Facts,
    project=st.none(),
    group=st.sampled_from([None, "v-1", "v-2"]),
    actor=NAMES,
    expires=DAYS,
    points=NUMBERS,
    balance=NUMBERS,
    transaction=st.sampled_from([None, "POINTS_EXPIRATION", "new\nkind"]),
    reason=NAMES,
    holder_tier=TIERS,
)
EVENTS = st.builds(
    HistoryEvent,
    key=st.just(0),
    identity=st.sampled_from(["evcus_1", "a\nb", ""]),
    type=st.sampled_from(sorted(TIER_EVENTS)) | st.sampled_from([*KNOWN, "campaign.new", "", "a\nb"]),
    happened_at=TIMES,
    type_source=st.sampled_from(["envelope", "inferred", "user"]),
    customer_id=st.just("cust_1"),
    campaign_id=st.sampled_from([None, "camp_1", "camp_2"]),
    campaign_name=NAMES,
    tier=TIERS,
    tier_from=TIERS,
    status=st.sampled_from([None, None, "PENDING", "odd\n"]),
    is_test=st.booleans(),
    facts=FACTS,
)
LONGEST = 3000


def is_a_sentence(text: str) -> bool:
    return text.isprintable() and text.endswith(".") and len(text) < LONGEST


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(EVENTS, min_size=1, max_size=12),
    st.lists(TIERS, max_size=3),
    TIMES,
    st.sampled_from([UTC, zone("Asia/Kathmandu")]),
)
def test_anything_is_told(
    events: list[HistoryEvent], ladder: list[TierState | None], at: int | None, here: tzinfo
) -> None:
    numbered = [event._replace(key=number) for number, event in enumerate(events, 1)]
    covered = [Span(at, at + 10)] if at is not None else []
    history = history_of("cust_1", numbered, covered, here)._replace(
        ladder=tuple(tier for tier in ladder if tier is not None),
        edits=(TierEdit("camp_1", "x", "Gold", at, "it changed"),) if at is not None else (),
    )
    person = Person("cust_1", (IdentityValue("name", "a\nb\ud800", at, at, 1),))
    for event in numbered:
        explained = explain(history, event.key, here)
        assert explained is not None
        said = [explained.headline, *explained.unknown, *(sentence.text for sentence in explained.around)]
        assert [text for text in said if not is_a_sentence(text)] == []
        summed = summary(person, history, here, event.key)
        assert all(line.isprintable() for line in summed.splitlines())
    assert summary(person, history, here).startswith("Customer: a⏎b⟨U+D800⟩\n")


ARRIVALS = st.lists(st.builds(Arrival, st.sampled_from("ab"), st.sampled_from([None, "wh_1", "wh_2"]), TIMES, TIMES))


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(st.tuples(EVENTS, ARRIVALS, st.booleans()), min_size=1, max_size=12), st.lists(TIMES, max_size=6), TIMES
)
def test_any_finding_is_one_sentence_or_two_about_events_that_are_there(
    given_events: list[tuple[HistoryEvent, list[Arrival], bool]], edges: list[int | None], now: int | None
) -> None:
    events = [
        event._replace(key=number, arrivals=tuple(arrivals), conflict=conflict)
        for number, (event, arrivals, conflict) in enumerate(given_events, 1)
    ]
    moments = sorted({edge for edge in edges if edge is not None})
    covered = [Span(*pair) for pair in zip(moments[::2], moments[1::2], strict=False)]
    for track in history_of("cust_1", events, covered, now=now).tracks:
        of_campaign = {event.key for event in events if campaign_of(event) == track.scope.campaign}
        for found in track.findings:
            assert is_a_sentence(found.text), found
            assert found.events, found
            assert of_campaign.issuperset(found.events), found
            assert len(set(found.events)) == len(found.events), found
