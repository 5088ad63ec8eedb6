from pathlib import Path

from tests.webhooks import webhook, write
from viewer.jobs.import_sources import import_sources
from viewer.store import library, rejects
from viewer.store.rejects import Chosen


def filled(folder: Path) -> Path:
    for name in ("a", "b"):
        source = write(folder / f"{name}.log", b'{"1":' + name.encode(), webhook(1), b'{"2":2}', b'{"3":3}')
        import_sources([str(source)], folder / "l.db")
    return folder / "l.db"


def test_the_latest_source_first_each_in_its_order(tmp_path: Path) -> None:
    with library.reading(filled(tmp_path)) as connection:
        keys = list(rejects.keys(connection))
        found = list(rejects.by_keys(connection, keys))
        assert [(one.source, one.line) for one in found] == [
            (n, line) for n in ("b.log", "a.log") for line in (1, 3, 4)
        ]
        assert [one.key for one in found] == keys
        assert [one.raw for one in found[3:]] == [b'{"1":a', b'{"2":2}', b'{"3":3}']
        assert [(one.path, one.offset, one.length) for one in found[:1]] == [(str(tmp_path / "b.log"), 0, 6)]
        assert rejects.count(connection) == 6
        assert [(key, raw) for key, _, raw in rejects.texts(connection)] == [(one.key, one.raw) for one in found]


def test_some_by_key_in_the_order_that_is_asked_for(tmp_path: Path) -> None:
    with library.reading(filled(tmp_path)) as connection:
        last, first, *_ = reversed(list(rejects.keys(connection)))
        assert [one.key for one in rejects.by_keys(connection, [last, 10**6, first])] == [last, first]


def test_those_of_a_source_and_a_reason(tmp_path: Path) -> None:
    with library.reading(filled(tmp_path)) as connection:
        numbers = rejects.tally(connection)
        assert [(one.source, one.number) for one in numbers] == [
            (name, 1) for name in ("b.log", "b.log", "b.log", "a.log", "a.log", "a.log")
        ]
        damaged = [one for one in numbers if one.reason.startswith("damaged")]
        assert len(damaged) == 2
        chosen = Chosen((damaged[1].source_key,), (damaged[1].reason,))
        assert [raw for _, _, raw in rejects.texts(connection, chosen)] == [b'{"1":a']
        assert len(list(rejects.keys(connection, Chosen(None, (damaged[0].reason,))))) == 2
        assert list(rejects.keys(connection, Chosen(()))) == []


def test_rejects_of_one_place(tmp_path: Path) -> None:
    with library.reading(filled(tmp_path)) as connection:
        first = next(rejects.by_keys(connection, list(rejects.keys(connection))))
        assert list(rejects.at_place(connection, first.source_key, first.offset, first.length)) == [first]
        assert list(rejects.at_place(connection, first.source_key, 1, first.length)) == []


def test_how_far_a_source_was_read(tmp_path: Path) -> None:
    path = filled(tmp_path)
    with library.reading(path) as connection:
        far = rejects.read_up_to(connection, 1)
        assert far.path == str(tmp_path / "a.log")
        assert far.offset == (tmp_path / "a.log").stat().st_size


def test_a_better_reason_and_an_end(tmp_path: Path) -> None:
    connection = library.open_for_writing(filled(tmp_path))
    first, second, *_ = rejects.keys(connection)
    rejects.give_reason(connection, first, 7, 8, "because")
    rejects.remove(connection, [second])
    found = list(rejects.by_keys(connection, [first, second]))
    assert [(one.line, one.column, one.reason) for one in found] == [(7, 8, "because")]
    rejects.read_end_again(connection, 1)
    assert [row[0] is None for row in connection.execute("SELECT size FROM sources ORDER BY id")] == [True, False]
    connection.close()


def test_rejects_packed_with_a_dictionary(tmp_path: Path) -> None:
    source = write(tmp_path / "a.log", *(webhook(number) for number in range(1_200)), b'{"late":"reject"}')
    import_sources([str(source)], tmp_path / "l.db")
    with library.reading(tmp_path / "l.db") as connection:
        assert connection.execute("SELECT count(*) FROM dictionaries WHERE id > 0").fetchone() == (1,)
        assert [raw for _, _, raw in rejects.texts(connection)] == [b'{"late":"reject"}']


def test_the_list_is_read_from_an_index(tmp_path: Path) -> None:
    with library.reading(filled(tmp_path)) as connection:
        for statement in (
            "SELECT r.id FROM rejects AS r ORDER BY r.source DESC, r.offset, r.id",
            "SELECT source, reason, count(*) AS number FROM rejects GROUP BY reason, source",
            "SELECT r.id FROM rejects AS r WHERE r.reason = 'x' ORDER BY r.source DESC, r.offset, r.id",
        ):
            plan = " ".join(row[3] for row in connection.execute(f"EXPLAIN QUERY PLAN {statement}"))
            assert "USING COVERING INDEX" in plan
            assert "TEMP B-TREE" not in plan
