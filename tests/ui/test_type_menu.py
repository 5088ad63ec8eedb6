import pytest
from PySide6.QtWidgets import QMenu

from tests.ui.fakes import make_row
from viewer.domain.rows import EventRow
from viewer.ui.type_menu import add_type_menus, open_types

FAMILY = "customer.loyalty.tier."
UNDECIDED = {"type": "undecided", "type_source": "", "tier_from_id": None, "tier_from_name": None}


def stay(key: int, **changes: object) -> EventRow:
    return make_row(key, **(UNDECIDED | changes))


def menu_of(qtbot, rows: list[EventRow], selected: int, matching: int) -> tuple[dict[str, list[str]], list[object]]:
    menu, said = QMenu(), []
    qtbot.addWidget(menu)
    add_type_menus(
        menu, rows, selected, matching, lambda name: said.append(name), lambda name: said.append(["all", name])
    )
    menus = [action.menu() for action in menu.actions() if action.menu()]
    for one in menus:
        one.actions()[0].trigger()
    return {one.title(): [action.text() for action in one.actions()] for one in menus}, said


@pytest.mark.parametrize(
    ("row", "words"),
    [
        (stay(1), ["joined", "left", "prolonged"]),
        (stay(1, type=FAMILY + "left", type_source="user"), ["joined", "left", "prolonged"]),
        (stay(1, type=FAMILY + "joined", type_source="file_name"), ["joined", "left", "prolonged"]),
        (stay(1, type="undecided", tier_from_name="Gold"), ["upgraded", "downgraded"]),
        (make_row(1, type=FAMILY + "upgraded", type_source="heading"), ["upgraded", "downgraded"]),
        (stay(1, type=FAMILY + "joined", type_source="envelope"), []),
        (make_row(1, type=FAMILY + "upgraded", type_source="inferred"), []),
        (make_row(1, type="voucher.published", type_source="file_name"), []),
    ],
)
def test_what_a_person_may_say(row, words):
    assert open_types(row) == tuple(FAMILY + word for word in words)


def test_a_tier_of_nobody_was_created_updated_or_deleted():
    nobody = dict.fromkeys(("customer_id", "customer_name", "customer_email", "customer_source_id"))
    assert open_types(stay(1, **nobody)) == tuple(
        f"campaign.loyalty_tier.{word}" for word in ("created", "updated", "deleted")
    )


def test_one_event_and_all_that_match(qtbot):
    menus, said = menu_of(qtbot, [stay(1)], 1, 1204)
    words = ["joined", "left", "prolonged"]
    assert menus == {"It was…": words, "All 1,204 matching events were…": words}
    assert said == [FAMILY + "joined", ["all", FAMILY + "joined"]]


def test_a_selection_and_everything(qtbot):
    assert list(menu_of(qtbot, [make_row(0), stay(1)], 3, 9)[0]) == [
        "The 3 selected events were…",
        "All 9 matching events were…",
    ]
    assert list(menu_of(qtbot, [stay(1)], 9, 9)[0]) == ["All 9 matching events were…"]
    assert list(menu_of(qtbot, [stay(1)], 1, 1)[0]) == ["It was…"]


def test_nothing_is_offered_where_events_say_it_themselves(qtbot):
    assert menu_of(qtbot, [make_row(0), make_row(1)], 2, 9) == ({}, [])
