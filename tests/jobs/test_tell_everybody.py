from pathlib import Path

from tests.webhooks import body, campaign, customer, webhook, write
from viewer.history.values import Scope
from viewer.jobs.import_sources import import_sources
from viewer.jobs.tell_everybody import scoped
from viewer.store import library
from viewer.store.streamed_histories import Choice


def test_each_customer_and_campaign_is_a_scope(tmp_path: Path) -> None:
    first, second = campaign(1)["id"], campaign(2)["id"]
    one, two = customer(1)["id"], customer(2)["id"]
    records = [
        webhook(2),
        webhook(3, data=body(3, customer=customer(1))),
        webhook(1, data=body(1, campaign=campaign(2))),
        webhook(4, "left", data=body(4, customer=customer(1))),
        webhook(5, data=body(5, customer=None, campaign={"name": "Club"}), entity_id=None),
    ]
    import_sources([str(write(tmp_path / "a.ndjson", *records))], tmp_path / "library.db")
    with library.reading(tmp_path / "library.db") as connection:
        found = [(scope, [event.key for event in events]) for scope, events in scoped(connection)]
        assert found == [
            (Scope(None, one, second), [3]),
            (Scope(None, one, first), [2, 4]),
            (Scope(None, two, first), [1]),
            (Scope(None, "", "name:Club"), [5]),
        ]
        assert [scope.customer for scope, _ in scoped(connection, Choice(campaign=second))] == [one]
