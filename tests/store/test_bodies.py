"""What the library holds compressed comes out as it went in."""

import json
from pathlib import Path

from viewer.jobs.import_sources import import_sources
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
