"""Texts that no cell of a spreadsheet holds: kept whole in a file beside it, their beginning and number in the cell."""

import hashlib
import json
from collections.abc import Callable
from typing import BinaryIO

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
        number = self._numbers.get(digest)
        if number is None:
            number = self._numbers[digest] = len(self._numbers) + 1
            self._file = self._file or self._begin(self.name)
            line = json.dumps({"number": number, "characters": len(text), "text": text}, ensure_ascii=False)
            self._file.write(line.encode("utf-8", "backslashreplace") + b"\n")
        return f"{text[:_SHOWN]}… [cut here: {len(text):,} characters, whole in {self.name}, number {number}]"
