"""The word ``export``; its contract is checked in tests/test_cli.py."""

import json
import os
import signal
from pathlib import Path

import pytest

from tests.program import here, one_sentence, run
from tests.webhooks import body, ndjson
from viewer.commands import exporting
from viewer.domain.export_order import ExportOrder


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("export")
    evil = body(2, customer={"id": "cust_2", "name": "=1+1"})
    (folder / "a.ndjson").write_bytes(ndjson([body(1), evil]))
    here("import", folder / "a.ndjson", "--library", folder / "library.db")
    return folder / "library.db"


def test_the_name_of_the_file_asks_for_its_form(library: Path, tmp_path: Path) -> None:
    for name, start in (
        ("a.csv", b'\xef\xbb\xbf"Time'),
        ("a-exact.csv", b"Time (UTC),Event"),
        ("a.xlsx", b"PK"),
        ("a.jsonl", b"{"),
        ("a.txt", b"\xef\xbb\xbf"),
    ):
        done = here("export", "--to", tmp_path / name, "--library", library)
        assert done.returncode == 0, done.stderr
        assert done.stdout.startswith(f"2 events written to {tmp_path / name} in ")
        assert (tmp_path / name).read_bytes().startswith(start)
        assert (tmp_path / f"{name}.manifest.json").is_file()
    assert here("export", "--to", tmp_path / "b.csv", "--library", library, "--format", "jsonl").returncode == 0
    assert (tmp_path / "b.csv").read_bytes().startswith(b"{")


def test_a_separator_and_no_manifest(library: Path, tmp_path: Path) -> None:
    words = ["--columns", "line,customer_name", "--separator", "tab", "--no-manifest", "--sort", "line"]
    done = here("export", "--to", tmp_path / "a.csv", "--library", library, *words)
    assert done.stderr == "1 cell would have run as a formula: an apostrophe stands before the text.\n"
    assert (
        tmp_path / "a.csv"
    ).read_bytes() == b'\xef\xbb\xbf"Line"\t"Customer"\r\n"1"\t"Person 1"\r\n"2"\t"\'=1+1"\r\n'
    assert [path.name for path in tmp_path.iterdir()] == ["a.csv"]


def test_a_query_that_finds_nothing_is_a_file_with_titles(library: Path, tmp_path: Path) -> None:
    for name in ("a.csv", "a.xlsx", "a.jsonl"):
        done = here("export", "nobody like this", "--to", tmp_path / name, "--library", library, "--no-manifest")
        assert done.stdout.startswith(f"0 events written to {tmp_path / name} in ")
        assert (tmp_path / name).is_file()


def test_the_window_orders_in_private_and_is_told_in_lines(library: Path, tmp_path: Path) -> None:
    order = ExportOrder(tmp_path / "größe.csv", "csv", 'name:"Person 1"', "line", ("line",), "UTC")
    done = run("export", "--order", "-", "--progress", "--library", library, input=order.text.encode())
    told = [json.loads(line) for line in done.stdout.splitlines()]
    assert done.returncode == 0
    assert told[:-1] == [{"rows": 0, "of": 1}, {"rows": 1, "of": 1}]
    report = told[-1]["done"]
    assert (report["written"], report["matched"], report["path"]) == (1, 1, str(order.target))
    assert report["manifest"] == str(tmp_path / "größe.csv.manifest.json")
    assert order.target.is_file()


def test_the_window_is_told_what_is_wrong(library: Path, tmp_path: Path) -> None:
    order = ExportOrder(library, "csv", "", "line", ("line",), "UTC")
    done = run("export", "--order", "-", "--progress", "--library", library, input=order.text.encode())
    assert done.returncode == 1
    (told,) = map(json.loads, done.stdout.splitlines())
    assert "is the library itself" in told["error"]
    done = run("export", "--order", "-", "--library", library, input=b"{}")
    assert (done.returncode, done.stderr.count("\n")) == (2, 1)
    assert "This is no order of an export" in done.stderr


def test_where_to_must_be_said(library: Path) -> None:
    done = here("export", "--library", library)
    assert (done.returncode, done.stderr) == (2, "Missing option --to. See: tier-viewer export --help\n")


@pytest.mark.parametrize("name", ["x" * 300 + ".csv", "nul.csv", "gone/a.csv", "/dev/full"])
def test_places_where_nothing_can_be_written(library: Path, tmp_path: Path, name: str) -> None:
    one_sentence(here("export", "--to", tmp_path / name, "--library", library))
    assert list(tmp_path.iterdir()) == []


def test_the_capture_itself_is_not_replaced(library: Path) -> None:
    before = (library.parent / "a.ndjson").read_bytes()
    sentence = one_sentence(here("export", "--to", library.parent / "a.ndjson", "--library", library))
    assert "was imported into it" in sentence
    assert (library.parent / "a.ndjson").read_bytes() == before


def test_masked(library: Path, tmp_path: Path) -> None:
    words = ["--library", library, "--columns", "customer_name,customer_email", "--sort", "line"]
    done = here("export", "person", "--to", tmp_path / "a.csv", *words, "--mask")
    assert (tmp_path / "a.csv").read_text("utf-8-sig").splitlines()[1:] == ['"Customer 1","customer-1@masked.invalid"']
    assert done.stderr.endswith(
        "Masked: 1 name became “Customer N”; 1 e-mail address became “customer-N@masked.invalid”.\n"
    )
    assert json.loads((tmp_path / "a.csv.manifest.json").read_text())["query"] == "masked"
    here("export", "--to", tmp_path / "b.csv", *words, "--mask-fields", "name")
    assert '"Customer 1","person1@example.org"' in (tmp_path / "b.csv").read_text("utf-8-sig")
    refused = here("export", "--to", tmp_path / "c.csv", *words, "--mask-fields", "shoes")
    assert "--mask-fields: it takes some of: name, email," in refused.stderr
    assert refused.returncode == 2


def test_asked_to_end_it_leaves_nothing(library: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The window asks by SIGTERM, here as soon as the first progress is told."""
    order = ExportOrder(tmp_path / "a.csv", "csv", "", "line", ("line",), "UTC")
    (tmp_path / "order").write_text(order.text)
    told: list[dict[str, object]] = []

    def say(value: dict[str, object]) -> None:
        told.append(value)
        if "rows" in value:
            os.kill(os.getpid(), signal.SIGTERM)

    monkeypatch.setattr(exporting, "say", say)
    done = here("export", "--order", tmp_path / "order", "--progress", "--library", library)
    assert (done.returncode, told) == (1, [{"rows": 0, "of": 2}, {"error": "Stopped."}])
    assert [path.name for path in tmp_path.iterdir()] == ["order"]
    assert signal.getsignal(signal.SIGTERM) is signal.SIG_DFL
