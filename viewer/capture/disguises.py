"""JSON in disguise: what log formats and programs make of a body before they write it down, and how to get it back.

Each way of taking a disguise off is given a text and where the disguise begins and its line ends; it gives the text
under it and where the disguise ends. What cannot be regained for certain is for the rejects.
"""

import ast
import html
import json
import re
import warnings
from collections.abc import Callable
from typing import NamedTuple
from urllib.parse import unquote_to_bytes

from viewer.capture.texts import from_base64
from viewer.capture.values import Scanner, State, is_strict

UNREADABLE = "damaged: it looks like JSON that a log format has changed, but it cannot be changed back"

_LONGEST = 4 << 20  # bytes; Python's own reader of literals takes memory many times that
_HEX = re.compile(rb"\\x([0-9A-Fa-f]{2})")
_ESCAPED_RUN = re.compile(rb'(?:[^"\\]++|\\.)*+', re.DOTALL)
_ESCAPE = re.compile(rb"\\(.)", re.DOTALL)
_FORM_RUN = re.compile(rb'[^&\s"<>]+')
_STRING_OR_BREAK = re.compile(rb'("[^"\\]*+(?:\\.[^"\\]*+)*+")|\\[nrt]')
_LITERAL = re.compile(rb"'((?:[^'\\]++|\\.|'')*+)'", re.DOTALL)
_BASE64_RUN = re.compile(rb"[A-Za-z0-9+/_-]+={0,2}(?![A-Za-z0-9+/_.=-])")
_HTML_RUN = re.compile(rb"[^<\r\n]+")
# What follows in a dict over several lines is indented, or closes it.
_PYTHON_TOKEN = re.compile(
    rb"(?P<open>[\[{(])|(?P<close>[\]})])|[^'\"\[\]{}()\n]++|\n(?=[ \t\r\n]|[\]})]|\Z)"
    rb"|'(?:[^'\\\n]++|\\.)*+'|\"(?:[^\"\\\n]++|\\.)*+\"",
    re.DOTALL,
)
_CURLY = re.compile(rb"\xe2\x80[\x9c-\x9f]")
_DEEPEST = 128
_OF_VENDOR = re.compile(rb'"(?:customer|campaign|event|data|loyalty_tier\w*|webhook_id|body|payload)"')
_BACKSLASHES = re.compile(rb"\\+")
_SQL_ESCAPES = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"0": b"\0", b"b": b"\b", b"Z": b"\x1a"}


class Lines(NamedTuple):
    """What is known of the text around a line."""

    at_end: bool  # it ends with the source
    tried_before: int = 0  # up to where it was looked in vain for the end of a value over several lines


class Hidden(NamedTuple):
    """A value in disguise that was found in a line."""

    name: str  # of what has changed it
    start: int
    end: int  # before 0: it goes on behind the text
    value: bytes | None  # what is under it; None where it cannot be regained
    reason: str = UNREADABLE
    tried: int = 0  # how far the text was looked at for nothing


class Taken(NamedTuple):
    """What was under a disguise."""

    value: bytes | None
    end: int
    tried: int = 0  # how far the text was looked at for nothing


def _nginx(text: bytes, start: int, stop: int, lines: Lines) -> Taken:
    """nginx's default escaping of ``$request_body``: quotes, backslashes and other bytes as ``\\xHH``."""
    quote = text.find(b'"', start, stop)
    end = quote if quote >= 0 else stop
    return Taken(_HEX.sub(lambda found: bytes([int(found.group(1), 16)]), text[start:end]), end)


def _percent(text: bytes, start: int, stop: int, lines: Lines) -> Taken:
    """A form or an address that carries JSON: other bytes as ``%HH``, blanks as ``+``; sometimes that twice."""
    run = _FORM_RUN.match(text, start, stop)
    value, end = (run.group(), run.end()) if run else (b"", stop)
    value = unquote_to_bytes(value.replace(b"+", b" "))
    while value[:1] == b"%":
        value = unquote_to_bytes(value)
    return Taken(value, end)


def _escaped(text: bytes, start: int, stop: int, lines: Lines) -> Taken | None:
    """The inside of a JSON string without its quotes: ``{\\"id\\": …``."""
    run = _ESCAPED_RUN.match(text, start, stop)
    value, end = (run.group(), run.end()) if run else (b"", stop)
    if b"}" not in value and end < stop:
        return None
    for _ in range(4):
        try:
            value = json.loads(b'"' + value + b'"', strict=False).encode()
        except ValueError:
            value = _ESCAPE.sub(lambda found: _SQL_ESCAPES.get(found[1], found[1]), value)
        if not re.match(rb'[\[{\s]*(?:\\[nrt])*\\+"', value):
            break
    return Taken(value, end)


def _breaks(text: bytes, start: int, stop: int, lines: Lines) -> Taken:
    """Several lines written as one, with ``\\n`` for the ends of lines."""
    return Taken(_STRING_OR_BREAK.sub(lambda found: found[1] or b" ", text[start:stop]), stop)


def _syslog(text: bytes, start: int, stop: int, lines: Lines) -> Taken:
    """Several lines as one in the way of syslog: control characters as ``#012``."""
    return Taken(re.sub(rb"#0(?:11|12|15)", b" ", text[start:stop]), stop)


def _html(text: bytes, start: int, stop: int, lines: Lines) -> Taken:
    run = _HTML_RUN.match(text, start, stop)
    value, end = (run.group(), run.end()) if run else (b"", stop)
    return Taken(html.unescape(value.decode("utf-8", "surrogateescape")).encode("utf-8", "surrogateescape"), end)


def _curly(text: bytes, start: int, stop: int, lines: Lines) -> Taken:
    """What a word processor has made of the quotes."""
    return Taken(_CURLY.sub(b'"', text[start:stop]), stop)


def _base64(text: bytes, start: int, stop: int, lines: Lines) -> Taken | None:
    """Base64 that stands in a text by itself: only if it is JSON as receivers of webhooks keep it."""
    run = _BASE64_RUN.match(text, start, stop)
    value = from_base64(run.group().decode()) if run else None
    if run is None or not value or not _OF_VENDOR.search(value) or not is_strict(value.strip()):
        return None
    return Taken(value, run.end())


def _quoted(text: bytes, start: int, stop: int, lines: Lines) -> Taken | None:
    """JSON in single quotes, as SQL and Python write texts; None where it stands in them as it is."""
    is_bytes = text[start : start + 1] == b"b"
    literal = _LITERAL.match(text, start + is_bytes, stop)
    if literal is None or (b"\\" not in literal[1] and b"''" not in literal[1]):
        return None
    as_it_is = not is_bytes and b"''" not in literal[1] and is_strict(literal[1].strip())
    if as_it_is and any(len(run) % 2 for run in _BACKSLASHES.findall(literal[1])):
        return None
    single = literal[1].replace(b"''", b"'")
    by_python = _python_text(literal[0], is_bytes) if b"''" not in literal[1] else None
    for value in (by_python, single, _ESCAPE.sub(lambda found: _SQL_ESCAPES.get(found[1], found[1]), single)):
        if value is not None and is_strict(value.strip()):
            return Taken(value, literal.end())
    return None


def _python_text(literal: bytes, is_bytes: bool) -> bytes | None:
    try:
        value = _evaluated(("b" if is_bytes else "") + literal.decode("utf-8"))
        return value if isinstance(value, bytes) else str(value).encode("utf-8")
    except (ValueError, SyntaxError, RecursionError, MemoryError):
        return None


def _python(text: bytes, start: int, stop: int, lines: Lines) -> Taken:
    """What Python prints of a dict: single quotes, None, True. Numbers and texts come back as they were."""
    place, depth = start, 0
    limit = start + _LONGEST if start >= lines.tried_before else stop
    while token := _PYTHON_TOKEN.match(text, place, limit):
        place = token.end()
        depth += (token.lastgroup == "open") - (token.lastgroup == "close")
        if depth == 0 and token.lastgroup == "close":
            return Taken(_python_value(text[start:place]), place)
        if depth > _DEEPEST:
            return Taken(None, stop, place)
    if place == len(text):  # at the end of the source: it may go on
        return Taken(None, place if lines.at_end else -1)
    return Taken(None, stop, place)


def _python_value(text: bytes) -> bytes | None:
    try:
        return json.dumps(_evaluated(text.decode("utf-8")), ensure_ascii=False, allow_nan=False).encode("utf-8")
    except (ValueError, SyntaxError, TypeError, RecursionError, MemoryError):
        return None


def _evaluated(text: str) -> object:
    """The value of a literal of Python; ValueError for what JSON has not: tuples, sets, names that are no text."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        tree = ast.parse(text.strip(), mode="eval")
    for node in ast.walk(tree):
        keys = node.keys if isinstance(node, ast.Dict) else []
        if isinstance(node, ast.Tuple | ast.Set) or not all(
            isinstance(key, ast.Constant) and isinstance(key.value, str) for key in keys
        ):
            raise ValueError
    return ast.literal_eval(tree)


_PYTHON_ONLY = (
    "printed by Python, and cut off or with values that JSON has not (dates, Decimal, tuples, sets, objects): "
    "it cannot be read back"
)


class _Disguise(NamedTuple):
    name: str
    beginning: bytes
    take_off: Callable[[bytes, int, int, Lines], Taken | None]
    reason: str = UNREADABLE


_BREAKS = rb"(?:\\+[nrt]|[ \t])*"
_DISGUISES = {
    "nginx": _Disguise("nginx log", rb"(?:\[\s*)?\{(?:\\x0[9AaDd]|\s)*\\x22", _nginx),
    "python": _Disguise(
        "Python output",
        rb"(?:\[\s*)?\{\s*u?'(?:[^'\\\n]|\\.){0,200}'\s*:|(?:OrderedDict|defaultdict)\((?=[\[<])",
        _python,
        _PYTHON_ONLY,
    ),
    "form": _Disguise(
        "form data",
        rb"(?:%(?:25)*5[Bb](?:%(?:25)*(?:0[ADad]|20)|\+)*)?%(?:25)*7[Bb](?:%(?:25)*(?:0[9ADad]|20)|\+)*%(?:25)*22",
        _percent,
    ),
    "quoted": _Disguise("quoted text", rb"(?<!\\)(?:\bb)?'(?=(?:\[%s)?\{%s\\*\")" % (_BREAKS, _BREAKS), _quoted),
    "escaped": _Disguise("escaped text", rb"(?:\[%s)?\{%s\\+\"" % (_BREAKS, _BREAKS), _escaped),
    "breaks": _Disguise("escaped text", rb"(?:\[%s)?\{[ \t]*\\[nrt]%s\"" % (_BREAKS, _BREAKS), _breaks),
    "syslog": _Disguise("syslog", rb"(?:\[(?:#0[0-9]{2}|\s)*)?\{\s*#0[0-9]{2}(?:#0[0-9]{2}|\s)*\"", _syslog),
    "html": _Disguise("HTML", rb"(?:\[\s*)?\{(?:\s|&#10;)*(?:&quot;|&#34;)", _html),
    "curly": _Disguise("curly quotes", rb"(?:\[\s*)?\{\s*(?:\xe2\x80\x9c|\xe2\x80\x9e)", _curly),
    "base64": _Disguise("base64", rb"(?<![A-Za-z0-9+/_.-])(?:eyJ|eyA|ewo|ew0K|W3si|Wwo)[A-Za-z0-9+/_-]{40}", _base64),
}
_BEGINNING = re.compile(b"|".join(b"(?P<%s>%s)" % (key.encode(), one.beginning) for key, one in _DISGUISES.items()))
# A quicker look at a line, most of which hold none.
_MAY_BEGIN = re.compile(
    rb"\{\s*(?:[\\'#&]|u'|\xe2\x80)|(?<!\\)'[\[{]|%(?:25)*7[Bb]|ey[JA]|ew[o0]|W3si|Wwo|OrderedDict|defaultdict"
)


def find(text: bytes, begin: int, limit: int, stop: int, lines: Lines) -> Hidden | None:
    """The first disguise that begins in a line before ``limit``; the line reaches to ``stop``."""
    if _MAY_BEGIN.search(text, begin, limit) is None:
        return None
    for beginning in _BEGINNING.finditer(text, begin, limit):
        hidden = _taken_off(beginning, text, stop, lines)
        if hidden is not None:
            return hidden
    return None


def find_at(text: bytes, start: int, stop: int, lines: Lines) -> Hidden | None:
    """The disguise that begins at a place."""
    beginning = _BEGINNING.match(text, start, stop)
    return _taken_off(beginning, text, stop, lines) if beginning else None


def undoubled(text: bytes, start: int, stop: int) -> Hidden | None:
    """JSON whose backslashes were doubled, as PostgreSQL's COPY does; None where the value is whole without that."""
    if text[start - 1 : start] != b"\t" or text.find(b"\\\\", start, stop) < 0:
        return None
    line = text[start:stop]
    if Scanner(0).scan(line, 0, at_end=True).state is State.WHOLE:
        return None
    value = line.replace(b"\\\\", b"\\")
    is_whole = Scanner(0).scan(value, 0, at_end=True).state is State.WHOLE
    return Hidden("doubled backslashes", start - 1, stop, value) if is_whole else None


def _taken_off(beginning: re.Match[bytes], text: bytes, stop: int, lines: Lines) -> Hidden | None:
    disguise = _DISGUISES[beginning.lastgroup or ""]
    taken = disguise.take_off(text, beginning.start(), stop, lines)
    if taken is None:
        return None
    return Hidden(disguise.name, beginning.start(), taken.end, taken.value, disguise.reason, taken.tried)
