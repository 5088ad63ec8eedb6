import json

import pytest

from viewer.domain.masking import DEFAULT, FIELDS, Masker, Personal
from viewer.domain.rows import EventRow

ADA = {
    "id": "cust_A1",
    "name": "Ada Lovelace",
    "email": "ada.lovelace@example.org",
    "source_id": "crm-20417",
    "phone": "+20 2 5550 0117",
    "metadata": {"region": "MENA", "card": "LC-998877", "store_no": 17},
    "address": {"city": "Alexandria"},
    "created_at": "2024-05-02T09:14:02.010Z",
    "object": "customer",
}
ROW = EventRow(
    1,
    "evt_1",
    "customer.loyalty.tier.joined",
    "envelope",
    0,
    "cust_A1",
    "Ada Lovelace",
    "ada.lovelace@example.org",
    "crm-20417",
    "camp_1",
    "Ada Lovelace's club",
    "ltr_1",
    "Gold",
    None,
    None,
    1,
    None,
    1,
    "ada_lovelace.json",
    3,
    False,
    False,
    None,
    note="called Ada at home",
)


def test_a_row_keeps_what_names_nobody() -> None:
    masked = Masker(DEFAULT).row(ROW)
    assert masked == ROW._replace(
        customer_name="Customer 1",
        customer_email="customer-1@masked.invalid",
        customer_source_id="source-id-1",
        campaign_name="Customer 1's club",
        source="Customer 1.json",
        note="text 1",
    )


def test_what_no_column_shows_is_left_out_and_not_counted() -> None:
    masker = Masker(DEFAULT)
    masker.write_only(["happened_at", "customer_name", "tier_name"])
    masked = masker.row(ROW)
    assert (masked.customer_name, masked.tier_name, masked.tier_id) == ("Customer 1", "Gold", "ltr_1")
    left_out = masked.customer_email, masked.customer_source_id, masked.campaign_name, masked.source, masked.note
    assert left_out == (None, None, None, "", None)
    assert [(one.field, one.values) for one in masker.legend()] == [("name", 1)]


def test_the_same_person_stays_the_same_and_no_two_are() -> None:
    masker = Masker(DEFAULT)
    grace = ROW._replace(customer_id="cust_G2", customer_name="Grace Hopper", customer_email="g@example.org")
    names = [masker.row(row).customer_name for row in (ROW, grace, ROW._replace(customer_name="Ada King"), grace)]
    assert names == ["Customer 1", "Customer 2", "Customer 1", "Customer 2"]


def test_a_body_keeps_its_structure_numbers_and_ids() -> None:
    body = {"customer": ADA, "loyalty_tier": {"id": "ltr_1", "name": "Gold", "points": {"from": 1}}, "amount": 17}
    masked = json.loads(Masker(DEFAULT).body(json.dumps(body).encode()))
    assert masked == {
        "customer": {
            "id": "cust_A1",
            "name": "Customer 1",
            "email": "customer-1@masked.invalid",
            "source_id": "source-id-1",
            "phone": "phone-1",
            "metadata": {"region": "value 1", "card": "value 2", "store_no": "value 3"},
            "address": {"city": "text 1"},
            "created_at": "2024-05-02T09:14:02.010Z",
            "object": "customer",
        },
        "loyalty_tier": {"id": "ltr_1", "name": "Gold", "points": {"from": 1}},
        "amount": 17,
    }


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("ADA LOVELACE asked", "Customer 1 asked"),
        ("Lovelace, Ada", "Customer 1"),
        ("adalovelace.json", "Customer 1.json"),
        (
            "https://x/?n=Ada%20Lovelace&m=ada.lovelace%40example.org",
            "https://x/?n=Customer 1&m=customer-1@masked.invalid",
        ),
        ("Ad\\u0061 Lovelace", "Customer 1"),
        ("ada.lovelace&#64;example.org", "customer-1@masked.invalid"),
        ("ref CRM-20417_x", "ref source-id-1_x"),
        ("call 0020255500117 or +20 (2) 5550-0117", "call phone-1 or phone-1"),
        ("someone@example.com", "customer-2@masked.invalid"),
        ("Adal is not Ada", "Adal is not Ada"),
        ("card LC-998877 of region MENA", "card value 2 of region MENA"),
        ('{"name": "Ada Lovelace", "mail": "q@x.org"}', '{"name":"Customer 2","mail":"customer-2@masked.invalid"}'),
        ("2024-06-11T10:08:00.123Z +02:00", "2024-06-11T10:08:00.123Z +02:00"),
    ],
)
def test_known_values_are_found_within_any_text(text: str, masked: str) -> None:
    masker = Masker(DEFAULT)
    masker.body(json.dumps({"customer": ADA}).encode())
    assert json.loads(masker.body(json.dumps({"x": text}).encode()))["x"] == masked


def test_what_is_known_beforehand_is_masked_from_the_first_text_on() -> None:
    masker = Masker(
        DEFAULT, [Personal("name", "Ada Lovelace", "cust_A1"), Personal("source_id", "crm-20417", "cust_A1")]
    )
    assert masker.sentence("Ada Lovelace is crm-20417.") == "Customer 1 is source-id-1."


def test_a_name_of_several_is_nobodys_number() -> None:
    masker = Masker(DEFAULT, [Personal("name", "John Smith", "a"), Personal("name", "john smith", "b")])
    assert masker.sentence("John Smith called") == "Customer ? called"
    assert masker.row(ROW._replace(customer_id="b", customer_name="John Smith")).customer_name == "Customer 1"


def test_the_legend_counts_and_tells_no_value() -> None:
    masker = Masker(DEFAULT)
    masker.row(ROW)
    masker.body(json.dumps({"customer": ADA}).encode())
    assert [line.words for line in masker.legend()] == [
        "1 name became “Customer N”",
        "1 e-mail address became “customer-N@masked.invalid”",
        "1 phone number became “phone-N”",
        "1 source id became “source-id-N”",
        "3 values of metadata became “value N”",
        "2 free texts became “text N”",
    ]


def test_only_chosen_fields_are_masked() -> None:
    masked = Masker(["customer_id"]).row(ROW)
    assert masked == ROW._replace(customer_id="customer-id-1")
    assert Masker(FIELDS).row(ROW).customer_id == "customer-id-1"
    with pytest.raises(ValueError, match="Only these can be masked"):
        Masker(["shoe"])


@pytest.mark.parametrize(
    ("path", "text", "masked"),
    [
        ("customer.name", "Ada Lovelace", "Customer 1"),
        ("customer.metadata.region", "MENA", "value 1"),
        ("customer.metadata", "3 fields", "3 fields"),
        ("campaign.name", "Club of Ada Lovelace", "Club of Customer 1"),
        ("loyalty_tier.points.from", "1", "1"),
    ],
)
def test_cells_of_paths(path: str, text: str, masked: str) -> None:
    assert Masker(DEFAULT, [Personal("name", "Ada Lovelace", "cust_A1")]).at_path(path, text) == masked
