"""The scan that proves a forgotten customer gone: every byte of each file of a folder, also what is compressed.

It knows nothing of how the program looks for traces: it is made of plain searches in plain bytes.
"""

import contextlib
import json
import sqlite3
from collections.abc import Iterable, Iterator
from pathlib import Path

import zstandard

_PACKED = {
    "deliveries": "frame",
    "rejects": "raw",
    **dict.fromkeys(("customers", "campaigns", "tiers", "extras"), "body"),
}


def hits(folder: Path, values: Iterable[str]) -> list[str]:
    """Where any of the values stands, in words: as it is, in other case, in UTF-16, escaped as JSON does."""
    forms = {form: value for value in values for form in _forms(value)}
    found = []
    for file in sorted(path for path in folder.rglob("*") if path.is_file()):
        found += [f"{file.name}: {forms[form]}" for form in forms if form in file.read_bytes().lower()]
        if file.suffix == ".db":
            for place, content in _unpacked(file):
                found += [f"{file.name}, {place}: {forms[form]}" for form in forms if form in content.lower()]
    return sorted(set(found))


def _forms(value: str) -> set[bytes]:
    spelt = {value, value.lower(), value.upper(), value.casefold()}
    escaped = {json.dumps(one)[1:-1] for one in spelt}
    return {form.lower() for one in spelt | escaped for form in (one.encode(), one.encode("utf-16-le"))} | {
        one.encode("utf-16-be").lower() for one in spelt
    }


def _unpacked(path: Path) -> Iterator[tuple[str, bytes]]:
    """Everything that a library holds compressed, and the terms of its text indexes."""
    with contextlib.closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as connection:
        dictionaries: dict[object, bytes] = dict(connection.execute("SELECT id, content FROM dictionaries"))
        yield from ((f"dictionary {number}", content) for number, content in dictionaries.items())
        readers = {None: zstandard.ZstdDecompressor()} | {
            number: zstandard.ZstdDecompressor(dict_data=zstandard.ZstdCompressionDict(content))
            for number, content in dictionaries.items()
        }
        for table, column in _PACKED.items():
            for number, packed in connection.execute(f"SELECT dictionary, {column} FROM {table}"):
                yield table, readers[number].decompress(packed)
        for (before,) in connection.execute("SELECT before FROM import_parts WHERE before IS NOT NULL"):
            for behind in json.loads(before).get("rejects_behind", ()):
                yield "a reject that is kept", readers[behind[5]].decompress(bytes.fromhex(behind[6]))


def terms(path: Path, table: str) -> set[str]:
    """The pieces of words that a text index of a library knows."""
    with contextlib.closing(sqlite3.connect(path)) as connection:
        connection.execute(f"CREATE VIRTUAL TABLE temp.vocabulary USING fts5vocab('main', '{table}_text', 'row')")
        return {row[0] for row in connection.execute("SELECT term FROM temp.vocabulary")}
