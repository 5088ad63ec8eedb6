import os
import threading
from dataclasses import replace
from datetime import UTC
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel, QToolTip

from tests.ui.fakes import NODES, make_detail, make_node, make_row
from tests.ui.foreign import foreign, left
from viewer.domain.changes import Mark
from viewer.domain.comparison import Side, compare_events
from viewer.domain.json_text import Members
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


def test_an_event_that_arrived_again_is_read_anew_and_else_nobody_is_disturbed(pane, library, qtbot):
    pane.read_anew()
    assert library.asked == []
    details = [make_detail(7)]
    pane._show = lambda path, key, place, secret: details[-1]
    filled = []
    pane.details.show_fields = filled.append
    with qtbot.waitSignal(pane.shown):
        pane.show_event(7)
    with qtbot.waitSignal(pane.shown):
        pane.read_anew()
    assert len(filled) == 1
    details.append(replace(details[0], deliveries=details[0].deliveries * 2))
    with qtbot.waitSignal(pane.shown):
        pane.read_anew()
    assert len(filled) == 2
    pane.tabs.setCurrentIndex(3)
    assert pane.source.deliveries.rowCount() == 2 * len(details[0].deliveries)
    details.append(None)
    with qtbot.waitSignal(pane.shown):
        pane.read_anew()
    assert "This event is no longer in the library." not in words(pane)


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


class Probe:
    """A file that data names: knows whether anybody has read it, by the time at which that was."""

    def __init__(self, path: Path) -> None:
        self.path = path
        path.write_bytes(b"no picture")
        self.forget()

    def forget(self) -> None:
        os.utime(self.path, (0, 1_000_000_000))

    def was_read(self) -> bool:
        return self.path.stat().st_atime_ns != 0


@pytest.fixture
def probe(tmp_path):
    made = Probe(tmp_path / "probe.png")
    made.path.read_bytes()
    if not made.was_read():
        pytest.skip("this file system does not note when files are read")
    made.forget()
    return made


def test_the_probe_sees_what_a_label_of_rich_text_opens(qtbot, probe):
    label = QLabel(f'<img src="{probe.path}">')
    qtbot.addWidget(label)
    label.grab()
    assert probe.was_read()


def test_no_view_of_an_event_opens_what_its_data_names(pane, library, probe, qtbot, monkeypatch):
    evil = f'<img src="{probe.path}"><table>\u202e' + "x" * 2_000
    node = make_node(evil, evil, evil, help=evil, mark=evil, unit=evil)
    nodes = (make_node("Customer", evil, "customer", [node]), node)
    detail = replace(make_detail(7), nodes=nodes, json_text=evil, raw=evil.encode())
    monkeypatch.setattr(library, "show", lambda *_: detail)
    pane._show = library.show
    pane._changes = lambda *_: {evil: Mark(evil, False), "customer": Mark(evil, True)}
    with qtbot.waitSignal(pane.shown):
        pane.show_event(7)
    qtbot.waitUntil(lambda: pane.tree.mark_of(node) is not None)
    one, other = (Side(make_row(key, customer_name=evil), None, Members(((evil, evil + str(key)),))) for key in (1, 2))
    pane.compare.show_comparison(compare_events(one, other), UTC)
    pane.compare.offer(["any"], "any", False)
    for line in (pane.details.line, pane.json.line):
        line.box.setText("img")
    for tab in range(pane.tabs.count()):
        pane.tabs.setCurrentIndex(tab)
        assert not pane.grab().isNull()
    pane.tree.setCurrentIndex(pane.tree.model().index(1, 0))
    for model in (pane.tree.model(), pane.compare.tree.lines):
        for row in range(model.rowCount()):
            QToolTip.showText(QPoint(0, 0), model.index(row, 0).data(Qt.ItemDataRole.ToolTipRole) or "", pane)
            for widget in QApplication.topLevelWidgets():
                if widget.isVisible():
                    widget.grab()
    QToolTip.hideText()
    assert not probe.was_read()


def test_it_speaks_the_language_in_use(qtbot, styled, tmp_path):
    with foreign():
        made = DetailsPane(tmp_path / "l.db", Library().show, None, None, Library().changes)
        qtbot.addWidget(made)
        assert left(made, "JSON") == []
        made.finish()
