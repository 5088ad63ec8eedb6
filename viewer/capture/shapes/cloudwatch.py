"""AWS CloudWatch: events with a time in milliseconds and a message, from its API, its exports and subscriptions."""

from viewer.capture.envelopes import Members
from viewer.capture.shape import Shape


def _recognises(members: Members) -> bool:
    return {"timestamp", "message"} <= members.keys() and bool(
        {"ingestionTime", "logStreamName", "eventId", "id"} & members.keys()
    )


SHAPE = Shape("CloudWatch log", _recognises)
