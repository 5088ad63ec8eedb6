from pathlib import Path

import pytest

from viewer.jobs.import_sources import import_sources
from viewer.store import library, schema
from viewer.store.health import health, sqlite_options

SAMPLE = Path(__file__).parents[2] / "resources" / "sample-capture.ndjson"


@pytest.fixture
def filled(tmp_path):
    import_sources([str(SAMPLE)], tmp_path / "library.db")
    return tmp_path / "library.db"


def test_options_are_those_of_the_sqlite_in_use():
    options = sqlite_options()
    assert "ENABLE_FTS5" in options
    assert options == sorted(options)


def test_a_library_is_counted_and_not_changed(filled):
    before = filled.read_bytes()
    with library.reading(filled) as connection:
        found = health(connection)
    assert found.version == schema.VERSION
    assert found.page_size * found.pages == len(before)
    assert found.free_pages == 0
    assert found.journal == "wal"
    assert (found.counts["events"], found.counts["deliveries"], found.counts["sources"]) == (413, 417, 1)
    assert filled.read_bytes() == before
