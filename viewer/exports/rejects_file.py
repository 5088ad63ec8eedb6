"""Rejects as they leave: one JSON object a line, or their bytes alone."""

import base64
import json
from typing import Any


def object_line(place: dict[str, Any], raw: bytes, note: str) -> bytes:
    """One reject as a line of JSON: its place and reason, then ``text``, which gives back its bytes as UTF-8.

    Bytes that are no UTF-8 come as ``base64``, and ``text`` is null. ``note`` says what is missing; empty if nothing.
    """
    try:
        text, encoded = raw.decode("utf-8"), None
    except UnicodeDecodeError:
        text, encoded = None, base64.b64encode(raw).decode("ascii")
    told = place | {"text": text, "base64": encoded, "note": note or None}
    return json.dumps(told, ensure_ascii=False).encode("utf-8") + b"\n"
