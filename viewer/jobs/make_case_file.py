"""The story of a case file: one customer's tiers with the evidence, as one page, or as an archive with the records."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from viewer import __version__, paths
from viewer.domain import times
from viewer.domain.case_order import CaseOrder
from viewer.domain.columns import COLUMNS
from viewer.domain.moments import now_us
from viewer.domain.rows import EventRow
from viewer.exports import case_page, history_files
from viewer.exports.case_archive import CaseArchive, csv_bytes
from viewer.exports.case_contents import CaseContents
from viewer.exports.target import check_target
from viewer.exports.whole_file import whole_file
from viewer.jobs import case_events, case_records
from viewer.jobs.case_assembly import MOST_SHOWN, Case, contents_of, extent_words, files_of
from viewer.jobs.case_masking import case_mask
from viewer.jobs.case_records import RecordLine
from viewer.jobs.customer_notes import customer_notes
from viewer.jobs.event_table import csv_lines
from viewer.jobs.export_history import as_object, stays_of
from viewer.jobs.find_story import find_story
from viewer.store import library, schema, sources
from viewer.store.companions import companions
from viewer.store.library import Connection
from viewer.store.results import rows_of, unchanging

_CHUNK = 500
Progress = Callable[[int, int], object]
"""How many events are written, and how many there are."""


class CaseReport(NamedTuple):
    """What was written."""

    target: Path
    events: int
    shown: int
    """Events that the page shows in full."""
    records: int
    """Files of records in the archive; 0 for a page."""
    findings: int
    notes: int
    size: int
    is_masked: bool
    masked: tuple[str, ...]
    """What was masked, in words; never a value."""


def make_case_file(
    library_path: Path,
    order: CaseOrder,
    progress: Progress = lambda done, total: None,
    should_stop: Callable[[], bool] = lambda: False,
) -> CaseReport:
    """Writes the case file of an order, for its owner only.

    Raises LibraryProblem, also where nobody or several customers fit; ExportProblem, and Cancelled once ``should_stop``
    says so. In each case no file is left.
    """
    zone = times.zone(order.zone)
    story = find_story(library_path, order.customer, order.campaign, zone)
    events = case_events.chosen(story, order.events, library_path)
    notes = customer_notes(library_path, story.person.key, [event.key for event in events])
    records: list[RecordLine] = []
    with library.reading(library_path) as connection, unchanging(connection):
        check_target(order.target, _taken(connection, library_path), paths.own_folders())
        mask = case_mask(connection, story, order.masked, should_stop)
        mask.check_name(order.target)
        masked = [mask.event(event) for event in events]
        case = Case(order, zone, now_us(), mask.story(story), masked, mask.notes(notes), mask, should_stop)
        with whole_file(order.target) as file:
            if order.is_archive:
                with CaseArchive(file) as archive:
                    contents = _write_archive(connection, case, archive, records, progress)
            else:
                contents = contents_of(connection, case)
                for piece in case_page.page(contents):
                    file.write(piece)
            size = file.seek(0, 2)
    progress(len(events), len(events))
    files = sum(bool(one.file) for one in records)
    findings = len(story.history.findings)
    shown = min(len(events), MOST_SHOWN)
    return CaseReport(
        order.target, len(events), shown, files, findings, contents.notes_in_all, size, mask.is_on, mask.legend()
    )


def _taken(connection: Connection, library_path: Path) -> list[Path]:
    """What a case file must not replace: the library, what belongs to it, and the captures that it was made of."""
    return [library_path, *(one.path for one in companions(library_path)), *map(Path, sources.paths(connection))]


def _write_archive(
    connection: Connection, case: Case, archive: CaseArchive, records: list[RecordLine], progress: Progress
) -> CaseContents:
    mask, zone_name, history = case.mask, case.order.zone, case.story.history
    numbers = {event.key: number for number, event in enumerate(case.events, 1)}
    for one in case_events.read(connection, case.events, case.should_stop):
        number = numbers[one.event.key]
        records += map(mask.texts, case_records.add_records(archive, one, number, mask.body))
        progress(number, len(numbers))
    archive.add("records.csv", csv_bytes(case_records.record_table(records)))
    rows = map(mask.row, _rows(connection, case))
    archive.add("events.csv", csv_bytes(csv_lines(rows, [one.key for one in COLUMNS], zone_name)))
    stays = map(mask.texts, stays_of(history))
    archive.add("history.csv", csv_bytes(history_files.csv_lines(stays, zone_name)))
    findings = case_records.finding_lines(history)
    archive.add("findings.csv", csv_bytes(case_records.finding_table(map(mask.texts, findings), zone_name, case.zone)))
    archive.add("history.json", _json(mask.texts(as_object(case.story))))
    contents = contents_of(connection, case, files_of(mask.is_on))
    archive.add("case.html", case_page.page(contents))
    archive.add("manifest.json", _json(_manifest(connection, case, contents, records)))
    archive.finish()
    return contents


def _rows(connection: Connection, case: Case) -> Iterator[EventRow]:
    for first in range(0, len(case.events), _CHUNK):
        yield from rows_of(connection, [event.key for event in case.events[first : first + _CHUNK]])


def _json(value: object) -> list[bytes]:
    return [json.dumps(value, ensure_ascii=False, indent=2).encode("utf-8", "backslashreplace") + b"\n"]


def _manifest(connection: Connection, case: Case, contents: CaseContents, records: list[RecordLine]) -> dict[str, Any]:
    return {
        "what": "case file of a loyalty customer",
        "title": contents.title,
        "made_at": times.to_iso(case.made_at),
        "program": f"Tier Viewer {__version__}",
        "library_version": schema.stamps(connection)[1],
        "timezone": case.order.zone,
        "chosen": extent_words(case.order),
        "events": contents.events_in_all,
        "events_on_the_page": len(contents.events),
        "deliveries": len(records),
        "record_files": sum(bool(one.file) for one in records),
        "campaigns": contents.campaigns_in_all,
        "notes": contents.notes_in_all,
        "masked": list(case.order.masked),
        "masked_values": list(contents.legend),
    }
