import pytest

from viewer.capture.prefixes import Context, json_start
from viewer.domain.record import NO_WRAPPER

LEFT = b"customer.loyalty.tier.left"


@pytest.mark.parametrize(
    ("line", "start"),
    [
        (b'INFO payload={"id": 1}', 13),
        (b'INFO { "id": 1}', 5),
        (b"received: {\n", 10),
        (b"received: {\r\n", 10),
        (b"received: {", 10),
        (b'list [{"id": 1}]', 5),
        (b'list [ { "id": 1}]', 5),
        (b"list: [\n", 6),
        (b'a {b} c {"d": 1}', 8),
        (b'msg="{\\"id\\": 1}"', 4),
        (b'msg="[{\\"id\\": 1}]"', 4),
        (b"[INFO] took {3} ms [a, b] {}", None),
        (b"{a: 1}", None),
        (b'say "hello"', None),
        (b"", None),
    ],
)
def test_where_json_begins(line: bytes, start: int | None) -> None:
    assert json_start(line, 0, len(line)) == start
    before = b'{"x": 1} '
    behind = json_start(before + line + b"\n{", len(before), len(before) + len(line))
    assert behind == (None if start is None else start + len(before))


def test_context_is_for_one_value() -> None:
    context = Context()
    assert context.take() is NO_WRAPPER
    context.note(b"POST")
    assert (context.holds, context.after_text) == (False, True)
    context.note(b"2025-03-03T12:04:58Z got " + LEFT)
    assert context.holds
    assert context.take() == (1_741_003_498_000_000, None, LEFT.decode())
    assert (context.holds, context.after_text) == (False, False)
    assert context.take() is NO_WRAPPER


def test_the_last_word_wins() -> None:
    context = Context()
    context.note(b"2025-03-03T12:04:58Z customer.loyalty.tier.joined")
    context.note(b"nothing new")
    context.note_prefix(b"2025-03-03 12:04:59,500 " + LEFT)
    assert context.take() == (1_741_003_499_500_000, None, LEFT.decode())


@pytest.mark.parametrize(
    ("text", "received_at"),
    [
        (b"2025-03-03T12:04:58+02:00 x", 1_740_996_298_000_000),
        (b"[2025-03-03 12:04] x", 1_741_003_440_000_000),
        (b"2025-13-45T99:99:99Z x", None),
        (b"12025-03-03T12:04:58Z x", None),
        (b"12:04:58 x", None),
    ],
)
def test_times_in_text(text: bytes, received_at: int | None) -> None:
    context = Context()
    context.note(text)
    assert context.take().received_at == received_at


def test_only_so_much_of_a_text_is_looked_at() -> None:
    context = Context()
    context.note(b"x" * 5000 + b" " + LEFT)
    assert context.take() is NO_WRAPPER
    context.note_prefix(b"x" * 5000 + b" " + LEFT)
    assert context.take().heading == LEFT.decode()
    context.note(b"\xff\xfe " + LEFT)
    assert context.take().heading == LEFT.decode()
