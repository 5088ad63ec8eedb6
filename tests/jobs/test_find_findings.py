"""Everybody is examined once, then whoever has changed; always it is what the history of each customer says alone."""

import sqlite3
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC
from pathlib import Path
from typing import Any

import pytest

from tests.webhooks import FAMILY, body, customer, tier, webhook, write
from viewer import wording
from viewer.domain import quiet_times
from viewer.domain.query import parse
from viewer.errors import Cancelled, LibraryProblem
from viewer.jobs import find_findings as job
from viewer.jobs.find_findings import Progress, are_examined, find_findings
from viewer.jobs.import_sources import import_sources
from viewer.jobs.list_findings import list_findings
from viewer.jobs.reclassify import reclassify, undo_reclassify
from viewer.jobs.remove_import import remove_import
from viewer.jobs.tell_history import tell_history
from viewer.store import library, streamed_histories, unexamined
from viewer.store.results import count


def event(number: int, person: int | dict[str, Any], kind: str, *tiers: int, day: int | None = None) -> dict[str, Any]:
    """An event of a person on a day of May; a move is out of one tier into another."""
    who = customer(person) if isinstance(person, int) else person
    at = f"2024-05-{number if day is None else day:02}T12:00:00Z"
    keys = ("loyalty_tier_from", "loyalty_tier_to") if len(tiers) == 2 else ("loyalty_tier",)
    levels: dict[str, Any] = {"loyalty_tier": None} | dict(zip(keys, map(tier, tiers), strict=True))
    data = body(number, customer=who, created_at=at, **levels)
    return webhook(number, kind, data=data, entity_id=None, created_at=at) | {"created_at": at}


CLEAN = [event(1, 1, "joined", 1), event(2, 1, "upgraded", 1, 2)]
GAP = [event(3, 2, "joined", 1), event(4, 2, "upgraded", 2, 3)]
MIDWAY = [event(5, customer(3, id=None), "left", 1)]


@pytest.fixture
def add(tmp_path: Path) -> Callable[..., Path]:
    """Imports some events as a file of its own."""

    def import_them(*values: dict[str, Any], name: str = "a.ndjson") -> Path:
        import_sources([str(write(tmp_path / name, *values))], tmp_path / "l.db")
        return tmp_path / "l.db"

    return import_them


def stored(path: Path) -> dict[str, list[tuple[str, str]]]:
    """The findings of each person that the library keeps: rule and sentence."""
    found: dict[str, list[tuple[str, str]]] = {}
    with library.reading(path) as connection:
        for person, rule, text in connection.execute(
            "SELECT f.person, k.rule, f.text FROM findings AS f JOIN finding_kinds AS k ON k.id = f.kind ORDER BY 2, 3"
        ):
            found.setdefault(person, []).append((rule, text))
    return found


def told(path: Path) -> dict[str, list[tuple[str, str]]]:
    """The same as the history of each person tells it."""
    with library.reading(path) as connection:
        people = list(streamed_histories.everybody(connection))
    histories = {person: tell_history(path, person).history.findings for person in people}
    return {person: sorted((one.rule, one.text) for one in found) for person, found in histories.items() if found}


def rules(path: Path) -> dict[str, set[str]]:
    return {person: {rule for rule, _ in found} for person, found in stored(path).items()}


def marked(path: Path) -> int:
    with library.reading(path) as connection:
        return unexamined.count_marked(connection)


ONE, TWO, THREE = f"cust_{1:024}", f"cust_{2:024}", "source_id:crm-3"


def test_everybody_is_examined_once(add: Callable[..., Path]) -> None:
    path = add(*CLEAN, *GAP, *MIDWAY)
    done: list[Progress] = []
    assert find_findings(path, done.append) == Progress(3, 3, 2)
    assert rules(path) == {TWO: {"missing_move"}, THREE: {"starts_midway"}}
    assert stored(path) == told(path)
    assert done[-1] == Progress(3, 3, 2)
    with library.reading(path) as connection:
        assert are_examined(connection)
    assert find_findings(path, done.append) == Progress(0, 0, 0)


def test_then_only_who_has_changed(add: Callable[..., Path]) -> None:
    path = add(*CLEAN, *GAP, *MIDWAY)
    find_findings(path)
    add(event(6, 1, "left", 3, day=5), name="b.ndjson")
    with library.reading(path) as connection:
        assert not are_examined(connection)
    assert find_findings(path) == Progress(1, 1, 1)
    assert rules(path)[ONE] == {"missing_move"}
    add(MIDWAY[0] | {"id": "whs_9"}, name="c.ndjson")
    assert find_findings(path).examined == 1, "it arrived again, which may be a finding"
    assert stored(path) == told(path)


def test_what_fills_a_gap_takes_its_finding_away(add: Callable[..., Path]) -> None:
    path = add(*CLEAN, *GAP)
    find_findings(path)
    add(event(6, 2, "upgraded", 1, 2, day=3), event(7, 9, "joined", 1), name="b.ndjson")
    find_findings(path)
    assert rules(path) == {}
    assert stored(path) == told(path) == {}


def test_what_is_removed_has_no_findings(add: Callable[..., Path]) -> None:
    path = add(*CLEAN, *MIDWAY)
    add(*GAP, event(8, 1, "left", 3), name="b.ndjson")
    find_findings(path)
    assert set(rules(path)) == {ONE, TWO, THREE}
    remove_import(path, 2)
    assert set(rules(path)) == {THREE}
    assert find_findings(path).changed == 0
    assert stored(path) == told(path)


def test_what_is_decided_is_examined_again(add: Callable[..., Path]) -> None:
    bare = [one["data"] for one in (event(1, 1, "", 1), event(2, 1, "", 2))]
    path = add(*bare, *GAP)
    find_findings(path)
    before = stored(path)
    reclassify(path, [1], FAMILY + "joined")
    assert find_findings(path).examined == 1
    assert stored(path) == told(path) != before
    undo_reclassify(path)
    find_findings(path)
    assert stored(path) == told(path) == before


def test_with_other_rules_everybody_is_examined_again(
    add: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    path = add(*CLEAN, *GAP)
    monkeypatch.setattr(job, "_RULES", "older")
    monkeypatch.setattr("viewer.history.findings.RULES", ())
    assert find_findings(path) == Progress(2, 2, 0)
    monkeypatch.undo()
    assert find_findings(path) == Progress(2, 2, 1)
    assert find_findings(path) == Progress(0, 0, 0)
    assert find_findings(path, anew=True) == Progress(2, 2, 0)


def test_it_stops_between_and_goes_on_where_it_was(add: Callable[..., Path], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(job, "_PEOPLE", 2)
    monkeypatch.setattr(job, "_TURN", 0.0)
    path = add(*(event(1 + number, number, "left", 1) for number in range(1, 8)))
    done: list[Progress] = []
    with pytest.raises(Cancelled):
        find_findings(path, done.append, lambda: bool(done))
    assert done == [Progress(2, 7, 2)]
    assert len(stored(path)) == 2
    with library.reading(path) as connection:
        assert not are_examined(connection)
    add(event(9, 1, "joined", 1, day=1), name="b.ndjson")
    assert find_findings(path) == Progress(6, 6, 6)
    assert stored(path) == told(path)
    assert set(stored(path)) == {f"cust_{number:024}" for number in range(2, 8)}


def test_what_comes_while_it_thinks_is_not_lost(add: Callable[..., Path], monkeypatch: pytest.MonkeyPatch) -> None:
    """Between reading and writing somebody else imports, or removes."""
    path = add(*CLEAN, *GAP)
    find_findings(path)
    add(event(6, 1, "left", 3, day=5), name="b.ndjson")
    came: list[int] = []

    def meanwhile(connection: sqlite3.Connection, people: Any) -> Any:
        if not came:
            came.append(1)
            add(event(7, 1, "joined", 3), name="c.ndjson")
            remove_import(path, 2)
        return original(connection, people)

    original = streamed_histories.of_people
    monkeypatch.setattr(streamed_histories, "of_people", meanwhile)
    find_findings(path)
    assert came
    assert stored(path) == told(path)


def test_facts_count_where_they_are(add: Callable[..., Path]) -> None:
    """An expiry, points of another tier, and the order within one request are in the raw bytes alone."""
    until = event(2, 1, "prolonged", 1)
    until["data"]["expiration_date"] = "2024-05-04"
    until["event"]["type"] = FAMILY + "expiration.changed"
    points = webhook(3, data={"customer": customer(4), "campaign": body()["campaign"], "holder_loyalty_tier": tier(5)})
    points["event"] |= {"type": "voucher.loyalty_card.transaction.created", "created_at": "2024-05-03T12:00:00Z"}
    points["event"]["entity_id"] = customer(4)["id"]
    path = add(
        *(event(1, 1, "joined", 1), until, event(20, 1, "left", 1)),
        *(event(11, 4, "joined", 1, day=1), points, event(12, 4, "left", 1, day=9)),
    )
    find_findings(path)
    assert stored(path) == told(path)
    assert rules(path) == {ONE: {"expiry_without_event"}, customer(4)["id"]: {"other_tier_with_points"}}


def test_what_happens_to_a_card_counts_for_its_holder(add: Callable[..., Path]) -> None:
    path = add(event(11, 4, "joined", 1, day=1), event(12, 4, "left", 1, day=9), *CLEAN)
    find_findings(path)
    assert rules(path) == {}
    said = {"holder": {"id": customer(4)["id"]}, "campaign": body()["campaign"], "holder_loyalty_tier": tier(5)}
    points = webhook(3, data=said, created_at="2024-05-03T12:00:00Z", entity_id="v_1")
    points["event"]["type"] = "voucher.loyalty_card.transaction.created"
    add(points, name="b.ndjson")
    find_findings(path)
    assert rules(path) == {customer(4)["id"]: {"other_tier_with_points"}}
    assert stored(path) == told(path)
    remove_import(path, 2)
    find_findings(path)
    assert rules(path) == {}


def test_a_library_keeps_them_in_english(add: Callable[..., Path]) -> None:
    path = add(*GAP)
    shouting = replace(wording.GERMAN, translate=lambda text, about, number: f"!{text}")
    with wording.in_language(shouting):
        find_findings(path)
        assert wording.in_use() is shouting
    assert stored(path) == told(path)


def test_an_event_of_nobody_stands_alone(add: Callable[..., Path]) -> None:
    nobody = event(5, customer(5, id=None, source_id=None, email=None), "joined", 1)
    campaigns = webhook(6, data={"campaign": body()["campaign"]}, entity_id=None)
    campaigns["event"]["type"] = "campaign.updated"
    path = add(*CLEAN, event(3, 3, "joined", 1) | {"data": body(3, customer=None)}, campaigns, nobody)
    find_findings(path)
    assert rules(path) == {"event:3": {"no_customer"}, "event:5": {"no_customer"}}
    add(nobody | {"id": "whs_7"}, webhook(8, data=body(8, customer=None), entity_id=None), name="b.ndjson")
    assert find_findings(path).examined == 2
    assert set(rules(path)) == {"event:3", "event:5", "event:6"}
    remove_import(path, 2)
    find_findings(path)
    assert set(rules(path)) == {"event:3", "event:5"}
    assert [one.person for one in list_findings(path, parse("finding:no_customer").query)] == [None, None]


def test_silence_is_noticed_once_it_is_covered(add: Callable[..., Path]) -> None:
    until = event(2, 1, "prolonged", 1)
    until["data"]["expiration_date"] = "2024-05-04"
    until["event"]["type"] = FAMILY + "expiration.changed"
    path = add(event(1, 1, "joined", 1), until, event(3, 5, "joined", 1))
    find_findings(path)
    assert rules(path) == {}
    add(event(21, 7, "joined", 1, day=3), event(22, 7, "left", 1, day=25), name="b.ndjson")
    find_findings(path)
    assert stored(path) == told(path)
    assert rules(path) == {ONE: {"expiry_without_event"}}
    remove_import(path, 2)
    find_findings(path)
    assert rules(path) == {}


def test_uncovered_time_is_forgotten_once_it_is_covered(add: Callable[..., Path]) -> None:
    path = add(event(1, 1, "joined", 1), event(2, 5, "joined", 1))
    add(event(20, 1, "left", 1), event(21, 5, "left", 1), name="b.ndjson")
    find_findings(path)
    assert rules(path) == {ONE: {"uncovered_time"}, customer(5)["id"]: {"uncovered_time"}}
    add(event(25, 7, "joined", 1, day=2), event(26, 7, "left", 1, day=20), name="c.ndjson")
    find_findings(path)
    assert stored(path) == told(path) == {}


def test_what_is_missing_may_lie_where_a_busy_log_has_nothing(
    add: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(quiet_times, "_MISSED", 5)

    def at(number: int, person: int, kind: str, level: int, hour: int) -> dict[str, Any]:
        moment = f"2024-05-{hour // 24 + 1:02}T{hour % 24:02}:30:00Z"
        data = body(number, customer=customer(person), loyalty_tier=tier(level), created_at=moment)
        return webhook(number, kind, data=data, entity_id=None) | {"created_at": moment}

    def hourly(first: int, *hours: int) -> list[dict[str, Any]]:
        return [at(first + place, first + place, "joined", 1, hour) for place, hour in enumerate(hours)]

    outage = range(200, 210)
    one = at(1, 1, "joined", 1, 12), at(2, 1, "left", 2, 390)
    path = add(*hourly(1000, *range(200), *range(210, 400)), *one)
    find_findings(path)
    assert stored(path) == told(path)
    assert rules(path) == {ONE: {"missing_move", "uncovered_time"}}
    texts = [text for rule, text in stored(path)[ONE] if rule == "uncovered_time"]
    assert texts == ["The sources have nothing from 10 hours on 9 May 2024, so it is not known what happened then."]
    add(*hourly(2000, *outage, *(200 for _ in range(50))), name="b.ndjson")
    find_findings(path)
    assert rules(path) == {ONE: {"missing_move"}}


def test_findings_are_found(add: Callable[..., Path]) -> None:
    path = add(*CLEAN, *GAP, *MIDWAY)
    find_findings(path)
    with library.reading(path) as connection:
        assert count(connection, parse("finding:missing_move").query, UTC) == 2
        assert count(connection, parse("-has:finding").query, UTC) == 2


def test_without_a_library(tmp_path: Path) -> None:
    with pytest.raises(LibraryProblem, match="There is no library"):
        find_findings(tmp_path / "none.db")


def test_an_empty_library(add: Callable[..., Path], tmp_path: Path) -> None:
    library.open_for_writing(tmp_path / "l.db").close()
    assert find_findings(tmp_path / "l.db") == Progress(0, 0, 0)
    path = add(*GAP)
    assert find_findings(path) == Progress(1, 1, 1)
