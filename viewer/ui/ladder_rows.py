"""The ladder of a campaign as lines of tables: its tiers, every version of them, holes and overlaps, changes."""

from collections.abc import Sequence
from datetime import tzinfo

from viewer.history.ladder_flaws import FlawKind
from viewer.history.ladders import Change, Ladder
from viewer.history.phrases import counted, day, listed, name, points_range
from viewer.history.tier_benefits import Benefit
from viewer.history.tier_versions import TierVersion, captions
from viewer.ui.report_table import Row, Title, Written

TIERS = (
    Title("Tier", 150),
    Title("Points", 110),
    Title("Earning rules", 160),
    Title("Rewards", 140),
    Title("First seen", 106),
    Title("Last seen", 106),
    Title("Events", 80, figures=True),
    Title("What else is known"),
)
FLAWS = (Title("What", 110), Title("Points", 140), Title("In words"))
CHANGES = (Title("When", 240), Title("What changed"), Title("", 150))
_FLAWS = {FlawKind.HOLE: "hole", FlawKind.OVERLAP: "overlap", FlawKind.TURNED_ROUND: "turned round"}
_MOST = 40


def campaign_words(ladder: Ladder) -> str:
    """What a ladder is called where one is chosen."""
    called = name(ladder.campaign or ladder.campaign_id, "Of no named campaign")
    return f"{called} ({counted(len(ladder.steps), 'tier')})"


def tier_rows(versions: Sequence[TierVersion], zone: tzinfo) -> Written:
    """A line for each tier, or for each version of each, the highest first as on a ladder."""
    latest = {one.key: one for one in sorted(versions, key=lambda one: one.begins)}
    called = captions(latest.values())
    return Written(list(reversed(versions)), lambda one: _tier(one, called[one.key], zone))


def flaw_rows(ladder: Ladder) -> list[Row]:
    """A line for each hole and overlap."""
    return [Row((_FLAWS[one.kind], points_range(one.points), one.text), one.text) for one in ladder.flaws]


def change_rows(ladder: Ladder, near: int | None, zone: tzinfo) -> list[Row]:
    """A line for each change, the latest first; those that lie near a moment say so."""
    return [_change(one, near, zone) for one in reversed(ladder.changes)]


def near_words(ladder: Ladder, near: int, zone: tzinfo) -> str:
    """How many changes lie near a moment, as a sentence; nearness is no cause, and is not called one."""
    changes = ladder.changes_near(near)
    when = day(near, zone)
    if not changes:
        return f"No change of these tiers is known within a day of the event of {when}."
    lies = "lies" if len(changes) == 1 else "lie"
    return f"{counted(len(changes), 'change')} of these tiers {lies} within a day of the event of {when}."


def _tier(one: TierVersion, called: str, zone: tzinfo) -> Row:
    more = (
        f"defined in {name(', '.join(one.defined_in))}" if one.defined_in else "",
        f"changed on {day(one.updated_at, zone)}, as it says itself" if one.updated_at is not None else "",
        f"removed on {day(one.removed_at, zone)}" if one.removed_at is not None else "",
    )
    said = " · ".join(part for part in more if part)
    then = name(one.name)
    shown = called if not then or called == then or called.startswith(f"{then} [") else f"{then} (now {called})"
    cells = (
        shown,
        points_range(one.points) or "without points",
        _worths(one.earning_rules),
        _worths(one.rewards),
        _seen(one.first_seen, zone),
        _seen(one.last_seen, zone),
        f"{one.events:,}",
        said,
    )
    benefits = [
        f"{title}: {listed((benefit.words for benefit in found), _MOST)}."
        for title, found in (("Earning rules", one.earning_rules), ("Rewards", one.rewards))
        if found
    ]
    return Row(cells, " ".join([f"{shown}{': ' if said else ''}{said}.", *benefits]))


def _worths(found: tuple[Benefit, ...] | None) -> str:
    if found is None:
        return "not known"
    return listed(name(one.worth) for one in found) or "none"


def _change(one: Change, near: int | None, zone: tzinfo) -> Row:
    if one.earliest is not None and one.earliest == one.latest:
        when = day(one.earliest, zone)
    elif one.earliest is not None and one.latest is not None:
        when = f"{day(one.earliest, zone)} to {day(one.latest, zone)}"
    else:
        when = "not known"
    is_near = near is not None and one.is_near(near)
    return Row((when, one.text, "near the event" if is_near else ""), one.text)


def _seen(at: int | None, zone: tzinfo) -> str:
    return day(at, zone) if at is not None else "–"
