"""The tables of a library, as a list of migrations that is only ever appended to.

Events are narrow rows of whole numbers that point to their snapshots; deliveries carry the raw bytes. Text search
looks into distinct snapshots, not into events. `detail=none` makes the search index a third of the size; what it
finds by three-letter pieces is then checked against the text itself.
"""

import sqlite3

from sqlite_utils import Database
from sqlite_utils.migrations import Migrations

migrations = Migrations("tier_viewer")

# digest: of the bytes as received; text: every value, folded, one a line; body: as received, zstd
_SNAPSHOT_COLUMNS: dict[str, type] = {"id": int, "digest": bytes, "vendor_id": str, "name": str}


@migrations()
def m001_library(db: Database) -> None:
    """Everything of version 1."""
    db.table("settings").create({"key": str, "value": str}, pk="key")
    db.table("dictionaries").create({"id": int, "content": bytes}, pk="id")
    db.table("types").create({"id": int, "name": str}, pk="id").create_index(["name"], unique=True)
    db.table("sources").create(
        {
            "id": int,
            "path": str,  # as it was given
            "name": str,
            "size": int,  # bytes when the import began, None for streams
            "head_size": int,  # bytes of the beginning that head_digest covers
            "head_digest": bytes,
            "offset": int,  # bytes read and committed
            "line": int,
            "column": int,  # of the offset in its line, in bytes
            "in_list": int,
            "digest": bytes,  # of the bytes up to offset
            "records": int,
            "events": int,
            "deliveries": int,
            "rejects": int,
            "other_lines": int,
            "open_lines": int,  # of these, how many are behind offset: the end of the source may have been cut off
            "began_at": int,
            "ended_at": int,  # None: not read to its end
        },
        pk="id",
        not_null={"path", "name", "offset"},
    ).create_index(["head_digest"])
    _snapshots(db, "customers", {"email": str, "source_id": str})
    _snapshots(db, "campaigns", {})
    # The point columns are of no type, so that 200 stays 200 and 200.0 stays 200.0.
    _snapshots(db, "tiers", {"campaign_id": str, "points_from": bytes, "points_to": bytes})
    _snapshots(db, "extras", {})
    # Sorted as the table shows them; values are compared once more where a search asks for one exactly.
    db.execute("CREATE INDEX customers_name ON customers (name COLLATE NOCASE)")
    db.execute("CREATE INDEX customers_email ON customers (email COLLATE NOCASE)")
    db.table("customers").create_index(["source_id"], "customers_source_id")
    db.execute(
        """CREATE TABLE events (
            id INTEGER PRIMARY KEY,
            identity TEXT NOT NULL,   -- the vendor's event id, else the send-out id, else content:DIGEST
            flags INTEGER NOT NULL,   -- 1 has a vendor's id, 2 test send-out, 4 conflict
            type INTEGER NOT NULL,
            type_source INTEGER NOT NULL,
            happened_at INTEGER,      -- microseconds since 1970 UTC
            customer INTEGER,
            campaign INTEGER,
            tier INTEGER,             -- the tier, or the one after a move
            tier_from INTEGER,
            extra INTEGER,
            status TEXT,
            deliveries INTEGER NOT NULL,
            source INTEGER NOT NULL,  -- of the first delivery
            line INTEGER NOT NULL
        )"""
    )
    db.execute("CREATE UNIQUE INDEX events_identity ON events (identity)")
    # Every column that is filtered by, in order of time: any mixture of filters is answered from this index alone.
    # The id stands second, so that events of one moment need no sorting: that makes the order six times faster.
    db.execute(
        "CREATE INDEX events_time ON events"
        " (happened_at, id, type, campaign, tier, tier_from, customer, source, flags, deliveries, type_source, extra,"
        " line)"
    )
    db.execute("CREATE INDEX events_customer ON events (customer, happened_at)")
    db.execute(
        """CREATE TABLE deliveries (
            event INTEGER NOT NULL,
            source INTEGER NOT NULL,
            offset INTEGER NOT NULL,  -- bytes from the beginning of the source
            part INTEGER NOT NULL,    -- number among the records that share a place
            line INTEGER NOT NULL,
            length INTEGER NOT NULL,
            send_out_id TEXT,
            sent_at INTEGER,
            received_at INTEGER,
            digest BLOB NOT NULL,     -- the first 8 bytes of SHA-256 of the raw bytes
            snapshots TEXT,           -- JSON list of its snapshots where they are not the event's
            dictionary INTEGER,
            frame BLOB NOT NULL,      -- the record without its snapshots, zstd; see codec.py
            PRIMARY KEY (event, source, offset, part)
        ) WITHOUT ROWID"""
    )
    db.execute(
        """CREATE TABLE rejects (
            id INTEGER PRIMARY KEY,
            source INTEGER NOT NULL,
            line INTEGER NOT NULL,
            column INTEGER,
            offset INTEGER NOT NULL,
            length INTEGER NOT NULL,
            reason TEXT NOT NULL,
            dictionary INTEGER,
            raw BLOB NOT NULL         -- zstd; the beginning where it is very long
        )"""
    )


@migrations()
def m002_imports(db: Database) -> None:
    """Version 2: what each import brought, so that it can be taken back; decisions of people; tier ladders."""
    # sources.shapes: JSON, the shapes in which its records were found and how many; sources.asked_at: when a person was
    # asked what its undecided events are.
    for column in ("encoding TEXT", "shapes TEXT", "asked_at INTEGER"):
        db.execute(f"ALTER TABLE sources ADD COLUMN {column}")
    # Sizes first: a source is known again by its beginning, of whatever length that was.
    db.execute("DROP INDEX IF EXISTS idx_sources_head_digest")
    db.execute("CREATE INDEX sources_head ON sources (head_size, head_digest)")
    db.execute(
        """CREATE TABLE imports (
            id INTEGER PRIMARY KEY AUTOINCREMENT,  -- told to people, so never given twice
            began_at INTEGER NOT NULL,
            ended_at INTEGER,         -- NULL: still running, or killed
            report TEXT NOT NULL      -- JSON; what is not said by its parts
        )"""
    )
    db.execute(
        """CREATE TABLE import_parts (
            id INTEGER PRIMARY KEY,   -- in the order in which they were read
            import INTEGER NOT NULL,
            source INTEGER NOT NULL,
            offset INTEGER NOT NULL,  -- in the source, from which on this import read
            before TEXT,              -- JSON, the ledger's entry before; NULL where the source was new
            report TEXT NOT NULL      -- JSON
        )"""
    )
    db.execute("CREATE UNIQUE INDEX import_parts_import ON import_parts (import, source)")
    db.execute("CREATE INDEX import_parts_source ON import_parts (source, offset)")
    db.execute(
        """CREATE TABLE decisions (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            made_at INTEGER NOT NULL,
            type INTEGER NOT NULL,
            undone_at INTEGER
        )"""
    )
    db.execute(
        """CREATE TABLE decided_events (
            decision INTEGER NOT NULL,
            event INTEGER NOT NULL,
            type INTEGER NOT NULL,         -- what the deliveries say, under the decision
            type_source INTEGER NOT NULL,
            PRIMARY KEY (decision, event)
        ) WITHOUT ROWID"""
    )
    db.execute("CREATE INDEX decided_events_event ON decided_events (event)")
    db.execute(
        """CREATE TABLE tier_definitions (
            tier INTEGER NOT NULL,
            source INTEGER NOT NULL,
            offset INTEGER NOT NULL,
            PRIMARY KEY (tier, source, offset)
        ) WITHOUT ROWID"""
    )
    # The order in which rejects are listed (each end with the id), and their counts without a look at their bytes.
    db.execute("CREATE INDEX rejects_place ON rejects (source DESC, offset)")
    db.execute("CREATE INDEX rejects_reason ON rejects (reason, source DESC, offset)")
    # What was read before version 2 becomes an import for each source, so that it can be taken back as well.
    db.execute(
        "INSERT INTO imports (id, began_at, ended_at, report)"
        " SELECT id, coalesce(began_at, 0), ended_at, '{}' FROM sources ORDER BY id"
    )
    db.execute(
        "INSERT INTO import_parts (import, source, offset, report) SELECT id, id, 0, json_object("
        "'records', records, 'events', events, 'deliveries', deliveries, 'rejects', rejects,"
        " 'other_lines', other_lines) FROM sources ORDER BY id"
    )


@migrations()
def m003_people(db: Database) -> None:
    """Version 3: what people write; no import brings it and no removal takes it."""
    # subject: an event's identity or a customer's vendor id, so that what comes back with it has its note again.
    db.execute(
        """CREATE TABLE annotations (
            id INTEGER PRIMARY KEY,
            kind TEXT NOT NULL,       -- event, customer
            subject TEXT NOT NULL,
            note TEXT,
            colour TEXT,
            changed_at INTEGER NOT NULL,
            UNIQUE (kind, subject)
        )"""
    )
    db.execute(
        """CREATE TABLE views (
            id INTEGER PRIMARY KEY,
            name TEXT NOT NULL,
            query TEXT NOT NULL,
            columns TEXT,
            sort TEXT,
            starred INTEGER NOT NULL DEFAULT 0,
            position INTEGER NOT NULL,
            changed_at INTEGER NOT NULL
        )"""
    )
    db.execute("CREATE TABLE session (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID")  # values: JSON
    db.execute(
        """CREATE TABLE journal (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            made_at INTEGER NOT NULL,
            kind TEXT NOT NULL,
            words TEXT NOT NULL,      -- what was done, as people are told
            before TEXT NOT NULL,
            after TEXT NOT NULL,
            undone_at INTEGER
        )"""
    )


@migrations()
def m004_findings(db: Database) -> None:
    """Version 4: what is missing, doubled or contradictory in the histories of all customers, as it was found last."""
    db.execute(
        """CREATE TABLE finding_kinds (
            id INTEGER PRIMARY KEY,
            rule TEXT NOT NULL,
            severity TEXT NOT NULL,
            UNIQUE (rule, severity)
        )"""
    )
    db.execute(
        """CREATE TABLE findings (
            id INTEGER PRIMARY KEY,
            person TEXT NOT NULL,     -- the vendor's id, else source_id:ID, else email:ADDRESS
            project TEXT,
            campaign TEXT NOT NULL,   -- the vendor's id, else name:NAME
            kind INTEGER NOT NULL,
            at INTEGER,               -- where it lies in time, microseconds since 1970 UTC
            text TEXT NOT NULL        -- one sentence, its days in UTC
        )"""
    )
    db.execute("CREATE INDEX findings_person ON findings (person)")
    db.execute(
        """CREATE TABLE finding_events (
            finding INTEGER NOT NULL,
            place INTEGER NOT NULL,   -- the one to look at first is 0
            event INTEGER NOT NULL,
            PRIMARY KEY (finding, place)
        ) WITHOUT ROWID"""
    )
    db.execute("CREATE INDEX finding_events_event ON finding_events (event)")
    # Of an event that has findings (events.flags says so) all their kinds as one number: facets count by it.
    db.execute("CREATE TABLE finding_sets (id INTEGER PRIMARY KEY, kinds TEXT NOT NULL UNIQUE)")  # JSON list
    db.execute("CREATE TABLE event_findings (event INTEGER PRIMARY KEY, kinds INTEGER NOT NULL)")
    db.execute("CREATE INDEX event_findings_kinds ON event_findings (kinds)")
    # Whose history has changed since it was examined; a number is never given twice, so no mark is taken for another.
    db.execute("CREATE TABLE unexamined (id INTEGER PRIMARY KEY AUTOINCREMENT, person TEXT NOT NULL)")
    db.execute("CREATE INDEX unexamined_person ON unexamined (person)")
    # What happens to a card may name no customer, but the holder in its data, where the text index finds it.
    db.execute("CREATE INDEX events_of_cards ON events (extra) WHERE customer IS NULL AND extra IS NOT NULL")
    # What happens to campaigns names no customer either, and stands beside the history of each of theirs.
    db.execute("CREATE INDEX events_of_nobody ON events (type, campaign, happened_at) WHERE customer IS NULL")


@migrations()
def m005_forgotten(db: Database) -> None:
    """Version 5: who stays out of the library, without saying who that is."""
    db.execute(
        """CREATE TABLE tombstones (
            number INTEGER PRIMARY KEY AUTOINCREMENT,  -- told to people, so never given twice
            made_at INTEGER NOT NULL,
            before INTEGER            -- what happened before it stays out; NULL where it stands for a customer
        )"""
    )
    db.execute(
        """CREATE TABLE tombstone_marks (
            mark BLOB NOT NULL,       -- of an id, a source id or an e-mail address; see tombstones.py
            tombstone INTEGER NOT NULL,
            PRIMARY KEY (mark, tombstone)
        ) WITHOUT ROWID"""
    )
    # withheld: records of a source that stay out; open_withheld: of these, how many are behind its offset;
    # read_again_to: up to this offset its records may be stored, though it is read from its beginning once more.
    for column in ("withheld", "open_withheld", "read_again_to"):
        db.execute(f"ALTER TABLE sources ADD COLUMN {column} INTEGER NOT NULL DEFAULT 0")


def _snapshots(db: Database, table: str, more: dict[str, type]) -> None:
    columns = _SNAPSHOT_COLUMNS | more | {"text": str, "dictionary": int, "body": bytes}
    db.table(table).create(columns, pk="id", not_null={"digest"})
    db.table(table).create_index(["digest"], f"{table}_digest", unique=True)
    db.table(table).create_index(["vendor_id"], f"{table}_vendor_id")
    db.execute(
        f"CREATE VIRTUAL TABLE {table}_text USING fts5"
        "(text, content='', tokenize='trigram', detail='none', columnsize=0)"
    )


def apply(connection: sqlite3.Connection) -> None:
    """Makes what a library does not have yet, within the transaction that is open."""
    migrations.apply(Database(connection, execute_plugins=False))
