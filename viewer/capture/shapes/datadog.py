"""Datadog's log exports: the message and its time within ``attributes``."""

from viewer.capture.shape import Shape, has

SHAPE = Shape("Datadog log", has("attributes", "id", "type"))
