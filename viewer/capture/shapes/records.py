"""Records that receivers of webhooks write: what was received beside the headers or the time."""

from viewer.capture.envelopes import Members
from viewer.capture.shape import Shape

_HELD = {"body", "rawBody", "raw_body", "payload", "content", "json", "request_body"}
_BESIDE = {
    "headers", "received_at", "receivedAt", "ts", "timestamp", "@timestamp", "time", "t", "date", "method", "url",
    "path", "request_headers",
}  # fmt: skip


def _recognises(members: Members) -> bool:
    return bool(_HELD & members.keys()) and bool(_BESIDE & members.keys())


SHAPE = Shape("recorded request", _recognises)
