"""Requests and answers of HTTP as tools write them down."""

import json

import pytest

from tests.capture.captured import (
    ACTIVITY,
    BODIES,
    EVENTS,
    HEADERS,
    IDS,
    PRETTY,
    SIGNATURE,
    check,
    iso,
    lines,
    mixed,
    request,
)
from viewer.capture import http_messages

N = range(3)


def _chunked(body: str, size: int = 700) -> bytes:
    raw = body.encode()
    pieces = [raw[start : start + size] for start in range(0, len(raw), size)]
    return b"".join(b"%x\r\n%s\r\n" % (len(piece), piece) for piece in pieces) + b"0\r\n\r\n"


def _with_head(body: bytes, *more: str) -> bytes:
    head = ["POST /voucherify HTTP/1.1", f"x-voucherify-signature: {SIGNATURE}", *more, "", ""]
    return "\r\n".join(head).encode() + body


def test_messages_in_a_row() -> None:
    for between in ("", "\r\n", "\n\n", "\r\n\r\n-----\r\n"):
        check(between.join(request(body) for body in BODIES), "HTTP", received=False, signed=True)
        check(between.join(request(body) for body in PRETTY), "HTTP", received=False, signed=True)
        check(between.join(request(body).replace("\r", "") for body in BODIES), "HTTP", received=False, signed=True)


def test_other_messages_between() -> None:
    get = "GET /health HTTP/1.1\r\nHost: x\r\nAccept: */*\r\n\r\n"
    answer = 'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 11\r\n\r\n{"ok":true}\r\n'
    empty = "HTTP/1.1 204 No Content\r\nDate: x\r\n\r\n"
    content = "".join(f"{get}{empty}{request(body)}\r\n{empty}" for body in BODIES)
    mixed(content, IDS, [], _count(content))
    content = request(BODIES[0]) + "\r\n" + answer + request(BODIES[1]) + "\r\n" + answer
    found = mixed(content, IDS[:2], ["HTTP message: .*ok"] * 2)
    assert [one.wrapper.signature for one in found.records] == [SIGNATURE] * 2


def _count(content: str) -> int:
    """Lines that are not blank and not of a request with a body."""
    return sum(1 for line in content.split("\r\n") if line and line[0] not in "{PX" and "Content-Length" not in line
               and line != "Host: example.org")  # fmt: skip


@pytest.mark.parametrize("size", [1, 700, 10**6])
def test_bodies_in_chunks(size: int) -> None:
    content = b"".join(_with_head(_chunked(body, size), "Transfer-Encoding: chunked") for body in BODIES[:2])
    check(content, "HTTP", received=False, signed=True, order=(0, 1))


def test_tools() -> None:
    curl = "".join(
        f"* Connected\n> POST /v HTTP/1.1\n> Host: x\n> X-Voucherify-Signature: {SIGNATURE}\n> \n"
        f"{body}\n< HTTP/1.1 200 OK\n< \n"
        for body in BODIES
    )
    check(curl, "HTTP", received=False, signed=True)
    second = "".join(f"> POST /v HTTP/2\n> X-Voucherify-Signature: {SIGNATURE}\n>\n{body}\n" for body in BODIES)
    check(second, "HTTP", received=False, signed=True)
    flow = "".join(f"192.168.000.001.51234-192.168.000.002.08080: {request(body)}\n" for body in BODIES)
    check(flow, "HTTP", received=False, signed=True)
    dated = "".join(f"{iso(n)} received\n{request(body)}\n\n" for n, body in enumerate(BODIES))
    check(dated, "HTTP", signed=True, other_lines=3)
    dated = "".join(request(body, f"X-Received-At: {iso(n)}") + "\n\n" for n, body in enumerate(BODIES))
    check(dated, "HTTP", received=False, signed=True)
    mitm = "".join(
        f"127.0.0.1:5000: POST https://x/v\n    X-Voucherify-Signature: {SIGNATURE}\n\n{body}\n << 200 OK 0b\n"
        for body in BODIES
    )
    mixed(mitm, IDS, [], 9)
    httpie = "".join(
        f"POST /v HTTP/1.1\nContent-Type: application/json\nX-Voucherify-Signature: {SIGNATURE}\n\n{pretty}\n\n\n"
        for pretty in PRETTY
    )
    check(httpie, "HTTP", received=False, signed=True)
    rest_client = "\n###\n".join(
        f"POST http://localhost/v\nContent-Type: application/json\n\n{pretty}" for pretty in PRETTY
    )
    check(rest_client, received=False)


def test_answers() -> None:
    text = json.dumps(ACTIVITY)
    mixed("HTTP/2 200 \r\ncontent-type: application/json\r\n\r\n" + text, IDS, [])
    mixed("HTTP/1.1 200 OK\r\n\r\n" + json.dumps(ACTIVITY, indent=2), IDS, [])
    error = '{"code":404,"key":"not_found","message":"x"}'
    mixed("HTTP/1.1 404 Not Found\r\n\r\n" + error, [], ["API .404 not_found"])


def test_a_body_that_is_cut_off_is_one_reject() -> None:
    cut = request(BODIES[0])[:-30]
    mixed(f"{cut}\n{request(BODIES[1])}\n", ["evcus_2"], ["damaged JSON"], 4)
    mixed(f"{cut}\n\n{BODIES[1]}\n", ["evcus_2"], ["damaged JSON"], 4)


def test_a_message_in_a_string() -> None:
    check(lines([{"start": iso(n), "raw": request(BODIES[n])} for n in N]), signed=True)
    check(lines([{"start": iso(n), "headers": HEADERS, "text": request(BODIES[n])} for n in N]), signed=True)
    check(lines([{"start": iso(n), "x": [request(BODIES[n])]} for n in N]), signed=True)


def test_where_a_first_line_begins() -> None:
    assert http_messages.first_line(b"POST /x HTTP/1.1\r\n") == 0
    assert http_messages.first_line(b"> POST /x HTTP/1.1\n") == 2
    assert http_messages.first_line(b"HTTP/2 200\n") == 0
    assert http_messages.first_line(b'1.2.3.4 "POST /x HTTP/1.1" 200') is None
    assert http_messages.first_line(b"xPOST /x HTTP/1.1") is None
    assert EVENTS
