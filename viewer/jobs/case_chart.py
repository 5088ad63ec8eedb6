"""The lanes of a history as charts for a page: shares of a common axis, the words of each stay and each event."""

from datetime import tzinfo

from viewer.domain.event_types import sign
from viewer.domain.history_event import HistoryEvent
from viewer.domain.time_steps import moment_words, stretches
from viewer.domain.times import long_time
from viewer.exports.tier_chart import WIDTH, Band, Chart, Sign, Tick
from viewer.history import phrases, time_scale
from viewer.history.event_phrases import told
from viewer.history.lanes import Lane, Lanes
from viewer.history.places import tier_key
from viewer.history.stay_phrases import UNKNOWN, campaign_caption, length_words, span_words, why_sure
from viewer.history.tier_colours import ink_on, tier_colour
from viewer.history.time_scale import Mark, Scale, bands, bare_stretches, marks, short_day
from viewer.history.values import Period
from viewer.wording import number, say, say_count

_TICK = 110  # pixels that a place of the axis needs
_MOST_TOLD = 6


def chart_of(lanes: Lanes, lane: Lane, zone: tzinfo) -> Chart:
    """The chart of one campaign, on the time that all of them share."""
    scale = Scale(lanes.first, lanes.last, 0.0, WIDTH)
    cut = stretches(scale.low, scale.high, WIDTH // _TICK, zone)
    return Chart(
        say(
            "Tiers in {campaign} from {first} to {last}",
            campaign=campaign_caption(lane.track),
            first=phrases.day(lanes.first, zone),
            last=phrases.day(lanes.last, zone),
        ),
        tuple(_band(lane, one, scale, zone) for one in bands(lane, scale)),
        tuple(_sign(lane, one, scale, zone) for one in marks(lane, scale)),
        tuple((left / WIDTH, right / WIDTH) for left, right in bare_stretches(lanes.covered, scale)),
        tuple(Tick(scale.x(edge) / WIDTH, moment_words(edge, cut.step, zone)) for edge in cut.edges),
        say("today") if lanes.is_now else say("end of the data"),
    )


def _band(lane: Lane, band: time_scale.Band, scale: Scale, zone: tzinfo) -> Band:
    stay = lane.stays[band.first]
    left, right = band.left / WIDTH, band.right / WIDTH
    if band.last - band.first > 1:
        words = say_count(
            band.last - band.first,
            "{n} stay, too short to be told apart here; the table has it.",
            "{n} stays, too short to be told apart here; the table has them.",
        )
        return Band(left, right, left, right, "", "", words)
    period = stay.period
    level = lane.levels.get(tier_key(period.tier) or "", 0)
    ground = tier_colour(period.tier.name, level)
    is_sure = stay.left == stay.sure_from and stay.right == stay.sure_to
    return Band(
        left,
        right,
        left if is_sure else scale.x(stay.sure_from) / WIDTH,
        right if is_sure else scale.x(stay.sure_to) / WIDTH,
        phrases.tier_name(period.tier),
        _more(period, zone),
        "\n".join((_span(period, zone), f"{phrases.capital(why_sure(period))}.")),
        ground,
        ink_on(ground),
        level,
    )


def _span(period: Period, zone: tzinfo) -> str:
    return f"{phrases.tier(period.tier)}: {span_words(period, zone)}."


def _more(period: Period, zone: tzinfo) -> str:
    if period.is_open and period.start is not None:
        return say("since {day}", day=phrases.day(period.start, zone))
    length = length_words(period, None)
    return "" if length == say(UNKNOWN) else length


def _sign(lane: Lane, mark: Mark, scale: Scale, zone: tzinfo) -> Sign:
    count = mark.last - mark.first
    day = short_day(lane.moments[mark.first], scale, zone)
    shown = lane.events[mark.first : min(mark.last, mark.first + _MOST_TOLD)]
    lines = [_event_words(event, zone) for event in shown]
    if count > len(shown):
        lines.append(say("and {count} more", count=number(count - len(shown))))
    return Sign(
        mark.x / WIDTH,
        sign(lane.events[mark.first].type),
        day if count == 1 else f"{day} ({say_count(count, '{n} event', '{n} events')})",
        "\n".join(lines),
        count,
        lane.warned[mark.last] > lane.warned[mark.first],
    )


def _event_words(event: HistoryEvent, zone: tzinfo) -> str:
    when = long_time(event.happened_at, zone) if event.happened_at is not None else say("without a time")
    return f"{when}: {told(event, zone)}"
