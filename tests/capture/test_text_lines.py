"""Lines that begin with text: what they say, and the values in other clothes behind them."""

import io

from tests.capture.pieces import compact, read, webhook
from viewer.capture.reader import Mark, Reader
from viewer.capture.window import new_hash

EVENT = compact(webhook())
ROWS = b'1,2024-05-02T09:14:05Z,"' + EVENT.replace(b'"', b'""') + b'"\n'


def test_lines_without_json_are_counted() -> None:
    found = read(b"one\ntwo {x} [y]\n\n" + EVENT + b"\nthree")
    assert found.counts == (1, 0, 3)


def test_what_a_line_says_is_said_of_the_next_value() -> None:
    found = read(b"EVENTS.CUSTOMER.LOYALTY.TIER.LEFT at 2024-05-02T09:14:05Z\n" + EVENT)
    assert found.records[0].wrapper.heading == "customer.loyalty.tier.left"
    assert found.records[0].wrapper.received_at == 1_714_641_245_000_000


def test_the_names_of_columns_are_known_when_reading_goes_on_later() -> None:
    header = b"id,created_at,body\n"
    stream = io.BytesIO(ROWS)
    reader = Reader(stream, Mark(len(header), 2, False, 1), new_hash(), header + ROWS[:100])
    (record,) = [one for some in reader for one in some]
    assert record.wrapper.received_at == 1_714_641_245_000_000  # type: ignore[union-attr]
    assert (record.line, record.offset) == (2, len(header))


def test_several_disguises_on_one_line() -> None:
    other = compact(webhook(2))
    found = read(b"a {'a': 1} b " + repr(webhook()).encode() + b" c " + other + b"\n")
    assert found.ids == ["evcus_1", "evcus_2"]
    assert [one.reason for one in found.rejects] == ["Python output: a JSON object that is no known event (members: a)"]
