from pathlib import Path

from tests.webhooks import body, customer, webhook, write
from viewer.jobs.import_sources import import_sources
from viewer.store import library
from viewer.store.customer_names import Named, names_of

ONE = f"cust_{1:024}"


def test_the_latest_names_of_many_people(tmp_path: Path) -> None:
    people = [
        customer(1),
        customer(1, name="Noor", email=None),
        {"source_id": "crm-9", "name": "Nine"},
        {"email": "x@example.org"},
    ]
    values = [webhook(number, data=body(number, customer=one)) for number, one in enumerate(people, 1)]
    for value in values[2:]:
        del value["event"]["entity_id"]
    import_sources([str(write(tmp_path / "a.log", *values))], tmp_path / "l.db")
    with library.reading(tmp_path / "l.db") as connection:
        found = names_of(connection, [ONE, "source_id:crm-9", "email:x@example.org", "cust_2", ""])
    assert found == {
        ONE: Named("Noor", "person1@example.org"),
        "source_id:crm-9": Named("Nine", None),
        "email:x@example.org": Named(None, "x@example.org"),
    }
