"""Lines that carry pieces of a value are held, and given back joined or each for itself."""

import json
import re

import pytest

from tests.capture.captured import BODIES, IDS, MOMENTS, PRETTY, Reading, check, docker, iso, lines, mixed
from viewer.capture.fragments import Fragments, Line
from viewer.domain.record import NO_WRAPPER


def _line(text: str, number: int = 1, stream: str = "stdout") -> Line:
    return Line(json.dumps({"log": text, "stream": stream, "time": iso(0)}).encode(), number, 100 * number)


def test_a_whole_line_is_nothing_to_hold() -> None:
    fragments = Fragments()
    assert fragments.take(_line('{"a": {"b": 1}}\n')) is None
    assert fragments.take(Line(b'{"ping": {"a": 1}}', 2, 0)) is None
    assert fragments.take(Line(b"chatter", 3, 0)) is None
    assert not fragments


def test_pieces_are_joined() -> None:
    fragments = Fragments()
    first, between, last = _line('x {"a": {"b', 1), _line('{"c": {}}\n', 2, "stderr"), _line('": 1}}\n', 3)
    assert fragments.take(first) == []
    assert fragments
    assert fragments.take(between) is None
    (joined,) = fragments.take(last) or []
    assert joined.lines == (first, last)
    assert (joined.text, joined.known.received_at) == (b'x {"a": {"b": 1}}\n', MOMENTS[0])
    assert not fragments


def test_what_goes_on_otherwise_is_given_up_line_by_line() -> None:
    fragments = Fragments()
    first, second = _line('{"a": {"b', 1), _line("oops\n", 2)
    assert fragments.take(first) == []
    assert [(one.lines, one.text) for one in fragments.take(second) or []] == [((first,), None), ((second,), None)]


def test_the_end_of_the_source() -> None:
    fragments = Fragments()
    one, two = _line('{"a": {"b', 1), _line('{"a": {"c', 2, "stderr")
    assert (fragments.take(one), fragments.take(two)) == ([], [])
    assert [joined.lines for joined in fragments.give_up()] == [(one,), (two,)]
    assert not fragments


def test_lines_with_a_text_before_them() -> None:
    fragments = Fragments()
    first = Line(b"web | {", 1, 0)
    fragments.open(re.compile(rb"web \| "), b"{", first, NO_WRAPPER, "x")
    assert fragments.take(Line(b"db | ready", 2, 8)) is None
    assert fragments.take(Line(b'web |   "a": 1', 3, 19)) == []
    (joined,) = fragments.take(Line(b"web | }", 4, 34)) or []
    assert (joined.text, joined.shape, len(joined.lines)) == (b'{\n  "a": 1\n}\n', "x", 3)


def test_other_services_between_the_lines_of_a_value() -> None:
    content = "".join(
        f"web-1  | {line}\n" + ("db-1   | checkpoint {complete}\n" if number % 3 == 1 else "")
        for pretty in PRETTY
        for number, line in enumerate(pretty.split("\n"))
    )
    mixed(content, IDS, [], content.count("db-1"))


def test_a_thousand_streams_at_once() -> None:
    halves = len(BODIES[0]) // 2
    values = [
        {"container_id": f"c{number}", "log": text, "stream": "stdout", "time": iso(0)}
        for text in (BODIES[0][:halves], BODIES[0][halves:] + "\n")
        for number in range(1000)
    ]
    found = Reading(lines(values))
    assert (len(found.records), found.reasons) == (1000, [])


def test_pieces_in_the_wrong_order_are_rejects() -> None:
    pieces = docker([BODIES[1] + "\n"], 100).rstrip("\n").split("\n")
    pieces[3], pieces[4] = pieces[4], pieces[3]
    found = Reading("\n".join(pieces) + "\n" + docker([BODIES[0] + "\n"]))
    assert found.ids == ["evcus_1"]
    assert found.reasons


@pytest.mark.parametrize("filling", ["N", '\\"', "\\\\", "\\u0041", "x\\n"])
@pytest.mark.parametrize("size", [7, 4000, 16384])
def test_a_long_text_in_pieces_that_cut_its_escapes(filling: str, size: int) -> None:
    body = BODIES[0].replace("Noor", filling * (20_000 // len(filling)), 1).replace('":', '": ')
    found = Reading(docker([body + "\n"], size))
    assert (found.ids, found.reasons) == (["evcus_1"], [])
    assert json.loads(found.records[0].text or b"") == json.loads(body)


@pytest.mark.slow
@pytest.mark.parametrize("filling", ["N", '\\"'])
def test_a_value_of_many_megabytes(filling: str) -> None:
    body = BODIES[0].replace("Noor", filling * ((12 << 20) // len(filling)), 1).replace('":', '": ')
    found = Reading(docker([body + "\n"]))
    assert (found.ids, found.reasons) == (["evcus_1"], [])


def test_a_value_that_is_too_long_is_given_up() -> None:
    body = BODIES[0].replace("Noor", "N" * (17 << 20))
    found = Reading(docker([body + "\n"], 1 << 20) + docker([BODIES[1] + "\n"]))
    assert found.ids == ["evcus_2"]
    assert len(found.reasons) == 18
    check(docker([BODIES[1] + "\n"] * 1).replace(iso(0)[:-1], iso(1)[:-1]), order=(1,))
