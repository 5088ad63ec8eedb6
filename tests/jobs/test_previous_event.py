from pathlib import Path

import pytest

from tests.webhooks import body, campaign, customer, move, tier, webhook, write
from viewer.jobs.import_sources import import_sources
from viewer.jobs.previous_event import changes_since


def history(tmp_path: Path, *records: object) -> Path:
    import_sources([str(write(tmp_path / "a.ndjson", *records))], tmp_path / "l.db")  # type: ignore[arg-type]
    return tmp_path / "l.db"


def changed(record: dict[str, object], **more: object) -> dict[str, object]:
    data = record["data"]
    assert isinstance(data, dict)
    data |= {"customer": customer(1), **more}
    return record


def test_each_part_is_compared_with_its_like(tmp_path: Path) -> None:
    path = history(
        tmp_path,
        changed(webhook(1)),
        changed(webhook(2, "prolonged"), campaign=campaign(2), customer=customer(1, name="Alexa")),
        changed(move(3, 1, 2), campaign=campaign(1, name="Club One"), customer=customer(1, name="Alexa")),
    )
    assert changes_since(path, 1) == {}
    assert {key: mark.words for key, mark in changes_since(path, 2).items() if not mark.below} == {
        "customer.name": "was Person 1 on 2 May 2024 09:00:01.250 UTC"
    }
    third = {key: mark.words for key, mark in changes_since(path, 3).items() if not mark.below}
    first = "2 May 2024 09:00:01.250 UTC"
    assert third == {
        "campaign.name": f"was Club 1 on {first}",
        "loyalty_tier_to.id": f"was {tier(1)['id']} on {first}",
        "loyalty_tier_to.name": f"was Tier 1 on {first}",
        "loyalty_tier_to.points.from": f"was 100 on {first}",
        "loyalty_tier_to.points.to": f"was 199 on {first}",
    }


def test_other_parts_are_compared_with_the_event_before_of_the_same_type(tmp_path: Path) -> None:
    balance = {"loyalty_tier": None, "campaign": None}
    records = [
        webhook(1, "x", data=body(1, customer=customer(1), balance={"points": 5, "total": 5}, **balance)),
        webhook(2, data=body(2, customer=customer(1))),
        webhook(3, "x", data=body(3, customer=customer(1), balance={"points": 5, "total": 10}, **balance)),
    ]
    found = changes_since(history(tmp_path, *records), 3)
    assert {key: mark.words for key, mark in found.items() if not mark.below} == {
        "balance.total": "was 5 on 2 May 2024 09:00:01.250 UTC"
    }


@pytest.mark.parametrize("data", [body(2, customer=None), body(2, customer={"name": "x"}), {"customer": customer(1)}])
def test_without_a_customer_or_a_time_there_is_nothing_to_say(tmp_path: Path, data: dict[str, object]) -> None:
    record = webhook(2, "prolonged", data=data)
    if "created_at" not in data:
        record = {"type": "customer.updated", "data": data, "event": {"id": "e", "type": "customer.updated"}}
    path = history(tmp_path, changed(webhook(1)), record)
    assert changes_since(path, 2) == {}
    assert changes_since(path, 99) == {}
