"""The story of a new column: which fields the data of events has, as far as a short look at the latest ones tells."""

from pathlib import Path
from typing import NamedTuple

from viewer.domain.fields import field_named
from viewer.domain.paths import parse_path
from viewer.store import library
from viewer.store.suggested_paths import Key, keys_below

_ROOTS = ((), ("customer",), ("campaign",), ("loyalty_tier_to",), ("loyalty_tier_from",), ("loyalty_tier",))
_DEEPEST = 6
_MOST = 500


class DataField(NamedTuple):
    """One field of the data, and some of its values."""

    path: str
    examples: tuple[str, ...]


def list_fields(library_path: Path) -> list[DataField]:
    """Gives the fields that are no columns of their own, those of customers first; objects only by what is in them.

    Raises LibraryProblem.
    """
    found: dict[str, DataField] = {}
    with library.reading(library_path) as connection:
        waiting: list[tuple[str | int, ...]] = list(_ROOTS)
        while waiting and len(found) < _MOST:
            path = waiting.pop(0)
            for key in keys_below(connection, path):
                steps = parse_path(key.path)
                if steps is None:
                    continue
                if key.is_object:
                    waiting += [steps] if len(steps) < _DEEPEST else []
                elif _is_new(key):
                    found.setdefault(key.path, DataField(key.path, key.examples))
    return sorted(found.values(), key=_place)


def _is_new(key: Key) -> bool:
    field = field_named(key.path)
    return field is not None and field.kind == "path"


def _place(field: DataField) -> tuple[int, str]:
    root = field.path.partition(".")[0]
    return next((at for at, known in enumerate(_ROOTS) if known == (root,)), len(_ROOTS)), field.path
