"""The look of the window: the colours in use, spaces and type sizes, and the style sheet made of them."""

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
ROW_HEIGHT = 26
HEADER_HEIGHT = 28
BAR_HEIGHT = 46

_FAMILIES = ("Inter", "Segoe UI Variable Text", "Segoe UI", "SF Pro Text", "Noto Sans", "Cantarell", "DejaVu Sans")
_FIXED = ("JetBrains Mono", "Cascadia Mono", "SF Mono", "Menlo", "DejaVu Sans Mono", "Noto Sans Mono", "Consolas")
# Not every platform can change its own scheme, so what was chosen is known here too.
_chosen: dict[str, Choice] = {"theme": "system"}
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


def apply(app: QApplication) -> None:
    """Puts the palette and the style sheet of the scheme in use onto the program, and tells of it."""
    colours = current()
    app.setPalette(_palette(colours))
    app.setStyleSheet(style_sheet(colours))
    changes.restyled.emit()


def prepare(app: QApplication) -> None:
    """Sets what never changes while running: the style and the fonts."""
    app.setStyle("Fusion")
    font = _font(_FAMILIES, app.font().family())
    app.setFont(font)


def table_font() -> QFont:
    """The font of the program with figures of one width, so that numbers stand below each other."""
    font = QFont(QApplication.font())
    font.setFeature(QFont.Tag("tnum"), 1)
    return font


def fixed_font(size: int = TYPE["note"]) -> QFont:
    """The font for code, ids and the search box."""
    font = _font(_FIXED, QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont).family())
    font.setPixelSize(size)
    font.setStyleHint(QFont.StyleHint.Monospace)
    return font


def style_sheet(colours: Colours) -> str:
    """The style sheet with every ``{token}`` filled in."""
    values: dict[str, object] = {name: getattr(colours, name) for name in Colours.__slots__}
    values.update(SPACES)
    values["tick"] = (paths.resources() / "icons" / ("tick-dark.svg" if colours.dark else "tick.svg")).as_posix()
    values.update({f"type_{name}": size for name, size in TYPE.items()})
    sheet = STYLE
    for name, value in values.items():
        sheet = sheet.replace("{" + name + "}", str(value))
    return sheet


def _font(families: tuple[str, ...], system: str) -> QFont:
    """The first family that is installed, with the system's own behind it for scripts it lacks."""
    installed = set(QFontDatabase.families())
    known = [family for family in families if family in installed]
    font = QFont()
    font.setFamilies([*known[:1], system] if known else [QFontInfo(QFont(system)).family()])
    font.setPixelSize(TYPE["base"])
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
