import pytest

from viewer.capture.line_prefixes import shared


@pytest.mark.parametrize(
    ("before", "following", "prefix"),
    [
        (b"web-1  | ", b'web-1  |   "id": 1,', b"web-1  | "),
        (b"web-1  | got: ", b'web-1  |   "id": 1,', b"web-1  | "),
        (b"2024-05-02T09:14:05Z ", b'2024-05-02T09:14:06Z   "id": 1,', b"2024-05-02T09:14:06Z "),
        (b"> ", b"> }", b"> "),
        (b"9\t", b'10\t  "id": 1', b"10\t"),
        (b"[pod/web-5f/web] ", b"[pod/web-5f/web]   12,", b"[pod/web-5f/web] "),
        (b"received: ", b'  "id": 1,', None),
        (b"2024-05-02 INFO got ", b'2024-05-02 INFO other "x"', None),
        (b"web-1  | ", b'db-1   |   "id": 1', None),
        (b"web-1  | ", b"web-1  | null pointer", None),
        (b"  ", b'  "id": 1,', None),
        (b'"a": ', b'"a": {', None),
        (b"x" * 500 + b" ", b"x" * 500 + b" }", None),
    ],
)
def test_what_two_lines_begin_with(before: bytes, following: bytes, prefix: bytes | None) -> None:
    found = shared(before, following)
    match = found.match(following) if found else None
    assert (match.group() if match else None) == prefix
