import json

from viewer.domain.personal_values import Personal, person_of, personal_in


def test_everything_personal_in_a_customer() -> None:
    body = {
        "id": "cust_1",
        "name": "Ada",
        "source_id": 20417,
        "phone": "",
        "address": {"city": "Paris", "floor": 3},
        "metadata": {"vip": True, "n": 1.5, "list": ["x"]},
        "created_at": "2024-05-02T09:14:02.010Z",
        "friend": {"object": "customer", "email": "b@example.org"},
    }
    assert set(personal_in(json.dumps(body).encode(), "customer")) == {
        Personal("customer_id", "cust_1", "cust_1"),
        Personal("name", "Ada", "cust_1"),
        Personal("source_id", "20417", "cust_1"),
        Personal("free_text", "Paris", "cust_1"),
        Personal("metadata", "1.5", "cust_1"),
        Personal("metadata", "x", "cust_1"),
        Personal("email", "b@example.org", "email:b@example.org"),
    }


def test_a_bare_id_and_what_is_damaged() -> None:
    assert list(personal_in(b'"cust_1"', "customer")) == [Personal("customer_id", "cust_1")]
    assert list(personal_in(b"{", "customer")) == []
    assert list(personal_in(b"[" * 100_000, "")) == []


def test_what_tells_a_person_from_others() -> None:
    assert person_of("cust_1", "s", "e") == "cust_1"
    assert person_of(None, "S_deleted2025-04-01", "e") == "source_id:s"
    assert person_of(None, None, "A@Example.org") == "email:a@example.org"
    assert person_of(None, None, None, "ADA  King") == "name:ada king"
    assert person_of(None, None, None) == ""
