"""CSV for spreadsheets: UTF-8 with a byte order mark, CRLF, every field quoted, nothing that could run as a formula.

The rules and their reasons are in reliability.md 3. A file is written beside its target and moved into place when it is
whole, readable by its owner only.
"""

import os
import re
import secrets
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

from viewer.errors import ExportProblem

_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")
# What a spreadsheet takes for a formula, also behind characters that it does not show, also in full width.
_FORMULA = re.compile("[\\s\ufeff\u200b-\u200f\u2060]*[=+\\-@|\t\r\n\uff1d\uff0b\uff0d\uff20]")
_NEUTRAL = "'"


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


@contextmanager
def whole_file(target: Path) -> Iterator[TextIO]:
    """A text file that appears under its name only when all of it is written. Raises ExportProblem."""
    if not target.name or (target.exists() and not target.is_file()):
        # A folder, or a device such as /dev/stdout, which the finished file would take the place of.
        raise ExportProblem(f"{target} is not a file that can be replaced. Choose a name for a new file.")
    target = target.resolve()
    part = target.with_name(f".{target.name[:30]}.{secrets.token_hex(4)}.part")
    try:
        descriptor = os.open(part, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
    except OSError as error:
        raise ExportProblem(_sentence(target, error)) from None
    try:
        with os.fdopen(descriptor, "w", encoding="utf-8-sig", newline="", errors="surrogatepass") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        os.replace(part, target)
    except OSError as error:
        raise ExportProblem(_sentence(target, error)) from None
    finally:
        part.unlink(missing_ok=True)


def _sentence(target: Path, error: OSError) -> str:
    reason = error.strerror or type(error).__name__
    return f"{target} cannot be written ({reason}). Choose another folder, or free some space; no half file was left."


def write_csv(
    target: Path, titles: Iterable[str], lines: Iterable[str], told: Callable[[int], None] | None = None
) -> int:
    """Writes a table: the titles, then lines whose fields are already made by ``cell``; returns how many lines.

    ``told`` hears from time to time how many are written. What it raises ends the writing, and no file is left.
    """
    count = 0
    with whole_file(target) as file:
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
