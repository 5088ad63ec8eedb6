from datetime import UTC

import pytest

from viewer.domain import times
from viewer.domain.query import (
    Query,
    Term,
    asked_of,
    during,
    exact_term,
    exclude,
    include,
    meant,
    only,
    parse,
    range_of,
    term_text,
    text,
    with_term,
    without_field,
    without_term,
    without_value,
)


def q(typed: str) -> Query:
    return parse(typed).query


def test_adding_and_removing() -> None:
    query = q("event:upgraded tier:Gold")
    assert text(with_term(query, Term(None, ("x",)))) == "event:upgraded tier:Gold x"
    assert with_term(query, Term("tier", ("Gold",))) is query
    assert text(without_term(query, 0)) == "tier:Gold"
    assert without_term(query, 2) is query
    assert without_term(query, -1) is query


@pytest.mark.parametrize(
    ("before", "field", "value", "after"),
    [
        ("", "tier", "Loyal gold", 'tier:="Loyal gold"'),
        ("tier:Silver x tier:=Gold", "tier", "Gold", "tier:=Gold x"),
        ("-tier:=Gold,Silver x", "tier", "Gold", "-tier:=Silver x tier:=Gold"),
        ("-event:left", "event", "customer.loyalty.tier.left", "event:left"),
        ("", "event", "shop.visited", "event:shop.visited"),
        ("", "customer_email", "", 'email:=""'),
        ("", "is", "test", "is:test"),
        ("", "colour", "red", "red"),
        ("(tier:Gold or tier:=Silver) x", "tier", "Bronze", "tier:=Bronze x"),
        ("tier:Gold or x", "tier", "Bronze", "(tier:Gold or x) tier:=Bronze"),
        ("", "customer.metadata.region", "EMEA", "customer.metadata.region:=EMEA"),
        ("", "data.customer.metadata.region", "", 'customer.metadata.region:=""'),
        ("", "points", "151..250", "points:=151..250"),
    ],
)
def test_only(before: str, field: str, value: str, after: str) -> None:
    assert text(only(q(before), field, value)) == after


@pytest.mark.parametrize(
    ("before", "field", "value", "after"),
    [
        ("event:upgraded x", "event", "customer.loyalty.tier.downgraded", "event:upgraded,downgraded x"),
        ("event:upgraded", "event", "customer.loyalty.tier.upgraded", "event:upgraded"),
        ("tier:Silver", "tier", "Gold", "tier:Silver tier:=Gold"),
        ("tier:=Silver", "tier", "Gold", "tier:=Silver,Gold"),
        ("-tier:=Silver", "tier", "Silver", "tier:=Silver"),
        ("", "event", "customer.voucher.loyalty_card.points_added", 'event:"points added"'),
        ("x", "colour", "red", "x red"),
    ],
)
def test_include(before: str, field: str, value: str, after: str) -> None:
    assert text(include(q(before), field, value)) == after


@pytest.mark.parametrize(
    ("before", "field", "value", "after"),
    [
        ("tier:Gold", "tier", "Gold", "tier:Gold -tier:=Gold"),
        ("tier:=Gold,Silver", "tier", "Gold", "tier:=Silver -tier:=Gold"),
        ("event:upgraded", "event", "customer.loyalty.tier.upgraded", "-event:upgraded"),
        ("-event:upgraded", "event", "customer.loyalty.tier.upgraded", "-event:upgraded"),
    ],
)
def test_exclude(before: str, field: str, value: str, after: str) -> None:
    assert text(exclude(q(before), field, value)) == after


@pytest.mark.parametrize("value", ["", 'a "b", c', "-x", "=x", "a:b\\", "line\nbreak", "or", "\0\ud800"])
@pytest.mark.parametrize("field", ["customer", "tier", "customer_id", "id", "source"])
def test_edits_read_back(field: str, value: str) -> None:
    for edit in (only, include, exclude):
        query = edit(q("tier:x"), field, value)
        assert parse(text(query)).query == query


@pytest.mark.parametrize(
    ("typed", "field", "included", "excluded"),
    [
        ("tier:=Gold,Silver -tier:=Bronze x", "tier", ("Gold", "Silver"), ("Bronze",)),
        ("tier:go", "tier", (), ()),
        ("event:upgraded -event:left", "type", ("upgraded",), ("left",)),
        ("tier:=Gold or x", "tier", (), ()),
        ("customer.metadata.region:=EMEA", "customer.metadata.region", ("EMEA",), ()),
        ("x", "colour", (), ()),
    ],
)
def test_what_is_asked_of_a_field(typed: str, field: str, included: tuple[str, ...], excluded: tuple[str, ...]) -> None:
    assert asked_of(q(typed), field) == (included, excluded)


def test_lifting_a_value_or_a_field() -> None:
    query = q("tier:=Gold,Silver -tier:=Bronze (tier:x or tier:y) z")
    assert text(without_value(query, "tier", "Gold")) == "tier:=Silver -tier:=Bronze (tier:x or tier:y) z"
    assert text(without_value(query, "tier", "Bronze")) == "tier:=Gold,Silver (tier:x or tier:y) z"
    assert text(without_field(query, "tier")) == "-tier:=Bronze z"
    assert without_field(query, "colour") == query


DAY = 86_400_000_000
JULY = 1_719_792_000_000_000


@pytest.mark.parametrize(
    ("before", "start", "end", "after"),
    [
        ("", JULY, JULY + 31 * DAY, "time:2024-07"),
        ("x after:2023 tier:Gold before:2024", JULY, JULY + 7 * DAY, "x time:2024-07-01..2024-07-07 tier:Gold"),
        ("on:2024 -time:2023", JULY + DAY // 2, JULY + DAY, "after:2024-07-01T12:00 before:2024-07-02 -time:2023"),
        ("x", JULY, None, "x after:2024-07-01"),
        ("x", None, JULY, "x before:2024-07-01"),
        ("x time:2024", None, None, "x"),
    ],
)
def test_a_range_of_time(before: str, start: int | None, end: int | None, after: str) -> None:
    query = during(q(before), start, end, UTC)
    assert text(query) == after
    assert range_of(query, UTC) == (start, end)
    assert parse(text(query)).query == query


def test_a_range_of_time_in_a_zone() -> None:
    kathmandu = times.zone("Asia/Kathmandu")
    query = during(q(""), JULY, JULY + DAY, kathmandu)
    assert text(query) == "after:2024-07-01T05:45 before:2024-07-02T05:45"
    assert range_of(query, kathmandu) == (JULY, JULY + DAY)


@pytest.mark.parametrize(
    ("typed", "start", "end"),
    [
        ("time:2024-07 after:2024-07-02", JULY + DAY, JULY + 31 * DAY),
        ("time:2024-07,2024-08", JULY, JULY + 62 * DAY),
        ("time:2024-07..,..2020", None, None),
        ("x or time:2024", None, None),
        ("-time:2024", None, None),
    ],
)
def test_the_range_that_a_query_is_within(typed: str, start: int | None, end: int | None) -> None:
    assert range_of(q(typed), UTC) == (start, end)


def test_exact_term_of_an_ambiguous_short_name_stays_whole() -> None:
    assert exact_term("event", "left").values == ("left",)
    assert term_text(exact_term("event", "customer.segment.left")) == 'event:"segment left"'


@pytest.mark.parametrize(
    ("typed", "corrected"),
    [
        ("tiers:gold", "tier:gold"),
        ("x -custmers:Ida", "x -customer:Ida"),
        ('tiername:"Big Gold" after:2024', 'tier:"Big Gold" after:2024'),
        ("befor:tomorrow", None),
        ("tier:gold colour:red http://x plain", None),
    ],
)
def test_a_field_that_was_probably_meant(typed: str, corrected: str | None) -> None:
    found = meant(parse(typed).query)
    assert (None if found is None else text(found)) == corrected
