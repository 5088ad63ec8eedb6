"""What several words of the command line take: a library, a query, an order, a time zone, a type."""

import os
from datetime import tzinfo
from pathlib import Path

import click

from viewer import paths, terminal
from viewer.domain import event_types, times
from viewer.domain.display import display_text
from viewer.domain.moments import moment as read_moment
from viewer.domain.moments import now_us
from viewer.errors import LibraryProblem
from viewer.jobs.find_events import Sort
from viewer.jobs.show_event import find_events

library = click.option(
    "--library",
    type=click.Path(path_type=Path),
    help=f"The library file; else {paths.LIBRARY_VARIABLE}, else your own library.",
)
# A query may begin with a minus ("-event:joined"), which is no option.
QUERY_WORDS = {"ignore_unknown_options": True}
query = click.argument("query", nargs=-1)


def text(words: tuple[str, ...]) -> str:
    """The words of a query as one text. Raises click.NoSuchOption for one that looks like an option."""
    for word in words:
        if word.startswith("--"):
            raise click.NoSuchOption(word)
    # Where the locale is not UTF-8, Python hands the bytes of other letters on as halves of characters.
    return os.fsencode(" ".join(words)).decode("utf-8", "replace")


def order(wanted: str | None) -> Sort:
    """What ``--sort`` asks for. Raises click.BadParameter."""
    if wanted is None:
        return Sort()
    keys = terminal.column_keys(wanted.removeprefix("-"))
    if len(keys) != 1:
        raise click.BadParameter("it takes one column, such as customer_name.", param_hint="--sort")
    return Sort(keys[0], wanted.startswith("-"))


def zone(name: str) -> tzinfo:
    """What ``--timezone`` asks for. Raises click.BadParameter."""
    try:
        return times.zone(name)
    except ValueError as problem:
        raise click.BadParameter(str(problem), param_hint="--timezone") from None


def event_type(named: str) -> str:
    """What ``--type`` asks for, as its wire name. Raises click.BadParameter for what is no type."""
    found = event_types.types_named(named, event_types.KNOWN, whole=True)
    if not found and "." in named:
        return event_types.normalise(named)
    if len(found) != 1:
        sentence = f"“{named}” is no event type. Use one such as joined, left or prolonged."
        raise click.BadParameter(sentence, param_hint="--type")
    return found[0]


def moment(named: str, place: tzinfo, hint: str) -> int:
    """What a time such as ``2024-06-01`` or ``-7d`` stands for, a day for its beginning. Raises click.BadParameter."""
    found = read_moment(text((named,)), place, now_us())
    if found is None:
        sentence = (
            f"“{display_text(named, 60)}” is no time. Use one such as 2024-06-01, 2024-06-01T10:08, -7d or today."
        )
        raise click.BadParameter(sentence, param_hint=hint)
    return found.at


def one_event(library: Path, name: str) -> int:
    """The event that a vendor's id or FILE:LINE names. Raises LibraryProblem, and click.UsageError for several."""
    found = find_events(library, text((name,)))
    if not found:
        raise LibraryProblem(
            f"There is no event “{display_text(name, 100)}” in the library. Take its id from: tier-viewer search."
        )
    if len(found) > 1:
        raise click.UsageError(f"{len(found)} events share this line. Name one by its id.")
    return found[0]
