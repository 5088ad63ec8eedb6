"""Bad input through the real command line: one clear sentence, exit code 1, no traceback, nothing lost."""

import contextlib
import json
import os
import resource
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.program import NOBODY, ROOT, adds_up, generate, here, needs_root, one_sentence, report, run
from tests.webhooks import compact, ndjson, webhook, write
from viewer.store import schema


@pytest.fixture
def shared(tmp_path: Path) -> Iterator[Path]:
    """A folder that another user can reach; pytest's own ones are private."""
    made = Path("/var/tmp") / f"tier-viewer-tests-{os.getpid()}-{tmp_path.name}"
    made.mkdir()
    made.chmod(0o777)
    yield made
    subprocess.run(["rm", "-rf", str(made)], check=True)


def as_nobody(*words: object, folder: Path) -> subprocess.CompletedProcess[str]:
    home = {"HOME": str(folder), "XDG_DATA_HOME": str(folder), "XDG_STATE_HOME": str(folder)}
    # The checkout may lie in a folder that only root can enter; what is loaded before the change of user still works.
    program = (
        f"import os, sys; sys.path.insert(0, {str(ROOT)!r}); from viewer import __main__, cli; "
        f"import encodings.idna, sqlite3.dbapi2; os.setgroups([]); os.setgid({NOBODY}); os.setuid({NOBODY}); "
        f"sys.argv[1:] = {list(map(str, words))!r}; sys.exit(__main__.main())"
    )
    done = subprocess.run(
        [sys.executable, "-c", program],
        capture_output=True,
        text=True,
        env={name: value for name, value in os.environ.items() if not name.startswith("COVERAGE_")} | home,
        cwd=folder,
        timeout=60,
        check=False,
    )
    return subprocess.CompletedProcess(words, done.returncode, done.stdout, done.stderr)


def limited_memory() -> None:
    resource.setrlimit(resource.RLIMIT_AS, (2 << 30, 2 << 30))


# --- sources -------------------------------------------------------------------------------------------------------

FILES = {
    "empty.json": (b"", "empty.json is empty: there is nothing to import."),
    "blank.json": (b" \n\n", "No events were found in"),
    "page.txt": (b"Dear all,\nno events here.\n", "2 lines of text, none with JSON in them"),
    "binary.dat": (bytes(range(256)) * 40, "is a binary file"),
    "picture.png": (b"\x89PNG\r\n\x1a\n" + bytes(100), "is a picture"),
    "archive.gz": (b"\x1f\x8b\x08" + bytes(100), "is compressed and damaged or cut off"),
    "archive.zip": (b"PK\x03\x04" + bytes(100), "zip archive"),
    "other.db": (b"SQLite format 3\x00" + bytes(100), "is a database"),
    "wide.json": ("{}".encode("utf-16-le"), "is UTF-16 text without the mark"),
}


@pytest.mark.parametrize("name", FILES)
def test_files_without_events(tmp_path: Path, name: str) -> None:
    content, words = FILES[name]
    (tmp_path / name).write_bytes(content)
    assert words in one_sentence(run("import", tmp_path / name, "--library", tmp_path / "l.db"))


def test_a_folder_without_files_and_one_without_events(tmp_path: Path) -> None:
    folder = tmp_path / "captures"
    folder.mkdir()
    library = tmp_path / "l.db"
    assert "There are no files to import" in one_sentence(run("import", folder, "--library", library))
    (folder / "a.txt").write_text("nothing\n")
    (folder / "b.txt").write_text("at all\n")
    assert "No events were found in the 2 files" in one_sentence(run("import", folder, "--library", library))


def test_what_is_not_there(tmp_path: Path) -> None:
    assert "Check the spelling" in one_sentence(run("import", tmp_path / "none", "--library", tmp_path / "l.db"))


def test_a_truncated_file_brings_what_is_whole(tmp_path: Path) -> None:
    capture = tmp_path / "a.ndjson"
    capture.write_bytes(ndjson([webhook(1), webhook(2)])[:-200])
    told = report(capture, "--library", tmp_path / "l.db")
    assert (told["events"], told["rejects"]) == (1, 1)
    (reject,) = run("rejects", "--library", tmp_path / "l.db", "--format", "jsonl").stdout.splitlines()
    assert json.loads(reject)["line"] == 2


@pytest.mark.parametrize("name", ["pipe", "/dev/null", "/dev/zero", "loop", "dangling"])
def test_what_is_no_file(tmp_path: Path, name: str) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    (tmp_path / "dangling").symlink_to(tmp_path / "nowhere")
    done = run("import", tmp_path / name, "--library", tmp_path / "l.db", timeout=20)
    words = {"loop": "is a link that leads back to itself", "dangling": "There is no file"}
    assert words.get(name, "is not a regular file") in one_sentence(done)


@needs_root
def test_a_file_that_may_not_be_read(shared: Path) -> None:
    capture = write(shared / "a.ndjson", webhook(1))
    capture.chmod(0o600)
    (shared / "closed").mkdir(mode=0o700)
    library = shared / "own" / "l.db"
    assert "may not be read" in one_sentence(as_nobody("import", capture, "--library", library, folder=shared))
    told = one_sentence(as_nobody("import", shared / "closed", "--library", library, folder=shared))
    assert "the folder cannot be read (Permission denied)" in told


TEXTS = {
    "100,000 brackets": b"[" * 100_000,
    "100,000 braces": b'{"a":' * 100_000,
    "100,000 pairs of brackets": b"[" * 100_000 + b"]" * 100_000,
    "brackets within an event": compact(webhook(1)).replace(
        b'"metadata":{}', b'"metadata":' + b"[" * 5_000 + b"]" * 5_000
    ),
    "NaN": compact(webhook(1)).replace(b'"metadata":{}', b'"metadata":{"x":NaN}'),
    "Infinity": compact(webhook(1)).replace(b'"metadata":{}', b'"metadata":{"x":-Infinity}'),
    "1e400": compact(webhook(1)).replace(b'"metadata":{}', b'"metadata":{"x":1e400}'),
    "lone surrogate": compact(webhook(1)).replace(b"Person 1", b"Person \\ud800"),
    "lone surrogate in the envelope": compact(webhook(1)).replace(b"v-1", b"v-\\udfff"),
    "surrogate in UTF-8": compact(webhook(1)).replace(b"Person 1", b"Person \xed\xa0\x80"),
    "no UTF-8": compact(webhook(1)).replace(b"Person 1", b"Person \xff"),
    "control character": compact(webhook(1)).replace(b"Person 1", b"Person \x01"),
    "5,000 digits": compact(webhook(1)).replace(b'"metadata":{}', b'"metadata":{"x":' + b"9" * 5_000 + b"}"),
}


@pytest.mark.parametrize("name", TEXTS)
def test_hostile_text_is_a_reject_and_the_next_line_an_event(tmp_path: Path, name: str) -> None:
    capture = write(tmp_path / "a.log", TEXTS[name], webhook(2))
    done = run("import", capture, "--library", tmp_path / "l.db", "--json", timeout=60, preexec=limited_memory)
    assert (done.returncode, done.stderr) == (0, ""), done.stderr
    told = json.loads(done.stdout)
    assert adds_up(told)
    assert told["events"] == 1
    assert told["rejects"] >= 1
    assert here("search", "--count", "id:evcus_000000000000000002", "--library", tmp_path / "l.db").stdout == "1\n"
    shown = here("rejects", "--library", tmp_path / "l.db")
    assert shown.returncode == 0
    assert "\ud800" not in shown.stdout


def test_a_line_of_80_mb(tmp_path: Path) -> None:
    capture = tmp_path / "a.log"
    with capture.open("wb") as file:
        file.write(ndjson([webhook(1)]) + b'{"long":"')
        for _ in range(80):
            file.write(b"x" * (1 << 20))
        file.write(b'"}\n' + ndjson([webhook(2)]))
    done = run("import", capture, "--library", tmp_path / "l.db", "--json", timeout=60, preexec=limited_memory)
    told = json.loads(done.stdout)
    assert (told["events"], told["rejects"], done.stderr) == (2, 1, "")
    (reject,) = map(json.loads, run("rejects", "--library", tmp_path / "l.db", "--format", "jsonl").stdout.splitlines())
    assert reject["length"] > 80 << 20
    assert len(reject["preview"]) == 200


# --- libraries -----------------------------------------------------------------------------------------------------


@pytest.fixture
def library(tmp_path: Path) -> Path:
    path = tmp_path / "made" / "l.db"
    report(write(tmp_path / "a.ndjson", webhook(1), webhook(2)), "--library", path)
    return path


def try_all(path: Path, capture: Path) -> Iterator[str]:
    """What each command says about a library."""
    target = capture.parent / "out.csv"
    yield one_sentence(run("import", capture, "--library", path))
    for words in (["search"], ["export", "--to", target], ["rejects"]):
        yield one_sentence(here(*words, "--library", path))
    assert not target.exists()


def foreign(path: Path) -> None:
    with contextlib.closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE recipes (name TEXT)")


def newer(path: Path) -> None:
    with contextlib.closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA application_id = {schema.APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {schema.VERSION + 1}")


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (lambda path: path.write_bytes(b"my notes\n" * 100), "is not a Tier Viewer library"),
        (foreign, "is a database of another program"),
        (newer, "was made by a newer Tier Viewer"),
    ],
)
def test_a_library_that_is_none_stays_untouched(tmp_path: Path, make: object, words: str) -> None:
    path, capture = tmp_path / "other.db", write(tmp_path / "a.ndjson", webhook(1))
    make(path)  # type: ignore[operator]
    before = path.read_bytes()
    for told in try_all(path, capture):
        assert words in told
        assert "left untouched" in told
    assert path.read_bytes() == before
    assert sorted(one.name for one in tmp_path.iterdir() if not one.name.startswith("home")) == ["a.ndjson", "other.db"]


def test_a_folder_as_library(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    for told in try_all(tmp_path / "folder", write(tmp_path / "a.ndjson", webhook(1))):
        assert "is not a file, so it cannot be a library" in told


def test_a_library_that_another_import_writes_to(library: Path, tmp_path: Path) -> None:
    """A short patience: the sentence is what matters. Reading goes on meanwhile."""
    program = (
        "import sys; from viewer.store import library, writer; "
        "library._SETTINGS = tuple(one.replace('5000', '100') for one in library._SETTINGS); "
        "writer._PATIENCE = 0.1; "
        "from viewer.__main__ import main; sys.exit(main())"
    )
    with contextlib.closing(sqlite3.connect(library, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        capture = write(tmp_path / "b.ndjson", webhook(3))
        words = [sys.executable, "-c", program, "import", str(capture), "--library", str(library)]
        done = subprocess.run(words, capture_output=True, text=True, cwd=ROOT, timeout=60, check=False)
        assert "is busy: another import is writing to it" in one_sentence(done)
        assert run("search", "--count", "--library", library).stdout == "2\n"
        other.execute("ROLLBACK")
    assert report(capture, "--library", library)["events"] == 1


@needs_root
def test_a_library_that_may_only_be_read(shared: Path) -> None:
    folder = shared / "read only"
    folder.mkdir()
    path, capture = folder / "l.db", write(shared / "b.ndjson", webhook(3))
    report(write(shared / "a.ndjson", webhook(1)), "--library", path)
    path.chmod(0o444)
    folder.chmod(0o555)
    told = one_sentence(as_nobody("import", capture, "--library", path, folder=shared))
    assert "cannot be written. Check its permissions" in told
    done = as_nobody("search", "--count", "--library", path, folder=shared)
    assert (done.returncode, done.stdout, done.stderr) == (0, "1\n", "")
    (folder / "l.db-wal").write_bytes(b"left by a crash")
    assert "was not closed properly" in one_sentence(as_nobody("search", "--library", path, folder=shared))


@needs_root
def test_a_folder_that_may_not_be_entered_or_written(shared: Path) -> None:
    closed, capture = shared / "closed", write(shared / "a.ndjson", webhook(1))
    closed.mkdir(mode=0o700)
    for words in (["import", capture], ["search"]):
        told = one_sentence(as_nobody(*words, "--library", closed / "l.db", folder=shared))
        assert "cannot be used: Permission denied" in told
    closed.chmod(0o555)
    told = one_sentence(as_nobody("import", capture, "--library", closed / "l.db", folder=shared))
    assert "cannot be used: Permission denied" in told
    report(capture, "--library", shared / "l.db")
    (shared / "l.db").chmod(0o644)
    out = closed / "out.csv"
    told = one_sentence(as_nobody("export", "--to", out, "--library", shared / "l.db", folder=shared))
    assert "out.csv cannot be written (Permission denied)" in told


# --- a full disk ---------------------------------------------------------------------------------------------------


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    folder = tmp_path / "small disk"
    folder.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(folder)], capture_output=True, check=False
    )
    if mounted.returncode:
        pytest.skip("file systems cannot be mounted here")
    yield folder
    subprocess.run(["umount", "-l", str(folder)], check=True)


def intact(path: Path) -> int:
    """How many events a library holds, all of it being whole."""
    with contextlib.closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        records, held = connection.execute(
            "SELECT coalesce(sum(records), 0), coalesce(sum(events), 0) FROM sources"
        ).fetchone()
        assert connection.execute("SELECT count(*) FROM deliveries").fetchone()[0] <= records
        events: int = connection.execute("SELECT count(*) FROM events").fetchone()[0]
        assert events == held
    return events


@needs_root
def test_a_full_disk_keeps_what_was_committed_and_goes_on_with_space(small_disk: Path, tmp_path: Path) -> None:
    capture, path = tmp_path / "a.ndjson", small_disk / "own" / "l.db"
    truth = generate(capture, 9_000)
    done = run("import", capture, "--library", path)
    told = one_sentence(done)
    assert f"The disk with {path} is full (" in told
    assert " MB free). What was read so far is kept; free some space and import again." in told
    resized = subprocess.run(["mount", "-o", "remount,size=100m", str(small_disk)], check=False)
    assert resized.returncode == 0
    before = intact(path)
    assert 0 <= before < truth["events"]
    told = report(capture, "--library", path)
    assert told["events"] + before == truth["events"] == intact(path)
    assert told["records"] == truth["records"]


@needs_root
def test_an_export_to_a_full_disk_leaves_no_half_file(small_disk: Path, tmp_path: Path) -> None:
    generate(tmp_path / "a.ndjson", 9_000)
    report(tmp_path / "a.ndjson", "--library", tmp_path / "l.db")
    (small_disk / "ballast").write_bytes(bytes(700_000))
    for name in ("older.csv", "older-exact.csv", "older.xlsx", "older.jsonl"):
        (small_disk / name).write_bytes(b"older")
        told = one_sentence(run("export", "--to", small_disk / name, "--library", tmp_path / "l.db"))
        assert f"{name} cannot be written (No space left on device, 0." in told
        assert "MB free). Free some space, or choose another folder; no half file was left." in told
        assert sorted(one.name for one in small_disk.iterdir()) == ["ballast", name]
        assert (small_disk / name).read_bytes() == b"older"
        (small_disk / name).unlink()


def test_a_limit_on_the_size_of_files(tmp_path: Path) -> None:
    """What a full disk is where nobody is root."""
    capture, path = tmp_path / "a.ndjson", tmp_path / "own" / "l.db"
    truth = generate(capture, 6_000)

    def limited() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (900_000, 900_000))

    told = one_sentence(run("import", capture, "--library", path, preexec=limited))
    assert "The disk failed while" in told
    before = intact(path)
    assert report(capture, "--library", path)["events"] + before == truth["events"] == intact(path)
