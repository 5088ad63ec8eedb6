"""What the library holds compressed: the texts of snapshots, and rejects."""

import sqlite3

from viewer.store.codec import Unpacker

_ROOM = 16_000_000  # bytes
_EACH = 200


class Bodies:
    """Reads and unpacks what the library holds compressed."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._unpackers: dict[object, Unpacker] = {}

    def unpack(self, dictionary: object, packed: object) -> bytes:
        """The bytes that were compressed with a dictionary of the library, or with none."""
        unpacker = self._unpackers.get(dictionary)
        if unpacker is None:
            row = self._connection.execute("SELECT content FROM dictionaries WHERE id = ?", (dictionary,)).fetchone()
            unpacker = self._unpackers[dictionary] = Unpacker(row[0] if row else None)
        return unpacker.unpack(bytes(packed))  # type: ignore[call-overload]

    def body(self, table: str, number: object) -> bytes | None:
        """The text of a snapshot as received."""
        row = self._connection.execute(f"SELECT dictionary, body FROM {table} WHERE id = ?", (number,)).fetchone()
        return self.unpack(row[0], row[1]) if row else None

    def remember(self) -> "Bodies":
        """The same, for many questions about few snapshots."""
        return _Remembered(self._connection)

    def customer_id(self, number: object) -> str | None:
        """The vendor's id of a customer."""
        row = self._connection.execute("SELECT vendor_id FROM customers WHERE id = ?", (number,)).fetchone()
        return row[0] if row else None


class _Remembered(Bodies):
    """Keeps what it has unpacked, up to a bound."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        super().__init__(connection)
        self._known: dict[tuple[str, object], bytes | None] = {}
        self._ids: dict[object, str | None] = {}
        self._room = _ROOM

    def body(self, table: str, number: object) -> bytes | None:
        if number is None:
            return None
        key = table, number
        if key not in self._known:
            found = super().body(table, number)
            self._room -= len(found or b"") + _EACH
            if self._room < 0:
                self._known.clear()
                self._ids.clear()
                self._room = _ROOM
            self._known[key] = found
        return self._known[key]

    def customer_id(self, number: object) -> str | None:
        if number not in self._ids:
            self._ids[number] = super().customer_id(number)
        return self._ids[number]
