"""The cells of a table as they leave: made once for each text, and counted where they are not the text alone."""

from collections.abc import Callable
from datetime import tzinfo
from typing import NamedTuple

from viewer.exports.long_cells import LongCells

LONGEST = 32_767
"""So many characters (UTF-16 units) a cell of Excel holds."""
MOST_ROWS = 1_048_576
"""So many rows a sheet of Excel holds, the titles among them."""
MOST_COLUMNS = 16_384
_REMEMBERED = 50_000
_ROOM = 32_000_000  # characters
_SURELY_SHORT = 1_000
_OFTEN_LONG = 512  # characters; longer texts are seldom met again, and would fill the memory


class Made(NamedTuple):
    """What a form makes of a text."""

    cell: str
    is_formula: bool = False
    """A spreadsheet would run the text; what may, has something before it here."""
    cleaned: bool = False
    """Characters are left out or written otherwise that the form cannot hold."""


class Cells(dict[str | None, str]):
    """The cell of each text; looking one up makes it where it is not remembered.

    What is counted is made again each time that it is met.
    """

    def __init__(
        self,
        make: Callable[[str], Made],
        nothing: str = "",
        long_cells: LongCells | None = None,
        around: tuple[str, str] = ("", ""),
    ) -> None:
        """``around`` is what the form puts before and behind a text in which there is nothing to be minded."""
        super().__init__({None: nothing})
        self._before, self._behind = around
        self._make = make
        self._nothing = nothing
        self._long_cells = long_cells
        self._counted: dict[str, Made] = {}
        self._room = _ROOM
        self.formulas = 0
        self.cleaned = 0
        self.long = 0
        """How many cells are longer than Excel holds."""

    def __missing__(self, text: str) -> str:
        made = self._counted.get(text)
        if made is not None:
            return self._count(made, text)
        shown = text
        is_long = is_too_long(text)
        if is_long and self._long_cells is not None:
            shown = self._long_cells.keep(text)
        made = self._make(shown)
        if is_long or made.is_formula or made.cleaned:
            self._room -= len(text) + len(made.cell)
            if self._room < 0:
                self._counted.clear()
                self._room = _ROOM
            self._counted[text] = made
            return self._count(made, text)
        if len(text) <= _OFTEN_LONG:
            if len(self) > _REMEMBERED:
                self.clear()
                self[None] = self._nothing
            self[text] = made.cell
        return made.cell

    def once(self, text: str | None) -> str:
        """The cell of a text that is hardly met again, such as an id."""
        if text is None:
            return self._nothing
        if text.isidentifier() and len(text) < _SURELY_SHORT and "_x" not in text:
            return f"{self._before}{text}{self._behind}"
        made = self._make(text)
        if made.is_formula or made.cleaned or is_too_long(text):
            return self[text]
        return made.cell

    def _count(self, made: Made, text: str) -> str:
        self.formulas += made.is_formula
        self.cleaned += made.cleaned
        self.long += is_too_long(text)
        return made.cell


def is_too_long(text: str) -> bool:
    """Whether a cell of Excel would cut a text."""
    if len(text) <= LONGEST // 2:
        return False
    return len(text) > LONGEST or len(text.encode("utf-16-le", "surrogatepass")) > 2 * LONGEST


class CellForm(NamedTuple):
    """How a form of file writes what is no text; times are microseconds UTC."""

    number: Callable[[int], str]
    moment: Callable[[int | None, tzinfo], str]
    offset: Callable[[int | None, tzinfo], str] | None = None
    """Makes the cell that stands beside a moment, in a column of its own; None: the moment has its offset with it."""
