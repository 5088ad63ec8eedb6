"""Personal values as they stand in the objects of customers, to be known before anything is masked."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from msgspec import DecodeError
from msgspec.json import Decoder

from viewer.domain.json_text import Members, Number, parse_exactly
from viewer.domain.known_values import same
from viewer.domain.personal_places import CUSTOMER, PERSON, around, kind_of
from viewer.domain.persons import person_key
from viewer.domain.pseudonyms import without_mark

_DECODER = Decoder()


class Personal(NamedTuple):
    """One value that is known beforehand."""

    field: str
    """One of FIELDS."""
    value: str
    person: str = ""
    """Whose it is, see ``person_of``; empty where nobody knows."""


def person_of(customer_id: str | None, source_id: str | None, email: str | None, name: str | None = None) -> str:
    """What tells a person from others; a name only where there is nothing else."""
    source_id = source_id and same("source_id", without_mark(source_id))
    key = person_key(customer_id, source_id, email and same("email", email))
    return key or (f"name:{same('name', name)}" if name else "")


def whose(members: Members | dict[str, Any], within: str) -> tuple[str | None, str | None, str | None, str | None]:
    """Id, source id, e-mail and name of whom the members of an object tell of; nothing where they tell of nobody."""
    if within not in (PERSON, CUSTOMER):
        return None, None, None, None
    pairs = members.pairs if isinstance(members, Members) else members.items()
    said = {name: str(one) for name, one in pairs if isinstance(one, str | int | Number) and one}
    vendor_id = said.get("id") if within == CUSTOMER or said.get("id", "").startswith("cust_") else None
    email = said.get("email") or next(
        (one for name, one in said.items() if kind_of(within, name, one) == "email"), None
    )
    return vendor_id or said.get("customer_id"), said.get("source_id"), email, said.get("name")


def _nested(text: str) -> Any:
    """What a text says that is JSON itself; None for any other."""
    try:
        found = _DECODER.decode(text)
    except (DecodeError, UnicodeError, RecursionError):
        return None
    return found if isinstance(found, dict | list) else None


def personal_in(body: bytes, key: str) -> Iterator[Personal]:
    """Every personal value in the JSON of a snapshot that stands under a key of the event; none in damaged JSON."""
    try:
        value = _DECODER.decode(body)
    except (DecodeError, UnicodeDecodeError, RecursionError):
        try:
            value = parse_exactly(body.decode("utf-8"))
        except (ValueError, RecursionError):
            return
    stack: list[tuple[Any, str, str, str]] = [(value, "", key, "")]
    while stack:
        value, outside, key, person = stack.pop()
        if isinstance(value, Members):
            value = dict(value.pairs)
        if isinstance(value, dict):
            within = around(outside, key, value)
            person = person_of(*whose(value, within)) or person
            stack.extend([(inner, within, name, person) for name, inner in value.items()])
        elif isinstance(value, list):
            stack.extend([(inner, outside, key, person) for inner in value])
        elif value is not None and value != "":
            kind = kind_of(outside, key, value)
            if isinstance(value, str) and value[0] in "{[" and (nested := _nested(value)) is not None:
                stack.append((nested, outside, "", person))
            if kind is not None and not (
                isinstance(value, bool) or (kind == "free_text" and not isinstance(value, str))
            ):
                yield Personal(kind, str(value), person)
