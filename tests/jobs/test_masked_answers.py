"""Nothing masked survives in answers that leave: histories, standings, findings and cohorts, in all of their forms."""

from datetime import UTC
from pathlib import Path

import pytest

from tests.jobs.masked_people import survivors
from tests.jobs.test_masked_exports import made
from tests.program import here
from tests.webhooks import webhook, write
from viewer.errors import ExportProblem
from viewer.jobs.export_history import export_history
from viewer.jobs.find_story import find_story
from viewer.jobs.import_sources import import_sources
from viewer.jobs.masked_answers import masked_story, masked_summary

FORMS = ("table", "csv", "jsonl")
CAMPAIGN = f"camp_{1:024}"


def asked(path: Path, person: str) -> list[tuple[object, ...]]:
    """The words of every question whose answer can be masked."""
    library = ("--library", path)
    return [
        *(("history", person, "--format", form, *library) for form in ("text", "summary", "json", "csv")),
        *(("history", person, "--as-of", "2024-05-02T12:00", "--format", form, *library) for form in ("text", "csv")),
        ("history", person, "--explain", *library),
        *(("as-of", "2024-05-02T12:00", "--campaign", CAMPAIGN, "--format", form, *library) for form in FORMS),
        *(("findings", "--format", form, *library) for form in ("table", "jsonl")),
        *(("cohort", f"evcus_{40:018}", "--format", form, *library) for form in ("text", "json", "csv")),
    ]  # fmt: skip


@pytest.mark.parametrize("seed", [1, *(pytest.param(seed, marks=pytest.mark.slow) for seed in range(2, 8))])
def test_nothing_masked_survives(tmp_path: Path, seed: int) -> None:
    path, people = made(tmp_path, seed)
    here("findings", "--refresh", "--library", path)
    for folder, words in (("masked", ["--mask"]), ("plain", [])):
        (tmp_path / folder).mkdir()
        for place, question in enumerate(asked(path, people[0].id)):
            done = here(*question, *words)
            assert done.returncode == 0, (question, done.stderr)
            (tmp_path / folder / f"{place}.txt").write_text(done.stdout + done.stderr, "utf-8")
    assert survivors(tmp_path / "masked", people) == []
    naming = {one.split(".txt")[0] for one in survivors(tmp_path / "plain", people)}
    assert naming >= {"0", "1", "2", "7", "8", "9", "12", "13", "14"}, "the judge finds them in what is not masked"


def test_files_of_histories_and_standings(tmp_path: Path) -> None:
    path, people = made(tmp_path, 3)
    (tmp_path / "out").mkdir()
    for words in (
        ("history", people[0].id, "--to", tmp_path / "out" / "h.json"),
        ("history", people[0].id, "--to", tmp_path / "out" / "h.csv"),
        ("history", people[0].id, "--as-of", "2024-05-03", "--to", tmp_path / "out" / "t.csv"),
        ("as-of", "2024-05-03", "--campaign", CAMPAIGN, "--to", tmp_path / "out" / "a.csv"),
        ("as-of", "2024-05-03", "--campaign", CAMPAIGN, "--to", tmp_path / "out" / "a.jsonl"),
    ):
        done = here(*words, "--library", path, "--mask")
        assert done.returncode == 0, done.stderr
    assert len(list((tmp_path / "out").iterdir())) == 5
    assert survivors(tmp_path / "out", people) == []
    assert "customer-" in (tmp_path / "out" / "a.csv").read_text("utf-8")


def test_one_customer_is_the_same_in_all_sentences(tmp_path: Path) -> None:
    import_sources([str(write(tmp_path / "a.ndjson", webhook(1), webhook(2)))], tmp_path / "l.db")
    story = find_story(tmp_path / "l.db", "person1@example.org")
    told, mask = masked_story(tmp_path / "l.db", story, ("name", "email", "source_id", "customer_id"))
    assert told.person.key == "customer-id-1"
    assert sorted(one.value for one in told.person.values) == [
        "Customer 1",
        "customer-1@masked.invalid",
        "customer-id-1",
        "source-id-1",
    ]
    assert mask.say("Person 1 (crm-1)") == "Customer 1 (source-id-1)"
    text = masked_summary(tmp_path / "l.db", story, UTC)
    assert "Customer 1" in text
    assert "erson" not in text.replace("personal", "")
    same, nothing = masked_story(tmp_path / "l.db", story, ())
    assert (same, nothing.is_on) == (story, False)
    with pytest.raises(ExportProblem, match="The name of the file holds a personal value"):
        export_history(tmp_path / "l.db", story, tmp_path / "person 1.csv", "UTC", masked=("name",))
