"""Every command of the window as data: menus, tool bar, shortcuts and the list of shortcuts are made from here."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from viewer.ui.columns_header import ColumnsHeader

_Key = QKeySequence.StandardKey


@dataclass(frozen=True, slots=True)
class Command:
    """One command. Without a menu it is reached by its keys only; ``line`` puts a line above it."""

    key: str
    title: str
    menu: str
    keys: tuple[QKeySequence.StandardKey | str, ...] = ()
    line: bool = False
    role: QAction.MenuRole = QAction.MenuRole.NoRole
    choices: str = ""
    """The group this command is one choice of."""


MENUS = ("&File", "&Edit", "&View", "&Help")

COMMANDS: tuple[Command, ...] = (
    Command("open", "&Open…", "&File", (_Key.Open,)),
    Command("open_folder", "Open &folder…", "&File", ("Ctrl+Shift+O",)),
    Command("follow", "Follow a &log…", "&File", ("Ctrl+L",)),
    Command("imports", "&Imports…", "&File", ("Ctrl+I",), line=True),
    Command("rejects", "&Rejected records…", "&File", ("Ctrl+Shift+R",)),
    Command("export", "&Export CSV…", "&File", (_Key.Save,), line=True),
    Command("quit", "&Quit", "&File", (_Key.Quit, "Ctrl+Q"), line=True, role=QAction.MenuRole.QuitRole),
    Command("undo", "&Undo change of types", "&Edit", (_Key.Undo,)),
    Command("copy", "&Copy", "&Edit", (_Key.Copy,), line=True),
    Command("find", "&Find", "&Edit", (_Key.Find, "/"), line=True),
    Command("clear", "C&lear search", "&Edit", ("Ctrl+Shift+F",)),
    Command("next", "&Next event", "&View", ("Ctrl+Down", "F8")),
    Command("previous", "&Previous event", "&View", ("Ctrl+Up", "F7")),
    Command("theme_system", "System", "&View/&Theme", choices="theme", line=True),
    Command("theme_light", "Light", "&View/&Theme", choices="theme"),
    Command("theme_dark", "Dark", "&View/&Theme", choices="theme"),
    Command("zone_utc", "UTC", "&View/Time &zone", choices="zone"),
    Command("zone_local", "Local time", "&View/Time &zone", choices="zone"),
    Command("zone_other", "Other…", "&View/Time &zone", choices="zone"),
    Command("reset_columns", "&Reset columns", "&View", line=True),
    Command("shortcuts", "&Keyboard shortcuts", "&Help", (_Key.HelpContents,)),
    Command("licences", "&Licences…", "&Help"),
    Command("about", "&About Tier Viewer", "&Help", role=QAction.MenuRole.AboutRole),
)

OPEN_MENU: tuple[tuple[str, ...], ...] = (("open", "open_folder", "follow"), ("imports", "rejects"))
"""The commands beside the Open button, in groups."""

# Keys that belong to one view and need no command; listed so that people can learn them.
VIEW_KEYS: tuple[tuple[str, str], ...] = (
    ("Any letter in the table", "Start a search"),
    ("Shift+Up or Down in the table", "Select several events"),
    ("Ctrl+A in the table", "Select all events of the search"),
    ("Esc in the search box", "Go to the table; once more clears the search"),
    ("Enter in the search box", "Search at once"),
    ("Shift+Right in the details", "Open everything below a field"),
    ("Ctrl+Right in the details", "Open all fields"),
    ("Backspace in the details", "Go to the field above"),
    ("Shift+F10", "Menu of the current value"),
)


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
