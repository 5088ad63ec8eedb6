import errno
import json
import sqlite3
from pathlib import Path

import pytest

from viewer import bugs
from viewer.bugs import Place, bug_here, bug_of, short_file

SECRET = "noor.haddad@example.org"


def caught(work) -> BaseException:
    try:
        work()
    except Exception as error:
        return error
    raise AssertionError("nothing was raised")


def words(work) -> str:
    return bug_of(caught(work)).failures[0].words


class Record:
    def __init__(self) -> None:
        self.email = SECRET


@pytest.mark.parametrize(
    ("work", "said"),
    [
        (lambda: [][1], "list index out of range"),
        (lambda: Record().name, "'Record' object has no attribute 'name'"),
        (lambda: None.text, "'NoneType' object has no attribute 'text'"),
        (lambda: "a" + 1, 'can only concatenate str (not "int") to str'),
        (lambda: len(5), "object of type 'int' has no len()"),
        (lambda: 1 / 0, "division by zero"),
        (lambda: Path("/nowhere", SECRET).read_text(), "ENOENT"),
        (lambda: sqlite3.connect(":memory:").execute("SELECT 1 FROM nothing"), "SQLITE_ERROR"),
    ],
)
def test_what_code_says_of_itself_is_kept(work, said):
    assert words(work) == said


@pytest.mark.parametrize(
    "work",
    [
        lambda: {}[SECRET],
        lambda: int(SECRET),
        lambda: {}["index"],
        lambda: getattr(Record(), "Noor"),  # noqa: B009
        lambda: json.loads('{"name": Noor}'),
        lambda: float("555 1234567"),
        lambda: SECRET.encode("ascii", "strict") and [].remove(SECRET),
        lambda: "Núñez".encode("ascii"),
        lambda: b"\xff\xfe Noor".decode("utf-8"),
        lambda: (_ for _ in ()).throw(ValueError("call 555")),
        lambda: (_ for _ in ()).throw(ValueError("list\nindex", SECRET)),
    ],
)
def test_what_may_quote_data_is_not(work):
    error = caught(work)
    error.add_note(SECRET)
    told = bug_of(error)
    assert told.failures[0].words in {"", "list.remove(x): x not in list"}
    assert not {SECRET, "Noor", "555", "Núñez"} & set(told.text.replace("'", " ").split())


def test_causes_follow_each_once():
    def deep() -> None:
        try:
            {}[SECRET]
        except KeyError as error:
            raise RuntimeError(SECRET) from error

    error = caught(deep)
    error.__cause__.__cause__ = error  # type: ignore[union-attr]
    lines = bug_of(error, "in a thread").text.splitlines()
    assert lines[0] == "unexpected RuntimeError (in a thread)"
    assert "caused by KeyError" in lines
    assert sum(not line.startswith(" ") for line in lines) == 2
    assert any(line.endswith(" in deep") for line in lines)


def test_groups_name_what_is_in_them():
    group = ExceptionGroup(SECRET, [ValueError(SECRET), OSError(errno.ENOSPC, SECRET)])
    assert [failure.kind for failure in bug_of(group).failures] == ["ExceptionGroup", "ValueError", "OSError"]
    assert "ENOSPC" in bug_of(group).text
    assert SECRET not in bug_of(group).text


def test_an_endless_recursion_is_counted():
    def again() -> None:
        again()

    told = bug_of(caught(again))
    assert told.failures[0].words.startswith("maximum recursion depth exceeded")
    assert len(told.text.splitlines()) < 10
    assert " times)" in told.text


def test_the_same_mistake_has_the_same_key():
    def work(value: str) -> None:
        int(value)

    first, second = (bug_of(caught(lambda value=value: work(value))) for value in ("a", "b"))
    assert first.key == second.key == ("ValueError", "", first.failures[0].places[-1])
    assert bug_of(ValueError(), "in a thread").key == ("ValueError", "in a thread", None)


def test_what_others_notice_has_the_places_of_the_code_that_runs():
    told = bug_here("Qt warning", "QPainter::begin")
    assert told.failures[0].places[-1].function == "test_what_others_notice_has_the_places_of_the_code_that_runs"
    assert told.text.startswith("unexpected Qt warning (QPainter::begin)\n")


def test_no_folder_of_a_person_is_named():
    package = Path(bugs.__file__).parent
    assert short_file(str(package / "ui" / "tasks.py")) == "viewer/ui/tasks.py"
    assert short_file(json.__file__) == "python/json/__init__.py"
    assert short_file("/home/noor/lib/site-packages/click/core.py") == "click/core.py"
    assert short_file("/home/noor/trial.py") == "trial.py"
    assert short_file("noor/trial.py") == "trial.py"
    assert short_file("<string>") == "<generated>"


def test_names_in_a_package_that_was_bundled(monkeypatch):
    monkeypatch.setattr("sys.frozen", True, raising=False)
    assert short_file("viewer/ui/tasks.py") == "viewer/ui/tasks.py"
    assert Place(short_file("/home/noor/x.py"), 1, "f").file == "x.py"
