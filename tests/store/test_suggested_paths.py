from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.webhooks import body, customer, webhook, write
from viewer.jobs.import_sources import import_sources
from viewer.store import library, suggested_paths
from viewer.store.library import Connection
from viewer.store.suggested_paths import Key, keys_below, values_below


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("paths")
    values = []
    for number in range(1, 31):
        metadata = {"region": ("EMEA", "APAC", "EMEA")[number % 3], "long": "x" * 300, "list": [{"n": number}]}
        if number == 30:
            metadata["huge"] = "y" * 2_000_000
        values.append(webhook(number, data=body(number, customer=customer(number, metadata=metadata))))
    import_sources([str(write(folder / "a.ndjson", *values))], folder / "library.db")
    return folder / "library.db"


@pytest.fixture
def connection(path: Path) -> Iterator[Connection]:
    with library.reading(path) as opened:
        yield opened


def test_keys_are_the_most_frequent_first_with_some_values(connection: Connection, monkeypatch) -> None:
    monkeypatch.setattr(suggested_paths, "_MOST_BYTES", 10_000_000)
    keys = {key.path: key for key in keys_below(connection, ("customer", "metadata"))}
    assert set(keys["customer.metadata.region"].examples) == {"EMEA", "APAC"}
    assert keys["customer.metadata.list"] == Key("customer.metadata.list", True, (), 29)
    assert keys["customer.metadata.long"].examples == ()
    assert [key.path for key in keys_below(connection, ("customer", "metadata", "list"))] == []
    assert keys_below(connection, ("customer", "nothing")) == []


def test_values_are_the_most_frequent_first(connection: Connection, monkeypatch) -> None:
    monkeypatch.setattr(suggested_paths, "_MOST_BYTES", 10_000_000)
    at = ("customer", "metadata", "region")
    assert values_below(connection, at, "") == ["EMEA", "APAC"]
    assert values_below(connection, at, "emea") == ["EMEA"]
    assert values_below(connection, at, 'x"') == []
    assert values_below(connection, ("customer", "metadata", "long"), "xxx") == []


def test_huge_values_end_the_look(connection: Connection) -> None:
    assert keys_below(connection, ("customer", "metadata")) == []
