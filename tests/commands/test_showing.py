import json
from pathlib import Path

import pytest

from tests import webhooks as made
from tests.program import here, one_sentence, run
from tests.webhooks import body, compact, webhook, write
from viewer.domain.signature import sign

EVENT = f"evcus_{1:018}"


@pytest.fixture
def library(tmp_path: Path) -> Path:
    first, again = webhook(1), webhook(1, sent=2, data=body(1, customer=made.customer(1, name="佐藤 花子")))
    capture = write(
        tmp_path / "a.ndjson",
        {
            "received_at": made.moment(61),
            "headers": {"x-voucherify-signature": sign(compact(first), b"k")},
            "body": first,
        },
        {"received_at": made.moment(121 + 3600), "body": again},
        webhook(2),
    )
    here("import", capture, "--library", tmp_path / "l.db")
    return tmp_path / "l.db"


def test_everything_of_an_event(library: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TIER_VIEWER_SIGNATURE_KEY", "k")
    done = here("show", EVENT, "--library", library)
    assert (done.returncode, done.stderr) == (0, "")
    lines = done.stdout.splitlines()
    assert lines[0] == "Event: customer.loyalty.tier.joined"
    assert "  Happened: 2 May 2024 09:00:01.250 UTC" in lines
    assert "  Conflict: another body arrived under the same id" in lines
    length = len((library.parent / "a.ndjson").read_bytes().splitlines()[0])
    here_on = lines[lines.index("Deliveries") + 1 :]
    assert here_on[:8] == [
        f"  1. a.ndjson, line 1, byte 0, {length:,} bytes",
        f"     {library.parent / 'a.ndjson'}",
        "     first to arrive",
        "     sent: 2 May 2024 09:01:01.250 UTC",
        "     received: 2 May 2024 09:01:01.250 UTC",
        "     lag: 0.0 s",
        f"     send-out: {webhook(1)['id']}",
        "     signature: verified",
    ]
    assert "     sent again as another send-out" in here_on
    assert "     lag: 1 h" in here_on
    assert "     signature: unsigned" in here_on
    assert '     differs in customer.name: "Person 1" → "佐藤 花子"' in here_on


def test_as_json(library: Path) -> None:
    done = here("show", EVENT, "--library", library, "--format", "json")
    told = json.loads(done.stdout)
    assert (told["id"], told["deliveries"], told["conflict"]) == (EVENT, 2, True)
    first, second = told["delivery_list"]
    assert (first["number"], first["kind"], first["signature"], first["problems"]) == (1, "first", "no key", [])
    assert (second["lag_seconds"], second["lag"], second["kind"]) == (3600.0, "1 h", "another send-out")
    assert second["differs"] == [{"path": "customer.name", "one": '"Person 1"', "other": '"佐藤 花子"'}]
    assert second["raw"].encode() == (library.parent / "a.ndjson").read_bytes().splitlines()[1]
    assert json.loads(told["record"])["body"] == webhook(1)


def test_the_bytes_as_received(library: Path) -> None:
    lines = (library.parent / "a.ndjson").read_bytes().splitlines()
    assert run("show", EVENT, "--library", library, "--format", "raw").stdout.encode() == lines[0]
    second = run("show", EVENT, "--library", library, "--format", "raw", "--delivery", "2")
    assert second.stdout.encode() == lines[1]


def test_one_delivery_of_it(library: Path) -> None:
    done = here("show", EVENT, "--library", library, "--delivery", 2)
    assert "  1. " not in done.stdout
    assert "  2. a.ndjson, line 2" in done.stdout
    assert here("show", EVENT, "--library", library, "--delivery", 3).returncode == 2


def test_by_place_and_in_a_zone(library: Path) -> None:
    done = here("show", "a.ndjson:3", "--library", library, "--timezone", "Europe/Berlin")
    assert "  Happened: 2 May 2024 11:00:02.250 +02:00" in done.stdout.splitlines()


def test_what_is_not_there(library: Path, tmp_path: Path) -> None:
    assert "There is no event “nothing”" in one_sentence(here("show", "nothing", "--library", library))
    assert "There is no library" in one_sentence(here("show", EVENT, "--library", tmp_path / "none.db"))


def test_several_on_a_line(tmp_path: Path) -> None:
    capture = write(tmp_path / "b.ndjson", {"message": [webhook(1), webhook(2)]})
    here("import", capture, "--library", tmp_path / "m.db")
    done = here("show", "b.ndjson:1", "--library", tmp_path / "m.db", "--format", "json")
    assert [json.loads(line)["customer_name"] for line in done.stdout.splitlines()] == ["Person 1", "Person 2"]
    assert here("show", "b.ndjson:1", "--library", tmp_path / "m.db", "--format", "raw").returncode == 2
