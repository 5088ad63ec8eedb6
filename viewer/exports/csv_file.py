"""CSV for spreadsheets: UTF-8 with a byte order mark, CRLF, every field quoted, nothing that could run as a formula.

The rules and their reasons are in reliability.md 3.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from io import TextIOWrapper
from pathlib import Path
from typing import TextIO

from viewer.exports.cells import Made
from viewer.exports.whole_file import whole_file

_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")
# What a spreadsheet takes for a formula, also behind characters that it does not show, also in full width.
_FORMULA = re.compile("[\\s\ufeff\u200b-\u200f\u2060]*[=+\\-@|\t\r\n\uff1d\uff0b\uff0d\uff20]")
_NEUTRAL = "'"
_NEUTRALISED = '"' + _NEUTRAL
_HALF = re.compile("[\ud800-\udfff]")  # of a character: UTF-8 has no such thing
_NEEDS_QUOTES = re.compile('[",;\t\r\n]|^ | $')


def cell(text: str) -> str:
    """One field, quoted, without control characters; what could run as a formula gets an apostrophe before it."""
    if text[:1].isalnum() and text.isprintable() and '"' not in text:
        return f'"{text}"'  # nearly all of a million cells
    if not text.isprintable():
        text = _CONTROLS.sub("", text)
    if _FORMULA.match(text):
        text = _NEUTRAL + text
    return '"' + text.replace('"', '""') + '"'


def number_cell(text: str) -> str:
    """One field that the program itself wrote as a number; a minus before it is no formula."""
    return f'"{text}"'


def spreadsheet_cell(text: str) -> Made:
    """The same, with what was done to the text."""
    if text.isprintable() and not _FORMULA.match(text):
        return Made(cell(text))
    whole = text.encode("utf-8", "backslashreplace").decode() if _HALF.search(text) else text
    made = cell(whole)
    return Made(
        made, made.startswith(_NEUTRALISED) and whole[:1] != _NEUTRAL, whole != text or bool(_CONTROLS.search(text))
    )


def exact_cell(text: str) -> Made:
    """One field as RFC 4180 has it: the text and nothing else, in quotes where it needs them."""
    is_formula = bool(_FORMULA.match(text if text.isprintable() else _CONTROLS.sub("", text)))
    if _HALF.search(text):
        return Made(_quoted(text.encode("utf-8", "backslashreplace").decode()), is_formula, cleaned=True)
    return Made(_quoted(text), is_formula)


def _quoted(text: str) -> str:
    return '"' + text.replace('"', '""') + '"' if not text or _NEEDS_QUOTES.search(text) else text


@contextmanager
def _text_file(target: Path) -> Iterator[TextIO]:
    with whole_file(target) as file:
        text = TextIOWrapper(file, encoding="utf-8-sig", newline="", errors="surrogatepass")
        try:
            yield text
        finally:
            text.detach()  # writes what is left, and leaves the closing to the one who opened


def write_csv(
    target: Path, titles: Iterable[str], lines: Iterable[str], told: Callable[[int], None] | None = None
) -> int:
    """Writes a table: the titles, then lines whose fields are already made by ``cell``; returns how many lines.

    ``told`` hears from time to time how many are written. What it raises ends the writing, and no file is left.
    """
    count = 0
    with _text_file(target) as file:
        file.write(",".join(map(cell, titles)) + "\r\n")
        chunk: list[str] = []
        for line in lines:
            chunk.append(line)
            if len(chunk) == 2_000:
                count += len(chunk)
                file.write("\r\n".join(chunk) + "\r\n")
                chunk.clear()
                if told:
                    told(count)
        if chunk:
            count += len(chunk)
            file.write("\r\n".join(chunk) + "\r\n")
        if told:
            told(count)
    return count
