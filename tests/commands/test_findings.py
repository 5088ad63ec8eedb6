"""The word ``findings``."""

import json
import os
from pathlib import Path

import pytest

from tests.program import here, one_sentence
from tests.webhooks import body, customer, move, webhook, write


@pytest.fixture
def path(tmp_path: Path) -> Path:
    lines = [webhook(1), move(2, 1, 2), webhook(5000, data=body(5000, customer=customer(1, name="東京 太郎")))]
    assert here("import", write(tmp_path / "a.log", *lines), "--library", tmp_path / "l.db").returncode == 0
    return tmp_path / "l.db"


def test_they_are_listed_once_they_were_looked_for(path: Path) -> None:
    done = here("findings", "--library", path)
    assert (done.returncode, done.stdout) == (0, "")
    assert done.stderr.splitlines() == [
        "Some histories have changed since they were examined; --refresh examines them first.",
        "Nothing was found.",
    ]
    done = here("findings", "--refresh", "--library", path)
    assert done.stderr.startswith("2 histories examined in ")
    first, second = done.stdout.splitlines()
    assert " ".join(first.split()[:6]) == "2024-05-02 10:23:20 warning join_without_leave 東京 太郎"
    assert second.startswith(f"2024-05-02 09:00:02  note     starts_midway           {'Person 2':<24}  The history")
    assert here("findings", "--library", path).stderr == ""
    assert here("findings", "--anew", "--library", path, "--limit", 1).stderr.startswith("2 histories examined in ")


def test_for_programs(path: Path) -> None:
    done = here("findings", "--refresh", "--library", path, "--format", "jsonl", "finding:join", "event:joined")
    (one,) = (json.loads(line) for line in done.stdout.splitlines())
    text = one.pop("text")
    assert text.startswith("On 2 May 2024")
    assert "the customer joined Tier 1 (100–199), but was in Tier 1 (100–199) already" in text
    assert one == {
        "rule": "join_without_leave",
        "severity": "warning",
        "at": "2024-05-02T10:23:20.250Z",
        "customer": f"cust_{1:024}",
        "customer_name": "東京 太郎",
        "project": None,
        "campaign": f"camp_{1:024}",
        "campaign_name": "Club 1",
        "events": [f"evcus_{5000:018}", f"evcus_{1:018}"],
    }


def test_the_window_is_told_how_far_it_is(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    urgency: list[int] = []
    monkeypatch.setattr(os, "nice", urgency.append)
    done = here("findings", "--refresh", "--progress", "--library", path)
    assert [json.loads(line) for line in done.stdout.splitlines()][-1] == {
        "report": {"examined": 2, "total": 2, "changed": 2}
    }
    assert urgency == [15]
    done = here("findings", "--progress", "--library", path.with_name("none.db"))
    assert done.returncode == 1
    assert "There is no library" in json.loads(done.stdout)["error"]


@pytest.mark.parametrize("words", [("search",), ("facets",), ("export", "--to", "x.csv")])
def test_a_search_says_where_findings_may_be_missing(
    path: Path, words: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    sentence = "Some histories have changed since they were examined, so findings may be missing; "
    done = here(*words, "finding:join", "--library", path)
    assert (done.returncode, done.stderr.startswith(sentence)) == (0, True)
    assert sentence not in here(*words, "event:joined", "--library", path).stderr
    here("findings", "--refresh", "--library", path)
    assert sentence not in here(*words, "finding:join", "--library", path).stderr


def test_without_a_library(tmp_path: Path) -> None:
    assert "There is no library" in one_sentence(here("findings", "--library", tmp_path / "none.db"))
