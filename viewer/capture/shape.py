"""What a recogniser of a capture's shape is: it knows a wrapper by its members, and says what it holds."""

from collections.abc import Callable
from typing import NamedTuple

from viewer.capture.envelopes import Members
from viewer.domain.record import Wrapper


class Piece(NamedTuple):
    """What a wrapper holds: JSON or other text, and what the wrapper says about it."""

    text: bytes | None  # None: no JSON is in it
    wrapper: Wrapper
    stands: bytes | None = None  # where it stands in the wrapper, if it is a record of its own there


class Shape(NamedTuple):
    """A way in which programs write down what they received.

    ``name`` is told to people ("Docker log"). ``recognises`` judges by the members that an object has. ``pieces``
    takes out what it holds, given what is known from outside; without it the members are searched for events.
    ``looks_inside`` says that the names of the members are not enough to recognise it.
    """

    name: str
    recognises: Callable[[Members], bool]
    pieces: Callable[[Members, Wrapper], list[Piece]] | None = None
    looks_inside: bool = False


def has(*names: str) -> Callable[[Members], bool]:
    """A recogniser by the presence of members alone."""
    wanted = frozenset(names)
    return lambda members: wanted <= members.keys()
