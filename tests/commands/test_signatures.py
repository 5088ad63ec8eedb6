import contextlib
import json
import os
import subprocess
from pathlib import Path
from typing import Any

import pytest

from tests.program import ROOT, command, here, one_sentence, run
from tests.webhooks import compact, webhook, write
from viewer.domain.signature import sign

KEY = "a secret"


def signed(value: Any, key: str = KEY) -> dict[str, Any]:
    return {"headers": {"x-voucherify-signature": sign(compact(value), key.encode())}, "body": value}


@pytest.fixture
def library(tmp_path: Path) -> Path:
    capture = write(tmp_path / "a.ndjson", signed(webhook(1)), signed(webhook(2), "other"), webhook(3))
    assert here("import", capture, "--library", tmp_path / "l.db").returncode == 0
    return tmp_path / "l.db"


@pytest.fixture
def key(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TIER_VIEWER_SIGNATURE_KEY", KEY)


@pytest.mark.usefixtures("key")
def test_a_line_for_each_delivery_and_the_counts(library: Path) -> None:
    done = here("signatures", "--library", library)
    assert done.returncode == 1
    assert done.stdout.splitlines() == [
        f"unsigned        a.ndjson:3  evcus_{3:018}",
        f"does not match  a.ndjson:2  evcus_{2:018}",
        f"verified        a.ndjson:1  evcus_{1:018}",
    ]
    assert done.stderr == "3 deliveries: 1 verified, 1 does not match, 1 unsigned.\n"


@pytest.mark.usefixtures("key")
def test_nothing_that_does_not_match(library: Path) -> None:
    done = here("signatures", 'name:"Person 1"', "--library", library)
    assert (done.returncode, done.stderr) == (0, "1 delivery: 1 verified.\n")
    assert here("signatures", "nobody", "--library", library).stderr == "0 deliveries.\n"


@pytest.mark.usefixtures("key")
def test_json_lines(library: Path) -> None:
    done = here("signatures", "--library", library, "--format", "jsonl")
    assert done.stderr == ""
    objects = [json.loads(line) for line in done.stdout.splitlines()]
    assert [one["signature"] for one in objects] == ["unsigned", "does not match", "verified"]
    assert objects[2] == {
        "id": f"evcus_{1:018}",
        "type": "customer.loyalty.tier.joined",
        "happened_at": "2024-05-02T09:00:01.250Z",
        "source": "a.ndjson",
        "line": 1,
        "offset": 0,
        "send_out_id": webhook(1)["id"],
        "received_at": None,
        "signature": "verified",
    }


def test_without_a_key_it_says_how_to_give_one(library: Path) -> None:
    done = here("signatures", "--library", library)
    assert done.returncode == 0
    assert done.stderr.startswith("3 deliveries: 1 unsigned, 2 no key. Give the key with --key-file")


def test_a_key_from_a_file_or_a_pipe(library: Path, tmp_path: Path) -> None:
    (tmp_path / "key").write_text(f"{KEY}\n")
    assert "1 verified" in here("signatures", "--library", library, "--key-file", tmp_path / "key").stderr
    assert "1 verified" in run("signatures", "--library", library, "--key-file", "-", input=b"a secret\r\n").stderr
    (tmp_path / "key").write_text(" \n")
    assert here("signatures", "--library", library, "--key-file", tmp_path / "key").returncode == 2


def test_asking_needs_a_terminal(library: Path) -> None:
    done = run("signatures", "--library", library, "--ask-key")
    assert done.returncode == 2
    assert "--ask-key needs a terminal" in done.stderr


@pytest.mark.usefixtures("key")
def test_the_key_is_stored_nowhere(library: Path) -> None:
    here("signatures", "--library", library)
    here("show", "a.ndjson:1", "--library", library)
    for file in library.parent.rglob("*"):
        if file.is_file():
            assert KEY.encode() not in file.read_bytes(), file


def test_no_library(tmp_path: Path) -> None:
    assert "There is no library" in one_sentence(here("signatures", "--library", tmp_path / "none.db"))


@pytest.mark.skipif(os.name == "nt", reason="Windows has no pseudo-terminals")
def test_a_key_is_asked_for_without_echo(library: Path) -> None:
    pty = pytest.importorskip("pty")
    ours, theirs = pty.openpty()
    words = command("signatures", "--library", library, "--ask-key")
    child = subprocess.Popen(words, cwd=ROOT, stdin=theirs, stdout=theirs, stderr=theirs, start_new_session=True)
    os.close(theirs)
    shown = b""
    while b"Signature key" not in shown:
        shown += os.read(ours, 1000)
    # The prompt is written after the echo was switched off.
    os.write(ours, KEY.encode() + b"\n")
    with contextlib.suppress(OSError):  # Linux says so where the other side has closed
        while piece := os.read(ours, 1000):
            shown += piece
    os.close(ours)
    assert child.wait(timeout=60) == 1
    assert b"1 verified, 1 does not match" in shown
    assert KEY.encode() not in shown
