"""What screen readers and the keyboard need: names, roles, cells that speak, states, and a focus that is seen."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtWidgets import QAbstractItemView, QApplication, QDialog, QHeaderView, QTableView, QWidget

from tests.ui.test_keyboard import controls, name_of
from viewer.ui import spoken_roles, theme
from viewer.ui.main_window import MainWindow

DIALOGS = ("rejects", "imports", "export", "case_file", "as_of", "customer", "find_customer", "cohort", "ladder")
DIALOGS += ("add_field", "zone_other", "shortcuts", "query_help", "about", "licences", "save_view", "go_to_time")
DIALOGS += ("verify", "forget_customer", "old_events", "forgotten", "diagnostics", "guide")
# Qt's own class for pages with tabs has no role of its own; its bar, which has the keyboard, has one.
ROLELESS = {"QTabWidget", "ReportTabs", "QScrollArea"}


@pytest.fixture
def window(qtbot, styled, settings, sample):
    spoken_roles.install()
    made = MainWindow(sample, settings)
    qtbot.addWidget(made)
    made.resize(1300, 860)
    with qtbot.waitSignal(made.rested, timeout=20_000):
        made.show()
    made.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is made, timeout=20_000)
    yield made
    made.close()
    theme.choose("light")
    theme.apply(styled)


def beside(window: MainWindow) -> list[QDialog]:
    return [one for one in QApplication.topLevelWidgets() if isinstance(one, QDialog) and one.isVisible()]


def unspoken(window: QWidget) -> list[str]:
    """Controls without a name or a role."""
    found = []
    for one in controls(window):
        role = QAccessible.queryAccessibleInterface(one).role()
        kind = type(one).__name__
        if not name_of(one).strip():
            found.append(f"{kind} has no name")
        if role in (QAccessible.Role.NoRole, QAccessible.Role.Client) and kind not in ROLELESS:
            found.append(f"{kind} {name_of(one)!r} has no role")
    return found


def silent(window: QWidget) -> list[str]:
    """Views whose first lines say nothing, and tables that the keyboard cannot leave."""
    found = []
    for view in window.findChildren(QAbstractItemView):
        model = view.model()
        if isinstance(view, QHeaderView) or model is None or not view.isVisible() or not model.index(0, 0).isValid():
            continue
        spoken = QAccessible.queryAccessibleInterface(view)
        count = min(spoken.childCount(), 80)
        texts = [spoken.child(number).text(QAccessible.Text.Name) for number in range(count)]
        if not any(texts[-min(count, 8) :]):
            found.append(f"{name_of(view)!r} is silent: {texts}")
        if isinstance(view, QTableView) and view.tabKeyNavigation():
            found.append(f"{name_of(view)!r} keeps Tab")
    return found


def test_all_controls_are_named_and_all_lines_speak(window, qtbot):
    found = {"window": unspoken(window) + silent(window)}
    for key in DIALOGS:
        window.actions_by_key[key].trigger()
        qtbot.waitUntil(lambda: bool(beside(window)), timeout=20_000)
        (dialog,) = beside(window)
        found[key] = unspoken(dialog) + silent(dialog)
        dialog.close()
        qtbot.waitUntil(lambda: not beside(window), timeout=20_000)
    assert {where: what for where, what in found.items() if what} == {}


def test_states_are_spoken(window, qtbot):
    table = QAccessible.queryAccessibleInterface(window.parts.table)
    heads = [table.child(number).text(QAccessible.Text.Name) for number in range(1, 7)]
    assert heads[0] == "Time (UTC), sorted descending"
    with qtbot.waitSignal(window.rested, timeout=20_000):
        window.choices.sort_by("customer_name")
    heads = [table.child(number).text(QAccessible.Text.Name) for number in range(1, 7)]
    assert "Customer, sorted ascending" in heads
    tree = QAccessible.queryAccessibleInterface(window.parts.details.tree)
    lines = [tree.child(number) for number in range(2, tree.childCount())]
    assert any(line.state().expandable and line.state().expanded for line in lines)
    assert any(line.state().expandable and not line.state().expanded for line in lines)
    assert sum(line.state().focused or line.state().selected for line in lines) >= 1
    window.actions_by_key["theme_dark"].trigger()
    assert window.actions_by_key["theme_dark"].isChecked()


def test_the_current_line_is_never_lost(window, qtbot):
    table, query = window.parts.table, window.parts.search
    table.setFocus()
    table.step(3)
    key = table.current_key()
    for act in (
        lambda: window.choices.sort_by("customer_name"),
        lambda: window.choices.sort_by("happened_at"),
        window.ask,
        lambda: query.setText("event:upgraded"),
        query.clear_search,
    ):
        with qtbot.waitSignal(window.rested, timeout=20_000):
            act()
        assert table.currentIndex().isValid()
    window.choices.choose_theme("dark")
    assert table.currentIndex().isValid()
    with qtbot.waitSignal(window.rested, timeout=20_000):
        query.setText("tier:nobody-has-this")
    with qtbot.waitSignal(window.rested, timeout=20_000):
        query.clear_search()
    assert table.currentIndex().isValid()
    assert key is not None


@pytest.mark.parametrize("choice", ["light", "dark"])
def test_where_the_keyboard_is_can_be_seen(window, qtbot, choice):
    window.choices.choose_theme(choice)
    with qtbot.waitSignal(window.rested, timeout=20_000):
        window.parts.search.setText("tier:gold event:upgraded")
    window.parts.notice.say("Imported.", actions=[("Report", lambda: None)])
    assert unseen(window, [one for one in controls(window) if can_have_keys(one)]) == []
    window.actions_by_key["export"].trigger()
    (dialog,) = beside(window)
    dialog.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is dialog, timeout=20_000)
    assert unseen(dialog, [one for one in controls(dialog) if can_have_keys(one)]) == []
    dialog.close()


def can_have_keys(widget: QWidget) -> bool:
    return widget.isVisible() and widget.isEnabled() and widget.focusProxy() is None


def unseen(window: QWidget, widgets: list[QWidget]) -> list[str]:
    """The controls that look the same with the keyboard and without it."""
    found = []
    for number, one in enumerate(widgets):
        one.setFocus(Qt.FocusReason.TabFocusReason)
        own = looks(window, one)
        widgets[number - 1].setFocus(Qt.FocusReason.TabFocusReason)
        if looks(window, one) == own:
            found.append(f"{type(one).__name__} {name_of(one)!r}")
    return found


def looks(window: QWidget, one: QWidget) -> QImage:
    place = QRect(one.mapTo(window, one.rect().topLeft()), one.size()).adjusted(-3, -3, 3, 3)
    return window.grab(place).toImage()
