from datetime import UTC
from zoneinfo import ZoneInfo

from viewer.domain.changes import Earlier, Mark, marks, shown_value, tier_after
from viewer.domain.json_text import Members, parse_exactly
from viewer.domain.times import parse_time

MARCH = parse_time("2024-03-14T09:29:00Z")
assert MARCH is not None
WHEN = "14 Mar 2024 09:29:00.000 UTC"


def members(text: str) -> Members:
    found = parse_exactly(text)
    assert isinstance(found, Members)
    return found


def marked(now: str, before: str, *names: str) -> dict[str, Mark]:
    data = members(now)
    earlier = Earlier(members(before), MARCH or 0)
    return marks(data, dict.fromkeys(names or [key for key, _ in data.pairs], earlier), UTC)


def test_what_a_field_was_is_said_with_its_time() -> None:
    found = marked(
        '{"customer": {"name": "Alex", "metadata": {"region": "EMEA", "n": 1.0}}, "created_at": "x"}',
        '{"customer": {"name": "Alex Doe", "metadata": {"region": "EMEA", "n": 1}}, "created_at": "y"}',
    )
    assert found == {
        "customer.name": Mark(f"was Alex Doe on {WHEN}", False),
        "customer.metadata.n": Mark(f"was 1 on {WHEN}", False),
        "customer.metadata": Mark(f"1 value in it differs from {WHEN}", True),
        "customer": Mark(f"2 values in it differ from {WHEN}", True),
    }


def test_what_came_and_what_went() -> None:
    found = marked('{"customer": {"a": {"b": 1, "c": 2}}}', '{"customer": {"x": "", "y": 2, "z": [1], "w": null}}')
    assert found["customer.a"] == Mark(f"not there on {WHEN}", False)
    assert "customer.a.b" not in found
    assert found["customer"] == Mark(
        f"5 values in it differ from {WHEN}; no longer there: x, (empty text); no longer there: y, 2;"
        " no longer there: z, [1]; and 1 more",
        False,
    )


def test_tiers_are_compared_with_the_tier_the_customer_was_left_in() -> None:
    silver, gold = '{"name": "Silver"}', '{"name": "Gold"}'
    upgraded = f'{{"loyalty_tier_from": {silver}, "loyalty_tier_to": {gold}}}'
    joined = f'{{"loyalty_tier": {silver}}}'
    assert marked(upgraded, joined)["loyalty_tier_to.name"].words == f"was Silver on {WHEN}"
    assert "loyalty_tier_from.name" not in marked(upgraded, joined)
    assert marked(upgraded, upgraded)["loyalty_tier_from.name"].words == f"was Gold on {WHEN}"
    assert "loyalty_tier_to.name" not in marked(upgraded, upgraded)
    assert marked(joined, upgraded)["loyalty_tier.name"].words == f"was Gold on {WHEN}"
    assert tier_after(members('{"customer": {}}')) is None


def test_nothing_is_marked_without_something_to_compare_with() -> None:
    assert marked('{"customer": {"name": "A"}}', '{"campaign": {}}') == {}
    assert marks(members('{"customer": {"name": "A"}}'), {}, UTC) == {}
    assert marked('{"customer": {"a": 1, "b": 2}}', '{"customer": {"b": 2, "a": 1}}') == {}


def test_values_are_shown_short_and_safe() -> None:
    assert (
        shown_value("updated_at", "2024-03-14T09:29:00Z", ZoneInfo("Asia/Tokyo")) == "14 Mar 2024 18:29:00.000 +09:00"
    )
    assert shown_value("updated_at", "soon", UTC) == "soon"
    assert shown_value("name", "a\u202eb" + "x" * 5_000_000, UTC) == "a⟨U+202E⟩b" + "x" * 77 + "…"
    assert shown_value("n", parse_exactly("9007199254740993"), UTC) == "9007199254740993"
    assert shown_value("o", parse_exactly('{"a": null}'), UTC) == '{"a": null}'
