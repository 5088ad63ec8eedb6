import sys

import pytest

from tests.webhooks import move, webhook, write
from viewer.domain.facets import facet_named
from viewer.domain.query import text
from viewer.jobs.find_findings import find_findings
from viewer.jobs.import_sources import import_sources
from viewer.jobs.list_findings import are_findings_complete
from viewer.ui import findings_desk
from viewer.ui.findings_desk import CRASHED
from viewer.ui.main_window import MainWindow

FINDING = facet_named("finding")
FAR = 'import json, time\nprint(json.dumps({"progress": {"examined": 4, "total": 10, "changed": 2}}), flush=True)\n'
WAITING = FAR + "time.sleep(60)"
REPORT = 'import json, sys\nprint(json.dumps({"report": {"examined": 10, "total": 10, "changed": 3}}), flush=True)'


@pytest.fixture
def library(tmp_path):
    """One customer with a joining, one whose history begins in the middle."""
    import_sources([str(write(tmp_path / "a.ndjson", webhook(1), move(2, 1, 2)))], tmp_path / "library.db")
    return tmp_path / "library.db"


@pytest.fixture
def open_window(qtbot, styled, settings, monkeypatch):
    made: list[MainWindow] = []

    def make(library, program: str | None = None) -> MainWindow:
        monkeypatch.setattr(findings_desk, "_START_MS", 600_000)
        window = MainWindow(library, settings)
        made.append(window)
        qtbot.addWidget(window)
        if program is not None:
            window.findings.program = [sys.executable, "-c", program]
        with qtbot.waitSignals([window.rested, window.summary.shown]):
            window.show()
        return window

    yield make
    for window in made:
        window.close()


def look(window: MainWindow) -> None:
    window.findings._soon.start(0)


def counts(window: MainWindow) -> dict[str, int]:
    model = window.parts.side.sections[FINDING].model
    return {model.line(row).value: model.line(row).events for row in range(model.rowCount())}


def test_histories_are_examined_in_the_background_and_the_facet_follows(open_window, library, qtbot):
    window = open_window(library)
    assert counts(window) == {}
    assert not window.parts.side.sections[FINDING].isVisible()
    with qtbot.waitSignal(window.findings.changed, timeout=20_000):
        look(window)
    qtbot.waitUntil(lambda: counts(window) == {"starts_midway": 1, "": 1})
    assert are_findings_complete(library)
    assert window.parts.status.examining_words() == ""
    with qtbot.waitSignal(window.findings.rested):
        look(window)
    assert not window.findings.is_running()


def test_nothing_is_started_where_nothing_has_changed(open_window, library, qtbot):
    find_findings(library)
    window = open_window(library, "import sys; sys.exit(9)")
    with qtbot.waitSignal(window.findings.rested):
        look(window)
    assert window.parts.status.examining_words() == ""


def test_how_far_it_is_stands_at_the_bottom(open_window, library, qtbot):
    window = open_window(library, WAITING)
    look(window)
    qtbot.waitUntil(lambda: window.parts.status.examining_words() == "Examining histories · 40 %")
    window.findings.close()
    assert window.parts.status.examining_words() == ""


def test_an_import_has_the_machine_for_itself(open_window, library, qtbot):
    window = open_window(library, WAITING)
    look(window)
    qtbot.waitUntil(window.findings.is_running)
    window.importing.process.started.emit()
    assert not window.findings.is_running()
    window.findings.examine_anew()
    look(window)
    assert not window.findings.is_running()
    window.importing.ended.emit()
    qtbot.waitUntil(window.findings.is_running)


@pytest.mark.parametrize("signal", [("following", "arrived"), ("records", "changed"), ("types", "changed")])
def test_whatever_changes_the_library_is_followed_by_a_look(open_window, library, qtbot, signal):
    window = open_window(library, REPORT)
    window.findings._soon.stop()
    with qtbot.waitSignal(window.findings.changed, timeout=10_000):
        getattr(getattr(window, signal[0]), signal[1]).emit()


def test_what_goes_wrong_is_said_where_it_is_asked(open_window, library, qtbot):
    window = open_window(library, "import json\nprint(json.dumps({'error': 'The disk is full.'}))")
    with qtbot.waitSignal(window.findings.rested):
        look(window)
    status = window.parts.status
    assert status.examining_words() == "Histories were not examined"
    assert "The disk is full." in status._examining.toolTip()
    window.findings.program = [sys.executable, "-c", "import os; os._exit(3)"]
    with qtbot.waitSignal(window.findings.rested):
        look(window)
    assert CRASHED in status._examining.toolTip()


def test_a_search_for_findings_is_answered_again(open_window, library, qtbot):
    window = open_window(library, REPORT)
    with qtbot.waitSignal(window.rested):
        window.findings.handlers()["findings"]()
    assert text(window.query.query) == "has:finding"
    with qtbot.waitSignal(window.findings.asked_anew):
        look(window)


def test_all_can_be_examined_again(open_window, library, qtbot):
    window = open_window(library, REPORT + "\nassert '--anew' in sys.argv")
    with qtbot.waitSignal(window.findings.changed):
        window.findings.handlers()["examine"]()
    assert window.parts.status.examining_words() == ""
