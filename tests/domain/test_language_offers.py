import pytest

from viewer.domain.completion import Suggestion, completed, typing_at
from viewer.domain.fields import FIELDS
from viewer.domain.language_offers import language_offers
from viewer.domain.query_text import parse


def _offers(text: str, asked: bool = False) -> list[Suggestion]:
    typing = typing_at(text, len(text))
    assert typing is not None
    return language_offers(typing, asked)


def _inserts(text: str, asked: bool = False) -> list[str]:
    return [suggestion.insert for suggestion in _offers(text, asked)]


def test_fields_are_offered_by_name_alias_and_title() -> None:
    assert _inserts("ti")[:2] == ["tier:", "tier_id:"]
    assert _inserts("typ") == ["type_source:", "event:"]
    assert "from:" in _inserts("before")
    assert "email:" in _inserts("e-m")
    assert _inserts("zzz") == []
    offer = _offers("poi")[0]
    assert (offer.kind, offer.leads_on) == ("field", True)
    assert offer.help.startswith("Points that the tier asks for")


def test_paths_begin_with_what_events_are_made_of() -> None:
    assert _inserts("cust")[-1] == "customer."
    assert _inserts("loyalty") == ["loyalty_tier.", "loyalty_tier_from.", "loyalty_tier_to."]
    assert _offers("data")[-1].leads_on


def test_operators_come_where_they_can_stand() -> None:
    assert "or " in _inserts("tier:Gold o")
    assert "or " not in _inserts("o")
    assert _inserts("")[-2:] == ["-", "("]


def test_the_words_of_a_field_are_offered() -> None:
    assert _inserts("is:tes") == ["test"]
    assert _inserts("is:number") == ["large_number", "huge_number"]
    assert _inserts("type_source:") == ["envelope", "heading", "file_name", "inferred", "user", "undecided"]
    assert "email" in _inserts("has:e")
    assert _inserts("tier:Go") == []


@pytest.mark.parametrize("text", ["after:", "before:", "on:", "time:", "time:>=", "time:2024-01..", "after:-"])
def test_times_that_are_offered_are_times(text: str) -> None:
    offers = _offers(text)
    assert len(offers) > 3
    for offer in offers:
        typing = typing_at(text, len(text))
        assert typing is not None
        reading = parse(completed(text, typing, offer.insert)[0])
        assert reading.notes == ()
        assert len(reading.query.terms) == 1


def test_a_time_alone_is_a_stretch_up_to_now() -> None:
    assert "-7d.." in _inserts("time:")
    assert "-7d" in _inserts("time:>=")
    assert "-7d" in _inserts("after:")
    assert {offer.insert: offer.help for offer in _offers("time:-7")} == {"-7d..": "since 7 days ago"}


def test_numbers_are_compared() -> None:
    assert _inserts("points:") == [">=", "<=", ">", "<"]
    assert _inserts("points:>") == []
    assert _inserts("points:5") == []
    assert _inserts("points:5", asked=True) == ["5.."]
    assert _inserts("points:5..7", asked=True) == []


def test_a_whole_time_can_begin_a_range() -> None:
    assert _inserts("time:2024-07") == []
    assert _inserts("time:2024-07", asked=True) == ["2024-07.."]
    assert _inserts("time:2024-07..2024-08", asked=True) == []
    assert _inserts("after:2024-07", asked=True) == []


def test_words_say_what_they_mean() -> None:
    for field in ("is:", "type_source:"):
        assert all(offer.help for offer in _offers(field)), field
    assert {offer.insert: offer.help for offer in _offers("is:rep")}["repeated"] == "arrived more than once"


def test_every_word_of_every_field_is_a_query_of_its_own() -> None:
    for field in FIELDS:
        for word in field.words:
            assert parse(f"{field.name}:{word}").notes == ()
