"""What keys mean on each platform, as in Qt's table of standard keys. Qt tells only those of the platform it runs on.

test_keyboard.py compares Windows' with Qt itself, which takes it without a screen; KDE's and GNOME's were compared
by hand under Xvfb (Qt 6.11). The media keys of some keyboards are left out.
"""

WINDOWS, MACOS, KDE, GNOME = "Windows", "macOS", "KDE", "GNOME"
PLATFORMS = (WINDOWS, MACOS, KDE, GNOME)

_ALL = {
    "WhatsThis": "Shift+F1",
    "Open": "Ctrl+O",
    "Save": "Ctrl+S",
    "New": "Ctrl+N",
    "Delete": "Del",
    "Cut": "Ctrl+X",
    "Copy": "Ctrl+C",
    "Paste": "Ctrl+V",
    "Undo": "Ctrl+Z",
    "Redo": "Ctrl+Shift+Z",
    "ZoomIn": "Ctrl++",
    "ZoomOut": "Ctrl+-",
    "Print": "Ctrl+P",
    "AddTab": "Ctrl+T",
    "Find": "Ctrl+F",
    "SelectAll": "Ctrl+A",
    "Bold": "Ctrl+B",
    "Italic": "Ctrl+I",
    "Underline": "Ctrl+U",
    "SelectNextChar": "Shift+Right",
    "SelectPreviousChar": "Shift+Left",
    "SelectNextLine": "Shift+Down",
    "SelectPreviousLine": "Shift+Up",
    "SelectNextPage": "Shift+PgDown",
    "SelectPreviousPage": "Shift+PgUp",
    "InsertLineSeparator": "Shift+Enter Shift+Return",
    "Cancel": "Esc",
}
_NOT_MACOS = {
    "HelpContents": "F1",
    "Close": "Ctrl+W",
    "Cut": "Shift+Del",
    "Copy": "Ctrl+Ins",
    "Paste": "Shift+Ins",
    "Back": "Alt+Left",
    "Forward": "Alt+Right",
    "Refresh": "F5",
    "NextChild": "Ctrl+Tab",
    "PreviousChild": "Ctrl+Shift+Backtab",
    "FindNext": "F3",
    "FindPrevious": "Shift+F3",
    "MoveToNextWord": "Ctrl+Right",
    "MoveToPreviousWord": "Ctrl+Left",
    "MoveToStartOfDocument": "Ctrl+Home",
    "MoveToEndOfDocument": "Ctrl+End",
    "SelectNextWord": "Ctrl+Shift+Right",
    "SelectPreviousWord": "Ctrl+Shift+Left",
    "SelectStartOfLine": "Shift+Home",
    "SelectEndOfLine": "Shift+End",
    "SelectStartOfDocument": "Ctrl+Shift+Home",
    "SelectEndOfDocument": "Ctrl+Shift+End",
    "DeleteStartOfWord": "Ctrl+Backspace",
    "DeleteEndOfWord": "Ctrl+Del",
}
_X11 = {
    "Delete": "Ctrl+D",
    "Paste": "Ctrl+Shift+Ins",
    "MoveToEndOfLine": "Ctrl+E",
    "DeleteEndOfLine": "Ctrl+K",
    "DeleteCompleteLine": "Ctrl+U",
    "Deselect": "Ctrl+Shift+A",
    "Quit": "Ctrl+Q",
}
_ONLY = {
    WINDOWS: {
        "Close": "Ctrl+F4",
        "Undo": "Alt+Backspace",
        "Redo": "Ctrl+Y Alt+Shift+Backspace",
        "Back": "Backspace",
        "Forward": "Shift+Backspace",
        "NextChild": "Ctrl+F6",
        "PreviousChild": "Ctrl+Shift+F6",
        "FindNext": "Ctrl+G",
        "FindPrevious": "Ctrl+Shift+G",
        "Replace": "Ctrl+H",
        "SaveAs": "Ctrl+Shift+S",
        "FullScreen": "F11 Alt+Enter",
    },
    MACOS: {
        "HelpContents": "Ctrl+?",
        "Close": "Ctrl+W Ctrl+F4",
        "Back": "Ctrl+[ Ctrl+Left",
        "Forward": "Ctrl+] Ctrl+Right",
        "Refresh": "Ctrl+R",
        "NextChild": "Ctrl+} Ctrl+Tab",
        "PreviousChild": "Ctrl+{ Ctrl+Shift+Backtab",
        "FindNext": "Ctrl+G",
        "FindPrevious": "Ctrl+Shift+G",
        "MoveToNextWord": "Alt+Right",
        "MoveToPreviousWord": "Alt+Left",
        "MoveToStartOfBlock": "Alt+Up",
        "MoveToEndOfBlock": "Alt+Down",
        "MoveToStartOfDocument": "Ctrl+Up",
        "MoveToEndOfDocument": "Ctrl+Down",
        "SelectNextWord": "Alt+Shift+Right",
        "SelectPreviousWord": "Alt+Shift+Left",
        "SelectStartOfLine": "Ctrl+Shift+Left",
        "SelectEndOfLine": "Ctrl+Shift+Right",
        "SelectStartOfDocument": "Ctrl+Shift+Up Shift+Home",
        "SelectEndOfDocument": "Ctrl+Shift+Down Shift+End",
        "DeleteStartOfWord": "Alt+Backspace",
        "DeleteEndOfWord": "Alt+Del",
        "SaveAs": "Ctrl+Shift+S",
        "Preferences": "Ctrl+,",
        "Quit": "Ctrl+Q",
        "FullScreen": "Meta+Ctrl+F",
    },
    KDE: {
        "NextChild": "Ctrl+,",
        "PreviousChild": "Ctrl+.",
        "Replace": "Ctrl+R",
        "AddTab": "Ctrl+Shift+N",
        "FullScreen": "F11 Ctrl+Shift+F",
        "SaveAs": "Ctrl+Shift+S",
        "Preferences": "Ctrl+Shift+,",
    },
    GNOME: {
        "Refresh": "Ctrl+R",
        "FindNext": "Ctrl+G",
        "FindPrevious": "Ctrl+Shift+G",
        "Replace": "Ctrl+H",
        "SaveAs": "Ctrl+Shift+S",
        "FullScreen": "F11",
    },
}


def standard_keys(platform: str) -> dict[str, set[str]]:
    """Standard keys of a platform: what they are called, and the sequences they have there."""
    parts = [_ALL, _ONLY[platform]]
    if platform != MACOS:
        parts.append(_NOT_MACOS)
    if platform in (KDE, GNOME):
        parts.append(_X11)
    found: dict[str, set[str]] = {}
    for part in parts:
        for name, keys in part.items():
            found.setdefault(name, set()).update(keys.split())
    return found
