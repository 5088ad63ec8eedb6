import json
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from tests.webhooks import webhook, write
from viewer.domain.export_order import ExportOrder
from viewer.domain.masking import DEFAULT, Masker
from viewer.errors import ExportProblem
from viewer.jobs.found_events import FoundEvents
from viewer.jobs.import_sources import import_sources
from viewer.store import library

ORDER = ExportOrder(Path("o.csv"), "csv", "", "-happened_at", ("line",), "UTC")
PATH = "customer.name"
MASK = partial(Masker, DEFAULT)


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("found")
    import_sources([str(write(folder / "a.ndjson", *(webhook(n) for n in range(1, 31))))], folder / "l.db")
    return folder / "l.db"


def lines(path: Path, order: ExportOrder) -> tuple[int, list[int | None]]:
    with library.reading(path) as connection:
        found = FoundEvents(connection, order)
        return found.matched, [row.line for row in found.rows(())[0]]


def test_the_events_of_a_query_in_its_order(path: Path) -> None:
    assert lines(path, ORDER) == (30, list(range(30, 0, -1)))
    assert lines(path, replace(ORDER, query='name:"Person 2"', sort="line")) == (11, [2, *range(20, 30)])
    assert lines(path, replace(ORDER, query="nothing like this")) == (0, [])
    assert (
        lines(path, replace(ORDER, sort=PATH))[1][:3] == [1, 10, 11] or lines(path, replace(ORDER, sort=PATH))[0] == 30
    )


def test_chosen_events_in_the_order_that_they_have_there(path: Path) -> None:
    assert lines(path, replace(ORDER, query="nothing like this", selection=(3, 1, 2, 3))) == (3, [3, 1, 2])
    assert lines(path, replace(ORDER, selection=(5, 99, 4))) == (3, [5, 4])
    assert lines(path, replace(ORDER, selection=())) == (0, [])


def test_what_stands_at_paths(path: Path) -> None:
    with library.reading(path) as connection:
        rows, texts = FoundEvents(connection, replace(ORDER, selection=(3, 1))).rows([PATH])
        assert [texts[PATH][row.key] for row in rows] == ["Person 3", "Person 1"]


def whose(body: bytes) -> str:
    return str(json.loads(body)["data"]["customer"]["name"])


def test_their_bodies(path: Path) -> None:
    order = replace(ORDER, selection=(3, 1))
    with library.reading(path) as connection:
        found = FoundEvents(connection, order)
        masked = FoundEvents(connection, order, MASK())
        assert list(found.numbers()) == [3, 1]
        assert [whose(one) for one in found.bodies()] == ["Person 3", "Person 1"]
        assert [whose(one) for one in masked.bodies()] == ["Customer 1", "Customer 2"]


def test_a_mask_is_over_rows_and_what_stands_at_paths(path: Path) -> None:
    with library.reading(path) as connection:
        found = FoundEvents(connection, replace(ORDER, selection=(3, 1)), MASK())
        rows, texts = found.rows([PATH])
        assert [(row.customer_name, texts[PATH][row.key]) for row in rows] == [("Customer 1",) * 2, ("Customer 2",) * 2]
        assert (found.title('data."person3@example.org"'), found.title("Customer")) == (
            'data."customer-1@masked.invalid"',
            "Customer",
        )


def test_an_order_by_no_column(path: Path) -> None:
    with pytest.raises(ExportProblem, match="There is no column “colour” to sort by"):
        lines(path, replace(ORDER, sort="colour"))
    with pytest.raises(ExportProblem, match="There is no time zone"):
        lines(path, replace(ORDER, zone="Mars/Base"))
