"""The whole window while somebody is forgotten: everything in it lets go, and nothing of them is kept by the way."""

import shutil
from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog, QMenu, QPushButton

from tests.byte_scan import hits
from tests.ui.work import forgetting, telling
from viewer.domain.visits import Trail
from viewer.jobs.import_sources import import_sources
from viewer.jobs.resume_session import remembered
from viewer.jobs.search_history import kept_searches
from viewer.ui import session_desk, visits_desk
from viewer.ui.erasure_dialog import COMPLETE, ErasureDialog
from viewer.ui.forget_desk import BUSY, NO_CUSTOMER, empty
from viewer.ui.main_window import MainWindow
from viewer.ui.settings import Settings

SAMPLE = Path(__file__).parents[2] / "resources" / "sample-capture.ndjson"
PLAN, RECEIPT = {"goes": ["12 events"]}, {"text": "Receipt", "is_complete": True}


@pytest.fixture(scope="module")
def filled(tmp_path_factory):
    library = tmp_path_factory.mktemp("library") / "library.db"
    import_sources([str(SAMPLE)], library)
    return library


@pytest.fixture
def window(qtbot, styled, tmp_path, filled, monkeypatch):
    monkeypatch.setattr(session_desk, "PAUSE_MS", 0)
    monkeypatch.setattr(visits_desk, "REST_MS", 0)
    library = Path(shutil.copy(filled, tmp_path / "library.db"))
    made = MainWindow(library, Settings(tmp_path / "settings"), keeps_session=True)
    made.findings.program = telling()
    made.forgetting.program = forgetting(PLAN, RECEIPT)
    qtbot.addWidget(made)
    with qtbot.waitSignal(made.rested):
        made.show()
    yield made
    made.close()


def search(qtbot, window: MainWindow, typed: str) -> None:
    with qtbot.waitSignal(window.rested):
        qtbot.keyClicks(window.parts.search, typed)


def planned(qtbot, window: MainWindow) -> ErasureDialog:
    dialog = window.forgetting.forget()
    assert dialog is not None
    with qtbot.waitSignal(dialog.ended):
        pass
    return dialog


def test_everything_in_the_window_lets_go(window, qtbot):
    search(qtbot, window, "Alex")
    name = window.parts.model.event_row(0).customer_name
    window.searching.settle()
    qtbot.waitUntil(lambda: len(window.visits.trail.visits) > 0)
    customer = window.customers.show_current()
    with qtbot.waitSignal(customer.shown):
        pass
    window.comparing.handlers()["pin"]()
    window.parts.details.tabs.setCurrentIndex(1)
    window.tiers.ask_as_of(None)
    keeper = window.memory.keeper
    qtbot.waitUntil(lambda: keeper.is_idle() and kept_searches(window.library) == ("Alex",))
    window.undoing.settle()
    qtbot.waitUntil(lambda: bool(remembered(window.library).steps.done))
    with qtbot.waitSignal(window.customers.forget_asked):
        next(one for one in customer.findChildren(QPushButton) if one.text() == "Forget…").click()
    dialog = window.findChildren(ErasureDialog)[-1]
    with qtbot.waitSignal(dialog.ended):
        pass
    assert name in dialog.head()
    assert name not in dialog.windowTitle()
    with qtbot.waitSignals([window.forgetting.changed, window.rested]):
        dialog.erase_asked.emit()
    assert dialog.head() == "Forgotten"
    assert (window.query.text, window.parts.search.text()) == ("", "")
    assert not window.parts.search.isUndoAvailable()
    assert not window.actions_by_key["undo"].isEnabled()
    assert window.comparing._pinned is None
    assert [one for one in window.findChildren(QDialog) if one.isVisible()] == [dialog]
    # The stand-in has left the library as it was, so the search is there again as the library has it.
    qtbot.waitUntil(lambda: window.searching.history.searches == ("Alex",))
    qtbot.waitUntil(lambda: remembered(window.library).session.query == "")
    assert "Alex" not in "".join(visit.query for visit in window.visits.trail.visits)


def test_nothing_is_kept_while_the_library_is_cleaned(window, qtbot):
    window.forgetting.program = forgetting(PLAN, RECEIPT, waits=True)
    search(qtbot, window, "Alex")
    qtbot.waitUntil(window.memory.keeper.is_idle)
    dialog = planned(qtbot, window)
    with qtbot.waitSignal(dialog.process.progressed):
        dialog.erase_asked.emit()
    kept = remembered(window.library)
    window.undoing.did("look", "change of search", "{}", "{}")
    window.session._keep()
    window.memory.keeper.close()
    assert remembered(window.library) == kept
    assert window.visits.trail != Trail()
    dialog.reject()
    assert window.visits.trail.has_back is False


def test_what_failed_leaves_everything_as_it_was(window, qtbot):
    search(qtbot, window, "Alex")
    dialog = planned(qtbot, window)
    dialog.process._program = telling({"error": "The library is busy. Try again later."}, code=1)
    with qtbot.waitSignals([window.forgetting.changed, window.rested]):
        dialog.erase_asked.emit()
    assert dialog.words() == "The library is busy. Try again later."
    assert (window.query.text, window.parts.search.text()) == ("Alex", "Alex")
    assert window.actions_by_key["undo"].isEnabled()
    dialog.reject()


def test_while_an_import_runs_nobody_is_forgotten(window, qtbot, monkeypatch):
    monkeypatch.setattr(window.importing.process, "is_running", lambda: True)
    dialog = planned(qtbot, window)
    dialog.erase_asked.emit()
    assert (dialog.words(), dialog.is_erasing) == (BUSY, False)
    dialog.reject()


def test_it_is_offered_for_the_current_event_and_for_old_ones(window, qtbot):
    menu = QMenu(window)
    window.forgetting.add_menu(menu)
    assert [action.text() for action in menu.actions()] == ["", "Forget this customer…"]
    assert menu.actions()[0].isSeparator()
    asking = window.forgetting.remove_old()
    assert asking.windowTitle() == "Remove old events"
    asking.reject()
    listed = window.forgetting.show_forgotten()
    assert listed.windowTitle() == "Forgotten customers"
    listed.reject()
    with qtbot.waitSignal(window.rested):
        window.query.restore("nobody at all")
    assert window.forgetting.forget() is None
    assert window.parts.notice.words() == NO_CUSTOMER


@pytest.mark.parametrize("is_ours", [True, False])
def test_only_what_was_copied_here_goes_off_the_clipboard(is_ours):
    class Clipboard:
        text = "Alex Doe"

        def ownsClipboard(self) -> bool:
            return is_ours

        def clear(self) -> None:
            self.text = ""

    clipboard = Clipboard()
    empty(clipboard)
    assert clipboard.text == ("" if is_ours else "Alex Doe")


def test_the_real_program_forgets_while_the_window_is_open(window, qtbot):
    window.forgetting.program = None
    before, folder = window.answers.total, window.library.parent
    search(qtbot, window, "Alex")
    event = window.parts.model.event_row(0)
    personal = [event.customer_id, event.customer_name, event.customer_email]
    window.searching.settle()
    window.undoing.settle()
    qtbot.waitUntil(window.memory.keeper.is_idle)
    assert hits(folder, personal)
    dialog = window.forgetting.forget()
    with qtbot.waitSignal(dialog.ended, timeout=60_000):
        pass
    assert any("with everything that they alone brought" in line for line in dialog.plan.said())
    with qtbot.waitSignals([window.forgetting.changed, window.rested], timeout=60_000):
        dialog.erase_asked.emit()
    assert (dialog.head(), dialog.words()) == ("Forgotten", COMPLETE)
    receipt = dialog.receipt.toPlainText()
    assert not any(value in receipt for value in personal)
    dialog.reject()
    assert 0 < window.answers.total < before
    window.close()
    assert hits(folder, personal) == []


def test_the_real_program_removes_old_events(window, qtbot):
    window.forgetting.program = None
    before = window.answers.total
    dialog = window.forgetting.remove_old()
    dialog.date.setText("2024-05-01")
    dialog.ask()
    with qtbot.waitSignal(dialog.ended, timeout=60_000):
        pass
    assert dialog.head() == "Remove all events before 1 May 2024 00:00:00 UTC?"
    with qtbot.waitSignals([window.forgetting.changed, window.rested], timeout=60_000):
        dialog.erase_asked.emit()
    assert dialog.head() == "Removed"
    dialog.reject()
    assert 0 < window.answers.total < before
    listed = window.forgetting.show_forgotten()
    qtbot.waitUntil(lambda: listed.page.words() == "")
    assert listed.page.table.lines.line(0).cells[2] == "All that happened before 1 May 2024 00:00:00 UTC"
    listed.reject()
