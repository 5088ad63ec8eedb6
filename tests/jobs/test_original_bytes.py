import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.webhooks import webhook, write
from viewer.errors import Cancelled
from viewer.jobs import original_bytes
from viewer.jobs.import_sources import import_sources
from viewer.jobs.original_bytes import WHOLE, Missing, Originals
from viewer.store import library, rejects
from viewer.store.codec import Packer
from viewer.store.library import Connection
from viewer.store.rejects import StoredReject

LONG = b'{"a": "' + b"0123456789" * 20 + b'", }'


@pytest.fixture
def source(tmp_path: Path) -> Path:
    return write(tmp_path / "a.log", b"  some text", webhook(1), b"text " + LONG, webhook(2))


@pytest.fixture
def connection(source: Path, tmp_path: Path) -> Iterator[Connection]:
    import_sources([str(source)], tmp_path / "l.db")
    writing = library.open_for_writing(tmp_path / "l.db")
    # As the library keeps the beginning of a very long one.
    writing.execute("UPDATE rejects SET raw = ?, dictionary = NULL", (Packer(None).pack(LONG[:64]),))
    writing.close()
    with library.reading(tmp_path / "l.db") as connection:
        yield connection


def only(connection: Connection) -> StoredReject:
    (one,) = rejects.by_keys(connection, list(rejects.keys(connection)))
    return one


def test_the_rest_comes_from_the_source(connection: Connection) -> None:
    one = only(connection)
    assert (len(one.raw), one.length) == (64, len(LONG))
    assert Originals(connection).whole(one, 1_000) == (LONG, WHOLE)


def test_what_is_kept_whole_needs_no_source(connection: Connection, source: Path) -> None:
    source.unlink()
    one = only(connection)._replace(raw=LONG)
    assert Originals(connection).whole(one, 1_000) == (LONG, WHOLE)


@pytest.mark.parametrize(
    ("change", "why"),
    [
        (Path.unlink, original_bytes.GONE),
        (lambda path: path.write_bytes(path.read_bytes().replace(b"some", b"sume")), original_bytes.CHANGED),
        (lambda path: os.truncate(path, 100), original_bytes.CHANGED),
    ],
)
def test_a_source_that_is_not_what_was_imported(connection: Connection, source: Path, change, why: str) -> None:  # type: ignore[no-untyped-def]
    change(source)
    one = only(connection)
    assert Originals(connection).whole(one, 1_000) == (one.raw, Missing(len(LONG) - 64, why))
    assert Originals(connection).start_of(one) is None


def test_a_source_that_has_grown_is_the_same(connection: Connection, source: Path) -> None:
    with source.open("ab") as file:
        file.write(b"more\n")
    assert Originals(connection).whole(only(connection), 1_000) == (LONG, WHOLE)


def test_standard_input_and_what_is_too_long(connection: Connection) -> None:
    one = only(connection)
    missing = len(LONG) - 64
    assert Originals(connection).whole(one, 100) == (one.raw, Missing(missing, original_bytes.LEFT_OUT))
    originals = Originals(connection)
    originals._proved[one.source_key] = originals._prove(rejects.ReadUpTo("-", 0, b""))
    assert originals.whole(one, 1_000) == (one.raw, Missing(missing, original_bytes.STREAM))


def test_where_the_bytes_begin(connection: Connection) -> None:
    originals = Originals(connection)
    one = only(connection)
    assert originals.start_of(one) == (3, 6)
    assert originals.start_of(one._replace(offset=one.offset + 4)) == (3, 10)
    assert originals.start_of(one._replace(offset=2)) == (1, 3)
    assert originals.start_of(one._replace(offset=10**6)) is None
    originals.close()


def test_it_stops_when_asked(connection: Connection) -> None:
    with pytest.raises(Cancelled):
        Originals(connection, lambda: True).whole(only(connection), 1_000)
