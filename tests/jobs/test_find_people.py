from pathlib import Path

import pytest

from tests import webhooks as made
from tests.webhooks import body, customer, webhook, write
from viewer.errors import LibraryProblem
from viewer.jobs.find_people import FoundPerson, find_one, find_people
from viewer.jobs.import_sources import import_sources


def one(number: int) -> str:
    found: str = customer(number)["id"]
    return found


@pytest.fixture
def filled(tmp_path: Path) -> Path:
    people: list[made.Json | None] = [
        customer(1, name="Ana Souza"),
        customer(1, name="Ana Lima"),
        customer(2, name="Ana Souza", email="Team@Example.org"),
        customer(3, name="Zoë 花子", source_id="crm-30"),
        customer(4, name=None, email=None, source_id="a\x00b "),
        {"email": "me@example.org"},
        {"name": "nobody"},
        None,
    ]
    records = [webhook(number, data=body(number, customer=who), entity_id=None) for number, who in enumerate(people)]
    import_sources([str(write(tmp_path / "a.ndjson", *records))], tmp_path / "library.db")
    return tmp_path / "library.db"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (one(2), FoundPerson(one(2), "Ana Souza", f"customer id {one(2)}", 1)),
        ("crm-1", FoundPerson(one(1), "Ana Lima", "source id crm-1", 2)),
        (" team@example.ORG", FoundPerson(one(2), "Ana Souza", "e-mail address Team@Example.org", 1)),
        ("ana lima", FoundPerson(one(1), "Ana Lima", "name Ana Lima", 2)),
        ("zoe", FoundPerson(one(3), "Zoë 花子", "name Zoë 花子", 1)),
        ("花子", FoundPerson(one(3), "Zoë 花子", "name Zoë 花子", 1)),
        ("Zo", FoundPerson(one(3), "Zoë 花子", "name Zoë 花子", 1)),
        ("a\x00b ", FoundPerson(one(4), "a\x00b ", "source id a\x00b ", 1)),
        (
            "email:me@example.org",
            FoundPerson("email:me@example.org", "me@example.org", "e-mail address me@example.org", 1),
        ),
        ("me@", FoundPerson("email:me@example.org", "me@example.org", "e-mail address me@example.org", 1)),
    ],
)
def test_a_customer_by_anything_that_names_them(filled: Path, text: str, found: FoundPerson) -> None:
    assert find_people(filled, text)[0] == found
    assert find_one(filled, text) == found


def test_an_earlier_name_finds_too_and_says_that_it_is_one(filled: Path) -> None:
    assert find_people(filled, "Ana Souza") == [
        FoundPerson(one(1), "Ana Lima", "name Ana Souza, an earlier one", 2),
        FoundPerson(one(2), "Ana Souza", "name Ana Souza", 1),
    ]


def test_who_is_named_exactly_comes_before_who_is_named_in_part(filled: Path) -> None:
    found = find_people(filled, "crm-3")
    assert [person.key for person in found] == [one(3)]
    everybody = find_people(filled, "example.org")
    assert {person.key for person in everybody} == {one(1), one(2), one(3), "email:me@example.org"}
    assert len(find_people(filled, "example.org", most=2)) == 2


@pytest.mark.parametrize("text", ["", "  ", "nobody at all", "\ud800", "x" * 100_000, "%", "'", '"*"', "nobody"])
def test_nobody_is_found_and_told_so_calmly(filled: Path, text: str) -> None:
    assert find_people(filled, text) == []
    with pytest.raises(LibraryProblem, match=r"^No customer is known by “"):
        find_one(filled, text)


def test_where_several_fit_the_choices_are_named(filled: Path) -> None:
    with pytest.raises(LibraryProblem) as raised:
        find_one(filled, "ana souza")
    assert str(raised.value) == (
        f"Several customers fit “ana souza”: {one(1)} (Ana Lima), {one(2)} (Ana Souza). Give one of these ids."
    )


def test_of_very_many_who_fit_some_are_named(tmp_path: Path) -> None:
    records = [webhook(number, data=body(number, customer=customer(number))) for number in range(30)]
    import_sources([str(write(tmp_path / "a.ndjson", *records))], tmp_path / "library.db")
    with pytest.raises(
        LibraryProblem, match=r"^Several customers fit “person”: .* and more\. Give one of these ids\.$"
    ):
        find_one(tmp_path / "library.db", "person")
    assert find_one(tmp_path / "library.db", "crm-2").key == one(2)
    assert len(find_people(tmp_path / "library.db", "person", most=7)) == 7
