"""The word ``rejects``; its contract is checked in tests/test_cli.py."""

from pathlib import Path

from tests.program import here


def test_the_table_ends_with_the_count(tmp_path: Path) -> None:
    capture, library = tmp_path / "a.ndjson", tmp_path / "library.db"
    capture.write_bytes(b'{"cut": tru\n{"again": tru\n')
    here("import", capture, "--library", library)
    done = here("rejects", "--library", library)
    assert done.stdout.startswith("a.ndjson, line 1")
    assert done.stderr == "2 rejected.\n"
