"""The word ``import``; its contract is checked in tests/test_cli.py."""

from pathlib import Path

from tests.program import here
from tests.webhooks import body, ndjson


def test_a_strict_import_fails_if_anything_was_rejected(tmp_path: Path) -> None:
    capture = tmp_path / "a.ndjson"
    capture.write_bytes(ndjson(body(1)) + b'{"cut": tru\n')
    words = ("import", capture, "--library", tmp_path / "library.db")
    assert here(*words, "--strict").returncode == 1
    assert here(*words).returncode == 0
