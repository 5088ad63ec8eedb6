"""Two events side by side, as a tree of three columns: the field, what it was before, what it is after."""

from dataclasses import replace
from datetime import UTC, tzinfo
from typing import Any

from PySide6.QtCore import QObject, Qt

from viewer.domain.changes import shown_value
from viewer.domain.comparison import ENVELOPE, EVENT, GROUPS, SIGNS
from viewer.domain.differences import ABSENT, Change, Compared
from viewer.domain.display import display_text
from viewer.domain.json_text import Members, Number
from viewer.domain.tree import Node, filter_of
from viewer.domain.word_differences import Span, word_differences
from viewer.ui.lazy_tree import ACCESSIBLE, DISPLAY, Index, LazyTreeModel
from viewer.ui.plain_text import tooltip_text
from viewer.wording import say, say_count, to_say

BEFORE, AFTER = 1, 2
Side = int  # BEFORE or AFTER
_LONGEST = 500
_TIP = int(Qt.ItemDataRole.ToolTipRole)
_SPANS_KEPT = 2_000


class CompareModel(LazyTreeModel[Compared]):
    """What two events say, each field with its sign: = equal, ≠ changed, + added, − removed."""

    headers = (to_say("Field"), to_say("Before"), to_say("After"))

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._zone: tzinfo = UTC
        self._spans: dict[int, tuple[list[Span], list[Span]]] = {}

    def show_in(self, zone: tzinfo, places: tuple[Compared, ...]) -> None:
        """Replaces the tree; times are shown in ``zone``."""
        self._zone = zone
        self._spans.clear()
        self.show(places)

    def data(self, index: Index, role: int = DISPLAY) -> Any:
        if role not in (DISPLAY, ACCESSIBLE, _TIP):
            return None
        place = self.value(index)
        if place is None:
            return None
        if role == _TIP:
            return tooltip_text(self._heard(place)) if not place.children else None
        if index.column() == 0:
            # A screen reader that stays in the first column hears the whole line.
            return self._heard(place) if role == ACCESSIBLE else f"{SIGNS[place.change]} {label_of(place)}"
        return self.text(place, BEFORE if index.column() == BEFORE else AFTER)

    def text(self, place: Compared, side: Side) -> str:
        """What a side shows of a place, at most 500 characters of it."""
        value = place.one if side == BEFORE else place.other
        if value is ABSENT:
            return say("(absent)")
        if place.children and isinstance(value, Members | list):
            if place.path in GROUPS and isinstance(value, Members):
                named = value.get("name") or value.get("id")
                if isinstance(named, str):
                    return display_text(named)
            if isinstance(value, Members):
                return say_count(len(value.pairs), "{n} field", "{n} fields")
            return say_count(len(value), "{n} item", "{n} items")
        return shown_value(place.key, value, self._zone, _LONGEST)

    def spans(self, place: Compared, side: Side) -> list[Span]:
        """The stretches of a side's text that are not in the other's."""
        if place.change is not Change.CHANGED or place.children:
            return []
        found = self._spans.get(id(place))
        if found is None:
            if len(self._spans) > _SPANS_KEPT:
                self._spans.clear()
            found = word_differences(self.text(place, BEFORE), self.text(place, AFTER))
            self._spans[id(place)] = found
        return found[side - 1]

    def node(self, index: Index) -> Node | None:
        """The value of a cell as a field of an event, for its menu; that after, where the field is pointed at."""
        place = self.value(index)
        if place is None:
            return None
        side: Side = BEFORE if index.column() == BEFORE or place.other is ABSENT else AFTER
        value = place.one if side == BEFORE else place.other
        plain = "" if isinstance(value, Members | list) or value is ABSENT else _as_received(value)
        field = self._field(index, place) if plain and value is not None else None
        node = Node(label_of(place), self.text(place, side), place.path, plain, _kind(value))
        return replace(node, filter_field=field)

    def _field(self, index: Index, place: Compared) -> str | None:
        """The field of the query that finds other events with a value; what surrounds the data cannot be searched."""
        top = self.index(index.row(), 0, index.parent())
        while top.parent().isValid():
            top = top.parent()
        group = self.value(top)
        if group is None or group.key == ENVELOPE:
            return None
        if group.key == EVENT:
            return {"type": "event", "status": "status"}.get(place.key)
        return filter_of(place.path)

    def _heard(self, place: Compared) -> str:
        field, before, after = label_of(place), self.text(place, BEFORE), self.text(place, AFTER)
        match place.change:
            case Change.EQUAL:
                return say("{field}, equal: {value}", field=field, value=after)
            case Change.CHANGED:
                return say("{field}, changed: before {before}, after {after}", field=field, before=before, after=after)
            case Change.ADDED:
                return say("{field}, added: {value}", field=field, value=after)
            case Change.REMOVED:
                return say("{field}, removed: {value}", field=field, value=before)


def label_of(place: Compared) -> str:
    """What a place is called; equal keys say which of them it is."""
    label = place.key
    if place.path == place.key and place.key in GROUPS:
        label = say(GROUPS[place.key])
    elif not place.path and place.key in (EVENT, ENVELOPE):
        label = say(place.key)
    return display_text(label) + (f" ({place.place})" if place.place else "")


def _as_received(value: Any) -> str:
    if value is None or isinstance(value, bool):
        return {None: "null", True: "true", False: "false"}[value]
    return str(value)


def _kind(value: Any) -> str:
    if isinstance(value, Members | list):
        return "object" if isinstance(value, Members) else "array"
    if value is None or isinstance(value, bool):
        return "null" if value is None else "boolean"
    return "number" if isinstance(value, Number) else "absent" if value is ABSENT else "string"
