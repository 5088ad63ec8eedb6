"""Kubernetes' container runtime log."""

from tests.capture.captured import BODIES, IDS, PRETTY, Reading, check, cri, iso, mixed
from viewer.capture.shapes import cri as shape


def test_whole_lines_and_lines_in_pieces() -> None:
    check(cri(BODIES), "Kubernetes log", other_lines=0)
    check(cri(BODIES, 99), "Kubernetes log")
    check(cri(["INFO payload=" + body for body in BODIES], 777), "Kubernetes log")
    check("".join(f"{iso(n)} stdout F {line}\n" for n in range(3) for line in PRETTY[n].split("\n")), "Kubernetes log")


def test_chatter_and_the_other_stream_between() -> None:
    chatter = f"{iso(0)} stderr F GET /health 200\n"
    content = "".join(line + chatter for line in cri(BODIES, 9000).replace("\n", "\n\0").split("\0") if line)
    mixed(content, IDS, [], content.count("\n") - len(cri(BODIES, 9000).rstrip("\n").split("\n")))


def test_pieces_whose_beginning_is_missing_take_nothing_along() -> None:
    halves = cri(["INFO " + "x" * 20_000, BODIES[2]], 16384).split("\n")[1:]
    halves = [halves[0], *halves[2:-1]]
    found = Reading("\n".join(halves) + "\n" + cri(BODIES[:2]))
    assert found.ids == IDS[:2]


def test_a_damaged_value_is_a_reject() -> None:
    mixed(cri([BODIES[0], BODIES[1][:-5], BODIES[2]]), ["evcus_1", "evcus_3"], ["damaged JSON"])


def test_the_parts_of_a_line() -> None:
    assert shape.line_of(b'2024-05-02T09:14:05.731123456Z stdout P {"a') == (
        "stdout",
        b'{"a',
        "2024-05-02T09:14:05.731123456Z",
    )
    assert shape.line_of(b"2024-05-02T09:14:05+02:00 stderr F x y") == ("stderr", b"x y\n", "2024-05-02T09:14:05+02:00")
    assert shape.line_of(b"2024-05-02T09:14:05Z INFO x") is None
    assert shape.begins(b"2024-05-02T09:14:05Z stdout F ")
