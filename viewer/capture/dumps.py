"""What programs print of their values for people to read: it is named, for it cannot be read back for certain."""

import re
from typing import NamedTuple

LONGEST = 1 << 20

_NODE = "printed for people (as Node's console.log does), not JSON: it leaves parts out and cannot be read back"
_OBJECT = "only “[object Object]” was written down, the event itself is lost"
_PRINTED_BY = "printed for people by {}, not JSON: it cannot be read back for certain"

# At the beginning of what is no JSON.
_AT_START = (
    (_PRINTED_BY.format("Ruby or Elixir"), re.compile(rb'%?[{\[]\s*(?:\{\s*)?(?::\w+\s*|"[^"\\\n]{0,100}"\s*)=>')),
    (_PRINTED_BY.format("Java"), re.compile(rb"[{\[]\s*(?:\{\s*)?[A-Za-z_]\w{0,100}=[^=>]")),
    (_NODE, re.compile(rb"[{\[]\s*(?:\{\s*)?[A-Za-z_$][A-Za-z0-9_$]*:\s")),
)
_LOSSY = re.compile(rb"\[(?:Object|Array|Function|Getter|Circular)\b[^\]\n]{0,40}\]|\[length\]:")
# Anywhere in a line; only where the line speaks of what the vendor sends, for logs are full of such text.
_IN_LINE = re.compile(
    rb"(?P<Go>\bmap\[\w+:)"
    rb"|(?P<Elixir>%\{(?:\"\w+\"\s*=>|\w+:\s))"
    rb"|(?P<Ruby>\{:\w+\s*=>)"
    rb"|(?P<Java>\{\w+=[^,{}=]{0,200}[,{]\s?\w+=|\b[A-Z]\w*[({\[]\w+=[^'\"])"
    rb"|(?P<Python>\b[A-Z]\w*\(\w+=['\"])"
    rb"|(?P<Node>\{ (?:\w+|'[^'\n]{1,100}'): )"
)
_OF_VENDOR = re.compile(
    rb"\b(?:whs|evcus|evvou|event|cust|camp|ltr|distr|proj)_[A-Za-z0-9]|loyalty|\bcustomer\b|\bcampaign\b"
)
_BLOCKS = (
    re.compile(rb"(?P<indent>[ \t]*)(?:Array|[\\\w]+ Object)[ \t]*\r?\n[ \t]*\("),
    re.compile(rb"(?P<indent>[ \t]*)array ?\([0-9]*\)? ?\{?[ \t]*\r?\n"),
    re.compile(rb"(?P<indent>[ \t]*)object\([\\\w]+\)#[0-9]+ \([0-9]+\) \{[ \t]*\r?\n"),
)


_BLOCK_START = re.compile(rb"[ \t]*(?:Array|array|object|[\\\w]+ Object)\b")


class Dump(NamedTuple):
    """A dump in a line of text."""

    start: int
    reason: str


def name(text: bytes) -> str | None:
    """What a text is that begins like JSON and is none; None where it is not known."""
    for reason, beginning in _AT_START:
        if beginning.match(text):
            return reason
    return _NODE if _LOSSY.search(text, 0, 4096) and text[:1] in b"{[" else None


def find(text: bytes, begin: int, stop: int) -> Dump | None:
    """Where in a line of text something begins that a program printed of an event; None: nowhere."""
    at = text.find(b"[object Object]", begin, stop)
    if at >= 0:
        return Dump(at, _OBJECT)
    found = _IN_LINE.search(text, begin, stop)
    if found is None or _OF_VENDOR.search(text, begin, stop) is None:
        return None
    language = found.lastgroup or ""
    return Dump(found.start(), _NODE if language == "Node" else _PRINTED_BY.format(language))


def is_of_vendor(text: bytes) -> bool:
    """Whether a text speaks of what the vendor sends."""
    return _OF_VENDOR.search(text) is not None


def may_begin_block(line: bytes) -> bool:
    """Whether a line may be the first of what PHP prints."""
    return _BLOCK_START.match(line) is not None


def end_of_block(text: bytes, begin: int, at_end: bool) -> int | None:
    """Behind the last line of what PHP prints over several lines, if that begins here; -1 if it does not end."""
    for block in _BLOCKS:
        found = block.match(text, begin)
        if found is not None:
            closing = re.compile(rb"\n%s[)}],?;?[ \t]*\r?(?=\n|\Z)" % re.escape(found["indent"]))
            end = closing.search(text, found.end() - 1, begin + LONGEST)
            if end is not None and (end.end() < len(text) or at_end):
                return end.end()
            return -1
    return None


PHP = _PRINTED_BY.format("PHP")
