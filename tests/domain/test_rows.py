"""Rows: who an event is about, in words."""

from viewer.domain.rows import EventRow, customer_caption

NOBODY = EventRow(1, *(None,) * (len(EventRow._fields) - 1))  # type: ignore[arg-type]


def test_the_caption_is_the_best_that_is_known_of_a_customer() -> None:
    row = NOBODY._replace(
        customer_name="Ann", customer_email="a@example.org", customer_source_id="crm-1", customer_id="c1"
    )

    captions = []
    for field in ("customer_name", "customer_email", "customer_source_id", "customer_id"):
        captions.append(customer_caption(row))
        row = row._replace(**{field: ""})

    assert captions == ["Ann", "a@example.org", "crm-1", "c1"]
    assert customer_caption(row) == ""
    assert customer_caption(NOBODY) == ""
