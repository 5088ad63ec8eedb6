"""Times as programs that log write them: ISO 8601, numbers since 1970, and the ways of web servers, mail and Kibana."""

import re

from viewer.domain import times

_ISO = re.compile(
    rb"(?<![0-9])[0-9]{4}([-/])[0-9]{2}\1[0-9]{2}[T ][0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:[.,][0-9]{1,9})?)?"
    rb"(?:Z| ?[+-][0-9]{2}:?[0-9]{2})?"
)
_WEB_SERVER = re.compile(
    rb"(?<![0-9])([0-9]{2})/([A-Z][a-z]{2})/([0-9]{4}):([0-9]{2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]{1,9})?)"
    rb"( [+-][0-9]{4})?(?![0-9])"
)
_MAIL = re.compile(rb"[A-Z][a-z]{2}, ([0-9]{1,2}) ([A-Z][a-z]{2}) ([0-9]{4}) ([0-9]{2}:[0-9]{2}:[0-9]{2})(?: GMT| UTC)")
_KIBANA = re.compile(r"([A-Z][a-z]{2}) ([0-9]{1,2}), ([0-9]{4}) @ ([0-9]{2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]{1,9})?)")
_JOURNAL = re.compile(rb"^_*(?:SOURCE_)?REALTIME_TIMESTAMP=([0-9]{16})\s*$", re.MULTILINE)
_DECIMAL = re.compile(r"[0-9]{10,20}(?:\.[0-9]{1,9})?")
# A number that begins a line and is as long as the seconds, ms, µs or ns since 1970 have been since 2001.
_EPOCH = re.compile(rb"\A[\[(<]?(1[0-9]{9}(?:\.[0-9]{1,9})?|1[0-9]{12}|1[0-9]{15}|1[0-9]{18})(?=[\s\]),:|>])")
_MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec"


def read_time(text: str) -> int | None:
    """Reads a text that is a time, as microseconds UTC; None where it is none. Without a zone it is taken as UTC."""
    if (found := times.parse_time(text)) is not None:
        return found
    if len(text) > 64:
        return None
    if _DECIMAL.fullmatch(text):
        return _epoch(text)
    if kibana := _KIBANA.fullmatch(text):
        return _of(kibana[2], kibana[1], kibana[3], kibana[4])
    raw = text.strip().encode("utf-8", "replace")
    for shape in (_WEB_SERVER, _MAIL):
        if match := shape.fullmatch(raw):
            return _of(*((part or b"").decode() for part in match.groups()))
    for zone in (b" UTC", b" GMT", b" Z"):
        raw = raw.removesuffix(zone)
    if match := _ISO.fullmatch(raw):
        return _iso(match)
    return None


def find_time(text: bytes) -> int | None:
    """The first time that a text names; None where it names none."""
    if found := _ISO.search(text):
        return _iso(found)
    for shape in (_WEB_SERVER, _MAIL):
        if found := shape.search(text):
            return _of(*((part or b"").decode() for part in found.groups()))
    if found := _EPOCH.search(text):
        return _epoch(found[1].decode())
    found = _JOURNAL.search(text)
    return _epoch(found[1].decode()) if found else None


def _iso(found: re.Match[bytes]) -> int | None:
    return times.parse_time(found.group().decode().replace(",", ".").replace("/", "-"))


def _epoch(digits: str) -> int | None:
    return times.parse_epoch(float(digits) if "." in digits else int(digits))


def _of(day: str, month: str, year: str, clock: str, zone: str = "") -> int | None:
    at = _MONTHS.find(month)
    if at < 0 or at % 3:
        return None
    return times.parse_time(f"{year}-{at // 3 + 1:02}-{int(day):02}T{clock}{zone.strip()}")
