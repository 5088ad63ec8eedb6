"""Ladders: the tiers of a campaign by their points, every version of them that was seen, and how they changed."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import UTC, tzinfo
from itertools import pairwise
from typing import NamedTuple

from viewer.domain.history_event import Number, Range
from viewer.history import phrases
from viewer.history.ladder_flaws import Flaw, flaws
from viewer.history.tier_versions import TierVersion, captions
from viewer.wording import say, to_say

_NEAR = phrases.DAY


class _Worth(NamedTuple):
    """How the worth of something in a tier changed."""

    changed: str
    came: str
    went: str


_OF_RULES = _Worth(
    to_say("earning rule {id} {old} became {new}"),
    to_say("earning rule {id} ({worth}) came"),
    to_say("earning rule {id} ({worth}) went"),
)
_OF_REWARDS = _Worth(
    to_say("reward {id} {old} became {new}"),
    to_say("reward {id} ({worth}) came"),
    to_say("reward {id} ({worth}) went"),
)


class Change(NamedTuple):
    """How one version of a tier became the next."""

    before: TierVersion
    after: TierVersion
    earliest: int | None
    """From then on it may have been, in microseconds UTC; None where that is not known."""
    latest: int | None
    """By then it was; the same as ``earliest`` where the definition says when it was edited last."""
    text: str
    """One sentence."""
    name: str
    """Of the tier, fit for a sentence."""
    what: str
    """What changed, as part of a sentence: "its range 201–300 became 251–350"."""

    def is_near(self, at: int, within: int = _NEAR) -> bool:
        """Whether it lies near a moment: it is known to within twice that time, and does not lie farther away."""
        if self.earliest is None or self.latest is None or self.latest - self.earliest > 2 * within:
            return False
        return self.earliest - within <= at <= self.latest + within


class Ladder(NamedTuple):
    """The tiers of one campaign."""

    campaign_id: str | None
    campaign: str | None
    """Its latest name."""
    versions: tuple[TierVersion, ...]
    """Every version of every tier, the lowest first."""
    steps: tuple[TierVersion, ...]
    """The last version of each tier that was not removed, the lowest first."""
    flaws: tuple[Flaw, ...]
    """Holes and overlaps of the steps, the lowest first."""
    changes: tuple[Change, ...]
    """In order of time."""

    def changes_near(self, at: int, within: int = _NEAR) -> tuple[Change, ...]:
        """Those that lie near a moment, such as a customer's move. Nearness is no cause."""
        return tuple(change for change in self.changes if change.is_near(at, within))


def ladders(versions: Iterable[TierVersion], zone: tzinfo = UTC) -> list[Ladder]:
    """The ladders of all campaigns, by name; ``zone`` is that of the days in sentences."""
    campaigns: dict[str | None, list[TierVersion]] = defaultdict(list)
    for one in versions:
        campaigns[one.campaign_id or (f"name:{one.campaign}" if one.campaign else None)].append(one)
    found = [_ladder(ours, zone) for ours in campaigns.values()]
    return sorted(found, key=lambda one: (one.campaign is None, one.campaign or "", one.campaign_id or ""))


def _ladder(versions: list[TierVersion], zone: tzinfo) -> Ladder:
    newest = max(versions, key=lambda one: (one.campaign is not None, one.last_known))
    ordered = tuple(sorted(versions, key=_place))
    tiers: dict[str, list[TierVersion]] = defaultdict(list)
    for one in ordered:
        tiers[one.key].append(one)
    in_time = [sorted(ours, key=lambda one: one.begins) for ours in tiers.values()]
    names = captions([ours[-1] for ours in in_time])
    last = [ours[-1] for ours in in_time if not _is_removed(ours)]
    steps = tuple(sorted(last, key=_place))
    changes = [change for ours in in_time for change in _changes(ours, names, zone)]
    changes.sort(key=lambda one: (one.latest is None, one.latest or 0, one.earliest or 0))
    return Ladder(newest.campaign_id, newest.campaign, ordered, steps, tuple(flaws(steps, names, zone)), tuple(changes))


def _is_removed(versions: list[TierVersion]) -> bool:
    """Customers leave a removed tier after it was removed; only what is new in it says that it is there again."""
    removed = max((one.removed_at for one in versions if one.removed_at is not None), default=None)
    return removed is not None and all(one.first_seen is None or one.first_seen <= removed for one in versions)


def _place(one: TierVersion) -> tuple[object, ...]:
    lower = one.points_from
    return (lower is not None, lower or 0, one.name is None, one.name or "", one.tier_id or "", one.begins)


def _changes(versions: list[TierVersion], names: dict[str, str], zone: tzinfo) -> Iterator[Change]:
    for before, after in pairwise(versions):
        said = phrases.listed(_differences(before, after), most=9)
        if said:
            earliest, latest, when = _when(before, after, zone)
            name = names[after.key]
            text = say("{tier}: {what}, {when}.", tier=name, what=said, when=when)
            yield Change(before, after, earliest, latest, text, name, said)


def _when(before: TierVersion, after: TierVersion, zone: tzinfo) -> tuple[int | None, int | None, str]:
    """The bounds of a change. What defines a tier says when it was changed; else the events before and after it do."""
    if after.updated_at is not None and (before.updated_at is None or before.updated_at < after.updated_at):
        moment = phrases.moment(after.updated_at, zone)
        return after.updated_at, after.updated_at, say("with its edit of {time} at the latest", time=moment)
    last, first = before.last_seen, after.first_seen
    if last is None or first is None:
        return last, first, say("at a time that is not known")
    if last <= first:
        words = say("between {begin} and {end}", begin=phrases.moment(last, zone), end=phrases.moment(first, zone))
        return last, first, words
    begin, end = min(last, first), max(last, first)
    words = say(
        "though both were seen between {begin} and {end}",
        begin=phrases.moment(begin, zone),
        end=phrases.moment(end, zone),
    )
    return begin, end, words


def _differences(before: TierVersion, after: TierVersion) -> Iterator[str]:
    if before.name != after.name:
        yield say(
            "it was called {name} before", name=phrases.name(before.name) or say("nothing", about="the name of a tier")
        )
    old, new = (_range(one.points_from, one.points_to) for one in (before, after))
    if old != new:
        yield say("its range {old} became {new}", old=old, new=new)
    for words, ours, theirs in (
        (_OF_RULES, before.earning_rules, after.earning_rules),
        (_OF_REWARDS, before.rewards, after.rewards),
    ):
        if ours is not None and theirs is not None and ours != theirs:
            worths = ({one.id: one.worth for one in benefits} for benefits in (ours, theirs))
            yield from _worth(words, *worths)


def _worth(words: _Worth, before: dict[str, str], after: dict[str, str]) -> Iterator[str]:
    for one in sorted(before.keys() | after.keys()):
        old, new = (phrases.name(worths.get(one)) for worths in (before, after))
        name = phrases.name(one) or say("(no id)")
        if old == new:
            continue
        if old and new:
            yield say(words.changed, id=name, old=old, new=new)
        else:
            yield say(words.came, id=name, worth=new) if new else say(words.went, id=name, worth=old)


def _range(lower: Number | None, upper: Number | None) -> str:
    return phrases.points_range(Range(lower, upper)) or say("without points", about="what a range became")
