import json
import tracemalloc

import pytest

from tests.capture.pieces import Trickle, compact, data, pretty, read, spaced, webhook
from viewer.capture import reader as reader_module
from viewer.capture.reader import MAX_VALUE, Mark, Reader
from viewer.capture.tracer import KEPT
from viewer.capture.window import new_hash

EVENT, SECOND, THIRD = (compact(webhook(number)) for number in (1, 2, 3))
BARE = compact(data())
IDS = ["evcus_1", "evcus_2", "evcus_3"]
THREE = [webhook(1), webhook(2), webhook(3)]
ITEM = {
    "id": "evcus_1",
    "type": "customer.loyalty.tier.left",
    "data": {"data": data(), "event_source": {"channel": "API"}},
    "created_at": "2025-03-03T12:04:55.200Z",
    "group_id": "v-1",
}
ACTIVITY_LIST = {"object": "list", "data_ref": "data", "data": [ITEM, ITEM | {"id": "evcus_2"}], "has_more": False}


@pytest.mark.parametrize(
    ("content", "ids"),
    [
        (EVENT, IDS[:1]),
        (pretty(webhook()), IDS[:1]),
        (pretty(webhook(), 4) + b"\n", IDS[:1]),
        (b"\n".join([EVENT, SECOND, THIRD]), IDS),
        (b"\n".join([EVENT, SECOND, THIRD, b""]), IDS),
        (b"\r\n".join([EVENT, SECOND, THIRD, b""]), IDS),
        (b"\n\n".join([EVENT, SECOND, b"  ", THIRD, b"\n\n"]), IDS),
        (b"\xef\xbb\xbf" + EVENT + b"\r\n" + SECOND, IDS[:2]),
        (b"\xef\xbb\xbf" + pretty(webhook()), IDS[:1]),
        (b"\x1e" + EVENT + b"\n\x1e" + SECOND + b"\n", IDS[:2]),
        (b"\x1e" + pretty(webhook()) + b"\n\x1e" + pretty(webhook(2)), IDS[:2]),
        (spaced(webhook()) + b"\n" + spaced(webhook(2)), IDS[:2]),
        (b"   " + EVENT + b"  \n\t" + SECOND, IDS[:2]),
        (compact(THREE), IDS),
        (spaced(THREE) + b"\n", IDS),
        (pretty(THREE), IDS),
        (pretty(THREE, 0), IDS),
        (b"[\n" + b",\n".join([EVENT, SECOND, THIRD]) + b"\n]\n", IDS),
        (b"[\n" + b"\n,".join([EVENT, SECOND, THIRD]) + b"\n]\n", IDS),
        (b"[ " + b",\r\n".join([EVENT, SECOND, THIRD]) + b"]", IDS),
        (compact(THREE[:2]) + b"\n" + compact(THREE[2:]), IDS),
        (pretty(THREE[:2]) + pretty(THREE[2:]), IDS),
        (pretty([[webhook()], [webhook(2)]]), IDS[:2]),
        (pretty(webhook()) + b"\n" + pretty(webhook(2)) + b"\n" + pretty(webhook(3)) + b"\n", IDS),
        (pretty(webhook()) + b"\r\n\r\n" + pretty(webhook(2)), IDS[:2]),
        (pretty(webhook()) + pretty(webhook(2)) + pretty(webhook(3)), IDS),
        (pretty(webhook()).replace(b"\n", b"\r\n") + b"\r\n" + pretty(webhook(2)).replace(b"\n", b"\r\n"), IDS[:2]),
        (EVENT + SECOND + THIRD, IDS),
        (EVENT + b" " + SECOND + b"\t" + THIRD + b"\n", IDS),
        (EVENT + b", " + SECOND + b" and " + THIRD + b".\n", IDS),
        (EVENT + b" " + pretty(webhook(2)) + b" " + THIRD, IDS),
        (EVENT + b" [" + SECOND + b"]\n" + THIRD, IDS),
        (b'hook payload="' + EVENT.replace(b'"', b'\\"') + b'" status=200\n' + SECOND, IDS[:2]),
        (compact(json.dumps(webhook())) + b"\n" + compact(json.dumps(webhook(2))), IDS[:2]),
        (compact(ACTIVITY_LIST), IDS[:2]),
        (pretty(ACTIVITY_LIST), IDS[:2]),
        (compact(ITEM), IDS[:1]),
        (compact({"received_at": 1, "body": webhook()}) + b"\n" + pretty({"body": json.dumps(webhook(2))}), IDS[:2]),
    ],
)
def test_shapes_without_text(content: bytes, ids: list[str]) -> None:
    found = read(content)
    assert found.ids == ids
    assert found.counts == (len(ids), 0, 0)


@pytest.mark.parametrize(
    ("content", "ids", "other_lines"),
    [
        (b"2025-03-03 12:04:58,100 INFO hook - payload=" + EVENT + b"\n", IDS[:1], 0),
        (b"a INFO x=" + EVENT + b" took 3 ms\nb INFO done\nc INFO x=" + SECOND + b"\n", IDS[:2], 1),
        (b"[12:04] received:\n" + pretty(webhook()) + b"\n[12:05] received:\n" + pretty(webhook(2)), IDS[:2], 2),
        (b"[12:04] received: " + pretty(webhook()) + b"\n[12:05] received: " + pretty(webhook(2)), IDS[:2], 0),
        (pretty(webhook()) + b"\n-- \nsome {braces} and [brackets]\n" + pretty(webhook(2)), IDS[:2], 2),
        (b"got [{x=1}] from " + EVENT + b"\n", IDS[:1], 0),
        (b"[[2025-03-03]] got " + EVENT + b"\n[] x\n" + SECOND, IDS[:2], 1),
        (b"# started\n" + EVENT + b"\n# ended", IDS[:1], 2),
        (b"list: [\n  " + EVENT + b",\n  " + SECOND + b"\n]\nend", IDS[:2], 1),
        (b"list: " + compact(THREE) + b" end\n", IDS, 0),
        (EVENT + b" trailing text\n" + SECOND, IDS[:2], 0),
    ],
)
def test_shapes_with_text(content: bytes, ids: list[str], other_lines: int) -> None:
    found = read(content)
    assert found.ids == ids
    assert found.counts == (len(ids), 0, other_lines)


def test_a_copied_page_gives_its_heading_and_one_body() -> None:
    page = (
        b"Some page header\nPOST\n/\nEVENTS.CUSTOMER.LOYALTY.TIER.LEFT\n"
        + pretty(data())
        + b"\n\nResponse\n\n200 - application/json\n200\nA sentence about the event.\n\ncustomer\nobject\nrequired\n"
    )
    found = read(page)
    assert found.counts == (1, 0, 11)
    assert found.records[0].wrapper.heading == "customer.loyalty.tier.left"
    assert found.records[0].raw == pretty(data())
    assert found.records[0].line == 5


def test_what_text_says_holds_for_the_next_value_only() -> None:
    text = b"2025-03-03T12:04:58.100Z customer.loyalty.tier.left: "
    found = read(text + BARE + b"\n" + BARE + b"\n" + text + b"\n" + pretty(data()) + b"\n" + BARE)
    first, second, third, fourth = (one.wrapper for one in found.records)
    assert first == third == (1_741_003_498_100_000, None, "customer.loyalty.tier.left")
    assert second == fourth == (None, None, None)


def test_what_text_says_is_also_told_of_the_fast_form() -> None:
    assert read(b"2025-03-03T12:04:58.100Z received\n" + EVENT).records[0].wrapper.received_at == 1_741_003_498_100_000


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"{}", "an empty object, not an event"),
        (b"[]", "an empty list, not an event"),
        (b"[\n]\n", "an empty list, not an event"),
        (b"[\n\n  ]\n", "an empty list, not an event"),
        (b"12", "just a number, not an event"),
        (b"-1.5e3\n", "just a number, not an event"),
        (b"null\n", "just “null”, not an event"),
        (b'"hello"\n', "a piece of text, not an event"),
        (b"[1,2,3]", "a list of plain values, not events"),
        (b'[\n1,\n"a",\nnull\n]', "a list of plain values, not events"),
        (b'{"ping":true}', "a JSON object that is no known event (members: ping)"),
        (
            b'{"code":404,"key":"not_found","message":"x"}',
            "an error answer of the vendor's API (404 not_found), not an event",
        ),
    ],
)
def test_values_that_are_no_events(content: bytes, reason: str) -> None:
    found = read(content)
    assert [one.reason for one in found.rejects] == [reason]
    assert found.counts == (0, 1, 0)


@pytest.mark.parametrize("content", [b"", b"\n", b" \r\n\t\n", b"\xef\xbb\xbf", b"\x1e\n"])
def test_nothing_gives_nothing(content: bytes) -> None:
    assert read(content).counts == (0, 0, 0)


@pytest.mark.parametrize(
    ("damaged", "line", "column", "reason"),
    [
        (b'{"a": 1, "b": oops}', 2, 15, "a value expected"),
        (b'{"a": 1,\n  "b": oops\n}', 3, 8, "a value expected"),
        (b'{"a" 1}', 2, 6, "a colon expected"),
        (b'{"a": 1 "b": 2}', 2, 9, "a comma or } expected"),
        (b'{"a": [1 2]}', 2, 10, "a comma or ] expected"),
        (b'{"a": 1,}', 2, 9, "a name in quotes expected"),
        (b"{1: 2}", 2, 2, "a name in quotes or } expected"),
        (b'{"a": "x', 2, 7, "a text in quotes is damaged or not closed on its line"),
        (b'{"a": "\\x"}', 2, 7, "a text in quotes is damaged or not closed on its line"),
        (b'{"a": {"b": 1', 2, 14, "it is cut off"),
        (b'{"a": [1,', 2, 10, "it is cut off"),
        (b'{"a":', 2, 6, "it is cut off"),
        (b"{", 2, 2, "it is cut off"),
        (b'text {"a": 01}', 2, 12, "a value expected"),
        (b'{"x": 1} {"a": tru}', 2, 16, "a value expected"),
        (b'{"a": NaN}', 2, 7, "a value expected"),
        (b'{"a": -Infinity}', 2, 7, "a value expected"),
        (b'{"a": "x\xff"}', 2, 9, "bytes that are no UTF-8 text"),
        (b'{"a": 1,\n "b": "\xff"}', 3, 8, "bytes that are no UTF-8 text"),
        (b'{"a": 1e400}', 2, 7, "a number is too large"),
        (b'{"a": ' + b"[" * 128 + b"]" * 128 + b"}", 2, 134, "more than 128 levels deep"),
        (b'{"a":\n ' + b"[" * 128 + b"]" * 128 + b"}", 3, 129, "more than 128 levels deep"),
    ],
)
def test_damage_is_told_with_its_place_and_takes_nothing_along(
    damaged: bytes, line: int, column: int | None, reason: str
) -> None:
    found = read(EVENT + b"\n" + damaged + b"\n" + SECOND + b"\nchatter\n" + THIRD + b"\n")
    reject = found.rejects[-1]
    assert (reject.line, reject.column, reject.reason) == (line, column, "damaged JSON: " + reason)
    assert found.ids == IDS
    assert found.mark.other_lines == 1
    assert damaged.endswith(reject.raw)


@pytest.mark.parametrize("cut", range(1, 60, 3))
def test_a_line_that_is_cut_off_costs_only_itself(cut: int) -> None:
    for whole in (EVENT, SECOND.replace(b"evcus", b"lost"), compact({"a": [1, [2, {"b": "c"}]]})):
        size = max(1, len(whole) * cut // 60)
        found = read(whole[:size] + b"\n" + EVENT + b"\n" + SECOND)
        assert found.ids == IDS[:2]
        assert found.counts == (2, 1, 0)


@pytest.mark.parametrize("cut", range(2, 60, 3))
def test_a_list_that_is_cut_off_does_not_swallow_the_lines_behind_it(cut: int) -> None:
    whole = compact([webhook(8), webhook(9)])
    found = read(whole[: len(whole) * cut // 60] + b"\n" + EVENT + b"\nchatter\n" + SECOND)
    assert found.ids[-2:] == IDS[:2]
    assert len(found.records) + len(found.rejects) in (3, 4)
    assert len(found.rejects) == 1


@pytest.mark.parametrize("indent", [1, 2, 4])
def test_the_inside_of_a_damaged_value_gives_no_records(indent: int) -> None:
    inner = {"id": "x", "wrapped": webhook(9), "list": [webhook(8), data(7)], "more": 1}
    lines = pretty(inner, indent).split(b"\n")
    for number in range(len(lines) - 1):
        damaged = b"\n".join([*lines[:number], lines[number] + b" !!", *lines[number + 1 :]])
        found = read(EVENT + b"\n" + damaged + b"\n" + SECOND + b"\n" + damaged + b"\n" + pretty(webhook(3)))
        assert found.ids == IDS
        assert found.counts == (3, 2, 0)
        # Behind the damaged line: a value may go on in the next one.
        assert found.rejects[0].line in (number + 2, number + 3)


def test_a_damaged_element_costs_only_itself() -> None:
    for dumped in (compact(THREE), spaced(THREE), pretty(THREE), pretty(THREE, 4), pretty(THREE, 0)):
        damaged = dumped.replace(b'"evcus_2"', b"oops")
        found = read(damaged + b"\n" + compact(webhook(4)))
        assert found.ids == ["evcus_1", "evcus_3", "evcus_4"]
        assert found.rejects[0].raw.startswith(b"{")
    last = read(pretty(THREE).replace(b'"evcus_3"', b"oops") + b"\nchatter\n" + compact(webhook(4)))
    assert last.ids == ["evcus_1", "evcus_2", "evcus_4"]
    assert last.counts == (3, 1, 1)


def test_a_list_without_an_end_says_so() -> None:
    found = read(b"[\n" + EVENT + b",\n" + SECOND + b",\n")
    assert found.ids == IDS[:2]
    assert [(one.line, one.length, one.reason) for one in found.rejects] == [
        (4, 0, "damaged JSON: the list is cut off, its end is missing")
    ]
    found = read(b"[\n" + EVENT + b"\nchatter\n" + SECOND)
    assert found.ids == IDS[:2]
    assert found.counts == (2, 1, 1)


def test_a_line_of_text_that_begins_like_a_number_ends_a_list_too() -> None:
    found = read(b"[\n" + EVENT + b",\n12,\nnull\n2025-03-03 got " + SECOND + b"\n" + THIRD)
    assert found.ids == IDS
    assert [one.reason for one in found.rejects] == [
        "just a number, not an event",
        "just “null”, not an event",
        "damaged JSON: the list is cut off, its end is missing",
    ]


def test_a_console_dump_is_named_as_such() -> None:
    dump = b"{\n  id: 'whs_1',\n  data: { customer: [Object] }\n}\n"
    found = read(dump + EVENT + b"\n[12:04] " + dump + b"{ id: 'x' }\n" + SECOND)
    assert found.ids == IDS[:2]
    assert len(found.rejects) == 3
    assert all(one.reason.startswith("printed for people") for one in found.rejects)


def test_long_lists_in_one_line_are_read_element_by_element(monkeypatch: pytest.MonkeyPatch) -> None:
    content = b"  " + compact(THREE) + b" " + EVENT + b"\n" + SECOND
    whole = read(content)
    monkeypatch.setattr(reader_module, "LONG_LINE", 100)
    assert read(content).outcomes == whole.outcomes
    assert whole.ids == [*IDS, "evcus_1", "evcus_2"]
    assert read(b"[[1],[2]," + b" " * 100 + b"[]]").counts == (0, 3, 0)


def test_columns_are_right_across_pieces_of_a_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("viewer.capture.window.CHUNK", 16)
    line = b'{"a": 1} {"b": 2} {"c": ' + b" " * 100 + b"oops}"
    assert [(one.line, one.column) for one in read(b"x\n" + line + b"\n").rejects] == [(2, None), (2, None), (2, 125)]


def test_raw_of_a_reject_is_bounded_and_its_length_is_told() -> None:
    bad = b'{"a": oops, "b": "' + b"x" * (3 * KEPT) + b'"}'
    found = read(EVENT + b"\n" + bad + b" \r\n" + SECOND)
    (reject,) = found.rejects
    assert len(reject.raw) == KEPT
    assert reject.length == len(bad)
    assert found.ids == IDS[:2]


class Endless:
    """A stream of one line that is far longer than memory, with an event before and behind it."""

    def __init__(self, size: int, begins: bytes = b'{"a": "') -> None:
        self.parts = [EVENT + b"\n" + begins, b"\n" + SECOND]
        self.left = size

    def read(self, size: int, /) -> bytes:
        if len(self.parts) == 2:
            return self.parts.pop(0)
        if self.left > 0:
            self.left -= size
            return b"x" * size
        return self.parts.pop() if self.parts else b""


@pytest.mark.parametrize(
    "begins", [b'{"a": "', b"text ", b'["', b'[{"a":1},', b'[{"a": oops ', b'{"a":\n"', b'x {"a":']
)
def test_a_line_longer_than_memory_is_passed_over(begins: bytes) -> None:
    tracemalloc.start()
    stream = Endless(300 << 20, begins)
    reader = Reader(stream, Mark(), new_hash())
    outcomes = [one for found in reader for one in found]
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    ids = [one.body.event_id for one in outcomes if not hasattr(one, "reason")]
    assert ids == IDS[:2]
    assert 1 <= len(outcomes) - 2 <= 2
    assert all(len(one.raw) <= KEPT for one in outcomes)
    assert sum(getattr(one, "length", 0) for one in outcomes) >= 300 << 20
    assert peak < 4 * MAX_VALUE


def test_lists_longer_than_the_longest_value_are_read() -> None:
    count = MAX_VALUE // 1_000_000 + 1

    class Elements:
        def __init__(self) -> None:
            self.parts = [b"["] + [EVENT + b", " + b" " * 1_000_000] * count + [SECOND + b"]"]
            self.parts.reverse()

        def read(self, size: int, /) -> bytes:
            return self.parts.pop() if self.parts else b""

    reader = Reader(Elements(), Mark(), new_hash())
    outcomes = [one for found in reader for one in found]
    assert len(outcomes) == count + 1
    assert not any(hasattr(one, "reason") for one in outcomes)


def test_bytes_that_come_one_by_one() -> None:
    content = EVENT + b"\n" + pretty(webhook(2)) + b"\n"
    reader = Reader(Trickle(content, 1), Mark(), new_hash())
    assert [one for found in reader for one in found] == read(content).outcomes


@pytest.mark.parametrize("ending", [b"\n", b"\r\n", b" \n"])
def test_the_fast_way_is_taken_whatever_ends_the_lines(monkeypatch: pytest.MonkeyPatch, ending: bytes) -> None:
    monkeypatch.setattr(reader_module, "outcomes_of", None)
    found = read(ending.join([EVENT, SECOND, spaced(webhook(3)), b""]))
    assert found.ids == IDS
    assert [one.raw for one in found.records] == [EVENT, SECOND, spaced(webhook(3))]
