"""The chart of tiers over time as SVG: bands of stays, signs of events, and hatching where nothing is known.

Its text is text, so that it can be searched and read out, and its colours are those of the page that it stands in.
Places on the axis are given as shares of its length.
"""

import unicodedata
from collections.abc import Iterator
from html import escape
from typing import NamedTuple

from viewer.domain.display import display_text
from viewer.wording import say

WIDTH = 960
_SIDE, _TOP, _BAND, _MARKS, _DAYS, _AXIS = 8.0, 14.0, 28.0, 22.0, 16.0, 18.0
HEIGHT = round(_TOP + _BAND + _MARKS + _DAYS + _AXIS)
_STEPS = 4
_LETTER, _WIDE_LETTER = 6.6, 11.5  # at most so wide are the letters of a size of 11
_APART = 8.0
_FOLDED = "var(--muted)"


class Band(NamedTuple):
    """A stay, or several that are too short to be told apart; sure from ``sure_left`` to ``sure_right`` only."""

    left: float
    right: float
    sure_left: float
    sure_right: float
    name: str
    more: str
    """What is added to the name where there is room."""
    words: str
    """All there is to say of it."""
    colour: str = ""
    """``#rrggbb``; empty for several stays."""
    ink: str = "#ffffff"
    level: int = 0
    """The rank of the tier, from the lowest on."""


class Sign(NamedTuple):
    """An event, or ``count`` events at one place."""

    at: float
    glyph: str
    day: str
    words: str
    events: int = 1
    warned: bool = False


class Tick(NamedTuple):
    """A place of the axis, with what stands there."""

    at: float
    words: str


class Chart(NamedTuple):
    """What is drawn, from left to right."""

    title: str
    bands: tuple[Band, ...]
    signs: tuple[Sign, ...]
    bare: tuple[tuple[float, float], ...]
    """From where to where no source covers the time."""
    ticks: tuple[Tick, ...]
    end: str
    """What the right end of the axis is."""


def svg(chart: Chart, name: str) -> str:
    """The drawing as an element for a page; ``name`` tells its parts from those of other charts on it."""
    parts = [
        f'<svg class="chart" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" role="img"'
        f' direction="ltr" aria-label="{_safe(chart.title)}">',
        f"<title>{_safe(chart.title)}</title>",
        f'<defs><pattern id="{name}-bare" width="7" height="7" patternUnits="userSpaceOnUse"'
        ' patternTransform="rotate(45)"><line x1="0" y1="0" x2="0" y2="7" stroke="var(--edge)" stroke-width="2"/>'
        "</pattern></defs>",
        *(_bare(left, right, name) for left, right in chart.bare),
        f'<line x1="{_SIDE}" x2="{WIDTH - _SIDE}" y1="{_middle()}" y2="{_middle()}" stroke="var(--edge)"/>',
        *(part for number, band in enumerate(chart.bands) for part in _band(band, f"{name}-{number}")),
        *(_sign(sign) for sign in chart.signs),
        *_days(chart.signs),
        *_axis(chart),
        "</svg>",
    ]
    return "\n".join(parts)


def text_width(text: str) -> float:
    """How wide a small text is at most, for there is nobody here who could measure it."""
    return sum(_WIDE_LETTER if unicodedata.east_asian_width(char) in "WF" else _LETTER for char in text)


def _x(share: float) -> float:
    return round(_SIDE + min(max(share, 0.0), 1.0) * (WIDTH - 2 * _SIDE), 1)


def _middle() -> float:
    return _TOP + _BAND + _MARKS / 2


def _safe(text: str) -> str:
    return escape("\n".join(display_text(line) for line in text.split("\n")))


def _box(left: float, right: float, look: str) -> str:
    width = max(round(right - left, 1), 1)
    return f'<rect x="{left}" y="{_TOP}" width="{width}" height="{_BAND}" {look}/>'


def _bare(left: float, right: float, name: str) -> str:
    begin, end = _x(left), _x(right)
    high = _BAND + _MARKS
    return (
        f'<rect x="{begin}" y="{_TOP}" width="{round(end - begin, 1)}" height="{high}" fill="url(#{name}-bare)">'
        f"<title>{_safe(say('No imported source covers this time.'))}</title></rect>"
    )


def _band(band: Band, name: str) -> Iterator[str]:
    left, right = _x(band.left), max(_x(band.right) - 1.5, _x(band.left) + 1)
    yield f"<g><title>{_safe(band.words)}</title>"
    if not band.colour:
        yield _box(left, right, f'rx="3" fill="{_FOLDED}"') + "</g>"
        return
    sure_left, sure_right = _x(band.sure_left), min(_x(band.sure_right), right)
    is_sure = band.sure_left <= band.left and band.sure_right >= band.right
    if not is_sure:
        yield (
            f'<defs><pattern id="{name}" width="6" height="6" patternUnits="userSpaceOnUse"'
            f' patternTransform="rotate(45)"><line x1="0" y1="0" x2="0" y2="6" stroke="{band.colour}"'
            ' stroke-width="2.5"/></pattern></defs>'
        )
        yield _box(left, right, 'rx="3" fill="var(--page)"')
        dashed = f'stroke="{band.colour}" stroke-dasharray="4 3"'
        yield _box(left, right, f'rx="3" fill="url(#{name})" {dashed}')
    has_core = is_sure or sure_right > sure_left
    if has_core:
        yield _box(left if is_sure else sure_left, right if is_sure else sure_right, f'rx="3" fill="{band.colour}"')
    on_core = is_sure or (has_core and sure_right - sure_left > (right - left) / 2)
    room = (left, right) if is_sure or not on_core else (sure_left, sure_right)
    yield from _name(band, room, band.ink if on_core else "")
    yield "</g>"


def _name(band: Band, room: tuple[float, float], ink: str) -> Iterator[str]:
    """The stair of the rank and the name; where the ground is hatched, on a plate of the page's colour."""
    left, space = room[0] + 7, room[1] - room[0] - 14
    if space < 12:
        return
    name, more = display_text(band.name, 60), display_text(band.more, 60)
    texts = [name, f" · {more}"] if more else [name]
    if text_width("".join(texts)) > space - 18:
        texts = [_cut(name, space - 18)]
    text = "".join(texts)
    if not ink:
        width = 14 + (text_width(text) + 10 if text else 4)
        yield (
            f'<rect x="{left - 4}" y="{_TOP + 4}" width="{round(min(width + 4, space + 8), 1)}" height="{_BAND - 8}"'
            ' rx="3" fill="var(--page)"/>'
        )
    fill, foot = ink or "var(--text)", _TOP + _BAND / 2 + 6
    for step in range(_STEPS):
        faint = "" if step <= band.level else ' fill-opacity="0.3"'
        high = 3 * (step + 1)
        yield (
            f'<rect x="{round(left + 3 * step, 1)}" y="{foot - high}" width="2" height="{high}" fill="{fill}"{faint}/>'
        )
    if text:
        # What was taken for narrower than it is ends at the band's edge: an inner drawing shows nothing beyond its own.
        yield f'<svg x="{left + 17}" y="{_TOP}" width="{round(space - 12, 1)}" height="{_BAND}">'
        yield _text(0, _BAND / 2 + 4, fill, *texts, look=' font-weight="600"')
        yield "</svg>"


def _cut(text: str, space: float) -> str:
    """As much of a text as there is room for; nothing where that would be a letter or two."""
    while text and text_width(text + "…") > space:
        text = text[:-1]
    return text + "…" if len(text) > 2 else ""


def _text(x: float, y: float, fill: str, *texts: str, look: str = "") -> str:
    """Texts one behind the other from left to right, whichever way each of them is read."""
    pieces = "".join(f'<tspan unicode-bidi="isolate">{_safe(text)}</tspan>' for text in texts)
    return f'<text x="{round(x, 1)}" y="{y}" font-size="11" xml:space="preserve" fill="{fill}"{look}>{pieces}</text>'


def _sign(sign: Sign) -> str:
    x, y = _x(sign.at), _middle()
    drawn = _several(x, y, sign.events) if sign.events > 1 else _glyph(sign.glyph, x, y)
    warning = (
        f'<path d="M{x - 6} {_TOP - 2} L{x + 6} {_TOP - 2} L{x} {_TOP - 13} Z" fill="var(--warn)"/>'
        f'<path d="M{x} {_TOP - 9} V{_TOP - 5.5} M{x} {_TOP - 4.4} V{_TOP - 3.2}" stroke="var(--page)"'
        ' stroke-width="1.4"/>'
        if sign.warned
        else ""
    )
    return f"<g><title>{_safe(sign.words)}</title>{warning}{drawn}</g>"


def _several(x: float, y: float, count: int) -> str:
    text = str(count) if count < 100 else "…"
    return (
        f'<rect x="{x - 9}" y="{y - 7}" width="18" height="14" rx="7" fill="{_FOLDED}" stroke="var(--page)"/>'
        f'<text x="{x}" y="{y + 3.2}" font-size="9" font-weight="600" text-anchor="middle" fill="var(--page)">{text}'
        "</text>"
    )


def _glyph(glyph: str, x: float, y: float) -> str:
    ground = f'<circle cx="{x}" cy="{y}" r="7.5" fill="var(--page)"/>'
    if glyph == "▲":
        return f'{ground}<path d="M{x - 6} {y + 4.5} H{x + 6} L{x} {y - 5} Z" fill="var(--up)"/>'
    if glyph == "▼":
        return f'{ground}<path d="M{x - 6} {y - 4.5} H{x + 6} L{x} {y + 5} Z" fill="var(--down)"/>'
    if glyph == "●":
        return f'{ground}<circle cx="{x}" cy="{y}" r="4.4" fill="var(--accent)"/>'
    tone = "var(--warn)" if glyph == "?" else "var(--muted)" if glyph == "○" else "var(--accent)"
    ring = f'{ground}<circle cx="{x}" cy="{y}" r="4.2" fill="none" stroke="{tone}" stroke-width="1.8"/>'
    if glyph == "◔":
        return ring + f'<path d="M{x} {y - 3} V{y} H{x + 2.6}" fill="none" stroke="{tone}" stroke-width="1.4"/>'
    if glyph == "⟳":
        return ring + f'<path d="M{x + 1} {y - 7.5} L{x + 6.5} {y - 4} L{x + 1} {y - 1} Z" fill="{tone}"/>'
    return ring


def _days(signs: tuple[Sign, ...]) -> Iterator[str]:
    """The day of each sign, where there is room for it."""
    end, y = _SIDE - _APART, _TOP + _BAND + _MARKS + 10
    for sign in signs:
        wide = text_width(sign.day)
        left = max(min(_x(sign.at) - wide / 2, WIDTH - _SIDE - wide), _SIDE)
        if left >= end + _APART:
            yield _text(left, y, "var(--muted)", sign.day)
            end = left + wide


def _axis(chart: Chart) -> Iterator[str]:
    top, foot = HEIGHT - _AXIS + 2, HEIGHT - 4
    right = WIDTH - _SIDE
    look = 'font-size="11" fill="var(--muted)" text-anchor="end"'
    yield f'<text x="{right}" y="{foot - 1}" {look}>{_safe(chart.end)}</text>'
    room = right - (text_width(chart.end) + 12 if chart.end else 0)
    free = 0.0
    for tick in chart.ticks:
        x, wide = _x(tick.at), text_width(tick.words)
        if x >= free and x + 5 + wide <= room:
            yield f'<line x1="{x}" x2="{x}" y1="{top}" y2="{foot + 2}" stroke="var(--edge)"/>'
            yield _text(x + 5, foot - 1, "var(--muted)", tick.words)
            free = x + 5 + wide + _APART
