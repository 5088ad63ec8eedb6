"""Persons: whom events tell of, by everything that names them, and who may be the same person."""

from typing import NamedTuple

_SOURCE_ID, _EMAIL = "source_id:", "email:"
NAMES = ("name", "email", "source_id", "id")
"""What names a person, what people read most easily first."""


class IdentityValue(NamedTuple):
    """One value of what names a person, and the events that have it; times are microseconds UTC."""

    field: str
    """``id``, ``source_id``, ``email`` or ``name``."""
    value: str
    first: int | None
    """When the first event with it happened; None where none of them has a time."""
    last: int | None
    events: int


class Person(NamedTuple):
    """One customer of the vendor."""

    key: str
    """As in ``Scope.customer``; empty where nothing says who it is."""
    values: tuple[IdentityValue, ...] = ()
    """Past ones included, the newest first."""

    @property
    def caption(self) -> str:
        """Who it is: the latest name, else e-mail, the company's own id, the vendor's; empty where nothing is known."""
        latest = {one.field: one.value for one in reversed(self.values)}
        return next((latest[field] for field in NAMES if field in latest), self.key)

    @property
    def events(self) -> int:
        """How many events there are; what the key is made of stands in all of them."""
        return max((one.events for one in self.values), default=0)


class Alike(NamedTuple):
    """Another customer of the vendor who may be the same person."""

    person: str
    """Its key."""
    caption: str
    reason: str
    """What speaks for it, in words: "the same e-mail address me@example.org"."""


def person_key(vendor_id: str | None, source_id: str | None, email: str | None) -> str:
    """What a person is known by: the vendor's id, else ``source_id:…``, else ``email:…``; empty if nothing is there."""
    if vendor_id:
        return vendor_id
    if source_id:
        return f"{_SOURCE_ID}{source_id}"
    return f"{_EMAIL}{email}" if email else ""


def named_by(key: str) -> tuple[str, str]:
    """The field that a key is of, and its value there."""
    if key.startswith(_SOURCE_ID):
        return "source_id", key[len(_SOURCE_ID) :]
    return ("email", key[len(_EMAIL) :]) if key.startswith(_EMAIL) else ("id", key)
