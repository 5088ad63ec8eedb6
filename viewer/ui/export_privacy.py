"""Whether personal values are masked in a file that leaves, which of them, and what that means in words."""

from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from viewer.domain.masking import DEFAULT
from viewer.ui.plain_text import PlainLabel, tooltip


class MaskedField(NamedTuple):
    """One kind of personal value, as a person reads it."""

    title: str
    named: str
    """Within a sentence."""


KINDS: dict[str, MaskedField] = {
    "name": MaskedField("Names", "names"),
    "email": MaskedField("E-mail addresses", "e-mail addresses"),
    "phone": MaskedField("Phone numbers", "phone numbers"),
    "source_id": MaskedField("Source ids", "source ids"),
    "metadata": MaskedField("Metadata", "metadata"),
    "free_text": MaskedField("Free text and notes", "free text"),
    "customer_id": MaskedField("The vendor's customer ids", "customer ids"),
}
"""The kinds of masking.FIELDS."""
UNMASKED = "The file will show customers as they are, to whoever gets it."


class ExportPrivacy(QWidget):
    """Masked whenever it is made: nothing remembers that somebody did without."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tick = QCheckBox("Mask personal data")
        self.tick.setChecked(True)
        self.which = QPushButton("Which…")
        self.which.setProperty("kind", "small")
        self.which.setAutoDefault(False)
        tooltip(self.which, "Choose what is masked")
        self._menu = QMenu(self.which)
        self._menu.setToolTipsVisible(True)
        self.actions_by_kind = {}
        for kind, words in KINDS.items():
            action = self._menu.addAction(words.title)
            action.setCheckable(True)
            action.setChecked(kind in DEFAULT)
            action.toggled.connect(self._changed)
            self.actions_by_kind[kind] = action
        self.which.setMenu(self._menu)
        self._words = PlainLabel("", "note").wrapped()
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.tick)
        line.addStretch(1)
        line.addWidget(self.which)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(4)
        box.addLayout(line)
        box.addWidget(self._words)
        self.tick.toggled.connect(self._changed)
        self._tell()

    def masked(self) -> tuple[str, ...]:
        """The kinds of values that are masked; none where a person did without."""
        if not self.tick.isChecked():
            return ()
        return tuple(kind for kind, action in self.actions_by_kind.items() if action.isChecked())

    def words(self) -> str:
        """What is said of it."""
        return self._words.text()

    def _changed(self) -> None:
        self._tell()
        self.changed.emit()

    def _tell(self) -> None:
        masked = self.masked()
        self.which.setEnabled(self.tick.isChecked())
        named = [KINDS[kind].named for kind in masked]
        if named:
            listed = named[0] if len(named) == 1 else f"{', '.join(named[:-1])} and {named[-1]}"
            words = f"{listed[0].upper()}{listed[1:]} are replaced, the same person by the same name throughout."
        else:
            words = UNMASKED
        self._words.setText(words)
        self._words.setProperty("role", "note" if named else "warn")
        self._words.style().unpolish(self._words)
        self._words.style().polish(self._words)
        self.tick.setAccessibleDescription(words)
