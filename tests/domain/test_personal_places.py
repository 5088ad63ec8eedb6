import pytest

from viewer.domain.json_text import Members
from viewer.domain.personal_places import CUSTOMER, PERSON, PLAIN, around, kind_at, kind_of


@pytest.mark.parametrize(
    ("outside", "key", "value", "kind"),
    [
        (CUSTOMER, "name", "Ada", "name"),
        (PERSON, "name", "Ada", "name"),
        (PLAIN, "name", "Gold", None),
        (PLAIN, "billingEmail", "a@b.org", "email"),
        (PLAIN, "first-name", "Ada", "name"),
        (PLAIN, "customer", "cust_1", "customer_id"),
        (CUSTOMER, "id", "cust_1", "customer_id"),
        (CUSTOMER, "created_at", "2024-05-02T09:14:02.010Z", None),
        (CUSTOMER, "created_at", "whenever Ada came", "free_text"),
        (CUSTOMER, "hobby", "chess", "free_text"),
        (CUSTOMER, "points", 17, None),
        (CUSTOMER, "object", "customer", None),
        (PLAIN, "metadata", "x", "metadata"),
        ("metadata", "name", "x", "metadata"),
        (PLAIN, "note", "x", "free_text"),
        (PLAIN, "k" * 10_000_000, "x", None),
    ],
)
def test_the_kind_of_a_value(outside: str, key: str, value: object, kind: str | None) -> None:
    assert kind_of(outside, key, value) == kind


@pytest.mark.parametrize(
    ("outside", "key", "members", "within"),
    [
        (PLAIN, "customer", {}, CUSTOMER),
        (PLAIN, "anything", {"object": "customer"}, CUSTOMER),
        (PLAIN, "anything", {"Phone": "1"}, PERSON),
        (PLAIN, "referrer", {}, PERSON),
        (PLAIN, "campaign", {"name": "Club"}, PLAIN),
        (CUSTOMER, "loyalty", {}, PLAIN),
        (CUSTOMER, "wallet", {}, "free_text"),
        (CUSTOMER, "system_metadata", {}, "metadata"),
        ("metadata", "customer", {}, "metadata"),
    ],
)
def test_what_is_around_members(outside: str, key: str, members: dict[str, str], within: str) -> None:
    assert around(outside, key, Members(tuple(members.items()))) == within


def test_the_kind_of_what_is_at_a_path() -> None:
    assert kind_at(("customer", "address", "city"), "Paris") == "free_text"
    assert kind_at(("order", "items", 0, "metadata", "gift_for"), "Ada") == "metadata"
    assert kind_at(("loyalty_tier", "name"), "Gold") is None
