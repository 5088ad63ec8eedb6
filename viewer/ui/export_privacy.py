"""Whether personal values are masked in a file that leaves, which of them, and what that means in words."""

from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from viewer.domain.masking import DEFAULT
from viewer.ui.plain_text import PlainLabel, tooltip
from viewer.wording import say, to_say


class MaskedField(NamedTuple):
    """One kind of personal value, as a person reads it."""

    title: str
    named: str
    """Within a sentence."""


KINDS: dict[str, MaskedField] = {
    "name": MaskedField(to_say("Names"), to_say("names")),
    "email": MaskedField(to_say("E-mail addresses"), to_say("e-mail addresses")),
    "phone": MaskedField(to_say("Phone numbers"), to_say("phone numbers")),
    "source_id": MaskedField(to_say("Source ids"), to_say("source ids")),
    "metadata": MaskedField(to_say("Metadata"), to_say("metadata")),
    "free_text": MaskedField(to_say("Free text and notes"), to_say("free text")),
    "customer_id": MaskedField(to_say("The vendor's customer ids"), to_say("customer ids")),
}
"""The kinds of masking.FIELDS."""
UNMASKED = to_say("The file will show customers as they are, to whoever gets it.")


class ExportPrivacy(QWidget):
    """Masked whenever it is made: nothing remembers that somebody did without."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tick = QCheckBox(say("Mask personal data"))
        self.tick.setChecked(True)
        self.which = QPushButton(say("Which…"))
        self.which.setProperty("kind", "small")
        self.which.setAutoDefault(False)
        tooltip(self.which, say("Choose what is masked"))
        self._menu = QMenu(self.which)
        self._menu.setToolTipsVisible(True)
        self.actions_by_kind = {}
        for kind, words in KINDS.items():
            action = self._menu.addAction(say(words.title))
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
        named = [say(KINDS[kind].named) for kind in masked]
        if named:
            *others, last = named
            listed = say("{some} and {last}", some=", ".join(others), last=last) if others else last
            words = say(
                "{values} are replaced, the same person by the same name throughout.",
                values=listed[0].upper() + listed[1:],
            )
        else:
            words = say(UNMASKED)
        self._words.setText(words)
        self._words.setProperty("role", "note" if named else "warn")
        self._words.style().unpolish(self._words)
        self._words.style().polish(self._words)
        self.tick.setAccessibleDescription(words)
