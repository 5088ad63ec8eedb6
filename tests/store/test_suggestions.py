import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.webhooks import body, campaign, customer, tier, webhook, write
from viewer.jobs.import_sources import import_sources
from viewer.store import findings, library, suggestions
from viewer.store.findings import Found
from viewer.store.small_writes import write_soon
from viewer.store.suggestions import LONGEST, Occurrences, Occurring

NAMES = ("Alex Doe", "alexandra Smith", "Mía Núñez", "Bo Alexander", "Ann", "x" * (LONGEST + 1), "100% <b>")


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("suggestions")
    values = []
    for number in range(1, 22):
        person = customer(
            number % 7, name=NAMES[number % 7], email=f"{NAMES[number % 7].split()[0].lower()}@example.org"
        )
        data = body(number, customer=person, campaign=campaign(number % 2, name=("VIP Club", "Harbour")[number % 2]))
        data["loyalty_tier"] = tier(number % 3, name=("Gold", "Golden Star", "Silver")[number % 3])
        values.append(webhook(number, "joined", data=data))
    import_sources([str(write(folder / "a.ndjson", *values))], folder / "library.db")
    return folder / "library.db"


@pytest.fixture
def occurring(path: Path) -> Iterator[Occurrences]:
    with library.reading(path) as connection:
        yield Occurrences(connection)


def _values(occurring: Occurrences, field: str, typed: str, limit: int = 10) -> list[str]:
    return [one.value for one in occurring.values(field, typed, limit, 5)]


def test_values_that_begin_with_what_is_typed_come_first(occurring: Occurrences) -> None:
    assert _values(occurring, "tier", "gold") == ["Gold", "Golden Star"]
    assert _values(occurring, "tier", "star") == ["Golden Star"]
    assert _values(occurring, "name", "alex") == ["Alex Doe", "alexandra Smith", "Bo Alexander"]
    assert _values(occurring, "email", "mía") == ["mía@example.org"]
    assert _values(occurring, "name", "nunez") == ["Mía Núñez"]
    assert _values(occurring, "source", "a.nd") == ["a.ndjson"]
    assert _values(occurring, "event", "") == ["customer.loyalty.tier.joined", "undecided"]


def test_ids_are_found_by_their_beginning(occurring: Occurrences) -> None:
    ids = _values(occurring, "customer_id", "cust_")
    assert len(ids) == 7
    assert _values(occurring, "customer_id", ids[3]) == [ids[3]]
    assert _values(occurring, "customer_id", "nothing") == []
    assert len(_values(occurring, "id", "", 5)) == 5


def test_counts_of_customers_are_exact(occurring: Occurrences) -> None:
    assert occurring.values("name", "ann", 3, 5) == [Occurring("Ann", 3)]
    assert all(one.events == 3 for one in occurring.values("customer_id", "", 20, 5))


def test_counts_of_fields_with_few_values_come_in_one_pass(occurring: Occurrences) -> None:
    assert occurring.values("tier", "", 9, 5) == [Occurring("Gold"), Occurring("Golden Star"), Occurring("Silver")]
    assert occurring.needs_tally("tier")
    occurring.tally("tier")
    assert not occurring.needs_tally("tier")
    assert occurring.values("tier", "s", 9, 5) == [Occurring("Silver", 7), Occurring("Golden Star", 7)]
    occurring.tally("event")
    assert occurring.values("event", "", 9, 5) == [Occurring("customer.loyalty.tier.joined", 21)]
    occurring.tally("type_source")
    assert Occurring("envelope", 21) in occurring.values("type_source", "", 9, 5)
    assert not occurring.needs_tally("name")


def test_rules_that_found_something_come_with_their_events(path: Path, tmp_path: Path) -> None:
    copy = tmp_path / "library.db"
    copy.write_bytes(path.read_bytes())
    move = Found(None, "camp_1", "missing_move", "warning", (1, 2, 3), "A move is missing.", 1)
    late = move._replace(rule="late_delivery", events=(3, 4))
    with library.reading(copy) as connection:
        occurring = Occurrences(connection)
        assert occurring.values("finding", "", 9, 5) == []
        write_soon(copy, lambda opened: findings.put(opened, {"one": [move, late, late._replace(severity="note")]}))
        assert occurring.values("finding", "", 9, 5) == [Occurring("late_delivery"), Occurring("missing_move")]
        assert occurring.needs_tally("finding")
        occurring.tally("finding")
        assert occurring.values("finding", "", 9, 5) == [Occurring("missing_move", 3), Occurring("late_delivery", 2)]
        assert occurring.values("finding", "Missing m", 9, 5) == [Occurring("missing_move", 3)]


def test_counts_from_before_a_change_say_so(path: Path, tmp_path: Path) -> None:
    copy = tmp_path / "library.db"
    copy.write_bytes(path.read_bytes())
    with library.reading(copy) as connection:
        occurring = Occurrences(connection)
        occurring.tally("tier")
        import_sources([str(write(tmp_path / "b.ndjson", webhook(900)))], copy)
        assert Occurring("Gold", 7, counted_before=True) in occurring.values("tier", "Gold", 9, 5)
        occurring.tally("tier")
        assert not any(one.counted_before for one in occurring.values("tier", "", 9, 5))


def test_values_too_long_to_type_are_left_out(occurring: Occurrences) -> None:
    assert _values(occurring, "name", "xxx") == []


def test_when_the_time_is_up_it_gives_what_it_has(occurring: Occurrences, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(suggestions, "_STEPS", 1)
    assert occurring.values("name", "alex", 9, -1) == []
    assert len(_values(occurring, "name", "alex")) == 3


def test_an_interrupt_from_elsewhere_is_told(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with library.reading(path) as connection:
        occurring = Occurrences(connection)
        connection.create_function("fold", 1, lambda _: connection.interrupt())
        with pytest.raises(sqlite3.OperationalError, match="interrupted"):
            occurring.values("tier", "", 9, 60)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    typed=st.text(st.characters(exclude_categories=["Cs"]), max_size=12) | st.sampled_from(['"', "%", "'; --", "\0"])
)
def test_whatever_is_typed_is_found_or_not_but_never_fails(occurring: Occurrences, typed: str) -> None:
    for field in ("tier", "event", "name", "customer", "id", "source_id", "source", "type_source", "line", "is"):
        occurring.values(field, typed, 5, 5)
