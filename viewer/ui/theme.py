"""The look of the window: the colours in use, spaces and type sizes, and the style sheet made of them."""

import re
from typing import Literal

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontInfo, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from viewer import paths
from viewer.ui.colours import DARK, LIGHT, Colours
from viewer.ui.style_sheet import STYLE

Choice = Literal["system", "light", "dark"]


# Sizes in device-independent pixels.
SPACES = {"tight": 4, "small": 8, "gap": 12, "wide": 20, "radius": 6}
TYPE = {"small": 11, "note": 12, "base": 13, "title": 17}
# Those that hold text, at the usual text size.
ROW_HEIGHT = 26
HEADER_HEIGHT = 28
BAR_HEIGHT = 46
SMALLEST, LARGEST = 80, 200

_FAMILIES = ("Inter", "Segoe UI Variable Text", "Segoe UI", "SF Pro Text", "Noto Sans", "Cantarell", "DejaVu Sans")
_FIXED = ("JetBrains Mono", "Cascadia Mono", "SF Mono", "Menlo", "DejaVu Sans Mono", "Noto Sans Mono", "Consolas")
_SCALED = re.compile(r"\b(\d+)sp\b")
# Not every platform can change its own scheme, so what was chosen is known here too.
_chosen: dict[str, Choice] = {"theme": "system"}
_size = {"percent": 100}
_CHOICES = {"system": Qt.ColorScheme.Unknown, "light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}


class Changes(QObject):
    """Tells whoever has taken colours or sizes of the theme that they are others now."""

    restyled = Signal()


changes = Changes()


def current() -> Colours:
    """The colours in use now: the system's scheme, or the one chosen under View, Theme."""
    if _chosen["theme"] != "system":
        return DARK if _chosen["theme"] == "dark" else LIGHT
    return DARK if QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark else LIGHT


def colour(name: str) -> QColor:
    """One colour of the scheme in use, by its token name."""
    return QColor(getattr(current(), name))


def choose(choice: Choice) -> None:
    """Follows the system or keeps to one scheme, which ``apply`` then shows; the system's own dialogs follow."""
    _chosen["theme"] = choice
    QGuiApplication.styleHints().setColorScheme(_CHOICES[choice])


def choose_text_size(percent: int) -> None:
    """Makes texts larger or smaller than usual, which ``apply`` then shows."""
    _size["percent"] = max(SMALLEST, min(percent, LARGEST))


def text_size() -> int:
    """The text size in use, in percent of the usual one."""
    return _size["percent"]


def scaled(pixels: int) -> int:
    """So many pixels at the usual text size, at the one in use."""
    return (pixels * _size["percent"] + 50) // 100


def row_height() -> int:
    """The height of a line of a table."""
    return scaled(ROW_HEIGHT)


def type_size(name: str) -> int:
    """The pixels of a type size, by its token name."""
    return scaled(TYPE[name])


def apply(app: QApplication) -> None:
    """Puts the palette and the style sheet of the scheme in use onto the program, and tells of it."""
    colours = current()
    app.setFont(_font(_FAMILIES, app.font().family()))
    app.setPalette(_palette(colours))
    app.setStyleSheet(style_sheet(colours))
    changes.restyled.emit()


def prepare(app: QApplication) -> None:
    """Sets what never changes while running."""
    app.setStyle("Fusion")


def table_font() -> QFont:
    """The font of the program with figures of one width, so that numbers stand below each other."""
    font = QFont()  # all else is taken from the program's, also when that changes
    font.setFeature(QFont.Tag("tnum"), 1)
    return font


def fixed_font(size: str = "note") -> QFont:
    """The font for code, ids and the search box, in a type size."""
    font = _font(_FIXED, QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont).family())
    font.setPixelSize(type_size(size))
    font.setStyleHint(QFont.StyleHint.Monospace)
    return font


def style_sheet(colours: Colours) -> str:
    """The style sheet with every ``{token}`` filled in, and its ``sp`` as pixels of the text size in use."""
    values: dict[str, object] = {name: getattr(colours, name) for name in Colours.__slots__}
    values.update(SPACES)
    values["tick"] = (paths.resources() / "icons" / ("tick-dark.svg" if colours.dark else "tick.svg")).as_posix()
    values.update({f"type_{name}": type_size(name) for name in TYPE})
    screen = QGuiApplication.primaryScreen()
    values["message"] = min(380, screen.availableSize().width() - 130) if screen is not None else 380
    sheet = STYLE
    for name, value in values.items():
        sheet = sheet.replace("{" + name + "}", str(value))
    return _SCALED.sub(lambda found: f"{scaled(int(found[1]))}px", sheet)


def _font(families: tuple[str, ...], system: str) -> QFont:
    """The first family that is installed, with the system's own behind it for scripts it lacks."""
    installed = set(QFontDatabase.families())
    known = [family for family in families if family in installed]
    font = QFont()
    font.setFamilies([*known[:1], system] if known else [QFontInfo(QFont(system)).family()])
    font.setPixelSize(type_size("base"))
    return font


def _palette(colours: Colours) -> QPalette:
    role = QPalette.ColorRole
    palette = QPalette()
    for key, value in {
        role.Window: colours.window,
        role.Base: colours.window,
        role.AlternateBase: colours.sunken,
        role.Button: colours.window,
        role.ToolTipBase: colours.header,
        role.Text: colours.text,
        role.WindowText: colours.text,
        role.ButtonText: colours.text,
        role.ToolTipText: colours.text,
        role.PlaceholderText: colours.muted,
        role.Highlight: colours.selection,
        role.HighlightedText: colours.on_selection,
        role.Link: colours.accent,
        role.Accent: colours.accent,
        role.Mid: colours.line,
        role.Dark: colours.edge,
    }.items():
        palette.setColor(key, QColor(value))
    for key in (role.Text, role.WindowText, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, key, QColor(colours.muted))
    return palette
