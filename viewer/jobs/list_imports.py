"""The story of looking back: every import of a library, and what came of it."""

from collections import Counter
from pathlib import Path
from typing import Any, NamedTuple

from viewer.jobs.import_report import SourceReport, ordered
from viewer.store import imports, library
from viewer.store.imports import StoredImport
from viewer.store.sources import Counts


class PastImport(NamedTuple):
    """One import. ``report`` is what ``import --json`` printed, but ``by_source`` only has what brought anything."""

    id: int
    began_at: int
    ended_at: int | None  # None: it is still running, or it was ended from outside
    report: dict[str, Any]


def list_imports(library_path: Path) -> list[PastImport]:
    """The imports that brought anything, the latest first. Raises LibraryProblem."""
    with library.reading(library_path) as connection:
        return [PastImport(one.id, one.began_at, one.ended_at, _report(one)) for one in imports.imports(connection)]


def _report(stored: StoredImport) -> dict[str, Any]:
    told = stored.report
    sums, by_type, shapes, reasons = Counts(), Counter[str](), Counter[str](), Counter[str]()
    for part in stored.parts:
        sums = sums.plus(part.counts)
        by_type.update(part.by_type)
        shapes.update(part.shapes)
        reasons.update(part.reasons)
    known = told.get("known", sums.known)  # with those of sources that brought nothing new
    sums = sums._replace(known=known, records=sums.events + sums.deliveries + sums.rejects + known)
    return (
        {"sources": told.get("sources", len(stored.parts))}
        | sums._asdict()
        | {
            "settled": told.get("settled", 0),
            "seconds": told.get("seconds", round(sum(part.seconds for part in stored.parts), 3)),
            "by_type": ordered(by_type),
            "import": stored.id,
            "shapes": ordered(shapes),
            "reasons": ordered(reasons),
            "by_source": [
                {"name": part.name}
                | SourceReport(
                    part.path, part.counts, part.seconds, part.encoding, part.shapes, part.by_type, part.reasons
                ).as_json()
                for part in stored.parts
            ],
            "problems": told.get("problems", []),
            "skipped": told.get("skipped", []),
            "notes": told.get("notes", []),
        }
    )
