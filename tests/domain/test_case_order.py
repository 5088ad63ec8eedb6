import json
from pathlib import Path

import pytest

from viewer.domain.case_order import CaseOrder


@pytest.mark.parametrize(
    "order",
    [
        CaseOrder(Path("/tmp/case.html"), "佐藤 \ud800", ("name",)),
        CaseOrder(Path("case.ZIP"), "c", (), ("evcus_1", "a.log:7"), "Club", "Europe/Berlin", "Ticket “1”\n"),
    ],
)
def test_what_is_written_is_read_again(order: CaseOrder) -> None:
    assert CaseOrder.of(order.text) == order


def test_the_ending_of_the_name_says_whether_it_is_an_archive() -> None:
    assert CaseOrder(Path("a.ZIP"), "c", ()).is_archive
    assert not CaseOrder(Path("a.zip.html"), "c", ()).is_archive


@pytest.mark.parametrize("text", ["", "[]", "{}", "7", json.dumps({"target": "a", "events": 7})])
def test_anything_else_is_no_order(text: str) -> None:
    with pytest.raises(ValueError, match=r"order|Expecting"):
        CaseOrder.of(text)
