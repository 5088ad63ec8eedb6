"""The story of a moment: in which tier a customer was then, or all customers of a campaign, and how sure that is."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from pathlib import Path

from viewer.domain.display import display_text
from viewer.errors import Cancelled, ExportProblem, LibraryProblem
from viewer.exports import standings_file
from viewer.exports.standings_file import StandingLine
from viewer.history.as_of import Standing, standing_at
from viewer.history.histories import campaign_id
from viewer.history.order import in_order
from viewer.history.periods import periods
from viewer.history.phrases import listed
from viewer.history.stay_phrases import SURE
from viewer.history.values import Confidence, Scope, Track
from viewer.jobs.tell_everybody import scoped
from viewer.jobs.tell_history import Story
from viewer.store import library
from viewer.store.campaigns import Campaign, campaigns_called, every_campaign
from viewer.store.coverage import Coverage
from viewer.store.customer_names import NAMELESS, Named, names_of
from viewer.store.library import Connection
from viewer.store.results import unchanging
from viewer.store.streamed_histories import Choice
from viewer.wording import number, say, say_count, to_say

_CHUNK = 200
_LISTED = 12
NOT_COVERED = to_say("No imported source covers this moment, so moves before it may be missing.")
IN_TIER, NO_TIER, UNKNOWN = "in_tier", "no_tier", "unknown"
_STATES = {NO_TIER: to_say("in no tier"), UNKNOWN: to_say("not known")}


def find_campaign(library_path: Path, wanted: str) -> Campaign:
    """The campaign of this id or name, or with it in its name. Raises LibraryProblem where none fits, or several."""
    with library.reading(library_path) as connection:
        found = campaigns_called(connection, wanted)
        others = [] if found else every_campaign(connection)
    if len(found) == 1:
        return found[0]
    if found:
        words = to_say("“{campaign}” fits several campaigns: {choices}. Name one by its id.")
    elif others:
        words = to_say("There is no campaign “{campaign}” in the library. There is: {choices}.")
    else:
        words = to_say("There is no campaign “{campaign}” in the library.")
    raise LibraryProblem(say(words, campaign=display_text(wanted, 60), choices=_choices(found or others)))


def campaigns(library_path: Path) -> list[Campaign]:
    """All campaigns that have an id, by name. Raises LibraryProblem."""
    with library.reading(library_path) as connection:
        return every_campaign(connection)


def tiers_at(
    library_path: Path, campaign: Campaign, moment: int, should_stop: Callable[[], bool] = lambda: False
) -> Iterator[StandingLine]:
    """Where each customer of a campaign stood at a moment, in the order of their ids; drawn as it is asked for.

    Raises LibraryProblem, and Cancelled once ``should_stop`` says so.
    """
    with library.reading(library_path) as connection, unchanging(connection):
        tracks = _tracks(connection, campaign)
        while chunk := list(islice(tracks, _CHUNK)):
            if should_stop():
                raise Cancelled(say("Stopped."))
            names = names_of(connection, [track.scope.customer for track in chunk])
            for track in chunk:
                yield _line(track, names.get(track.scope.customer, NAMELESS), moment)


def is_covered(library_path: Path, moment: int) -> bool:
    """Whether any imported source covers a moment; if not, moves before it may be missing. Raises LibraryProblem."""
    with library.reading(library_path) as connection:
        return Coverage(connection).touches((moment, moment + 1))[0]


def export_tiers_at(
    library_path: Path,
    lines: Iterable[StandingLine],
    target: Path,
    zone_name: str,
    progress: Callable[[int], None] = lambda count: None,
) -> int:
    """Writes where customers stood, as JSON lines where the target's name ends in .jsonl, else as CSV; gives how many.

    Raises ExportProblem, and what the lines raise; in each case no file is left.
    """
    if target.exists() and library_path.exists() and target.samefile(library_path):
        raise ExportProblem(say("{target} is the library itself. Choose another name for the export.", target=target))
    return standings_file.write(target, lines, zone_name, progress)


def standings_of(story: Story, moment: int) -> list[StandingLine]:
    """Where the customer of a story stood at a moment, for each campaign."""
    latest = {one.field: one.value for one in reversed(story.person.values)}
    named = Named(latest.get("name"), latest.get("email"))
    return [_line(track, named, moment) for track in story.history.tracks]


class Counts:
    """Counts lines as they pass: how many customers were in which tier, and how sure that is."""

    def __init__(self, tier: str | None = None) -> None:
        self.tiers: Counter[str] = Counter()
        self.sure: Counter[Confidence] = Counter()
        self.might = 0
        """So many may have been in the tier that is asked for: an event that came later tells of it."""
        self._wanted = tier

    def passing(self, lines: Iterable[StandingLine]) -> Iterator[StandingLine]:
        """The lines of the tier that is asked for, by its id or name; all of them where none is."""
        for one in lines:
            wanted = self._wanted
            if wanted is None or _is_called(wanted, one.tier_id, one.tier):
                self.tiers[label_of(one)] += 1
                if one.state != UNKNOWN:
                    self.sure[Confidence(one.confidence)] += 1
                yield one
            elif _is_called(wanted, None, one.or_tier):
                self.might += 1

    @property
    def words(self) -> str:
        """What was counted, in a line or two."""
        customers = say_count(self.tiers.total(), "{n} customer", "{n} customers")
        tiers = [f"{display_text(name, 60)} {number(count)}" for name, count in self.tiers.most_common(_LISTED)]
        rest = self.tiers.total() - sum(count for _, count in self.tiers.most_common(_LISTED))
        if rest > 0:
            tiers.append(say("others {count}", count=number(rest)))
        told = [f"{customers}: {', '.join(tiers)}." if tiers else f"{customers}."]
        if self.sure:
            named = (f"{say(SURE[one])} {number(self.sure[one])}" for one in Confidence if self.sure[one])
            told.append(say("How sure: {what}.", what=", ".join(named)))
        if self.might:
            told.append(
                say_count(
                    self.might,
                    "{n} more may have been in it: a move is not in the data.",
                    "{n} more may have been in it: a move is not in the data.",
                )
            )
        return " ".join(told)


def label_of(one: StandingLine) -> str:
    """What a customer is counted under: the tier, that there was none, or that it is not known."""
    if one.state in _STATES:
        return say(_STATES[one.state])
    return one.tier or one.tier_id or say("a tier without a name")


def _tracks(connection: Connection, campaign: Campaign) -> Iterator[Track]:
    for scope, events in scoped(connection, Choice(campaign.id, arrivals=False)):
        ordered = in_order(events)
        yield Track(scope, campaign.name, ordered, periods(ordered))


def _line(track: Track, named: Named, moment: int) -> StandingLine:
    standing = standing_at(track, moment)
    tier = standing.tier
    scope: Scope = track.scope
    return StandingLine(
        scope.customer,
        named.name,
        named.email,
        scope.project,
        campaign_id(scope),
        track.campaign,
        moment,
        _state(standing),
        tier.id if tier is not None else None,
        tier.name if tier is not None else None,
        tier.points.lower if tier is not None else None,
        tier.points.upper if tier is not None else None,
        standing.since,
        standing.confidence.value,
        (standing.instead.name or standing.instead.id) if standing.instead is not None else None,
        standing.words,
    )


def _state(standing: Standing) -> str:
    if standing.tier is not None:
        return IN_TIER
    return NO_TIER if standing.confidence is Confidence.EXACT else UNKNOWN


def _is_called(wanted: str, id: str | None, name: str | None) -> bool:
    return wanted == id or (name is not None and name.casefold() == wanted.casefold())


def _choices(found: Iterable[Campaign]) -> str:
    return listed((f"{display_text(one.name or say('no name'), 60)} ({display_text(one.id, 60)})" for one in found), 10)
