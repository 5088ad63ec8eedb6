"""What is to be exported and how, as one value: the dialog makes it, the command line makes it, the export reads it."""

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any, Literal, get_args

Form = Literal["csv", "csv-exact", "xlsx", "jsonl"]
FORMS: tuple[Form, ...] = get_args(Form)
SUFFIXES: dict[Form, str] = {"csv": ".csv", "csv-exact": "-exact.csv", "xlsx": ".xlsx", "jsonl": ".jsonl"}
"""How the name of a file of each form ends."""
_AT_ONCE = 10_000
SEPARATORS = {"comma": ",", "semicolon": ";", "tab": "\t"}


@dataclass(frozen=True, slots=True)
class ExportOrder:
    """One export of events."""

    target: Path
    form: Form
    query: str
    """As typed. What it finds is exported, in the order of ``sort``."""
    sort: str
    """The key of a column, with a minus before it for descending."""
    columns: tuple[str, ...]
    """Keys of columns, or paths, from left to right; of no meaning for jsonl."""
    zone: str
    """The name of the time zone in which dates of the query are meant and times are written."""
    separator: str = ","
    masked: tuple[str, ...] = ()
    """The kinds of personal values that are masked, see masking.FIELDS; empty: none."""
    selection: tuple[int, ...] | None = None
    """The library's numbers of the only events that are exported, in this order, whatever the query finds; None: all
    that it finds."""
    with_manifest: bool = True

    @property
    def text(self) -> str:
        """The text that ``of`` reads."""
        told = asdict(replace(self, selection=None)) | {"target": str(self.target)}
        del told["selection"]
        return f'{json.dumps(told, ensure_ascii=True)[:-1]}, "selection": {_numbers(self.selection)}}}'

    @classmethod
    def of(cls, text: str) -> "ExportOrder":
        """Reads what ``text`` gave. Raises ValueError for anything else."""
        told: Any = json.loads(text)
        try:
            selection = told["selection"]
            return cls(
                Path(told["target"]),
                _form(told["form"]),
                str(told["query"]),
                str(told["sort"]),
                _texts(told["columns"]),
                str(told["zone"]),
                str(told["separator"]),
                _texts(told["masked"]),
                None if selection is None else tuple(map(int, selection)),
                bool(told["with_manifest"]),
            )
        except (KeyError, TypeError) as problem:
            raise ValueError(f"This is no order of an export: {type(problem).__name__}.") from None


def _numbers(numbers: tuple[int, ...] | None) -> str:
    """Their JSON. A million at one go would hold up every other thread of the window."""
    if numbers is None:
        return "null"
    pieces = (numbers[at : at + _AT_ONCE] for at in range(0, len(numbers), _AT_ONCE))
    return f"[{','.join([','.join(map(str, piece)) for piece in pieces])}]"


def form_of(target: Path) -> Form:
    """The form that a file's name asks for; CSV for spreadsheets where it asks for none."""
    name = target.name.lower()
    return next((form for form in reversed(FORMS) if name.endswith(SUFFIXES[form])), "csv")


def _form(text: str) -> Form:
    for form in FORMS:
        if form == text:
            return form
    raise ValueError("This is no order of an export: its form is unknown.")


def _texts(told: Iterable[str]) -> tuple[str, ...]:
    return tuple(map(str, told))
