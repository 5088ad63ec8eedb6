from pathlib import Path

from tests.webhooks import body, customer, webhook, write
from viewer.jobs.import_sources import import_sources
from viewer.store import library
from viewer.store.person_search import Naming, find


def test_exact_values_come_first_then_parts_each_by_field(tmp_path: Path) -> None:
    people = [
        customer(1, source_id="x", name="the crm", email=None),
        customer(2, source_id="crm", name=None, email=None),
        customer(3, source_id="my crm", name="CRM", email=None),
        customer(4, source_id="the crm", name="crm", email="crm@example.org"),
    ]
    records = [webhook(number, data=body(number, customer=who)) for number, who in enumerate(people)]
    import_sources([str(write(tmp_path / "a.ndjson", *records))], tmp_path / "library.db")
    first, second, third, fourth = (customer(number)["id"] for number in (1, 2, 3, 4))
    with library.reading(tmp_path / "library.db") as connection:
        assert find(connection, "crm", 50) == [
            Naming(second, "source_id", "crm", True),
            Naming(third, "name", "CRM", True),
            Naming(fourth, "name", "crm", True),
            Naming(first, "name", "the crm", False),
        ]
        assert [one.key for one in find(connection, "the crm", 50)] == [fourth, first]
        assert find(connection, "crm", 1) == [Naming(second, "source_id", "crm", True)]
