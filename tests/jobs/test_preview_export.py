import csv
import json
from dataclasses import replace
from pathlib import Path

import pytest

from tests.exports.workbooks import sheets
from viewer.domain.export_order import ExportOrder
from viewer.domain.masking import DEFAULT
from viewer.errors import Cancelled, ExportProblem, LibraryProblem
from viewer.jobs.export_events import export_order
from viewer.jobs.import_sources import import_sources
from viewer.jobs.preview_export import ROWS, PreviewReader

NAMES = ["=SUM(A1)", 'Ann "Lee"', " two\nlines", "佐藤 花子", "\u202eevil", "'+1", None, "-x", "tail"]
COLUMNS = ("happened_at", "type", "customer_name", "points", "line", "note", "customer.metadata.score")
ORDER = ExportOrder(Path(), "csv", "", "-happened_at", COLUMNS, "Europe/Berlin")


@pytest.fixture(scope="module")
def library(tmp_path_factory):
    folder = tmp_path_factory.mktemp("library")
    events = [
        {
            "customer": {"id": f"cust_{number}", "name": name, "metadata": {"score": f"{number:05}"}},
            "campaign": {"id": "camp_1", "name": "Club"},
            "loyalty_tier": {"id": "ltr_1", "name": "Gold", "points": {"from": 1}},
            "created_at": f"2024-03-{number + 1:02}T10:08:14.814Z",
        }
        for number, name in enumerate(NAMES)
    ]
    capture = folder / "customer.loyalty.tier.joined.ndjson"
    capture.write_text("".join(json.dumps(event) + "\n" for event in events), "utf-8")
    import_sources([str(capture)], folder / "library.db")
    return folder / "library.db"


def preview(library, order):
    return PreviewReader(library).ask(order)()


@pytest.mark.parametrize("form", ["csv", "csv-exact"])
def test_csv_is_shown_as_it_is_written(library, tmp_path, form):
    order = replace(ORDER, form=form, target=tmp_path / "out.csv")
    export_order(library, order)
    with (tmp_path / "out.csv").open(encoding="utf-8-sig", newline="") as file:
        titles, *rows = csv.reader(file)
    seen = preview(library, order)
    assert list(seen.titles) == titles
    assert [list(row) for row in seen.rows] == rows[:ROWS]
    assert len(rows) == len(NAMES) > ROWS


def test_a_workbook_is_shown_as_it_is_written(library, tmp_path):
    order = replace(ORDER, form="xlsx", target=tmp_path / "out.xlsx")
    export_order(library, order)
    seen = preview(library, order)
    titles, *rows = sheets(tmp_path / "out.xlsx")[0].texts
    assert list(seen.titles) == titles
    assert titles[:2] == ["Time (Europe/Berlin)", "UTC offset"]
    assert [list(row[1:]) for row in seen.rows] == [row[1:] for row in rows[:ROWS]]
    assert seen.rows[0][:2] == ("2024-03-09 11:08:14.814", "+01:00")
    assert seen.rows[0][0] != rows[0][0], "a date is a number there"


def test_lines_of_json_are_those_of_the_file(library, tmp_path):
    order = replace(ORDER, form="jsonl", target=tmp_path / "out.jsonl")
    export_order(library, order)
    written = (tmp_path / "out.jsonl").read_text("utf-8").splitlines()
    assert list(preview(library, order).lines) == written[:ROWS]


def test_a_selection_has_its_own_order(library):
    first = preview(library, replace(ORDER, sort="customer_id"))
    assert [row[-1] for row in first.rows] == [f"{number:05}" for number in range(ROWS)]
    chosen = preview(library, replace(ORDER, selection=(3, 1, 99)))
    assert [row[-1] for row in chosen.rows] == ["00002", "00000"]


def test_what_is_known_already_is_not_searched_for(library):
    reader = PreviewReader(library)
    reader.know(ORDER, [])
    assert len(reader.ask(ORDER)().rows) == ROWS
    reader.know(ORDER, [2, 4])
    assert [row[-1] for row in reader.ask(ORDER)().rows] == ["00001", "00003"]
    assert len(reader.ask(replace(ORDER, sort="line"))().rows) == ROWS


def test_nothing_that_matches_is_titles_alone(library):
    seen = preview(library, replace(ORDER, query="nobody has such a name"))
    assert (seen.titles[0], seen.rows, seen.lines) == ("Time (Europe/Berlin)", (), ())


def test_what_is_outdated_is_not_read(library):
    reader = PreviewReader(library)
    first, second = reader.ask(ORDER), reader.ask(ORDER)
    with pytest.raises(Cancelled):
        first()
    assert len(second().rows) == ROWS
    third = reader.ask(ORDER)
    reader.stop()
    with pytest.raises(Cancelled):
        third()


def test_problems_are_sentences(library, tmp_path):
    with pytest.raises(LibraryProblem):
        preview(tmp_path / "none.db", ORDER)
    with pytest.raises(ExportProblem):
        preview(library, replace(ORDER, columns=("nonsense",)))


def test_what_is_masked_is_shown_masked(library, tmp_path):
    order = replace(ORDER, masked=DEFAULT, target=tmp_path / "out.csv")
    export_order(library, order)
    with (tmp_path / "out.csv").open(encoding="utf-8-sig", newline="") as file:
        _, *rows = csv.reader(file)
    seen = preview(library, order)
    assert [list(row) for row in seen.rows] == rows[:ROWS]
    assert [row[2] for row in seen.rows[:3]] == ["Customer 1", "Customer 2", ""]
    assert seen.rows[0][6] == "value 1"
