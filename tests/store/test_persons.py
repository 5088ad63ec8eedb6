from pathlib import Path

import pytest

from tests import webhooks as made
from tests.webhooks import body, customer, webhook, write
from viewer.domain.persons import Alike, IdentityValue, Person
from viewer.domain.times import parse_time
from viewer.jobs.import_sources import import_sources
from viewer.store import library, persons

FIRST = customer(1)["id"]


def bring(folder: Path, *people: made.Json | None) -> Path:
    """A library with an event of each, a second apart; the first is event 1."""
    records = [
        webhook(number, data=body(number, customer=one), entity_id=None) for number, one in enumerate(people, start=1)
    ]
    import_sources([str(write(folder / "a.ndjson", *records))], folder / "library.db")
    return folder / "library.db"


def at(number: int) -> int | None:
    return parse_time(made.moment(number))


def test_a_person_has_every_value_with_its_time_the_newest_first(tmp_path: Path) -> None:
    path = bring(tmp_path, customer(1), customer(1, email="new@example.org"), customer(1, name=None), customer(2))
    with library.reading(path) as connection:
        assert persons.person(connection, FIRST) == Person(
            FIRST,
            (
                IdentityValue("email", "person1@example.org", at(1), at(3), 2),
                IdentityValue("source_id", "crm-1", at(1), at(3), 3),
                IdentityValue("id", FIRST, at(1), at(3), 3),
                IdentityValue("name", "Person 1", at(1), at(2), 2),
                IdentityValue("email", "new@example.org", at(2), at(2), 1),
            ),
        )
        assert persons.person(connection, "nobody") == Person("nobody")
        assert persons.person(connection, "") == Person("")


def test_a_person_without_the_vendors_id_is_known_by_something_else(tmp_path: Path) -> None:
    path = bring(tmp_path, {"source_id": "crm-1"}, {"email": "me@example.org", "id": ""}, {"name": "nobody"}, None)
    with library.reading(path) as connection:
        keys = [persons.key_of_event(connection, event) for event in (1, 2, 3, 4, 5)]
        assert keys == ["source_id:crm-1", "email:me@example.org", "", "", None]
        assert [one.value for one in persons.person(connection, "source_id:crm-1").values] == ["crm-1"]
        assert [one.value for one in persons.person(connection, "email:me@example.org").values] == ["me@example.org"]


def test_people_who_look_alike_are_named_with_the_reason(tmp_path: Path) -> None:
    path = bring(
        tmp_path,
        customer(1),
        customer(2, email="PERSON1@example.org"),
        customer(3, source_id="crm-1"),
        customer(4, source_id="crm-1_deleted2024-05-01T10:00:00Z", name=None),
        customer(5),
        {"source_id": "crm-1", "email": "person1@example.org"},
    )
    with library.reading(path) as connection:
        found = persons.alike(connection, persons.person(connection, FIRST))
        assert set(found) == {
            Alike(customer(2)["id"], "Person 2", "the same e-mail address person1@example.org"),
            Alike(customer(3)["id"], "Person 3", "the same source id crm-1"),
            Alike(customer(4)["id"], "person4@example.org", "the source id crm-1 with the mark of a deleted customer"),
            Alike("source_id:crm-1", "person1@example.org", "the same source id crm-1"),
        }
        deleted = persons.alike(connection, persons.person(connection, customer(4)["id"]))
        assert {one.person: one.reason for one in deleted} == dict.fromkeys(
            (FIRST, customer(3)["id"], "source_id:crm-1"),
            "the source id crm-1, as it was before a customer was deleted",
        )
        assert persons.alike(connection, persons.person(connection, customer(5)["id"])) == ()
        assert persons.alike(connection, Person("")) == ()


@pytest.mark.parametrize("shared", [{"email": "shop@example.org"}, {"source_id": "n/a"}])
def test_of_many_alike_the_first_are_named(tmp_path: Path, shared: made.Json) -> None:
    path = bring(tmp_path, *[customer(number, **shared) for number in range(1, 40)])
    with library.reading(path) as connection:
        found = persons.alike(connection, persons.person(connection, FIRST))
        assert len(found) == persons.MOST_ALIKE
        assert {one.reason.partition(", which")[2] for one in found} == {" more than 20 customers have"}
