from pathlib import Path

import pytest

from viewer import __version__, paths
from viewer.jobs.versions import built_from, versions


def test_versions_of_what_is_in_use() -> None:
    found = dict(versions())
    assert found["Tier Viewer"].startswith(__version__)
    assert found["pydantic"].startswith("2.")
    assert {"Python", "SQLite", "msgspec", "zstandard"} < found.keys()


def test_the_commit_of_a_package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paths, "resources", lambda: tmp_path)
    assert built_from() == ""
    (tmp_path / "commit.txt").write_text("c3373db+\n")
    assert built_from() == "c3373db+"
    assert versions()[0] == ("Tier Viewer", f"{__version__} (c3373db+)")
