"""Outlook: what the data says of the stay that goes on: its last day, the points, and where the next tier begins."""

from collections.abc import Iterator
from datetime import UTC, tzinfo

from viewer.domain.history_event import HistoryEvent, Number, TierState
from viewer.history import phrases
from viewer.history.histories import campaign_of
from viewer.history.places import tier_key
from viewer.history.values import History, Period, Sentence, Track
from viewer.wording import say


def outlook(history: History, track: Track, zone: tzinfo = UTC) -> tuple[Sentence, ...]:
    """Sentences on the current stay of a track, each with the event that it is drawn from; none where there is none."""
    current = track.current
    if current is None:
        return ()
    return (*_last_day(track, current, zone), *_points(history, track, current.tier, zone))


def _last_day(track: Track, current: Period, zone: tzinfo) -> Iterator[Sentence]:
    ours = {current.start_event, *current.notes}
    for event in reversed(track.events):
        tier = event.tier
        expires = event.facts.expires or (tier.expires if tier is not None else None)
        if expires and event.key in ours:
            day = phrases.expiry(expires, zone)
            if event.happened_at is None:
                text = say("The stay is to end with {day}.", day=day)
            else:
                said_on = phrases.day(event.happened_at, zone)
                text = say("The stay is to end with {day} (said on {said_on}).", day=day, said_on=said_on)
            yield Sentence(text, (event.key,))
            return
    yield Sentence(say("When the stay is to end is not in the data."))


def _points(history: History, track: Track, tier: TierState, zone: tzinfo) -> Iterator[Sentence]:
    latest = _latest_balance(history, track)
    if latest is None or latest.facts.balance is None or latest.happened_at is None:
        return
    balance = latest.facts.balance
    points, day = phrases.balance(balance), phrases.day(latest.happened_at, zone)
    begins: list[str] = []
    if tier.points.lower is not None:
        begins.append(say("{tier} begins at {lower}", tier=phrases.tier_name(tier), lower=tier.points.lower))
    following = _next(history, track, tier)
    if following is not None and following.points.lower is not None:
        begins.append(_begins(following, following.points.lower, following.points.lower - balance))
    if begins:
        text = say(
            "The latest balance seen is {points}, on {day}; {tiers}.",
            points=points,
            day=day,
            tiers=phrases.listed(begins),
        )
    else:
        text = say("The latest balance seen is {points}, on {day}.", points=points, day=day)
    yield Sentence(text, (latest.key,))


def _begins(tier: TierState, lower: Number, missing: Number) -> str:
    """Where the next tier begins, and how much that is from the balance."""
    name = phrases.tier_name(tier)
    if missing > 0:
        return say(
            "{tier} at {lower}, {missing} more if the campaign goes by the balance",
            tier=name,
            lower=lower,
            missing=missing,
        )
    return say("{tier} at {lower}", tier=name, lower=lower)


def _latest_balance(history: History, track: Track) -> HistoryEvent | None:
    """By time, out of the customer's events of this campaign, those of tiers included: version 2 has points there."""
    here = (one for one in history.neighbours if campaign_of(one) in ("", track.scope.campaign))
    found = [one for one in (*track.events, *here) if one.facts.balance is not None and one.happened_at is not None]
    return max(found, key=lambda one: (one.happened_at or 0, one.key), default=None)


def _next(history: History, track: Track, tier: TierState) -> TierState | None:
    """The tier that begins next above one, as it was known last."""
    known: dict[str | None, TierState] = {}
    for event in track.events:
        for one in (event.tier_from, event.tier):
            if one is not None:
                known[tier_key(one)] = one
    known |= {tier_key(one): one for one in history.ladder if one.campaign_id == track.scope.campaign}
    lower = tier.points.lower
    above = [one for one in known.values() if lower is not None and (one.points.lower or lower) > lower]
    return min(above, key=lambda one: one.points.lower or 0, default=None)
