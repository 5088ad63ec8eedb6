"""The commands of the window as actions: menus, shortcuts and the list of shortcuts."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from viewer.ui.columns_header import ColumnsHeader
from viewer.ui.commands import COMMANDS, MENUS, OPEN_MENU, VIEW_KEYS, Command


def make_actions(window: QWidget, handlers: Mapping[str, Callable[[], object]]) -> dict[str, QAction]:
    """One QAction for each command, by its key; ``handlers`` says what each does."""
    actions: dict[str, QAction] = {}
    for command in COMMANDS:
        action = QAction(command.title, window)
        action.setShortcuts(_sequences(command))
        action.setMenuRole(command.role)
        action.setCheckable(bool(command.choices))
        handler = handlers[command.key]
        action.triggered.connect(lambda _=False, handler=handler: handler())
        window.addAction(action)
        actions[command.key] = action
    return actions


def fill_menus(bar: QMenuBar, actions: dict[str, QAction]) -> dict[str, QMenu]:
    """Builds the menu bar; returns the menus by their path."""
    menus: dict[str, QMenu] = {title: bar.addMenu(title) for title in MENUS}
    for command in COMMANDS:
        path, _, sub = command.menu.partition("/")
        menu = menus[path]
        if command.line:
            menu.addSeparator()
        if sub:
            if command.menu not in menus:
                menus[command.menu] = menu.addMenu(sub)
            menu = menus[command.menu]
        menu.addAction(actions[command.key])
    return menus


def fill_open_menu(menu: QMenu, actions: Mapping[str, QAction]) -> None:
    """Fills the menu beside the Open button: other ways to open, and what came of them."""
    for group in OPEN_MENU:
        if not menu.isEmpty():
            menu.addSeparator()
        menu.addActions([actions[key] for key in group])


def add_table_menus(menu: QMenu, header: ColumnsHeader, before: QAction) -> None:
    """Adds the columns and orders of the table to ``menu``, so that the header is not needed to choose them."""
    for title, fill in (("&Columns", header.columns_menu), ("&Sort by", header.sort_menu)):
        made = QMenu(title, menu)
        made.aboutToShow.connect(partial(_refill, made, fill))
        # An empty menu would be taken for one without entries before it was ever opened.
        fill(made)
        menu.insertMenu(before, made)


def _refill(menu: QMenu, fill: Callable[[QMenu], None]) -> None:
    menu.clear()
    fill(menu)


def shortcut_list() -> list[tuple[str, str]]:
    """Keys and what they do, in the order of the menus."""
    listed = []
    for command in COMMANDS:
        keys = [key.toString(QKeySequence.SequenceFormat.NativeText) for key in _sequences(command)]
        if keys:
            listed.append((" or ".join(keys), command.title.replace("&", "")))
    return listed + list(VIEW_KEYS)


def _sequences(command: Command) -> list[QKeySequence]:
    found: list[QKeySequence] = []
    for key in command.keys:
        for sequence in QKeySequence.keyBindings(key)[:1] if not isinstance(key, str) else [QKeySequence(key)]:
            if sequence not in found:
                found.append(sequence)
    return found
