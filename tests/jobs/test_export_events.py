import csv
import io
from datetime import UTC
from pathlib import Path
from typing import Any

import pytest

from tests import webhooks as made
from tests.program import mode
from tests.webhooks import body, webhook, write
from viewer import paths
from viewer.domain import times
from viewer.domain.columns import COLUMNS, column, text_of
from viewer.domain.export_order import ExportOrder
from viewer.domain.query import Query
from viewer.errors import Cancelled, ExportProblem, LibraryProblem
from viewer.jobs.event_table import csv_lines
from viewer.jobs.export_events import export_order
from viewer.jobs.export_report import ExportReport
from viewer.jobs.find_events import Sort, every_row
from viewer.jobs.import_sources import import_sources

KEYS = [one.key for one in COLUMNS]
EVIL = '=HYPERLINK("http://x")'


def export(
    library: Path, query: str, sort: Sort, target: Path, columns: list[str], zone: str = "UTC", **how: Any
) -> ExportReport:
    order = ExportOrder(target, "csv", query, sort.text, tuple(columns), zone, with_manifest=False)
    return export_order(library, order, **how)


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("export")
    odd = body(2, customer=made.customer(2, name=EVIL, email="+48123", source_id="00123", id="@x"), created_at=None)
    negative = body(3, loyalty_tier=made.tier(1, name="a\nb\tc\r", points={"from": -5, "to": 7.50}))
    lines = [made.move(1, 3, 1), webhook(2, data=odd, created_at=None), webhook(3, data=negative), body(4)]
    import_sources([str(write(folder / "a.ndjson", *lines, *(webhook(n) for n in range(5, 3_000))))], folder / "l.db")
    return folder / "l.db"


def read(target: Path) -> list[list[str]]:
    return list(csv.reader(io.StringIO(target.read_bytes().decode("utf-8-sig"), newline=""), strict=True))


@pytest.mark.parametrize("zone", ["UTC", "Asia/Kolkata"])
def test_every_column_of_every_event_parses_back(path: Path, tmp_path: Path, zone: str) -> None:
    target, told = tmp_path / "out.csv", []
    report = export(
        path, "", Sort("line", descending=False), target, KEYS, zone, progress=lambda *done: told.append(done)
    )
    titles, *lines = read(target)
    place = times.zone(zone)
    rows = list(every_row(path, Query(), Sort("line", descending=False), UTC))
    assert (report.written, report.matched, report.path) == (2_999, 2_999, target)
    assert told == [(0, 2_999), (2_000, 2_999), (2_999, 2_999)]
    assert titles == [f"Time ({zone})", *(column(key).title for key in KEYS[1:])]
    assert len(lines) == len(rows) == 2_999
    for line, row in zip(lines, rows, strict=True):
        wanted = [text_of(key, row, place) for key in KEYS]
        wanted[0] = times.offset_time(row.happened_at, place) if row.happened_at is not None else ""
        assert [text.removeprefix("'") for text in line] == [text.replace("\r", "") for text in wanted]
    assert mode(target) == 0o600
    odd = dict(zip(KEYS, lines[1], strict=True))
    assert odd["customer_name"] == "'" + EVIL
    assert (odd["customer_email"], odd["customer_id"], odd["customer_source_id"]) == ("'+48123", "'@x", "00123")
    assert odd["happened_at"] == ""
    assert lines[0][0] == {"UTC": "2024-05-02T09:00:01.250Z", "Asia/Kolkata": "2024-05-02T14:30:01.250+05:30"}[zone]
    assert dict(zip(KEYS, lines[2], strict=True))["points"] == "'-5 – 7.5"


def test_a_query_an_order_and_columns(path: Path, tmp_path: Path) -> None:
    report = export(path, 'name:"person 29"', Sort("line"), tmp_path / "o.csv", ["line", "customer_name"], "UTC")
    titles, *lines = read(tmp_path / "o.csv")
    assert titles == ["Line", "Customer"]
    assert report.written == len(lines) == 1 + 10 + 100
    assert lines[0] == ["2999", "Person 2999"]
    assert lines[-1] == ["29", "Person 29"]


def test_lines_without_a_file_are_the_same(path: Path, tmp_path: Path) -> None:
    export(path, "", Sort(), tmp_path / "o.csv", KEYS, "UTC")
    lines = csv_lines(every_row(path, Query(), Sort(), UTC), KEYS, "UTC")
    assert "".join(line + "\r\n" for line in lines).encode() == (tmp_path / "o.csv").read_bytes()[3:]


def test_stopping_leaves_no_file(path: Path, tmp_path: Path) -> None:
    with pytest.raises(Cancelled):
        export(path, "", Sort(), tmp_path / "o.csv", KEYS, "UTC", should_stop=lambda: True)
    assert list(tmp_path.iterdir()) == []


def test_what_cannot_be(path: Path, tmp_path: Path) -> None:
    with pytest.raises(ExportProblem, match=r"no column “colour”\. Columns are: happened_at"):
        export(path, "", Sort(), tmp_path / "o.csv", ["colour"], "UTC")
    with pytest.raises(LibraryProblem, match="There is no library"):
        export(tmp_path / "none.db", "", Sort(), tmp_path / "o.csv", KEYS, "UTC")
    assert list(tmp_path.iterdir()) == []
    (tmp_path / "o.csv").write_bytes(b"older")
    with pytest.raises(LibraryProblem):
        export(tmp_path / "none.db", "", Sort(), tmp_path / "o.csv", KEYS, "UTC")
    assert (tmp_path / "o.csv").read_bytes() == b"older"


def test_the_library_is_never_overwritten(path: Path, tmp_path: Path) -> None:
    before = path.read_bytes()
    (tmp_path / "link.db").symlink_to(path)
    for target in (path, tmp_path / "link.db", path.parent / "." / path.name):
        with pytest.raises(ExportProblem, match="is the library itself"):
            export(path, "", Sort(), target, KEYS, "UTC")
    assert path.read_bytes() == before


def test_paths_are_columns_of_the_file(tmp_path: Path) -> None:
    ages = ["=1+1", 12345678901234567890, None, [1, 2]]
    lines = [webhook(at, data=body(at, customer=made.customer(at, age=age))) for at, age in enumerate(ages)]
    library = tmp_path / "l.db"
    import_sources([str(write(tmp_path / "a.ndjson", *lines, webhook(9)))], library)
    target = tmp_path / "out.csv"
    columns = ["data.customer.age", "line", 'customer."no, such"']
    export(library, "", Sort("customer.age", descending=False), target, columns, "UTC")
    assert read(target) == [
        ["customer.age", "Line", 'customer."no, such"'],
        ["12345678901234567890", "2", ""],
        ["2 items", "4", ""],
        ["'=1+1", "1", ""],
        ["null", "3", ""],
        ["", "5", ""],
    ]


def test_one_state_of_the_library_is_written_whatever_is_imported_meanwhile(tmp_path: Path) -> None:
    library = tmp_path / "l.db"
    import_sources([str(write(tmp_path / "a.ndjson", *(webhook(n) for n in range(1, 2_500))))], library)
    more = write(tmp_path / "b.ndjson", *(webhook(n) for n in range(3_000, 3_100)))

    def progress(rows: int, of: int) -> None:
        if rows == 0:
            import_sources([str(more)], library)

    done = export(library, "", Sort("line", descending=False), tmp_path / "o.csv", ["line"], progress=progress)
    assert (done.written, done.matched, done.is_whole) == (2_499, 2_499, True)
    assert export(library, "", Sort(), tmp_path / "o.csv", ["line"]).written == 2_599


def test_no_file_of_the_library_and_no_capture_is_replaced(tmp_path: Path) -> None:
    library, capture = tmp_path / "l.db", write(tmp_path / "a.ndjson", webhook(1))
    import_sources([str(capture)], library)
    backup = tmp_path / "l.backup-20260101-000000.db"
    backup.touch()
    for target in (library, backup, Path(capture)):
        with pytest.raises(ExportProblem, match="is the library itself, or a file that belongs to it or was imported"):
            export(library, "", Sort(), target, KEYS)
    own = paths.own_folders()[0]
    own.mkdir(parents=True)
    with pytest.raises(ExportProblem, match="lies in a folder that the program keeps its own files in"):
        export(library, "", Sort(), own / "o.csv", KEYS)


def test_chosen_events_that_are_gone_are_told(path: Path, tmp_path: Path) -> None:
    order = ExportOrder(tmp_path / "o.csv", "csv", "", "line", ("line",), "UTC", selection=(3, 999_999, 1))
    done = export_order(path, order)
    assert (done.matched, done.written, done.is_whole) == (3, 2, False)
    assert "3 events were asked for: 1 is not in the library any more." in list(done.in_words())
    assert [line for (line,) in read(tmp_path / "o.csv")[1:]] == ["3", "1"]
