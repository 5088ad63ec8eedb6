"""The word ``views``, and ``--view`` of the words that search."""

import json
from pathlib import Path

import pytest

from tests.program import here
from tests.webhooks import ndjson, webhook
from viewer.domain.views import Look, Shown, View
from viewer.jobs.saved_views import change_view, list_views


@pytest.fixture
def library(tmp_path: Path) -> Path:
    capture, library = tmp_path / "a.ndjson", tmp_path / "library.db"
    capture.write_bytes(ndjson(webhook(number, word) for number, word in enumerate(["left", "joined", "left"], 1)))
    here("import", capture, "--library", library)
    return library


def save(library: Path, name: str, query: str, sort: str = "-happened_at", *columns: str) -> None:
    look = Look(query, tuple(Shown(key, 99) for key in columns), sort)
    change_view(library, None, View(name, look, starred=name == "Left"))


def test_views_are_listed(library: Path) -> None:
    done = here("views", "--library", library)
    assert (done.returncode, done.stdout) == (0, "")
    assert done.stderr.startswith("No view is saved yet.")
    save(library, "Left", "event:left")
    save(library, "All", "")
    done = here("views", "--library", library)
    assert done.stdout == f"{'★ Left':40}  event:left\n{'  All':40}  (all events)\n"
    lines = here("views", "--format", "jsonl", "--library", library).stdout.splitlines()
    assert json.loads(lines[0]) == {
        "name": "Left",
        "query": "event:left",
        "columns": [],
        "sort": "-happened_at",
        "starred": True,
    }


def test_a_search_within_a_view(library: Path) -> None:
    save(library, "Left", "event:left", "line")
    lines = here("search", "--view", "left", "--format", "jsonl", "--library", library).stdout.splitlines()
    assert [json.loads(line)["line"] for line in lines] == [1, 3]
    lines = here("search", "--view", "left", "--sort=-line", "--format", "jsonl", "--library", library).stdout
    assert [json.loads(line)["line"] for line in lines.splitlines()] == [3, 1]
    done = here("search", "--view", "left", "event:joined", "--count", "--library", library)
    assert done.stdout == "0\n"
    done = here("search", "--view", "left", "event:left", "--count", "--library", library)
    assert done.stdout == "2\n"


def test_a_view_that_is_not_there_is_one_sentence(library: Path) -> None:
    done = here("search", "--view", "x", "--library", library)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == "There is no view “x”. Views: none is saved yet.\n"


def test_what_the_language_no_longer_knows_is_searched_as_text_with_a_word(library: Path) -> None:
    save(library, "Old", "wonder:left", "shoe_size")
    done = here("search", "--view", "Old", "--count", "--library", library)
    assert done.stdout == "0\n"
    assert "“wonder” is not a field" in done.stderr


def test_an_export_takes_the_columns_of_the_view(library: Path, tmp_path: Path) -> None:
    save(library, "Left", "event:left", "-line", "line", "customer_name", "shoe_size")
    done = here("export", "--view", "Left", "--to", tmp_path / "a.csv", "--library", library)
    assert done.returncode == 0
    lines = (tmp_path / "a.csv").read_text("utf-8-sig").splitlines()
    assert lines[0].replace('"', "") == "Line,Customer"
    assert [line.split(",")[0].strip('"') for line in lines[1:]] == ["3", "1"]
    here("export", "--view", "Left", "--columns", "id", "--to", tmp_path / "b.csv", "--library", library)
    assert (tmp_path / "b.csv").read_text("utf-8-sig").splitlines()[0].replace('"', "") == "Event id"


def test_views_go_from_one_library_to_another(library: Path, tmp_path: Path) -> None:
    save(library, "Left", "event:left")
    done = here("views", "--export", tmp_path / "views.json", "--library", library)
    assert done.stdout == f"1 view was written to {tmp_path / 'views.json'}.\n"
    other = tmp_path / "other.db"
    here("import", tmp_path / "a.ndjson", "--library", other)
    done = here("views", "--import", tmp_path / "views.json", "--library", other)
    assert done.stdout == "1 view was added from views.json.\n"
    assert [view.look.query for view in list_views(other)] == ["event:left"]
    done = here("views", "--import", tmp_path / "a.ndjson", "--library", other)
    assert (done.returncode, done.stderr.count("\n")) == (1, 1)
    done = here("views", "--import", "a", "--export", "b", "--library", other)
    assert done.returncode == 2
