import threading
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tests.webhooks import body, customer, move, webhook, write
from viewer.errors import Cancelled, LibraryProblem
from viewer.jobs.import_sources import import_sources
from viewer.ui import history_desk
from viewer.ui.history_words import COPIED, COPIED_MASKED
from viewer.ui.main_window import MainWindow


def of(number: int, record: dict) -> dict:
    record["data"]["customer"] = customer(number)
    return record


@pytest.fixture(scope="module")
def library(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("history")
    records = [
        of(1, webhook(1)),
        of(1, move(2, 1, 2)),
        of(1, move(3, 2, 3)),
        of(2, webhook(4)),
        webhook(5, "x", data=body(5, customer=customer(3), loyalty_tier=None, points=5)),
    ]
    import_sources([str(write(folder / "a.ndjson", *records))], folder / "l.db")
    return folder / "l.db"


@pytest.fixture
def window(qtbot, styled, settings, library):
    made = MainWindow(library, settings)
    qtbot.addWidget(made)
    with qtbot.waitSignal(made.rested):
        made.show()
    yield made
    made.close()


def go(window: MainWindow, qtbot, row: int) -> None:
    with qtbot.waitSignal(window.parts.history.shown):
        window.parts.table.go_to(row)


def told(window: MainWindow) -> str:
    story = window.parts.history.story()
    return story.person.caption if story is not None else ""


def search(window: MainWindow, qtbot, words: str) -> None:
    with qtbot.waitSignal(window.rested):
        window.parts.search.setText(words)


def test_the_history_is_that_of_the_event_at_hand(window, qtbot):
    view = window.parts.history
    qtbot.waitUntil(lambda: view.message() == "The library holds no tier events of this customer.")
    go(window, qtbot, 1)
    assert told(window) == "Person 2"
    go(window, qtbot, 2)
    assert (told(window), view.selected()) == ("Person 1", window.parts.table.current_key())
    assert view.head.standing().startswith("Club 1 · Tier 3 since")


def test_another_event_of_the_same_customer_is_only_selected(window, qtbot, monkeypatch):
    go(window, qtbot, 2)
    story = window.parts.history.story()
    go(window, qtbot, 3)
    assert window.parts.history.story() is story
    assert window.parts.history.selected() == window.parts.table.current_key()


def test_a_long_history_is_not_waited_for_once_another_is_wanted(window, qtbot, monkeypatch):
    go(window, qtbot, 1)
    begun, stopped = Event(), []
    real = history_desk.story_of_event

    def endless(path, key, zone, should_stop):
        if not begun.is_set():
            begun.set()
            while not should_stop():
                Event().wait(0.001)
            stopped.append(key)
            raise Cancelled("Stopped.")
        return real(path, key, zone, should_stop)

    monkeypatch.setattr(history_desk, "story_of_event", endless)
    window.parts.table.go_to(2)
    long = window.parts.table.current_key()
    qtbot.waitUntil(begun.is_set)
    window.parts.table.go_to(0)
    qtbot.waitUntil(lambda: window.parts.history.message() == "The library holds no tier events of this customer.")
    assert stopped == [long]


def test_the_table_follows_what_is_chosen_in_the_history(window, qtbot):
    go(window, qtbot, 2)
    qtbot.keyClick(window.parts.history.chart, Qt.Key.Key_Home)
    qtbot.waitUntil(lambda: window.parts.table.currentIndex().row() == 4)
    assert window.parts.table.current_key() == window.parts.history.selected()
    qtbot.keyClick(window.parts.history.chart, Qt.Key.Key_Return)
    assert window.parts.table.hasFocus()


def test_an_event_that_the_search_does_not_have_can_be_shown_all_the_same(window, qtbot):
    search(window, qtbot, "event:downgraded,upgraded")
    go(window, qtbot, 1)
    qtbot.waitUntil(lambda: told(window) == "Person 1")
    qtbot.keyClick(window.parts.history.chart, Qt.Key.Key_Home)
    notice = window.parts.notice
    qtbot.waitUntil(lambda: notice.words() == "This event of the history is not among those of the search.")
    wanted = window.parts.history.selected()
    (button,) = notice.buttons()
    with qtbot.waitSignal(window.rested):
        button.click()
    qtbot.waitUntil(lambda: window.parts.table.current_key() == wanted)
    assert window.around.is_away()


def test_nothing_selected_is_no_history(window, qtbot):
    go(window, qtbot, 2)
    search(window, qtbot, "nobodyhasthis")
    qtbot.waitUntil(lambda: window.parts.history.message() == "No event selected.")


def test_the_pane_can_be_hidden_and_stays_so(window, qtbot, library, settings):
    view = window.parts.history
    assert not view.isHidden()
    window.actions_by_key["history"].trigger()
    assert view.isHidden()
    window.parts.table.go_to(2)
    assert settings.text("history_pane", "") == "hidden"
    other = MainWindow(library, settings)
    qtbot.addWidget(other)
    assert other.parts.history.isHidden()
    other.close()
    with qtbot.waitSignal(view.shown):
        window.actions_by_key["history"].trigger()
    assert told(window) == "Person 1"


def test_its_height_is_remembered(window, qtbot, library, settings):
    go(window, qtbot, 2)
    window.parts.upright.setSizes([360, 238])
    height = window.parts.upright.sizes()[1]
    window.close()
    other = MainWindow(library, settings)
    qtbot.addWidget(other)
    with qtbot.waitSignal(other.rested):
        other.show()
    qtbot.waitUntil(lambda: abs(other.parts.upright.sizes()[1] - height) <= 2)
    assert abs(height - 238) <= 2
    other.close()


def test_the_summary_is_copied(window, qtbot):
    window.actions_by_key["copy_summary"].trigger()
    assert window.parts.notice.words() == "No history is shown. Choose an event of a customer."
    go(window, qtbot, 2)
    window.actions_by_key["copy_summary"].trigger()
    qtbot.waitUntil(lambda: window.parts.notice.words() == COPIED)
    assert "Person 1" in QApplication.clipboard().text()
    assert "Tier 3" in QApplication.clipboard().text()
    [mask] = window.parts.notice.buttons()
    mask.click()
    qtbot.waitUntil(lambda: window.parts.notice.words() == COPIED_MASKED)
    assert "Person 1" not in QApplication.clipboard().text()
    assert "Customer 1" in QApplication.clipboard().text()
    assert "Tier 3" in QApplication.clipboard().text()


def test_the_history_is_exported(window, qtbot, tmp_path, monkeypatch):
    go(window, qtbot, 2)
    target = tmp_path / "told.png"
    monkeypatch.setattr(window.history.saving, "ask", lambda window, kind, zone, chosen: chosen(target, kind, False))
    with qtbot.waitSignal(window.history.saving.finished):
        window.parts.history.head.save.menu().actions()[2].trigger()
    assert target.read_bytes().startswith(b"\x89PNG")
    assert window.parts.notice.words() == "The history is in told.png, not masked."


def test_a_library_that_cannot_be_read_is_told_in_the_pane(window, qtbot, monkeypatch):
    def fails(*_: object) -> None:
        raise LibraryProblem("The library is gone.")

    monkeypatch.setattr(history_desk, "story_of_event", fails)
    window.parts.table.go_to(1)
    qtbot.waitUntil(lambda: window.parts.history.message() == "The library is gone.")
    monkeypatch.setattr(history_desk, "story_of_event", lambda *_: None)
    window.parts.table.go_to(2)
    qtbot.waitUntil(lambda: window.parts.history.message() == "This event is no longer in the library.")


def test_what_changes_the_library_is_read_anew(window, qtbot):
    go(window, qtbot, 2)
    before = window.parts.history.story()
    with qtbot.waitSignal(window.parts.history.shown):
        window.importing.ended.emit()
    assert window.parts.history.story() is not before
    with qtbot.waitSignal(window.parts.history.shown):
        window.choices.choose_zone("Europe/Berlin")
    qtbot.waitUntil(lambda: "+02:00" in window.parts.history.chart.accessibleDescription())


def test_it_is_told_when_the_history_of_the_event_at_hand_is_seen(window, qtbot):
    seen = []
    window.parts.table.go_to(2)
    window.history.when_told(lambda: seen.append((told(window), window.parts.history.selected())))
    qtbot.waitUntil(lambda: bool(seen))
    assert seen == [("Person 1", window.parts.table.current_key())]
    window.history.when_told(lambda: seen.append("at once"))
    qtbot.waitUntil(lambda: seen[1:] == ["at once"])
    window.history.toggle()
    window.parts.table.go_to(1)
    window.history.when_told(lambda: seen.append("hidden"))
    qtbot.waitUntil(lambda: seen[2:] == ["hidden"])


def test_a_story_that_takes_long_is_announced_and_shown_when_it_is_there(window, qtbot, monkeypatch):
    go(window, qtbot, 2)
    read, gate = history_desk.story_of_event, threading.Event()

    def slow(*args: object) -> object:
        assert gate.wait(20)
        return read(*args)

    monkeypatch.setattr(history_desk, "story_of_event", slow)
    view = window.parts.history
    window.parts.table.go_to(1)
    qtbot.waitUntil(lambda: view.message() == "Reading the history…")
    window.parts.table.go_to(3)
    gate.set()
    qtbot.waitUntil(lambda: told(window) == "Person 1" and view.selected() == window.parts.table.current_key())


def test_who_comes_back_before_the_other_story_is_there_stays_at_theirs(window, qtbot, monkeypatch):
    go(window, qtbot, 2)
    read, gate, asked = history_desk.story_of_event, threading.Event(), threading.Event()

    def slow(*args: object) -> object:
        asked.set()
        assert gate.wait(20)
        return read(*args)

    monkeypatch.setattr(history_desk, "story_of_event", slow)
    window.parts.table.go_to(1)
    qtbot.waitUntil(asked.is_set)
    go(window, qtbot, 3)
    gate.set()
    delivered = []  # behind the answer that comes too late
    window.history.worker.submit(lambda: True, delivered.append)
    qtbot.waitUntil(lambda: delivered == [True])
    assert told(window) == "Person 1"
    assert not window.history._waits.isActive()
