"""What is left to do after an erasure is noted with it, and done as soon as it can be."""

import os
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests import byte_scan
from tests.forgotten import KEY, VALUES, ask, hers, imported, others
from viewer.jobs.forget_customer import forget, plan
from viewer.store import aftermath, library


def test_backups_go_and_what_is_made_later_stays(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    path = imported(folder, hers(1), *others(2, 9))
    for word in ("backup", "damaged", "before-version-5"):
        (folder / f"l.{word}-20240101-120000.db").write_bytes(path.read_bytes())
    (folder / "neighbour.txt").write_bytes(b"")
    (folder / "l.backup-29990101-120000.db").write_bytes(b"")
    planned = plan(path, KEY)
    assert len(planned.companions) == 4
    done = forget(path, planned)
    assert (done.backups, bool(done.left)) == (3, False)
    assert sorted(os.listdir(folder))[:2] == ["l.backup-29990101-120000.db", "l.db"]
    assert (folder / "neighbour.txt").exists()
    (folder / "l.backup-29990101-120000.db").unlink()
    assert byte_scan.hits(folder, VALUES) == []


def is_noted(connection: sqlite3.Connection) -> bool:
    return connection.execute("SELECT count(*) FROM settings WHERE key = 'erasing'").fetchone() == (1,)


def test_it_is_pending_while_somebody_reads_and_done_at_the_next_opening(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    path = imported(folder, hers(1), *others(2, 9))
    with closing(sqlite3.connect(path)) as reader:
        reader.execute("BEGIN")
        assert reader.execute("SELECT count(*) FROM customers").fetchone() == (8,)
        done = forget(path, plan(path, KEY))
        assert done.left.log
        with library.reading(path) as connection:
            assert is_noted(connection)
        assert byte_scan.hits(folder, VALUES)
    library.close(library.open_for_writing(path))
    with library.reading(path) as connection:
        assert not is_noted(connection)
    assert byte_scan.hits(folder, VALUES) == []


def test_whoever_opens_it_next_goes_on_where_a_process_was_killed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "data"
    path = imported(folder, hers(1), *others(2, 9))
    (folder / "l.backup-20240101-120000.db").write_bytes(path.read_bytes())

    def killed(*_: object) -> bool:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        planned = plan(path, KEY)
        patched.setattr(aftermath, "_is_deleted", killed)
        with pytest.raises(KeyboardInterrupt):
            forget(path, planned)
    assert ask(path, "SELECT count(*) FROM customers WHERE vendor_id LIKE 'cust_Z%'") == [(0,)]
    assert byte_scan.hits(folder, VALUES)
    library.close(library.open_for_writing(path))
    assert byte_scan.hits(folder, VALUES) == []


def test_a_backup_that_cannot_be_deleted_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "data"
    path = imported(folder, hers(1), *others(2, 9))
    (folder / "l.backup-20240101-120000.db").write_bytes(path.read_bytes())

    def refused(*_: object, **__: object) -> None:
        raise PermissionError

    with monkeypatch.context() as patched:
        patched.setattr(Path, "unlink", refused)
        done = forget(path, plan(path, KEY))
    assert (done.left.companions, done.backups) == (("l.backup-20240101-120000.db",), 0)
