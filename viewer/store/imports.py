"""Imports: each run that brought something, with a part for each source, so that it can be shown and taken back."""

import json
import sqlite3
import time
from collections import Counter, OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from viewer.store import schema, sources
from viewer.store.sources import Counts, LedgerEntry

_REMEMBERED = 64
"""Parts that are kept in memory; others are read again where they go on."""
_MOST_REASONS = 100
OTHER_REASONS = "other reasons"
_BLOBS = ("head_digest", "digest")


@dataclass(slots=True)
class Part:
    """What an import brought from one source."""

    path: str = ""
    name: str = ""
    encoding: str | None = None
    counts: Counts = field(default_factory=Counts)
    seconds: float = 0.0
    by_type: Counter[str] = field(default_factory=Counter)
    shapes: Counter[str] = field(default_factory=Counter)
    reasons: Counter[str] = field(default_factory=Counter)
    is_new: bool = True
    """Not stored yet."""

    def add_reasons(self, reasons: Mapping[str, int]) -> None:
        """Counts why records were rejected; of very many different reasons the later ones together."""
        for reason, count in reasons.items():
            known = reason in self.reasons or len(self.reasons) < _MOST_REASONS
            self.reasons[reason if known else OTHER_REASONS] += count

    def as_text(self) -> str:
        """What is kept of it, short: a folder can hold a hundred thousand files of one record."""
        counts = {name: count for name, count in self.counts._asdict().items() if count}
        told = {name: getattr(self, name) for name in ("by_type", "shapes", "reasons") if getattr(self, name)}
        return json.dumps(counts | told | {"seconds": round(self.seconds, 3)}, ensure_ascii=False)


def _part(text: str) -> Part:
    stored = json.loads(text)
    found = Part(is_new=False, counts=Counts._make(int(stored.get(name) or 0) for name in Counts._fields))
    found.seconds = float(stored.get("seconds") or 0)
    found.by_type.update(stored.get("by_type") or {})
    found.shapes.update(stored.get("shapes") or {})
    found.reasons.update(stored.get("reasons") or {})
    return found


class StoredImport(NamedTuple):
    """One import as it is kept."""

    id: int
    began_at: int
    ended_at: int | None  # None: still running, or killed
    report: dict[str, Any]  # what is not said by its parts
    parts: list[Part]  # in the order in which they were read


class Run:
    """An import while it runs: it is entered with the first thing that it brings, in the same transaction."""

    def __init__(self) -> None:
        self.number: int | None = None
        self.decision: int | None = None  # under which the answers given with it stand
        self._parts: OrderedDict[int, Part] = OrderedDict()
        self._before: dict[int, str] = {}
        self.reading_since = time.monotonic()

    def remember(self, connection: sqlite3.Connection, entry: LedgerEntry) -> None:
        """Keeps what the library has of a source, before anything of it is changed."""
        if self.number is None or self.part(connection, entry.id) is None:
            self._before.setdefault(entry.id, _ledger_text(connection, entry))

    def part(self, connection: sqlite3.Connection, source: int) -> Part | None:
        """What it brought from a source so far."""
        found = self._parts.get(source)
        if found is None and self.number is not None:
            row = connection.execute(
                "SELECT report FROM import_parts WHERE import = ? AND source = ?", (self.number, source)
            ).fetchone()
            found = _part(row[0]) if row else None
        if found is not None:
            self._remember(source, found)
        return found

    def note(
        self, connection: sqlite3.Connection, entry: LedgerEntry, began: LedgerEntry | None, part: Part, now: int
    ) -> None:
        """Stores what was brought from a source so far; ``began``: the ledger's entry before, None for a new source."""
        seconds = time.monotonic() - self.reading_since
        self.reading_since += seconds
        part.seconds += seconds
        told = part.as_text()
        if self.number is None:
            self.number = connection.execute(
                "INSERT INTO imports (began_at, report) VALUES (?, '{}')", (now,)
            ).lastrowid
        if part.is_new:
            before = self._before.pop(entry.id, None)
            connection.execute(
                "INSERT INTO import_parts (import, source, offset, before, report) VALUES (?, ?, ?, ?, ?)",
                (self.number, entry.id, began.offset if began else 0, before, told),
            )
            part.is_new = False
        else:
            connection.execute(
                "UPDATE import_parts SET report = ? WHERE import = ? AND source = ?", (told, self.number, entry.id)
            )
        self._remember(entry.id, part)

    def _remember(self, source: int, part: Part) -> None:
        self._parts[source] = part
        self._parts.move_to_end(source)
        if len(self._parts) > _REMEMBERED:
            self._parts.popitem(last=False)

    def forget(self) -> None:
        """Its row is gone: somebody has removed the import while it runs. What it brings from now on is another one."""
        self.number = None
        self._parts.clear()
        self._before.clear()


def exists(connection: sqlite3.Connection, number: int) -> bool:
    """Whether there is an import of this number."""
    return connection.execute("SELECT 1 FROM imports WHERE id = ?", (number,)).fetchone() is not None


def finish(connection: sqlite3.Connection, number: int, now: int, report: Mapping[str, Any]) -> None:
    """Notes that an import has come to its end, and what its parts do not say."""
    connection.execute(
        "UPDATE imports SET ended_at = ?, report = ? WHERE id = ?",
        (now, json.dumps(report, ensure_ascii=False), number),
    )


def imports(connection: sqlite3.Connection) -> list[StoredImport]:
    """All imports, the latest first; none in a library that an older program has made."""
    if not schema.is_of_version(connection, 2):
        return []
    parts: dict[int, list[Part]] = {}
    rows = connection.execute(
        "SELECT p.import, p.report, s.path, s.name, s.encoding FROM import_parts AS p JOIN sources AS s"
        " ON s.id = p.source ORDER BY p.id"
    )
    for number, report, path, name, encoding in rows:
        part = _part(report)
        part.path, part.name, part.encoding = path, name, encoding
        parts.setdefault(number, []).append(part)
    found = connection.execute("SELECT id, began_at, ended_at, report FROM imports ORDER BY id DESC")
    return [StoredImport(row[0], row[1], row[2], json.loads(row[3]), parts.get(row[0], [])) for row in found]


# --- what the ledger said before -----------------------------------------------------------------------------------


def _ledger_text(connection: sqlite3.Connection, entry: LedgerEntry) -> str:
    """The row of a source, and what stands behind its offset, which is taken back when it is read on."""
    cursor = connection.execute("SELECT * FROM sources WHERE id = ?", (entry.id,))
    names = [column[0] for column in cursor.description]
    row = dict(zip(names, cursor.fetchone(), strict=True))
    for name in _BLOBS:
        row[name] = row[name].hex() if row[name] is not None else None
    rejects = connection.execute(
        "SELECT line, column, offset, length, reason, dictionary, raw FROM rejects WHERE source = ? AND offset >= ?",
        (entry.id, entry.offset),
    ) if entry.counts.rejects else ()  # fmt: skip
    row["rejects_behind"] = [(*one[:6], one[6].hex()) for one in rejects]
    definitions = connection.execute(
        "SELECT tier, offset FROM tier_definitions WHERE source = ? AND offset >= ?", (entry.id, entry.offset)
    )
    row["definitions_behind"] = list(definitions)
    return json.dumps(row, ensure_ascii=False)


def restore(connection: sqlite3.Connection, source: int, before: str | None, arrived: int) -> None:
    """Sets the ledger back to what it said before; takes the source out where it was new.

    What a source brought is counted anew, of deliveries there are ``arrived``: a retry may have made events of its
    rejects since.
    """
    if before is None:
        connection.execute("DELETE FROM sources WHERE id = ?", (source,))
        return
    row = json.loads(before)
    for one in row.pop("rejects_behind", ()):
        connection.execute(
            "INSERT INTO rejects (source, line, column, offset, length, reason, dictionary, raw)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (source, *one[:6], bytes.fromhex(one[6])),
        )
    for tier, offset in row.pop("definitions_behind", ()):
        connection.execute("INSERT OR IGNORE INTO tier_definitions VALUES (?, ?, ?)", (tier, source, offset))
    for name in _BLOBS:
        row[name] = bytes.fromhex(row[name]) if row[name] is not None else None
    rejects = connection.execute("SELECT count(*) FROM rejects WHERE source = ?", (source,)).fetchone()[0]
    row = {"withheld": 0, "open_withheld": 0, "read_again_to": 0} | row
    records = arrived + rejects + row["withheld"]
    row |= {"rejects": rejects, "records": records, "events": min(row["events"], arrived)}
    row["deliveries"] = arrived - row["events"]
    row.pop("asked_at", None)
    sources.replace_row(connection, source, row)
