"""Google Cloud's log entries: ``jsonPayload`` or ``textPayload``."""

from viewer.capture.envelopes import Members
from viewer.capture.shape import Shape


def _recognises(members: Members) -> bool:
    return bool({"jsonPayload", "textPayload"} & members.keys())


SHAPE = Shape("Google Cloud log", _recognises)
