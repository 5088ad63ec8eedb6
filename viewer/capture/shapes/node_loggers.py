"""Structured loggers of Node and their like (pino, bunyan, winston, zap, structlog): a level beside the members."""

from viewer.capture.envelopes import Members
from viewer.capture.shape import Shape


def _recognises(members: Members) -> bool:
    return bool({"level", "severity", "levelname"} & members.keys()) and bool(
        {"msg", "message", "time", "timestamp", "ts", "req", "event"} & members.keys()
    )


SHAPE = Shape("structured log", _recognises)
