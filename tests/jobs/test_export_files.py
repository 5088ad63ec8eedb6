"""What each form of file holds; tests/jobs/test_export_events.py has the story around it."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from tests import webhooks as made
from tests.exports.workbooks import sheets
from tests.webhooks import body, compact, webhook, write
from viewer.domain.export_order import ExportOrder
from viewer.jobs.export_events import export_order
from viewer.jobs.import_sources import import_sources

EVIL = '=HYPERLINK("http://x")'
PATH = "customer.metadata.region"


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("forms")
    odd = body(2, customer=made.customer(2, name=EVIL, email="+48123", source_id="00123", metadata={"region": "1E5"}))
    long = body(3, customer=made.customer(3, name="語" * 40_000))
    lines = [compact(one) for one in (webhook(1), webhook(2, data=odd), webhook(3, data=long))]
    spread = json.dumps(webhook(4), indent=1).encode()
    (folder / "a.log").write_bytes(b"\n".join([*lines, spread]) + b"\n")
    import_sources([str(folder / "a.log")], folder / "l.db")
    return folder / "l.db"


def order(target: Path, **changes: object) -> ExportOrder:
    columns = ("happened_at", "customer_name", "customer_source_id", PATH, "line")
    plain = ExportOrder(target, "xlsx", "", "line", columns, "Europe/Warsaw", with_manifest=False)
    return replace(plain, **changes)  # type: ignore[arg-type]


def test_a_workbook(path: Path, tmp_path: Path) -> None:
    done = export_order(path, order(tmp_path / "o.xlsx"))
    events, about = sheets(tmp_path / "o.xlsx")
    assert events.texts[0] == ["Time (Europe/Warsaw)", "UTC offset", "Customer", "Source id", PATH, "Line"]
    assert [row[1:] for row in events.texts[1:3]] == [
        ["+02:00", "Person 1", "crm-1", "", "1"],
        ["+02:00", EVIL, "00123", "1E5", "2"],
    ]
    assert [cell.kind for cell in events.rows[2] if cell] == ["n", *["inlineStr"] * 4, "n"]
    assert ["Events in the file", "4"] in about.texts
    assert (done.neutralised, done.long_cells, done.long_file, done.sheets) == (0, 1, "o.xlsx.long-cells.jsonl", 1)
    assert [(one.name, one.rows) for one in done.parts] == [("o.xlsx", 4), ("o.xlsx.long-cells.jsonl", 0)]
    assert done.is_whole


def test_csv_exact_with_another_separator(path: Path, tmp_path: Path) -> None:
    done = export_order(path, order(tmp_path / "o.csv", form="csv-exact", separator=";"))
    lines = (tmp_path / "o.csv").read_text(encoding="utf-8").splitlines()
    assert lines[0] == f"Time (Europe/Warsaw);Customer;Source id;{PATH};Line"
    assert lines[2] == '2024-05-02T11:00:02.250+02:00;"=HYPERLINK(""http://x"")";00123;1E5;2'
    assert len(lines[3]) > 40_000
    assert (done.neutralised, done.live, done.long_cells, done.long_file) == (0, 1, 1, "")


def test_the_bodies_as_they_were_received(path: Path, tmp_path: Path) -> None:
    done = export_order(path, order(tmp_path / "o.jsonl", form="jsonl", columns=()))
    lines = (tmp_path / "o.jsonl").read_bytes().splitlines()
    assert lines[0] == compact(webhook(1))
    assert lines[3] == json.dumps(webhook(4), indent=1).replace("\n", " ").encode()
    assert (done.written, done.unfolded) == (4, 1)


def test_bodies_come_out_of_what_had_wrapped_them(tmp_path: Path) -> None:
    inner = compact(webhook(1))
    wrapped = {"received": made.moment(9), "body": inner.decode()}
    import_sources([str(write(tmp_path / "a.ndjson", wrapped))], tmp_path / "l.db")
    export_order(tmp_path / "l.db", order(tmp_path / "o.jsonl", form="jsonl"))
    assert (tmp_path / "o.jsonl").read_bytes() == inner + b"\n"
