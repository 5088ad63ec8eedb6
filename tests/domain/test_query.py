import pytest

from viewer.domain.query import (
    Query,
    Term,
    describe,
    exact_term,
    exclude,
    include,
    only,
    parse,
    term_text,
    text,
    with_term,
    without_term,
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
    ("typed", "said"),
    [
        ("event:upgraded,downgraded", "event: upgraded or downgraded"),
        ("event:customer.loyalty.tier.left", "event: left"),
        ("-event:left", "not event: left"),
        ("after:2024-07-01", "after 1 Jul 2024"),
        ("before:2024-07", "before Jul 2024"),
        ("on:2024", "on 2024"),
        ("-on:2024-07-01T10:08", "not on 2024-07-01T10:08"),
        ("-tier:Gold", "not tier: Gold"),
        ("tier:=Gold,Silver", "tier is Gold or Silver"),
        ("-tier:=Gold", "tier is not Gold"),
        ('email:=""', "e-mail is empty"),
        ('-customer_id:""', "customer id is not empty"),
        ("deliveries:>1", "deliveries: > 1"),
        ("deliveries:2", "deliveries: 2"),
        ("is:test", "is test"),
        ("-is:test", "is not test"),
        ("Núñez", "“Núñez”"),
        ("-gold", "not “gold”"),
        ('tier:"a\nb"', "tier: a⏎b"),
        ("x" * 100, "“" + "x" * 60 + "…”"),
    ],
)
def test_chips(typed: str, said: str) -> None:
    assert describe(q(typed).terms[0]) == said


def test_exact_term_of_an_ambiguous_short_name_stays_whole() -> None:
    assert exact_term("event", "left").values == ("left",)
    assert term_text(exact_term("event", "customer.segment.left")) == 'event:"segment left"'
