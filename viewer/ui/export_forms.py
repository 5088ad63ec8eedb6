"""The choice of the form of an export: a card for each, and what parts the values of a CSV file."""

from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from viewer.domain.export_order import FORMS, SEPARATORS, Form
from viewer.ui.choice_card import ChoiceCard, one_of
from viewer.ui.filter_box import FilterBox
from viewer.ui.plain_text import PlainLabel
from viewer.wording import say, to_say


class FormWords(NamedTuple):
    """What a person reads of a form."""

    title: str
    sentence: str
    warns: bool = False


WORDS: dict[Form, FormWords] = {
    "xlsx": FormWords(to_say("Excel workbook"), to_say("Ids stay as they are, times are real dates.")),
    "csv": FormWords(to_say("CSV for spreadsheets"), to_say("What would run as a formula is made harmless.")),
    "csv-exact": FormWords(
        to_say("CSV, exact"), to_say("For programs: a spreadsheet may run its values as formulas."), True
    ),
    "jsonl": FormWords(to_say("JSON lines"), to_say("The events themselves, as they were received, one a line.")),
}
"""In the order in which they are offered."""
_NAMES = {"comma": to_say("Comma"), "semicolon": to_say("Semicolon"), "tab": to_say("Tab")}
"""Of export_order.SEPARATORS."""
_SPACE = 8
_WITH_SEPARATOR: tuple[Form, ...] = ("csv", "csv-exact")


class ExportForms(QWidget):
    """Two rows of cards, and below them the separator where there is one to choose."""

    chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._order: tuple[Form, ...] = tuple(WORDS)
        self.cards = {
            form: ChoiceCard(say(words.title), say(words.sentence), words.warns) for form, words in WORDS.items()
        }
        self._group = one_of(list(self.cards.values()), self)
        self.separator = FilterBox(say("Separator"))
        self.separator.offer([(say(_NAMES[name]), character) for name, character in SEPARATORS.items()])
        self._line = QWidget()
        room = self._line.sizePolicy()
        room.setRetainSizeWhenHidden(True)  # the dialog does not jump
        self._line.setSizePolicy(room)
        line = QHBoxLayout(self._line)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(PlainLabel(say("Values are parted by a"), "note"))
        line.addWidget(self.separator)
        line.addStretch(1)
        grid = QGridLayout()
        grid.setSpacing(_SPACE)
        for number, card in enumerate(self.cards.values()):
            grid.addWidget(card, number // 2, number % 2)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(8)
        box.addLayout(grid)
        box.addWidget(self._line)
        self.choose("xlsx")
        self._group.idToggled.connect(self._toggled)
        self.separator.chosen.connect(lambda _: self.chosen.emit())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """All cards are as high as the one that needs most: layouts guess wrapped words too low."""
        super().resizeEvent(event)
        width = (self.width() - _SPACE) // 2
        height = max(card.heightForWidth(width) for card in self.cards.values())
        for card in self.cards.values():
            card.setFixedHeight(height)

    def form(self) -> Form:
        """The form that is chosen."""
        return self._order[self._group.checkedId()]

    def character(self) -> str:
        """What parts the values."""
        value = self.separator.value()
        return value if isinstance(value, str) and self.form() in _WITH_SEPARATOR else ","

    def has_columns(self) -> bool:
        """Whether columns are of any meaning for the form."""
        return self.form() != "jsonl"

    def choose(self, form: Form, separator: str = ",") -> None:
        """Chooses a form and a separator."""
        self.cards[form if form in FORMS else "xlsx"].setChecked(True)
        names = list(SEPARATORS.values())
        self.separator.setCurrentIndex(names.index(separator) if separator in names else 0)
        self._show_line()

    def _toggled(self, _: int, is_chosen: bool) -> None:
        if is_chosen:
            self._show_line()
            self.chosen.emit()

    def _show_line(self) -> None:
        self._line.setVisible(self.form() in _WITH_SEPARATOR)
