"""Display: text from strangers made safe to look at, with everything invisible or misleading made visible."""

import re

# Control characters, zero-width and bidirectional controls, invisible operators, tags, private line breaks and lone
# surrogates: each either vanishes, reorders its neighbours or breaks the widget that shows it.
_HIDDEN = re.compile(
    "[\x00-\x1f\x7f-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u200e\u200f\u2028-\u202e"
    "\u2060-\u206f\u3164\ufeff\uffa0\ufff0-\ufffb\ud800-\udfff\U000e0000-\U000e007f]"
)
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


def _visible(match: re.Match[str]) -> str:
    char = match.group()
    return _SYMBOLS.get(char) or f"⟨U+{ord(char):04X}⟩"
