"""What a person writes while another process imports as fast as it can: all of it arrives, and soon."""

import subprocess
from pathlib import Path

import pytest

from tests.program import ROOT, command, generate, report
from viewer.store import library
from viewer.store.library import Connection
from viewer.store.small_writes import write_soon

pytestmark = pytest.mark.faults
EVENTS = 60_000


def test_while_an_import_writes(tmp_path: Path) -> None:
    """Several get in for each transaction of the import, which is none the worse for it."""
    path = tmp_path / "l.db"
    truth = generate(tmp_path / "capture.ndjson", EVENTS)
    library.open_for_writing(path).close()
    importing = subprocess.Popen(
        command("import", tmp_path / "capture.ndjson", "--library", path),
        cwd=ROOT,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    )
    written: list[int] = []

    def note(connection: Connection) -> int:
        connection.execute(
            "INSERT INTO annotations (kind, subject, note, changed_at) VALUES ('event', ?, 'x', 1)",
            (str(len(written)),),
        )
        stored: int = connection.execute("SELECT count(*) FROM events").fetchone()[0]
        return stored

    while importing.poll() is None:
        written.append(write_soon(path, note))
    assert importing.communicate()[1] == b""
    while_it_wrote = {events for events in written if 0 < events < truth["events"]}
    assert len(while_it_wrote) >= 3, written[-1]
    with library.reading(path) as connection:
        assert connection.execute("SELECT count(*) FROM annotations").fetchone() == (len(written),)
        assert connection.execute("SELECT count(*) FROM events").fetchone() == (truth["events"],)
    assert report(tmp_path / "capture.ndjson", "--library", path)["known"] == truth["records"]
