import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.domain.fields import FIELDS
from viewer.domain.query_text import MAX_TERMS, MAX_VALUES, parse, text
from viewer.domain.terms import Query, Term

NASTY = st.text(st.sampled_from('ab"\\,:=- \n\t()\0\ud800é\u00a0\u3000>'), min_size=1, max_size=8)
VALUES = (
    NASTY | st.text(st.characters(), min_size=1, max_size=20) | st.sampled_from(["or", "NOT", "Loyal gold", "-", "="])
)


@st.composite
def terms(draw: st.DrawFn) -> Term:
    negated = draw(st.booleans())
    field = draw(st.none() | st.sampled_from(FIELDS))
    if field is None:
        value = draw(VALUES)
        # A lone "-" cannot be negated and stay what it is only where it is quoted, and that is how it is written.
        return Term(None, (value,), negated)
    if field.words:
        values = st.sampled_from(field.words)
    elif field.kind == "time":
        values = st.sampled_from(["2024", "2024-07", "2024-07-01", "2024-07-01 10:08", "2024-07-01T10:08:14.814Z"])
    elif field.kind == "number":
        values = st.from_regex(r"\A(>=|<=|>|<)?-?[0-9]{1,9}\Z")
    else:
        values = VALUES
    exact = field.knows_exact and draw(st.booleans())
    if exact or (field.kind == "whole" and not field.words and not field.beginnings):
        values = values | st.just("")
    return Term(field.name, tuple(draw(st.lists(values, min_size=1, max_size=4, unique=True))), negated, exact)


PIECES = [
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


@given(st.lists(terms(), max_size=6, unique=True))
def test_written_queries_read_back(listed: list[Term]) -> None:
    query = Query(tuple(listed))
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
            "NEAR(a* b) OR '; DROP TABLE",
            tuple(Term(None, (word,)) for word in ["NEAR(a*", "b)", "OR", "';", "DROP", "TABLE"]),
        ),
        ("\0 👍 محمد \ud800", tuple(Term(None, (word,)) for word in ["\0", "👍", "محمد", "\ud800"])),
    ],
)
def test_reads(typed: str, listed: tuple[Term, ...]) -> None:
    assert parse(typed).query.terms == listed
    assert parse(typed).notes == ()


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
            " A time is written like 2024, 2024-07, 2024-07-01 or 2024-07-01T10:08.",
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
            "“line:x” is searched as text, because of “x”. A number is written like 2, >1 or <=3.",
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
            " A time is written like 2024, 2024-07, 2024-07-01 or 2024-07-01T10:08.",
        ),
        (
            "deliveries:>",
            (),
            "“deliveries:>” is not complete yet; until then it is left out. A number is written like 2, >1 or <=3.",
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


@pytest.mark.parametrize("piece", ["a b ", "tier: ", "x:", '"', "\\", "-", "tier:a,", "a:1 "])
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
