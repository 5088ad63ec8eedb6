"""Circumstances: what the customer's own history says about a change: the stay before it, its last day, the points."""

from collections.abc import Iterable, Iterator
from datetime import UTC, date, tzinfo

from viewer.domain import history_event as words
from viewer.domain import times
from viewer.domain.history_event import HistoryEvent, TierState
from viewer.history import phrases
from viewer.history.histories import campaign_of
from viewer.history.places import tier_key
from viewer.history.surroundings import EDITED, is_of_campaign, is_of_points, same_request
from viewer.history.values import History, Sentence, Track
from viewer.wording import say

_MOST_EDITS = 5
_NIGHT = 30 * phrases.MINUTE
_ENDS_A_STAY = words.MOVES | {words.LEFT}
_HAS_LAST_DAY = _ENDS_A_STAY | {words.PROLONGED}


def circumstances(history: History, track: Track, event: HistoryEvent, zone: tzinfo = UTC) -> Iterator[Sentence]:
    """Facts around an event of tiers, each with the events that it is drawn from; none of them is a cause."""
    yield from _stay(track, event, zone)
    yield from _absence(track, event, zone)
    yield from _last_day(track, event, zone)
    yield from _other_definitions(history, track, event)
    yield from _edits(history, event)
    yield from _balance(history, event)
    yield from _origin(event)
    yield from _actor(history, event)
    yield from _night(event, zone)


def compares_balance(history: History, event: HistoryEvent) -> bool:
    """Whether a balance is told beside the points that a tier takes."""
    return any(True for _ in _balance(history, event))


def _stay(track: Track, event: HistoryEvent, zone: tzinfo) -> Iterator[Sentence]:
    ended = next((period for period in track.periods if period.end_event == event.key), None)
    if ended is not None and ended.start is not None and ended.end is not None:
        lasted = phrases.duration(ended.end - ended.start)
        since = phrases.day(ended.start, zone)
        keys = (ended.start_event,) if ended.start_event is not None else ()
        name = phrases.tier_name(ended.tier)
        yield Sentence(
            say("The stay in {tier} had lasted {time}, since {day}.", tier=name, time=lasted, day=since), keys
        )


def _absence(track: Track, event: HistoryEvent, zone: tzinfo) -> Iterator[Sentence]:
    """How long somebody who joins had been in no tier."""
    begun = next((n for n, period in enumerate(track.periods) if period.start_event == event.key), 0)
    before = track.periods[begun - 1] if event.type == words.JOINED and begun > 0 else None
    if before is not None and before.end is not None and event.happened_at is not None and before.end_event is not None:
        lasted = phrases.duration(event.happened_at - before.end)
        text = say(
            "The customer had been in no tier for {time}, since {tier} was left on {day}.",
            time=lasted,
            tier=phrases.tier_name(before.tier),
            day=phrases.day(before.end, zone),
        )
        yield Sentence(text, (before.end_event,))


def _last_day(track: Track, event: HistoryEvent, zone: tzinfo) -> Iterator[Sentence]:
    """The vendor's expiry dates are inclusive: what ends on 31 Dec is over on 1 Jan."""
    of = event.tier_from or event.tier
    if event.type not in _HAS_LAST_DAY or event.happened_at is None or of is None:
        return
    expires, keys = of.expires, (event.key,)
    for earlier in _before(track, event):
        if earlier.tier is not None and tier_key(earlier.tier) == tier_key(of):
            said = earlier.facts.expires or earlier.tier.expires
            expires, keys = (said, (earlier.key,)) if said else (expires, keys)
        elif earlier.type in _ENDS_A_STAY:
            expires, keys = of.expires, (event.key,)
    last = _date(expires or "", zone)
    here = _day(event.happened_at, zone)
    if expires and last is not None and here is not None:
        name, shown = phrases.tier_name(of), phrases.expiry(expires, zone)
        yield Sentence(_passed(name, shown, (here - last).days), keys)


def _passed(tier: str, day: str, days: int) -> str:
    """Where the last day of a stay lies; it had passed so many days before."""
    if days < 0:
        ahead = phrases.days(-days)
        return say("The last day of the stay in {tier}, {day}, was still {time} ahead.", tier=tier, day=day, time=ahead)
    if days == 0:
        return say("The last day of the stay in {tier}, {day}, was this day.", tier=tier, day=day)
    if days == 1:
        return say("The last day of the stay in {tier}, {day}, had just passed.", tier=tier, day=day)
    passed = phrases.days(days)
    return say("The last day of the stay in {tier}, {day}, had passed {time} before.", tier=tier, day=day, time=passed)


def _other_definitions(history: History, track: Track, event: HistoryEvent) -> Iterator[Sentence]:
    """A tier is a snapshot: the same one can have had another name or range in earlier events."""
    at = event.happened_at
    before = list(_before(track, event))
    for tier in (event.tier_from, event.tier):
        if tier is None or at is None:
            continue
        earlier = next(((one, known) for one in reversed(before) if (known := _in(one, tier)) is not None), None)
        if earlier is not None and earlier[0].happened_at is not None and (told := _difference(earlier[1], tier)):
            when = phrases.distance(earlier[0].happened_at, at)
            text = say(
                "{when}, {tier} {difference}.",
                when=phrases.capital(when),
                tier=phrases.tier_name(tier),
                difference=told,
            )
            yield Sentence(text, (earlier[0].key,))
        told_below = any(edit.at == tier.updated_at and edit.tier == tier_key(tier) for edit in history.edits)
        if tier.updated_at is not None and 0 <= at - tier.updated_at <= EDITED and not told_below:
            name, when = phrases.tier_name(tier), phrases.distance(tier.updated_at, at)
            yield Sentence(say("The definition of {tier} was changed last {when}.", tier=name, when=when), (event.key,))


def _edits(history: History, event: HistoryEvent) -> Iterator[Sentence]:
    """Edits of the campaign's tiers, also of those that the customer was never in."""
    at = event.happened_at
    near = [
        edit
        for edit in history.edits
        if at is not None and 0 <= at - edit.at <= EDITED and edit.campaign == campaign_of(event)
    ]
    for edit in near[-_MOST_EDITS:]:
        when = phrases.distance(edit.at, at or 0)
        text = say("By an edit {when}, {tier} had changed: {what}.", when=when, tier=edit.name, what=edit.what)
        yield Sentence(text, (event.key,))


def _difference(earlier: TierState, tier: TierState) -> str:
    """What a tier was before, as what is said of it; nothing where it was the same."""
    parts = [say("was called {name}", name=phrases.tier_name(earlier))] if earlier.name != tier.name else []
    if earlier.points != tier.points and (points := phrases.points_range(earlier.points)):
        parts.append(say("had the range {points}", points=points))
    return phrases.listed(parts)


def _balance(history: History, event: HistoryEvent) -> Iterator[Sentence]:
    threshold = _threshold(event)
    latest = event if event.facts.balance is not None else _latest_balance(history, event)
    if threshold is None or latest is None or latest.facts.balance is None:
        return
    points = phrases.balance(latest.facts.balance)
    tier, lower = phrases.tier_name(threshold), threshold.points.lower
    if latest is event:
        text = say("The event itself gives {points}; {tier} begins at {lower}.", points=points, tier=tier, lower=lower)
        yield Sentence(text, (event.key,))
    elif latest.happened_at is not None and event.happened_at is not None:
        text = say(
            "The latest balance seen up to then is {points} ({when}); {tier} begins at {lower}.",
            points=points,
            when=phrases.distance(latest.happened_at, event.happened_at),
            tier=tier,
            lower=lower,
        )
        yield Sentence(text, (latest.key,))


def _threshold(event: HistoryEvent) -> TierState | None:
    """The tier whose beginning was reached, or is no longer."""
    tier = event.tier_from if event.type == words.DOWNGRADED else event.tier
    of_stays = event.type in words.MOVES or event.type in (words.JOINED, words.LEFT, words.PROLONGED)
    return tier if of_stays and tier is not None and tier.points.lower is not None else None


def _latest_balance(history: History, event: HistoryEvent) -> HistoryEvent | None:
    """The last one up to the event; what belongs to its request counts as well, though it was written after it."""
    at = event.happened_at
    for other in reversed(history.neighbours):
        if at is None or other.happened_at is None or other.facts.balance is None or not is_of_points(other):
            continue
        if (other.happened_at <= at or same_request(other, event)) and is_of_campaign(other, event):
            return other
    return None


def _origin(event: HistoryEvent) -> Iterator[Sentence]:
    if event.facts.transaction:
        origin = phrases.name(event.facts.transaction.replace("_", " "))
        yield Sentence(say("Where it comes from is recorded: {origin}.", origin=origin), (event.key,))


def _actor(history: History, event: HistoryEvent) -> Iterator[Sentence]:
    acted: Iterable[HistoryEvent] = (other for other in history.neighbours if same_request(other, event))
    known = event if event.facts.actor else next((other for other in acted if other.facts.actor), None)
    if known is not None and known.facts.actor:
        yield Sentence(say("Who or what acted: {actor}.", actor=phrases.actor(known.facts.actor)), (known.key,))


def _night(event: HistoryEvent, zone: tzinfo) -> Iterator[Sentence]:
    """Only of what a nightly run can do: it works at midnight of the project, whose zone no event holds."""
    if event.happened_at is None or event.type not in _HAS_LAST_DAY:
        return
    here = _day(event.happened_at, zone)
    midnight = times.period(here.isoformat(), zone) if here is not None else None
    if midnight is None or event.happened_at - midnight[0] > _NIGHT:
        return
    text = say(
        "It happened {time} after midnight ({zone}); the vendor recalculates tiers each night at midnight of the"
        " project's time zone, which events do not hold.",
        time=phrases.duration(event.happened_at - midnight[0]),
        zone=times.offset_text(event.happened_at, zone),
    )
    yield Sentence(text, (event.key,))


def _before(track: Track, event: HistoryEvent) -> Iterator[HistoryEvent]:
    for earlier in track.events:
        if earlier.key == event.key:
            return
        if earlier.status is None and not earlier.is_test:
            yield earlier


def _in(event: HistoryEvent, tier: TierState) -> TierState | None:
    return next(
        (one for one in (event.tier, event.tier_from) if one is not None and tier_key(one) == tier_key(tier)), None
    )


def _date(text: str, zone: tzinfo) -> date | None:
    at = times.parse_time(text)
    if at is None:
        return None
    return _day(at, UTC if phrases.is_date(text) else zone)


def _day(at: int, zone: tzinfo) -> date | None:
    try:
        return times.in_zone(at, zone).date()
    except OverflowError:
        return None
