from pathlib import Path
from typing import Any

import pytest

from tests.webhooks import compact, webhook, write
from viewer.domain.query import Query, parse
from viewer.domain.signature import State, sign
from viewer.errors import LibraryProblem
from viewer.jobs.check_signatures import check_signatures, state_of
from viewer.jobs.import_sources import import_sources

KEY = b"a secret"


def signed(value: Any, key: bytes = KEY) -> dict[str, Any]:
    return {"headers": {"x-voucherify-signature": sign(compact(value), key)}, "body": value}


@pytest.fixture
def filled(tmp_path: Path) -> Path:
    values = (signed(webhook(1)), signed(webhook(2), b"other"), webhook(3), signed(webhook(1, sent=2)))
    import_sources([str(write(tmp_path / "a.ndjson", *values))], tmp_path / "private" / "library.db")
    return tmp_path / "private" / "library.db"


def states(library: Path, query: Query, key: bytes | None) -> list[tuple[int, str]]:
    return [(one.line, one.signature.value) for one in check_signatures(library, query, key)]


def test_every_delivery_the_newest_event_first(filled: Path) -> None:
    assert states(filled, Query(), KEY) == [
        (3, "unsigned"), (2, "does not match"), (1, "verified"), (4, "verified"),
    ]  # fmt: skip


def test_without_a_key(filled: Path) -> None:
    assert [state for _, state in states(filled, Query(), None)] == ["unsigned", "no key", "no key", "no key"]


def test_only_what_a_query_finds(filled: Path) -> None:
    assert states(filled, parse('name:"Person 2"').query, b"other") == [(2, "verified")]


def test_what_is_told_of_each(filled: Path) -> None:
    *_, last = check_signatures(filled, Query(), KEY)
    assert (last.id, last.source, last.line, last.send_out_id) == (
        f"evcus_{1:018}",
        "a.ndjson",
        4,
        webhook(1, sent=2)["id"],
    )
    assert last.offset > 0


def test_no_library(tmp_path: Path) -> None:
    with pytest.raises(LibraryProblem):
        next(check_signatures(tmp_path / "none.db", Query(), KEY))


BODY = webhook(1)
TEXT = compact(BODY)
SIGNATURE = sign(TEXT, KEY)
CAPTURES = {
    "record": {"headers": {"X-VOUCHERIFY-SIGNATURE": SIGNATURE.upper()}, "body": BODY},
    "text": {"headers": {"x-voucherify-signature": [SIGNATURE]}, "rawBody": TEXT.decode()},
    "smee": {"x-voucherify-signature": SIGNATURE, "body": BODY, "query": {}, "timestamp": 1714641245731},
    "spread": {"ts": "2024-05-02T09:14:06Z", "x-voucherify-signature": SIGNATURE, **BODY},
    "spread, headers": {**BODY, "headers": {"x-voucherify-signature": SIGNATURE}, "ts": 1714641245},
    "nginx": {"time": "2024-05-02T09:14:06Z", "http_x_voucherify_signature": SIGNATURE, "request_body": TEXT.decode()},
    "har": {"log": {"entries": [{"startedDateTime": "2024-05-02T09:14:06Z", "request": {
        "method": "POST", "headers": [{"name": "X-Voucherify-Signature", "value": SIGNATURE}],
        "postData": {"mimeType": "application/json", "text": TEXT.decode()}}}]}},
}  # fmt: skip


@pytest.mark.parametrize("how", CAPTURES)
def test_whatever_captured_it(how: str) -> None:
    raw = compact(CAPTURES[how])
    assert state_of(raw, 0, KEY) is State.VERIFIED
    assert state_of(raw.replace(b"Person 1", b"Person 2"), 0, KEY) is State.DIFFERENT
    assert state_of(raw, 0, None) is State.NO_KEY


def test_bytes_without_a_body() -> None:
    assert state_of(b"nothing", 0, KEY) is State.UNSIGNED
