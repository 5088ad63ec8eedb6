import sys
from pathlib import Path

import pytest

from viewer.ui.import_process import CRASHED, ImportProcess, progress_words, source_names, summary

REPORT = '{"report": {"events": 2}}'


@pytest.fixture
def importing(qtbot, tmp_path):
    made: list[ImportProcess] = []

    def make(program: str) -> ImportProcess:
        process = ImportProcess(tmp_path / "library.db", program=[sys.executable, "-c", program])
        made.append(process)
        return process

    yield make
    for process in made:
        process.close()


def test_what_the_process_says_becomes_signals(importing, qtbot):
    process = importing(
        'import sys\nprint(\'{"progress": {"bytes": 5}}\')\nprint(\'{"committed": {"events": 2}}\')\n'
        f"print('not json')\nprint('[1]')\nsys.stderr.write('chatter')\nprint('{REPORT}')\n"
    )
    with qtbot.waitSignals([process.progressed, process.committed]), qtbot.waitSignal(process.finished) as done:
        process.run([Path("a.json")])
    assert done.args == [{"events": 2}]
    assert not process.is_running()


def test_an_error_is_passed_on_and_a_crash_is_explained(importing, qtbot):
    process = importing('print(\'{"error": "The disk is full."}\')')
    with qtbot.waitSignal(process.failed) as said:
        process.run([Path("a.json")])
    assert said.args == ["The disk is full."]
    crashing = importing("import os; os._exit(3)")
    with qtbot.waitSignal(crashing.failed) as said:
        crashing.run([Path("a.json")])
    assert said.args == [CRASHED]


def test_a_program_that_cannot_start_is_a_failure(qtbot, tmp_path):
    process = ImportProcess(tmp_path / "x.db", program=[str(tmp_path / "nothing")])
    with qtbot.waitSignal(process.failed):
        process.run([Path("a.json")])


def test_cancel_is_at_once(importing, qtbot):
    process = importing('import time\nprint(\'{"committed": {"events": 1}}\', flush=True)\ntime.sleep(60)')
    with qtbot.waitSignal(process.committed):
        process.run([Path("a.json")])
    with qtbot.waitSignal(process.cancelled, timeout=200):
        process.cancel()
    assert not process.is_running()


def test_files_that_come_meanwhile_wait(importing, qtbot):
    process = importing(f"print('{REPORT}')")
    finished: list[object] = []
    process.finished.connect(finished.append)
    process.run([Path("a.json")])
    process.run([Path("b.json"), Path("c.json")])
    process.run([])
    qtbot.waitUntil(lambda: len(finished) == 2)
    assert process.names == "2 sources"


def test_a_real_import(qtbot, tmp_path):
    capture = Path(__file__).parents[2] / "resources" / "sample-capture.ndjson"
    process = ImportProcess(tmp_path / "library.db")
    with qtbot.waitSignal(process.finished, timeout=20_000) as done:
        process.run([capture])
    report = done.args[0]
    assert report["events"] > 400
    assert report["records"] == report["events"] + report["deliveries"] + report["rejects"]


def test_summaries_are_one_calm_line():
    full = {"events": 1204, "deliveries": 3, "rejects": 2, "known": 1}
    assert summary(full, "capture.ndjson") == (
        "Imported 1,204 events, 3 further deliveries, 2 rejected, 1 known already from capture.ndjson.",
        "calm",
    )
    assert summary({"events": 2, "sources": 1200}, "captures")[0] == "Imported 2 events from 1,200 sources."
    assert summary({"known": 7}, "a.json")[0] == "Nothing new in a.json: 7 records were known already."
    assert summary({}, "a.json")[0] == "No events were found in a.json."
    assert summary({"problems": ["a.json is empty."]}, "a.json") == ("a.json is empty.", "problem")
    assert summary({"events": 1, "problems": ["x is empty.", "y is empty."]}, "3 sources") == (
        "Imported 1 event from 3 sources. x is empty. 1 more could not be read.",
        "problem",
    )


def test_progress_in_words():
    said = {"source": "a.log", "bytes": 62, "size": 100, "records": 8400, "events": 8000, "rejects": 12, "seconds": 2}
    assert progress_words(said) == ("Importing a.log", 62, 100, "62 % · 4,200 events/s · 12 rejected")
    assert progress_words({"source": "-", "size": None}) == ("Importing -", 0, 0, "")
    assert source_names([Path("/x/a\u202e.log")]) == "a⟨U+202E⟩.log"
