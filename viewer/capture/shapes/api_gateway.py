"""AWS API Gateway and Lambda: the body as text or base64, the time in ``requestContext``."""

from viewer.capture import facts, texts
from viewer.capture.envelopes import Members, object_member
from viewer.capture.shape import Piece, Shape, has
from viewer.domain.record import Wrapper


def _body(members: Members, wrapper: Wrapper) -> list[Piece]:
    known = facts.wrapper(members, wrapper)
    context = object_member(members, "requestContext") or {}
    for name in ("timeEpoch", "requestTimeEpoch"):
        if name in context and (moment := facts.moment(context[name])):
            known = known._replace(received_at=moment)
    body = members["body"]
    text = texts.inside(bytes(body), facts.is_base64(members)) if bytes(body)[:1] == b'"' else bytes(body)
    return [Piece(text, known)] if text else []


SHAPE = Shape("API Gateway", has("requestContext", "body"), _body)
