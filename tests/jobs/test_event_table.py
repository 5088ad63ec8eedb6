from datetime import UTC

import pytest

from tests.foreign import foreign, foreign_text
from viewer.domain.rows import EventRow
from viewer.errors import ExportProblem
from viewer.exports.cells import CellForm, Cells, Made
from viewer.jobs.event_table import csv_lines, kinds, known_columns, table_cells, titles

PATH = "customer.metadata.region"
ROW = EventRow(
    7, "ev_1", "customer.loyalty.tier.upgraded", "envelope", 1_714_640_401_250_000, "cust_1", "=Zoë", None, "00123",
    "camp_1", "Club", "ltr_2", "Gold", "ltr_1", "Silver", 100, None, 2, "a.ndjson", 12, False, False, None,
)  # fmt: skip
EMPTY = EventRow(
    8, None, "undecided", "", None, None, None, None, None, None, None, None, None, None, None, None, None, 1, "b", 1,
    False, False, None,
)  # fmt: skip


def test_titles_and_kinds_go_together():
    columns = ["line", "happened_at", PATH]
    assert titles(columns, "Europe/Warsaw") == ["Line", "Time (Europe/Warsaw)", PATH]
    assert kinds(columns) == ["number", "moment", "text"]
    assert titles(columns, "UTC", offset_apart=True) == ["Line", "Time (UTC)", "UTC offset", PATH]
    assert kinds(columns, offset_apart=True) == ["number", "moment", "text", "text"]


def test_titles_are_in_the_language_of_the_window_and_those_for_programs_in_none():
    with foreign():
        assert titles(["happened_at", "line"], "UTC", offset_apart=True, for_programs=True) == [
            *("Time (UTC)", "UTC offset", "Line")
        ]
        assert titles(["happened_at", PATH], "UTC", offset_apart=True) == [
            *(f"{foreign_text('Time')} (UTC)", foreign_text("UTC offset"), PATH)
        ]


def test_columns_that_do_not_exist():
    assert known_columns(["line", "data.customer.age"]) == ["line", "customer.age"]
    with pytest.raises(ExportProblem, match=r"There is no column “colour”\. Columns are: happened_at, .* or a path"):
        known_columns(["line", "colour"])
    with pytest.raises(ExportProblem, match=r"No column is chosen\. Choose at least one\."):
        known_columns([])


def test_cells_are_made_as_the_form_has_them():
    form = CellForm(lambda number: f"n{number}", lambda at, zone: f"t{at}", lambda at, zone: f"o{zone}")
    cells = Cells(lambda text: Made(f"<{text}>"), "-", None, ("<", ">"))
    columns = ["happened_at", "type", "customer_name", "customer_email", "tier_name", "points", "line", "id", PATH]
    texts = {PATH: {7: "EMEA"}}
    made = list(table_cells([ROW, EMPTY], columns, UTC, texts, cells, form))
    assert made[0] == [
        "t1714640401250000", "oUTC", "<upgraded>", "<=Zoë>", "-", "<Silver → Gold>", "<100 +>", "n12", "<ev_1>",
        "<EMEA>",
    ]  # fmt: skip
    assert made[1] == ["tNone", "oUTC", "<undecided>", "-", "-", "-", "-", "n1", "-", "-"]


def test_lines_of_csv_without_a_file():
    lines = csv_lines([ROW, EMPTY], ["happened_at", "customer_name", "customer_source_id", "line"], "UTC")
    assert list(lines) == [
        '"Time (UTC)","Customer","Source id","Line"',
        '"2024-05-02T09:00:01.250Z","\'=Zoë","00123","12"',
        '"","","","1"',
    ]
