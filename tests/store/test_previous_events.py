from pathlib import Path

import pytest

from tests.webhooks import body, campaign, customer, moment, webhook, write
from viewer.jobs.import_sources import import_sources
from viewer.store import library
from viewer.store.previous_events import Previous, previous

POINTS = {"customer": customer(), "campaign": campaign(), "points": 5, "buckets": []}


@pytest.fixture
def filled(tmp_path: Path) -> Path:
    """One customer's events, 1 to 6 in the order of their time but for 4, which happened first."""
    other = campaign(2)
    mine = {"customer": customer(1)}
    renamed = {"customer": customer(1, name="New name")}
    records = [
        webhook(10, data=body(10, **mine)),
        webhook(20, "prolonged", data=body(20, **renamed)),
        webhook(30, data=body(30, campaign=other, **mine)),
        webhook(1, data=body(1, **mine)),
        webhook(40, "prolonged", data=body(40, **mine)),
        webhook(50, "x", data={**POINTS, "created_at": moment(50)}),
        webhook(60, data=body(60, **mine)),
        webhook(60, data=body(60, customer=customer(2)), id="evcus_other"),
        webhook(61, data=body(61, customer={"name": "nobody"})),
    ]
    import_sources([str(write(tmp_path / "a.ndjson", *records))], tmp_path / "private" / "library.db")
    return tmp_path / "private" / "library.db"


def test_the_event_before_by_time(filled: Path) -> None:
    with library.reading(filled) as connection:
        assert [previous(connection, key).key for key in range(1, 10)] == [4, 1, 2, None, 3, 5, 6, None, None]
        assert previous(connection, 5, in_campaign=True).key == 2
        assert previous(connection, 3, in_campaign=True).key is None
        assert previous(connection, 7, of_type=True).key == 3
        assert previous(connection, 7, of_type=True, in_campaign=True).key == 1
        assert previous(connection, 7, in_campaign=True, with_tier=True).key == 5
        assert previous(connection, 99) == Previous(None)


def test_events_of_one_moment_follow_each_other_as_they_were_read(tmp_path: Path) -> None:
    same = [webhook(1, kind, id=f"evcus_{kind}") for kind in ("joined", "prolonged", "left")]
    import_sources([str(write(tmp_path / "a.ndjson", *same))], tmp_path / "private" / "library.db")
    with library.reading(tmp_path / "private" / "library.db") as connection:
        assert [previous(connection, key).key for key in (1, 2, 3)] == [None, 1, 2]


def test_a_history_that_is_too_long_is_given_up_and_the_library_still_answers(tmp_path: Path) -> None:
    long = [webhook(number, "prolonged", data=body(number, customer=customer(1))) for number in range(4_000)]
    source = write(tmp_path / "a.ndjson", *long, webhook(5_000, data=body(5_000, customer=customer(1))))
    import_sources([str(source)], tmp_path / "private" / "library.db")
    with library.reading(tmp_path / "private" / "library.db") as connection:
        assert previous(connection, 4_001, of_type=True, most=0) == Previous(None, True)
        assert previous(connection, 4_001, of_type=True) == Previous(None)
        assert previous(connection, 4_001, most=0) == Previous(4_000)
