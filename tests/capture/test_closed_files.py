import os
from pathlib import Path

import pytest

from viewer.capture import closed_files, source
from viewer.errors import NoCapture
from viewer.jobs.find_events import Finder
from viewer.jobs.import_sources import import_sources


def test_the_library_is_not_opened_by_any_name(tmp_path: Path) -> None:
    library = tmp_path / "library.db"
    for name in ("library.db", "library.db-wal", "other.db"):
        (tmp_path / name).write_bytes(b'{"a": 1}\n')
    (tmp_path / "link").symlink_to(library)
    os.link(library, tmp_path / "hard")
    closed_files.keep_closed(str(library))
    for name in ("library.db", "library.db-wal", "link", "hard"):
        with pytest.raises(NoCapture, match="belongs to the library that is open"), source.opened(str(tmp_path / name)):
            pass
    with source.opened(str(tmp_path / "other.db")) as stream:
        assert stream.size == 9


def test_a_folder_with_the_library_in_it_is_imported_without_it(tmp_path: Path) -> None:
    library, capture = tmp_path / "library.db", tmp_path / "a.json"
    capture.write_text('{"customer": {"id": "cust_1"}, "loyalty_tier": {"id": "ltr_1"}}')
    import_sources([str(capture)], library)
    finder = Finder(library)  # with the library open: its write-ahead log lies beside it

    report = import_sources([str(tmp_path)], library)

    finder.close()
    assert (report.counts.known, report.problems) == (1, [])
    assert report.skipped[0] == f"{library} belongs to the library that is open, which is no capture."
