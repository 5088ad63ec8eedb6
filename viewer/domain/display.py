"""Display: text from strangers made safe to look at, with everything invisible or misleading made visible."""

import re

# Control characters, zero-width and bidirectional controls, invisible operators, tags, private line breaks and lone
# surrogates: each either vanishes, reorders its neighbours or breaks the widget that shows it.
_MISLEADING = (
    "\x01-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f"
    "\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff0-\ufffb\ud800-\udfff\U000e0000-\U000e007f"
)
_HIDDEN = re.compile(f"[\x00\t\n\r{_MISLEADING}]")
_STRANGE = re.compile(f"[{_MISLEADING}]")
_JOINERS = "\u200c\u200d"
_SCRIPTS_WITHOUT_JOINERS = "\u0590"  # Latin, Greek, Cyrillic and Armenian come before it
_SYMBOLS = {"\n": "⏎", "\r": "␍", "\t": "⇥"}


def display_text(text: str, limit: int = 500) -> str:
    """Give `text` as one line that can be shown in any widget, at most `limit` characters of it, then "…".

    Line breaks and tabs become ⏎ and ⇥; other control, bidirectional, zero-width characters and lone surrogates become
    their code, ⟨U+202E⟩. Only the start of the text is looked at, so a value of any size costs the same.
    """
    cut = len(text) > limit
    shown = text[:limit] if cut else text
    if not shown.isascii() or not shown.isprintable():
        shown = _HIDDEN.sub(_visible, shown.replace("\r\n", "\n"))
    return shown + "…" if cut else shown


def hides(text: str) -> bool:
    """Whether `text` holds what ``display_text`` has to make visible, line breaks, tabs and NULs aside."""
    return any(not _joins(match) for match in _STRANGE.finditer(text))


def _visible(match: re.Match[str]) -> str:
    char = match.group()
    return _SYMBOLS.get(char) or (char if _joins(match) else f"⟨U+{ord(char):04X}⟩")


def _joins(match: re.Match[str]) -> bool:
    """Whether it is a joiner where one belongs: within Persian and Indian words and emoji, not beside Latin letters."""
    if match.group() not in _JOINERS:
        return False
    text, start, end = match.string, match.start(), match.end()
    around = text[start - 1 : start], text[end : end + 1]
    return min(around) >= _SCRIPTS_WITHOUT_JOINERS
