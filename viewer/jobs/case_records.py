"""What lies beside the page in the archive of a case file: the records as files, and tables of events and findings."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import tzinfo
from typing import NamedTuple

from viewer.domain import times
from viewer.domain.json_text import pretty
from viewer.exports.case_archive import CaseArchive
from viewer.exports.csv_file import cell, number_cell
from viewer.history.histories import campaign_id
from viewer.history.values import History
from viewer.jobs.case_events import ChosenEvent, Record
from viewer.jobs.case_page_parts import MaskBody
from viewer.jobs.stored_bodies import exactly
from viewer.wording import say, to_say

_TITLES = (
    to_say("Event"),
    to_say("Delivery"),
    to_say("File"),
    to_say("Source"),
    to_say("Line"),
    to_say("Byte"),
    to_say("Length"),
    to_say("Other events in it"),
    to_say("SHA-256 as received"),
    to_say("SHA-256 of the file"),
)
_ABOUT_FINDINGS = (to_say("Campaign id"), to_say("Campaign"), to_say("Finding"), to_say("Events"))
_GROUP = 1_000  # files in one folder


class RecordLine(NamedTuple):
    """One record of the archive, for its table."""

    event: str
    delivery: int
    file: str
    """Its name in the archive; empty where it has none."""
    source: str
    line: int
    offset: int
    length: int
    shares: int
    digest: str
    """SHA-256 of the bytes as received."""
    file_digest: str
    """The same of its file."""


def record_name(event: int, delivery: int, record: Record, mask: MaskBody | None) -> str:
    """The name of a record in the archive, by the numbers of its event and its delivery; empty where it has no file."""
    is_json = exactly(record.own if mask is None or record.body is None else record.body.text) is not None
    if mask is not None and not is_json:
        return ""  # of what is no JSON nobody knows what to mask
    group = (event - 1) // _GROUP + 1
    return f"records/{group:03}/{event:06}-{delivery}.{'json' if is_json else 'txt'}"


def add_records(archive: CaseArchive, one: ChosenEvent, number: int, mask: MaskBody | None) -> Iterator[RecordLine]:
    """Puts every delivery of an event into the archive: exactly as received, or, where ``mask`` is given, masked."""
    for place, record in enumerate(one.records, 1):
        name = record_name(number, place, record, mask)
        digest = archive.add(name, (_data(record, mask),)) if name else ""
        stored = record.stored
        yield RecordLine(
            *(one.event.identity, place, name, stored.source, stored.line, stored.offset, stored.length),
            *(record.shares, record.digest, digest),
        )


def _data(record: Record, mask: MaskBody | None) -> bytes:
    if mask is None or record.body is None:
        return record.own
    # What the capture had wrapped it in may hold anything.
    return pretty(exactly(mask(record.body.text))).encode("utf-8", "backslashreplace") + b"\n"


def record_table(lines: Sequence[RecordLine]) -> Iterator[str]:
    """The table of the records, the titles first."""
    yield ",".join(cell(say(title)) for title in _TITLES)
    for one in lines:
        numbers = (str(one.line), str(one.offset), str(one.length), str(one.shares))
        cells = [cell(one.event), number_cell(str(one.delivery)), cell(one.file), cell(one.source)]
        yield ",".join([*cells, *map(number_cell, numbers), cell(one.digest), cell(one.file_digest)])


class FindingLine(NamedTuple):
    """One finding, for its table."""

    severity: str
    rule: str
    at: int | None
    campaign_id: str
    campaign: str
    text: str
    events: tuple[str, ...]


def finding_lines(history: History) -> Iterator[FindingLine]:
    """The findings, campaign by campaign."""
    identities = {event.key: event.identity for track in history.tracks for event in track.events}
    identities |= {event.key: event.identity for event in history.neighbours}
    for track in history.tracks:
        for one in track.findings:
            events = tuple(identities[key] for key in one.events if key in identities)
            named = campaign_id(track.scope) or "", track.campaign or ""
            yield FindingLine(one.severity.value, one.rule, one.at, *named, one.text, events)


def finding_table(findings: Iterable[FindingLine], zone_name: str, zone: tzinfo) -> Iterator[str]:
    """The table of findings, the titles first."""
    titles = (say("Severity"), say("Rule"), f"{say('Time')} ({zone_name})", *map(say, _ABOUT_FINDINGS))
    yield ",".join(map(cell, titles))
    for one in findings:
        at = times.offset_time(one.at, zone) if one.at is not None else ""
        texts = (one.campaign_id, one.campaign, one.text, " ".join(one.events))
        yield ",".join([cell(one.severity), cell(one.rule), number_cell(at), *map(cell, texts)])
