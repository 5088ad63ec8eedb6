import os
import sqlite3
import subprocess
import sys
import threading
from contextlib import closing
from pathlib import Path

import pytest

from tests.program import mode
from viewer.errors import Cancelled, DamagedLibrary, LibraryProblem
from viewer.store import library, migrations, schema


@pytest.fixture
def path(tmp_path: Path) -> Path:
    # What has a meaning in the address that SQLite is given, as far as a file may be called so on Windows.
    return tmp_path / "of its own" / ("lib #1%20.db" if os.name == "nt" else "lib #1?.db")


@pytest.fixture
def made(path: Path) -> Path:
    library.open_for_writing(path).close()
    return path


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    settings = tuple(one.replace("5000", "50") for one in library._SETTINGS)
    monkeypatch.setattr(library, "_SETTINGS", settings)


def pragma(connection: sqlite3.Connection, name: str) -> object:
    return connection.execute(f"PRAGMA {name}").fetchone()[0]


SAFE = {
    "foreign_keys": 1,
    "trusted_schema": 0,
    "cell_size_check": 1,
    "mmap_size": 0,
    "temp_store": 2,
    "busy_timeout": 5000,
}


def test_the_settings_of_a_writer(path: Path) -> None:
    with closing(library.open_for_writing(path)) as connection:
        wanted = SAFE | {
            "journal_mode": "wal",
            "synchronous": 2,
            "secure_delete": 1,
            "application_id": schema.APPLICATION_ID,
            "user_version": schema.VERSION,
        }
        assert {name: pragma(connection, name) for name in wanted} == wanted
        assert pragma(connection, "quick_check") == "ok"
        assert connection.getlimit(sqlite3.SQLITE_LIMIT_LENGTH) == 128 * 1024 * 1024
        assert connection.isolation_level is None


def test_the_settings_of_a_reader_who_can_change_nothing(made: Path) -> None:
    with closing(library.open_for_reading(made)) as connection:
        assert {name: pragma(connection, name) for name in SAFE} == SAFE
        with pytest.raises(sqlite3.OperationalError, match="readonly"):
            connection.execute("INSERT INTO types (name) VALUES ('x')")
        assert connection.execute("SELECT fold('Zoë'), fold(NULL), fold(1)").fetchone() == ("zoe", None, None)


@pytest.mark.parametrize("umask", [0, 0o022])
def test_files_are_their_owners_alone(path: Path, umask: int) -> None:
    before = os.umask(umask)
    try:
        with closing(library.open_for_writing(path)) as connection:
            connection.execute("INSERT INTO types (name) VALUES ('x')")
            found = {file.name: mode(file) for file in path.parent.iterdir()}
    finally:
        os.umask(before)
    assert found == {path.name + end: 0o600 for end in ("", "-wal", "-shm")}
    assert mode(path.parent) == 0o700


def test_a_folder_that_was_there_keeps_its_mode(tmp_path: Path) -> None:
    tmp_path.chmod(0o755)
    library.open_for_writing(tmp_path / "library.db").close()
    assert mode(tmp_path) == 0o755


def foreign(path: Path, *statements: str) -> bytes:
    path.parent.mkdir(parents=True, exist_ok=True)
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        for statement in statements:
            connection.execute(statement)
    return path.read_bytes()


@pytest.mark.parametrize("use", [library.open_for_writing, library.open_for_reading])
@pytest.mark.parametrize(
    ("statements", "words"),
    [
        (["CREATE TABLE recipes (name TEXT)"], "another program"),
        (["PRAGMA page_size = 1024", "CREATE TABLE recipes (name TEXT)"], "another program"),
        (["PRAGMA application_id = 77"], "another program"),
        (
            [f"PRAGMA application_id = {schema.APPLICATION_ID}", f"PRAGMA user_version = {schema.VERSION + 1}"],
            f"newer Tier Viewer .library version {schema.VERSION + 1}",
        ),
    ],
)
def test_databases_of_others_and_newer_ones_stay_untouched(
    path: Path, statements: list[str], words: str, use: type
) -> None:
    before = foreign(path, *statements)
    with pytest.raises(LibraryProblem, match=words):
        use(path)
    assert path.read_bytes() == before
    assert [file.name for file in path.parent.iterdir()] == [path.name]


@pytest.mark.parametrize("use", [library.open_for_writing, library.open_for_reading])
@pytest.mark.parametrize("content", [b"x", b"{}\n" * 4000, b"SQLite format 3\x00", os.urandom(5000)])
def test_what_is_no_database_stays_untouched(tmp_path: Path, content: bytes, use: type) -> None:
    path = tmp_path / "notes.txt"
    path.write_bytes(content)
    with pytest.raises(LibraryProblem, match=r"is not a Tier Viewer library\. It was left untouched"):
        use(path)
    assert path.read_bytes() == content


@pytest.mark.parametrize("use", [library.open_for_writing, library.open_for_reading])
def test_a_folder_is_no_library(tmp_path: Path, use: type) -> None:
    with pytest.raises(LibraryProblem, match="is not a file"):
        use(tmp_path)


def test_nothing_there_to_read(path: Path) -> None:
    with pytest.raises(LibraryProblem, match=r"There is no library at .* yet\. Import a file first\."):
        library.open_for_reading(path)
    assert not path.parent.exists()


def test_an_empty_file_becomes_a_library_and_until_then_holds_nothing(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    path.touch()
    with pytest.raises(LibraryProblem, match="holds nothing yet"):
        library.open_for_reading(path)
    library.open_for_writing(path).close()
    library.open_for_reading(path).close()


@pytest.mark.parametrize("name", ["x" * 300, "file/library.db"])
def test_a_path_that_cannot_be_is_one_sentence(tmp_path: Path, name: str) -> None:
    (tmp_path / "file").touch()
    for use in (library.open_for_reading, library.open_for_writing):
        with pytest.raises(LibraryProblem):
            use(tmp_path / name)


def test_a_beginning_that_was_interrupted_is_ours(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Killed between the tables and the last stamp: what is in the -wal file decides."""

    def killed(db: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(migrations, "apply", killed)
    with pytest.raises(KeyboardInterrupt):
        library.open_for_writing(path)
    monkeypatch.undo()
    library.open_for_writing(path).close()
    with closing(library.open_for_reading(path)) as connection:
        assert schema.stamps(connection) == (schema.APPLICATION_ID, schema.VERSION)


def test_stamps_that_are_only_in_the_wal_count(path: Path, tmp_path: Path) -> None:
    with closing(library.open_for_writing(path)) as connection:
        connection.execute("INSERT INTO types (name) VALUES ('kept')")
        copy = tmp_path / "copy.db"
        for end in ("", "-wal"):
            Path(f"{copy}{end}").write_bytes(Path(f"{path}{end}").read_bytes())
    assert copy.read_bytes()[68:72] == bytes(4)
    with closing(library.open_for_writing(copy)) as connection:
        assert connection.execute("SELECT name FROM types").fetchall() == [("kept",)]
        assert schema.stamps(connection) == (schema.APPLICATION_ID, schema.VERSION)


@pytest.mark.parametrize("look", [1, 2])
def test_one_that_another_process_is_just_making_is_ours(
    path: Path, monkeypatch: pytest.MonkeyPatch, look: int
) -> None:
    path.parent.mkdir()
    with closing(sqlite3.connect(path)) as other:
        other.execute("PRAGMA journal_mode = WAL")
    stamps, looks = schema.stamps, []

    def meanwhile(connection: sqlite3.Connection) -> tuple[int, int]:
        """The other process stores its tables after the stamps were read, before anything else is."""
        found = stamps(connection)
        looks.append(found)
        if len(looks) == look:
            with closing(sqlite3.connect(path, isolation_level=None)) as other:
                schema.bring_up_to_date(other)
        return found

    monkeypatch.setattr(schema, "stamps", meanwhile)
    with closing(library.open_for_writing(path)):
        assert looks[0] == (0, 0)


@pytest.mark.usefixtures("impatient")
def test_locked_by_another_writer(made: Path) -> None:
    with closing(library.open_for_writing(made)) as first, closing(library.open_for_writing(made)) as second:
        first.execute("BEGIN IMMEDIATE")
        with pytest.raises(LibraryProblem, match="is busy: another import is writing"), library.calm_errors(made):
            second.execute("BEGIN IMMEDIATE")
        with library.reading(made) as reader:
            assert reader.execute("SELECT count(*) FROM events").fetchone() == (0,)
        first.execute("ROLLBACK")
        second.execute("BEGIN IMMEDIATE")


def test_damage_is_a_sentence(made: Path) -> None:
    whole = bytearray(made.read_bytes())
    whole[4096:] = os.urandom(len(whole) - 4096)
    made.write_bytes(whole)
    with pytest.raises(DamagedLibrary, match=r"is damaged\. Keep the file"), library.reading(made) as connection:
        connection.execute("SELECT * FROM events, sources").fetchall()


def test_a_text_that_is_no_text_any_more_is_damage(made: Path) -> None:
    with closing(library.open_for_writing(made)) as connection:
        connection.execute("INSERT INTO types (name) VALUES (CAST(x'ff' AS TEXT))")
    with pytest.raises(DamagedLibrary, match="is damaged"), library.reading(made) as connection:
        connection.execute("SELECT name FROM types").fetchall()


def test_bugs_are_not_calmed(made: Path) -> None:
    with pytest.raises(sqlite3.OperationalError, match="no such table"), library.reading(made) as connection:
        connection.execute("SELECT * FROM nowhere")


def test_an_interrupted_statement_is_cancelled(made: Path) -> None:
    with closing(library.open_for_reading(made)) as connection:
        timer = threading.Timer(0.05, connection.interrupt)
        timer.start()
        endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"
        with pytest.raises(Cancelled), library.calm_errors(made):
            connection.execute(endless).fetchone()
        timer.join()
        assert connection.execute("SELECT 1").fetchone() == (1,)


def test_the_text_index_works_here() -> None:
    assert library.text_search_version() == sqlite3.sqlite_version


def test_changes_by_others_are_noticed_and_own_ones_are_not(made: Path) -> None:
    with closing(library.open_for_writing(made)) as ours, closing(library.open_for_writing(made)) as other:
        before = library.changes_by_others(ours)
        ours.execute("INSERT INTO settings VALUES ('a', 'b')")
        assert library.changes_by_others(ours) == before
        other.execute("INSERT INTO settings VALUES ('c', 'd')")
        assert library.changes_by_others(ours) != before


WRITE = """
import sys
from pathlib import Path
from viewer.store import library
connection = library.open_for_writing(Path(sys.argv[1]))
connection.execute("INSERT INTO settings (key, value) VALUES ('written', 'elsewhere')")
library.close(connection)
"""


_POSIX = pytest.mark.skipif(os.name == "nt", reason="locks belong to handles there")


@pytest.mark.parametrize("careless", [False, pytest.param(True, marks=_POSIX)])
def test_a_reader_sees_what_others_write_although_this_process_opens_the_library_again(
    made: Path, careless: bool
) -> None:
    reader = library.open_for_reading(made)
    reader.execute("SELECT count(*) FROM settings").fetchone()
    with library.reading(made):
        pass
    if careless:  # the negative control: any other close lets go of the locks
        made.open("rb").close()
    subprocess.run([sys.executable, "-c", WRITE, made], check=True)
    log = made.with_name(made.name + "-wal")
    assert log.exists() is not careless, "the writer must not take away the log that a reader is using"
    if not careless:
        assert reader.execute("SELECT value FROM settings WHERE key = 'written'").fetchone() == ("elsewhere",)
    reader.close()


def test_a_checkpoint_that_was_cut_short_is_no_damage(tmp_path: Path) -> None:
    """A kill or a full disk between the writing of the first page, which names all pages, and of the last ones."""
    path, left = tmp_path / "library.db", tmp_path / "left" / "library.db"
    library.close(library.open_for_writing(path))
    writer = library.open_for_writing(path)
    writer.execute("INSERT INTO settings VALUES ('large', hex(randomblob(200000)))")
    left.parent.mkdir()
    for ending in ("", "-wal"):
        left.with_name(left.name + ending).write_bytes(path.with_name(path.name + ending).read_bytes())
    library.close(writer)  # which completes the checkpoint
    with left.open("r+b") as cut_short:
        cut_short.write(path.read_bytes()[:4096])
    assert left.stat().st_size < path.stat().st_size

    with library.reading(left) as connection:
        assert connection.execute("SELECT length(value) FROM settings WHERE key = 'large'").fetchone() == (400000,)
    again = library.open_for_writing(left)
    assert again.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    library.close(again)


def test_a_library_whose_making_was_killed_holds_nothing_yet(tmp_path: Path) -> None:
    """The kill left a rollback journal, which only a connection that may write can undo."""
    path, left = tmp_path / "library.db", tmp_path / "left" / "library.db"
    left.parent.mkdir()
    with closing(sqlite3.connect(path, isolation_level=None)) as maker:
        maker.execute("PRAGMA cache_size = 1")
        maker.execute("CREATE TABLE one (a)")
        maker.execute("DROP TABLE one")
        maker.execute("BEGIN IMMEDIATE")
        maker.execute("CREATE TABLE two (a)")
        maker.execute("INSERT INTO two VALUES (randomblob(200000))")
        for ending in ("", "-journal"):
            left.with_name(left.name + ending).write_bytes(path.with_name(path.name + ending).read_bytes())
        maker.execute("ROLLBACK")
    assert left.with_name("library.db-journal").stat().st_size

    with pytest.raises(LibraryProblem, match="holds nothing yet"):
        library.open_for_reading(left)


def test_a_statement_is_stopped_when_asked(made: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(library, "_STEPS", 100)
    endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"
    with library.reading(made) as connection:
        with pytest.raises(Cancelled), library.calm_errors(made), library.stoppable(connection, lambda: True):
            connection.execute(endless).fetchone()
        assert connection.execute("SELECT 1").fetchone() == (1,)


def test_a_damaged_schema_that_cannot_even_be_quoted(made: Path) -> None:
    whole = made.read_bytes()
    assert whole.count(b"CREATE INDEX events_customer") == 1
    made.write_bytes(whole.replace(b"CREATE INDEX events_customer", b"CREATE I\xceDEX events_customer"))
    with pytest.raises(DamagedLibrary, match=r"is damaged\. Keep the file"):
        library.open_for_reading(made)


ROGUES = [
    "CREATE VIEW members AS SELECT fold(name) FROM customers",
    "CREATE TRIGGER listen AFTER INSERT ON types BEGIN SELECT fold(new.name); END",
    "CREATE VIEW bomb AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n",
]


@pytest.mark.parametrize("use", [library.open_for_writing, library.open_for_reading])
@pytest.mark.parametrize("rogue", ROGUES)
def test_statements_of_somebody_else_never_run(
    made: Path, rogue: str, use: type, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = foreign(made, rogue)
    ran: list[str] = []
    monkeypatch.setattr(library, "fold", ran.append)
    with pytest.raises(LibraryProblem, match=r"statements of somebody else.* It was left untouched"):
        use(made)
    assert made.read_bytes() == before
    assert ran == []


def test_a_table_that_calls_functions_of_the_program_cannot(made: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No view and no trigger, but a column that is computed: SQLite refuses it, unless schemas are trusted."""
    with closing(sqlite3.connect(made, isolation_level=None)) as connection:
        connection.create_function("fold", 1, str, deterministic=True)
        connection.execute("DROP TABLE views")
        connection.execute("CREATE TABLE views (id INTEGER PRIMARY KEY, name TEXT, query TEXT AS (fold(name)))")
        connection.execute("INSERT INTO views (name) VALUES ('x')")
    ran: list[str] = []
    monkeypatch.setattr(library, "fold", lambda text: ran.append(text) or "")

    def read() -> None:
        with library.reading(made) as connection:
            connection.execute("SELECT query FROM views").fetchall()

    with pytest.raises((LibraryProblem, sqlite3.OperationalError)):
        read()
    assert ran == []
    trusting = [one.replace("trusted_schema = OFF", "trusted_schema = ON") for one in library._SETTINGS]
    monkeypatch.setattr(library, "_SETTINGS", trusting)
    read()
    assert ran == ["x"]


@pytest.mark.skipif(not hasattr(sqlite3.Connection, "setconfig"), reason="Python 3.11 cannot set it")
def test_the_file_is_defended_against_statements(made: Path) -> None:
    with closing(library.open_for_writing(made)) as connection:
        connection.execute("PRAGMA writable_schema = ON")
        with pytest.raises(sqlite3.OperationalError, match="may not be modified"):
            connection.execute("UPDATE sqlite_schema SET sql = ''")


def test_no_code_is_loaded(made: Path) -> None:
    with closing(library.open_for_writing(made)) as connection, pytest.raises(sqlite3.OperationalError):
        connection.execute("SELECT load_extension('libm.so.6')")
