import pytest

from tests.foreign import foreign, unsaid, words_of
from viewer.domain.query_text import parse
from viewer.domain.query_words import describe


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
        ("finding:=missing_move", "finding is missing move"),
        ("-finding:late,error", "not finding: late or error"),
        ("Núñez", "“Núñez”"),
        ("-gold", "not “gold”"),
        ('tier:"a\nb"', "tier: a⏎b"),
        ("time:2024-03..2024-04", "Mar 2024 to Apr 2024"),
        ("time:>=2024-07-01", "from 1 Jul 2024"),
        ("time:..2024", "up to 2024"),
        ("after:-7d", "after 7d ago"),
        ("points:151..250", "points: 151 to 250"),
        ("points:151..", "points: from 151"),
        ("points:=351..", "points is 351 +"),
        ('points:=""', "points is empty"),
        ("points:<=2.5", "points: <= 2.5"),
        ("has:email", "has e-mail"),
        ("mark:red,blue", "mark: red or blue"),
        ("type_source:file_name", "type known by: the file's name"),
        ("-has:customer.metadata.region", "has no customer.metadata.region"),
        ("customer.metadata.Region:EMEA", "customer.metadata.Region: EMEA"),
        ("a or tier:Gold b", "“a” or (tier: Gold and “b”)"),
        ("-(a or b)", "not (“a” or “b”)"),
        ("a (b or -(c d))", "“a”"),
        ("x" * 100, "“" + "x" * 60 + "…”"),
    ],
)
def test_chips(typed: str, said: str) -> None:
    assert describe(parse(typed).query.terms[0]) == said


def test_words_of_the_language_are_said_in_the_language_in_use() -> None:
    query = parse("has:note mark:red type_source:envelope after:2024").query
    known = words_of("2024")
    with foreign():
        assert [unsaid(describe(term), known) for term in query.terms] == [[], [], [], []]
