"""What stored events can be, where nobody noted it. Where it matters is tested in test_reclassify.py."""

from pathlib import Path

import pytest

from tests.webhooks import body, write
from viewer.domain import evidence
from viewer.errors import Cancelled
from viewer.jobs.import_sources import import_sources
from viewer.jobs.stored_shapes import note_missing_shapes
from viewer.store import decisions, library


def test_shapes_are_read_from_the_bytes_as_an_import_notes_them(tmp_path: Path) -> None:
    moves = {"loyalty_tier": None, "loyalty_tier_from": {"id": "ltr_1"}, "loyalty_tier_to": {"id": "ltr_2"}}
    capture = write(tmp_path / "a.ndjson", body(1), body(2, **moves), {"customer": {"id": "c"}, "order": {"id": "o"}})
    import_sources([str(capture)], tmp_path / "l.db")
    connection = library.open_for_writing(tmp_path / "l.db")

    def noted() -> list[int]:
        return [row[0] >> evidence.SHAPE_BIT & 7 for row in connection.execute("SELECT flags FROM events ORDER BY id")]

    before = noted()
    assert len(set(before)) == 3
    connection.execute("UPDATE events SET flags = flags & 31")
    decisions.choose(connection, [1, 2, 3])
    with pytest.raises(Cancelled):
        note_missing_shapes(connection, lambda: True)
    assert noted() == [0, 0, 0]
    note_missing_shapes(connection)
    assert noted() == before
    connection.close()
