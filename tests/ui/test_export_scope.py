import pytest
from PySide6.QtCore import Qt

from viewer.ui.export_scope import ExportScope, Scope, words_of

SCOPES = [
    Scope("search", "event:joined", 1204),
    Scope("selection", "event:joined", 7, stretches=((0, 6),)),
    Scope("customer", "customer_id:cust_1", whom="Alex & <b>Doe</b>"),
]


@pytest.fixture
def scope(qtbot, styled):
    made = ExportScope(SCOPES)
    qtbot.addWidget(made)
    made.show()
    return made


def test_each_is_said_with_its_number():
    assert [words_of(one) for one in SCOPES] == [
        "1,204 events of the search",
        "7 selected events",
        "All events of Alex & <b>Doe</b>",
    ]
    assert words_of(Scope("search", " ", 1)) == "All 1 event of the library"
    assert words_of(Scope("search", "x", 1)) == "1 event of the search"


def test_the_search_is_chosen_at_first(scope, qtbot):
    assert scope.scope() == SCOPES[0]
    with qtbot.waitSignal(scope.chosen):
        qtbot.mouseClick(scope.cards[2], Qt.MouseButton.LeftButton)
    assert scope.scope() == SCOPES[2]
    scope.choose("selection")
    assert scope.scope() == SCOPES[1]
    assert scope.focusProxy() is scope.cards[1]


def test_a_count_that_comes_later_is_said(scope):
    scope.tell_events("customer", 13)
    assert scope.cards[2].title == "13 events of Alex & <b>Doe</b>"
    scope.choose("customer")
    assert scope.scope().events == 13
