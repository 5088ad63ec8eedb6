"""The command line as a contract: every command, option and exit code of product.md, in processes of their own."""

import csv
import io
import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests import webhooks as made
from tests.program import ROOT, command, generate, here, mode, no_window, one_sentence, report, run
from tests.webhooks import FAMILY, body, ndjson, webhook, write
from viewer import __version__, cli
from viewer.commands import checking, rejects
from viewer.domain.columns import COLUMNS
from viewer.jobs.check_installation import Step

SEARCHED = {
    "id", "type", "type_source", "happened_at", "customer_id", "customer_name", "customer_email", "campaign_id",
    "campaign_name", "tier_id", "tier_name", "tier_from_id", "tier_from_name", "points_from", "points_to", "deliveries",
    "source", "line",
}  # fmt: skip
REPORTED = {"sources", "records", "events", "deliveries", "rejects", "known", "other_lines", "seconds", "by_type"}


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("cli")
    lines = [
        webhook(1, data=body(1, customer=made.customer(1, name="佐藤 花子"))),
        made.move(2, 3, 2),
        made.move(2, 3, 2, sent=2),
        body(3),
        webhook(4, "left"),
        b"GET /hook 200",
        b'{"cut": tru',
        webhook(5, data=body(5, customer=made.customer(5, name="=1+1"), created_at=None), created_at=None),
    ]
    told = report(write(folder / "capture.log", *lines), "--library", folder / "library.db")
    assert {key: told[key] for key in ("sources", "events", "deliveries", "rejects", "other_lines")} == {
        "sources": 1,
        "events": 5,
        "deliveries": 1,
        "rejects": 1,
        "other_lines": 1,
    }
    return folder / "library.db"


def search(path: Path, *words: object, **how: Any) -> list[dict[str, Any]]:
    words = ("search", *words, "--library", path, "--format", "jsonl")
    done = run(*words, **how) if how else here(*words)
    assert (done.returncode, done.stderr) == (0, "")
    return [json.loads(line) for line in done.stdout.splitlines()]


# --- import --------------------------------------------------------------------------------------------------------


def test_the_report_of_an_import(path: Path) -> None:
    told = report(path.parent / "capture.log", "--library", path)
    assert told.keys() >= REPORTED
    assert (told["known"], told["events"], told["by_type"]) == (7, 0, {})
    assert isinstance(told["seconds"], float)


def test_the_report_for_people(tmp_path: Path) -> None:
    capture = write(tmp_path / "a.log", webhook(1), webhook(2), webhook(2, sent=2), b'{"cut": ', b"chatter")
    done = run("import", capture, "--library", tmp_path / "l.db")
    assert (done.returncode, done.stderr) == (0, "")
    first, *rest = done.stdout.splitlines()
    assert first.startswith("Read 1 file: 4 records in ")
    assert [line.split(None, 1) for line in rest] == [
        ["2", "new events"],
        ["1", "further delivery of an event that was known"],
        ["1", "rejected; see: tier-viewer rejects"],
        ["1", "line without JSON in it"],
        ["New:", "joined 2."],
        ["Rejected:", "damaged JSON: 1."],
        ["Read", "as: JSON lines 3."],
    ]


def test_standard_input(tmp_path: Path) -> None:
    told = report("-", "--library", tmp_path / "l.db", input=ndjson([webhook(1), webhook(2)]))
    assert told["events"] == 2
    assert {row["source"] for row in search(tmp_path / "l.db")} == {"standard input"}
    told = report("-", "--library", tmp_path / "l.db", input=ndjson([webhook(2, sent=2), webhook(3)]))
    assert (told["events"], told["deliveries"]) == (1, 1)


def test_the_library_of_the_environment(tmp_path: Path) -> None:
    env = {"TIER_VIEWER_LIBRARY": str(tmp_path / "named" / "l.db")}
    report(write(tmp_path / "a.log", webhook(1)), env=env)
    assert run("search", "--count", env=env).stdout == "1\n"


@pytest.mark.parametrize("named", ["joined", "JOINED", FAMILY + "joined", "EVENTS.CUSTOMER.LOYALTY.TIER.JOINED"])
def test_the_users_type(tmp_path: Path, named: str) -> None:
    report(write(tmp_path / "a.json", body(1)), "--library", tmp_path / "l.db", "--type", named)
    (row,) = search(tmp_path / "l.db")
    assert (row["type"], row["type_source"]) == (FAMILY + "joined", "user")


@pytest.mark.parametrize("named", ["jumped", "", "gone away"])
def test_a_type_that_is_none(tmp_path: Path, named: str) -> None:
    done = here("import", write(tmp_path / "a.json", body(1)), "--library", tmp_path / "l.db", "--type", named or "x")
    assert done.returncode == 2
    assert "is no event type" in done.stderr
    assert not (tmp_path / "l.db").exists()


def test_strict(tmp_path: Path) -> None:
    capture = write(tmp_path / "a.log", webhook(1), b'{"cut": ')
    assert here("import", capture, "--library", tmp_path / "l.db").returncode == 0
    assert here("import", capture, "--library", tmp_path / "m.db", "--strict").returncode == 1
    assert (
        run("import", write(tmp_path / "b.log", webhook(1)), "--library", tmp_path / "n.db", "--strict").returncode == 0
    )


def test_one_bad_file_does_not_keep_the_others_out(tmp_path: Path) -> None:
    (tmp_path / "empty.json").touch()
    capture = write(tmp_path / "a.log", webhook(1))
    done = run("import", tmp_path / "empty.json", capture, tmp_path / "none", "--library", tmp_path / "l.db", "--json")
    assert done.returncode == 1
    assert json.loads(done.stdout)["events"] == 1
    assert [line.split("/")[-1] for line in done.stderr.splitlines()] == [
        "empty.json is empty: there is nothing to import.",
        "none. Check the spelling.",
    ]


def test_progress_for_the_window(tmp_path: Path) -> None:
    capture = write(tmp_path / "a.log", *(webhook(number) for number in range(1, 1_500)))
    done = run("import", capture, "--library", tmp_path / "l.db", "--progress")
    told = [json.loads(line) for line in done.stdout.splitlines()]
    assert [list(one) for one in told[:2]] == [["committed"], ["progress"]]
    assert {name for one in told[2:-1] for name in one} <= {"committed", "progress"}
    assert told[1]["progress"].keys() == {"source", "bytes", "size", "records", "events", "rejects", "seconds"}
    assert [one["committed"]["events"] for one in told if "committed" in one][-1] == 1_499
    assert told[-1]["report"]["events"] == 1_499
    assert told[-1]["report"]["by_source"][0]["path"] == str(capture)


def test_progress_of_what_fails(tmp_path: Path) -> None:
    for words, sentence in (
        ([tmp_path / "none", "--library", tmp_path / "l.db"], "There is no file or folder"),
        ([write(tmp_path / "a.log", webhook(1)), "--library", tmp_path], "is not a file"),
    ):
        done = run("import", *words, "--progress")
        assert done.returncode == 1
        assert sentence in json.loads(done.stdout)["error"]


# --- search --------------------------------------------------------------------------------------------------------


def test_fields_and_values_of_a_row(path: Path) -> None:
    rows = search(path)
    assert [row["line"] for row in rows] == [5, 4, 2, 1, 8]
    assert all(row.keys() >= SEARCHED for row in rows)
    wanted = {
        "id": webhook(2)["event"]["id"], "type": FAMILY + "downgraded", "type_source": "envelope",
        "happened_at": "2024-05-02T09:00:02.250Z", "customer_id": "cust_000000000000000000000002",
        "customer_name": "Person 2", "customer_email": "person2@example.org",
        "campaign_id": "camp_000000000000000000000001", "campaign_name": "Club 1", "tier_id": "ltr_000000000000000002",
        "tier_name": "Tier 2", "tier_from_id": "ltr_000000000000000003", "tier_from_name": "Tier 3",
        "points_from": 200, "points_to": 299, "deliveries": 2, "source": "capture.log", "line": 2,
    }  # fmt: skip
    assert {key: rows[2][key] for key in wanted} == wanted
    bare, undated = rows[1], rows[4]
    assert (bare["id"], bare["type"], bare["type_source"]) == (None, "undecided", None)
    assert undated["happened_at"] is None


@pytest.mark.parametrize(
    ("words", "lines"),
    [
        (['"person 4"'], [5]),
        (["name:person"], [5, 4, 2]),
        (["花子"], [1]),
        (["-event:joined"], [5, 4, 2]),
        (["-event:joined", "person"], [5, 4, 2]),
        (["event:joined", "-花"], [8]),
        (["tier:2 from:3"], [2]),
        (["Person", "2"], [2]),
        (['"Person 2"'], [2]),
        (["on:2024-05-02T09:00", "--timezone", "UTC"], [5, 4, 2, 1]),
        (["on:2024-05-02T14:30", "--timezone", "Asia/Kolkata"], [5, 4, 2, 1]),
        (["--sort", "line"], [1, 2, 4, 5, 8]),
        (["--sort", "-line", "--limit", "2"], [8, 5]),
        (["--sort", "customer_name", "event:left,downgraded"], [2, 5]),
        (["--limit", "0"], []),
        (["no such words"], []),
        (["is:repeated"], [2]),
        ([""], [5, 4, 2, 1, 8]),
    ],
)
def test_queries_order_and_limits(path: Path, words: list[str], lines: list[int]) -> None:
    assert [row["line"] for row in search(path, *words)] == lines


def test_the_count_alone(path: Path) -> None:
    for words, count in ((["--count"], 5), (["-event:joined", "--count"], 3), (["nobody", "--count"], 0)):
        assert here("search", *words, "--library", path).stdout == f"{count}\n"


def test_what_is_no_query_is_searched_as_text_and_says_so(path: Path) -> None:
    done = run("search", "color:red", "--library", path)
    assert done.returncode == 0
    assert done.stderr.startswith("“color” is not a field, so “color:red” is searched as text.\n")


def test_the_table(path: Path) -> None:
    done = run("search", "--library", path, "--timezone", "Europe/Berlin", "--sort", "line")
    title, *lines = done.stdout.splitlines()
    assert title.split("  ")[0] == "Time (Europe/Berlin"[:18] + "…"
    assert [column for column in ("Event", "Customer", "Campaign", "Tier", "Points") if column not in title] == []
    assert lines[0].startswith("2024-05-02 11:00:01  joined              佐藤 花子  ")
    assert "Tier 3 → Tier 2" in lines[1]
    assert lines[1].endswith("200 – 299")


def test_csv_parses_back(path: Path) -> None:
    done = run("search", "--library", path, "--format", "csv", "--sort", "line")
    titles, *lines = csv.reader(io.StringIO(done.stdout), strict=True)
    assert titles == ["Time (UTC)", *(column.title for column in COLUMNS[1:])]
    rows = [dict(zip([column.key for column in COLUMNS], line, strict=True)) for line in lines]
    assert [row["line"] for row in rows] == ["1", "2", "4", "5", "8"]
    assert [row["customer_name"] for row in rows] == ["佐藤 花子", "Person 2", "Person 3", "Person 4", "'=1+1"]


# --- export, rejects, self-test, open -----------------------------------------------------------------------------


def test_an_export(path: Path, tmp_path: Path) -> None:
    target = tmp_path / "out.csv"
    done = run("export", "-event:joined", "--to", target, "--library", path, "--columns", "line, customer_name")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith(f"3 events written to {target} in ")
    assert target.read_bytes().decode("utf-8-sig").splitlines() == [
        '"Line","Customer"',
        '"5","Person 4"',
        '"4","Person 3"',
        '"2","Person 2"',
    ]
    assert mode(target) == 0o600


def test_an_export_in_another_zone_and_order(path: Path, tmp_path: Path) -> None:
    words = ["--format", "csv", "--timezone", "America/New_York", "--sort", "line", "--library", path]
    assert run("export", "--to", tmp_path / "out.csv", *words).returncode == 0
    title, first, *_ = (tmp_path / "out.csv").read_bytes().decode("utf-8-sig").splitlines()
    assert title == '"Time (America/New_York)","Event","Type known by","Customer","Campaign","Tier","Points"'
    assert first.startswith('"2024-05-02T05:00:01.250-04:00","joined","envelope","佐藤 花子"')


def test_an_export_that_cannot_be(path: Path, tmp_path: Path) -> None:
    for target in (tmp_path, tmp_path / "no" / "out.csv", path, "/"):
        one_sentence(here("export", "--to", target, "--library", path))
    assert here("search", "--count", "--library", path).stdout == "5\n"


def test_rejects(path: Path) -> None:
    done = run("rejects", "--library", path)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines()[0].startswith("capture.log, line 7")
    assert done.stdout.splitlines()[-1] == "1 rejected. damaged JSON: 1"
    (reject,) = map(json.loads, run("rejects", "--library", path, "--format", "jsonl").stdout.splitlines())
    assert (reject["source"], reject["line"], reject["preview"]) == ("capture.log", 7, '{"cut": tru')
    assert reject["reason"].startswith("damaged JSON: ")


def test_a_self_test_that_fails(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def broken(_: Path) -> str:
        raise RuntimeError("no disk")

    monkeypatch.setattr(
        checking.check_installation, "steps", lambda: [Step("fine", lambda _: "yes"), Step("disk", broken)]
    )
    monkeypatch.setattr(checking.check_installation, "surroundings", lambda: [Step("home", broken, True)])
    monkeypatch.setattr(checking, "part_of_the_window", lambda name, *_: [f"ok      {name}: drawn"])
    monkeypatch.setattr(checking.check_display, "display_problem", lambda wanted: None)
    assert cli.run(["self-test"], no_window) == 1
    assert capsys.readouterr().out.splitlines() == [
        "ok      fine: yes",
        "FAILED  disk: RuntimeError: no disk",
        "ok      window: drawn",
        "ok      display: drawn",
        "info    home: RuntimeError: no disk",
        f"Tier Viewer {__version__}: 1 check failed.",
    ]


def test_the_window_gets_its_files(tmp_path: Path) -> None:
    asked: list[tuple[list[Path], Path, Path | None]] = []

    def window(files: list[Path], library: Path, screenshot: Path | None) -> int:
        asked.append((files, library, screenshot))
        return 7

    own = Path(os.environ["TIER_VIEWER_LIBRARY"])
    assert cli.run([], window) == 7
    assert cli.run(["open", "a.log", "b.log"], window) == 7
    assert cli.run(["open", "--library", str(tmp_path / "x"), "--screenshot", "p.png"], window) == 7
    assert asked == [
        ([], own, None),
        ([Path("a.log"), Path("b.log")], own, None),
        ([], tmp_path / "x", Path("p.png")),
    ]


def test_files_alone_open_the_window(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[list[Path]] = []
    monkeypatch.chdir(tmp_path)
    for name in ("größe 1.log", "b", "search"):
        (tmp_path / name).touch()
    window = lambda files, library, screenshot: asked.append(files) or 7  # noqa: E731
    assert cli.run(["größe 1.log", "b"], window) == 7
    assert cli.run([str(tmp_path / "b")], window) == 7
    assert asked == [[Path("größe 1.log"), Path("b")], [tmp_path / "b"]]
    assert cli.run(["serach"], window) == 2  # no file of this name: a command that is spelt wrongly
    assert cli.run(["search", "x"], window) == 1  # a command, although there is a file of its name
    assert len(asked) == 2


# --- history, as-of, cohort ----------------------------------------------------------------------------------------


def test_a_history(path: Path) -> None:
    done = run("history", "person2@example.org", "--library", path, "--format", "json")
    assert (done.returncode, done.stderr) == (0, "")
    told = json.loads(done.stdout)
    assert told.keys() >= {"periods", "findings", "current"}
    before, after = told["periods"]
    moved = {"campaign_id": "camp_000000000000000000000001", "confidence": "before_first_event"}
    assert {key: before[key] for key in (*moved, "tier_id", "tier_name", "from", "to", "start_event", "end_event")} == {
        **moved, "tier_id": "ltr_000000000000000003", "tier_name": "Tier 3", "from": None,
        "to": "2024-05-02T09:00:02.250Z", "start_event": None, "end_event": webhook(2)["event"]["id"],
    }  # fmt: skip
    assert (after["confidence"], after["from"], after["to"]) == ("exact", before["to"], None)
    assert told["current"] == [after]
    assert all(one.keys() >= {"rule", "severity", "events", "text"} for one in told["findings"])
    assert run("history", "Person 2", "--library", path).stdout.startswith("Person 2\n")


def test_a_history_in_letters_that_the_locale_does_not_have(path: Path) -> None:
    env = {"LC_ALL": "POSIX", "PYTHONIOENCODING": "latin-1", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    assert run("history", "花子", "--library", path, env=env).stdout.startswith("佐藤 花子\n")


def test_as_of_and_cohort(path: Path) -> None:
    done = run("as-of", "2024-05-02T09:00:02", "--campaign", "Club 1", "--library", path, "--format", "jsonl")
    assert done.returncode == 0
    found = {one["customer"]: one["tier_name"] for one in map(json.loads, done.stdout.splitlines())}
    assert found["cust_000000000000000000000001"] == "Tier 1"
    assert found["cust_000000000000000000000002"] == "Tier 3"
    done = run("cohort", webhook(2)["event"]["id"], "--library", path)
    assert (done.returncode, done.stderr) == (0, "")
    assert "No other customer was downgraded in “Club 1” within 60 minutes of it." in done.stdout


# --- exit codes, streams, locales, signals ------------------------------------------------------------------------


@pytest.mark.parametrize(
    "words",
    [
        ["nothing-like-it"],
        ["import"],
        ["import", "a", "--bogus"],
        ["search", "--bogus"],
        ["search", "x", "--bogus=1"],
        ["search", "--format", "xml"],
        ["search", "--limit", "-1"],
        ["search", "--limit", "many"],
        ["search", "--sort", "colour"],
        ["search", "--sort", "type,line"],
        ["search", "--sort", "-"],
        ["search", "--timezone", "Mars/Base"],
        ["export"],
        ["export", "--to", "x.csv", "--columns", "colour"],
        ["export", "--to", "x.csv", "--columns", "customer..name"],
        ["export", "--to", "x.csv", "--columns", ","],
        ["export", "--to", "x.csv", "--format", "pdf"],
        ["export", "--to", "x.csv", "--timezone", "Mars/Base"],
        ["export", "--to", "x.csv", "--bogus"],
        ["rejects", "--format", "xml"],
        ["rejects", "--bogus"],
        ["history"],
        ["history", "x", "--format", "xml"],
        ["history", "x", "--as-of", "never"],
        ["history", "x", "y"],
        ["as-of", "now"],
        ["as-of", "never", "--campaign", "x"],
        ["as-of", "now", "--campaign", "x", "--timezone", "Mars/Base"],
        ["cohort"],
        ["cohort", "x", "--within", "many"],
        ["self-test", "surplus"],
        ["--bogus"],
    ],
)
def test_wrong_usage(words: list[str], capfd: pytest.CaptureFixture[str]) -> None:
    assert cli.run(words, no_window) == 2
    printed = capfd.readouterr()
    assert printed.out == ""
    assert printed.err.count("\n") == 1
    assert "--help" in printed.err
    assert "Traceback" not in printed.err


@pytest.mark.parametrize("words", [["--help"], ["import", "--help"], ["search", "--help"], ["--version"]])
def test_help_is_no_failure(words: list[str], capfd: pytest.CaptureFixture[str]) -> None:
    assert cli.run(words, no_window) == 0
    assert "tier-viewer" in capfd.readouterr().out.lower().replace(" ", "-")


@pytest.mark.parametrize(
    "words",
    [
        *(["search"], ["search", "--count"], ["rejects"], ["export", "--to", "/tmp/x.csv"]),
        *(["history", "x"], ["as-of", "now", "--campaign", "x"], ["cohort", "x"]),
    ],
)
def test_without_a_library(tmp_path: Path, words: list[str]) -> None:
    done = here(*words, "--library", tmp_path / "none.db")
    assert one_sentence(done) == f"There is no library at {tmp_path / 'none.db'} yet. Import a file first."
    assert list(tmp_path.iterdir()) == []


def test_a_bug_is_logged_by_its_place_and_told_in_one_line(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError("noor@example.org")

    monkeypatch.setattr(rejects, "list_rejects", broken)
    assert cli.run(["rejects"], no_window) == 1
    told = capfd.readouterr().err
    assert told.startswith("Something went wrong that should not (RuntimeError). The log ")
    log = Path(told.partition("The log ")[2].partition(" says where")[0])
    assert "in broken" in log.read_text()
    assert "noor" not in told + log.read_text()


@pytest.mark.parametrize(
    "env",
    [
        {"LC_ALL": "C"},
        {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
        {"LC_ALL": "POSIX", "PYTHONIOENCODING": "latin-1"},
    ],
)
def test_a_locale_without_utf_8(path: Path, env: dict[str, str]) -> None:
    (row,) = search(path, "花子", env=env)
    assert row["customer_name"] == "佐藤 花子"
    done = run("search", "花子", "--library", path, env=env)
    assert "佐藤 花子" in done.stdout
    assert run("search", "colör:red", "--library", path, env=env).stderr.startswith("“colör” is not a field")


def test_a_query_that_is_no_text(path: Path) -> None:
    done = subprocess.run(
        [*map(os.fsencode, command("search", "--library", path, "--count")), b"Zo\xeb"],
        capture_output=True,
        cwd=ROOT,
        check=False,
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, b"0\n", b"")


@pytest.mark.parametrize("form", ["table", "jsonl", "csv"])
def test_a_broken_pipe_is_quiet(tmp_path: Path, form: str) -> None:
    capture = write(tmp_path / "a.log", *(webhook(number) for number in range(1, 3_000)))
    report(capture, "--library", tmp_path / "l.db")
    reading, writing = os.pipe()
    process = subprocess.Popen(
        command("search", "--library", tmp_path / "l.db", "--format", form),
        stdout=writing,
        stderr=subprocess.PIPE,
        cwd=ROOT,
    )
    os.close(writing)
    os.read(reading, 10)
    os.close(reading)
    assert process.communicate(timeout=60)[1] == b""
    assert process.returncode == 0


def test_an_interrupt_keeps_what_was_read(tmp_path: Path) -> None:
    capture = tmp_path / "a.ndjson"
    truth = generate(capture, 60_000)  # enough to be interrupted in, also where this process is held up
    process = subprocess.Popen(
        command("import", capture, "--library", tmp_path / "l.db", "--progress"),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=ROOT,
        start_new_session=True,
    )
    assert process.stdout is not None
    assert b"committed" in process.stdout.readline()
    os.killpg(process.pid, signal.SIGINT)  # as Ctrl-C does: the decoding process gets it too
    _, told = process.communicate(timeout=60)
    assert process.returncode == 1
    assert told.decode().lstrip("\n") == "Stopped. What was read so far is kept.\n"
    kept = int(run("search", "--count", "--library", tmp_path / "l.db").stdout)
    assert 0 < kept < truth["events"]
    told_again = report(capture, "--library", tmp_path / "l.db")
    assert kept + told_again["events"] == truth["events"]
    assert told_again["records"] == truth["records"]
    assert told_again["known"] > 0


def test_the_command_line_needs_no_qt() -> None:
    program = "import sys; sys.argv[1:] = ['--version']; from viewer.__main__ import main; code = main();" + (
        " sys.exit(code or any(name.startswith('PySide6') for name in sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, cwd=ROOT, check=False)
    assert (done.returncode, done.stderr) == (0, b"")


def test_a_program_without_standard_streams(monkeypatch: pytest.MonkeyPatch, path: Path) -> None:
    """As Windows starts the one that shows the window."""
    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.setattr(sys, "stderr", None)
    opened: list[Path] = []
    assert cli.run(["open", "--library", str(path)], lambda *given: opened.append(given[1]) or 0) == 0
    assert opened == [path]
    assert cli.run(["open", "--no-such-option"], no_window) == 2
