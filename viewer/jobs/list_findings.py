"""The story of a list of findings: what was found when everybody was examined last, of all customers or of some."""

from collections.abc import Iterator
from datetime import UTC, tzinfo
from pathlib import Path

from viewer.domain.query import Query, every_term
from viewer.jobs.find_findings import are_examined
from viewer.store import finding_list, library
from viewer.store.finding_list import Listed


def list_findings(library_path: Path, query: Query, zone: tzinfo = UTC, limit: int | None = None) -> Iterator[Listed]:
    """The findings that concern any event that a query finds; of the rules that it asks for, where it asks for some.

    Those that lie last in time come first. Dates in the query are meant in ``zone``. Raises LibraryProblem.
    """
    with library.reading(library_path) as connection:
        yield from finding_list.listed(connection, query, zone, -1 if limit is None else limit)


def are_findings_complete(library_path: Path) -> bool:
    """Whether everybody's history was examined since it has changed. Raises LibraryProblem."""
    with library.reading(library_path) as connection:
        return are_examined(connection)


def asks_for_findings(query: Query) -> bool:
    """Whether what a query finds depends on findings."""
    return any(
        term.field == "finding" or (term.field == "has" and "finding" in term.values) for term in every_term(query)
    )
