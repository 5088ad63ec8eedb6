from pathlib import Path

import pytest

from viewer.domain.export_order import ExportOrder
from viewer.errors import Cancelled, LibraryProblem
from viewer.jobs.import_sources import import_sources
from viewer.jobs.preview_export import ROWS, PreviewReader, preview_export

SAMPLE = Path(__file__).parents[2] / "resources" / "sample-capture.ndjson"
ORDER = ExportOrder(Path(), "csv", "event:upgraded", "-happened_at", ("happened_at", "type", "customer_name"), "UTC")


@pytest.fixture(scope="module")
def library(tmp_path_factory):
    made = tmp_path_factory.mktemp("library") / "library.db"
    import_sources([str(SAMPLE)], made)
    return made


def test_the_first_rows_under_their_titles(library):
    preview = preview_export(library, ORDER)
    assert preview.titles == ("Time (UTC)", "Event", "Customer")
    assert len(preview.rows) == ROWS
    assert {row[1] for row in preview.rows} == {"upgraded"}


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


def test_a_library_that_cannot_be_read_is_a_sentence(tmp_path):
    with pytest.raises(LibraryProblem):
        preview_export(tmp_path / "none.db", ORDER)
