"""The history in a case file: campaign by campaign where the customer stands, the chart, the stays and what is odd."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import tzinfo
from typing import NamedTuple

from viewer.domain import times
from viewer.domain.finding_names import finding_words
from viewer.domain.history_event import JOINED, LEFT, MOVES, HistoryEvent
from viewer.domain.moments import now_us
from viewer.errors import Cancelled
from viewer.exports.case_contents import CampaignPart, Change, Fact, FindingLine, Link, StayLine, Unknown
from viewer.history import phrases
from viewer.history.explanations import Explanation, explain
from viewer.history.histories import campaign_id
from viewer.history.lanes import lanes_of
from viewer.history.outlook import outlook
from viewer.history.places import tier_key
from viewer.history.stay_phrases import (
    SURE,
    campaign_caption,
    from_words,
    last_moment,
    length_words,
    now_words,
    to_words,
)
from viewer.history.tier_colours import tier_colour
from viewer.history.values import Finding, History, Period, Track
from viewer.jobs.case_chart import chart_of
from viewer.jobs.tell_history import Story
from viewer.wording import number, say, say_count

MOST_CAMPAIGNS, MOST_STAYS, MOST_FINDINGS = 20, 200, 100
"""So many are on the page; it says where the rest is."""
MOST_EXPLAINED_OF_MANY = 5
"""Of a customer with very many events, so few are explained: each explanation looks at all of them."""
_PATIENCE = 500_000  # events that are looked at
_MOST_LINKS = 5
_MOST_UNKNOWN = 30
_CHANGES = {JOINED, LEFT, *MOVES}


class Links(NamedTuple):
    """How the page names events: by their identity, and by their number where they are on it in full."""

    identities: dict[int, str]
    numbers: dict[int, int]

    def of(self, key: int) -> Link:
        """The link to one event."""
        return Link(phrases.name(self.identities[key]), self.numbers.get(key, 0))

    def first_of(self, keys: Iterable[int]) -> tuple[tuple[Link, ...], int]:
        """Links to the first of some events, and how many more there are."""
        known = [key for key in keys if key in self.identities]
        return tuple(map(self.of, known[:_MOST_LINKS])), max(len(known) - _MOST_LINKS, 0)


def links_of(history: History, numbers: dict[int, int]) -> Links:
    """The links to all events of a history; ``numbers`` are those of the events that are on the page in full."""
    events = (event for events in (*(track.events for track in history.tracks), history.neighbours) for event in events)
    return Links({event.key: event.identity for event in events}, numbers)


def campaign_parts(history: History, links: Links, zone: tzinfo) -> tuple[CampaignPart, ...]:
    """The campaigns, the latest first; at most ``MOST_CAMPAIGNS``."""
    now = now_us()
    lanes = lanes_of(history, now)
    last = last_moment(history)
    end = min(last, now) if last is not None else None
    return tuple(
        CampaignPart(
            campaign_caption(track),
            _about(track),
            now_words(track, zone),
            tuple(sentence.text for sentence in outlook(history, track, zone)),
            chart_of(lanes, lane, zone) if lane.stays or lane.events else None,
            _change(history, track, links, zone),
            tuple(_stays(track, lane.levels, links, zone, end)),
            len(track.periods),
            tuple(_finding(finding, links, zone) for finding in track.findings[:MOST_FINDINGS]),
            len(track.findings),
        )
        for track, lane in zip(history.tracks[:MOST_CAMPAIGNS], lanes.lanes, strict=False)
    )


def explanations(
    history: History, events: Sequence[HistoryEvent], zone: tzinfo, should_stop: Callable[[], bool]
) -> dict[int, Explanation]:
    """The explanations of the latest of some events, by the number of the event: as many as take no long time.

    Raises Cancelled once ``should_stop`` says so.
    """
    size = sum(len(track.events) for track in history.tracks) + len(history.neighbours)
    found: dict[int, Explanation] = {}
    for event in events[-max(_PATIENCE // max(size, 1), MOST_EXPLAINED_OF_MANY) :]:
        if should_stop():
            raise Cancelled(say("Stopped."))
        explained = explain(history, event.key, zone)
        if explained is not None:
            found[event.key] = explained
    return found


def unknown_parts(
    story: Story, explained: Mapping[int, Explanation], links: Links, zone: tzinfo
) -> tuple[Unknown, ...]:
    """What the data cannot say: of the events that are explained on the page, and of the history as a whole."""
    told: dict[str, list[int]] = {}
    for key, explanation in explained.items():
        for sentence in explanation.unknown:
            told.setdefault(sentence, []).append(key)
    found = [Unknown(text, *links.first_of(keys)) for text, keys in told.items()]
    more = say("And {count} more of the kind.", count=number(len(found) - _MOST_UNKNOWN))
    left_out = [Unknown(more, ())] if len(found) > _MOST_UNKNOWN else []
    return (*found[:_MOST_UNKNOWN], *left_out, *(Unknown(text, ()) for text in _as_a_whole(story, zone)))


def _as_a_whole(story: Story, zone: tzinfo) -> Iterator[str]:
    history = story.history
    if history.covered:
        days = ((phrases.day(span.first, zone), phrases.day(span.last, zone)) for span in history.covered)
        spans = phrases.listed([say("{first} to {last}", first=first, last=last) for first, last in days])
        yield say("The imported sources cover {spans}; of other times nothing is known.", spans=spans)
    else:
        yield say("It is not known which times the imported sources cover.")
    untimed = sum(event.happened_at is None for track in history.tracks for event in track.events)
    if untimed:
        yield say_count(untimed, "{n} event of tiers says no time.", "{n} events of tiers say no time.")
    if story.alike:
        yield say("Whether the others who are named above are the same person; their events are not told here.")
    yield say("Events that the sender never sent, or that were not captured, cannot be seen here.")


def _about(track: Track) -> tuple[Fact, ...]:
    texts = ((say("Campaign id"), campaign_id(track.scope)), (say("Project"), track.scope.project))
    return tuple(Fact(title, phrases.actor(text)) for title, text in texts if text)


def _change(history: History, track: Track, links: Links, zone: tzinfo) -> Change | None:
    latest = next((one for one in reversed(track.events) if one.type in _CHANGES and one.status is None), None)
    explained = explain(history, latest.key, zone) if latest is not None else None
    if latest is None or explained is None:
        return None
    return Change(explained.headline, tuple(one.text for one in explained.around), links.of(latest.key))


def _stays(track: Track, levels: dict[str, int], links: Links, zone: tzinfo, end: int | None) -> Iterator[StayLine]:
    for period in track.periods[-MOST_STAYS:]:
        yield StayLine(
            phrases.tier(period.tier),
            tier_colour(period.tier.name, levels.get(tier_key(period.tier) or "", 0)),
            from_words(period, zone),
            to_words(period, zone),
            length_words(period, end),
            say(SURE[period.confidence]),
            _proof(period, links),
        )


def _proof(period: Period, links: Links) -> tuple[Link, ...]:
    return links.first_of(key for key in (period.start_event, period.end_event) if key is not None)[0]


def _finding(finding: Finding, links: Links, zone: tzinfo) -> FindingLine:
    at = times.long_time(finding.at, zone) if finding.at is not None else ""
    rule = finding_words(finding.rule)
    return FindingLine(finding.severity.value, rule, finding.text, at, *links.first_of(finding.events))
