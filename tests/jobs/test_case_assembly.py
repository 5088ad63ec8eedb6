from datetime import UTC
from pathlib import Path

import pytest

from tests.history.made import at
from tests.jobs.case_library import CUSTOMER, make_library, order
from viewer.domain.case_order import CaseOrder
from viewer.exports.case_contents import CaseContents, Fact
from viewer.jobs import case_events
from viewer.jobs.case_assembly import Case, contents_of, extent_words, files_of
from viewer.jobs.case_masking import case_mask
from viewer.jobs.customer_notes import customer_notes
from viewer.jobs.find_story import find_story
from viewer.store import library


def made(path: Path, wanted: CaseOrder) -> CaseContents:
    story = find_story(path, wanted.customer)
    events = case_events.chosen(story, wanted.events, path)
    notes = customer_notes(path, story.person.key, [event.key for event in events])
    with library.reading(path) as connection:
        mask = case_mask(connection, story, wanted.masked)
        case = Case(wanted, UTC, at("2026-11-30T12:00:00Z"), story, events, notes, mask, lambda: False)
        return contents_of(connection, case)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return make_library(tmp_path)


def test_who_it_is_with_all_values_and_since_when(path: Path) -> None:
    found = made(path, order(path, masked=()))
    assert [(one.title, one.text) for one in found.customer] == [
        ("Name", "Noor Haddad-Łęcka"),
        ("Name", "Noor Łęcka"),
        ("E-mail", "noor.haddad@example.org"),
        ("E-mail", "n.lecka@example.org"),
        ("Source id", "shop-77001"),
        ("Customer id", CUSTOMER),
    ] or {one.title for one in found.customer} == {"Name", "E-mail", "Source id", "Customer id"}
    assert found.customer[-1].more.endswith("2 May 2024")
    assert (found.made, found.title) == ("30 Nov 2026, 12:00 UTC", "Why the tier is what it is")


def test_the_same_person_looks_the_same_everywhere(path: Path) -> None:
    found = made(path, order(path, title="Noor Łęcka"))
    assert {one.text for one in found.customer if one.title == "Name"} == {"Customer 1"}
    assert found.title == "Customer 1"
    assert found.is_masked
    assert any(words.endswith("became “Customer N”") for words in found.legend)
    assert found.alike != ()
    assert "NOOR" not in "".join(found.alike).upper()


def test_events_are_numbered_and_linked_where_they_are_in_full(path: Path) -> None:
    found = made(path, order(path, events="all"))
    assert [one.number for one in found.events] == [1, 2, 3, 4, 5, 6]
    assert [one.number for one in found.lines] == [1, 2, 3, 4, 5, 6]
    club = found.campaigns[0]
    assert club.change is not None
    assert club.change.event.number == 5


def test_how_it_was_made_names_sources_but_no_folder(path: Path) -> None:
    method = made(path, order(path, masked=())).method
    assert Fact("Sources", "noor.haddad@example.org.ndjson") in method
    assert Fact("Campaigns", "all of the customer") in method
    assert str(path.parent) not in str(method)
    assert method[1].text.startswith("Tier Viewer ")


def test_what_was_chosen_in_words() -> None:
    assert extent_words(order(Path("a"), events="changes")) == "the events that begin or end a stay in a tier"
    assert extent_words(order(Path("a"), events=("evcus_1",))) == "events that a person picked"


def test_the_files_of_an_archive_say_whether_records_are_masked() -> None:
    assert "masked" in dict(one[:2] for one in files_of(True))["records/"]
    assert "byte for byte" in dict(one[:2] for one in files_of(False))["records/"]
