import json
from pathlib import Path

import pytest

from tests import webhooks as made
from tests.webhooks import body, compact, webhook, write
from viewer.errors import LibraryProblem
from viewer.jobs.import_sources import import_sources
from viewer.store import events, library


@pytest.fixture
def path(tmp_path: Path) -> Path:
    other = webhook(1, sent=3, data=body(1, loyalty_tier=made.tier(4)))
    lines = [webhook(1, sent=2), webhook(1, sent=1), other, body(2)]
    import_sources([str(write(tmp_path / "a.log", *lines))], tmp_path / "l.db")
    return tmp_path / "l.db"


def test_deliveries_in_the_order_in_which_they_were_sent(path: Path) -> None:
    with library.reading(path) as connection:
        row = events.event_row(connection, 1)
        found = events.deliveries(connection, 1)
        assert row is not None
        assert (row.deliveries, row.conflict, row.tier_name) == (3, True, "Tier 1")
        assert [json.loads(one.raw)["id"] for one in found] == [webhook(1, sent=n)["id"] for n in (1, 2, 3)]
        assert [one.send_out_id for one in found] == [webhook(1, sent=n)["id"] for n in (1, 2, 3)]
        assert [(one.source, one.line, one.part) for one in found] == [
            ("a.log", 2, 0),
            ("a.log", 1, 0),
            ("a.log", 3, 0),
        ]
        (bare,) = events.deliveries(connection, 2)
        assert (bare.raw, bare.send_out_id, bare.sent_at) == (compact(body(2)), None, None)


def test_an_event_that_is_gone(path: Path) -> None:
    with library.reading(path) as connection:
        assert events.event_row(connection, 99) is None
        assert events.deliveries(connection, 99) == []


@pytest.mark.parametrize(
    "damage", ["digest = x'0000000000000000'", "frame = x'28b52ffd'", "frame = x''", "dictionary = 9"]
)
def test_damage_is_told(path: Path, damage: str) -> None:
    connection = library.open_for_writing(path)
    connection.execute(f"UPDATE deliveries SET {damage} WHERE event = 2")
    connection.close()
    with library.reading(path) as reader:
        if damage == "dictionary = 9":  # a dictionary that is gone is none at all, and this frame needs none
            assert events.deliveries(reader, 2)
        else:
            with pytest.raises(LibraryProblem, match="The library is damaged here"):
                events.deliveries(reader, 2)
        assert len(events.deliveries(reader, 1)) == 3
