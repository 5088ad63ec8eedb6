"""Stand-ins for the library: rows, details and a Finder whose answers a test holds back."""

import threading
from collections.abc import Sequence

from viewer.domain.body_text import CellValue
from viewer.domain.rows import EventRow
from viewer.domain.tree import Node
from viewer.errors import Cancelled
from viewer.jobs.show_event import Delivery, EventDetail

DAY = 86_400_000_000
NAMES = ("Alex Doe", "Noor Haddad", "佐藤 花子", "Mía Núñez", "محمد علي")


def make_row(key: int, **changes: object) -> EventRow:
    """One event as a line of the table."""
    row = EventRow(
        key=key,
        id=f"ev_{key}",
        type=("customer.loyalty.tier.upgraded", "customer.loyalty.tier.downgraded")[key % 2],
        type_source="envelope",
        happened_at=1_719_997_694_814_000 - key * DAY,
        customer_id=f"cust_{key % 5}",
        customer_name=NAMES[key % 5],
        customer_email=f"c{key % 5}@acme.example",
        customer_source_id="4lx",
        campaign_id="camp_1",
        campaign_name="VIP Club",
        tier_id="tier_2",
        tier_name="Silver",
        tier_from_id="tier_1",
        tier_from_name="Platinum",
        points_from=151,
        points_to=250,
        deliveries=1,
        source="capture.ndjson",
        line=key + 1,
        is_test=False,
        conflict=False,
        status=None,
    )
    return row._replace(**changes)  # type: ignore[arg-type]


def make_node(label: str, value: str = "", path: str = "", children: Sequence[Node] = (), **changes: object) -> Node:
    """One line of the details."""
    fields: dict[str, object] = {
        "label": label,
        "value": value,
        "path": path or label.lower(),
        "copy": value,
        "kind": "object" if children else "string",
        "children": tuple(children),
        "documented": True,
        "help": f"What {label} means.",
        "filter_field": None,
    }
    return Node(**(fields | changes))  # type: ignore[arg-type]


NODES = (
    make_node("Event", "customer.loyalty.tier.upgraded", "event", [make_node("Happened", "3 Jul 2024", "created_at")]),
    make_node(
        "Customer",
        "Alex Doe",
        "customer",
        [
            make_node("id", "cust_1", "customer.id", filter_field="customer_id"),
            make_node(
                "metadata", "1 field", "customer.metadata", [make_node("region", "EMEA", "customer.metadata.region")]
            ),
            make_node("shoe_size", "43", "customer.shoe_size", documented=False, help=""),
        ],
    ),
    make_node("Campaign", "VIP Club", "campaign", [make_node("name", "VIP Club", "campaign.name")]),
)
RAW = b'{"name": "Alex \xff"}'


def make_detail(key: int) -> EventDetail:
    """One event in full."""
    delivery = Delivery(
        "capture.ndjson", "/captures/capture.ndjson", 17, 1800, len(RAW), "wh_1", 1_719_997_694_814_000, None
    )
    return EventDetail(
        make_row(key),
        NODES,
        '{\n  "name": "Alex"\n}',
        RAW,
        (delivery, delivery._replace(raw=b"the second")),
    )


class FakeFinder:
    """Answers from a list; ``gate`` holds back the exact count, and an interrupt opens it with Cancelled.

    If its order ``takes_long``, it is found when ``order`` is set: the list from behind.
    """

    def __init__(self, count: int = 1000) -> None:
        self.rows = [make_row(key) for key in range(count)]
        self.found = self.rows
        self.gate = threading.Event()
        self.gate.set()
        self.takes_long = False
        self.order = threading.Event()
        self.interrupted = threading.Event()
        self.queries: list[object] = []
        self.pages: list[int] = []
        self.asked_texts: list[tuple[str, int]] = []
        self.closed = False
        self.error: Exception | None = None

    def start(self, query: object, sort: object, zone: object) -> list[EventRow]:
        if self.error is not None:
            raise self.error
        self.interrupted.clear()
        self.queries.append(query)
        terms = getattr(query, "terms", ())
        self.found = [row for row in self.rows if all(self._holds(term, row) for term in terms)]
        return self.found[:200]

    @staticmethod
    def _holds(term: object, row: EventRow) -> bool:
        return any(value in str(row) for value in getattr(term, "values", ()))

    def is_sorted(self) -> bool:
        return not self.takes_long

    def sort(self) -> list[EventRow]:
        while not self.order.wait(0.005):
            if self.interrupted.is_set():
                raise Cancelled("interrupted")
        self.found = self.found[::-1]
        return self.found[:200]

    def counted(self) -> int:
        return len(self.found)

    def settle(self) -> int:
        while not self.gate.wait(0.005):
            if self.interrupted.is_set():
                raise Cancelled("interrupted")
        return len(self.found)

    def page(self, first: int, count: int) -> list[EventRow]:
        self.pages.append(first)
        return self.found[first : first + count]

    def texts(self, keys: Sequence[int], path: str) -> dict[int, str]:
        """The value at a path is the path and the key; every seventh event has none."""
        self.asked_texts.append((path, len(keys)))
        return {key: f"{path} {key}" for key in keys if key % 7}

    def value(self, key: int, path: str) -> CellValue:
        return CellValue(f"{path} {key}", f"{path} {key}")

    def keys(self, stretches: Sequence[tuple[int, int]]) -> list[int]:
        return [row.key for first, last in stretches for row in self.found[first : last + 1]]

    def positions(self, keys: Sequence[int]) -> list[int]:
        return [at for at, row in enumerate(self.found) if row.key in set(keys)]

    def row_at_time(self, start: int | None, end: int | None) -> int | None:
        return next((at for at, row in enumerate(self.found) if (row.happened_at or 0) < (end or 2**62)), None)

    def row_of_customer(self, key: int, row: int, back: bool) -> int | None:
        wanted = self.rows[key].customer_id
        rows = [at for at, one in enumerate(self.found) if one.customer_id == wanted]
        return next((at for at in (rows[::-1] if back else rows) if (at < row if back else at > row)), None)

    def position(self, key: int) -> int | None:
        return next((at for at, row in enumerate(self.found) if row.key == key), None)

    def annotated(self, row: int, back: bool) -> int | None:
        rows = range(row - 1, -1, -1) if back else range(row + 1, len(self.found))
        return next((at for at in rows if self.found[at].mark or self.found[at].note), None)

    def count(self, query: object, zone: object) -> int:
        terms = getattr(query, "terms", ())
        return sum(all(self._holds(term, row) for term in terms) for row in self.rows)

    def total(self) -> int:
        return len(self.rows)

    def interrupt(self) -> None:
        self.interrupted.set()

    def close(self) -> None:
        self.closed = True
