"""smee.io: the body in ``body``, the headers spread among the members beside it."""

from viewer.capture.envelopes import Members
from viewer.capture.shape import Shape


def _recognises(members: Members) -> bool:
    return {"body", "query"} <= members.keys() and "timestamp" in members and "requestContext" not in members


SHAPE = Shape("smee.io", _recognises)
