import pytest

from tests.program import mode
from viewer import paths
from viewer.domain.moments import now_us
from viewer.jobs.last_verify import last_verify, note_verify


def test_what_was_noted_last_is_told(tmp_path):
    library = tmp_path / "noor haddad.db"
    assert last_verify(library) is None
    before = now_us()
    note_verify(library, False, 7)
    note_verify(library, True, 0)
    found = last_verify(library)
    assert found is not None
    assert before <= found.at <= now_us()
    assert found[1:] == (0, True)
    assert last_verify(tmp_path / "other.db") is None


def test_the_note_is_its_owners_alone_and_does_not_name_the_library(tmp_path):
    note_verify(tmp_path / "noor haddad.db", True, 0)
    (file,) = paths.log_folder().iterdir()
    assert mode(file) == 0o600
    assert "noor" not in file.name
    assert b"noor" not in file.read_bytes()


@pytest.mark.parametrize("text", [b"", b"[]", b"{}", b'{"at": "x"}', b"\xff", b"[" * 100_000])
def test_a_damaged_note_is_none(tmp_path, text):
    note_verify(tmp_path / "l.db", True, 0)
    (file,) = paths.log_folder().iterdir()
    file.write_bytes(text)
    assert last_verify(tmp_path / "l.db") is None


def test_where_nothing_can_be_written_nothing_is_noted(tmp_path, monkeypatch):
    (tmp_path / "file").touch()
    monkeypatch.setattr(paths, "log_folder", lambda: tmp_path / "file" / "logs")
    note_verify(tmp_path / "l.db", True, 0)
    assert last_verify(tmp_path / "l.db") is None
