"""Grafana Loki: logcli's lines, and the answers of its API with pairs of a time in nanoseconds and a line."""

from msgspec import DecodeError, Raw, ValidationError
from msgspec.json import Decoder

from viewer.capture import facts, texts
from viewer.capture.envelopes import Members
from viewer.capture.shape import Piece, Shape, has
from viewer.domain.record import Wrapper

_pairs = Decoder(list[Raw]).decode
_pair = Decoder(list[Raw]).decode


def _lines(members: Members, wrapper: Wrapper) -> list[Piece]:
    pieces: list[Piece] = []
    try:
        for raw in _pairs(members["values"]):
            time, line, *_ = _pair(raw)
            known = wrapper._replace(received_at=facts.moment(time) or wrapper.received_at)
            pieces.append(Piece(texts.inside(bytes(line)), known, bytes(raw)))
    except (ValidationError, DecodeError, ValueError):
        return pieces
    return pieces


STREAM = Shape("Loki log", lambda members: "values" in members and bool({"stream", "metric"} & members.keys()), _lines)
LINE = Shape("Loki log", has("labels", "line", "timestamp"))
