import io

import pytest

from tests.capture.pieces import compact, read, webhook
from viewer.capture import window as window_module
from viewer.capture.damage import Shape
from viewer.capture.tracer import Tracer
from viewer.capture.values import State
from viewer.capture.window import Window, new_hash


def _window(content: bytes) -> Window:
    window = Window(io.BytesIO(content), 0, new_hash())
    window.more()
    return window


def test_a_value_is_followed_through_the_window(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(window_module, "CHUNK", 16)
    content = b"x " + compact(webhook())
    window = _window(content)
    start, end = Tracer(window).trace(2)
    assert end.state is State.WHOLE
    assert window.text[start : end.position] == content[2:]


def test_a_damaged_value_is_rejected_up_to_the_next_line() -> None:
    window = _window(b'{"a": oops,\n  "b": 1}\n{"c": 1}\n')
    tracer = Tracer(window)
    start, end = tracer.trace(0)
    reject, restart = tracer.reject(start, end.position, end.reason, Shape(own_line=True))
    assert (reject.line, reject.column, reject.raw) == (1, 7, b'{"a": oops,\n  "b": 1}')
    assert restart is not None
    assert window.text[window.begin :] == b'{"c": 1}\n'


def test_where_reading_is_taken_up_does_not_depend_on_the_window(monkeypatch: pytest.MonkeyPatch) -> None:
    content = b' {{\n "a long name of a member": 1\n}\n'
    whole = read(content)
    assert len(whole.rejects) == 1
    for size in range(4, 30):
        monkeypatch.setattr(window_module, "CHUNK", size)
        assert read(content) == whole


def test_a_line_without_an_end_is_passed_over(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(window_module, "CHUNK", 16)
    window = _window(b"x" * 2000 + b"\nnext")
    reject = Tracer(window).skip_endless_line()
    assert (reject.length, len(reject.raw), window.text[window.begin :]) == (2001, 16, b"next")
