from tests.capture.pieces import compact, read, webhook
from viewer.capture import nested
from viewer.capture.fragments import Joined, Line
from viewer.domain.record import NO_WRAPPER, Record, Reject

EVENT = compact(webhook())


def test_what_was_found_in_a_text() -> None:
    found = nested.found_in(read(b"got " + EVENT + b'\n{"a": oops}\n').outcomes)
    assert [(one.reason, one.raw) for one in found] == [("", None), ("damaged JSON: a value expected", None)]
    assert (found[0].text, found[0].shape) == (EVENT, "")


def test_what_several_lines_carry() -> None:
    lines = (Line(b"a\r\n", 4, 30), Line(b"b\r\n", 6, 50))
    found = nested.found_in(read(EVENT).outcomes)
    (record,) = nested.of_joined(Joined(lines, EVENT, NO_WRAPPER, "Docker log"), found)
    assert isinstance(record, Record)
    assert (record.line, record.offset, record.raw, record.shape) == (4, 30, b"a\r\nb", "Docker log")


def test_outcomes_at_the_place_of_their_line() -> None:
    (reject,) = nested.moved(read(b'{"a": 1}').outcomes, Line(b"x", 9, 70))
    assert isinstance(reject, Reject)
    assert (reject.line, reject.offset) == (9, 70)
