import sys
from pathlib import Path

import pytest
from shiboken6 import isValid

from viewer.ui.follow_process import FollowProcess

COMMITTED = 'print(\'{"committed": {"events": %d}}\', flush=True)\n'


@pytest.fixture
def following(qtbot, tmp_path):
    made: list[FollowProcess] = []

    def make(program: str) -> FollowProcess:
        process = FollowProcess(
            tmp_path / "library.db", Path("/logs/hooks\u202e.ndjson"), [sys.executable, "-c", program]
        )
        made.append(process)
        return process

    yield make
    for process in filter(isValid, made):
        process.close()


def test_it_tells_how_many_more_events_there_are_and_what_happens_to_the_log(following, qtbot):
    process = following(
        COMMITTED % 30 + COMMITTED % 30 + COMMITTED % 37 + 'print(\'{"note": "hooks.ndjson was rotated."}\')'
    )
    arrived: list[int] = []
    process.arrived.connect(arrived.append)
    with qtbot.waitSignal(process.noted) as noted, qtbot.waitSignal(process.broke) as broke:
        process.start()
    assert arrived == [30, 7]
    assert process.events == 37
    assert noted.args == ["hooks.ndjson was rotated."]
    assert broke.args == ["Following hooks⟨U+202E⟩.ndjson ended unexpectedly. What was read so far is kept."]


def test_its_own_words_are_passed_on_when_it_fails(following, qtbot):
    process = following('print(\'{"error": "The disk is full."}\')')
    with qtbot.waitSignal(process.broke) as broke:
        process.start()
    assert broke.args == ["The disk is full."]


def test_stopping_is_no_failure(following, qtbot):
    process = following(COMMITTED % 1 + "import time; time.sleep(60)")
    broken: list[str] = []
    process.broke.connect(broken.append)
    with qtbot.waitSignal(process.arrived):
        process.start()
    with qtbot.waitSignal(process.destroyed):
        process.stop()
    assert broken == []
