import pytest

from tests.capture.pieces import compact, pretty, webhook
from viewer.capture.outcomes import PLAIN, found_under, outcomes_of, outcomes_within
from viewer.capture.walker import nothing_within, walk
from viewer.domain.record import NO_WRAPPER, Record, Reject, Wrapper

EVENT = compact(webhook())


def test_a_value_becomes_records_at_their_places() -> None:
    value = pretty([webhook(1), {"ping": 1}, webhook(2)])
    found = outcomes_of(value, 7, 3, 1000, Wrapper(5), "JSON lines", nothing_within)
    assert [type(one) for one in found] == [Record, Reject, Record]
    for one in found:
        assert value[one.offset - 1000 :].startswith(one.raw)
        assert one.line == 7 + value.count(b"\n", 0, one.offset - 1000)
    assert isinstance(found[0], Record)
    assert (found[0].wrapper.received_at, found[0].shape, found[0].text) == (5, "JSON lines", None)


def test_records_come_in_the_order_of_the_source_whatever_their_members_are_called() -> None:
    value = compact({"zzz": [webhook(1)], "body": [webhook(2)]})
    found = outcomes_of(value, 1, 1, 0, NO_WRAPPER, "x", nothing_within)
    assert [one.body.event_id for one in found if isinstance(one, Record)] == ["evcus_1", "evcus_2"]


@pytest.mark.parametrize(
    ("value", "column", "reason"),
    [(b'{"a": 1e400}', 16, "a number is too large"), (b'{"a": "\xff"}', 17, "bytes that are no UTF-8 text")],
)
def test_damage_has_its_column(value: bytes, column: int, reason: str) -> None:
    (one,) = outcomes_of(value, 1, 10, 9, NO_WRAPPER, "x", nothing_within)
    assert isinstance(one, Reject)
    assert (one.column, one.reason) == (column, f"damaged JSON: {reason}")


def test_what_stands_in_another_form_in_the_source() -> None:
    known = Wrapper(5)
    (record,) = outcomes_within(found_under(EVENT, known, nothing_within), b"raw", 3, 40, "CSV")
    assert isinstance(record, Record)
    assert (record.raw, record.line, record.offset, record.text, record.shape) == (b"raw", 3, 40, EVENT, "CSV")
    (reject,) = outcomes_within(walk(b'{"ts":1,"body":null}'), b"raw", 3, 40, "CSV")
    assert isinstance(reject, Reject)
    assert reject.reason == "CSV: it has no body"
    (reject,) = outcomes_within([], b"raw", 3, 40, "CSV")
    assert reject.reason == "CSV: text without JSON in it"  # type: ignore[union-attr]
    assert "JSON lines" in PLAIN
