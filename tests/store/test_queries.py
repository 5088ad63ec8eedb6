"""A query as SQL finds what it means in plain Python, whatever is asked, and never ends in an error of SQLite."""

import random
from datetime import UTC
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests import webhooks as made
from tests.reference import Told, finds, told
from tests.webhooks import FAMILY, body, webhook, write
from viewer.domain import times
from viewer.domain.annotations import COLOUR_NAMES, AnnotationChange, Subject, plain_note
from viewer.domain.fields import FIELDS
from viewer.domain.query import Group, Item, Query, Term, parse
from viewer.jobs.find_events import Finder, Sort, every_row
from viewer.jobs.import_sources import import_sources
from viewer.store import annotations, findings
from viewer.store.findings import Found
from viewer.store.small_writes import write_soon

NAMES = [
    "Noor Haddad", "佐藤 花子", "Mía Núñez", "MIA NUNEZ", "O'Brien \"Bob\"", "100% Cotton", "snake_case", "a*b",
    "NEAR(x y)", "AND OR NOT", "tab\there", "zero\u0000byte", "🌻 Robin", "ﬁnance ﬂoor", "İstanbul", "Straße", "",
    "-minus", "col:on", "x\\y", "(paren) [brack] {brace}", "東京", "王", "é", "e\u0301", "ß", "K", "line\nbreak", "'",
    "1", "12", "ab", "abc", "Ǆ", "ｆｕｌｌ", "%_%", "a,b", "^start", "end$", "\u202eRTL", "aaaaaaaa",
]  # fmt: skip
RULES = (("missing_move", "warning"), ("late", "note"), ("missing_join", "warning"), ("late", "error"))
KINDS = ["joined", "left", "prolonged", "upgraded", "downgraded"]


def invent() -> list[tuple[str, list[dict[str, object]]]]:
    """Two files of events with everything that queries can ask for, and nothing there as well."""
    chance = random.Random(11)
    files: list[tuple[str, list[dict[str, object]]]] = [("Übung-1.ndjson", []), ("second file.log", [])]
    for number in range(1, 91):
        name = NAMES[number % len(NAMES)]
        person: object = made.customer(
            number % 37,
            name=name if number <= len(NAMES) else None,
            email=chance.choice([f"u{number}@example.org", "Mixed.Case@Example.org", None, ""]),
            source_id=chance.choice([f"crm-{number}", None, name]),
            metadata=chance.choice([{}, {"region": "MENA"}, {"n": 17, "deep": [{"x": name}, 2.5, True]}]),
        )
        club: object = made.campaign(
            number % 5, name=chance.choice(["Harbour Club", "Clüb", "", None]), auto_join=number % 4 < 2
        )
        kind = chance.choice(KINDS)
        level = made.tier(number % 7, name=chance.choice(["Gold", "Sílver", "金", None]))
        data = body(
            number,
            customer=person if number <= len(NAMES) else chance.choice([person, None]),
            campaign=chance.choice([club, club, None]),
        )
        data["loyalty_tier"] = level
        if kind in KINDS[3:]:
            data = {key: value for key, value in data.items() if key != "loyalty_tier"}
            data |= {"loyalty_tier_from": made.tier(number % 3), "loyalty_tier_to": level}
        if number % 9 == 0:
            data["note"] = name
        value = webhook(number, kind, data=data)
        if number % 13 == 0:
            value = data if "loyalty_tier" in data else value
        if number == 50:
            value["event"]["id"] = "550e8400-e29b-41d4-a716-446655440000"  # type: ignore[index]
        files[number % 2][1].append(value)
    return files


class Events(tuple[Path, dict[tuple[str, int], Told]]):
    """The library and what it must hold, by file and line."""

    def __repr__(self) -> str:
        return "events"


@pytest.fixture(scope="module")
def events(tmp_path_factory: pytest.TempPathFactory) -> Events:
    folder = tmp_path_factory.mktemp("queries")
    truth: dict[tuple[str, int], Told] = {}
    for name, values in invent():
        write(folder / name, *values)
        for line, value in enumerate(values, 1):
            truth[name, line] = told(line, value, name, "envelope" if "event" in value else "")
    again = folder / "again.ndjson"
    write(
        again, webhook(1, "joined", sent=5, data=body(1, customer=made.customer(99))), {**body(200), "created_at": None}
    )
    path = folder / "private" / "library.db"
    import_sources([str(folder / name) for name, _ in invent()], path)
    import_sources([str(again)], path)
    annotate(path, truth)
    first = webhook(1)["event"]["id"]
    for place, one in truth.items():
        if one.id == first:
            truth[place] = one._replace(
                deliveries=2, conflict=True, send_outs=[*one.send_outs, webhook(1, sent=5)["id"]]
            )
    find(path, truth)
    truth["again.ndjson", 2] = told(2, body(200), again.name, "")._replace(happened_at=None)
    return Events((path, truth))


def annotate(path: Path, truth: dict[tuple[str, int], Told]) -> None:
    """Notes and marks on some events and customers: also on such as the library does not hold."""
    changes = []
    ids = [one.id for one in truth.values() if one.id][::4]
    subjects = [Subject("event", one) for one in ids] + [Subject("customer", f"cust_{one:024}") for one in (3, 4, 98)]
    for number, subject in enumerate(subjects):
        note, colour = f"{subject.kind} {NAMES[number % len(NAMES)]}", COLOUR_NAMES[number % 3]
        noted, marked = plain_note(note) if number % 3 else None, colour if number % 2 else None
        changes += [AnnotationChange(subject, "note", None, noted), AnnotationChange(subject, "colour", None, marked)]
        for place, one in truth.items():
            if subject in (("event", one.id), ("customer", (one.customer or {}).get("id"))):
                notes, marks = [*one.notes, *filter(None, [noted])], [*one.marks, *filter(None, [marked])]
                truth[place] = one._replace(notes=tuple(notes), marks=tuple(marks))
    write_soon(path, lambda connection: annotations.put(connection, changes, 1))


def find(path: Path, truth: dict[tuple[str, int], Told]) -> None:
    """Findings with some events, of one rule and of two, of one severity and of two."""
    found: dict[str, list[Found]] = {}
    for row in every_row(path, Query(), Sort(), UTC):
        one = truth.get((row.source, row.line or 0))
        told = ((), RULES[:1], (), RULES[1:3], RULES)[row.key % 5] if one is not None and one.findings == () else ()
        if one is not None and told:
            truth[row.source, row.line or 0] = one._replace(findings=told)
            found[f"cust_{row.key}"] = [Found(None, "", *kind, (row.key,), "…", None) for kind in told]
    write_soon(path, lambda connection: findings.put(connection, found))


def ask(path: Path, query: Query) -> set[tuple[str, int | None]]:
    """What a search finds, asked in every way there is: streamed, as a first page, settled, and only counted."""
    streamed = {(row.source, row.line) for row in every_row(path, query, Sort(), UTC)}
    finder = Finder(path)
    try:
        first = finder.start(query, Sort("line", descending=False))
        assert {(row.source, row.line) for row in first} == streamed
        assert finder.settle() == finder.count(query) == len(streamed) == len(first)
    finally:
        finder.close()
    return streamed


def expected(truth: dict[tuple[str, int], Told], query: Query) -> set[tuple[str, int]]:
    types = sorted({one.type for one in truth.values()})
    return {place for place, one in truth.items() if finds(query, one, types)}


TEXT = [field.name for field in FIELDS if field.kind in ("part", "whole") and not field.words]
pieces = st.sampled_from(NAMES).flatmap(
    lambda name: st.tuples(st.integers(0, len(name)), st.integers(0, len(name))).map(
        lambda cut: name[min(cut) : max(cut)] or name
    )
)
ids = st.sampled_from(
    [
        "evcus_", "evcus_0000", "EVCUS_000000000000000012", "whs_0000000000", "cust_", "00001",
        "cust_000000000000000000000001", "camp_000000000000000000000001", "ltr_000000000000000003", "crm-7", "content:",
        "c", "550e8400-e29b-41d4-a716-446655440000", "550e8400", "abcde", "fade5", "whs_000000000001000005",
    ]
)  # fmt: skip
some = st.sampled_from(["gold", "SILVER", "17", "2.5", "org", "mena", "金", "join", "loyalty"])
words = st.one_of(pieces, pieces, ids, st.text(max_size=4), some)
text_terms = st.builds(
    Term,
    st.sampled_from([None, None, None, *TEXT]),
    st.lists(words, min_size=1, max_size=3).map(tuple),
    st.booleans(),
    st.booleans(),
)
types = st.lists(st.sampled_from([*KINDS, "up", "undecided", FAMILY + "left", "x"]), min_size=1, max_size=2).map(tuple)
numbers = st.sampled_from([("1",), (">1",), ("<=7", "40"), (">=44",), ("<2",), ("-3",), (">" + "9" * 18,)])
flags = st.sampled_from([("test",), ("conflict",), ("repeated",), ("undecided", "conflict")])
marks = st.sampled_from([("red",), ("orange",), ("red", "orange"), ("green",), ("",)])
rules = st.sampled_from(
    [("missing_move",), ("missing",), ("late", "join"), ("warning",), ("error", "x"), ("Missing j",)]
)
evidence = st.sampled_from([("envelope",), ("undecided",), ("inferred", "user")])
moments = st.sampled_from(
    [("2024",), ("2024-05-02T09:00",), ("2024-05-02 09:01",), ("2024-05-03",), ("0001-01-01",), ("9999",)]
)
points = st.sampled_from([(">=151",), ("..0",), ("0..500", "900"), ("200",), ("<1.5",), (">100",)])
whole_points = st.sampled_from([("0..150",), ("",), ("100..", "1..2")])
had = st.sampled_from(
    [("email",), ("name", "points"), ("source_id",), ("from",), ("campaign",), ("id",), ("time",), ("status",)]
    + [("note",), ("mark", "email"), ("finding",)]
    + [(path,) for path in ("customer.metadata.region", "data.note", "customer.metadata.deep.x")]
)
paths = st.sampled_from(
    [
        "customer.metadata.region", "customer.metadata.n", "customer.metadata.deep", "customer.metadata.deep.x",
        "data.note", "campaign.auto_join", "campaign.name", "campaign.no.such", "loyalty_tier.points.from",
        "loyalty_tier_to.name", "loyalty_tier_from.id", "loyalty_tier.object",
    ]
)  # fmt: skip
path_values = st.one_of(pieces, some, st.sampled_from(["MENA", "true", "17", ">=17", "1..20", "7", "loyalty_tier", ""]))
path_terms = st.builds(
    Term, paths, st.lists(path_values, min_size=1, max_size=2).map(tuple), st.booleans(), st.booleans()
)
other_terms = st.one_of(
    path_terms,
    st.builds(Term, st.just("points"), points, st.booleans()),
    st.builds(Term, st.just("points"), whole_points, st.booleans(), st.just(True)),
    st.builds(Term, st.just("has"), had, st.booleans()),
    st.builds(Term, st.just("event"), types, st.booleans()),
    st.builds(Term, st.sampled_from(["line", "deliveries"]), numbers, st.booleans()),
    st.builds(Term, st.just("mark"), marks, st.booleans()),
    st.builds(Term, st.just("finding"), rules, st.booleans(), st.booleans()),
    st.builds(Term, st.just("is"), flags, st.booleans()),
    st.builds(Term, st.just("type_source"), evidence, st.booleans()),
    st.builds(Term, st.sampled_from(["after", "before", "on", "time"]), moments, st.booleans()),
    st.builds(Term, st.just("time"), st.sampled_from([("2024-05-02..2024-05-02",), (">=2024-05-02T09:01",)])),
)
any_term = st.one_of(text_terms, text_terms, other_terms).map(lambda term: _sensible(term))
items = st.recursive(
    any_term,
    lambda inner: st.builds(
        lambda listed, negated: Group(tuple(Query(tuple(one)) for one in listed), negated),
        st.lists(st.lists(inner, min_size=1, max_size=2), min_size=1, max_size=3),
        st.booleans(),
    ),
    max_leaves=5,
)


@settings(max_examples=400)
@given(st.lists(items, max_size=4).map(tuple))
def test_sql_finds_what_the_query_means(events: Events, terms: tuple[Item, ...]) -> None:
    path, truth = events
    query = Query(terms)
    assert ask(path, query) == expected(truth, query)


def _sensible(term: Term) -> Term:
    """As ``parse`` gives it: an empty text is asked for exactly, and free text and whole fields know no difference."""
    if term.field is None:
        values = tuple(value for value in term.values if value) or ("x",)
        return Term(None, values[:1], term.negated)
    if not all(term.values):
        return Term(term.field, term.values, term.negated, exact=True)
    return term


@pytest.mark.parametrize(
    ("typed", "count"),
    [
        ("customer.metadata.region:mena", 1),
        ("customer.metadata.region:=mena", 0),
        ("customer.metadata.region:=MENA", 1),
        ("line:1 or line:2", 1),
        ("-(line:>1)", 1),
        ("has:customer.metadata.region", 1),
        ("campaign.auto_join:true", 1),
        ("note:event", 1),
        ("note:=even", 0),
        ("note:customer", 1),
        ("note:EVENT -note:haddad", 1),
        ("mark:Orange", 1),
        ("mark:red,orange has:note", 1),
        ("-has:mark", 1),
        ('note:"" mark:red', 1),
        ("finding:missing_move", 1),
        ("finding:=missing", 0),
        ('finding:"missing m"', 1),
        ("finding:Error -finding:join", 0),
        ("finding:error", 1),
        ("finding:late -finding:error", 1),
        ("has:finding -finding:late", 1),
        ('finding:=""', 1),
    ],
)
def test_paths_and_alternatives_find_something(events: Events, typed: str, count: int) -> None:
    """The property above would hold as well if nothing were ever found."""
    path, truth = events
    reading = parse(typed)
    assert reading.notes == ()
    found = ask(path, reading.query)
    assert found == expected(truth, reading.query)
    assert bool(found) == bool(count)
    assert len(found) < len(truth)


@pytest.mark.parametrize("value", NAMES)
@pytest.mark.parametrize("field", [None, "name", "customer"])
def test_every_name_is_found_by_itself(events: Events, field: str | None, value: str) -> None:
    path, truth = events
    for exact in (False, True):
        query = Query((_sensible(Term(field, (value,), exact=exact and field is not None)),))
        found = ask(path, query)
        assert found == expected(truth, query)
        if field and value:
            assert found


@settings(max_examples=400)
@given(st.text(max_size=40))
@example("\ud800")
@example("name:\ud800,gold -email:=\udfff")
@example('"')
@example("a" * 10_000)
@example("あ" * 3_000)
@example("NEAR(a b) AND * ^ {col}: (")
@example("\x00")
@example("id:\x00 source:\x00 campaign:\x00 from:\x00")
@example("line:999999999999999999 deliveries:>-999999999999999999")
@example("on:0001 before:0001 after:9999 on:9999-12-31T23:59:59.999999+23:59")
def test_no_text_is_an_error(events: Events, text: str) -> None:
    path, truth = events
    query = parse(text).query
    found = ask(path, query)
    assert found <= set(truth)
    for column in ("customer_name", "id"):
        finder = Finder(path)
        assert len(finder.start(query, Sort(column, descending=False))) == len(found)
        assert finder.settle() == len(found)
        finder.close()


@settings(max_examples=200)
@given(st.sampled_from([field.name for field in FIELDS]), st.text(max_size=10), st.booleans(), st.booleans())
def test_no_term_is_an_error(events: Events, field: str, value: str, negated: bool, exact: bool) -> None:
    """Terms that no parser lets through come from saved queries of other versions."""
    path, truth = events
    term = Term(field, (value,), negated, exact)
    assert ask(path, Query((term,))) <= set(truth)
    assert ask(path, Query((Term(field, (), negated, exact),))) == (set(truth) if negated else set())


def test_dates_are_meant_in_the_zone(events: Events) -> None:
    path, _ = events
    query = parse("before:2024-05-02T11:01").query
    finder = Finder(path)
    assert finder.count(query, UTC) == 90
    assert finder.count(query, times.zone("Europe/Berlin")) == 59
    finder.close()
