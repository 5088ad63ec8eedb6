"""The programs we are compared with, each doing its usual thing with the same capture in the same run."""

from __future__ import annotations

import importlib.util
import json
import shutil
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import closing
from functools import partial
from pathlib import Path

import measure
from measure import Run

COLUMNS = {
    "event_id": "$.event.id", "type": "$.event.type", "happened_at": "$.event.created_at",
    "customer_id": "$.data.customer.id", "customer_name": "$.data.customer.name",
    "customer_email": "$.data.customer.email", "campaign_id": "$.data.campaign.id",
    "campaign_name": "$.data.campaign.name", "tier_id": "$.data.loyalty_tier.id",
}  # fmt: skip
MOST_LINES = 2_000_000
"""Beyond this nothing is compared: sqlite-utils would take a quarter of an hour, and more disk than the capture."""
NO_FLAT = f"no flat table: run with import, of at most {MOST_LINES:,} lines"
DUCKDB = """
import sys, duckdb
duckdb.connect(sys.argv[2]).execute("create table webhooks as select * from read_json_auto(?, format='newline_delimited')", [sys.argv[1]])
"""  # noqa: E501


def clean_copy(capture: Path) -> Path:
    """The capture without its damaged lines: the peers stop at the first one. Made once."""
    clean = capture.with_name(capture.name + ".clean")
    if not clean.exists():
        unfinished = clean.with_name(clean.name + ".part")
        with capture.open("rb") as source, unfinished.open("wb") as target:
            target.writelines(line for line in source if is_json(line))
        unfinished.rename(clean)
    return clean


def is_json(line: bytes) -> bool:
    """Whether a line is one JSON value."""
    try:
        json.loads(line)
    except ValueError:
        return False
    return True


def sqlite_utils(clean: Path, library: Path) -> Run:
    """`sqlite-utils insert --nl`: one table with a column for each top-level key, no index, no search."""
    fresh(library)
    program = Path(sys.executable).with_name("sqlite-utils")
    return measure.run([program, "insert", library, "webhooks", clean, "--nl"])


def sqlite_shell(clean: Path, library: Path) -> Run | str:
    """The sqlite3 shell: `.import` of the raw lines, then a table with columns drawn out of them."""
    if shutil.which("sqlite3") is None:
        return "not installed: skipped"
    fresh(library)
    columns = ", ".join(f"raw ->> '{path}' as {name}" for name, path in COLUMNS.items())
    script = (
        'pragma synchronous=full;\ncreate temp table lines(raw text);\n.mode ascii\n.separator "\\037" "\\n"\n'
        f'.import --schema temp "{clean}" lines\ncreate table events as select {columns}, raw from temp.lines;\n'
    )
    return measure.run(["sqlite3", library], feed=script)


def duckdb(clean: Path, library: Path) -> Run | str:
    """DuckDB's `read_json_auto` into nested columns; the raw text is lost."""
    if importlib.util.find_spec("duckdb") is None:
        return "not installed: skipped"
    fresh(library)
    return measure.run([sys.executable, "-c", DUCKDB, clean, library])


def fresh(library: Path) -> None:
    """Removes what an earlier run left."""
    for old in library.parent.glob(library.name + "*"):
        old.unlink()


def scan_ms(library: Path, where: str, values: tuple[str, ...], order: str, times: int) -> list[float]:
    """First page of 200 out of sqlite-utils' flat table, which it can only find by reading everything."""
    ask = f"select rowid, id, event, data from webhooks where {where} order by {order} limit 200"
    with closing(sqlite3.connect(library)) as connection:
        return measure.times_ms(lambda: connection.execute(ask, values).fetchall(), times)


def jump_ms(library: Path, places: Iterator[int]) -> list[float]:
    """A page of 200 at each of some places of sqlite-utils' flat table, by time, by OFFSET."""
    ask = "select rowid, id, event, data from webhooks order by created_at desc limit 200 offset ?"
    with closing(sqlite3.connect(library)) as connection:

        def page(place: int) -> list[object]:
            return connection.execute(ask, (place,)).fetchall()

        return [measure.times_ms(partial(page, place), 1)[0] for place in places]
