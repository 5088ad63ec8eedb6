from typing import Any

from tests.domain.test_tree import row
from viewer.domain.comparison import Comparison, Side, compare_events, limits, single_values, summary
from viewer.domain.differences import Counts
from viewer.domain.json_text import Members, parse_exactly


def side(data: str, envelope: str | None = None, **more: Any) -> Side:
    parts, around = parse_exactly(data), parse_exactly(envelope) if envelope else None
    assert isinstance(parts, Members)
    assert around is None or isinstance(around, Members)
    return Side(row(**more), around, parts)


def told(found: Comparison) -> dict[str, str]:
    return {place.path: place.change.value for place in single_values(found.places)}


def test_parts_stand_in_the_order_of_the_details() -> None:
    found = compare_events(
        side(
            '{"z": 1, "campaign": {"id": 1}, "customer": {"id": 1}, "loyalty_tier": {"id": 1}}', '{"source": {"id": 1}}'
        ),
        side(
            '{"loyalty_tier": {"id": 2}, "customer": {"id": 1}, "campaign": {"id": 1}, "z": 1}', '{"source": {"id": 1}}'
        ),
    )
    assert [place.key for place in found.places] == ["Event", "customer", "campaign", "loyalty_tier", "z", "Envelope"]
    assert [place.key for place in found.differing] == ["loyalty_tier"]
    assert found.counts == (1, 0, 0, 6, 0)
    assert told(found)["loyalty_tier.id"] == "changed"


def test_a_stay_stands_beside_the_tier_after_a_move() -> None:
    stay, move = (
        side('{"loyalty_tier": {"id": 1}}'),
        side('{"loyalty_tier_from": {"id": 1}, "loyalty_tier_to": {"id": 2}}'),
    )
    tiers = {"loyalty_tier_to.id": "changed", "loyalty_tier_from.id": "added"}
    assert tiers.items() <= told(compare_events(stay, move)).items()
    back = told(compare_events(move, stay))
    assert (back["loyalty_tier_to.id"], back["loyalty_tier_from.id"]) == ("changed", "removed")
    assert told(compare_events(stay, stay))["loyalty_tier.id"] == "equal"


def test_what_always_differs_is_left_out() -> None:
    envelope = (
        '{{"id": {0}, "created_at": {0}, "data": 1, "source": {{"id": 1}}, "event": {{"id": {0}, "group_id": {0}}}}}'
    )
    found = compare_events(side("{}", envelope.format(1)), side("{}", envelope.format(2)))
    assert told(found) == {"type": "equal", "happened_at": "equal", "source.id": "equal", "event.group_id": "changed"}
    time = '{"created_at": "2025-03-03T01:04:55.200Z"}'
    moment = 1_740_963_895_200_000
    assert "created_at" not in told(compare_events(side(time, happened_at=moment), side(time, happened_at=moment)))
    assert told(compare_events(side(time, happened_at=5), side('{"created_at": 7}')))["created_at"] == "changed"


def test_in_words() -> None:
    assert summary(Counts(12, 2, 0, 40, 0)) == "12 changed, 2 added, 40 equal"
    assert summary(Counts(0, 0, 1, 0, 0)) == "1 removed"
    assert summary(Counts(0, 0, 0, 1_040, 0)) == "Nothing differs: 1,040 equal"
    assert summary(Counts(0, 0, 0, 0, 0)) == "Nothing to compare"
    assert limits(Counts(1, 1, 1, 1, 0)) == ""
    assert limits(Counts(1, 1, 1, 1, 1)).startswith("One part was too large")
    assert limits(Counts(1, 1, 1, 1, 1_200)).startswith("1,200 parts were too large")
