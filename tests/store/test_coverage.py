from pathlib import Path

from tests import webhooks as made
from tests.webhooks import body, webhook, write
from viewer.jobs.import_sources import import_sources
from viewer.jobs.remove_import import remove_import
from viewer.store import library
from viewer.store.coverage import Coverage, RememberedCoverage, Span, merged

SECOND = 1_000_000
NINE = 1_714_640_400_250_000


def bring(folder: Path, name: str, *seconds: int | None) -> Path:
    values = [
        webhook(
            100 * len(name) + number,
            data=body(number, created_at=None if at is None else made.moment(at)),
            **({"created_at": None} if at is None else {}),
        )
        for number, at in enumerate(seconds)
    ]
    import_sources([str(write(folder / name, *values))], folder / "library.db")
    return folder / "library.db"


def span(first: int, last: int) -> Span:
    return Span(NINE + first * SECOND, NINE + last * SECOND)


def test_each_source_covers_the_time_from_its_first_to_its_last_event(tmp_path: Path) -> None:
    path = bring(tmp_path, "a", 30, 10, None, 20)
    bring(tmp_path, "bb", 90, 60)
    bring(tmp_path, "ccc", None)
    with library.reading(path) as connection:
        assert sorted(Coverage(connection).spans()) == [span(10, 30), span(60, 90)]


def test_many_sources_are_read_in_one_walk(tmp_path: Path) -> None:
    for number in range(1, 9):
        bring(tmp_path, "x" * number, number, number + 100, None)
    with library.reading(tmp_path / "library.db") as connection:
        assert sorted(Coverage(connection).spans()) == [span(number, number + 100) for number in range(1, 9)]


def test_a_test_send_out_of_the_year_2000_covers_nothing(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    for number in range(8):
        sent = webhook(3, data=body(3, created_at="2000-01-01T00:00:00Z"), id=f"evcus_{'0' * 18}")
        real = webhook(10 + number, data=body(1, created_at=made.moment(number)))
        import_sources([str(write(tmp_path / f"{number}.log", sent | {"id": f"whs_{number}"}, real))], path)
        with library.reading(path) as connection:
            assert sorted(Coverage(connection).spans()) == [span(second, second) for second in range(number + 1)]
            after = Coverage(connection)
            after.spans()
            assert len(after.spans()) == number + 1


def test_it_grows_with_the_library_and_shrinks_when_an_import_is_taken_back(tmp_path: Path) -> None:
    path = bring(tmp_path, "a", 10, 20)
    with library.reading(path) as connection:
        coverage = Coverage(connection)
        assert coverage.spans() == [span(10, 20)]
        bring(tmp_path, "bb", 50, 60)
        assert sorted(coverage.spans()) == [span(10, 20), span(50, 60)]
        assert sorted(coverage.spans()) == [span(10, 20), span(50, 60)]
        remove_import(path, 2)
        assert coverage.spans() == [span(10, 20)]


def test_spans_that_touch_are_one() -> None:
    spans = [span(50, 60), span(10, 20), span(20, 30), span(12, 14), span(31, 32)]
    assert merged(spans) == (span(10, 30), span(31, 32), span(50, 60))
    assert merged([]) == ()


def test_what_is_covered_is_remembered_from_connection_to_connection(tmp_path: Path) -> None:
    path = bring(tmp_path, "a", 10, 20)
    remembered = RememberedCoverage()

    def covered() -> tuple[tuple[Span, ...], int]:
        statements: list[str] = []
        with library.reading(path) as connection:
            connection.set_trace_callback(statements.append)
            return remembered.covered(path, connection), len(statements)

    first, asked = covered()
    assert first == (span(10, 20),)
    again, asked_again = covered()
    assert again == first
    assert asked_again < asked
    bring(tmp_path, "bb", 50, 60)
    assert covered()[0] == (span(10, 20), span(50, 60))
    remove_import(path, 1)
    bring(tmp_path, "ccc", 70, 80)
    assert covered()[0] == (span(50, 60), span(70, 80))


def test_another_library_is_another_matter(tmp_path: Path) -> None:
    (tmp_path / "one").mkdir()
    (tmp_path / "two").mkdir()
    remembered = RememberedCoverage()
    for path, expected in (
        (bring(tmp_path / "one", "a", 10, 20), span(10, 20)),
        (bring(tmp_path / "two", "a", 30, 40), span(30, 40)),
        (tmp_path / "one" / "library.db", span(10, 20)),
    ):
        with library.reading(path) as connection:
            assert remembered.covered(path, connection) == (expected,)
