"""Hookdeck: its own event, whose ``data`` holds the headers and the body of the request."""

from viewer.capture.envelopes import Members, object_member
from viewer.capture.shape import Shape


def _recognises(members: Members) -> bool:
    data = object_member(members, "data") if "data" in members else None
    return data is not None and "body" in data and "headers" in data


SHAPE = Shape("Hookdeck", _recognises, looks_inside=True)
