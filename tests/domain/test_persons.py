import pytest

from viewer.domain.persons import IdentityValue, Person, named_by, person_key


@pytest.mark.parametrize(
    ("names", "key", "named"),
    [
        (("cust_1", "crm-1", "me@example.org"), "cust_1", ("id", "cust_1")),
        ((None, "crm-1", "me@example.org"), "source_id:crm-1", ("source_id", "crm-1")),
        (("", "", "me@example.org"), "email:me@example.org", ("email", "me@example.org")),
        ((None, None, ""), "", ("id", "")),
    ],
)
def test_a_person_is_known_by_the_first_thing_that_names_them(
    names: tuple[str | None, str | None, str | None], key: str, named: tuple[str, str]
) -> None:
    assert person_key(*names) == key
    assert named_by(key) == named


def test_a_person_is_called_by_the_latest_name_else_by_what_there_is() -> None:
    def values(*pairs: tuple[str, str]) -> tuple[IdentityValue, ...]:
        return tuple(IdentityValue(field, value, None, None, 1) for field, value in pairs)

    named = values(("email", "me@example.org"), ("name", "New"), ("name", "Old"), ("id", "cust_1"))
    assert Person("cust_1", named).caption == "New"
    assert Person("cust_1", values(("id", "cust_1"), ("source_id", "crm-1"))).caption == "crm-1"
    assert Person("email:me@example.org").caption == "email:me@example.org"
    assert Person("").caption == ""
