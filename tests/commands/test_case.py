"""The word ``case``."""

import json
import os
from pathlib import Path
from zipfile import ZipFile

import pytest

from tests.jobs.case_library import CUSTOMER, PERSONAL, make_library, order
from tests.program import here, one_sentence, run


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return make_library(tmp_path)


def test_a_page_masked_unless_it_is_wanted_open(path: Path, tmp_path: Path) -> None:
    done = here("case", CUSTOMER, "--to", tmp_path / "a.html", "--library", path, "--title", "Noor Łęcka, ticket 7")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith(f"The case file was written to {tmp_path / 'a.html'}: 5 events.\nMasked: ")
    assert "Łęcka" not in (tmp_path / "a.html").read_text(encoding="utf-8")
    done = here("case", "noor.haddad@example.org", "--to", tmp_path / "b.html", "--library", path, "--unmasked")
    assert done.returncode == 1, "the same address in capitals is another customer's"
    done = here("case", CUSTOMER, "--to", tmp_path / "b.html", "--library", path, "--unmasked")
    assert done.stdout.endswith("Nothing was masked.\n")
    assert "Łęcka" in (tmp_path / "b.html").read_text(encoding="utf-8")


def test_an_archive_of_picked_events_of_one_campaign(path: Path, tmp_path: Path) -> None:
    events = f"evcus_{60:018}, evcus_{3600:018}"
    words = ("--campaign", "Club 1", "--events", events, "--timezone", "Europe/Berlin")
    done = here("case", CUSTOMER, "--to", tmp_path / "a.zip", "--library", path, *words)
    assert "2 events, with 3 records in it." in done.stdout
    with ZipFile(tmp_path / "a.zip") as archive:
        assert json.loads(archive.read("manifest.json"))["timezone"] == "Europe/Berlin"


def test_only_some_kinds_of_values_are_masked(path: Path, tmp_path: Path) -> None:
    words = ("--to", tmp_path / "a.html", "--library", path, "--mask-fields", "name,email")
    assert "1 name became" not in here("case", CUSTOMER, *words, "--unmasked").stdout
    done = here("case", CUSTOMER, *words)
    assert done.returncode == 0
    text = (tmp_path / "a.html").read_text(encoding="utf-8")
    assert "Wolfenbüttel" in text
    assert "Łęcka" not in text
    assert "Customer 1 rang twice" in text, "in a note that stays readable, too"


def test_for_the_window_nothing_personal_stands_in_the_list_of_processes(path: Path, tmp_path: Path) -> None:
    wanted = order(tmp_path / "a.html", "Noor Haddad-Łęcka", title="Noor").text.encode()
    done = run("case", "--order", "-", "--progress", "--library", path, input=wanted)
    assert (done.returncode, done.stderr) == (0, "")
    *progress, last = [json.loads(line) for line in done.stdout.splitlines()]
    assert progress[-1] == {"progress": {"done": 5, "total": 5, "words": "Writing the case file"}}
    assert (last["report"]["events"], last["report"]["target"]) == (5, str(tmp_path / "a.html"))
    assert not [value for value in PERSONAL if value in done.stdout]


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("nobody", "--to", "a.html"), "No customer is known by “nobody”."),
        ((CUSTOMER, "--to", "a.pdf"), "a.pdf is no name of a case file. Give it the ending .html or .zip."),
        ((CUSTOMER, "--to", "no/such/folder/a.html"), "cannot be written"),
        ((CUSTOMER, "--to", "a.html", "--events", "evcus_9"), "Not among the events of this customer: evcus_9."),
        ((CUSTOMER, "--to", "a.html", "--campaign", "Nope"), "no events in a campaign “Nope”"),
    ],
)
def test_what_cannot_be_done_is_one_sentence(path: Path, tmp_path: Path, words: tuple[str, ...], sentence: str) -> None:
    before = os.getcwd()
    os.chdir(tmp_path)
    try:
        done = here("case", *words, "--library", path)
    finally:
        os.chdir(before)
    assert done.returncode == 1
    assert sentence in one_sentence(done)
    assert not (tmp_path / "a.html").exists()


@pytest.mark.parametrize(
    "words",
    [
        (),
        (CUSTOMER,),
        (CUSTOMER, "--to", "a.html", "--timezone", "Mars"),
        (CUSTOMER, "--to", "a.html", "--mask-fields", "x"),
    ],
)
def test_wrong_usage(path: Path, words: tuple[str, ...]) -> None:
    assert here("case", *words, "--library", path).returncode == 2


def test_an_order_that_is_none(path: Path) -> None:
    done = run("case", "--order", "-", "--library", path, input=b"{}")
    assert done.returncode == 2
    assert "This is no order of a case file" in done.stderr
