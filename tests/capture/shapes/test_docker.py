"""Docker's json-file log and what ships it."""

import json

from tests.capture.captured import BODIES, IDS, PRETTY, Reading, check, docker, iso, lines, mixed


def test_whole_lines_and_lines_in_pieces() -> None:
    check(docker([body + "\n" for body in BODIES]), "Docker log", other_lines=0)
    check(docker([body + "\n" for body in BODIES], 100), "Docker log")
    check(docker([f"INFO hook {body}\n" for body in BODIES], attrs={"tag": "x"}), "Docker log")
    check(docker(["[x] got " + body + "\n" for body in BODIES], 99), "Docker log")


def test_json_printed_over_lines() -> None:
    values = [
        {"log": line + "\n", "time": iso(n), "stream": "stdout"} for n in range(3) for line in PRETTY[n].split("\n")
    ]
    check(lines(values), "Docker log")


def test_streams_that_take_turns() -> None:
    pieces = docker([body + "\n" for body in BODIES], 5000).rstrip("\n").split("\n")
    chatter = {"log": "GET /health 200\n", "stream": "stderr", "time": iso(0)}
    content = "".join(f"{piece}\n{json.dumps(chatter)}\n" for piece in pieces)
    mixed(content, IDS, ["Docker log: text without JSON in it"] * len(pieces))


def test_two_containers_in_one_file() -> None:
    first = docker([BODIES[2] + "\n"], 900, container_id="a").rstrip("\n").split("\n")
    second = docker([BODIES[1] + "\n"], 90, container_id="b").rstrip("\n").split("\n")
    rest = second[len(first) :]
    both = [line for pair in zip(first, second, strict=False) for line in pair] + rest + first[len(second) :]
    found = Reading("\n".join(both) + "\n")
    assert (sorted(one or "" for one in found.ids), found.reasons) == (IDS[1:], [])


def test_partial_messages_of_fluentd() -> None:
    text = BODIES[2]
    values = [
        {"container_id": "c", "log": text[start : start + 16384], "partial_message": "true", "time": iso(2)}
        for start in range(0, len(text), 16384)
    ]
    check(lines(values), "Docker log", order=(2,))


def test_a_first_half_that_rotation_took_away() -> None:
    halves = docker([BODIES[2] + "\n"], 16384).rstrip("\n").split("\n")[1:]
    content = "\n".join(halves) + "\n" + docker([body + "\n" for body in BODIES[:2]])
    mixed(content, IDS[:2], ["Docker log: "] * len(halves))


def test_a_value_that_never_ends_takes_nothing_along() -> None:
    cut = docker([BODIES[2][:20_000] + "\n"])
    content = docker([BODIES[0] + "\n"]) + cut + docker([BODIES[1] + "\n"])
    found = mixed(content, IDS[:2], ["Docker log: "] * len(cut.rstrip("\n").split("\n")))
    assert found.rejects[0].line == 2
