"""What the library holds compressed comes out as it went in."""

import json
from pathlib import Path

import pytest

from tests.webhooks import webhook, write
from viewer.jobs.import_sources import import_sources
from viewer.store import bodies as bodies_of_library
from viewer.store import library
from viewer.store.bodies import Bodies


def test_the_text_of_a_snapshot_is_as_received(tmp_path: Path) -> None:
    customer = '{ "id": "cust_1",  "name": "Żaneta", "points": 1.50 }'
    capture = tmp_path / "body.json"
    capture.write_text(f'{{"customer": {customer}, "loyalty_tier": {{"id": "ltr_1"}}}}', encoding="utf-8")
    import_sources([str(capture)], tmp_path / "library.db")

    with library.reading(tmp_path / "library.db") as connection:
        bodies = Bodies(connection)
        assert bodies.body("customers", 1) == customer.encode()
        assert bodies.customer_id(1) == "cust_1"
        assert json.loads(bodies.body("tiers", 1) or b"") == {"id": "ltr_1"}
        assert bodies.body("customers", 99) is None
        assert bodies.customer_id(None) is None


def test_what_is_asked_for_often_is_unpacked_once_up_to_a_bound(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import_sources([str(write(tmp_path / "a.ndjson", *map(webhook, range(9))))], tmp_path / "library.db")
    with library.reading(tmp_path / "library.db") as connection:
        plain = Bodies(connection)
        expected = [plain.body("customers", number) for number in range(1, 11)]
        ids = [plain.customer_id(number) for number in range(1, 11)]
        statements: list[str] = []
        for room in (16_000_000, 1_000):
            monkeypatch.setattr(bodies_of_library, "_ROOM", room)
            bodies = Bodies(connection).remember()
            for _ in range(3):
                assert [bodies.body("customers", number) for number in range(1, 11)] == expected
                assert [bodies.customer_id(number) for number in range(1, 11)] == ids
            assert bodies.body("tiers", None) is None
            connection.set_trace_callback(statements.append)
            assert bodies.body("customers", 10) == expected[9]
            connection.set_trace_callback(None)
        assert statements == []
