"""What widgets show and tell, and which words of it nobody has said in the foreign language of tests."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QWidget,
)

from tests.foreign import FOREIGN, foreign, foreign_text, unsaid, words_of

__all__ = ["FOREIGN", "foreign", "foreign_text", "left", "own_texts", "texts", "unsaid", "words_of"]


def texts(widget: QWidget) -> list[str]:
    """All that a widget and what is in it show and tell: titles, labels, buttons, hints and names."""
    found: list[str] = []
    for one in [widget, *widget.findChildren(QWidget)]:
        found += own_texts(one)
    return [text for text in found if text]


def own_texts(one: QWidget) -> list[str]:
    """What one widget shows and tells by itself."""
    found = [one.windowTitle(), one.accessibleName(), one.accessibleDescription(), one.toolTip()]
    found += [one.statusTip(), one.whatsThis()]
    if isinstance(one, QLabel | QAbstractButton):
        found.append(one.text())
    if isinstance(one, QLineEdit | QPlainTextEdit):
        found.append(one.placeholderText())
    if isinstance(one, QComboBox):
        found += [one.itemText(at) for at in range(one.count())]
    if isinstance(one, QTabBar):
        found += [one.tabText(at) for at in range(one.count())]
    if isinstance(one, QHeaderView) and one.orientation() == Qt.Orientation.Horizontal:
        model = one.model()
        heads = [model.headerData(at, Qt.Orientation.Horizontal) for at in range(one.count())] if model else []
        found += [str(head) for head in heads if head is not None]
    return found


def left(widget: QWidget, *known: str) -> list[str]:
    """The words of a widget that nobody has said, without ``known`` words of the data and those of Qt's buttons."""
    passed = frozenset(word.lower() for text in (*known, "Close Cancel Scroll Left Right") for word in words_of(text))
    return [word for text in texts(widget) for word in unsaid(text, passed)]
