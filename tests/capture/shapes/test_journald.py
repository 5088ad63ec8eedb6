"""systemd's journal as JSON and as export."""

from typing import Any

from tests.capture.captured import BODIES, IDS, MOMENTS, PRETTY, check, lines, mixed


def _entry(number: int, message: Any, **more: Any) -> dict[str, Any]:
    return {"__REALTIME_TIMESTAMP": str(MOMENTS[number]), "_PID": "1", "MESSAGE": message, **more}


def test_text_and_bytes() -> None:
    check(lines([_entry(n, body) for n, body in enumerate(BODIES)]), "systemd journal", other_lines=0)
    check(lines([_entry(n, list(body.encode())) for n, body in enumerate(BODIES)]), "systemd journal")
    check(lines([_entry(n, "got " + body) for n, body in enumerate(BODIES)]), "systemd journal")


def test_json_printed_over_lines() -> None:
    check(lines([_entry(n, line) for n in range(3) for line in PRETTY[n].split("\n")]), "systemd journal")


def test_lines_that_systemd_has_cut() -> None:
    text = BODIES[2]
    pieces = [_entry(2, text[start : start + 9000], _LINE_BREAK="line-max") for start in range(0, len(text), 9000)]
    check(lines(pieces), "systemd journal", order=(2,))


def test_the_export_format() -> None:
    check("".join(f"__CURSOR=s\n__REALTIME_TIMESTAMP={MOMENTS[n]}\n_PID=1\nMESSAGE={BODIES[n]}\n\n" for n in range(3)))


def test_chatter_and_damage() -> None:
    content = lines([_entry(0, BODIES[0]), _entry(1, "Started x."), _entry(1, BODIES[1][:-5]), _entry(2, BODIES[2])])
    mixed(content, ["evcus_1", "evcus_3"], ["systemd journal: text without JSON in it", "systemd journal: damaged"])
    assert IDS
