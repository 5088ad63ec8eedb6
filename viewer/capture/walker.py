"""From a JSON value to the events within it: down through lists and wrappers, to the first object that is an event.

One value gives one or more outcomes: each element of a list is a record of its own, and what is no event becomes a
reject that names what it is.
"""

import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import NamedTuple

from msgspec import DecodeError, Raw, ValidationError
from msgspec.json import Decoder

from viewer.capture import facts, texts
from viewer.capture.envelopes import Members, members_of, recognise, text_member, tier_webhook
from viewer.capture.shape import Shape
from viewer.capture.shapes import catalogue, field_values, records
from viewer.capture.values import is_strict
from viewer.domain.record import NO_WRAPPER, Body, Wrapper

_LEVELS = 32  # each wrapper takes up to three; deeper is no capture
_BARE = "bare"

# The members in which captures keep what they caught, the likely ones first. Any other member is tried after them.
_LIKELY = {
    name: rank
    for rank, name in enumerate([
        "body", "rawbody", "bodyraw", "requestbody", "bodytext", "bodyjson", "payload", "payloadjson", "rawpayload",
        "content", "json", "data", "message", "log", "line", "raw", "msg", "event", "detail", "text", "textpayload",
        "jsonpayload", "source", "value", "stringvalue", "postdata", "request", "events", "records", "models",
        "entries", "requests", "messages", "hits",
    ])
}  # fmt: skip

# What an object or list has in it that may hold an event, or be one without any object in it.
_MAY_HOLD = re.compile(texts.MAY_HOLD.pattern + rb'|"id"|[Bb](?:ase)?64')
_elements = Decoder(list[Raw]).decode


class Found(NamedTuple):
    """One outcome: an event's body, or the reason why there is none."""

    body: Body | None
    reason: str
    wrapper: Wrapper
    offset: int  # of ``raw`` within the value that was walked
    raw: bytes | None  # None: the whole value
    text: bytes = b""  # of the object that ``body`` was read from, unwrapped
    shape: str = ""  # of the wrapper around it
    definition: bytes | None = None  # of a tier, where it is no event
    is_usual: bool = False  # a webhook in which nothing is unusual but, maybe, what its parts hold


Within = Callable[[bytes, Wrapper], list[Found]]
"""Reads a text that a wrapper holds, which is not JSON as it is, as a small source of its own."""


def nothing_within(text: bytes, wrapper: Wrapper) -> list[Found]:
    """Reads no text within values: only JSON."""
    return []


def walk(text: bytes, wrapper: Wrapper = NO_WRAPPER, within: Within = nothing_within) -> list[Found]:
    """Finds the events in one JSON value given as text that is known to be well-formed; never empty."""
    return _Walk(within).value(text, wrapper, _LEVELS, in_string=False)


class _Walk:
    __slots__ = ("_within",)

    def __init__(self, within: Within) -> None:
        self._within = within

    def value(self, text: bytes, wrapper: Wrapper, levels: int, in_string: bool) -> list[Found]:
        """What is in one well-formed value; never empty. ``levels`` of texts within texts are looked into at most."""
        first = text[:1]
        if first == b"{":
            body = tier_webhook(text)
            if body is not None:
                return [Found(body, "", wrapper, 0, None, text, is_usual=True)]
            members = members_of(text)
            if members is not None:
                return self._object(members, text, wrapper, levels, in_string)
        elif first == b"[":
            return self._list(text, wrapper, levels, in_string)
        elif first == b'"' and levels:
            inner = texts.inside(text)
            deeper = self._text(inner, wrapper, levels - 1) if inner else []
            if _has_events(deeper) or any(one.reason.startswith("damaged") for one in deeper):
                return deeper
        return [_nothing(facts.name_scalar(text), wrapper)]

    def _text(self, text: bytes, wrapper: Wrapper, levels: int) -> list[Found]:
        """What a text holds that was taken out of a string."""
        if text[:1] in (b"{", b"[", b'"') and is_strict(text):
            return self.value(text, wrapper, levels, in_string=True)
        return self._within(text, wrapper)

    def _list(self, text: bytes, wrapper: Wrapper, levels: int, in_string: bool) -> list[Found]:
        try:
            elements = [bytes(element) for element in _elements(text)]
        except (ValidationError, DecodeError, RecursionError):
            return [_nothing("a list that cannot be read", wrapper)]
        if not elements or not levels:
            reason = "nested too deeply for an event" if elements else "an empty list, not an event"
            return [_nothing(reason, wrapper)]
        if (row := field_values.as_object(elements)) is not None:
            return [one._replace(shape=field_values.NAME) for one in self.value(row, wrapper, levels, in_string=True)]
        if all(_is_plain(element) for element in elements):
            return [_nothing("a list of plain values, not events", wrapper)]
        outcomes: list[Found] = []
        end = 0
        for piece in elements:
            start = text.find(piece, end)
            end = start + len(piece)
            for found in self.value(piece, wrapper, levels - 1, in_string):
                if in_string:
                    outcomes.append(found)
                elif found.raw is None:
                    outcomes.append(found._replace(offset=start, raw=piece))
                else:
                    outcomes.append(found._replace(offset=start + found.offset))
        return outcomes

    def _object(self, members: Members, text: bytes, wrapper: Wrapper, levels: int, in_string: bool) -> list[Found]:
        body = recognise(members)
        if body is not None and body.form != _BARE:
            return [_event(body, text, members, wrapper)]
        shape = catalogue.shape_of(members)
        found = self._held(shape, members, text, wrapper, levels, in_string) if levels else []
        if body is not None:
            # Members such as "customer" beside a whole webhook are the capture's own: the envelope has the word.
            enveloped = any(one.body and one.body.form != _BARE for one in found)
            return found if enveloped else [_event(body, text, members, wrapper)]
        if _has_events(found) or (text_member(members, "object") == "list" and any(one.raw for one in found)):
            return found
        definition = text if text_member(members, "object") in facts.DEFINITIONS else None
        return [_nothing(_reason(shape, found, members), wrapper)._replace(definition=definition)]

    def _held(
        self, shape: Shape | None, members: Members, text: bytes, wrapper: Wrapper, levels: int, in_string: bool
    ) -> list[Found]:
        """What the members of a wrapper hold; without any event, what its likeliest member is."""
        collected: list[Found] = []
        likeliest: list[Found] = []
        places: dict[str, int] = {}
        end = 0
        for child in _children(shape, members, wrapper):
            piece, stands = child.text, child.stands
            if piece is None:
                deeper = [_nothing(facts.NO_JSON, child.wrapper)]
            elif child.is_text:
                deeper = self._text(piece, child.wrapper, levels - 1)
            else:
                deeper = self.value(piece, child.wrapper, levels - 1, in_string)
            if not _has_events(deeper) and stands is None and not _is_vendor_list(members, piece or b""):
                if not likeliest or (_tries(deeper) and not _tries(likeliest)):
                    likeliest = deeper
                continue
            if stands is not None and not in_string:
                start = text.find(stands, end)
                end = start + len(stands)
                deeper = [one._replace(offset=start, raw=stands) for one in deeper]
            elif not in_string and not child.is_text and any(one.raw is not None for one in deeper):
                places = places or _places(members, text)
                start = places[child.name]
                deeper = [one if one.raw is None else one._replace(offset=start + one.offset) for one in deeper]
            collected += deeper
        found = _distinct(collected) or likeliest
        return [one._replace(shape=_named(shape, one.shape)) for one in found] if shape else found


class _Child(NamedTuple):
    """A text that may hold events, and what is known of it."""

    text: bytes | None  # None: it holds none
    wrapper: Wrapper
    is_text: bool
    stands: bytes | None = None
    name: str = ""


def _children(shape: Shape | None, members: Members, wrapper: Wrapper) -> Iterator[_Child]:
    """The texts that may hold events, the likely ones first."""
    if shape is not None and shape.pieces is not None:
        for piece in shape.pieces(members, wrapper):
            yield _Child(piece.text, piece.wrapper, True, piece.stands)
        return
    about = facts.wrapper(members, wrapper)
    flagged = facts.is_base64(members)
    for name in sorted(members, key=_rank) if len(members) > 1 else members:
        value = bytes(members[name])
        first = value[:1]
        if first == b"[" and (numbers := texts.of_numbers(value)) is not None:
            yield _Child(numbers, about, True)
        elif first in (b"{", b"["):
            if flagged or value.find(b"{", 1) > 0 or _MAY_HOLD.search(value, 1):
                yield _Child(value, about, False, name=name)
        elif first == b'"':
            inner = texts.inside(value, flagged or facts.is_named_base64(name))
            if inner is not None:
                yield _Child(inner, about, True)


def _places(members: Members, text: bytes) -> dict[str, int]:
    """Where in an object's text its members are that are objects or lists."""
    places: dict[str, int] = {}
    end = 0
    for name, raw in members.items():
        value = bytes(raw)
        if value[:1] in (b"{", b"["):
            places[name] = text.find(value, end)
            end = places[name] + len(value)
    return places


@lru_cache(maxsize=4096)
def _rank_of(name: str) -> int:
    return _LIKELY.get(facts.plain(name), len(_LIKELY))


def _rank(name: str) -> int:
    return _rank_of(name) if len(name) < facts.LONGEST_NAME else len(_LIKELY)


def _reason(shape: Shape | None, found: list[Found], members: Members) -> str:
    """Why there is no event in an object: what is wrong with its body, if it is a capture of one."""
    if _tries(found):
        reason = next(one.reason for one in found if _is_try(one.reason)).removeprefix(f"{records.SHAPE.name}: ")
        return f"{shape.name}: {reason}" if shape else reason
    if shape is None:
        return facts.name_object(members)
    body = min(members, key=_rank)
    value = bytes(members[body])
    if _rank(body) < len(_LIKELY) and (value[:1] not in (b"{", b"[") or value in (b"{}", b"[]")):
        flagged = facts.is_base64(members)
        if not found or value[:1] != b'"' or texts.inside(value, flagged) is None:
            return f"{shape.name}: {facts.name_content(value, flagged)}"
    reason = found[0].reason if found else facts.name_object(members)
    return f"{shape.name}: {reason.removeprefix(f'{records.SHAPE.name}: ')}"


def _is_try(reason: str) -> bool:
    return "damaged" in reason or "printed" in reason


def _tries(found: list[Found]) -> bool:
    """Whether something was found that tries to be an event and fails: it says most."""
    return any(_is_try(one.reason) for one in found)


def _named(outer: Shape, inner: str) -> str:
    """The names of two shapes that are one within the other; that of a plain record says nothing more."""
    return f"{outer.name} › {inner}" if inner and inner != records.SHAPE.name else outer.name


def _event(body: Body, text: bytes, members: Members, wrapper: Wrapper) -> Found:
    return Found(body, "", facts.spread(members, wrapper), 0, None, text)


def _has_events(found: list[Found]) -> bool:
    return any(one.body for one in found)


def _is_plain(text: bytes) -> bool:
    return text[:1] not in (b"{", b"[") and (text[:1] != b'"' or texts.inside(text) is None)


def _is_vendor_list(members: Members, piece: bytes) -> bool:
    """Each element of an API list is a record, also where none of them is an event."""
    return piece[:1] == b"[" and text_member(members, "object") == "list" and piece.strip(b"[] \t\r\n") != b""


def _distinct(found: list[Found]) -> list[Found]:
    """Without what captures repeat: the body as text and parsed, or what they took out of it for themselves."""
    enveloped = any(one.body and one.body.form != _BARE for one in found)
    if len(found) < 2:
        return found
    kept: list[Found] = []
    seen: set[tuple[object, ...]] = set()
    for one in found:
        if one.body and one.raw is None:
            mark = _mark(one.body)
            if mark in seen or (enveloped and one.body.form == _BARE):
                continue
            seen.add(mark)
        kept.append(one)
    return kept


def _mark(body: Body) -> tuple[object, ...]:
    if body.event_id or body.send_out_id:
        return body.event_id, body.send_out_id
    parts = (body.customer, body.tier, body.tier_from)
    return (
        body.type,
        body.created_at,
        body.data_created_at,
        *(b"".join(part.split()) if part else b"" for part in parts),
    )


def _nothing(reason: str, wrapper: Wrapper) -> Found:
    return Found(None, reason, wrapper, 0, None)
