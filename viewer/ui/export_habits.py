"""How a person exports: the form and the columns chosen last, never whether without masking, never a field of data."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from viewer.domain.columns import is_column, is_path
from viewer.domain.export_order import FORMS, SEPARATORS, ExportOrder, Form
from viewer.ui.settings import Settings

_FORM, _SEPARATOR, _ADDED, _LEFT_OUT = "export/form", "export/separator", "export/added", "export/left_out"
_NAMES = {character: name for name, character in SEPARATORS.items()}


class Habit(NamedTuple):
    """What was chosen last; columns as they differ from those of the table."""

    form: Form = "xlsx"
    separator: str = ","
    added: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()


class ExportHabits:
    """Kept in the window's settings, by the words of the program alone."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    def read(self) -> Habit:
        """What was chosen last, or what is usual."""
        form = next((form for form in FORMS if form == self._settings.text(_FORM, "")), Habit().form)
        separator = SEPARATORS.get(self._settings.text(_SEPARATOR, ""), Habit().separator)
        added, left_out = (_known(self._settings.text(name, "").split()) for name in (_ADDED, _LEFT_OUT))
        return Habit(form, separator, added, left_out)

    def keep(self, order: ExportOrder, shown: Sequence[str]) -> None:
        """Remembers what an order asks for; ``shown`` are the columns of the table."""
        self._settings.set_text(_FORM, order.form)
        if order.form in ("csv", "csv-exact"):
            self._settings.set_text(_SEPARATOR, _NAMES.get(order.separator, ""))
        if order.form != "jsonl":
            self._settings.set_text(_ADDED, " ".join(_known(key for key in order.columns if key not in shown)))
            self._settings.set_text(_LEFT_OUT, " ".join(_known(key for key in shown if key not in order.columns)))


def _known(keys: Iterable[str]) -> tuple[str, ...]:
    return tuple(key for key in keys if is_column(key) and not is_path(key))
