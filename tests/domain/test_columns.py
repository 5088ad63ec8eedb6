from datetime import UTC

import pytest

from tests.foreign import foreign, foreign_text
from viewer.domain import times
from viewer.domain.columns import COLUMNS, column, is_column, keys_of, paths_among, source_text, text_of, with_evidence
from viewer.domain.rows import EventRow, customer_caption

ROW = EventRow(
    key=7,
    id="evcus_1",
    type="customer.loyalty.tier.downgraded",
    type_source="envelope",
    happened_at=1_720_001_294_814_000,
    customer_id="cust_1",
    customer_name="Mía Núñez",
    customer_email=None,
    customer_source_id="crm-1",
    campaign_id="camp_1",
    campaign_name="VIP Club",
    tier_id="ltr_1",
    tier_name="Silver",
    tier_from_id="ltr_2",
    tier_from_name="Platinum",
    points_from=151,
    points_to=250,
    deliveries=2,
    source="capture.ndjson",
    line=12,
    is_test=False,
    conflict=False,
    status=None,
)


def test_every_column_has_a_text() -> None:
    assert {entry.key: text_of(entry.key, ROW, UTC) for entry in COLUMNS} == {
        "happened_at": "2024-07-03 10:08:14",
        "type": "downgraded",
        "customer_name": "Mía Núñez",
        "campaign_name": "VIP Club",
        "tier_name": "Platinum → Silver",
        "points": "151 – 250",
        "customer_email": "",
        "customer_id": "cust_1",
        "customer_source_id": "crm-1",
        "campaign_id": "camp_1",
        "tier_id": "ltr_1",
        "tier_from_name": "Platinum",
        "tier_from_id": "ltr_2",
        "type_source": "envelope",
        "deliveries": "2",
        "source": "capture.ndjson",
        "line": "12",
        "id": "evcus_1",
        "mark": "",
        "note": "",
        "customer_mark": "",
        "customer_note": "",
    }


def test_time_follows_the_zone() -> None:
    assert text_of("happened_at", ROW, times.zone("Europe/Berlin")) == "2024-07-03 12:08:14"
    assert text_of("happened_at", ROW._replace(happened_at=None), UTC) == ""


@pytest.mark.parametrize(
    ("lower", "upper", "text"),
    [(351, None, "351 +"), (0, 99, "0 – 99"), (200.0, 250.5, "200.0 – 250.5"), (None, 9, "up to 9"), (None, None, "")],
)
def test_points(lower: float | None, upper: float | None, text: str) -> None:
    assert text_of("points", ROW._replace(points_from=lower, points_to=upper), UTC) == text


def test_tier_of_a_stay_and_of_half_a_move() -> None:
    stay = ROW._replace(tier_from_id=None, tier_from_name=None)
    assert text_of("tier_name", stay, UTC) == "Silver"
    assert text_of("tier_name", ROW._replace(tier_id=None, tier_name=None), UTC) == "Platinum → ?"
    assert text_of("tier_name", stay._replace(tier_name=None), UTC) == stay.tier_id
    assert text_of("tier_name", stay._replace(tier_name=None, tier_id=None), UTC) == ""


def test_keys() -> None:
    assert len({entry.key for entry in COLUMNS}) == len(COLUMNS)
    assert [entry.title for entry in COLUMNS if entry.shown] == [
        "Time",
        "Event",
        "Customer",
        "Campaign",
        "Tier",
        "Points",
    ]
    assert column("points").align == "right"
    with pytest.raises(KeyError):
        column("colour")
    with pytest.raises(KeyError):
        text_of("colour", ROW, UTC)


def test_caption_of_a_customer() -> None:
    assert customer_caption(ROW) == "Mía Núñez"
    assert customer_caption(ROW._replace(customer_name=None)) == "crm-1"
    assert customer_caption(ROW._replace(customer_name=None, customer_email="m@example.org")) == "m@example.org"
    assert customer_caption(ROW._replace(customer_name="", customer_source_id=None)) == "cust_1"
    assert customer_caption(ROW._replace(customer_name=None, customer_source_id=None, customer_id=None)) == ""


def test_a_type_that_is_exported_carries_its_evidence() -> None:
    assert with_evidence(["happened_at", "type", "points"]) == ["happened_at", "type", "type_source", "points"]
    assert with_evidence(["type_source", "type"]) == ["type_source", "type"]
    assert with_evidence(("points",)) == ["points"]


@pytest.mark.parametrize(
    ("key", "title"),
    [
        ("customer.metadata.region", "metadata.region"),
        ("loyalty_tier_to.points.from", "points.from"),
        ('customer.metadata."a.b, c"', 'metadata."a.b, c"'),
        ("campaign.rules[0]", "campaign.rules[0]"),
        ("campaign.rules[0].kind.name", "kind.name"),
        ("loyalty_tier.rules[0].kind", "rules[0].kind"),
        ('customer."my shop".name', '"my shop".name'),
        ("data.amount", "amount"),
    ],
)
def test_a_path_is_a_column(key: str, title: str) -> None:
    made = column(key)
    assert (made.key, made.title, made.is_path, made.shown) == (key, title, True, True)
    assert is_column(key)
    assert key in made.help


def test_one_path_is_one_column_however_it_is_written() -> None:
    assert column("data.customer.age").key == "customer.age"


@pytest.mark.parametrize("key", ["", "customer_nam", "mood", "a..b", "customer."])
def test_what_is_no_column(key: str) -> None:
    assert not is_column(key)
    with pytest.raises(KeyError):
        column(key)


def test_lists_of_keys_are_read() -> None:
    listed = 'type, customer.metadata."a,b" ,,points,'
    assert keys_of(listed) == ["type", 'customer.metadata."a,b"', "points"]
    assert paths_among(keys_of(listed)) == ('customer.metadata."a,b"',)


def test_a_source_that_was_no_file_is_said_and_a_file_keeps_its_name() -> None:
    with foreign():
        assert source_text("standard input") == foreign_text("standard input")
        assert source_text("standard input.log") == "standard input.log"
