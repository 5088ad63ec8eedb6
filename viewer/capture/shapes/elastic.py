"""Elasticsearch and Kibana: hits with the document in ``_source``."""

from viewer.capture import facts
from viewer.capture.envelopes import Members, object_member
from viewer.capture.shape import Piece, Shape, has
from viewer.domain.record import Wrapper


def _document(members: Members, wrapper: Wrapper) -> list[Piece]:
    # Only the document: "fields" and "highlight" beside it repeat parts of it.
    document = object_member(members, "_source") or {}
    return [Piece(bytes(members["_source"]), facts.wrapper(document, wrapper))]


SHAPE = Shape("Elasticsearch hit", has("_source"), _document)
