"""Exports killed at 50 points: under the final name is the old file or the whole new one, and no manifest that lies."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.program import ROOT
from tests.webhooks import webhook, write
from viewer.exports.file_names import manifest_of
from viewer.jobs.import_sources import import_sources

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="children that kill themselves are made by fork")
ROWS = 1_100
POINTS = {"csv": 14, "csv-exact": 6, "xlsx": 18, "jsonl": 12}


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("killed")
    import_sources([str(write(folder / "a.ndjson", *(webhook(n) for n in range(1, ROWS + 1))))], folder / "l.db")
    return folder / "l.db"


def killed(library: Path, folder: Path, form: str, points: int) -> tuple[dict[str, Any], list[dict[str, Any]]]:
    words = [sys.executable, "-m", "tests.faults.killed_exports", str(library), str(folder), form, str(points)]
    done = subprocess.run(words, cwd=ROOT, check=True, capture_output=True, timeout=300)
    whole, *told = map(json.loads, done.stdout.splitlines())
    return whole, told


def check(points: list[dict[str, Any]], rows: int) -> None:
    for told in points:
        assert told["is_old"] or told["rows"] == rows, told
        assert told["proved"] is not False, told


@pytest.mark.faults
@pytest.mark.parametrize("form", POINTS)
def test_killed_anywhere_it_leaves_the_old_file_or_the_new_one(tmp_path: Path, library: Path, form: str) -> None:
    whole, points = killed(library, tmp_path, form, POINTS[form])
    rows = ROWS + (form != "jsonl")
    assert whole["operations"] >= POINTS[form]
    assert len(points) == POINTS[form]
    target = tmp_path / f"out.{form.removesuffix('-exact')}"
    check(points, rows)
    for told in points:
        assert told["after"] == [target.name, manifest_of(target)], told
        assert told["again"]["rows"] == rows
        assert told["again"]["proved"] is True
    assert [told["is_old"] for told in points].count(True) >= 0.5 * len(points)


@pytest.mark.faults
def test_a_file_that_is_written_in_its_place_is_found_out(tmp_path: Path, library: Path) -> None:
    """The control."""
    _, points = killed(library, tmp_path, "naive", 5)
    with pytest.raises(AssertionError):
        check(points, 40_000)
