"""What ``forget --progress`` says to the window; the order comes on standard input."""

import json
import subprocess
from pathlib import Path
from typing import Any

from tests.forgotten import KEY, NAME, hers, imported, others
from tests.program import ROOT, command


def told(path: Path, order: dict[str, Any]) -> tuple[int, list[dict[str, Any]]]:
    words = command("forget", "--progress", "--library", path)
    done = subprocess.run(words, input=json.dumps(order), capture_output=True, text=True, cwd=ROOT, check=False)
    assert done.stderr == ""
    return done.returncode, [json.loads(line) for line in done.stdout.splitlines()]


def test_a_plan_then_the_receipt(tmp_path: Path) -> None:
    path = imported(tmp_path / "data", hers(1), *others(2, 5))
    code, lines = told(path, {"do": "plan", "customer": KEY})
    assert code == 0
    assert lines[0]["progress"] == {"step": "Looking through all records", "done": 0, "of": 4, "is_final": False}
    assert (lines[-1]["plan"]["caption"], lines[-1]["plan"]["events"]) == (NAME, 1)
    assert lines[-1]["plan"]["goes"] == ["1 event with everything that they alone brought"]
    assert lines[-1]["plan"]["stays"] == []
    assert lines[-1]["plan"]["unreachable"][0].startswith("The captures themselves are not changed")
    code, lines = told(path, {"do": "forget", "customer": KEY})
    assert [line["progress"]["is_final"] for line in lines if "progress" in line][-2:] == [False, True]
    assert lines[-1]["receipt"]["text"].startswith("Forgotten at ")
    assert (code, lines[-1]["receipt"]["events"], lines[-1]["receipt"]["left"]) == (
        0,
        1,
        {"companions": [], "pages": "", "log": False},
    )
    code, lines = told(path, {"do": "forget", "customer": KEY})
    assert (code, len(lines)) == (1, 1)
    assert lines[0]["error"].startswith("The library knows no such customer")


def test_what_is_older(tmp_path: Path) -> None:
    path = imported(tmp_path / "data", *others(2, 5))
    code, lines = told(path, {"do": "plan", "before": 2**60})
    assert (code, lines[-1]["plan"]["old"]["events"]) == (0, 3)
    assert lines[-1]["plan"]["goes"][0] == "3 events, 3 deliveries"
    code, lines = told(path, {"do": "retire", "before": 2**60})
    assert (code, lines[-1]["receipt"]["events"]) == (0, 3)
