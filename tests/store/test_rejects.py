from pathlib import Path

from tests.webhooks import webhook, write
from viewer.jobs.import_sources import import_sources
from viewer.store import library, rejects


def test_the_latest_source_first_each_in_its_order(tmp_path: Path) -> None:
    for name in ("a", "b"):
        source = write(tmp_path / f"{name}.log", b'{"1":' + name.encode(), webhook(1), b'{"2":2}', b'{"3":3}')
        import_sources([str(source)], tmp_path / "l.db")
    with library.reading(tmp_path / "l.db") as connection:
        found = list(rejects.rejects(connection))
        assert [(one.source, one.line) for one in found] == [
            (n, line) for n in ("b.log", "a.log") for line in (1, 3, 4)
        ]
        assert [one.raw for one in found[3:]] == [b'{"1":a', b'{"2":2}', b'{"3":3}']
        assert [one.path for one in found[:1]] == [str(tmp_path / "b.log")]
        assert rejects.count(connection) == 6
        assert list(rejects.rejects(connection, 2)) == found[:2]
        assert all(rejects.raw(connection, one.key) == one.raw for one in found)
        assert rejects.raw(connection, 10**6) is None


def test_rejects_packed_with_a_dictionary(tmp_path: Path) -> None:
    source = write(tmp_path / "a.log", *(webhook(number) for number in range(1_200)), b'{"late":"reject"}')
    import_sources([str(source)], tmp_path / "l.db")
    with library.reading(tmp_path / "l.db") as connection:
        assert connection.execute("SELECT count(*) FROM dictionaries").fetchone() == (1,)
        assert [one.raw for one in rejects.rejects(connection)] == [b'{"late":"reject"}']
