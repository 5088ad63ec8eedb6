import pytest

from viewer.domain.masked_query import masked_query
from viewer.domain.masking import DEFAULT, Masker, Personal
from viewer.domain.query import parse, text


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ("", ""),
        ("tier:Gold event:left before:2024-06-01", "tier:Gold event:left before:2024-06-01"),
        ("name:lovel", "name:masked"),
        ('-name:="Ada Lovelace"', '-name:="Customer 1"'),
        ("lovel or email:ada", "masked or email:masked"),
        ("customer_id:cust_A1 source:ada.json", "customer_id:cust_A1 source:masked"),
        ("customer.metadata.card:LC-99 loyalty_tier.points.from:>1", None),
        ('tier:"Ada Lovelace"', 'tier:"Customer 1"'),
        ("name:lovel,king", "name:masked"),
        ("has:note", "has:note"),
    ],
)
def test_a_query_tells_nobody(query: str, told: str | None) -> None:
    masker = Masker(DEFAULT, [Personal("name", "Ada Lovelace", "cust_A1")])
    masked = masked_query(parse(query).query, masker)
    if told is not None:
        assert text(masked) == told


def test_what_is_not_masked_is_told() -> None:
    query = parse("name:lovel customer.name:ada customer_id:cust_A1 note:x").query
    assert text(masked_query(query, Masker(["phone"]))) == text(query)
    assert text(masked_query(query, Masker(["customer_id"]))) == text(query).replace("cust_A1", "masked")
