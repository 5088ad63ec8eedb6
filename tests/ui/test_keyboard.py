"""The keyboard leads everywhere: no key means two things, every control is reached, and every control has a name."""

from collections import Counter

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAccessible, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QApplication, QDialog, QLineEdit, QMenu, QWidget

from tests.ui.standard_keys import PLATFORMS, WINDOWS, standard_keys
from viewer import translations, wording
from viewer.ui.actions import sequences
from viewer.ui.commands import COMMANDS, MENUS, VIEW_KEYS, Command
from viewer.ui.main_window import MainWindow
from viewer.ui.note_field import NoteEditor

# A standard key that a command may take all the same: what the platform means by it, and why that is no harm here.
TAKEN_ON_PURPOSE = {
    "Ctrl+I": ("Italic", "text is formatted nowhere"),
    "Ctrl+Shift+N": ("AddTab", "only KDE; the window has no tabs that could be added"),
    "Ctrl+G": ("FindNext", "a search leaves only what is found; in the details F3 goes from place to place"),
    "Ctrl+Down": ("MoveToEndOfDocument", "only macOS; in a line of text it still means that, and F8 does the same"),
    "Ctrl+Up": ("MoveToStartOfDocument", "only macOS; in a line of text it still means that, and F7 does the same"),
}
# Keys that a line of text keeps for itself, and that mean the same there as the command does elsewhere.
SAME_IN_TEXT = {"copy", "undo", "redo"}
# What a control may keep for itself, by its name and the command.
KEPT_ON_PURPOSE = {("JSON of the event", "find"): "it finds within the text; / still leads to the search box"}


@pytest.fixture
def window(qtbot, styled, settings, sample):
    made = MainWindow(sample, settings)
    qtbot.addWidget(made)
    with qtbot.waitSignal(made.rested):
        made.show()
    made.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is made)
    yield made
    made.close()


def texts(command: Command) -> set[str]:
    """The keys of a command that are written out, and so mean the same on each platform."""
    return {QKeySequence(key).toString() for key in command.keys if isinstance(key, str)}


def meant(command: Command) -> set[str]:
    """The standard keys that a command stands for."""
    return {key.name for key in command.keys if not isinstance(key, str)}


def test_the_table_of_standard_keys_is_what_qt_says(qapp):
    media = {"Help", "Open", "Close", "Save", "Cut", "Copy", "Paste", "Undo", "Redo", "Back", "Forward", "Refresh"}
    media |= {"New", "Zoom In", "Zoom Out", "Find", "Shift+Save", "Cancel", "Enter", "Return"}
    table = standard_keys(WINDOWS)
    for key in QKeySequence.StandardKey:
        if key.name == "InsertParagraphSeparator" or key.name.startswith(("MoveTo", "UnknownKey")):
            continue  # the plain arrow keys and their like belong to whichever control has the keyboard
        assert {one.toString() for one in QKeySequence.keyBindings(key)} - media == table.get(key.name, set()), key.name


@pytest.mark.parametrize("platform", PLATFORMS)
def test_no_command_takes_a_standard_key_of_another_meaning(platform):
    table = standard_keys(platform)
    found = [
        (command.key, key, name)
        for command in COMMANDS
        for key in texts(command)
        for name, keys in table.items()
        if key in keys and name not in meant(command) and TAKEN_ON_PURPOSE.get(key, ("",))[0] != name
    ]
    assert not found, f"on {platform}, by (command, key, what it means there); choose another key"


@pytest.mark.parametrize("platform", PLATFORMS)
def test_no_two_commands_share_a_key(platform):
    table = standard_keys(platform)
    keys = Counter(
        key
        for command in COMMANDS
        for key in texts(command).union(*(table.get(name, set()) for name in meant(command)))
    )
    assert [key for key, count in keys.items() if count > 1] == []


def test_what_is_taken_on_purpose_is_still_taken():
    taken = {key for command in COMMANDS for key in texts(command)}
    assert set(TAKEN_ON_PURPOSE) <= taken


def test_no_command_takes_a_key_that_a_view_takes_itself(qapp):
    kept = {command for _, command in KEPT_ON_PURPOSE}
    commands = {key.toString() for command in COMMANDS if command.key not in kept for key in sequences(command.keys)}
    views = {key.toString() for one in VIEW_KEYS for key in sequences(one.keys)}
    assert commands & views == set()


def test_no_two_keys_of_one_place_mean_different_things(qapp):
    keys = Counter((one.place, key.toString()) for one in VIEW_KEYS for key in sequences(one.keys))
    assert [key for key, count in keys.items() if count > 1] == []


def test_access_keys_are_clear_in_every_menu(window):
    for menu in [window.menuBar(), *window.menus.values()]:
        letters = [letter for action in menu.actions() if (letter := access_key(action.text()))]
        assert len(letters) == len(set(letters)), menu.title() if isinstance(menu, QMenu) else "menu bar"


@pytest.mark.parametrize("code", [one.code for one in wording.LANGUAGES if one.code != "en"])
def test_access_keys_are_clear_in_every_language(code):
    said = translations.read(translations.source_file(code))
    menus = {"menu bar": {*MENUS}, "&View": {"&Columns", "&Sort by"}}
    for command in COMMANDS:
        menu, _, below = command.menu.partition("/")
        menus.setdefault(command.menu, set()).add(command.title)
        menus.setdefault(menu, set()).update({below} - {""})
    for menu, titles in menus.items():
        # What nobody has translated yet has a letter for English.
        known = [said[title, ""][0] for title in titles if (title, "") in said]
        letters = [letter for title in known if (letter := access_key(title))]
        assert len(letters) == len(set(letters)), f"{menu}: {known}"


def access_key(title: str) -> str:
    at = title.replace("&&", "").find("&")
    return title.replace("&&", "")[at + 1].lower() if at >= 0 else ""


def test_every_command_works_from_every_control(window):
    """What a control takes before the shortcut is asked; a line of text keeps only what means the same in it."""
    kept = []
    for widget in controls(window):
        for command in COMMANDS:
            for sequence in sequences(command.keys):
                event = key_event(QEvent.Type.ShortcutOverride, sequence)
                event.ignore()
                QApplication.sendEvent(widget, event)
                is_typed = isinstance(widget, QLineEdit | NoteEditor) and sequence.toString() == "/"
                is_meant = command.key in SAME_IN_TEXT or (name_of(widget), command.key) in KEPT_ON_PURPOSE
                if event.isAccepted() and not is_typed and not is_meant:
                    kept.append((name_of(widget), command.key, sequence.toString()))
    assert kept == []


def key_event(kind: QEvent.Type, sequence: QKeySequence) -> QKeyEvent:
    combination = sequence[0]
    text = chr(combination.key()).lower() if combination.key() < 0x10000 else ""
    return QKeyEvent(kind, combination.key(), combination.keyboardModifiers(), text)


def controls(window: QWidget) -> list[QWidget]:
    """All that can have the keyboard, hidden parts too."""
    return [one for one in window.findChildren(QWidget) if one.focusPolicy() & Qt.FocusPolicy.TabFocus]


def name_of(widget: QWidget) -> str:
    """What a screen reader calls it."""
    found = QAccessible.queryAccessibleInterface(widget)
    return found.text(QAccessible.Text.Name) if found is not None else ""


def nameless(window: QWidget) -> list[str]:
    return [
        f"{type(one).__name__} in {type(one.parent()).__name__}" for one in controls(window) if not name_of(one).strip()
    ]


def test_every_control_has_a_name(window):
    assert nameless(window) == []


@pytest.mark.parametrize(
    "key", ["about", "shortcuts", "licences", "imports", "rejects", "zone_other", "palette", "cohort", "ladder"]
)
def test_every_control_of_a_dialog_has_a_name(window, qtbot, key):
    window.actions_by_key[key].trigger()
    dialog = QApplication.activeModalWidget() or window.commanding._palette
    assert nameless(dialog) == []
    dialog.close()


def test_tab_reaches_everything_that_is_shown_and_comes_back(window, qtbot):
    window.parts.search.setText("tier:gold event:upgraded")
    with qtbot.waitSignal(window.rested):
        window.parts.search.clear_search()
        window.parts.search.setText("tier:gold event:upgraded")
    window.parts.notice.say("Imported.", actions=[("Report", lambda: None)])
    shown = {one for one in controls(window) if one.isVisible() and one.isEnabled() and one.focusProxy() is None}
    window.parts.search.setFocus()
    seen: list[QWidget] = []
    while (focus := QApplication.focusWidget()) not in seen:
        seen.append(focus)
        qtbot.keyClick(focus, Qt.Key.Key_Tab)
    missing = [name_of(one) for one in shown - set(seen)]
    assert missing == []
    places = [one.mapTo(window, QPoint(0, 0)) for one in seen if window.parts.status.isAncestorOf(one)]
    assert places == sorted(places, key=lambda at: at.x())
    for focus in reversed(seen):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
        assert QApplication.focusWidget() is focus


def test_views_have_a_current_line_as_soon_as_they_have_the_keyboard(window, qtbot):
    for view in window.findChildren(QAbstractItemView):
        if view.isVisible() and view.model() is not None and view.model().rowCount() and view in controls(window):
            view.setFocus()
            assert view.currentIndex().isValid(), name_of(view)


@pytest.mark.parametrize("key", ["customer", "find_customer", "as_of"])
def test_every_control_of_a_window_beside_the_main_one_has_a_name(window, key):
    window.actions_by_key[key].trigger()
    (made,) = [one for one in window.findChildren(QDialog) if one.isVisible()]
    assert nameless(made) == []
    made.close()
