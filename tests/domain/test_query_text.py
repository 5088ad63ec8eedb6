import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.domain.fields import FIELDS, Field, field_named
from viewer.domain.query_text import MAX_LEVELS, MAX_TERMS, MAX_VALUES, parse, term_text, text
from viewer.domain.terms import Group, Item, Query, Term, either

NASTY = st.text(st.sampled_from('ab"\\,:=- \n\t()\0\ud800é\u00a0\u3000>'), min_size=1, max_size=8)
PATHS = [field_named(path) for path in ("customer.metadata.region", 'data."a b\\"c".d[3]', "order.items.sku")]
VALUES = (
    NASTY | st.text(st.characters(), min_size=1, max_size=20) | st.sampled_from(["or", "NOT", "Loyal gold", "-", "="])
)


@st.composite
def terms(draw: st.DrawFn) -> Term:
    negated = draw(st.booleans())
    field: Field | None = draw(st.none() | st.sampled_from([*FIELDS, *PATHS]))
    if field is None:
        value = draw(VALUES)
        # A lone "-" cannot be negated and stay what it is only where it is quoted, and that is how it is written.
        return Term(None, (value,), negated)
    if field.words:
        values = st.sampled_from([*field.words, *(["customer.metadata.region"] if field.kind == "has" else [])])
    elif field.kind == "time":
        values = st.sampled_from(
            ["2024", "2024-07", "2024-07-01", "2024-07-01 10:08", "2024-07-01T10:08:14.814Z", "-7d", "today"]
            + (["2024..", "-30d..-7d", ">=2024-07"] if field.name in ("on", "time") else [])
        )
    elif field.kind == "number":
        values = st.from_regex(r"\A(>=|<=|>|<)?-?[0-9]{1,9}(\.[0-9]{1,3})?\Z") | st.sampled_from(
            ["1..5", "..-2.5", "7.."]
        )
    else:
        values = VALUES
    exact = field.knows_exact and draw(st.booleans())
    if exact or (field.kind == "whole" and not field.words and not field.beginnings):
        values = values | st.just("")
    return Term(field.name, tuple(draw(st.lists(values, min_size=1, max_size=4, unique=True))), negated, exact)


@st.composite
def groups(draw: st.DrawFn) -> Item:
    inner = st.recursive(
        terms(),
        lambda items: st.builds(
            lambda listed, negated: (either(listed, negated) or [Term(None, ("x",))])[0],
            st.lists(st.lists(items, min_size=1, max_size=3, unique=True), min_size=1, max_size=3),
            st.booleans(),
        ),
        max_leaves=6,
    )
    return draw(inner)


PIECES = [
    "(",
    ")",
    " or ",
    " not ",
    "and",
    "points:",
    "customer.metadata.x:",
    "..",
    "-7d",
    "tier:",
    "event:",
    "after:",
    "is:",
    "id:",
    "customer_id:",
    "colour:",
    "=",
    '"',
    "\\",
    "-",
    ",",
    " ",
    "x",
    "2024",
    "or",
    ":",
]


@given(st.lists(groups(), max_size=6, unique=True))
def test_written_queries_read_back(listed: list[Item]) -> None:
    query = Query(tuple(either([listed])))
    reading = parse(text(query))
    assert reading.query == query
    assert reading.notes == ()


@given(st.text(st.characters()) | st.lists(st.sampled_from(PIECES)).map("".join))
def test_any_text_is_read_and_settles(typed: str) -> None:
    query = parse(typed).query
    again = parse(text(query))
    assert again.query == query
    assert again.notes == ()
    assert text(again.query) == text(query)


@pytest.mark.parametrize(
    ("typed", "listed"),
    [
        ("", ()),
        ("  \n ", ()),
        ("Núñez", (Term(None, ("Núñez",)),)),
        ("alex doe", (Term(None, ("alex",)), Term(None, ("doe",)))),
        ("alex alex", (Term(None, ("alex",)),)),
        ('"alex doe"', (Term(None, ("alex doe",)),)),
        (r'"say \"hi\" \\ \n"', (Term(None, ('say "hi" \\ \\n',)),)),
        ("-gold", (Term(None, ("gold",), negated=True),)),
        ('-"loyal gold"', (Term(None, ("loyal gold",), negated=True),)),
        ("event:upgraded,downgraded", (Term("event", ("upgraded", "downgraded")),)),
        ("Event:upgraded", (Term("event", ("upgraded",)),)),
        ('tier:"Loyal gold",silver', (Term("tier", ("Loyal gold", "silver")),)),
        ('tier:="Loyal gold"', (Term("tier", ("Loyal gold",), exact=True),)),
        ("-tier:=Gold", (Term("tier", ("Gold",), negated=True, exact=True),)),
        ("customer_id:=cust_1", (Term("customer_id", ("cust_1",)),)),
        ("id:evcus_,evcus_", (Term("id", ("evcus_",)),)),
        ("after:2024-07-01 before:2024-08", (Term("after", ("2024-07-01",)), Term("before", ("2024-08",)))),
        ('on:"2024-07-01 10:08"', (Term("on", ("2024-07-01 10:08",)),)),
        ("after:2024-07-01T10:08:14.814Z", (Term("after", ("2024-07-01T10:08:14.814Z",)),)),
        ("deliveries:>1", (Term("deliveries", (">1",)),)),
        ("is:TEST", (Term("is", ("test",)),)),
        ("known:heading", (Term("type_source", ("heading",)),)),
        ('email:""', (Term("email", ("",), exact=True),)),
        ('email:"",x', (Term("email", ("x",)),)),
        ('customer_id:""', (Term("customer_id", ("",)),)),
        ("event:upgraded,", (Term("event", ("upgraded",)),)),
        ('"a"b', (Term(None, ("a",)), Term(None, ("b",)))),
        (":x", (Term(None, (":x",)),)),
        ('5" screen', (Term(None, ('5"',)), Term(None, ("screen",)))),
        (
            "NEAR(a* b) '; DROP TABLE",
            tuple(Term(None, (word,)) for word in ["NEAR(a*", "b)", "';", "DROP", "TABLE"]),
        ),
        ('"or" "NOT" "and"', tuple(Term(None, (word,)) for word in ["or", "NOT", "and"])),
        ("points:>=151", (Term("points", (">=151",)),)),
        ("points:151..250", (Term("points", ("151..250",)),)),
        ('points:=151..250,""', (Term("points", ("151..250", ""), exact=True),)),
        ("time:2024-03..2024-04", (Term("time", ("2024-03..2024-04",)),)),
        ("after:-7d on:today", (Term("after", ("-7d",)), Term("on", ("today",)))),
        ("customer.metadata.region:EMEA", (Term("customer.metadata.region", ("EMEA",)),)),
        ('data.customer.metadata."fav shop":=x', (Term('customer.metadata."fav shop"', ("x",), exact=True),)),
        ("has:Email,customer.metadata.region", (Term("has", ("email", "customer.metadata.region")),)),
        ("a and b", (Term(None, ("a",)), Term(None, ("b",)))),
        ("not tier:Gold", (Term("tier", ("Gold",), negated=True),)),
        ("not not x", (Term(None, ("x",)),)),
        ("(a b)", (Term(None, ("a",)), Term(None, ("b",)))),
        ("-(x)", (Term(None, ("x",), negated=True),)),
        ("orange nota android", tuple(Term(None, (word,)) for word in ["orange", "nota", "android"])),
        ("\0 👍 محمد \ud800", tuple(Term(None, (word,)) for word in ["\0", "👍", "محمد", "\ud800"])),
    ],
)
def test_reads(typed: str, listed: tuple[Term, ...]) -> None:
    assert parse(typed).query.terms == listed
    assert parse(typed).notes == ()


A, B, C, D = (Term(None, (word,)) for word in "abcd")


@pytest.mark.parametrize(
    ("typed", "listed", "written"),
    [
        ("a or b", (Group((Query((A,)), Query((B,)))),), "a or b"),
        ("a b OR c d", (Group((Query((A, B)), Query((C, D)))),), "a b or c d"),
        ("a (b or c)", (A, Group((Query((B,)), Query((C,))))), "a (b or c)"),
        ("(a or (b or c)) or d", (Group(tuple(Query((one,)) for one in (A, B, C, D))),), "a or b or c or d"),
        ("-(a b)", (Group((Query((A, B)),), negated=True),), "-(a b)"),
        ("not (a or b)", (Group((Query((A,)), Query((B,))), negated=True),), "-(a or b)"),
        ("-(not (a or b))", (Group((Query((A,)), Query((B,)))),), "a or b"),
        ("a or a", (A,), "a"),
        (
            "tier:(x) (tier:y or b)",
            (Term("tier", ("x",)), Group((Query((Term("tier", ("y",)),)), Query((B,))))),
            None,
        ),
        ('tier:(Gold or "Loyal gold", f(x)) b', (Term("tier", ("Gold", "Loyal gold", "f(x)")), B), None),
        ("(-event:(left OR joined))", (Term("event", ("left", "joined"), negated=True),), "-event:left,joined"),
        ('tier:"(x)"', (Term("tier", ("(x)",)),), None),
    ],
)
def test_alternatives(typed: str, listed: tuple[Item, ...], written: str | None) -> None:
    reading = parse(typed)
    assert reading.query.terms == listed
    assert reading.notes == ()
    assert written is None or text(reading.query) == written


def test_a_condition_alone_is_written_with_its_parentheses() -> None:
    assert term_text(parse("a (b or c)").query.terms[1]) == "(b or c)"


@pytest.mark.parametrize(
    ("typed", "read", "note"),
    [
        ("a or", "a", "Type what follows “or”; until then it is left out."),
        ("a (b or )", "a b", "Type what follows “or”; until then it is left out."),
        ("Or Cohen", "Cohen", "“Or” joins two terms and is left out here; put it in quotes to search it."),
        ("a or or b", "a or b", "“or” joins two terms and is left out here; put it in quotes to search it."),
        ("a not", "a", "Type what is not to be found after “not”; until then it is left out."),
        ("a (b or c", "a (b or c)", "A parenthesis is not closed; it is read up to the end."),
        ("tier:(a or", "tier:a", "A parenthesis is not closed; it is read up to the end."),
        ("tier:() a", "a", "Type a value after “tier:”; until then it is left out."),
        ("a () b", "a b", "Type something between the parentheses; until then they are left out."),
        ("(", "", "A parenthesis is not closed; it is read up to the end."),
    ],
)
def test_half_typed_alternatives_never_blank_the_table(typed: str, read: str, note: str) -> None:
    reading = parse(typed)
    assert text(reading.query) == read
    assert reading.notes == (note,)


def test_too_many_parentheses() -> None:
    typed = "(" * (MAX_LEVELS + 1) + "a or b" + ")" * (MAX_LEVELS + 1)
    assert parse(typed).query == Query((Term(None, (typed,)),))
    fewer = typed[1:-1]
    assert text(parse(fewer).query) == "a or b"


@pytest.mark.parametrize(
    ("typed", "listed", "note"),
    [
        ("-", (Term(None, ("-",)),), "A “-” with nothing after it is searched as text."),
        (
            "colour:red",
            (Term(None, ("colour:red",)),),
            "“colour” is not a field, so “colour:red” is searched as text.",
        ),
        (
            'colour:"dark red" x',
            (Term(None, ('colour:"dark red"',)), Term(None, ("x",))),
            '“colour” is not a field, so “colour:"dark red"” is searched as text.',
        ),
        (
            "tiers:gold",
            (Term(None, ("tiers:gold",)),),
            "“tiers” is not a field, so “tiers:gold” is searched as text. Did you mean “tier:”?",
        ),
        ("-10:08", (Term(None, ("10:08",), negated=True),), "“10” is not a field, so “10:08” is searched as text."),
        (
            "http://x:80/",
            (Term(None, ("http://x:80/",)),),
            "“http” is not a field, so “http://x:80/” is searched as text.",
        ),
        (
            "after:tomorrow",
            (Term(None, ("after:tomorrow",)),),
            "“after:tomorrow” is searched as text, because of “tomorrow”."
            " A time is written like 2024, 2024-07, 2024-07-01, 2024-07-01T10:08, -7d, today or 2024-03..2024-04.",
        ),
        (
            "is:strange x",
            (Term(None, ("is:strange",)), Term(None, ("x",))),
            "“is:strange” is searched as text, because of “strange”. is: knows test, conflict, repeated, undecided,"
            " odd, repeated_key, large_number, huge_number, nul, hidden_text, no_time, bad_time, no_zone, other_zone"
            " and transcoded.",
        ),
        (
            "line:x",
            (Term(None, ("line:x",)),),
            "“line:x” is searched as text, because of “x”. A number is written like 2, >1, <=3 or 1..5.",
        ),
        (
            '"loyal go',
            (Term(None, ("loyal go",)),),
            "The quote before “loyal go” is not closed; it is read up to the end.",
        ),
        (
            'tier:"loyal go',
            (Term("tier", ("loyal go",)),),
            "The quote before “loyal go” is not closed; it is read up to the end.",
        ),
        ("tier:", (), "Type a value after “tier:”; until then it is left out."),
        ("-tier:= x", (Term(None, ("x",)),), "Type a value after “tier:”; until then it is left out."),
        ('event:""', (), "Type a value after “event:”; until then it is left out."),
        ('"', (), "Type a phrase between the quotes; until then it is left out."),
        (
            "on:2024,2024-0",
            (Term("on", ("2024",)),),
            "“on:2024-0” is not complete yet; until then it is left out."
            " A time is written like 2024, 2024-07, 2024-07-01, 2024-07-01T10:08, -7d, today or 2024-03..2024-04.",
        ),
        (
            "deliveries:>",
            (),
            "“deliveries:>” is not complete yet; until then it is left out."
            " A number is written like 2, >1, <=3 or 1..5.",
        ),
        (
            "\u202e:x",
            (Term(None, ("\u202e:x",)),),
            "“⟨U+202E⟩” is not a field, so “⟨U+202E⟩:x” is searched as text.",
        ),
    ],
)
def test_explains(typed: str, listed: tuple[Term, ...], note: str) -> None:
    reading = parse(typed)
    assert reading.query.terms == listed
    assert reading.notes == (note,)


def test_typing_a_date_never_searches_half_of_it() -> None:
    typed = "after:2024-07-01T10:08"
    for end in range(len("after:"), len(typed)):
        terms = parse(typed[:end]).query.terms
        assert terms == () or terms[0].field == "after"


@pytest.mark.parametrize(
    "typed",
    [
        " ".join(str(number) for number in range(MAX_TERMS + 1)),
        "tier:" + ",".join(str(number) for number in range(MAX_VALUES + 1)),
    ],
)
def test_too_long_for_a_query(typed: str) -> None:
    reading = parse(f" {typed} ")
    assert reading.query == Query((Term(None, (typed,)),))
    assert len(reading.notes) == 1
    assert parse(text(reading.query)).query == reading.query


@pytest.mark.parametrize(
    "piece",
    ["(", ")", "a or ", "not ", "-(a or b) ", "a.b:", "a b ", "tier: ", "x:", '"', "\\", "-", "tier:a,", "a:1 "],
)
def test_a_hundred_kilobytes(piece: str) -> None:
    typed = piece * (100_000 // len(piece))
    reading = parse(typed)
    assert len(reading.query.terms) <= MAX_TERMS
    assert len(reading.notes) <= 6
    assert all(len(note) < 300 for note in reading.notes)
    assert parse(text(reading.query)).query == reading.query


def test_notes_are_counted_where_they_are_many() -> None:
    reading = parse(" ".join(f"a{number}:x" for number in range(9)))
    assert len(reading.notes) == 6
    assert reading.notes[-1] == "4 more parts were not taken as typed."


@pytest.mark.parametrize(
    ("typed", "parts"),
    [
        ("plain words", []),
        ("tier:Gold x", [("tier:", "field")]),
        ("-(tier:Gold)", [("-", "operator"), ("(", "operator"), ("tier:", "field"), (")", "operator")]),
        ("a or not b", [("or", "operator"), ("not", "operator")]),
        ("colour:red -x", [("colour:red", "doubt"), ("-", "operator")]),
        ("is:nothing x", [("is:nothing", "doubt")]),
        ("is:test,conf", [("is:", "field"), ("conf", "unfinished")]),
        ("tier:", [("tier:", "unfinished")]),
        ("a or", [("or", "unfinished")]),
        ("or a", [("or", "unfinished")]),
        ("a not", [("not", "unfinished")]),
        ("a -", [("-", "doubt")]),
        ('a "b c', [('"', "unfinished")]),
        ('""', [('""', "unfinished")]),
        ("(a", [("(", "unfinished")]),
        ("a ()", [("()", "unfinished")]),
        ("tier:(a or", [("tier:", "field"), ("(", "unfinished")]),
        ('tier:(a, "b', [("tier:", "field"), ("(", "unfinished"), ('"', "unfinished")]),
        ("x " * 70, [("x " * 70, "doubt")]),
    ],
)  # fmt: skip
def test_parts_of_a_text_are_told_apart(typed: str, parts: list[tuple[str, str]]) -> None:
    found = parse(typed).parts
    assert [(typed[one.start : one.start + one.length], one.taken_for) for one in found] == parts


@given(st.text(st.characters()) | st.lists(st.sampled_from(PIECES)).map("".join))
def test_every_note_is_about_a_part_of_the_text(typed: str) -> None:
    reading = parse(typed)
    assert bool(reading.notes) == any(one.taken_for in ("doubt", "unfinished") for one in reading.parts)
    assert list(reading.parts) == sorted(reading.parts)
    for one in reading.parts:
        assert 0 <= one.start < one.start + one.length <= len(typed)
