import threading
from datetime import UTC
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt

from tests.ui.fakes import NODES, make_detail
from viewer.domain.changes import Mark
from viewer.domain.times import zone
from viewer.errors import LibraryProblem
from viewer.ui.details_pane import DetailsPane
from viewer.ui.plain_text import PlainLabel
from viewer.ui.signature_key import SignatureKeyDialog


class Library:
    """Answers for events; ``gate`` holds them back."""

    def __init__(self) -> None:
        self.gate = threading.Event()
        self.gate.set()
        self.asked: list[tuple[int, object]] = []
        self.secrets: list[bytes | None] = []
        self.compared: list[int] = []

    def show(self, path, key, place, secret):
        self.asked.append((key, place))
        self.secrets.append(secret)
        self.gate.wait(5)
        if key == 404:
            return None
        if key == 500:
            raise LibraryProblem("The library is gone. Choose another.")
        return make_detail(key)

    def changes(self, path, key, place):
        self.compared.append(key)
        return {"customer.id": Mark(f"was cust_{key} on 3 Jul 2024", False)}


@pytest.fixture
def library():
    return Library()


@pytest.fixture
def pane(qtbot, styled, library, settings):
    made = DetailsPane(Path("x.db"), library.show, settings=settings, changes=library.changes)
    qtbot.addWidget(made)
    made.resize(380, 700)
    made.show()
    yield made
    library.gate.set()
    made.finish()


def words(pane: DetailsPane) -> list[str]:
    return [label.text() for label in pane.findChildren(PlainLabel) if label.isVisible()]


def test_an_event_fills_the_tab_that_is_looked_at(pane, qtbot):
    assert words(pane) == ["No event selected."]
    with qtbot.waitSignal(pane.shown) as said:
        pane.show_event(7)
    assert said.args == [7]
    assert pane.tree.isVisible()
    assert pane.json.view.toPlainText() == ""
    pane.tabs.setCurrentIndex(1)
    assert pane.json.view.toPlainText().startswith('{\n  "name"')
    pane.tabs.setCurrentIndex(3)
    assert pane.source.bytes.isVisible()
    pane.clear()
    assert words(pane) == ["No event selected."]


def test_only_the_newest_event_is_shown(pane, library, qtbot):
    library.gate.clear()
    shown: list[int] = []
    pane.shown.connect(shown.append)
    for key in range(50):
        pane.show_event(key)
    library.gate.set()
    qtbot.waitUntil(lambda: shown == [49])
    assert len(library.asked) <= 3


def test_an_event_that_is_gone_and_a_problem_are_said(pane, qtbot):
    pane.show_event(404)
    qtbot.waitUntil(lambda: words(pane) == ["This event is no longer in the library."])
    pane.show_event(500)
    qtbot.waitUntil(lambda: words(pane) == ["The library is gone. Choose another."])


def test_a_zone_shows_the_event_anew(pane, library, qtbot):
    with qtbot.waitSignal(pane.shown):
        pane.show_event(7)
    with qtbot.waitSignal(pane.shown):
        pane.set_zone(zone("Europe/Berlin"))
    assert library.asked == [(7, UTC), (7, zone("Europe/Berlin"))]


def test_finding_in_the_details_by_keys(pane, qtbot):
    with qtbot.waitSignal(pane.shown):
        pane.show_event(7)
    qtbot.keyClicks(pane.find_box, "emea")
    qtbot.waitUntil(lambda: pane.tree.model().rowCount() == 1)
    assert "1 of 1" in words(pane)
    qtbot.keyClick(pane.find_box, Qt.Key.Key_Down)
    assert pane.tree.hasFocus()
    with qtbot.waitSignal(pane.shown):
        pane.show_event(8)
    assert pane.tree.model().rowCount() == 1
    pane.find_box.clear()
    qtbot.waitUntil(lambda: pane.tree.model().rowCount() == 3)


def test_f3_steps_through_what_was_found(pane, qtbot):
    with qtbot.waitSignal(pane.shown):
        pane.show_event(7)
    with qtbot.waitActive(pane):
        pane.activateWindow()
    pane.find_box.setFocus()
    qtbot.keyClicks(pane.find_box, "me")
    qtbot.waitUntil(lambda: "1 of 4" in words(pane))
    qtbot.keyClick(pane.find_box, Qt.Key.Key_F3)
    assert "2 of 4" in words(pane)
    pane.tree.setFocus()
    qtbot.keyClick(pane.tree, Qt.Key.Key_F3, Qt.KeyboardModifier.ShiftModifier)
    assert "1 of 4" in words(pane)


def test_what_differs_from_the_event_before_follows_the_event(pane, library, qtbot):
    pane.show_event(7)
    node = NODES[1].children[0]
    qtbot.waitUntil(lambda: pane.tree.mark_of(node) is not None)
    pane.tree.setCurrentIndex(pane.tree.model().index(0, 0, pane.tree.model().index(1, 0)))
    assert "● Was cust_7 on 3 Jul 2024." in words(pane)
    with qtbot.waitSignal(pane.shown):
        pane.show_event(8)
    assert pane.tree.mark_of(node) is None
    qtbot.waitUntil(lambda: library.compared == [7, 8])


def test_nothing_is_compared_while_somebody_passes_by(pane, library, qtbot):
    library.gate.clear()
    for key in range(20):
        pane.show_event(key)
    library.gate.set()
    qtbot.waitUntil(lambda: bool(library.compared))
    assert library.compared == [19]
    pane.show_event(20)
    pane.clear()
    assert not pane._stays.isActive()


def test_a_strip_stands_between_the_tabs_and_the_event(pane, qtbot):
    strip = PlainLabel("A note.")
    pane.add_strip(strip)
    with qtbot.waitSignal(pane.shown):
        pane.show_event(7)
    qtbot.waitUntil(strip.isVisible)
    assert pane.tabs.geometry().bottom() < strip.geometry().top() <= pane.find_box.mapTo(pane, QPoint()).y()


def test_another_delivery_is_shown_with_its_own_bytes(pane, qtbot):
    with qtbot.waitSignal(pane.shown):
        pane.show_event(7)
    pane.tabs.setCurrentIndex(3)
    assert pane.source.bytes.toPlainText() == '{"name": "Alex \\xff"}'
    pane.source.table.selectRow(1)
    qtbot.waitUntil(lambda: pane.source.bytes.toPlainText() == "the second")


def test_a_key_shows_the_event_anew_and_can_be_forgotten(pane, library, qtbot):
    with qtbot.waitSignal(pane.shown):
        pane.show_event(7)
    for secret in (b"typed", None):
        pane.source.key_asked.emit()
        dialog = pane.findChild(SignatureKeyDialog)
        with qtbot.waitSignal(pane.shown):
            dialog.given.emit(secret)
        dialog.close()
        qtbot.waitUntil(lambda: pane.findChild(SignatureKeyDialog) is None)
    assert library.secrets == [None, b"typed", None]


def test_a_key_of_the_session_is_used_from_the_start(qtbot, styled, library, monkeypatch):
    monkeypatch.setenv("TIER_VIEWER_SIGNATURE_KEY", "k")
    made = DetailsPane(Path("x.db"), library.show)
    qtbot.addWidget(made)
    with qtbot.waitSignal(made.shown):
        made.show_event(7)
    assert library.secrets == [b"k"]
    made.worker.close()
