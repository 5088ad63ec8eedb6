"""Customer, campaign and tier as they were when an event was sent.

The vendor's schema is a hint, never a gate: 65 of its 72 own examples fail it. So every field is optional, numbers
where text is expected are read as text, and unknown fields are kept in the raw JSON.
"""

import json
import re
from collections.abc import Callable
from typing import Annotated, Any, Literal, NamedTuple

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from viewer.domain import identity, oddities
from viewer.domain.folding import fold
from viewer.domain.json_text import Members, parse_exactly

Kind = Literal["customer", "campaign", "tier", "extra"]
Number = int | float
_BEYOND = 2**63
_NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?", re.ASCII)


class Snapshot(NamedTuple):
    """One distinct version of a customer, campaign or tier (or of an event's other members), ready to be stored."""

    kind: Kind
    digest: bytes  # of the text as received
    vendor_id: str | None
    name: str | None
    email: str | None
    source_id: str | None
    campaign_id: str | None
    points_from: Number | None
    points_to: Number | None
    body: bytes  # JSON text as received
    text: str  # every value in it, folded, one a line: what free text is searched in
    oddities: int = 0  # flags, see oddities.py


def _as_text(value: Any) -> str | None:
    if value is None or isinstance(value, str):
        return value
    return json.dumps(value, ensure_ascii=False) if isinstance(value, bool | int | float) else None


def _as_number(value: Any) -> Number | None:
    if isinstance(value, str) and len(value) < 20 and _NUMBER.fullmatch(value):
        value = float(value) if "." in value else int(value)
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    # What does not fit a column stays visible in the tree, as received.
    return value if -_BEYOND < value < _BEYOND else None


def _as_object(value: Any) -> Any:
    return value if isinstance(value, dict) else None


_Text = Annotated[str | None, BeforeValidator(_as_text)]
_Points = Annotated[Number | None, BeforeValidator(_as_number)]


class _Part(BaseModel):
    # Unknown fields are certain: the vendor adds some every month. They stay in the raw JSON.
    model_config = ConfigDict(frozen=True, extra="ignore", hide_input_in_errors=True)


class Customer(_Part):
    """``SimpleCustomer``; the full customer of other events has more, which free text finds all the same."""

    id: _Text = Field(None, description="The vendor's id of the customer")
    name: _Text = None
    email: _Text = None
    source_id: _Text = Field(None, description="The company's own id of the customer")


class Campaign(_Part):
    """``SimpleCampaign``, as it was when the event was sent."""

    id: _Text = None
    name: _Text = None


class PointRange(_Part):
    """Inclusive at both ends; a missing ``to`` is no upper end."""

    lower: _Points = Field(None, alias="from")
    upper: _Points = Field(None, alias="to")


_Range = Annotated[PointRange | None, BeforeValidator(_as_object)]


_NO_RANGE = PointRange.model_validate({})


class TierConfig(_Part):
    """Carries the same range a second time."""

    points: _Range = None


class ValueRange(_Part):
    """How version 2 of the loyalty API writes a range."""

    lower: _Points = Field(None, alias="min_value")
    upper: _Points = Field(None, alias="max_value")


class QualificationRules(_Part):
    """What version 2 asks of a member; only its points are known."""

    points: Annotated[ValueRange | None, BeforeValidator(_as_object)] = None


class Tier(_Part):
    """``LoyaltyTier``, or the tier of version 2: the same id can have other names and ranges in other events."""

    id: _Text = None
    name: _Text = None
    campaign_id: _Text = None
    points: _Range = None
    config: Annotated[TierConfig | None, BeforeValidator(_as_object)] = None
    qualification_rules: Annotated[QualificationRules | None, BeforeValidator(_as_object)] = None

    @property
    def range(self) -> PointRange | ValueRange:
        """``points``; ``config.points`` where that is missing. Nothing documented says which wins if they differ.

        A tier of version 2 has its range in ``qualification_rules.points``.
        """
        again = self.config.points if self.config else None
        rules = self.qualification_rules.points if self.qualification_rules else None
        return self.points or again or rules or _NO_RANGE


def _leaves(value: Any) -> tuple[list[str], int, int]:
    """The texts and numbers in a value, and what the search for oddities needs: how many keys, and odd numbers."""
    leaves: list[str] = []
    keys = odd = 0
    stack = [value]
    while stack:
        item = stack.pop()
        if isinstance(item, dict):
            keys += len(item)
            stack.extend(reversed([inner for key, inner in item.items() if key != "object"]))
        elif isinstance(item, list):
            stack.extend(reversed(item))
        elif isinstance(item, str):
            leaves.append(item)
        elif item is not None and not isinstance(item, bool):
            leaves.append(json.dumps(item))
            if isinstance(item, int):
                odd |= oddities.of_number(item)
    return leaves, keys, odd


def _snapshot(kind: Kind, body: bytes, value: Any) -> Snapshot:
    leaves, keys, odd = _leaves(value)
    found = oddities.of_surveyed(body, keys, odd)
    if found & oddities.REPEATED_KEY:
        leaves = _all_leaves(parse_exactly(body.decode("utf-8")))
    text = "\n".join(map(fold, leaves))
    return Snapshot(kind, identity.digest(body), None, None, None, None, None, None, None, body, text, found)


def _all_leaves(value: Any) -> list[str]:
    """The texts and numbers in a value that ``parse_exactly`` gave, also those that a repeated key hides."""
    if isinstance(value, Members):
        return [leaf for key, item in value.pairs if key != "object" for leaf in _all_leaves(item)]
    if isinstance(value, list):
        return [leaf for item in value for leaf in _all_leaves(item)]
    return [value] if isinstance(value, str) else []


def read_customer(text: bytes) -> Snapshot:
    """Reads a customer object (or a bare id). Raises ValueError for JSON that is damaged; its message holds no data."""
    value = identity.strict_json(text)
    found = Customer.model_validate(_object_or_id(value))
    return _snapshot("customer", text, value)._replace(
        vendor_id=found.id, name=found.name, email=found.email, source_id=found.source_id
    )


def read_campaign(text: bytes) -> Snapshot:
    """Reads a campaign object (or a bare id); raises ValueError like :func:`read_customer`."""
    value = identity.strict_json(text)
    found = Campaign.model_validate(_object_or_id(value))
    return _snapshot("campaign", text, value)._replace(vendor_id=found.id, name=found.name)


def read_tier(text: bytes) -> Snapshot:
    """Reads a tier object (or a bare id); raises ValueError like :func:`read_customer`."""
    value = identity.strict_json(text)
    found = Tier.model_validate(_object_or_id(value))
    points = found.range
    return _snapshot("tier", text, value)._replace(
        vendor_id=found.id,
        name=found.name,
        campaign_id=found.campaign_id,
        points_from=points.lower,
        points_to=points.upper,
    )


def read_extra(text: bytes) -> Snapshot:
    """Reads an event's other members, which only free text looks into; raises ValueError like :func:`read_customer`."""
    return _snapshot("extra", text, identity.strict_json(text))


def _object_or_id(value: Any) -> Any:
    return value if isinstance(value, dict) else {"id": value}


READERS: dict[Kind, Callable[[bytes], Snapshot]] = {
    "customer": read_customer,
    "campaign": read_campaign,
    "tier": read_tier,
    "extra": read_extra,
}
