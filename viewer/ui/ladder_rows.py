"""The ladder of a campaign as lines of tables: its tiers, every version of them, holes and overlaps, changes."""

from collections.abc import Sequence
from datetime import tzinfo

from viewer.history.ladder_flaws import FlawKind
from viewer.history.ladders import Change, Ladder
from viewer.history.phrases import day, listed, name, points_range
from viewer.history.tier_benefits import Benefit
from viewer.history.tier_versions import TierVersion, captions
from viewer.ui.report_table import Row, Title, Written
from viewer.wording import number, say, say_count, to_say

TIERS = (
    Title(to_say("Tier"), 150),
    Title(to_say("Points"), 110),
    Title(to_say("Earning rules"), 160),
    Title(to_say("Rewards"), 140),
    Title(to_say("First seen"), 106),
    Title(to_say("Last seen"), 106),
    Title(to_say("Events"), 80, figures=True),
    Title(to_say("What else is known")),
)
FLAWS = (Title(to_say("What"), 110), Title(to_say("Points"), 140), Title(to_say("In words")))
CHANGES = (Title(to_say("When"), 240), Title(to_say("What changed")), Title("", 150))
_FLAWS = {
    FlawKind.HOLE: to_say("hole"),
    FlawKind.OVERLAP: to_say("overlap"),
    FlawKind.TURNED_ROUND: to_say("turned round"),
}
_MOST = 40


def campaign_words(ladder: Ladder) -> str:
    """What a ladder is called where one is chosen."""
    called = name(ladder.campaign or ladder.campaign_id) or say("Of no named campaign")
    return say_count(len(ladder.steps), "{campaign} ({n} tier)", "{campaign} ({n} tiers)", campaign=called)


def tier_rows(versions: Sequence[TierVersion], zone: tzinfo) -> Written:
    """A line for each tier, or for each version of each, the highest first as on a ladder."""
    latest = {one.key: one for one in sorted(versions, key=lambda one: one.begins)}
    called = captions(latest.values())
    return Written(list(reversed(versions)), lambda one: _tier(one, called[one.key], zone))


def flaw_rows(ladder: Ladder) -> list[Row]:
    """A line for each hole and overlap."""
    return [Row((say(_FLAWS[one.kind]), points_range(one.points), one.text), one.text) for one in ladder.flaws]


def change_rows(ladder: Ladder, near: int | None, zone: tzinfo) -> list[Row]:
    """A line for each change, the latest first; those that lie near a moment say so."""
    return [_change(one, near, zone) for one in reversed(ladder.changes)]


def near_words(ladder: Ladder, near: int, zone: tzinfo) -> str:
    """How many changes lie near a moment, as a sentence; nearness is no cause, and is not called one."""
    changes = ladder.changes_near(near)
    when = day(near, zone)
    if not changes:
        return say("No change of these tiers is known within a day of the event of {day}.", day=when)
    return say_count(
        len(changes),
        "{n} change of these tiers lies within a day of the event of {day}.",
        "{n} changes of these tiers lie within a day of the event of {day}.",
        day=when,
    )


def _tier(one: TierVersion, called: str, zone: tzinfo) -> Row:
    more = (
        say("defined in {files}", files=name(", ".join(one.defined_in))) if one.defined_in else "",
        say("changed on {day}, as it says itself", day=day(one.updated_at, zone)) if one.updated_at is not None else "",
        say("removed on {day}", day=day(one.removed_at, zone)) if one.removed_at is not None else "",
    )
    said = " · ".join(part for part in more if part)
    then = name(one.name)
    shown = (
        called
        if not then or called == then or called.startswith(f"{then} [")
        else say("{tier} (now {name})", tier=then, name=called)
    )
    cells = (
        shown,
        points_range(one.points) or say("without points", about="a tier"),
        _worths(one.earning_rules),
        _worths(one.rewards),
        _seen(one.first_seen, zone),
        _seen(one.last_seen, zone),
        number(one.events),
        said,
    )
    benefits = [
        f"{title}: {listed((benefit.words for benefit in found), _MOST)}."
        for title, found in ((say("Earning rules"), one.earning_rules), (say("Rewards"), one.rewards))
        if found
    ]
    return Row(cells, " ".join([f"{shown}{': ' if said else ''}{said}.", *benefits]))


def _worths(found: tuple[Benefit, ...] | None) -> str:
    if found is None:
        return say("not known")
    return listed(name(one.worth) for one in found) or say("none", about="rules or rewards")


def _change(one: Change, near: int | None, zone: tzinfo) -> Row:
    if one.earliest is not None and one.earliest == one.latest:
        when = day(one.earliest, zone)
    elif one.earliest is not None and one.latest is not None:
        when = say("{first} to {last}", first=day(one.earliest, zone), last=day(one.latest, zone))
    else:
        when = say("not known")
    is_near = near is not None and one.is_near(near)
    return Row((when, one.text, say("near the event") if is_near else ""), one.text)


def _seen(at: int | None, zone: tzinfo) -> str:
    return day(at, zone) if at is not None else "–"
