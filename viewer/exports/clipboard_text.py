"""Rows as text for the clipboard: tab-separated, as a Markdown table, and original bodies as a JSON array."""

import re
from collections.abc import Iterable, Sequence

_BREAKS = re.compile(r"\r\n|[\r\n\v\f\x1c-\x1e\x85\u2028\u2029]")
# What Markdown reads as more than itself. Underscores within words are left alone, as Markdown leaves them.
_MARKUP = re.compile(r"[\\`*\[\]<>|~]|&(?=[#\w])|(?<!\w)_|_(?!\w)")


def tab_separated(rows: Iterable[Sequence[str]]) -> str:
    """One line a row; tabs and line breaks within a value become blanks, for they would divide it."""
    return "\n".join("\t".join(_BREAKS.sub(" ", text).replace("\t", " ") for text in row) for row in rows)


def markdown_table(titles: Sequence[str], rows: Iterable[Sequence[str]], right: Sequence[bool]) -> str:
    """A table as GitHub and most ticket systems read it; ``right`` tells the columns of numbers.

    A value is shown as it is: what would be markup in it is escaped.
    """
    rule = ["---:" if number else "---" for number in right]
    lines = [map(_escaped, titles), rule, *(map(_escaped, row) for row in rows)]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def json_array(bodies: Iterable[str]) -> str:
    """An array of JSON texts that stay as they are."""
    listed = ",\n".join(bodies)
    return f"[\n{listed}\n]" if listed else "[]"


def _escaped(text: str) -> str:
    return _MARKUP.sub(r"\\\g<0>", _BREAKS.sub(" ", text).replace("\t", " "))
