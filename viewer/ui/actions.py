"""The commands of the window as actions: menus, shortcuts and the list of shortcuts."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from viewer.ui.columns_header import ColumnsHeader
from viewer.ui.commands import BETWEEN_KEYS, COMMANDS, MENUS, OPEN_MENU, VIEW_KEYS, Keys
from viewer.wording import say


def make_actions(window: QWidget, handlers: Mapping[str, Callable[[], object]]) -> dict[str, QAction]:
    """One QAction for each command, by its key; ``handlers`` says what each does."""
    actions: dict[str, QAction] = {}
    for command in COMMANDS:
        action = QAction(say(command.title), window)
        action.setObjectName(command.key)
        action.setShortcuts(sequences(command.keys))
        action.setMenuRole(command.role)
        action.setCheckable(bool(command.choices))
        handler = handlers[command.key]
        action.triggered.connect(lambda _=False, handler=handler: handler())
        window.addAction(action)
        actions[command.key] = action
    return actions


def fill_menus(bar: QMenuBar, actions: dict[str, QAction]) -> dict[str, QMenu]:
    """Builds the menu bar; returns the menus by their path, which is the same in every language."""
    menus: dict[str, QMenu] = {title: bar.addMenu(say(title)) for title in MENUS}
    for command in COMMANDS:
        path, _, sub = command.menu.partition("/")
        menu = menus[path]
        if command.line:
            menu.addSeparator()
        if sub:
            if command.menu not in menus:
                menus[command.menu] = menu.addMenu(say(sub))
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
    for title, fill in ((say("&Columns"), header.columns_menu), (say("&Sort by"), header.sort_menu)):
        made = QMenu(title, menu)
        made.aboutToShow.connect(partial(_refill, made, fill))
        # An empty menu would be taken for one without entries before it was ever opened.
        fill(made)
        menu.insertMenu(before, made)


def _refill(menu: QMenu, fill: Callable[[QMenu], None]) -> None:
    menu.clear()
    fill(menu)


def shortcut_list() -> Iterator[tuple[str, str, str]]:
    """Menu or place, keys, what they do: the commands in the order of the menus, then what views take themselves."""
    for command in COMMANDS:
        if keys := key_words(command.keys):
            menu, _, below = command.menu.partition("/")
            titles = [say(below), say(command.title)] if below else [say(command.title)]
            yield menu_words(say(menu)), keys, " › ".join(map(menu_words, titles))
    for one in VIEW_KEYS:
        yield say(one.place), say(one.shown) if one.shown else key_words(one.keys), say(one.words)


def menu_words(title: str) -> str:
    """The title of a menu or an action without the marks of its access key."""
    return title.replace("&&", "\0").replace("&", "").replace("\0", "&")


def key_words(keys: Keys) -> str:
    """Keys as this platform names them: "Ctrl+F or /"."""
    return sequence_words(sequences(keys))


def sequence_words(found: Iterable[QKeySequence]) -> str:
    """The same of keys that are known already. Qt has a name of its own for Tab together with Shift, and none for
    Return but the English one."""
    named = [key.toString(QKeySequence.SequenceFormat.NativeText) for key in found]
    backtab, tab, enter = (QCoreApplication.translate("QShortcut", key) for key in ("Backtab", "Tab", "Return"))
    named = [name.replace(backtab, tab).replace(enter, say("Return", about="a key")) for name in named]
    return say(BETWEEN_KEYS).join(named)


def sequences(keys: Keys) -> list[QKeySequence]:
    """Keys as this platform has them, each once; of those with a meaning the first that the platform knows."""
    found: list[QKeySequence] = []
    for key in keys:
        for sequence in QKeySequence.keyBindings(key)[:1] if not isinstance(key, str) else [QKeySequence(key)]:
            if sequence not in found:
                found.append(sequence)
    return found
