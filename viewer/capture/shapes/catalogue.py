"""Every shape that is known, the particular ones before the general ones. A new shape is a file here and its line."""

from functools import lru_cache

from msgspec import Raw

from viewer.capture.envelopes import Members
from viewer.capture.shape import Shape
from viewer.capture.shapes import (
    api_gateway,
    cloudwatch,
    columns_and_rows,
    datadog,
    docker,
    elastic,
    google_logs,
    har,
    hookdeck,
    journald,
    loki,
    ngrok,
    node_loggers,
    queues,
    records,
    smee,
    typed_values,
    webhook_site,
)

SHAPES: tuple[Shape, ...] = (
    docker.SHAPE,
    journald.SHAPE,
    loki.STREAM,
    loki.LINE,
    ngrok.SHAPE,
    har.SHAPE,
    webhook_site.SHAPE,
    api_gateway.SHAPE,
    queues.SQS,
    queues.SNS,
    queues.EVENT_BRIDGE,
    queues.PUB_SUB,
    cloudwatch.SHAPE,
    elastic.SHAPE,
    google_logs.SHAPE,
    hookdeck.SHAPE,
    smee.SHAPE,
    node_loggers.SHAPE,
    datadog.SHAPE,
    columns_and_rows.SHAPE,
    typed_values.SHAPE,
    records.SHAPE,
)
_MOST_NAMES, _LONGEST_NAMES = 40, 800  # of what is remembered


def shape_of(members: Members) -> Shape | None:
    """The shape that an object has by its members; None for one that no shape is known for."""
    names = tuple(members)
    usual = len(names) <= _MOST_NAMES and len("".join(names)) <= _LONGEST_NAMES
    for shape in _by_names(names) if usual else _by_names.__wrapped__(names):
        if not shape.looks_inside or shape.recognises(members):
            return shape
    return None


@lru_cache(maxsize=1024)
def _by_names(names: tuple[str, ...]) -> tuple[Shape, ...]:
    """The shapes that an object with these members can have: those that must look inside, up to one that need not."""
    members = dict.fromkeys(names, Raw(b"null"))
    found: list[Shape] = []
    for shape in SHAPES:
        if shape.looks_inside:
            found.append(shape)
        elif shape.recognises(members):
            return (*found, shape)
    return tuple(found)
