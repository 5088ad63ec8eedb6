import json
from pathlib import Path

import pytest

from tests.webhooks import body, webhook, write
from viewer.errors import Cancelled, LibraryProblem
from viewer.jobs.import_sources import import_sources
from viewer.jobs.original_bodies import original_bodies

LOTS = 10**9


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "private" / "library.db"


def test_bodies_are_as_received_in_the_order_asked_for(path: Path, tmp_path: Path) -> None:
    odd = '{"customer":{"id":"cust_9","big":12345678901234567890.10,"a":1,"a":2},"created_at":"2024-05-02T09:00:00Z",'
    odd += '"campaign":{"id":"camp_1"},"loyalty_tier":{"id":"t","name":"G\\u00fc"}}'
    wrapped = json.dumps({"time": "2024-05-02T09:00:00Z", "message": json.dumps(webhook(2))})
    source = tmp_path / "a.ndjson"
    source.write_text("\n".join([odd, wrapped, json.dumps(webhook(3, sent=2)), json.dumps(webhook(3, sent=1))]))
    import_sources([str(source)], path)
    found = original_bodies(path, [3, 1, 99, 2], LOTS)
    assert found[1] == odd
    assert json.loads(found[2]) == webhook(2)
    assert json.loads(found[0]) == webhook(3, sent=2), "the delivery that was read first"
    assert len(found) == 3


def test_more_than_fits_is_left_out_but_never_all(path: Path, tmp_path: Path) -> None:
    import_sources([str(write(tmp_path / "a.ndjson", *[webhook(number) for number in range(5)]))], path)
    assert len(original_bodies(path, [1, 2, 3, 4, 5], 1)) == 1
    size = len(original_bodies(path, [1], LOTS)[0])
    assert len(original_bodies(path, [1, 2, 3, 4, 5], 3 * size + 50)) == 3


def test_it_can_be_stopped_and_says_what_is_wrong(path: Path, tmp_path: Path) -> None:
    with pytest.raises(LibraryProblem):
        original_bodies(path, [1], LOTS)
    import_sources([str(write(tmp_path / "a.ndjson", body(1)))], path)
    with pytest.raises(Cancelled):
        original_bodies(path, [1], LOTS, lambda: True)


def test_a_row_of_a_table_gives_its_json(path: Path, tmp_path: Path) -> None:
    source = tmp_path / "a.csv"
    source.write_text('id,payload\n1,"' + json.dumps(body(1)).replace('"', '""') + '"\n')
    import_sources([str(source)], path)
    assert json.loads(original_bodies(path, [1], LOTS)[0]) == body(1)
