"""systemd's journal as JSON: the text in ``MESSAGE``, as a list of byte numbers where it is not plain text."""

from msgspec import Raw

from viewer.capture import texts
from viewer.capture.envelopes import Members, text_member
from viewer.capture.shape import Shape


def _recognises(members: Members) -> bool:
    return "MESSAGE" in members and ("__REALTIME_TIMESTAMP" in members or "__CURSOR" in members or "_PID" in members)


def piece(members: Members) -> tuple[str, str, Raw | None] | None:
    """The stream that an entry belongs to, its line of text and its time; None for another shape."""
    if not _recognises(members):
        return None
    text = text_member(members, "MESSAGE")
    if text is None:
        numbers = texts.of_numbers(bytes(members["MESSAGE"]))
        if numbers is None:
            return None
        text = numbers.decode("utf-8", "replace")
    # Of what systemd itself has cut, _LINE_BREAK says so; all other entries are whole lines.
    end = "" if text_member(members, "_LINE_BREAK") == "line-max" else "\n"
    return f"journal {text_member(members, '_PID')}", text + end, members.get("__REALTIME_TIMESTAMP")


SHAPE = Shape("systemd journal", _recognises)
