"""Times as programs that log write them: ISO 8601, numbers since 1970, and the ways of web servers and Kibana."""

import re

from viewer.domain import times

_ISO = re.compile(
    rb"(?<![0-9])[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:[.,][0-9]{1,9})?)?"
    rb"(?:Z|[+-][0-9]{2}:?[0-9]{2})?"
)
_WEB_SERVER = re.compile(
    rb"(?<![0-9])([0-9]{2})/([A-Z][a-z]{2})/([0-9]{4}):([0-9]{2}:[0-9]{2}:[0-9]{2} [+-][0-9]{4})(?![0-9])"
)
_KIBANA = re.compile(r"([A-Z][a-z]{2}) ([0-9]{1,2}), ([0-9]{4}) @ ([0-9]{2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]{1,9})?)")
_JOURNAL = re.compile(rb"^_*(?:SOURCE_)?REALTIME_TIMESTAMP=([0-9]{16})\s*$", re.MULTILINE)
_DECIMAL = re.compile(r"[0-9]{10,20}(?:\.[0-9]{1,9})?")
_MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec"


def read_time(text: str) -> int | None:
    """Reads a text that is a time, as microseconds UTC; None where it is none. Without a zone it is taken as UTC."""
    if _DECIMAL.fullmatch(text):
        return times.parse_epoch(float(text) if "." in text else int(text))
    if kibana := _KIBANA.fullmatch(text):
        return _of(kibana[2], kibana[1], kibana[3], kibana[4])
    if web_server := _WEB_SERVER.fullmatch(text.encode("utf-8", "replace")):
        return _of(*(part.decode() for part in web_server.groups()))
    return times.parse_time(text)


def find_time(text: bytes) -> int | None:
    """The first time that a text names; None where it names none."""
    if found := _ISO.search(text):
        return times.parse_time(found.group().decode().replace(",", "."))
    if found := _WEB_SERVER.search(text):
        return _of(*(part.decode() for part in found.groups()))
    found = _JOURNAL.search(text)
    return times.parse_epoch(int(found[1])) if found else None


def _of(day: str, month: str, year: str, clock: str) -> int | None:
    number = _MONTHS.find(month) // 3 + 1
    return times.parse_time(f"{year}-{number:02}-{int(day):02}T{clock}") if number else None
