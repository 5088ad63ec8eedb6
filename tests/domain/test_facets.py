import pytest

from viewer.domain.facets import FACETS, NONE, FacetLine, facet_named, in_order, ticks, without_own, words_of
from viewer.domain.query import Query, exclude, include, only, parse

UPGRADED, DOWNGRADED = "customer.loyalty.tier.upgraded", "customer.loyalty.tier.downgraded"
EVENT, CAMPAIGN, TIER, SOURCE, FINDING, KNOWN_BY = FACETS


def test_facets_are_fields_of_the_query() -> None:
    assert [facet.field for facet in FACETS] == ["event", "campaign", "tier", "source", "finding", "type_source"]
    assert [facet_named(facet.field) for facet in FACETS] == list(FACETS)
    assert facet_named("type") == EVENT
    assert facet_named("tier_from_name") == ("from", "Tier before", "count")
    assert facet_named("customer.metadata.region") == ("customer.metadata.region", "customer.metadata.region", "count")
    assert [facet_named(name) for name in ("no such field", "email", "line", "after")] == [None] * 4


@pytest.mark.parametrize(
    ("facet", "value", "words"),
    [
        (EVENT, UPGRADED, "upgraded"),
        (EVENT, "shop.own_event", "shop.own_event"),
        (KNOWN_BY, "file_name", "the file's name"),
        (KNOWN_BY, "undecided", "undecided"),
        (CAMPAIGN, "VIP Club", "VIP Club"),
        (FINDING, "missing_move", "missing move"),
        (FINDING, "", NONE),
        (TIER, "", NONE),
    ],
)
def test_values_are_said_as_people_read_them(facet, value, words) -> None:
    assert words_of(facet, value) == words


def test_values_stand_in_the_order_of_an_events_life_or_by_their_number() -> None:
    assert in_order(EVENT, {"zoo.fed": 9, DOWNGRADED: 7, UPGRADED: 2, "": 50}) == (
        FacetLine(UPGRADED, 2),
        FacetLine(DOWNGRADED, 7),
        FacetLine("zoo.fed", 9),
        FacetLine("", 50),
    )
    assert [line.value for line in in_order(TIER, {"Tier 10": 1, "Tier 9": 1, "tier 1": 1})] == [
        "tier 1",
        "Tier 9",
        "Tier 10",
    ]
    assert [line.value for line in in_order(TIER, {"Gold": 2, "": 99, "silver": 5, "Alpha": 2})] == [
        "silver",
        "Alpha",
        "Gold",
        "",
    ]


def test_whole_values_are_ticks_and_parts_of_them_are_not() -> None:
    query = parse('event:upgraded,shop.fed -tier:="Gold" campaign:club campaign:="VIP Club" source:=""').query
    assert ticks(query, EVENT) == {UPGRADED: True, "shop.fed": True}
    assert ticks(query, TIER) == {"Gold": False}
    assert ticks(query, CAMPAIGN) == {"VIP Club": True}
    assert ticks(query, SOURCE) == {"": True}
    assert ticks(query, KNOWN_BY) == {}
    for part in ("event:upg", "event:tier.upgraded", "event:upg,left", "tier:Gold", "upgraded"):
        assert (ticks(parse(part).query, EVENT), ticks(parse(part).query, TIER)) == ({}, {}), part


def test_a_facet_is_counted_without_its_own_ticks() -> None:
    query = parse('event:upgraded -event:left tier:="Gold" Noor after:2024').query
    assert without_own(query, EVENT) == parse('tier:="Gold" Noor after:2024').query
    assert without_own(query, TIER) == parse("event:upgraded -event:left Noor after:2024").query
    assert without_own(query, SOURCE) == query
    assert without_own(parse("event:upg tier:go").query, EVENT) == parse("event:upg tier:go").query


@pytest.mark.parametrize("facet", FACETS)
@pytest.mark.parametrize("value", ["customer.loyalty.tier.left", "customer.segment.left", "left", "a,b", "", "="])
def test_what_the_menus_ask_for_is_a_tick(facet, value) -> None:
    if facet == EVENT and value in ("left", ""):
        return  # the tier event by its short name; every event has a type
    assert ticks(only(Query(), facet.field, value), facet) == {value: True}
    assert ticks(include(parse("Noor").query, facet.field, value), facet) == {value: True}
    assert ticks(exclude(Query(), facet.field, value), facet) == {value: False}
    assert without_own(exclude(parse("Noor").query, facet.field, value), facet) == parse("Noor").query
