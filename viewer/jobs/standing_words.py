"""Where a customer stood at a moment in words: for the command line and the window."""

from datetime import tzinfo

from viewer.domain.display import display_text
from viewer.domain.history_event import Range, TierState
from viewer.exports.standings_file import StandingLine
from viewer.history import phrases
from viewer.history.stay_phrases import SURE
from viewer.history.values import Confidence
from viewer.jobs.tiers_at import IN_TIER, NO_TIER
from viewer.wording import say


def caption(one: StandingLine) -> str:
    """Who it is: the name, else the e-mail address, else what the customer is known by."""
    return display_text(one.name or one.email or one.customer or say("(no customer)"), 60)


def tier_words(one: StandingLine) -> str:
    """Which tier it was, with its range; or that it was none, or is not known."""
    if one.state != IN_TIER:
        return say("in no tier") if one.state == NO_TIER else say("not known")
    said = phrases.tier(TierState(one.tier_id, one.tier, points=Range(one.points_from, one.points_to)))
    return say("{tier} or {other}", tier=said, other=display_text(one.or_tier, 60)) if one.or_tier else said


def since_words(one: StandingLine, zone: tzinfo) -> str:
    """Since when, where that is proven."""
    return phrases.moment(one.since, zone) if one.since is not None else "–"


def sure_words(one: StandingLine) -> str:
    """How sure it is."""
    return say(SURE[Confidence(one.confidence)]) if one.state in (IN_TIER, NO_TIER) else display_text(one.words, 120)


def standing_text(one: StandingLine, zone: tzinfo) -> str:
    """The same of one customer in a line, with the campaign: "Club: Gold (251–350), since 3 Jul 2024, 10:08 UTC"."""
    campaign = display_text(one.campaign or one.campaign_id or say("a campaign without a name"), 60)
    where = tier_words(one)
    if one.since is not None:
        where = say("{tier}, since {moment}", tier=where, moment=phrases.moment(one.since, zone))
    sure = f" ({say(SURE[Confidence(one.confidence)])})" if one.state == IN_TIER else ""
    return f"{campaign}: {where}{sure}. {one.words}"
