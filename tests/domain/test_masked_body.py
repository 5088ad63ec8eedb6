import json
from typing import Any

import pytest

from viewer.domain.masking import DEFAULT, Masker


def masked(body: str) -> str:
    return Masker(DEFAULT).body(body.encode("utf-8", "surrogatepass")).decode()


@pytest.mark.parametrize(
    ("body", "after"),
    [
        ('{ "data" : {"n": 1.50, "big": 12345678901234567890} , "id": "evt_1" }', None),
        ('{"customer":"cust_1","campaign":{"name":"Club"}}', None),
        ("[]", None),
        (
            '{"email":"a@example.org","email":"b@example.org"}',
            '{"email":"customer-1@masked.invalid","email":"customer-1-2@masked.invalid"}',
        ),
        ('{"customer":{"name":"\\u0041da"},"x":"ADA"}', '{"customer":{"name":"Customer 1"},"x":"Customer 1"}'),
        ('{"x":"see Ada","customer":{"name":"Ada"}}', '{"x":"see Customer 1","customer":{"name":"Customer 1"}}'),
        ('{"a@example.org":1,"+49 30 123456":{}}', '{"customer-1@masked.invalid":1,"phone-2":{}}'),
        (
            '{"metadata":{"vip":true,"n":null,"l":["x",[1]]}}',
            '{"metadata":{"vip":"value 1","n":null,"l":["value 2",["value 3"]]}}',
        ),
        (
            '{"customer":{"source_id":48123456},"ref":48123456,"n":4812345}',
            '{"customer":{"source_id":"source-id-1"},"ref":"source-id-1","n":4812345}',
        ),
        (
            '{"customers":[{"id":"cust_1","name":"Ada"},{"id":"cust_2","name":"Bo"}]}',
            '{"customers":[{"id":"cust_1","name":"Customer 1"},{"id":"cust_2","name":"Customer 2"}]}',
        ),
        ('{"phone":{"home":"1234567","work":7654321}}', '{"phone":{"home":"phone-1","work":"phone-2"}}'),
        ("no JSON of Ada", '"(what could not be read as JSON is left out)"'),
        ('"\ud800"', '"(what could not be read as JSON is left out)"'),
    ],
)
def test_bodies(body: str, after: str | None) -> None:
    assert masked(body) == (after if after is not None else body)


def test_depth_and_size_are_no_matter() -> None:
    deep = '{"a":' * 5_000 + "1" + "}" * 5_000
    assert masked(deep) == '"(what could not be read as JSON is left out)"'
    long = json.dumps({"x": "a@example.org " * 500_000, "customer": {"hobby": "h" * 10_000_000}})
    assert json.loads(masked(long)) == {
        "x": "(a text of 7,000,000 characters is left out: it is too long to be searched for personal values)",
        "customer": {"hobby": "text 1"},
    }


def test_a_customer_is_the_same_in_any_wrapper() -> None:
    customer: dict[str, Any] = {"id": "cust_1", "name": "Ada", "email": "a@example.org"}
    other = {"id": "cust_2", "name": "Bo"}
    masker = Masker(DEFAULT)
    bodies = [{"customer": customer}, {"customer": other}, {"type": "t", "data": {"object": {"customer": customer}}}]
    first, second, third = (json.loads(masker.body(json.dumps(body).encode())) for body in bodies)
    assert first["customer"] == third["data"]["object"]["customer"]
    assert (first["customer"]["name"], second["customer"]["name"]) == ("Customer 1", "Customer 2")
