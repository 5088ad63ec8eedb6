"""Where customers stood at a moment, as lines of a table."""

from collections.abc import Iterable
from datetime import tzinfo

from viewer.exports.standings_file import StandingLine
from viewer.history.phrases import name
from viewer.jobs.standing_words import caption, since_words, sure_words, tier_words
from viewer.jobs.tiers_at import IN_TIER, NO_TIER
from viewer.ui.report_table import Row, Title, Written
from viewer.wording import say, to_say

STANDINGS = (
    Title(to_say("Customer"), 220),
    Title(to_say("Campaign"), 170),
    Title(to_say("Tier"), 210),
    Title(to_say("Since"), 190),
    Title(to_say("How sure")),
)


def standing_rows(lines: Iterable[StandingLine], zone: tzinfo) -> Written:
    """A line for each customer and campaign; it stands for the customer."""
    return Written(list(lines), lambda one: _standing(one, zone))


def _standing(one: StandingLine, zone: tzinfo) -> Row:
    sure = sure_words(one) if one.state in (IN_TIER, NO_TIER) else ""
    told = f"{sure}: {one.words}" if sure else one.words
    campaign = name(one.campaign or one.campaign_id, say("a campaign without a name"))
    cells = caption(one), campaign, tier_words(one), since_words(one, zone), told
    return Row(cells, f"{caption(one)}: {one.words}", one.customer or None)
