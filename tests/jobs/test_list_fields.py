from pathlib import Path

import pytest

from tests import webhooks as made
from tests.webhooks import body, webhook, write
from viewer.errors import LibraryProblem
from viewer.jobs.import_sources import import_sources
from viewer.jobs.list_fields import list_fields


def test_fields_of_the_data_that_are_no_columns_yet(tmp_path: Path) -> None:
    library = tmp_path / "library.db"
    with pytest.raises(LibraryProblem):
        list_fields(library)
    person = made.customer(1, metadata={"region": "EMEA", "shop": {"no": 4}}, age=43)
    lines = [webhook(1, data=body(1, customer=person, amount=12)), made.move(2, 3, 1)]
    import_sources([str(write(tmp_path / "a.ndjson", *lines))], library)
    found = {field.path: field.examples for field in list_fields(library)}
    paths = list(found)
    assert found["customer.metadata.region"] == ("EMEA",)
    assert found["customer.metadata.shop.no"] == ("4",)
    assert found["customer.age"] == ("43",)
    assert found["data.amount"] == ("12",)
    assert paths[:3] == ["customer.age", "customer.metadata.region", "customer.metadata.shop.no"]
    assert "customer.name" not in paths
    assert "customer.metadata.shop" not in paths
