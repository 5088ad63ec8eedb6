import hashlib
import json
from dataclasses import replace
from pathlib import Path

from tests.foreign import foreign
from tests.webhooks import webhook, write
from viewer import __version__
from viewer.domain import times
from viewer.domain.export_order import ExportOrder
from viewer.jobs.export_events import export_order
from viewer.jobs.import_sources import import_sources
from viewer.store.schema import VERSION


def test_it_tells_what_was_asked_and_proves_what_was_written(tmp_path: Path) -> None:
    import_sources([str(write(tmp_path / "a.ndjson", *(webhook(n) for n in range(1, 6))))], tmp_path / "l.db")
    order = ExportOrder(tmp_path / "o.csv", "csv", "tier:tier", "-line", ("line", "id"), "Europe/Warsaw", ";")
    done = export_order(tmp_path / "l.db", order)
    assert done.manifest == tmp_path / "o.csv.manifest.json"
    told = json.loads(done.manifest.read_bytes())
    data = (tmp_path / "o.csv").read_bytes()
    made_at = told.pop("made_at")
    assert times.parse_time(made_at) is not None
    assert told == {
        "kind": "Tier Viewer export",
        "program": f"Tier Viewer {__version__}",
        "library": "l.db",
        "library_version": VERSION,
        "query": "tier:tier",
        "sort": "-line",
        "time_zone": "Europe/Warsaw",
        "form": "CSV for spreadsheets (UTF-8 with byte order mark; nothing runs as a formula)",
        "separator": "semicolon",
        "columns": [
            {"key": "line", "help": "The line in that file."},
            {"key": "id", "help": "The vendor's id of the event."},
        ],
        "events_matched": 5,
        "events_written": 5,
        "cells_neutralised": 0,
        "cells_cleaned": 0,
        "cells_too_long": 0,
        "bodies_unfolded": 0,
        "masked": [],
        "files": [{"name": "o.csv", "rows": 5, "bytes": len(data), "sha256": hashlib.sha256(data).hexdigest()}],
    }


def test_it_is_the_same_in_every_language(tmp_path: Path) -> None:
    import_sources([str(write(tmp_path / "a.ndjson", webhook(1)))], tmp_path / "l.db")
    order = ExportOrder(tmp_path / "o.csv", "csv-exact", "", "-line", ("line", "happened_at"), "UTC", ",")
    english = _written(tmp_path, order)
    with foreign():
        assert _written(tmp_path, order) == english


def _written(folder: Path, order: ExportOrder) -> tuple[dict[str, object], bytes]:
    told = json.loads((export_order(folder / "l.db", order).manifest or Path()).read_bytes())
    del told["made_at"]
    return told, order.target.read_bytes()


def test_chosen_events_have_no_query(tmp_path: Path) -> None:
    import_sources([str(write(tmp_path / "a.ndjson", webhook(1), webhook(2)))], tmp_path / "l.db")
    order = ExportOrder(tmp_path / "o.jsonl", "jsonl", "x", "-line", (), "UTC", selection=(2,))
    told = json.loads((export_order(tmp_path / "l.db", order).manifest or Path()).read_bytes())
    assert (told["chosen_events"], "query" in told, "sort" in told, "columns" in told, "separator" in told) == (
        1, False, False, False, False,
    )  # fmt: skip
    assert export_order(tmp_path / "l.db", replace(order, with_manifest=False)).manifest is None
    assert not (tmp_path / "o.csv.manifest.json").exists()
