"""Export of everything in each form, against the sqlite3 shell writing the same columns out of the same library."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import measure
from importing import PROGRAM
from measure import Row
from viewer.domain.columns import COLUMNS

SHARE = 0.5
FORMS = {"csv": ".csv", "csv-exact": "-exact.csv", "xlsx": ".xlsx", "jsonl": ".jsonl"}
# What each column of an export is in the library; the shell writes times as ISO and ranges as text, like the program.
SOURCES = {
    "happened_at": "strftime('%Y-%m-%dT%H:%M:%fZ', e.happened_at / 1000000.0, 'unixepoch')",
    "type": "types.name", "customer_name": "c.name", "campaign_name": "k.name", "tier_name": "t.name",
    "points": "iif(t.points_to is null, printf('%g +', t.points_from), printf('%g – %g', t.points_from, t.points_to))",
    "customer_email": "c.email", "customer_id": "c.vendor_id", "customer_source_id": "c.source_id",
    "campaign_id": "k.vendor_id", "tier_id": "t.vendor_id", "tier_from_name": "f.name", "tier_from_id": "f.vendor_id",
    "type_source": "e.type_source", "deliveries": "e.deliveries", "source": "s.name",
    "line": "e.line", "id": "e.identity",
    "mark": "a.colour", "note": "a.note", "customer_mark": "b.colour", "customer_note": "b.note",
}  # fmt: skip
JOINS = """from events e left join types on types.id = e.type left join customers c on c.id = e.customer
 left join campaigns k on k.id = e.campaign left join tiers t on t.id = e.tier left join tiers f on f.id = e.tier_from
 left join sources s on s.id = e.source
 left join annotations a on a.kind = 'event' and a.subject = e.identity
 left join annotations b on b.kind = 'customer' and b.subject = c.vendor_id order by e.happened_at desc"""


def rows(library: Path, work: Path) -> Iterator[Row]:
    """The table's lines about exporting: each form, with its manifest, and the shell's time beside it."""
    keys = [column.key for column in COLUMNS]
    theirs, their_lines = shell(library, work / "shell.csv", keys)
    for form, suffix in FORMS.items():
        target = work / f"ours{suffix}"
        words = ["export", "--library", library, "--to", target, "--format", form, "--columns", ",".join(keys)]
        ours = measure.run([*PROGRAM, *words])
        lines = count_lines(target) if suffix.endswith(".csv") else their_lines or 0
        size = f"{target.stat().st_size / 1e6:,.0f} MB"
        said = f"{lines / ours.seconds:,.0f} rows/s ({ours.seconds:.2f} s, {ours.peak_mb:,.0f} MB)"
        what = f"export of {lines:,} rows to {form}, {len(keys)} columns, {size}"
        if theirs is None:
            yield Row(what, said, "sqlite3 shell not installed: skipped")
            continue
        if their_lines != lines:
            what += f" (**the shell wrote {their_lines:,}**)"
        share = theirs / ours.seconds
        peer = f"sqlite3 shell .mode csv {their_lines / theirs:,.0f} rows/s ({theirs:.2f} s)"
        if form == "csv":
            yield Row(what, said, peer, f"{share:.2f} x", f"≥ {SHARE} x", share >= SHARE)
        else:
            yield Row(what, said, peer, f"{share:.2f} x")


def shell(library: Path, target: Path, keys: list[str]) -> tuple[float | None, int]:
    """Seconds and lines of the same columns written by the sqlite3 shell; no seconds where it is not installed."""
    if shutil.which("sqlite3") is None:
        return None, 0
    target.unlink(missing_ok=True)
    select = ", ".join(f"{SOURCES[key]} as {key}" for key in keys)
    script = f'.headers on\n.mode csv\n.once "{target}"\nselect {select} {JOINS};\n'
    theirs = measure.run(["sqlite3", "-readonly", library], feed=script)
    return theirs.seconds, count_lines(target)


def count_lines(file: Path) -> int:
    """Rows of a CSV file without its header (no value of the generated capture holds a line break)."""
    with file.open("rb") as data:
        return sum(chunk.count(b"\n") for chunk in iter(lambda: data.read(1 << 20), b"")) - 1
