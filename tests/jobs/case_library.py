"""A library for the tests of case files: a customer with everything that a case file tells, and another one."""

from pathlib import Path
from typing import Any

from tests.webhooks import body, campaign, customer, move, tier, webhook, write
from viewer.domain.annotations import Subject
from viewer.domain.case_order import CaseOrder
from viewer.domain.masking import DEFAULT
from viewer.jobs import annotate
from viewer.jobs.import_sources import import_sources

NOOR = customer(
    1,
    name="Noor Haddad-Łęcka",
    email="noor.haddad@example.org",
    source_id="shop-77001",
    phone="+49 151 2345 6789",
    metadata={"city": "Wolfenbüttel", "vat": "DE811907980"},
)
EARLIER = NOOR | {"name": "Noor Łęcka", "email": "n.lecka@example.org"}
PERSONAL = (
    *("Noor Haddad", "Haddad-Łęcka", "Noor Łęcka", "noor.haddad@example.org", "n.lecka@example.org", "shop-77001"),
    *("2345 6789", "23456789", "Wolfenbüttel", "DE811907980"),
)
"""None of this may be found in what is masked."""
OTHER = customer(2, name="Somebody Else", email="NOOR.HADDAD@example.org", source_id="shop-88")
CUSTOMER = NOOR["id"]
NOTE = "Noor Haddad-Łęcka rang twice"


def of_noor(value: dict[str, Any], **more: Any) -> dict[str, Any]:
    """The same event, of her."""
    value["data"] |= {"customer": NOOR, **more}
    return value


def make_library(folder: Path) -> Path:
    """Nine deliveries of eight events; six are hers: two joins, two moves with one missing between, a stay, points."""
    capture = write(
        folder / "noor.haddad@example.org.ndjson",
        webhook(1, data=body(1, customer=EARLIER, loyalty_tier=tier(1))),
        of_noor(move(60, 1, 2)),
        of_noor(webhook(120, "prolonged", data=body(120, loyalty_tier=tier(2)))),
        of_noor(move(3600, 3, 1)),
        of_noor(move(3600, 3, 1, sent=2)),
        of_noor(webhook(50, data=body(50, loyalty_tier=tier(7), campaign=campaign(2, name="VIP\u202e <b>Club</b>")))),
        of_noor(webhook(3700, "points", type="customer.loyalty.balance.changed")),
        webhook(70, data=body(70, customer=OTHER)),
        webhook(80, data=body(80, customer=customer(3))),
    )
    path = folder / "l.db"
    import_sources([str(capture)], path)
    annotate.write_note(path, Subject("customer", CUSTOMER), NOTE)
    annotate.write_note(path, Subject("event", f"evcus_{60:018}"), "see ticket 48121")
    return path


def order(target: Path, customer: str = CUSTOMER, masked: tuple[str, ...] = DEFAULT, **more: Any) -> CaseOrder:
    """An order of her case file."""
    return CaseOrder(target, customer, masked, **more)
