import json
import sys
from pathlib import Path

import pytest

from viewer.domain.times import parse_time
from viewer.exports.standings_file import StandingLine, as_object
from viewer.jobs.import_sources import import_sources
from viewer.jobs.tiers_at import campaigns, label_of
from viewer.ui import standings_process
from viewer.ui.child_process import UNEXPECTED
from viewer.ui.standings_process import MOST_LISTED, Standings, StandingsProcess, tier_of

SAMPLE = Path(__file__).parents[2] / "resources" / "sample-capture.ndjson"
GOLD = StandingLine(
    *("cust_1", "Alex", "alex@example.org", None, "camp_1", "Club", 0, "in_tier", "ltr_gold", "Gold", 251, 350),
    *(None, "exact", None, "Events prove it."),
)
NOWHERE = GOLD._replace(customer="cust_2", state="no_tier", tier=None, tier_id=None)


@pytest.fixture
def process(qtbot, tmp_path):
    made: list[StandingsProcess] = []

    def make(program: str = "", library: Path = tmp_path / "library.db") -> StandingsProcess:
        command = [sys.executable, "-c", program] if program else None
        made.append(StandingsProcess(library, program=command))
        return made[-1]

    yield make
    for one in made:
        one.stop()


def printing(*lines: StandingLine) -> str:
    return "\n".join(f"print({json.dumps(as_object(line))!r})" for line in lines)


def test_all_are_counted_and_the_first_of_each_tier_are_kept(monkeypatch):
    found = Standings()
    for number in range(MOST_LISTED + 5):
        found.add(GOLD._replace(customer=f"cust_{number}"))
    found.add(NOWHERE)
    assert (found.total, found.labels()) == (MOST_LISTED + 6, ["Gold", "in no tier"])
    assert (found.count("Gold"), found.count("in no tier"), found.count(None)) == (MOST_LISTED + 5, 1, MOST_LISTED + 6)
    assert [len(found.listed(label)) for label in ("Gold", "in no tier", "nothing", None)] == [2000, 1, 0, 2000]
    assert (tier_of(GOLD), tier_of(NOWHERE), label_of(NOWHERE)) == ("ltr_gold", None, "in no tier")


def test_very_many_tiers_are_not_all_kept(monkeypatch):
    monkeypatch.setattr(standings_process, "_MOST_KEPT", 3)
    found = Standings()
    for number in range(10):
        found.add(GOLD._replace(tier=f"tier {number}"))
    assert (found.total, len(found.listed(None))) == (10, 3)


def test_what_the_process_says_is_counted(process, qtbot):
    asking = process(f"print('chatter')\nprint('{{}}')\n{printing(GOLD, NOWHERE)}")
    with qtbot.waitSignal(asking.found) as found:
        asking.ask("camp_1", 0)
    assert found.args[0].counts.tiers == {"Gold": 1, "in no tier": 1}
    assert found.args[0].listed("Gold") == [GOLD]
    assert not asking.is_running()


def test_a_problem_is_its_last_line_and_a_crash_is_explained(process, qtbot):
    failing = process("import sys\nsys.stderr.write('noise\\nThere is no campaign.\\n')\nsys.exit(1)")
    with qtbot.waitSignal(failing.failed) as said:
        failing.ask("camp_1", 0)
    assert said.args == ["There is no campaign."]
    crashing = process("import os; os._exit(3)")
    with qtbot.waitSignal(crashing.failed) as said:
        crashing.ask("camp_1", 0)
    assert said.args == [UNEXPECTED]


def test_another_question_takes_the_place_of_the_first(process, qtbot):
    asking = process(f"import sys, time\nif 'slow' in sys.argv[2]: time.sleep(60)\n{printing(GOLD)}")
    found: list[object] = []
    asking.found.connect(found.append)
    asking.ask("slow", 0)
    with qtbot.waitSignal(asking.found):
        asking.ask("camp_1", 0)
    asking.ask("slow", 0)
    asking.stop()
    assert not asking.is_running()
    assert len(found) == 1


def test_the_real_program_finds_and_exports(process, qtbot, tmp_path):
    library = tmp_path / "library.db"
    import_sources([str(SAMPLE)], library)
    campaign, at = campaigns(library)[0], parse_time("2024-06-01T00:00:00Z")
    asking = process(library=library)
    with qtbot.waitSignal(asking.found, timeout=30_000) as found:
        asking.ask(campaign.id, at)
    standings = found.args[0]
    assert standings.total > 5
    label = next(label for label in standings.labels() if tier_of(standings.listed(label)[0]))
    target = tmp_path / "out.csv"
    with qtbot.waitSignal(asking.exported, timeout=30_000):
        asking.export(campaign.id, at, tier_of(standings.listed(label)[0]), target, "UTC")
    lines = target.read_text(encoding="utf-8-sig").splitlines()
    assert len(lines) == standings.count(label) + 1
    assert "Customer 1" in lines[1]
