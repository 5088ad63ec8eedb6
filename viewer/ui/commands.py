"""Every command of the window as data; menus, shortcuts and the list of shortcuts are made from it in actions.py."""

from dataclasses import dataclass

from PySide6.QtGui import QAction, QKeySequence

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
