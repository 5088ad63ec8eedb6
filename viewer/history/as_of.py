"""As of: the tier in which a customer was at one moment, and how sure that is."""

from collections.abc import Sequence
from typing import NamedTuple

from viewer.domain.event_types import UNDECIDED
from viewer.domain.history_event import TierState
from viewer.history.values import Confidence, Period, Track
from viewer.wording import say, to_say

PROVEN = to_say("Events prove it.")
GOES_ON = to_say("Events prove it, and nothing that was seen has ended it.")
LEFT_BEFORE = to_say("The customer had left.")
LAST_SEEN = to_say(
    "The last event before says so; a move after it is not in the data, so it may have been another tier."
)
SAID_LATER = to_say("Only a later event says so; since when is not in the data.")
BEFORE_ALL = to_say("Only the first event says so, which came later; since when is not in the data.")
JOINED_LATER = to_say("The customer joined later; what was before is not in the data.")
MAY_HAVE_LEFT = to_say("The last event before does not say whether the customer joined, stayed or left.")
NOTHING = to_say("No event tells of a tier.")


class Standing(NamedTuple):
    """Where a customer was at one moment. No tier and EXACT: in none; no tier and anything else: not known."""

    tier: TierState | None
    since: int | None
    """Since when, where an event proves it; without tier, since when in none."""
    confidence: Confidence
    """Of the tier at that moment: EXACT although it may not be known since when."""
    period: Period | None
    words: str
    """One sentence: how sure it is."""
    instead: TierState | None = None
    """The tier that it may have been as well, because the next event tells of it."""


def standing_at(track: Track, moment: int) -> Standing:
    """The tier at a moment; a move at this very moment has happened."""
    begun = [number for number, period in enumerate(track.periods) if _may_have_begun(track, period, moment)]
    if not begun:
        words = say(JOINED_LATER if track.periods else NOTHING)
        return Standing(None, None, Confidence.BEFORE_FIRST_EVENT, None, words)
    period = track.periods[begun[-1]]
    first, last = _seen(track, period)
    if first is not None and moment < first:
        return _before_it_was_seen(track.periods[: begun[-1]], period)
    if period.end is not None and moment >= period.end:
        return Standing(None, period.end, Confidence.EXACT, None, say(LEFT_BEFORE))
    if period.end_before is not None and last is not None and moment > last:
        return Standing(period.tier, period.start, Confidence.AFTER_GAP, period, say(LAST_SEEN))
    if _may_have_left(track, period, moment):
        return Standing(period.tier, period.start, Confidence.AFTER_GAP, period, say(MAY_HAVE_LEFT))
    return Standing(period.tier, period.start, Confidence.EXACT, period, say(GOES_ON if period.is_open else PROVEN))


def _may_have_begun(track: Track, period: Period, moment: int) -> bool:
    if period.start is not None:
        return period.start <= moment
    if period.start_after == moment:
        first, _ = _seen(track, period)
        return first == moment
    return period.start_after is None or period.start_after < moment


def _seen(track: Track, period: Period) -> tuple[int | None, int | None]:
    """The first and the last moment at which an event shows the customer in that tier."""
    notes = set(period.notes)
    seen = [event.happened_at for event in track.events if event.key in notes] if notes else []
    moments = [moment for moment in (period.start, *seen, period.end) if moment is not None]
    return min(moments, default=None), max(moments, default=None)


def _may_have_left(track: Track, period: Period, moment: int) -> bool:
    """Whether the last event before the moment may be a leaving, and the next one a joining."""
    if not period.notes:
        return False
    notes = set(period.notes)
    noted = [(event.happened_at or 0, event.type == UNDECIDED) for event in track.events if event.key in notes]
    # An undecided event of the same moment as another tells of the same.
    clear = {period.start, *(at for at, is_undecided in noted if not is_undecided)}
    earlier = [at for at, _ in noted if at < moment]
    if not earlier or earlier[-1] in clear or moment in clear:
        return False
    later = [at for at, _ in noted if at > moment]
    return later[0] not in clear if later else period.is_open


def _before_it_was_seen(earlier: Sequence[Period], period: Period) -> Standing:
    if earlier and earlier[-1].end_before is not None:
        known = earlier[-1]
        return Standing(known.tier, known.start, Confidence.AFTER_GAP, known, say(LAST_SEEN), period.tier)
    if period.start_after is None:
        return Standing(period.tier, None, Confidence.BEFORE_FIRST_EVENT, period, say(BEFORE_ALL))
    return Standing(period.tier, None, Confidence.IMPLIED, period, say(SAID_LATER))
