"""Texts that no cell of a spreadsheet holds: kept whole in a file beside it, their beginning and number in the cell."""

import hashlib
import json
from collections.abc import Callable
from typing import BinaryIO

from viewer.wording import number, say

_SHOWN = 1_000  # characters


class LongCells:
    """Writes each such text once, as a line of JSON with its number."""

    def __init__(self, name: str, begin: Callable[[str], BinaryIO]) -> None:
        """``begin`` makes the file of that name; it is called when the first text comes."""
        self.name = name
        self._begin = begin
        self._file: BinaryIO | None = None
        self._numbers: dict[bytes, int] = {}

    def keep(self, text: str) -> str:
        """What stands in the cell instead of a text."""
        exact = text.encode("utf-8", "surrogatepass")
        digest = hashlib.sha256(exact).digest()
        place = self._numbers.get(digest)
        if place is None:
            place = self._numbers[digest] = len(self._numbers) + 1
            self._file = self._file or self._begin(self.name)
            line = json.dumps({"number": place, "characters": len(text), "text": text}, ensure_ascii=False)
            self._file.write(line.encode("utf-8", "backslashreplace") + b"\n")
        cut = say(
            "cut here: {characters} characters, whole in {file}, number {place}",
            characters=number(len(text)),
            file=self.name,
            place=place,
        )
        return f"{text[:_SHOWN]}… [{cut}]"
