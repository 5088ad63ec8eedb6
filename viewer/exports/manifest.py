"""The manifest of an export: what was asked, what was written and how it can be proved, for people and programs."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from viewer.exports.file_names import long_cells_of, part_of
from viewer.wording import number, say

_KIND = "Tier Viewer export"
_LONGEST = 1_000_000  # bytes; a manifest that we wrote is shorter


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that a manifest tells: a key for programs, and words for people."""

    key: str
    words: str
    value: Any
    shown: Sequence[str] = ()
    """What people read instead of the value, where that is not plain enough."""


def document(lines: Sequence[Line]) -> bytes:
    """The manifest as JSON."""
    told = {"kind": _KIND} | {line.key: line.value for line in lines}
    return json.dumps(told, ensure_ascii=False, indent=2).encode("utf-8", "backslashreplace") + b"\n"


def rows(lines: Sequence[Line]) -> list[tuple[str, str]]:
    """The same as two columns of text, for a sheet."""
    return [(line.words, text) for line in lines for text in line.shown or _texts(line.value)]


def names_in(manifest: Path, target: Path) -> set[str]:
    """The names of files that an earlier export to the same target put there, the manifest's among them.

    None where it is no manifest, or that of another target.
    """
    try:
        if manifest.stat().st_size > _LONGEST:
            return set()
        told: Any = json.loads(manifest.read_bytes())
        if told["kind"] != _KIND:
            return set()
        names = [str(one["name"]) for one in told["files"]]
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return set()
    if target.name not in names:
        return set()
    own = {long_cells_of(target), *(part_of(target, number) for number in range(1, len(names) + 1))}
    return (own & set(names)) | {manifest.name}


def _texts(value: Any) -> list[str]:
    if isinstance(value, list):
        return [", ".join(map(str, one.values())) if isinstance(one, dict) else str(one) for one in value]
    if isinstance(value, bool):
        return [say("yes") if value else say("no")]
    return [] if value is None else [number(value) if isinstance(value, int) else str(value)]
