"""No value that is masked can be read in anything that leaves, in whatever form, case or escape."""

import json
import random
from datetime import UTC
from pathlib import Path
from typing import get_args

import pytest

from tests.jobs.masked_people import Somebody, capture, mentioned, ndjson_of, somebody, survivors
from tests.webhooks import webhook, write
from viewer.domain.annotations import Annotation, Subject
from viewer.domain.export_order import SUFFIXES, ExportOrder, Form
from viewer.domain.masking import DEFAULT
from viewer.domain.query import Query
from viewer.errors import ExportProblem
from viewer.jobs import annotate
from viewer.jobs.export_events import export_order
from viewer.jobs.find_events import Sort, every_row
from viewer.jobs.import_sources import import_sources

COLUMNS = (
    *("happened_at", "type", "type_source", "customer_name", "customer_email", "customer_id", "customer_source_id"),
    *("campaign_name", "tier_name", "points", "source", "line", "id", "note", "customer_note"),
    *(
        "customer.metadata.card",
        "customer.name",
        "customer.metadata",
        "campaign.description",
        "order.remark",
        "data.payload",
    ),
)


def made(folder: Path, seed: int, events: int = 40) -> tuple[Path, list[Somebody]]:
    """A library in whose every corner somebody is named, notes and names of sources included."""
    chance = random.Random(seed)
    people = [somebody(chance, number) for number in range(1, 9)]
    path = folder / f"{people[0].card} library.db"
    half = capture(chance, people, events)
    named = people[1].name.replace("/", "").replace("<b>", "")
    for name, part in ((f"{named} {seed}.ndjson", half[::2]), (f"log of {people[2].email}.ndjson", half[1::2])):
        (folder / name).write_bytes(ndjson_of(chance, part))
        import_sources([str(folder / name)], path)
    for row in list(every_row(path, Query(), Sort(), UTC))[:10]:
        text = mentioned(chance, chance.choice(people).name)
        annotate.write_note(path, Subject("event", row.id or ""), text)
        if row.customer_id:
            annotate.write_note(path, Subject("customer", row.customer_id), text)
    return path, people


def exported(path: Path, folder: Path, people: list[Somebody], masked: tuple[str, ...], form: Form) -> None:
    query = f'-name:="{people[3].name[:5]}" -customer.metadata.card:{people[4].card[:6]}'
    folder.mkdir(exist_ok=True)
    columns = (*COLUMNS, f'data."{people[5].email}"', f"customer.metadata.{people[6].card}")
    order = ExportOrder(folder / f"out{SUFFIXES[form]}", form, query, "-line", columns, "Asia/Tokyo", masked=masked)
    assert export_order(path, order).is_whole


@pytest.mark.parametrize("seed", [1, 2, *(pytest.param(seed, marks=pytest.mark.slow) for seed in range(3, 20))])
def test_nothing_masked_survives(tmp_path: Path, seed: int) -> None:
    path, people = made(tmp_path, seed)
    for form in get_args(Form):
        exported(path, tmp_path / "out", people, DEFAULT, form)
    assert survivors(tmp_path / "out", people) == []


@pytest.mark.parametrize("form", get_args(Form))
def test_the_judge_finds_what_is_not_masked(tmp_path: Path, form: Form) -> None:
    path, people = made(tmp_path, 1)
    exported(path, tmp_path / "out", people, (), form)
    told = survivors(tmp_path / "out", people)
    assert {one.split(": ")[1].split()[0] for one in told} >= {"name", "email", "card", "source_id"}
    without = tuple(field for field in DEFAULT if field != "email")
    exported(path, tmp_path / "but_email", people, without, form)
    told = survivors(tmp_path / "but_email", people)
    assert {one.split(": ")[1].split()[0] for one in told} == {"email"}


def test_the_same_person_has_one_number_in_a_file_and_the_legend_tells_it(tmp_path: Path) -> None:
    path, people = made(tmp_path, 5)
    exported(path, tmp_path / "out", people, (*DEFAULT, "customer_id"), "jsonl")
    lines = (tmp_path / "out" / "out.jsonl").read_text().splitlines()
    numbers: dict[str, set[str]] = {}
    for line in lines:
        customer = json.loads(line)["data"]["customer"]
        if {"id", "name"} <= customer.keys():
            numbers.setdefault(customer["name"], set()).add(customer["id"])
    assert numbers == {name: {name.replace("Customer ", "customer-id-")} for name in numbers}
    assert len(numbers) > 3
    told = json.loads((tmp_path / "out" / "out.jsonl.manifest.json").read_text())
    assert {one["field"]: one["now"] for one in told["masked"]} == {
        "name": "Customer N",
        "email": "customer-N@masked.invalid",
        "phone": "phone-N",
        "source_id": "source-id-N",
        "metadata": "value N",
        "free_text": "text N",
        "customer_id": "customer-id-N",
    }


def test_a_name_of_a_file_that_tells_whom_it_is_about_is_refused(tmp_path: Path) -> None:
    import_sources([str(write(tmp_path / "a.ndjson", webhook(1), webhook(2)))], tmp_path / "l.db")
    target = tmp_path / "ticket person-2.csv"
    order = ExportOrder(target, "csv", "", "line", ("line",), "UTC", masked=DEFAULT)
    with pytest.raises(ExportProblem, match="The name of the file holds a personal value"):
        export_order(tmp_path / "l.db", order)
    assert not target.exists()
    with pytest.raises(ExportProblem, match="Only these can be masked"):
        export_order(tmp_path / "l.db", ExportOrder(tmp_path / "o", "csv", "", "line", ("line",), "UTC", masked=("x",)))


def test_notes_are_masked_as_a_whole(tmp_path: Path) -> None:
    import_sources([str(write(tmp_path / "a.ndjson", webhook(1)))], tmp_path / "l.db")
    annotate.write_note(tmp_path / "l.db", Subject("event", f"evcus_{1:018}"), "spoke to her sister")
    assert annotate.annotated(tmp_path / "l.db", 1).on_event == Annotation("spoke to her sister", None)  # type: ignore[union-attr]
    order = ExportOrder(tmp_path / "o.csv", "csv", "", "line", ("note",), "UTC", masked=DEFAULT)
    export_order(tmp_path / "l.db", order)
    assert (tmp_path / "o.csv").read_text("utf-8-sig") == '"Note"\n"text 1"\n'


@pytest.mark.parametrize("form", ["csv", "csv-exact", "xlsx"])
def test_the_report_counts_what_the_columns_hold(tmp_path: Path, form: Form) -> None:
    path, people = made(tmp_path, 1)
    order = ExportOrder(
        tmp_path / "out", form, f'-"{people[3].email}"', "line", ("customer_name",), "UTC", masked=DEFAULT
    )
    report = export_order(path, order)
    assert [kind for kind, _, _ in report.legend] == ["name"]
