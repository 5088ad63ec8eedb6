"""Text that stands before every line of a value: Docker Compose, kubectl, log services and mail print JSON so."""

import re
from functools import lru_cache

_LONGEST = 400
_CUTS = re.compile(rb"[ \t|>\]:,](?![ \t])|\Z")
_NO_PREFIX = (b"", b'"', b"{", b"}")  # what begins like a part of JSON is damaged JSON
_SAYS = re.compile(rb"[\w|>]")
_DIGITS = re.compile(rb"([ \t]*[0-9]+)")
# How a line of JSON goes on; words and numbers only if nothing but a comma is behind them.
_GOES_ON = re.compile(rb"[ \t]*(?:[\"}\]\[{]|(?:-?[0-9][0-9.eE+-]*|true|false|null)[ \t]*,?[ \t]*\r?\Z)")


def shared(before: bytes, following: bytes) -> re.Pattern[bytes] | None:
    """What the text before a value and the line that follows begin with, numbers aside, if JSON goes on behind it."""
    if before.lstrip()[:1] in _NO_PREFIX or not _SAYS.search(before) or len(before) > _LONGEST:
        return None
    for cut in sorted((found.end() for found in _CUTS.finditer(before)), reverse=True):
        prefix = _pattern(before[:cut])
        found = prefix.match(following) if before[:cut].strip() else None
        if found is not None and _GOES_ON.match(following, found.end()):
            return prefix
    return None


@lru_cache(maxsize=1024)
def _pattern(prefix: bytes) -> re.Pattern[bytes]:
    parts = _DIGITS.split(prefix)
    return re.compile(
        b"".join(rb"[ \t]*[0-9]+" if number % 2 else re.escape(part) for number, part in enumerate(parts))
    )
