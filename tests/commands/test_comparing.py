import json
from pathlib import Path

import pytest

from tests.webhooks import body, customer, move, webhook, write
from viewer import cli
from viewer.jobs.import_sources import import_sources


@pytest.fixture
def path(tmp_path: Path) -> Path:
    second = move(2, 1, 2)
    second["data"]["customer"] = customer(1, metadata={"n": 12345678901234567890, "<b>": "x\u202ey"})
    listed = {"message": [webhook(4), webhook(5)]}
    source = write(tmp_path / "a.ndjson", webhook(1, data=body(1, customer=customer(1), amount=1.0)), second, listed)
    import_sources([str(source)], tmp_path / "l.db")
    return tmp_path / "l.db"


def told(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, str, str]:
    code = cli.run(["compare", *words], lambda *_: 0)
    out, err = capsys.readouterr()
    return code, out, err


FIRST, SECOND = f"evcus_{1:018}", f"evcus_{2:018}"


def test_an_event_with_the_one_before_as_a_table(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = told(capsys, SECOND, "--library", str(path))
    lines = out.splitlines()
    assert code == 0
    assert lines[0] == f"before: 2 May 2024 09:00:01.250 UTC · joined · Person 1 · {FIRST}"
    assert lines[2] == "8 changed, 7 added, 1 removed, 14 equal"
    assert any(line.split()[:4] == ["≠", "loyalty_tier_to.name", "Tier", "1"] for line in lines)
    assert any(line.startswith("− amount") and line.endswith("(absent)") for line in lines)
    assert any("12345678901234567890" in line for line in lines)
    assert "\u202e" not in out
    assert not any(line.startswith("=") for line in lines)
    everything = told(capsys, SECOND, "--library", str(path), "--all")[1]
    assert any(line.startswith("= customer.id") for line in everything.splitlines())


def test_two_events_as_json_lines_with_numbers_as_received(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = told(capsys, SECOND, FIRST, "--library", str(path), "--format", "jsonl")[1]
    found = {one["path"]: one for one in map(json.loads, out.splitlines())}
    assert found["loyalty_tier_to.name"] == {
        "path": "loyalty_tier_to.name", "change": "changed", "before": "Tier 1", "after": "Tier 2"
    }  # fmt: skip
    assert found["amount"] == {"path": "amount", "change": "removed", "before": 1.0}
    assert '"before": 1.0' in out
    assert '"after": 12345678901234567890' in out


@pytest.mark.parametrize(
    ("words", "code", "sentence"),
    [
        (["nothing"], 1, "There is no event “nothing” in the library."),
        ([FIRST], 1, "The library holds no earlier event of this customer."),
        ([SECOND, "--before", "type"], 1, "no earlier event of this customer of the same type."),
        (["a.ndjson:3"], 2, "2 events share this line."),
        ([FIRST, SECOND, "--before", "any"], 2, "--before is for one event"),
        ([FIRST, "--timezone", "Nowhere"], 2, "Nowhere"),
    ],
)
def test_what_cannot_be_compared(
    path: Path, capsys: pytest.CaptureFixture[str], words: list[str], code: int, sentence: str
) -> None:
    found = told(capsys, *words, "--library", str(path))
    assert found[0] == code
    assert sentence in found[2]
