import json
from pathlib import Path

from tests.program import here

SAMPLE = Path(__file__).parents[2] / "resources" / "sample-capture.ndjson"


def test_for_people_and_for_scripts(tmp_path):
    assert here("import", SAMPLE, "--library", tmp_path / "l.db").returncode == 0
    done = here("diagnostics", "--library", tmp_path / "l.db")
    assert done.returncode == 0
    assert done.stderr == ""
    lines = done.stdout.splitlines()
    assert lines[0] == "Program"
    assert any(line.split() == ["events", "413"] for line in lines)
    told = json.loads(here("diagnostics", "--library", tmp_path / "l.db", "--format", "json").stdout)
    assert told["library"]["events"] == "413"


def test_without_a_library_it_works_as_well(tmp_path):
    done = here("diagnostics", "--library", tmp_path / "l.db")
    assert done.returncode == 0
    assert "there is none yet" in done.stdout
    assert not (tmp_path / "l.db").exists()
