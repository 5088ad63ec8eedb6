"""Docker's json-file log and what ships it: one object a line, the text in ``log``; long lines come in pieces."""

from msgspec import Raw

from viewer.capture.envelopes import Members, text_member
from viewer.capture.shape import Shape


def _recognises(members: Members) -> bool:
    return "log" in members and ("stream" in members or "container_id" in members or "kubernetes" in members)


def piece(members: Members) -> tuple[str, str, Raw | None] | None:
    """The stream that a line belongs to, its piece of that stream's text and its time; None for another shape."""
    text = text_member(members, "log") if _recognises(members) else None
    if text is None:
        return None
    container = text_member(members, "container_id") or ""
    return f"{text_member(members, 'stream')} {container}", text, members.get("time")


SHAPE = Shape("Docker log", _recognises)
