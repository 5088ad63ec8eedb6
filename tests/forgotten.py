"""A customer who is to be forgotten, among others, in a library of its own folder that can be scanned."""

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

from tests.webhooks import body, customer, webhook, write
from viewer.jobs.import_sources import import_sources

KEY = "cust_Zq7xWv9KpLm3RtYb5NcQ"
NAME = "Zsófia Qüxbrandt"
EMAIL = "zsofia.quxbrandt@example.org"
SOURCE_ID = "shop-zq-77163"
PHONE = "+36 30 771 6394"
SECRET = "wears a Quetzal-green hat"
VALUES = (KEY, NAME, EMAIL, SOURCE_ID, PHONE, SECRET)


def zsofia(**more: Any) -> dict[str, Any]:
    told = {"name": NAME, "email": EMAIL, "source_id": SOURCE_ID, "phone": PHONE, "metadata": {"note": SECRET}}
    return customer(0, id=KEY, **told) | more


def hers(number: int, **more: Any) -> dict[str, Any]:
    return webhook(number, data=body(number, customer=zsofia(**more)), entity_id=KEY)


def others(first: int, last: int) -> list[dict[str, Any]]:
    return [webhook(number, data=body(number, customer=customer(number))) for number in range(first, last)]


def imported(folder: Path, *values: dict[str, Any] | bytes, name: str = "capture.ndjson") -> Path:
    capture = write(folder.parent / name, *values)
    import_sources([str(capture)], folder / "l.db")
    return folder / "l.db"


def identities(path: Path) -> set[str]:
    return {row[0] for row in ask(path, "SELECT identity FROM events")}


def ask(path: Path, sql: str) -> list[tuple[Any, ...]]:
    """What a statement gives."""
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(sql).fetchall()
