"""Letters and signs that no font of this system has: looked for once for each block of Unicode, and told once."""

import unicodedata

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QTextLayout

from viewer.ui import theme
from viewer.wording import to_say

OWN_SIGNS = "…·•–—−×≠“”←→›↑↓★☆✓✕✗⚠●○◔⟳▲▼▴▾▬☐☑ℹ⏎⟨⟩"
"""Those that the window itself writes in its texts."""
SENTENCE = to_say(
    "Some letters or signs are shown as boxes, because no font of this system has them."
    " What is copied or exported is right. A font such as Noto Sans brings them."
)
_BLOCK = 7
_NEVER_PRINTED = {"Cc", "Cf", "Cs", "Mn", "Me", "Zs", "Zl", "Zp"}
_LONGEST = 200


class MissingGlyphs(QObject):
    """Looks at texts that are about to be shown, which costs next to nothing once their blocks are known."""

    found = Signal()
    """Something cannot be shown; sent once."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._known: set[int] = set()
        self._told = False

    def look_at(self, text: str) -> None:
        """Looks whether all of a text can be shown: of each block of letters one stands for all."""
        if self._told or text.isascii():
            return
        for letter in text[:_LONGEST]:
            block = ord(letter) >> _BLOCK
            if block not in self._known and unicodedata.category(letter) not in _NEVER_PRINTED:
                self._known.add(block)
                self._judge(letter)

    def look_at_each(self, signs: str) -> None:
        """Looks whether each of some signs can be shown."""
        self._judge(signs)

    def _judge(self, text: str) -> None:
        if not self._told and is_missing(text):
            self._told = True
            self.found.emit()


def is_missing(text: str) -> bool:
    """Whether any letter of a text is in no font of this system."""
    layout = QTextLayout(text, theme.table_font())
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    return any(0 in run.glyphIndexes() for run in layout.glyphRuns())
