from pathlib import Path

import pytest

from tests import webhooks as made
from tests.webhooks import body, campaign, customer, webhook, write
from viewer.jobs.import_sources import import_sources
from viewer.store import card_events, library, persons
from viewer.store.card_events import holder_of

FIRST, SECOND = customer(1)["id"], customer(2)["id"]


def card(number: int, **data: object) -> made.Json:
    said = {"campaign": campaign(), "transaction": {"id": f"vtx_{number}"}} | data
    return webhook(number, data=said, type="voucher.loyalty_card.transaction.created", entity_id="v_1")


@pytest.fixture
def filled(tmp_path: Path) -> Path:
    records = [
        webhook(1),
        card(4, holder={"id": FIRST}, holder_loyalty_tier=made.tier()),
        card(3, voucher={"holder_id": FIRST}, holder=None),
        card(2, holder={"id": FIRST.upper()}),
        card(5, holder={"id": SECOND}, note=FIRST),
        card(6, customer=customer(1), voucher={"holder_id": FIRST}),
        card(7, holder="someone", voucher=[5]),
        webhook(8, data=body(8, customer=None), entity_id=None),
    ]
    import_sources([str(write(tmp_path / "a.ndjson", *records))], tmp_path / "library.db")
    return tmp_path / "library.db"


def test_events_of_the_cards_that_a_person_holds(filled: Path) -> None:
    with library.reading(filled) as connection:
        found = card_events.card_events(connection, FIRST)
        assert [(one.key, one.customer_id, one.campaign_id) for one in found] == [
            (3, None, campaign()["id"]),
            (2, None, campaign()["id"]),
        ]
        assert [one.key for one in card_events.card_events(connection, SECOND)] == [5]
        for nobody in ("", "cust_nobody", "x", "source_id:crm-1", '"', "cust_"):
            assert card_events.card_events(connection, nobody) == []


def test_the_holders_of_some_events_are_known(filled: Path, tmp_path: Path) -> None:
    with library.reading(filled) as connection:
        assert card_events.are_any_of_cards(connection)
        assert card_events.holders(connection, 0, 99) == {FIRST, FIRST.upper(), SECOND}
        assert card_events.holders(connection, 3, 5) == {FIRST.upper(), SECOND}
    import_sources([str(write(tmp_path / "b.ndjson", webhook(1)))], tmp_path / "other.db")
    with library.reading(tmp_path / "other.db") as connection:
        assert not card_events.are_any_of_cards(connection)


def test_the_holder_is_the_person_of_such_an_event(filled: Path) -> None:
    with library.reading(filled) as connection:
        assert [holder_of(connection, event) for event in range(1, 10)] == [
            *("", FIRST, FIRST, FIRST.upper(), SECOND, FIRST, "", "", ""),
        ]
        assert [persons.key_of_event(connection, event) for event in (2, 6, 7, 8, 9)] == [FIRST, FIRST, "", "", None]


def test_a_library_without_the_index_tells_of_no_cards(filled: Path) -> None:
    connection = library.open_for_writing(filled)
    connection.execute(f"DROP INDEX {card_events.INDEX}")
    assert card_events.card_events(connection, FIRST) == []
    connection.close()
