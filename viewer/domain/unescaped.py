"""Text as a person means it, wherever it was written with escapes: of URLs, of JSON, of HTML, or of our own display."""

import html
import re
from html.entities import html5
from typing import NamedTuple

_ROUNDS = 3
_ESCAPED = re.compile(
    r"%[0-7][0-9A-Fa-f]|(?:%[89A-Fa-f][0-9A-Fa-f])+|(?:\\u[0-9A-Fa-f]{4})+|\\[nrtbf]"
    r"|&\#(?:x[0-9A-Fa-f]{1,6}|[0-9]{1,7});|&[A-Za-z][A-Za-z0-9]{1,7};|⟨U\+[0-9A-F]{4,6}⟩"
    "|[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]+"
)
_SIGNS = frozenset("%\\&")


class Plain(NamedTuple):
    """A text without its escapes, and for each of its characters where it stood before."""

    text: str
    starts: list[int] | range
    ends: list[int] | range


def plain(text: str) -> Plain:
    """Resolves the escapes in a text, also escaped ones; what is invisible, or our sign for it, is left out."""
    seen = Plain(text, range(len(text)), range(1, len(text) + 1))
    for _ in range(_ROUNDS):
        if text.isascii() and _SIGNS.isdisjoint(text):
            break
        once = _resolved(seen)
        if once is None:
            break
        seen, text = once, once.text
    return seen


def _resolved(seen: Plain) -> Plain | None:
    pieces: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    at = 0
    for match in _ESCAPED.finditer(seen.text):
        first, last = match.span()
        pieces.append(seen.text[at:first])
        starts.extend(seen.starts[at:first])
        ends.extend(seen.ends[at:first])
        means = _meaning(match.group())
        pieces.append(means)
        starts.extend([seen.starts[first]] * len(means))
        ends.extend([seen.ends[last - 1]] * len(means))
        at = last
    if at == 0:
        return None
    pieces.append(seen.text[at:])
    starts.extend(seen.starts[at:])
    ends.extend(seen.ends[at:])
    return Plain("".join(pieces), starts, ends)


def _meaning(escape: str) -> str:
    if escape[0] == "%":
        return bytes.fromhex(escape.replace("%", "")).decode("utf-8", "replace")
    if escape[:2] == "\\u":
        return bytes.fromhex(escape.replace("\\u", "")).decode("utf-16-be", "replace")
    if escape[0] == "&":
        return html.unescape(escape) if escape[1] == "#" else html5.get(escape[1:], escape)
    return " " if escape[0] == "\\" else ""
