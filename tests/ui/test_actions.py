from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from tests.ui.foreign import foreign, foreign_text, unsaid
from viewer.ui.actions import add_table_menus, fill_menus, fill_open_menu, key_words, make_actions, shortcut_list
from viewer.ui.commands import COMMANDS, MENUS
from viewer.ui.events_model import EventsModel
from viewer.ui.events_table import EventsTable


def test_every_command_is_in_a_menu_and_does_something(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    done: list[str] = []
    handlers = {command.key: (lambda key=command.key: done.append(key)) for command in COMMANDS}
    actions = make_actions(window, handlers)
    bar = QMenuBar(window)
    menus = fill_menus(bar, actions)
    assert [menu.title() for menu in menus.values()][: len(MENUS)] == list(MENUS)
    in_menus = {action for menu in menus.values() for action in menu.actions()}
    for command in COMMANDS:
        assert actions[command.key] in in_menus
        actions[command.key].trigger()
    assert done == [command.key for command in COMMANDS]


def test_no_two_commands_share_a_key(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    actions = make_actions(window, {command.key: (lambda: None) for command in COMMANDS})
    keys = [key.toString() for action in actions.values() for key in action.shortcuts()]
    assert len(keys) == len(set(keys))


def test_the_list_of_shortcuts_is_made_from_the_commands(qapp):
    listed = {words: keys for _, keys, words in shortcut_list()}
    assert listed["Find"] == "Ctrl+F or /"
    assert listed["Next event"] == "Ctrl+Down or F8"
    assert listed["Previous tab of the event"] == "Ctrl+Shift+Tab"
    assert "Start a search" in listed


def test_menus_and_shortcuts_are_in_the_language_in_use(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    with foreign():
        actions = make_actions(window, {command.key: (lambda: None) for command in COMMANDS})
        menus = fill_menus(QMenuBar(window), actions)
        listed = list(shortcut_list())
    own_names = frozenset({"english", "deutsch"})
    assert [text for action in actions.values() for text in unsaid(action.text(), own_names)] == []
    assert [text for menu in menus.values() for text in unsaid(menu.title())] == []
    assert {*MENUS, "&View/&Theme"} <= set(menus)
    assert [text for place, _, words in listed for text in unsaid(f"{place} {words}")] == []


def test_columns_and_orders_are_in_the_menu(qtbot, styled, settings):
    model = EventsModel()
    table = EventsTable(model, settings)
    model.setParent(table)
    qtbot.addWidget(table)
    menu = QMenu()
    qtbot.addWidget(menu)
    last = menu.addAction("Reset columns")
    add_table_menus(menu, table.header, last)
    columns, orders = (action.menu() for action in menu.actions()[:2])
    table.header.show_column("customer_email")
    orders.aboutToShow.emit()
    assert "E-mail" in [action.text() for action in orders.actions()]
    columns.aboutToShow.emit()
    assert next(action.text() for action in columns.actions() if not action.isChecked()) == "Customer id"
    assert menu.actions()[2] is last


def test_the_menu_beside_open_holds_the_same_commands(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    actions = make_actions(window, {command.key: (lambda: None) for command in COMMANDS})
    menu = QMenu(window)
    fill_open_menu(menu, actions)
    assert {actions["open"], actions["follow"], actions["rejects"]} <= set(menu.actions())


def test_return_is_said_for_qt_does_not_translate_it(qapp):
    assert key_words(("Shift+Return",)) == "Shift+Return"
    with foreign():
        assert key_words(("Shift+Return",)) == f"Shift+{foreign_text('Return')}"
