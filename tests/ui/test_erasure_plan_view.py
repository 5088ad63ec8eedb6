import pytest

from tests.ui.foreign import foreign, foreign_text, left
from viewer.ui.erasure_plan_view import ErasurePlanView

PLAN = {
    "goes": ["1,204 events with everything that they alone brought", "1 saved view that names the customer"],
    "stays": ["Another customer, Alex Doe\u202e (i:cust_2): they have the same e-mail address"],
    "sources": [f"/var/log/capture-{number}.log" for number in range(20)],
    "unreachable": ["<b>The captures</b> themselves are not changed."],
    "companions": ["library.backup-20260101-101010.db"],
}


@pytest.fixture
def view(qtbot, styled):
    made = ErasurePlanView()
    qtbot.addWidget(made)
    made.resize(500, 400)
    made.show()
    return made


def test_what_goes_what_stays_and_what_cannot_be_reached(view):
    view.show_plan(PLAN)
    said = view.said()
    assert said[:2] == ["What goes", "1,204 events with everything that they alone brought"]
    at = said.index("What the program cannot reach")
    assert said[at + 1] == "<b>The captures</b> themselves are not changed."
    assert not any("\u202e" in one for one in said)
    listed = ("/var/log/capture-11.log" in said, "/var/log/capture-12.log" in said, "and 8 more" in said)
    assert listed == (True, False, True)


def test_another_plan_takes_the_place_of_the_first(view):
    view.show_plan(PLAN)
    view.show_plan({"goes": ["7 events"]})
    assert view.said() == ["What goes", "7 events"]


@pytest.mark.parametrize("plan", [{}, {"goes": 7}, {"sources": "a.json"}])
def test_a_plan_of_another_shape_is_no_error(view, plan):
    view.show_plan(plan)
    assert view.said() == []


def test_it_speaks_the_language_in_use(qtbot, styled):
    with foreign():
        made = ErasurePlanView()
        qtbot.addWidget(made)
        made.show_plan({"goes": [f"{number}" for number in range(20)], "stays": [], "sources": ["log.json"]})
        assert made.said()[0] == foreign_text("What goes")
        assert left(made, "log.json") == []
