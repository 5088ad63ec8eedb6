from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel
from PySide6.QtWidgets import QMenu

from tests.webhooks import body, customer, move, webhook, write
from viewer.jobs.import_sources import import_sources
from viewer.ui.details_pane import COMPARE
from viewer.ui.main_window import MainWindow

SELECT = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows


@pytest.fixture(scope="module")
def library(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("compare")
    moved = move(3, 1, 2)
    moved["data"]["customer"] = customer(1)
    records = [
        webhook(1, data=body(1, customer=customer(1))),
        webhook(2, data=body(2, customer=customer(2))),
        moved,
        webhook(4, "x", data=body(4, customer=customer(1), loyalty_tier=None, points=5)),
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


def choose(window: MainWindow, qtbot, *rows: int) -> None:
    table = window.parts.table
    index = table.model().index(rows[0], 0)
    if table.currentIndex().row() != rows[0]:
        with qtbot.waitSignal(window.parts.details.shown):
            table.setCurrentIndex(index)
    table.selectRow(rows[0])
    for row in rows[1:]:
        table.selectionModel().select(table.model().index(row, 0), SELECT)


def sides(window: MainWindow) -> tuple[int, int] | None:
    found = window.parts.details.compare._found
    return (found.one.key, found.other.key) if found is not None else None


def test_an_event_is_compared_with_the_one_before_as_is_chosen(window, qtbot):
    assert sides(window) is None
    window.actions_by_key["compare"].trigger()
    assert window.parts.details.tabs.currentIndex() == COMPARE
    qtbot.waitUntil(lambda: sides(window) == (3, 4))
    view = window.parts.details.compare
    view.partner_chosen.emit("type")
    qtbot.waitUntil(lambda: sides(window) is None)
    assert window.settings.text("details/compare_with", "") == "type"
    view.partner_chosen.emit("tier")
    qtbot.waitUntil(lambda: sides(window) == (3, 4))
    choose(window, qtbot, 1)
    qtbot.waitUntil(lambda: sides(window) == (1, 3))


def test_two_selected_events_are_compared_with_each_other(window, qtbot):
    window.comparing.compare()
    choose(window, qtbot, 0, 3)
    qtbot.waitUntil(lambda: sides(window) == (1, 4))
    assert window.parts.details.compare.partner.value() == "selected"
    choose(window, qtbot, 1)
    qtbot.waitUntil(lambda: sides(window) == (1, 3))
    assert window.parts.details.compare.partner.value() == "any"


def test_a_pinned_event_stays_on_the_left(window, qtbot):
    window.comparing.compare()
    qtbot.waitUntil(lambda: sides(window) == (3, 4))
    window.actions_by_key["pin"].trigger()
    qtbot.waitUntil(lambda: sides(window) is None)
    choose(window, qtbot, 2)
    qtbot.waitUntil(lambda: sides(window) == (4, 2))
    assert window.parts.details.compare.pin.isChecked()
    window.parts.details.compare.partner_chosen.emit("any")
    qtbot.waitUntil(lambda: sides(window) is None)
    assert not window.parts.details.compare.pin.isChecked()


def test_nothing_is_compared_while_nobody_looks(window, qtbot):
    asked: list[object] = []
    window.comparing.worker.submit = lambda *args, **more: asked.append(args)
    choose(window, qtbot, 2)
    assert asked == []
    window.parts.details.tabs.setCurrentIndex(COMPARE)
    assert len(asked) == 1


def test_what_is_equal_stays_hidden_after_a_restart(window, qtbot, settings, library):
    window.comparing.compare()
    window.parts.details.compare.hide_equal.click()
    assert settings.text("details/hide_equal", "") == "yes"
    again = MainWindow(library, settings)
    qtbot.addWidget(again)
    assert again.parts.details.compare.hide_equal.isChecked()
    again.close()


def test_the_menu_of_a_row_offers_it(window, qtbot):
    for rows, title in (((0,), "Compare with the event before"), ((0, 1), "Compare the two events")):
        choose(window, qtbot, *rows)
        menu = QMenu()
        window.comparing.add_menu(menu)
        assert [action.text() for action in menu.actions()] == [title]
    menu.actions()[0].trigger()
    qtbot.waitUntil(lambda: sides(window) == (3, 4))
