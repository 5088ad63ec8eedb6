"""What the domain says, in a language made for tests: a word that is still English was never said."""

import re
from datetime import UTC

import pytest

from tests.foreign import foreign, unsaid
from viewer.domain import event_types, facets, oddities, signature, time_steps
from viewer.domain.annotations import COLOURS, length_words
from viewer.domain.columns import COLUMNS, column, help_of
from viewer.domain.comparison import limits, summary
from viewer.domain.completion import Typing
from viewer.domain.deliveries import Arrival, account, duration
from viewer.domain.differences import Counts
from viewer.domain.event_types import KNOWN
from viewer.domain.fields import FIELDS
from viewer.domain.language_offers import language_offers
from viewer.domain.pseudonyms import FIELDS as MASKED
from viewer.domain.pseudonyms import LegendLine
from viewer.domain.query_help import topics
from viewer.domain.query_text import parse
from viewer.domain.query_words import describe
from viewer.domain.time_steps import period_words, stretches
from viewer.wording import say

MINUTE = 60_000_000


@pytest.mark.parametrize(
    ("query", "known"),
    [
        ("gold silver", "gold silver"),
        ("-tier:gold,silver", "gold silver"),
        ('campaign:="Club" -email:""', "club"),
        ("event:upgraded or (is:test -has:note)", "upgraded test note"),
        ("points:151..250 points:>3 points:2.. points:..9 line:7", ""),
        ("time:2024-03..2024-04 after:-7d before:2024-07-01 on:2024", ""),
        ("time:>=2024-07 time:<2024-07-01 -time:2024..", ""),
        ("finding:missing_move", ""),
    ],
)
def test_a_query_in_words(query: str, known: str) -> None:
    with foreign():
        words = " ".join(describe(item) for item in parse(query).query.terms)
    assert unsaid(words, frozenset(known.split())) == []


@pytest.mark.parametrize(
    "query",
    ["tier:", "xx:yy", "and gold", "gold or", "not", "- ", '"', "(gold", "()", '"gold', "is:xx", "time:xx", "line:xx"],
)
def test_notes_on_a_query(query: str) -> None:
    known = frozenset(
        ["tier", "gold", "and", "not", "yyy", "is", "test", "conflict", "repeated", "undecided", "odd", "today", "line"]
    )
    known |= {word for badge in oddities.BADGES for word in badge.word.split("_")}
    with foreign():
        assert unsaid(" ".join(parse(query).notes), known) == []


def test_tables_of_texts() -> None:
    with foreign():
        for one in COLUMNS:
            assert unsaid(f"{say(one.title)} {help_of(one)}") == []
        assert unsaid(help_of(column("customer.metadata.region")), frozenset({"customer", "metadata", "region"})) == []
        assert all(unsaid(say(one.title)) == [] for one in (*FIELDS, *COLOURS, *facets.FACETS, *facets.MORE_FACETS))
        assert all(unsaid(f"{say(one.title)} {say(one.text)}") == [] for one in oddities.BADGES)
        assert all(unsaid(say(words)) == [] for words in signature.EXPLANATIONS.values())
        assert all(unsaid(event_types.meaning(name)) == [] for name in KNOWN)
        aliases = frozenset(word for field in FIELDS for name in field.aliases for word in re.findall("[a-z]+", name))
        assert all(unsaid(f"{topic.section} {topic.words}", aliases) == [] for topic in topics())
        assert all(unsaid(LegendLine(field, 2, "N").words) == [] for field in MASKED)
        evidence = next(facet for facet in facets.FACETS if facet.field == "type_source")
        assert all(unsaid(facets.words_of(evidence, value)) == [] for value in ("envelope", "user", "undecided", ""))


def test_offers_while_typing() -> None:
    for field in (None, *(field.name for field in FIELDS)):
        with foreign():
            offers = language_offers(Typing(field, "", 3, 3))
        assert [one.help for one in offers if unsaid(one.help)] == []


def test_deliveries() -> None:
    first, later = Arrival("a", "whs_1", 0, 200_000), Arrival("b", "whs_1", 0, MINUTE)
    late, bare = Arrival("b", "whs_2", 0, 26 * 60 * MINUTE), Arrival("c", None, None, None)
    early = Arrival("d", "whs_3", 10 * MINUTE, MINUTE)
    with foreign():
        for one in account([first, later, late, bare, early], 0):
            assert unsaid(" ".join((one.what, one.lag_text, *one.problems))) == []
        assert unsaid(duration(100 * 60 * MINUTE)) == []


def test_annotations_and_comparisons() -> None:
    with foreign():
        assert unsaid(" ".join(length_words("x" * size) for size in (9_900, 10_000, 10_001))) == []
        assert unsaid(" ".join((summary(Counts(1, 1, 1, 1, 0)), summary(Counts(0, 0, 0, 2, 0))))) == []
        assert unsaid(limits(Counts(1, 0, 0, 0, 2))) == []


@pytest.mark.parametrize("days", [1, 40, 400, 4_000])
def test_stretches_of_time(days: int) -> None:
    cut = stretches(0, days * 24 * 60 * MINUTE, 20, UTC)
    with foreign():
        words = period_words(cut.edges[0], cut.edges[1], cut.step, UTC)
        assert unsaid(words, frozenset({"utc"})) == []
        assert unsaid(time_steps.moment_words(0, cut.step, UTC)) == []
