"""Event types: the vendor's event names, how they are spelled in the wild, and the short words and signs people see."""

import re
from collections.abc import Callable, Iterable
from typing import NamedTuple

from viewer.wording import say, to_say

UNDECIDED = "undecided"
"""The type of a body that could be joined, left or prolonged where nothing around it says which."""

_TYPE_NAME = re.compile(r"[a-z_]+(\.[a-z_]+)+")

TIER_FAMILY = "customer.loyalty.tier."

EVIDENCE = {
    "envelope": to_say("its envelope"),
    "heading": to_say("a heading"),
    "file_name": to_say("the file's name"),
    "inferred": to_say("its own content"),
    "user": to_say("your word"),
    UNDECIDED: to_say("undecided"),
}
"""What a type can be known by, the most trusted first."""


class EventType(NamedTuple):
    """One known event type. `name` is the wire name, `short` is unique among the known types."""

    name: str
    short: str
    sign: str
    meaning: str


_OTHER = "·"

_TYPES = (
    EventType(
        "customer.loyalty.tier.joined", "joined", "●", to_say("The customer entered the tier structure of a campaign.")
    ),
    EventType("customer.loyalty.tier.left", "left", "○", to_say("The customer left the tier structure of a campaign.")),
    EventType("customer.loyalty.tier.upgraded", "upgraded", "▲", to_say("The customer moved to a higher tier.")),
    EventType("customer.loyalty.tier.downgraded", "downgraded", "▼", to_say("The customer moved to a lower tier.")),
    EventType(
        "customer.loyalty.tier.prolonged",
        "prolonged",
        "⟳",
        to_say("The customer kept the tier under the campaign's rules although the points no longer reach it."),
    ),
    EventType(
        "customer.loyalty.tier.expiration.changed",
        "expiration changed",
        "◔",
        to_say("The day on which the customer's tier expires was changed."),
    ),
    EventType(
        UNDECIDED, UNDECIDED, "?", to_say("The body could be joined, left or prolonged; nothing around it says which.")
    ),
    *(
        EventType(name, short, _OTHER, meaning)
        for name, short, meaning in (
            ("customer.loyalty.updated", "loyalty updated", to_say("The customer's loyalty data was updated.")),
            ("customer.rewarded", "rewarded", to_say("The customer received a reward.")),
            (
                "customer.rewarded.loyalty_points",
                "rewarded points",
                to_say("The customer was rewarded with loyalty points."),
            ),
            ("customer.voucher.loyalty_card.points_added", "points added", to_say("Points were added to the card.")),
            ("customer.voucher.loyalty_card.points_expired", "points expired", to_say("Points on the card expired.")),
            (
                "customer.voucher.loyalty_card.points_transferred",
                "points transferred",
                to_say("Points moved between the customer's cards."),
            ),
            (
                "customer.voucher.loyalty_card.points_activated",
                "points activated",
                to_say("Points on the customer's card became usable."),
            ),
            (
                "customer.voucher.loyalty_card.pending_points.added",
                "pending points added",
                to_say("Points were added to the customer's card that become usable later."),
            ),
            (
                "customer.voucher.loyalty_card.pending_points.updated",
                "pending points updated",
                to_say("Points waiting on the customer's card were changed."),
            ),
            (
                "customer.voucher.loyalty_card.pending_points.activated",
                "pending points activated",
                to_say("Points waiting on the customer's card became usable."),
            ),
            (
                "customer.voucher.loyalty_card.pending_points.canceled",
                "pending points canceled",
                to_say("Points waiting on the customer's card were taken back."),
            ),
            ("customer.voucher.deleted", "customer voucher deleted", to_say("A voucher of the customer was deleted.")),
            (
                "voucher.loyalty_card.transaction.created",
                "card transaction",
                to_say("The balance of a loyalty card changed."),
            ),
            ("voucher.loyalty_card.points_added", "card points added", to_say("Points were added to a loyalty card.")),
            ("voucher.loyalty_card.points_expired", "card points expired", to_say("Points on a loyalty card expired.")),
            (
                "voucher.loyalty_card.pending_points.added",
                "card pending points added",
                to_say("Points were added to a loyalty card that become usable later."),
            ),
            (
                "voucher.loyalty_card.pending_points.updated",
                "card pending points updated",
                to_say("Points waiting on a loyalty card were changed."),
            ),
            (
                "voucher.loyalty_card.pending_points.activated",
                "card pending points activated",
                to_say("Points waiting on a loyalty card became usable."),
            ),
            (
                "voucher.loyalty_card.pending_points.canceled",
                "card pending points canceled",
                to_say("Points waiting on a loyalty card were taken back."),
            ),
            ("voucher.gift.balance_added", "gift balance added", to_say("Money was added to a gift card.")),
            ("voucher.published", "voucher published", to_say("A voucher was given to a customer.")),
            ("campaign.created", "campaign created", to_say("A campaign was created.")),
            ("campaign.updated", "campaign updated", to_say("A campaign was changed.")),
            ("campaign.enabled", "campaign enabled", to_say("A campaign was switched on.")),
            ("campaign.disabled", "campaign disabled", to_say("A campaign was switched off.")),
            ("campaign.deleted", "campaign deleted", to_say("A campaign was deleted.")),
            ("campaign.loyalty_tier.created", "tier created", to_say("A tier was added to a campaign.")),
            ("campaign.loyalty_tier.updated", "tier updated", to_say("A tier of a campaign was changed.")),
            ("campaign.loyalty_tier.deleted", "tier deleted", to_say("A tier of a campaign was removed.")),
            (
                "campaign.vouchers.generation.completed",
                "vouchers generated",
                to_say("All vouchers of a campaign were made."),
            ),
            ("customer.created", "customer created", to_say("The customer was created.")),
            ("customer.updated", "customer updated", to_say("The customer's data was changed.")),
            ("customer.deleted", "customer deleted", to_say("The customer was deleted.")),
            ("customer.confirmed", "customer confirmed", to_say("The customer was confirmed.")),
            ("customer.segment.entered", "segment entered", to_say("The customer entered a segment.")),
            ("customer.segment.left", "segment left", to_say("The customer left a segment.")),
            ("customer.order.created", "order created", to_say("The customer placed an order.")),
            ("customer.order.paid", "order paid", to_say("The customer's order was paid.")),
            ("customer.order.updated", "order updated", to_say("The customer's order was changed.")),
            ("customer.order.canceled", "order canceled", to_say("The customer's order was canceled.")),
            ("customer.custom_event", "custom event", to_say("An event that the shop itself defines was recorded.")),
            ("customer.publication.succeeded", "publication succeeded", to_say("A voucher was given to the customer.")),
            (
                "customer.publication.failed",
                "publication failed",
                to_say("A voucher could not be given to the customer."),
            ),
            ("customer.holder.assignment.created", "holder assigned", to_say("A card was assigned to the customer.")),
            ("customer.holder.assignment.deleted", "holder unassigned", to_say("A card was taken from the customer.")),
            ("customer.redemption.succeeded", "redemption succeeded", to_say("The customer redeemed something.")),
            ("customer.redemption.failed", "redemption failed", to_say("A redemption by the customer failed.")),
            (
                "customer.redemption.rollback.succeeded",
                "redemption rolled back",
                to_say("A redemption was taken back."),
            ),
            ("customer.redemption.rollback.failed", "rollback failed", to_say("A redemption could not be taken back.")),
            (
                "customer.reward_redemptions.created",
                "reward redeemed",
                to_say("The customer exchanged points for a reward."),
            ),
            (
                "customer.reward_redemptions.pending",
                "reward pending",
                to_say("A reward of the customer is being prepared."),
            ),
            (
                "customer.reward_redemptions.completed",
                "reward completed",
                to_say("A reward of the customer was delivered."),
            ),
            ("customer.reward_redemptions.rolledback", "reward rolled back", to_say("A reward was taken back.")),
            ("customer.sms.sent", "text message sent", to_say("A text message was sent to the customer.")),
        )
    ),
)

KNOWN: dict[str, EventType] = {entry.name: entry for entry in _TYPES}
"""Every known type by wire name, the tier family first; `undecided` is among them."""

# Names that the vendor's own schemas spell otherwise elsewhere (fact: domain.md 1.7). One event can come under both.
_ALIASES = {
    "customer.redemption.succceeded": "customer.redemption.succeeded",
    "customer.redemption.rollback.succceeded": "customer.redemption.rollback.succeeded",
    "campaign.vouchers.aded": "campaign.vouchers.added",
    "voucher.gift.balance_aded": "voucher.gift.balance_added",
    "voucher.loyalty_card.points_aded": "voucher.loyalty_card.points_added",
    "voucher.loyalty_card.pending_points.aded": "voucher.loyalty_card.pending_points.added",
    "customer.entered.segment": "customer.segment.entered",
    "loyalty_card.pending_points.updated": "customer.voucher.loyalty_card.pending_points.updated",
}
_SHORT_FAMILIES = {"bus_val_rule.": "business_validation_rule."}
_VERSION_2 = {word.upper(): TIER_FAMILY + word for word in ("joined", "left", "upgraded", "downgraded", "prolonged")}

_FILE_ENDS = "jsonl?|ndjson|jsonc|log|te?xt|md|html?|[ct]sv|xml|har|ya?ml|gz|bz2|xz|zst|zip|tar|bak|old|out|part|tmp"
_NAMES = "|".join(re.escape(name) for name in sorted(KNOWN, key=len, reverse=True) if name != UNDECIDED)
_NO_WORD = re.compile(r"[^a-z0-9]+")
_SPELT = {_NO_WORD.sub(".", name): name for name in KNOWN if name != UNDECIDED}
_STARTS = ("customer.", "campaign.", "voucher.")
# A name counts where no longer dotted name contains it; a date or number may stand beside it, as in file names.
_OCCURRENCE = re.compile(
    rf"(?<![a-z0-9.])(?<![a-z_]_)(events\.)?({_NAMES})"
    rf"(?![a-z0-9]|_(?![0-9])|\.(?!(?:{_FILE_ENDS})(?![a-z_])|[0-9])[a-z_])",
    re.IGNORECASE | re.ASCII,
)


def normalise(name: str) -> str:
    """Give the wire name of an event name: documentation headings (`EVENTS.X.Y`), the five words of version 2 and the
    vendor's own misspellings are translated. Every other name is returned as it is.
    """
    if name.startswith("EVENTS."):
        name = name[len("EVENTS.") :].lower()
        for short, long in _SHORT_FAMILIES.items():
            if name.startswith(short):
                return long + name[len(short) :]
    return _ALIASES.get(name) or _VERSION_2.get(name) or name


def find_type_in(text: str) -> str | None:
    """Give the wire name of the known type that occurs in free text or in a file name, or None.

    A documentation heading (`EVENTS.…`) wins over names in prose. Two different names of the same rank are no evidence
    for either: the answer is None.
    """
    lowered = text.lower()
    if not any(start in lowered for start in _STARTS):
        return None
    headings: set[str] = set()
    names: set[str] = set()
    for match in _OCCURRENCE.finditer(text):
        heading, name = match.groups()
        if heading:
            headings.add(name.lower())
        elif name.islower():
            names.add(name)
    found = headings or names
    return found.pop() if len(found) == 1 else None


def type_in_name(name: str) -> str | None:
    """Give the wire name of the known type that a file's name spells, or None: with whatever stands for its dots.

    ``customer_loyalty_tier_joined (3).json`` is such a name.
    """
    found = find_type_in(name)
    if found:
        return found
    words = f".{_NO_WORD.sub('.', name.lower())}."
    spelt = [known for known in _SPELT if f".{known}." in words]
    longest = max(spelt, key=len, default="")
    return _SPELT[longest] if longest and all(one in longest for one in spelt) else None


def evidence_words(name: str) -> str:
    """Say what a type is known by: "its envelope"; what a newer program knows more comes out as it is."""
    return say(EVIDENCE[name]) if name in EVIDENCE else name


def short_name(type: str) -> str:
    """Give the short word for a type, "upgraded"; the name itself where the type is unknown."""
    known = KNOWN.get(type)
    return known.short if known else type


def sign(type: str) -> str:
    """Give the one-character sign of a type, "▲" for upgraded; "·" for types outside the tier family."""
    known = KNOWN.get(type)
    return known.sign if known else _OTHER


def meaning(type: str) -> str:
    """Give one sentence on what happened, empty where the type is unknown."""
    known = KNOWN.get(type)
    return say(known.meaning) if known else ""


def types_named(word: str, types: Iterable[str], whole: bool = False) -> tuple[str, ...]:
    """Give those of `types` that a person means by `word`: wire name, short name, or last parts of the wire name.

    The first of these that fits anything decides ("left" is the tier event although "customer.segment.left" ends so
    too); beginnings ("upg") count last, and not at all with `whole`. Letter case does not matter.
    """
    wanted = normalise(word).lower()
    listed = [(name, name.lower(), short_name(name).lower()) for name in types]
    tests: list[Callable[[str, str], bool]] = [
        lambda lower, short: lower == wanted,
        lambda lower, short: short == wanted,
        lambda lower, short: lower.endswith("." + wanted),
    ]
    if wanted and not whole:
        tests.append(lambda lower, short: short.startswith(wanted) or lower.startswith(wanted + "."))
    for test in tests:
        found = tuple(name for name, lower, short in listed if test(lower, short))
        if found:
            return found
    return ()


def looks_like_type(text: str) -> bool:
    """Whether a text is written like the vendor's names of types, which begin alike and differ at their ends."""
    return text.count(".") > 1 and _TYPE_NAME.fullmatch(text) is not None
