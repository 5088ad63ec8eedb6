"""The detail tree: an event as groups of labelled values, each with its path and its entry in the field guide."""

import re
from collections import Counter
from dataclasses import dataclass, replace
from datetime import tzinfo
from functools import lru_cache
from typing import Any

from viewer.domain import event_types, times
from viewer.domain.columns import points_text
from viewer.domain.field_guide import Entry, FieldGuide
from viewer.domain.fields import field_named
from viewer.domain.json_text import Members, Number
from viewer.domain.oddities import BADGES, NUL, REPEATED_KEY, of_number, of_string
from viewer.domain.paths import DATA, step
from viewer.domain.rows import EventRow, customer_caption
from viewer.wording import number, say, say_count, to_say, within

MOST_NODES = 20_000
"""So many fields are shown of one member of the data, and of all members three times as many."""
MOST_LEVELS = 220
"""Deeper than any record that is taken."""
_TOO_MUCH = to_say("The event is too large to be shown as a tree to its end. Copy JSON, under JSON, copies all of it.")
KNOWN_BY = {
    "envelope": to_say("named by its envelope"),
    "heading": to_say("named in the text before it"),
    "file_name": to_say("named by the file"),
    "inferred": to_say("inferred from its content"),
    "user": to_say("said by a person"),
    "": to_say("not known: nothing around it says which"),
}
"""How the type of an event is known, in words, by its type_source."""
_FILTERS = {
    "campaign.name": "campaign",
    "campaign.id": "campaign_id",
    "loyalty_tier.id": "tier_id",
    "loyalty_tier.name": "tier",
    "loyalty_tier_to.id": "tier_id",
    "loyalty_tier_to.name": "tier",
    "loyalty_tier_from.id": "from_id",
    "loyalty_tier_from.name": "from",
}
_ENVELOPE_HELP = to_say("What the event was sent in: who sent it, when, and what caused it.")
_WHOLE = re.compile(r"-?[0-9]+")
_HELP = {badge.bit: badge.text for badge in BADGES}
_MOVE = ("loyalty_tier_from", "loyalty_tier_to")
ENVELOPE = to_say("Envelope")


@dataclass(frozen=True, slots=True)
class Node:
    """One line of the tree. ``value`` is for the eye, ``copy`` is the value exactly as received."""

    label: str
    value: str
    path: str  # dotted, within the event's data; what "Copy path" gives
    copy: str
    kind: str  # group, object, array, string, number, boolean, null, absent (not there) or rest (too much to be shown)
    children: tuple["Node", ...] = ()
    documented: bool = True
    help: str = ""
    filter_field: str | None = None  # the query's field that finds other events with this value
    mark: str = ""  # what is odd about it, in a few words; its help says more
    unit: str = ""  # what a number counts


@dataclass(slots=True)
class _Making:
    """What all nodes of a tree are made with, and how many more may be made."""

    guide: FieldGuide
    zone: tzinfo
    left: int = MOST_NODES
    left_of_all: int = 3 * MOST_NODES
    level: int = 0

    def takes_one_more(self) -> bool:
        if self.level == 0:
            self.left = MOST_NODES
        self.left -= 1
        self.left_of_all -= 1
        return self.left >= 0 and self.left_of_all >= 0 and self.level <= MOST_LEVELS


def build(row: EventRow, parts: Members, envelope: Members | None, guide: FieldGuide, zone: tzinfo) -> tuple[Node, ...]:
    """The tree of an event: Event, Customer, Campaign, Tier (or before and after), then every other member of its data.

    ``parts`` are the members of the data, ``envelope`` those of what it came in, None for a bare body.
    """
    written = parts.get("created_at")
    is_its_time = isinstance(written, str) and times.parse_time(written) == row.happened_at is not None
    making = _Making(guide, zone)
    members = _members(parts.pairs, "", making)
    nodes = [_event_group(row, envelope, written if is_its_time else None, guide, zone)]
    named = {
        "customer": (say("Customer"), customer_caption(row)),
        "campaign": (say("Campaign"), row.campaign_name or row.campaign_id or ""),
        "loyalty_tier": (say("Tier"), row.tier_name or row.tier_id or ""),
        "loyalty_tier_from": (say("Tier before"), row.tier_from_name or row.tier_from_id or ""),
        "loyalty_tier_to": (say("Tier after"), row.tier_name or row.tier_id or ""),
    }
    for key, (label, caption) in named.items():
        for node in (one for one in members if one.label == key):
            own = _own_caption(node) if node.mark else caption
            nodes.append(replace(node, label=label, value=own or node.value, kind="group"))
        if (
            key in _MOVE
            and {one.label for one in members}.intersection(_MOVE)
            and not any(one.label == key for one in members)
        ):
            nodes.append(replace(_absent(key, key, guide.entry(key)), label=label))
    nodes.extend(
        node
        for node in members
        if node.label not in named and not (node.label == "created_at" and is_its_time and not node.mark)
    )
    return tuple(nodes)


def _event_group(row: EventRow, envelope: Members | None, written: str | None, guide: FieldGuide, zone: tzinfo) -> Node:
    when = times.long_time(row.happened_at, zone) if row.happened_at is not None else say("not said")
    raw_time = written or (times.to_iso(row.happened_at) if row.happened_at is not None else "")
    copies = say_count(row.deliveries, "once", "{n} times")
    known_by = say(KNOWN_BY.get(row.type_source, row.type_source))
    lines = [
        _line(say("Happened"), when, "created_at", raw_time, guide.entry("created_at")),
        _line(say("Type known"), known_by, "", row.type_source, None, "type_source"),
        _line(say("Arrived"), copies, "", str(row.deliveries), None, "deliveries"),
    ]
    if row.id:
        lines.append(_line(say("Event id"), row.id, "event.id", row.id, guide.entry("event.id"), "id"))
    if row.is_test:
        lines.append(_line(say("Test"), say("a test send-out, not a real event"), "", "", None))
    if row.conflict:
        lines.append(_line(say("Conflict"), say("another body arrived under the same id"), "", "", None))
    lines.extend(
        _line(say(badge.title), say(badge.text), "", badge.word, None) for badge in BADGES if row.oddities & badge.bit
    )
    if row.status:
        lines.append(_line(say("Status"), row.status, "status", row.status, guide.entry("status")))
    if envelope is not None:
        inner = ("data", "object")
        members = _members(envelope.pairs, "", _Making(guide, zone))
        around = tuple(_without_filters(node) for node in members if node.label not in inner)
        sent = envelope.get("id")
        caption = sent if isinstance(sent, str) and sent != row.id else _fields(len(around))
        lines.append(Node(say(ENVELOPE), caption, "", caption, "object", around, True, say(_ENVELOPE_HELP)))
    help_text = event_types.meaning(row.type)
    return Node(say("Event"), row.type, "type", row.type, "group", tuple(lines), True, help_text, "event")


def _line(label: str, value: str, path: str, copy: str, entry: Entry | None, field: str | None = None) -> Node:
    return Node(label, value, path, copy, "string", (), True, say(entry.text) if entry else "", field)


def _node(label: str, value: Any, path: str, making: _Making) -> Node:
    entry = making.guide.entry(path)
    text, unit = (say(entry.text), say(entry.unit)) if entry else ("", "")
    node = Node(label, "", path, "", "null", (), entry is not None, text, filter_of(path), "", unit)
    if isinstance(value, Members | list):
        making.level += 1
        inside = _inside(label, value, node, making)
        making.level -= 1
        return inside
    return _scalar(label, value, node, making)


def _inside(label: str, value: Members | list[Any], node: Node, making: _Making) -> Node:
    path = node.path
    if isinstance(value, Members):
        present = [key for key, _ in value.pairs]
        children = (
            *_members(value.pairs, f"{path}.", making),
            *(_absent(key, f"{path}.{key}", entry) for key, entry in making.guide.absent(f"{path}.", present)),
        )
        return replace(node, value=_summary(label, value), kind="object", children=children, filter_field=None)
    items = _items(value, path, making)
    return replace(
        node, value=say_count(len(value), "{n} item", "{n} items"), kind="array", children=items, filter_field=None
    )


def _scalar(label: str, value: Any, node: Node, making: _Making) -> Node:
    if isinstance(value, Number):
        found = of_number(int(value)) if _WHOLE.fullmatch(value) else 0
        return _marked(replace(node, value=str(value), copy=str(value), kind="number"), found)
    if isinstance(value, bool):
        return replace(node, value=str(value).lower(), copy=str(value).lower(), kind="boolean")
    if value is None:
        return replace(node, value="null", copy="null", filter_field=None)
    moment = times.parse_time(value) if label.endswith(("_at", "_date")) and "T" in value else None
    shown = times.long_time(moment, making.zone) if moment is not None else value or say("(empty text)")
    return _marked(replace(node, value=shown, copy=value, kind="string"), of_string(value))


@lru_cache(maxsize=4096)
def filter_of(path: str) -> str | None:
    """The field of the query that asks for values at a path of the event's data."""
    if path in _FILTERS:
        return _FILTERS[path]
    found = field_named(path) if "." in path else None
    return found.name if found is not None else getattr(field_named(f"{DATA}.{path}"), "name", None)


def _without_filters(node: Node) -> Node:
    """The same of an envelope, whose values cannot be searched."""
    return replace(node, filter_field=None, children=tuple(map(_without_filters, node.children)))


def _items(values: list[Any], path: str, making: _Making) -> tuple[Node, ...]:
    nodes: list[Node] = []
    for place, value in enumerate(values):
        if not making.takes_one_more():
            return (*nodes, _rest(len(values) - place))
        nodes.append(_node(f"[{place}]", value, f"{path}[{place}]", making))
    return tuple(nodes)


def _rest(count: int) -> Node:
    """What is too much, or too deep, to be shown as a tree."""
    return Node(
        say("{number} more", number=number(count)),
        say("(not shown here: copy the JSON)"),
        "",
        "",
        "rest",
        (),
        True,
        say(_TOO_MUCH),
    )


def _absent(label: str, path: str, entry: Entry | None) -> Node:
    """A field that is not there, where that means something."""
    words = say("(absent: {meaning})", meaning=say(entry.absent)) if entry and entry.absent else say("(absent)")
    return Node(label, words, path, "", "absent", (), True, say(entry.text) if entry else "")


def _members(pairs: tuple[tuple[str, Any], ...], path: str, making: _Making) -> tuple[Node, ...]:
    """The nodes of an object's members; ``path`` is the object's with its dot. Each of several equal keys is marked."""
    totals = Counter([key for key, _ in pairs])
    passed: Counter[str] = Counter()
    nodes: list[Node] = []
    for key, value in pairs:
        if not making.takes_one_more():
            return (*nodes, _rest(len(pairs) - len(nodes)))
        node = _marked(_node(key, value, f"{path}{step(key) if path else key}", making), of_string(key))
        if totals[key] > 1:
            passed[key] += 1
            node = _with_mark(node, _place(passed[key], totals[key]), say(_HELP[REPEATED_KEY]))
        nodes.append(node)
    return tuple(nodes)


def _place(place: int, total: int) -> str:
    if place == total:
        return say("{n} of {total} with this key, the one that programs use", n=place, total=total)
    return say("{n} of {total} with this key", n=place, total=total)


def _own_caption(node: Node) -> str:
    """What a customer, campaign or tier calls itself; of two under one key only the last is the event's."""
    said = {child.label: child.value for child in node.children}
    return said.get("name") or said.get("id") or ""


def _marked(node: Node, found: int) -> Node:
    for badge in BADGES if found else ():
        if found & badge.bit:
            title = say(badge.title)
            node = _with_mark(node, within(title) if badge.bit != NUL else title, say(badge.text))
    return node


def _with_mark(node: Node, mark: str, text: str) -> Node:
    """Adds a mark, and to the help what it means as a sentence."""
    sentence = f"{text[0].upper()}{text[1:]}."
    if mark in node.mark.split("; "):
        return node
    said = node.help if sentence in node.help else f"{node.help} {sentence}".lstrip()
    return replace(node, mark=f"{node.mark}; {mark}" if node.mark else mark, help=said)


def _summary(label: str, value: Members) -> str:
    if label == "points" and {name for name, _ in value.pairs} & {"from", "to"}:
        return points_text(value.get("from"), value.get("to"))
    if not value.pairs:
        return say("(empty)")
    if label == "earning_rules":
        return say_count(len(value.pairs), "{n} rule", "{n} rules")
    return say_count(len(value.pairs), "{n} reward", "{n} rewards") if label == "rewards" else _fields(len(value.pairs))


def _fields(count: int) -> str:
    return say_count(count, "{n} field", "{n} fields")
