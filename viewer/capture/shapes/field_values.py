"""Rows of CloudWatch Insights as JSON: a list of ``{"field": …, "value": …}`` for each row."""

from msgspec import Raw
from msgspec.json import Encoder

from viewer.capture.envelopes import members_of, text_member

NAME = "CloudWatch Insights"
_encode = Encoder().encode


def as_object(elements: list[bytes]) -> bytes | None:
    """The row that such a list is, as one JSON object; None for any other list."""
    row: dict[str, Raw] = {}
    for element in elements:
        members = members_of(element) if element[:1] == b"{" else None
        if members is None or members.keys() != {"field", "value"}:
            return None
        row[text_member(members, "field") or ""] = members["value"]
    return _encode(row)
