from pathlib import Path

from tests.webhooks import body, customer, webhook, write
from viewer.domain.personal_values import Personal
from viewer.jobs.import_sources import import_sources
from viewer.store import library
from viewer.store.personal_values import names_of_things, personal_values

ONE, TWO = f"cust_{1:024}", f"cust_{2:024}"


def test_values_of_all_versions_and_of_who_stands_beside(tmp_path: Path) -> None:
    people = [
        customer(1, name="Old", phone="+49 30 1234567"),
        customer(1, name="New"),
        customer(2, metadata={"card": "LC-1"}),
    ]
    values = [webhook(number, data=body(number, customer=one)) for number, one in enumerate(people, 1)]
    values[0]["data"]["referrer"] = {"id": "cust_9", "name": "Ref Errer"}
    import_sources([str(write(tmp_path / "a.log", *values))], tmp_path / "l.db")
    with library.reading(tmp_path / "l.db") as connection:
        found = list(personal_values(connection))
        of_two = set(personal_values(connection, [TWO]))
        names = names_of_things(connection)
    assert len(found) == len(set(found))
    assert set(found) >= {
        Personal("name", "Old", ONE),
        Personal("name", "New", ONE),
        Personal("phone", "+49 30 1234567", ONE),
        Personal("metadata", "LC-1", TWO),
        Personal("name", "Ref Errer", "cust_9"),
    }
    assert {one.person for one in of_two} == {TWO}
    assert Personal("metadata", "LC-1", TWO) in of_two
    assert sorted(names) == ["Club 1", "Tier 1"]
