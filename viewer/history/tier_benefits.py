"""Benefits of a tier: what its earning rules and rewards are worth to those who are in it."""

from typing import Any, NamedTuple

from viewer.domain.json_text import Members, Number, pretty
from viewer.history import phrases
from viewer.wording import say


class Benefit(NamedTuple):
    """What one earning rule or reward is worth in a tier."""

    id: str
    worth: str
    """In words, "multiplied by 2" or "50 points"; what is written otherwise, as JSON."""
    value: str
    """As received, as JSON on one line."""

    @property
    def words(self) -> str:
        """Which and how much: "ern_1 multiplied by 2"."""
        return f"{phrases.name(self.id) or say('(no id)')} {phrases.name(self.worth)}"


def benefits(value: Any) -> tuple[Benefit, ...] | None:
    """What ``earning_rules`` or ``rewards`` say, as ``parse_exactly`` gave them; None where they say nothing."""
    if not isinstance(value, Members):
        return None
    return tuple(sorted({key: _benefit(key, item) for key, item in value.pairs}.values()))


def _benefit(key: str, value: Any) -> Benefit:
    line = " ".join(part.lstrip(" ") for part in pretty(value).split("\n"))
    if isinstance(value, Members):
        kind, multiplier, points = (value.get(name) for name in ("type", "multiplier", "points"))
        if kind == "MULTIPLY" and isinstance(multiplier, Number):
            return Benefit(key, say("multiplied by {number}", number=multiplier), line)
        if kind == "CUSTOM" and isinstance(points, Number):
            worth = say("{number} point", number=points) if points == "1" else say("{number} points", number=points)
            return Benefit(key, worth, line)
    return Benefit(key, line, line)
