from pathlib import Path

import pytest

from tests.jobs.case_library import CUSTOMER, PERSONAL, make_library
from viewer.domain.annotations import Annotation
from viewer.domain.masking import DEFAULT
from viewer.exports.case_contents import EventLine, Fact
from viewer.exports.tier_chart import Band
from viewer.jobs.case_masking import CaseMask, case_mask
from viewer.jobs.customer_notes import Notes
from viewer.jobs.find_story import find_story
from viewer.store import library


@pytest.fixture
def mask(tmp_path: Path) -> CaseMask:
    path = make_library(tmp_path)
    with library.reading(path) as connection:
        return case_mask(connection, find_story(path, CUSTOMER), DEFAULT)


def test_everything_that_any_event_says_of_the_customer_is_known(mask: CaseMask) -> None:
    for value in ("Noor Haddad-Łęcka", *PERSONAL[2:6], "+49 151 2345 6789", "0049 (151) 23456789", *PERSONAL[-2:]):
        assert value not in mask.say(f"about {value}, who"), value
    assert mask.say("Noor Haddad-Łęcka of Wolfenbüttel") == "Customer 1 of value 1"


def test_in_a_title_parts_of_names_are_masked_and_elsewhere_months_stay(mask: CaseMask) -> None:
    assert mask.title("noor asks, ticket 7; Haddad?") == "Customer 1 asks, ticket 7; Customer 1?"
    assert mask.say("on 2 May 2024") == "on 2 May 2024"


def test_what_is_masked_once_is_not_masked_again(mask: CaseMask) -> None:
    once = mask.say("n.lecka@example.org or stranger@example.com")
    assert mask.say(once) == once == "customer-1@masked.invalid or customer-2@masked.invalid"


def test_others_who_may_be_the_same_are_masked_too(mask: CaseMask) -> None:
    assert "Somebody" not in mask.say("Somebody Else")


def test_names_of_tiers_and_campaigns_stay(mask: CaseMask) -> None:
    assert mask.say("In Tier 1 (100–199) of Club 1") == "In Tier 1 (100–199) of Club 1"


def test_all_texts_of_a_value_are_masked_but_for_what_is_masked_already(mask: CaseMask) -> None:
    band = Band(0, 1, 0, 1, "Noor Łęcka", "", "", "#e0ad1c")
    masked = mask.texts({"a": [Fact("Noor Łęcka", "x", "y"), (band, 7, None)], "b": "n.lecka@example.org"})
    fact, (drawn, *rest) = masked["a"]  # type: ignore[misc]
    assert fact == Fact("Customer 1", "x", "y")
    assert (drawn.name, drawn.colour, rest) == ("Customer 1", "#e0ad1c", [7, None])  # type: ignore[union-attr]
    assert str(masked["b"]).endswith("@masked.invalid")


def test_the_number_of_a_line_is_nobodys_even_where_a_value_looks_like_it(mask: CaseMask) -> None:
    line = EventLine(1, "evt_1", "", "joined", "", "Noor Haddad-Łęcka joined", "a.log", "Wolfenbüttel")
    assert mask.texts(line)[-3:] == ("Customer 1 joined", "a.log", "Wolfenbüttel")


def test_notes_are_free_text(mask: CaseMask) -> None:
    notes = mask.notes(Notes(None, Annotation("rang at noon", "red"), ((1, Annotation(None, "blue")),)))
    assert notes.on_customer == Annotation("text 1", "red")
    assert notes.on_events == ((1, Annotation(None, "blue")),)


def test_without_fields_everything_stays(tmp_path: Path) -> None:
    path = make_library(tmp_path)
    story = find_story(path, CUSTOMER)
    with library.reading(path) as connection:
        mask = case_mask(connection, story, ())
    assert (mask.is_on, mask.body, mask.legend()) == (False, None, ())
    assert mask.say("Noor") == "Noor"
    assert mask.story(story) is story
    fact = Fact("Noor", "x")
    assert mask.texts(fact) is fact
