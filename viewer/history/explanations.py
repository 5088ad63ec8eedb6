"""Explanations: what an event says, what else was seen around it, what the data cannot say. No cause is made up."""

from collections.abc import Iterator
from datetime import UTC, tzinfo
from typing import NamedTuple

from viewer.domain.event_types import short_name
from viewer.domain.history_event import MOVES, HistoryEvent, Span
from viewer.history import phrases
from viewer.history.circumstances import circumstances, compares_balance
from viewer.history.event_phrases import clause
from viewer.history.histories import campaign_of
from viewer.history.rules.directions import SKIPPED_TIERS
from viewer.history.skipped_tiers import skipped_tiers
from viewer.history.surroundings import (
    WINDOW,
    is_of_campaign,
    is_of_campaigns,
    is_of_points,
    same_request,
    surroundings,
)
from viewer.history.values import Finding, History, Period, Sentence, Track
from viewer.wording import number, say, to_say

_AT_ONCE = {
    2: to_say("two tiers at once"),
    3: to_say("three tiers at once"),
    4: to_say("four tiers at once"),
    5: to_say("five tiers at once"),
    6: to_say("six tiers at once"),
    7: to_say("seven tiers at once"),
    8: to_say("eight tiers at once"),
    9: to_say("nine tiers at once"),
}
_KNOWN_BY = {
    "inferred": to_say("That it is “{type}” follows from what it holds; the event itself does not name its type."),
    "file_name": to_say("That it is “{type}” is known from the name of its file only."),
    "heading": to_say("That it is “{type}” is known from the text before it only."),
    "user": to_say("That it is “{type}” was decided by a person who uses this program."),
}


class Explanation(NamedTuple):
    """What there is to say about one event."""

    headline: str
    """The facts of the event in one sentence."""
    around: tuple[Sentence, ...]
    """What else was seen: in the same request, or before and after it."""
    unknown: tuple[str, ...]
    """What the data cannot say, in sentences."""
    findings: tuple[Finding, ...]
    """The findings that concern it, but for what the headline says already."""


def explain(history: History, key: int, zone: tzinfo = UTC) -> Explanation | None:
    """Explains an event of the history, of tiers or beside them; None for others."""
    track = history.track_of(key)
    events = history.neighbours if track is None else track.events
    event = next((one for one in events if one.key == key), None)
    if event is None:
        return None
    around = surroundings(history, event, zone)
    if track is None:
        return Explanation(_headline(event, zone), around, (), ())
    at_once = _at_once(history, track, event)
    told = {SKIPPED_TIERS.name} if at_once else set()
    return Explanation(
        _headline(event, zone, at_once),
        (*circumstances(history, track, event, zone), *around),
        tuple(_unknown(history, track, event, zone)),
        tuple(finding for finding in track.findings if key in finding.events and finding.rule not in told),
    )


def _headline(event: HistoryEvent, zone: tzinfo, at_once: str = "") -> str:
    what, remarks = clause(event, zone)
    if not event.is_of_tiers:
        return say("{when}, {what}.", when=phrases.capital(phrases.on(event.happened_at, zone)), what=what)
    moved = say("{what} {when}", what=what, when=phrases.on(event.happened_at, zone))
    return "; ".join((phrases.capital(f"{moved}{at_once}"), *remarks)) + "."


def _at_once(history: History, track: Track, event: HistoryEvent) -> str:
    if event.type not in MOVES:
        return ""
    edits = (
        other for other in history.neighbours if is_of_campaigns(other) and campaign_of(other) == campaign_of(event)
    )
    between = skipped_tiers(event, sorted((*edits, *track.events), key=_moment), history.ladder)
    if not between:
        return ""
    count = len(between) + 1
    tiers = phrases.listed(map(phrases.tier, between))
    at_once = say(_AT_ONCE[count]) if count in _AT_ONCE else say("{number} tiers at once", number=number(count))
    if len(between) == 1:
        return say(", {tiers_at_once}: {tier} lies between", tiers_at_once=at_once, tier=tiers)
    return say(", {tiers_at_once}: {tiers} lie between", tiers_at_once=at_once, tiers=tiers)


def _moment(event: HistoryEvent) -> tuple[bool, int]:
    return event.happened_at is None, event.happened_at or 0


def _unknown(history: History, track: Track, event: HistoryEvent, zone: tzinfo) -> Iterator[str]:
    yield _no_reason(history, event)
    if compares_balance(history, event):
        yield say("Whether the campaign goes by the balance or by the points of a period is not in tier events.")
    if not _acted(history, event):
        yield say("Who or what acted is not recorded.")
    ended = next((period for period in track.periods if period.end_event == event.key), None)
    if ended is not None and ended.start is None:
        yield _since_unknown(ended, zone)
    if event.type_source in _KNOWN_BY:
        yield say(_KNOWN_BY[event.type_source], type=short_name(event.type))
    if event.happened_at is not None:
        yield from _not_covered(event.happened_at, history.covered)


def _no_reason(history: History, event: HistoryEvent) -> str:
    if event.facts.transaction:
        return say("No other reason is recorded than where it comes from.")
    at, elsewhere, nearest, beside = event.happened_at, False, None, False
    for other in history.neighbours:
        if not is_of_points(other) or is_of_campaigns(other):
            continue
        if not is_of_campaign(other, event):
            elsewhere = True
        elif same_request(other, event) or at is None or other.happened_at is None:
            beside = True
        elif nearest is None or abs(other.happened_at - at) < abs(nearest - at):
            nearest = other.happened_at
    if at is not None and nearest is not None and abs(nearest - at) > WINDOW and not beside:
        return say(
            "No reason is recorded in tier events; the nearest points event of this customer is {when}.",
            when=phrases.distance(nearest, at),
        )
    if beside or nearest is not None:
        return say("No reason is recorded in tier events; what stands beside it need not be its cause.")
    if elsewhere:
        return say(
            "No reason is recorded in tier events; the capture holds no points events for this customer in this"
            " campaign."
        )
    return say("No reason is recorded in tier events; the capture holds no points events for this customer.")


def _acted(history: History, event: HistoryEvent) -> bool:
    return bool(event.facts.actor) or any(
        other.facts.actor and same_request(other, event) for other in history.neighbours
    )


def _since_unknown(period: Period, zone: tzinfo) -> str:
    tier = phrases.tier_name(period.tier)
    if period.start_after is None:
        return say("When the stay in {tier} began is not in the data.", tier=tier)
    return say(
        "When the stay in {tier} began is not in the data; it was after {time}.",
        tier=tier,
        time=phrases.moment(period.start_after, zone),
    )


def _not_covered(at: int, covered: tuple[Span, ...]) -> Iterator[str]:
    """Nothing beside an event tells nothing where no source reaches."""
    begins = next((span.first for span in covered if span.first <= at <= span.last), None)
    if begins is None or at - begins > WINDOW:
        return
    if begins == at:
        yield say("The imported sources begin with this event: what happened just before it is not covered.")
    else:
        yield say(
            "The imported sources begin {when} it: what happened earlier is not covered.",
            when=phrases.distance(begins, at),
        )
