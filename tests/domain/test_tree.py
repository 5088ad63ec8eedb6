import json
from datetime import UTC
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from viewer.domain.field_guide import FieldGuide
from viewer.domain.json_text import Members, Number, parse_exactly
from viewer.domain.oddities import NO_ZONE, REPEATED_KEY
from viewer.domain.rows import EventRow
from viewer.domain.tree import MOST_LEVELS, MOST_NODES, Node, build

FIELDS = [
    "customer",
    "customer.id",
    "customer.metadata",
    "customer.metadata.*",
    "tier.points",
    "tier.points.from",
    "created_at",
    "event.id",
]
ENTRY = {"title": "T", "text": "Help.", "source": "S"}
GUIDE = FieldGuide(json.dumps({"fields": dict.fromkeys(FIELDS, ENTRY)}))


def row(**more: Any) -> EventRow:
    known = dict.fromkeys(EventRow._fields) | {
        "key": 1,
        "id": "evcus_1",
        "type": "customer.loyalty.tier.joined",
        "type_source": "envelope",
        "happened_at": 1_741_003_495_200_000,
        "deliveries": 1,
        "source": "x.json",
        "is_test": False,
        "conflict": False,
        "oddities": 0,
    }
    return EventRow(**(known | more))


def tree(text: str, envelope: str | None = None, zone: Any = UTC, **more: Any) -> tuple[Node, ...]:
    around = parse_exactly(envelope) if envelope else None
    assert around is None or isinstance(around, Members)
    return build(row(**more), parse_exactly(text), around, GUIDE, zone)


def at(nodes: tuple[Node, ...], *labels: str) -> Node:
    for label in labels:
        (found,) = [node for node in nodes if node.label == label]
        nodes = found.children
    return found


def test_groups_come_first_and_in_their_order() -> None:
    nodes = tree(
        '{"z": 1, "loyalty_tier_to": {}, "loyalty_tier_from": {}, "campaign": {}, "customer": {}, "a": 2,'
        ' "created_at": "2025-03-03T12:04:55.200Z"}',
        customer_name="Noor",
        campaign_name="Harbour",
        tier_name="Gold",
        tier_from_id="ltr_1",
    )
    assert [(node.label, node.value, node.kind) for node in nodes] == [
        ("Event", "customer.loyalty.tier.joined", "group"),
        ("Customer", "Noor", "group"),
        ("Campaign", "Harbour", "group"),
        ("Tier before", "ltr_1", "group"),
        ("Tier after", "Gold", "group"),
        ("z", "1", "number"),
        ("a", "2", "number"),
    ]
    assert [node.label for node in tree('{"loyalty_tier": {}}', tier_id="ltr_2")] == ["Event", "Tier"]
    assert tree('{"loyalty_tier": {}}', tier_id="ltr_2")[1].value == "ltr_2"
    assert tree('{"customer": {"a": 1}}')[1].value == "1 field"


@pytest.mark.parametrize("number", ["1.0", "12345678901234567890123", "1E5", "-0.50"])
def test_numbers_are_shown_as_received(number: str) -> None:
    node = at(tree(f'{{"customer": {{"n": {number}}}}}'), "Customer", "n")
    assert (node.value, node.copy, node.kind, node.path) == (number, number, "number", "customer.n")


def test_values_of_every_kind() -> None:
    nodes = tree(
        '{"x": {"t": true, "f": false, "nothing": null, "empty": "",'
        ' "list": [1, {"a": "b"}], "none": [], "o": {}, "s": "x"}}'
    )
    inside = at(nodes, "x").children
    assert [(one.label, one.value, one.copy, one.kind) for one in inside] == [
        ("t", "true", "true", "boolean"),
        ("f", "false", "false", "boolean"),
        ("nothing", "null", "null", "null"),
        ("empty", "(empty text)", "", "string"),
        ("list", "2 items", "", "array"),
        ("none", "0 items", "", "array"),
        ("o", "(empty)", "", "object"),
        ("s", "x", "x", "string"),
    ]
    assert at(nodes, "x", "list", "[1]", "a").path == "x.list[1].a"


def test_keys_given_twice_are_all_shown() -> None:
    nodes = tree('{"customer": {"id": "a", "id": "b"}, "x": 1, "x": 2, "customer": {"id": "c"}}')
    assert [node.copy for node in nodes[1].children] == ["a", "b"]
    assert [node.copy for node in nodes[2].children] == ["c"]
    assert [(node.label, node.value) for node in nodes[3:]] == [("x", "1"), ("x", "2")]
    first, last = "1 of 2 with this key", "2 of 2 with this key, the one that programs use"
    assert [node.mark for node in nodes[1:]] == [first, last, first, last]
    assert [node.mark for node in nodes[1].children] == [first, last]
    assert "both values are kept" in nodes[1].help
    named = tree('{"campaign": {"name": "A"}, "campaign": {"name": "B"}}', campaign_name="B")
    assert [node.value for node in named[1:3]] == ["A", "B"]


def test_odd_values_are_marked_where_they_are() -> None:
    nodes = tree(
        '{"n": 9007199254740993, "m": -9007199254740993, "h": 9223372036854775808, "f": 9007199254740993.5, "k": 1,'
        ' "\\u202ex": "gpj.\\u202eexe\\u0000", "customer": {"id": 1e3}}'
    )
    large = "A whole number beyond 9,007,199,254,740,992; it is exact here, spreadsheets and JavaScript would round it."
    assert [(at(nodes, name).mark, at(nodes, name).copy) for name in "nmhfk"] == [
        ("large number", "9007199254740993"),
        ("large number", "-9007199254740993"),
        ("huge number", "9223372036854775808"),
        ("", "9007199254740993.5"),
        ("", "1"),
    ]
    assert at(nodes, "n").help == large
    turned = at(nodes, "\u202ex")
    assert (turned.mark, turned.copy) == ("NUL character; hidden characters", "gpj.\u202eexe\0")


def test_badges_are_said_in_words() -> None:
    lines = tree("{}", oddities=REPEATED_KEY | NO_ZONE)[0].children
    assert [(one.label, one.value) for one in lines if one.copy in ("repeated_key", "no_zone")] == [
        ("Repeated key", "an object gives a key twice; both values are kept and shown, programs use the last one"),
        ("Time without zone", "its time names no time zone; it is taken as UTC"),
    ]


@pytest.mark.parametrize(
    ("key", "path"),
    [
        ("plain", "customer.metadata.plain"),
        ("a.b.c", 'customer.metadata."a.b.c"'),
        ("with blank", 'customer.metadata."with blank"'),
        ("[0]", 'customer.metadata."[0]"'),
        ("", 'customer.metadata.""'),
        ("k" * 500 + ".x", 'customer.metadata."' + "k" * 500 + '.x"'),
        ("ünï", "customer.metadata.ünï"),
    ],
)
def test_paths_of_odd_keys(key: str, path: str) -> None:
    node = at(tree(f'{{"customer": {{"metadata": {{"{key}": "v"}}}}}}'), "Customer", "metadata", key)
    assert node.path == path
    assert node.documented
    assert node.help == "Help."


def test_what_is_not_documented_is_marked() -> None:
    nodes = tree('{"customer": {"id": "a", "shoe": 42}}')
    assert (at(nodes, "Customer", "id").documented, at(nodes, "Customer", "id").help) == (True, "Help.")
    assert (at(nodes, "Customer", "shoe").documented, at(nodes, "Customer", "shoe").help) == (False, "")


@pytest.mark.parametrize(
    ("points", "value"),
    [
        ('{"from": 151, "to": 250}', "151 – 250"),
        ('{"from": 351}', "351 +"),
        ('{"a": 1}', "1 field"),
        ("{}", "(empty)"),
    ],
)
def test_ranges_of_points(points: str, value: str) -> None:
    assert at(tree(f'{{"loyalty_tier": {{"points": {points}}}}}'), "Tier", "points").value == value


def test_counts_have_their_word() -> None:
    nodes = tree(
        '{"loyalty_tier": {"earning_rules": {"e": {}}, "rewards": {"a": {}, "b": {}},'
        ' "metadata": {"x": 1}, "o": {"x": 1}}}'
    )
    assert [one.value for one in at(nodes, "Tier").children] == ["1 rule", "2 rewards", "1 field", "1 field"]


def test_times_are_shown_in_the_zone_and_copied_as_received() -> None:
    text = (
        '{"x": {"updated_at": "2025-03-03T12:04:55.200Z", "start_date": "2025-03-03",'
        ' "other": "2025-03-03T12:04:55Z", "bad_at": "T"}}'
    )
    inside = at(tree(text, zone=ZoneInfo("Europe/Warsaw")), "x").children
    assert [one.copy for one in inside] == ["2025-03-03T12:04:55.200Z", "2025-03-03", "2025-03-03T12:04:55Z", "T"]
    assert inside[0].value.startswith("3 Mar 2025 13:04:55.200 ")
    assert [one.value for one in inside[1:]] == ["2025-03-03", "2025-03-03T12:04:55Z", "T"]


def test_the_time_of_the_event_is_copied_as_it_was_written() -> None:
    odd = "2025-03-03T12: 04: 55.200Z"
    nodes = tree(f'{{"created_at": "{odd}"}}')
    assert [node.label for node in nodes] == ["Event"]
    happened = at(nodes, "Event", "Happened")
    assert (happened.copy, happened.path) == (odd, "created_at")
    assert happened.value.startswith("3 Mar 2025 12:04:55.200 ")


@pytest.mark.parametrize("written", ['"2025-03-04T00:00:00Z"', '"soon"', "5", "null"])
def test_a_time_that_is_not_the_event_s_is_shown_too(written: str) -> None:
    node = at(tree(f'{{"created_at": {written}}}'), "created_at")
    assert node.copy == written.strip('"')
    unknown = tree('{"created_at": "soon"}', happened_at=None)
    assert at(unknown, "Event", "Happened").value == "not said"
    assert at(unknown, "created_at").copy == "soon"


def test_the_event_group() -> None:
    lines = tree("{}", deliveries=3, is_test=True, conflict=True, status="PENDING", type_source="", type="undecided")[0]
    assert [(one.label, one.value) for one in lines.children] == [
        ("Happened", lines.children[0].value),
        ("Type known", "not known: nothing around it says which"),
        ("Arrived", "3 times"),
        ("Event id", "evcus_1"),
        ("Test", "a test send-out, not a real event"),
        ("Conflict", "another body arrived under the same id"),
        ("Status", "PENDING"),
    ]
    assert lines.filter_field == "event"
    assert [one.label for one in tree("{}", id=None)[0].children] == ["Happened", "Type known", "Arrived"]
    assert tree("{}")[0].children[2].value == "once"


def test_what_it_was_sent_in_is_shown_without_the_data() -> None:
    nodes = tree("{}", '{"id": "whs_1", "object": "event", "data": {"x": 1}, "event": {"id": "evcus_1"}}')
    envelope = at(nodes, "Event", "Envelope")
    assert envelope.value == "whs_1"
    assert [one.path for one in envelope.children] == ["id", "event"]
    assert at(tree("{}", '{"id": "evcus_1", "n": 1}'), "Event", "Envelope").value == "2 fields"


def test_every_value_can_be_filtered_by() -> None:
    data = '{"customer": {"id": "a", "name": null, "x": {"a b": [7]}}, "loyalty_tier_from": {"name": "Gold"}, "n": 1}'
    nodes = tree(data, '{"id": "whs_1", "data": {}, "campaign": {"id": "x"}}')
    assert at(nodes, "Customer", "id").filter_field == "customer_id"
    assert at(nodes, "Customer", "name").filter_field is None
    assert at(nodes, "Customer", "x").filter_field is None
    assert at(nodes, "Customer", "x", "a b").filter_field is None
    assert at(nodes, "Customer", "x", "a b", "[0]").filter_field == 'customer.x."a b"[0]'
    assert at(nodes, "Tier before", "name").filter_field == "from"
    assert at(nodes, "n").filter_field == "data.n"
    assert at(nodes, "Event", "Envelope", "campaign", "id").filter_field is None, "an envelope is not searched"


def test_a_deep_value_is_built() -> None:
    deep = '{"a":' * 200 + "1" + "}" * 200
    node = tree(deep)[1]
    for _ in range(199):
        (node,) = node.children
    assert node.copy == "1"


def test_what_is_not_there_is_shown_where_that_means_something() -> None:
    entry = ENTRY | {"absent": "no upper end"}
    guide = FieldGuide(
        json.dumps({"fields": {"tier.points.to": entry, "loyalty_tier_from": ENTRY, "loyalty_tier_to": ENTRY}})
    )

    def build_of(text: str) -> tuple[Node, ...]:
        parts = parse_exactly(text)
        assert isinstance(parts, Members)
        return build(row(), parts, None, guide, UTC)

    points = at(build_of('{"loyalty_tier_to": {"points": {"from": 5}}}'), "Tier after", "points")
    assert [(one.label, one.value, one.kind, one.copy, one.path) for one in points.children] == [
        ("from", "5", "number", "5", "loyalty_tier_to.points.from"),
        ("to", "(absent: no upper end)", "absent", "", "loyalty_tier_to.points.to"),
    ]
    assert points.value == "5 +"
    before = at(build_of('{"loyalty_tier_to": {}}'), "Tier before")
    assert (before.value, before.kind, before.path) == ("(absent)", "absent", "loyalty_tier_from")
    assert [node.label for node in build_of('{"loyalty_tier_from": {}}')] == ["Event", "Tier before", "Tier after"]
    assert [node.label for node in build_of('{"loyalty_tier_from": null, "loyalty_tier_to": {}}')] == [
        "Event",
        "Tier before",
        "Tier after",
    ]
    assert [node.label for node in build_of('{"loyalty_tier": {}}')] == ["Event", "Tier"]
    kinds = at(build_of('{"x": {"a": null, "b": "", "c": {}, "d": []}}'), "x").children
    assert [one.value for one in kinds] == ["null", "(empty text)", "(empty)", "0 items"]


def test_numbers_say_what_they_count() -> None:
    guide = FieldGuide(json.dumps({"fields": {"balance.points": ENTRY | {"unit": "points"}}}))
    parts = parse_exactly('{"balance": {"points": 5}}')
    assert isinstance(parts, Members)
    assert at(build(row(), parts, None, guide, UTC), "balance", "points").unit == "points"


def test_of_very_many_fields_the_rest_is_told() -> None:
    many = Members(tuple((f"k{number}", Number(number)) for number in range(MOST_NODES + 5)))
    node, *others = build(row(), Members((("x", many), ("y", many), ("z", Number(1)))), None, GUIDE, UTC)[1:]
    assert [(one.label, len(one.children)) for one in others] == [("y", MOST_NODES), ("z", 0)]
    assert len(node.children) == MOST_NODES
    assert node.value == f"{MOST_NODES + 5:,} fields"
    last = node.children[-1]
    assert (last.label, last.kind, last.copy, last.path) == ("6 more", "rest", "", "")
    assert "Copy JSON" in last.help
    listed = build(row(), Members((("x", [Number(1)] * 100_000),)), None, GUIDE, UTC)[1]
    assert (len(listed.children), listed.children[-1].label) == (MOST_NODES, "80,001 more")


def test_five_thousand_levels_and_a_value_of_ten_megabytes() -> None:
    deep: Any = Number(1)
    for level in range(5_000):
        deep = [deep] if level % 2 else Members((("k", deep),))
    node = build(row(), Members((("x", deep), ("long", "y" * 10_000_000))), None, GUIDE, UTC)[1]
    levels = 0
    while node.children:
        node, levels = node.children[0], levels + 1
    assert levels == MOST_LEVELS + 1
    assert node.kind == "rest"
