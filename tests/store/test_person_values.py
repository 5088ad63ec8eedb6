"""What names a person alone is told apart from what others have as well."""

from pathlib import Path

from tests.forgotten import EMAIL, KEY, NAME, PHONE, SECRET, SOURCE_ID, hers, imported, others
from tests.webhooks import body, customer, webhook
from viewer.domain.traces import Value
from viewer.store import library
from viewer.store.person_values import person_values


def test_everything_that_ever_named_them(tmp_path: Path) -> None:
    path = imported(tmp_path / "data", hers(1), hers(2, name="Zsófia Married", phone=36307716394), *others(3, 6))
    with library.reading(path) as connection:
        found = person_values(connection, KEY)
    assert len(found.rows) == 2
    assert found.of("id", "source_id", "email") == [KEY, SOURCE_ID, EMAIL]
    assert found.of("name") == [NAME, "Zsófia Married"]
    assert found.of("phone") == [PHONE, "36307716394"]
    assert found.of("detail") == [SECRET]
    assert found.shared == ()


def test_what_others_have_too_names_nobody_alone(tmp_path: Path) -> None:
    namesake = customer(7, name=NAME.upper(), email=EMAIL.upper(), phone=PHONE, metadata={"x": SECRET})
    path = imported(tmp_path / "data", hers(1), webhook(7, data=body(7, customer=namesake)))
    with library.reading(path) as connection:
        found = person_values(connection, KEY)
    assert found.values == (Value("id", KEY), Value("source_id", SOURCE_ID))
    assert {one.kind for one in found.shared} == {"email", "name", "phone"}


def test_nobody(tmp_path: Path) -> None:
    path = imported(tmp_path / "data", *others(1, 3))
    with library.reading(path) as connection:
        assert person_values(connection, KEY) == ((), (), ())
