"""A language made for tests: every letter of what is said is another one, so what is not said stands out.

It is also as long as German and Finnish can be: a third and more is added to each text.
"""

import re
from collections.abc import Iterator
from contextlib import contextmanager

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

from viewer import wording

_LETTERS = str.maketrans(
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ",
    "åƀçđëƒğĥïĵķłṁñøþɋřšŧüṽŵẋýžÅƁÇĐËƑĞĤÏĴĶŁṀÑØÞɊŘŠŦÜṼŴẊÝŽ",
)
_PLACE = re.compile(r"(\{[^{}]*\})")
_WORD = re.compile(r"[A-Za-z]{3,}")
LONGER = 0.4
"""By how much of its length each text is longer than in English."""


def foreign_text(text: str, about: str = "", number: int | None = None) -> str:
    """``text`` in the foreign language; places to fill in stay as they are."""
    said = "".join(part if part.startswith("{") else part.translate(_LETTERS) for part in _PLACE.split(text))
    ending = re.search(r"[….:!?)“\"]*$", said)
    cut = ending.start() if ending else len(said)
    return said[:cut] + "·" * int(len(text) * LONGER) + said[cut:]


FOREIGN = wording.Language("xx", "Foreign", foreign_text, ".", ",", tuple("ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫ"), "{day}. {month} {year}")


@contextmanager
def foreign() -> Iterator[None]:
    """Everything that is said meanwhile is said in the foreign language."""
    before = wording.in_use()
    wording.use(FOREIGN)
    try:
        yield
    finally:
        wording.use(before)


def unsaid(text: str, known: frozenset[str] = frozenset()) -> list[str]:
    """The words of a text that nobody has said and that are not ``known``, in small letters, as words of the data."""
    return [word for word in _WORD.findall(text) if word.lower() not in known]


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
    passed = frozenset(
        word.lower() for text in (*known, "Close Cancel Scroll Left Right") for word in _WORD.findall(text)
    )
    return [word for text in texts(widget) for word in unsaid(text, passed)]


def words_of(text: str) -> frozenset[str]:
    """All words of a text."""
    return frozenset(_WORD.findall(text))
