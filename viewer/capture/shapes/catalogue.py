"""Every shape that is known, the particular ones before the general ones. A new shape is a file here and its line."""

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


def shape_of(members: Members) -> Shape | None:
    """The shape that an object has by its members; None for one that no shape is known for."""
    for shape in SHAPES:
        if shape.recognises(members):
            return shape
    return None
