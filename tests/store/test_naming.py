"""What names a person without being theirs is found wherever it stands."""

import json
from pathlib import Path

from tests.forgotten import EMAIL, KEY, hers, imported, others
from tests.webhooks import body, customer, webhook
from viewer.domain.traces import Traces
from viewer.store import erasing, library, naming
from viewer.store.person_values import person_values


def chosen(path: Path) -> list[str]:
    with library.reading(path) as connection:
        known = person_values(connection, KEY)
        erasing.choose_none(connection)
        naming.choose_events_of(connection, known.rows)
        naming.choose_events_naming(connection, known.values, Traces(known.values), lambda done, of: None)
        rows = connection.execute(
            "SELECT identity FROM events WHERE id IN (SELECT event FROM temp.erased) ORDER BY identity"
        )
        return [row[0][-2:] for row in rows]


def test_events_of_others_that_name_them(tmp_path: Path) -> None:
    friend = customer(11, metadata={"referred_by": EMAIL})
    wrapped = {"to": EMAIL, "request": {"body": webhook(12, data=body(12))}}
    holder = webhook(13, data=body(13, customer=None, holder={"id": KEY, "object": "customer"}), entity_id=None)
    path = imported(
        tmp_path / "data", hers(10), webhook(11, data=body(11, customer=friend)), wrapped, holder, *others(20, 23)
    )
    assert chosen(path) == ["10", "11", "12", "13"]


def test_a_delivery_that_shows_them_in_an_event_of_another(tmp_path: Path) -> None:
    mixed = hers(20)
    mixed["event"]["id"] = webhook(20)["event"]["id"]
    path = imported(tmp_path / "data", *others(20, 23), mixed, hers(30))
    assert chosen(path) == ["20", "30"]


def test_rejects_that_name_them(tmp_path: Path) -> None:
    cut = json.dumps({"email": EMAIL}).encode()[:-1]
    path = imported(tmp_path / "data", hers(1), cut, b'{"other": tru', *others(2, 3))
    with library.reading(path) as connection:
        traces = Traces(person_values(connection, KEY).values)
        (number,) = naming.rejects_naming(connection, traces, lambda done, of: None)
        assert connection.execute("SELECT line FROM rejects WHERE id = ?", (number,)).fetchone() == (2,)


def test_records_that_share_their_bytes_go_together(tmp_path: Path) -> None:
    text = json.dumps({"message": json.dumps(hers(1)) + " " + json.dumps(webhook(2))}).encode()
    path = imported(tmp_path / "data", text, *others(5, 7))
    assert chosen(path) == ["01", "02"]
