"""ngrok's inspection API: whole requests, head and body, as base64 in ``raw``."""

from viewer.capture import facts, texts
from viewer.capture.envelopes import Members, object_member
from viewer.capture.shape import Piece, Shape
from viewer.domain.record import Wrapper


def _recognises(members: Members) -> bool:
    request = object_member(members, "request") if "request" in members else None
    return request is not None and "raw" in request


def _requests(members: Members, wrapper: Wrapper) -> list[Piece]:
    known = facts.wrapper(members, wrapper)
    pieces = []
    for name in ("request", "response"):
        message = object_member(members, name) or {}
        text = texts.inside(bytes(message["raw"]), base64_flagged=True) if "raw" in message else None
        if text:
            pieces.append(Piece(text, facts.wrapper(message, known)))
    return pieces


SHAPE = Shape("ngrok inspector", _recognises, _requests, looks_inside=True)
