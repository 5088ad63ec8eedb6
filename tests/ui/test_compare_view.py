from datetime import UTC

import pytest
from PySide6.QtCore import Qt

from tests.ui.fakes import make_row
from tests.ui.foreign import foreign, foreign_text, left
from viewer.domain.comparison import Comparison, Side, compare_events
from viewer.domain.json_text import Members, parse_exactly
from viewer.ui.compare_view import PARTNERS, CompareView
from viewer.ui.plain_text import PlainLabel


def make_comparison(one: str, other: str) -> Comparison:
    left, right = parse_exactly(one), parse_exactly(other)
    assert isinstance(left, Members)
    assert isinstance(right, Members)
    return compare_events(Side(make_row(2), None, left), Side(make_row(0), None, right))


FOUND = make_comparison('{"customer": {"id": 1, "name": "A"}, "x": 1}', '{"customer": {"id": 1, "name": "B"}, "y": 1}')


@pytest.fixture
def view(qtbot, styled):
    made = CompareView()
    qtbot.addWidget(made)
    made.resize(380, 600)
    made.show()
    return made


def words(view: CompareView) -> list[str]:
    return [label.text() for label in view.findChildren(PlainLabel) if label.isVisible()]


def top(view: CompareView) -> list[str]:
    return [view.tree.lines.index(row, 0).data() for row in range(view.tree.lines.rowCount())]


def test_both_events_and_how_much_differs(view):
    assert words(view) == ["No event selected."]
    view.show_comparison(FOUND, UTC)
    assert words(view) == [
        "Before",
        "upgraded · 2024-07-01 09:08:14 · 佐藤 花子",
        "After",
        "upgraded · 2024-07-03 09:08:14 · Alex Doe",
        "2 changed, 1 added, 1 removed, 2 equal",
    ]
    assert top(view) == ["≠ Event", "≠ Customer", "− x", "+ y"]
    view.say("The library holds no earlier event of this customer.")
    assert words(view) == ["The library holds no earlier event of this customer."]


def test_of_one_customer_the_name_is_not_said_twice(view):
    one, other = (Side(make_row(key, customer_id="c"), None, Members(())) for key in (2, 0))
    view.show_comparison(compare_events(one, other), UTC)
    assert words(view)[1:4:2] == ["upgraded · 2024-07-01 09:08:14", "upgraded · 2024-07-03 09:08:14"]


def test_what_is_equal_can_be_hidden(view, qtbot):
    view.show_comparison(make_comparison('{"a": 1, "b": 2}', '{"a": 1, "b": 3}'), UTC)
    assert top(view) == ["≠ Event", "= a", "≠ b"]
    with qtbot.waitSignal(view.equal_hidden) as said:
        view.hide_equal.click()
    assert said.args == [True]
    assert top(view) == ["≠ Event", "≠ b"]
    view.show_comparison(FOUND, UTC)
    assert top(view) == ["≠ Event", "≠ Customer", "− x", "+ y"]


def test_partners_are_chosen_by_people(view, qtbot):
    view.offer(["any", "tier", "type", "pinned"], "pinned", True)
    assert view.partner.currentText() == PARTNERS["pinned"]
    assert (view.pin.isChecked(), view.pin.text()) == (True, "Pinned")
    with qtbot.waitSignal(view.partner_chosen) as said:
        qtbot.keyClick(view.partner, Qt.Key.Key_Up)
    assert said.args == ["type"]
    with qtbot.waitSignal(view.pin_asked) as said:
        qtbot.mouseClick(view.pin, Qt.MouseButton.LeftButton)
    assert said.args == [False]


def test_what_was_too_much_is_said(view):
    many = "{" + ", ".join(f'"k{number}": {{"a": {number}}}' for number in range(21_000)) + "}"
    view.show_comparison(make_comparison('{"m": ' + many + "}", '{"m": ' + many.replace("20999", "1") + "}"), UTC)
    assert any("too large to be compared value by value" in text for text in words(view))


def test_it_speaks_the_language_in_use(qtbot, styled):
    with foreign():
        made = CompareView()
        qtbot.addWidget(made)
        assert left(made) == []
        made.offer([*PARTNERS], "pinned", True)
        made.show_comparison(FOUND, UTC)
        assert left(made, "upgraded", "Alex Doe") == []
        heard = made.tree.lines.index(2, 0).data(Qt.ItemDataRole.AccessibleTextRole)
        assert top(made)[0] == f"≠ {foreign_text('Event')}"
        assert heard == foreign_text("{field}, removed: {value}").format(field="x", value="1")
