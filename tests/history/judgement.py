"""Judges what the engine tells of a capture by what really happened.

What must be told is worked out from the true history and from what is left of it. Where several orders of one
millisecond or request make equal sense, nothing is asked of the engine, and that is counted.
"""

from collections import Counter
from collections.abc import Iterator
from random import Random

from tests.history.damage import Capture
from tests.history.left_over import Kept, what_is_left
from tests.history.made import DAY, HOUR, MINUTE
from tests.history.truth import TrueStay
from viewer.domain.history_event import JOINED
from viewer.history.as_of import Standing, standing_at
from viewer.history.histories import history_of
from viewer.history.places import NOWHERE, after, before, tier_key
from viewer.history.values import Confidence, Period, Track

GAP_RULES = frozenset(("missing_move", "missing_join", "join_without_leave"))
_RANGES = (
    "reversed_range",
    "two_ranges",
    "changed_unnoticed",
    "wrong_direction",
    "skipped_tiers",
    "overlapping_ranges",
)
FOLLOWS = {
    **{rule: (rule,) for rule in ("late_delivery", "repeated_delivery", "two_ids", "uncovered_time")},
    **dict.fromkeys(("reversed_range", "two_ranges", "wrong_direction"), _RANGES),
}
"""What may be found of an event beside what must be, for a damage that leaves that trace."""
NEAR = 11 * MINUTE
"""Points and moves of one night come in no certain order."""


class Judge:
    """The judgement of one capture; ``wrong`` is empty where everything is as it must be, ``rates`` counts what was."""

    def __init__(self, capture: Capture) -> None:
        self.capture = capture
        self.rates: Counter[str] = Counter()
        self.wrong: list[str] = []
        history = history_of("cust_1", capture.events, capture.covered)
        self.track = history.tracks[0] if history.tracks else None
        self.kept = what_is_left(capture)
        self.rates["histories"] += 1
        self.rates["events"] += len(capture.truth.changes)
        self.rates["events dropped"] += len(capture.dropped)
        if self.track is None or not self.kept:
            self.rates["nothing left"] += 1
            return
        self._judge_periods(self.track)
        self._judge_moments(self.track)
        self._judge_findings(self.track)

    # Periods

    def _judge_periods(self, track: Track) -> None:
        starts = {period.start_event: period for period in track.periods if period.start_event is not None}
        ends = {period.end_event: period for period in track.periods if period.end_event is not None}
        for stay in self.capture.truth.stays():
            self.rates["stays"] += 1
            first = next((place for place, one in enumerate(self.kept) if one.number == stay.first), None)
            last = next((place for place, one in enumerate(self.kept) if one.number == stay.last), None)
            began = next((starts[key] for key in starts if first is not None and key in self.kept[first].keys), None)
            ended = next((ends[key] for key in ends if last is not None and key in self.kept[last].keys), None)
            if self._is_undecided(stay):
                self.rates["stays beside an event whose type is not known"] += 1
            elif first is not None and last is not None:
                self._judge_whole(stay, first, last, began, ended)
            elif first is not None:
                self._judge_begun(stay, first, began)
            elif last is not None:
                self._judge_ended(stay, last, ended)
            else:
                self.rates["stays without either end"] += 1
        self._judge_claims(track)

    def _is_undecided(self, stay: TrueStay) -> bool:
        """Whether what could be said of its ends depends on an event whose type is not known."""
        first = next((place for place, one in enumerate(self.kept) if one.number >= stay.first), len(self.kept))
        last = len(self.kept)
        if stay.last is not None:
            last = next((place for place, one in enumerate(self.kept) if one.number >= (stay.last or 0)), last)
        return any(one.is_undecided for one in self.kept[max(0, first - 1) : last + 1])

    def _judge_whole(self, stay: TrueStay, first: int, last: int, began: Period | None, ended: Period | None) -> None:
        if not self._all_sure(first, last):
            self.rates["stays in an order that is not certain"] += 1
        elif self._joins_again(first):
            self.rates["stays joined once more"] += 1
        elif self._check(
            began is not None
            and began == ended
            and began[1:4] == (self.kept[first].time, self.kept[last].time, Confidence.EXACT)
            and tier_key(began.tier) in self._said(stay),
            f"{stay} is told as {began}, {ended}",
        ):
            self.rates["stays with both ends recovered"] += 1

    def _judge_begun(self, stay: TrueStay, first: int, began: Period | None) -> None:
        following = None
        if stay.last is not None:
            following = next((one for one in self.kept if one.number > (stay.last or 0)), None)
        if not self._all_sure(first, first) or (following and not following.is_sure):
            self.rates["stays in an order that is not certain"] += 1
        elif self._joins_again(first):
            self.rates["stays joined once more"] += 1
        elif following is None:
            what = "stays that go on" if stay.last is None else "stays whose end nothing shows"
            if self._check(
                began is not None
                and began.is_open
                and began[1:4] == (self.kept[first].time, None, Confidence.EXACT)
                and tier_key(began.tier) in self._said(stay),
                f"{stay} is told as {began}, and goes on",
            ):
                self.rates[f"{what} recovered" if stay.last is None else what] += 1
        elif not following.shows_gap or self._is_joined_again(following):
            self.rates["stays whose end nothing shows"] += 1
        elif self._check(
            began is not None
            and began[1:4] == (self.kept[first].time, None, Confidence.AFTER_GAP)
            and began.end_before == following.time
            and not began.is_open,
            f"{stay} is told as {began}, and ended by {following.time}",
        ):
            self.rates["stays with one end recovered"] += 1

    def _judge_ended(self, stay: TrueStay, last: int, ended: Period | None) -> None:
        place = next(place for place, one in enumerate(self.kept) if one.number > stay.first)
        seen = self.kept[place]
        if not self._all_sure(place, last) or (place and not self.kept[place - 1].is_sure):
            self.rates["stays in an order that is not certain"] += 1
        elif place and not seen.shows_gap:
            self.rates["stays whose beginning nothing shows"] += 1
        else:
            noted = last > place
            bound = self.kept[place - 1].time if place else None
            sure = Confidence.IMPLIED if not noted else Confidence.AFTER_GAP
            if self._check(
                ended is not None
                and ended[1:4] == (None, self.kept[last].time, sure if place else Confidence.BEFORE_FIRST_EVENT)
                and ended.start_after == bound
                and tier_key(ended.tier) in self._said(stay),
                f"{stay} is told as {ended}, and began after {bound}",
            ):
                self.rates["stays with one end recovered"] += 1

    def _judge_claims(self, track: Track) -> None:
        """Nothing is told that was not, except where what is missing cannot be seen."""
        numbers = {key: one.number for one in self.kept for key in one.keys}
        stays = self.capture.truth.stays()
        certain = all(one.is_sure for one in self.kept)
        for period in track.periods:
            first, last = numbers.get(period.start_event or -1), numbers.get(period.end_event or -1)
            true = [stay for stay in stays if first == stay.first or (last == stay.last and last is not None)]
            names = {stay.tier for stay in true}
            if first is not None and last is not None and certain:
                between = self.capture.dropped.intersection(range(first, last))
                exact = len(true) == 1 and tier_key(period.tier) in (None, *names)
                unclear = any(one.is_undecided for one in self.kept if first < one.number < last)
                self._check(exact or bool(between) or unclear, f"{period} is told of {true}")
                self.rates["periods that hide something missing"] += not exact
        if certain and not self.capture.dropped and not any(one.is_undecided for one in self.kept):
            told = [(tier_key(one.tier), one.start_event, one.end_event) for one in track.periods]
            self._check(len(told) == len(stays), f"{len(told)} periods for {len(stays)} stays")

    # Moments

    def _judge_moments(self, track: Track) -> None:
        chance = Random(self.capture.seed)
        changes = self.capture.truth.changes
        begin, end = changes[0].time - 30 * HOUR, changes[-1].time + 30 * HOUR
        moments = [chance.randint(begin, end) for _ in range(4)] + [chance.choice(changes).time for _ in range(2)]
        for moment in moments:
            self._judge_moment(moment, standing_at(track, moment))

    def _judge_moment(self, moment: int, standing: Standing) -> None:
        told = NOWHERE if standing.tier is None else tier_key(standing.tier)
        earlier = [one for one in self.kept if one.time <= moment]
        true = next((one.after for one in reversed(self.capture.truth.changes) if one.time <= moment), NOWHERE)
        if earlier and earlier[-1].time == moment:
            true = earlier[-1].change.after
        later = next((one for one in self.kept if one.time > moment), None)
        is_exact = standing.confidence is Confidence.EXACT
        self.rates["moments"] += 1
        if any(one.is_undecided for one in (*earlier[-1:], *([later] if later else []))):
            is_hidden = bool(earlier) and self._is_dropped_between(earlier[-1], later, moment - 1)
            is_sure = all(one.is_sure for one in (*earlier[-2:], *([later] if later else [])))
            is_true = not is_exact or told in (true, None) or moment == earlier[-1].time
            # One of the moment of another event looks like its copy.
            is_copy = len(earlier) > 1 and earlier[-1].time == earlier[-2].time
            self._check(is_true or is_hidden or is_copy or not is_sure, f"at {moment} it was {true!r}, told {standing}")
            self.rates["moments beside an event whose type is not known"] += 1
        elif any(not one.is_sure for one in (*earlier[-1:], *([later] if later else []))):
            self.rates["moments in an order that is not certain"] += 1
        elif not earlier:
            self._check(not is_exact, f"at {moment}, before everything, {standing}")
            self.rates["moments before everything, not said to be known"] += 1
        elif not self._is_dropped_between(earlier[-1], later, moment) or (moment == earlier[-1].time and told is None):
            if self._check(is_exact and told in (true, None), f"at {moment} it was {true!r}, told {standing}"):
                self.rates["moments recovered"] += 1
        elif later is not None and later.shows_gap and not self._is_joined_again(later):
            if self._check(not is_exact, f"at {moment} something is missing, told {standing}"):
                self.rates["moments in a gap, said to be unsure"] += 1
                self.rates["moments in a gap, right all the same"] += told == true
        else:
            self.rates["moments where nothing shows that something is missing"] += 1
            self.rates["moments where that is told wrong"] += is_exact and told not in (true, None)

    def _is_dropped_between(self, one: Kept, other: Kept | None, moment: int) -> bool:
        """Whether something is missing there; what an event says of its own moment holds all the same."""
        if moment == one.time and after(one.change.event) == one.change.after:
            return False
        end = other.number if other else len(self.capture.truth.changes)
        return bool(self.capture.dropped.intersection(range(one.number, end)))

    # Findings

    def _judge_findings(self, track: Track) -> None:
        found = {(finding.rule, key) for finding in track.findings for key in finding.events[:1]}
        concerned = {(finding.rule, key) for finding in track.findings for key in finding.events}
        for rule, key in self.capture.traces:
            keys = next((one.keys for one in self.kept if key in one.keys), {key})
            anywhere = rule == "uncovered_time" and any(finding.rule == rule for finding in track.findings)
            if rule == "two_ids" and not all(one.is_sure for one in self.kept if key in one.keys):
                self.rates["repeats in an order that is not certain"] += 1
            elif self._check(anywhere or any((rule, one) in concerned for one in keys), f"no {rule} at {key}"):
                self.rates["damages found"] += 1
        for place, one in enumerate(self.kept):
            gaps = [rule for rule, key in found if key in one.keys and rule in GAP_RULES]
            near = self.kept[max(0, place - 1) : place + 1]
            if any(other.is_undecided or not other.is_sure for other in near):
                continue
            if one.shows_gap:
                if self._check(bool(gaps), f"no gap found at {one}"):
                    self.rates["gaps found"] += 1
            else:
                self._check(not gaps, f"{gaps} at {one}, where nothing is wrong")
                self.rates["gaps that nothing shows"] += one.after_drop and place > 0
        first = self.kept[0]
        midway = any(rule == "starts_midway" for rule, _ in found)
        is_clear = first.is_sure and not first.is_undecided
        self._check(midway == (first.change.event.type != JOINED) or not is_clear, f"starts midway: {midway}")
        self._judge_points(track)
        self._judge_expiries(track)
        if self.capture.damages:
            self._judge_the_rest(track)
        else:
            self._judge_clean(track)

    def _judge_the_rest(self, track: Track) -> None:
        damaged = {(rule, key) for traced, key in self._traces_with_twins() for rule in FOLLOWS[traced]}
        skips = {key for one in self.kept if one.change.skips for key in one.keys}
        unsure = {key for one in self.kept if not one.is_sure or one.is_undecided for key in one.keys}
        for finding in track.findings:
            if finding.rule in GAP_RULES or finding.rule == "starts_midway":
                continue
            is_right = any((finding.rule, key) in damaged for key in finding.events)
            is_right |= finding.rule == "uncovered_time" and "hole" in self.capture.damages
            is_right |= finding.rule == "two_ids" and bool(unsure.intersection(finding.events))
            is_right |= finding.rule == "expiry_without_event" and bool(self.capture.dropped)
            is_right |= finding.rule == "skipped_tiers" and finding.events[0] in skips
            is_right |= finding.rule == "other_tier_with_points" and self._hides_something(finding.at or 0)
            self._check(is_right, f"{finding} is false")
            self.rates["findings"] += 1

    def _traces_with_twins(self) -> Iterator[tuple[str, int]]:
        for rule, key in self.capture.traces:
            for one in next((one.keys for one in self.kept if key in one.keys), {key}):
                yield rule, one

    def _hides_something(self, moment: int) -> bool:
        """Whether something is missing about then, or may be."""
        earlier = [one for one in self.kept if one.time <= moment]
        later = next((one for one in self.kept if one.time > moment), None)
        if not earlier or not earlier[-1].is_sure or (later is not None and not later.is_sure):
            return True
        return self._is_dropped_between(earlier[-1], later, moment)

    def _judge_points(self, track: Track) -> None:
        """A points transaction names another tier than the last event before it did, so something is missing there."""
        found = {
            key for finding in track.findings if finding.rule == "other_tier_with_points" for key in finding.events
        }
        for points in self.capture.events:
            tier, at = points.facts.holder_tier, points.happened_at or 0
            earlier = [one for one in self.kept if one.time <= at]
            if (
                tier is None
                or not earlier
                or not earlier[-1].is_sure
                or any(abs(one.time - at) < NEAR for one in self.kept)
            ):
                continue
            said = after(earlier[-1].change.event)
            if said not in (None, tier_key(tier)):
                self.rates["gaps that points show"] += self._check(points.key in found, f"nothing found at {points}")

    def _judge_expiries(self, track: Track) -> None:
        """A stay was to end, what the night brought is missing, and nothing else was seen until the day after."""
        found = {finding.events[0] for finding in track.findings if finding.rule == "expiry_without_event"}
        for place, one in enumerate(self.kept):
            if one.change.event.facts.expires is None or not one.is_sure:
                continue
            night = one.number + 1
            later = self.kept[place + 1].time if place + 1 < len(self.kept) else None
            is_missing = night in self.capture.dropped
            deadline = self.capture.truth.changes[night].time + 2 * DAY if is_missing else 0
            listened = any(span.first <= deadline - 3 * DAY and deadline <= span.last for span in self.capture.covered)
            if is_missing and listened and (later is None or later > deadline):
                self.rates["nights of expiry found"] += self._check(bool(one.keys & found), f"no expiry at {one}")
            elif not is_missing:
                self._check(not one.keys & found, f"expiry at {one}, which was followed")

    def _judge_clean(self, track: Track) -> None:
        skips = {key for one in self.kept if one.change.skips for key in one.keys}
        told = {(finding.rule, finding.events[0]) for finding in track.findings}
        if self._check(told == {("skipped_tiers", key) for key in skips}, f"{told} of a clean history, {skips}"):
            self.rates["without a false finding"] += 1

    def _all_sure(self, first: int, last: int) -> bool:
        return all(one.is_sure for one in self.kept[max(0, first - 1) : last + 1])

    def _joins_again(self, place: int) -> bool:
        return self._is_joined_again(self.kept[place])

    def _is_joined_again(self, one: Kept) -> bool:
        """A joining of the tier that the customer was in: the stay goes on, and a finding says so."""
        return one.shows_gap and one.change.event.type == JOINED and self._was_in(one) == one.change.after

    def _was_in(self, one: Kept) -> str | None:
        place = self.kept.index(one)
        return after(self.kept[place - 1].change.event) if place else None

    def _said(self, stay: TrueStay) -> tuple[str | None, ...]:
        """What a stay can be called: where no event that is left names it, nothing."""
        last = stay.last if stay.last is not None else len(self.capture.truth.changes)
        inside = [one for one in self.kept if stay.first <= one.number <= last]
        names = {after(one.change.event) for one in inside if one.number < last}
        names |= {before(one.change.event) for one in inside if one.number > stay.first}
        return (stay.tier,) if stay.tier in names else (None,)

    def _check(self, is_right: bool, complaint: str) -> bool:
        if not is_right:
            self.wrong.append(f"seed {self.capture.seed}, {', '.join(self.capture.damages) or 'whole'}: {complaint}")
        return is_right
