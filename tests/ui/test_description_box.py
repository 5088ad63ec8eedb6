import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton

from tests.ui.fakes import NODES, make_node
from tests.ui.foreign import foreign, foreign_text, left
from viewer.ui.description_box import UNDOCUMENTED, DescriptionBox
from viewer.ui.plain_text import PlainLabel


@pytest.fixture
def box(qtbot, styled):
    made = DescriptionBox()
    qtbot.addWidget(made)
    return made


def shown(box: DescriptionBox, kind: type) -> list[str]:
    return [widget.text() for widget in box.findChildren(kind) if not widget.isHidden() and widget.text()]


def test_a_field_is_described_and_used(box, qtbot):
    node = NODES[1].children[0]
    box.show_node(node)
    assert shown(box, PlainLabel) == ["id", "· string", "What id means."]
    assert shown(box, QPushButton) == ["Filter by this value", "Copy path", "Copy value"]
    by_title = {button.text(): button for button in box.findChildren(QPushButton)}
    with qtbot.waitSignal(box.filter_asked) as said:
        qtbot.mouseClick(by_title["Filter by this value"], Qt.MouseButton.LeftButton)
    assert said.args == [node]
    qtbot.mouseClick(by_title["Copy path"], Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == "customer.id"
    qtbot.mouseClick(by_title["Copy value"], Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == "cust_1"


def test_an_unknown_field_says_so(box):
    box.show_node(make_node("shoe_size", "43", documented=False, help=""))
    assert UNDOCUMENTED in shown(box, PlainLabel)
    assert shown(box, QPushButton) == ["Copy path", "Copy value"]


def test_without_a_field_there_is_no_box(box):
    box.show_node(NODES[0])
    assert not box.isHidden()
    box.show_node(None)
    assert box.isHidden()


def test_what_a_field_was_before_and_what_it_counts(box):
    node = make_node("from", "151", "loyalty_tier.points.from", kind="number", unit="points")
    box.show_node(node, "Was 100 on 14 Mar 2024.")
    assert shown(box, PlainLabel) == ["from", "· number · points", "● Was 100 on 14 Mar 2024.", "What from means."]
    box.show_change("")
    assert "● Was 100 on 14 Mar 2024." not in shown(box, PlainLabel)


def test_hostile_values_stay_text_and_cost_nothing(box):
    evil = '<img src="/tmp/probe.png">\u202e' + "x" * 10_000_000
    box.show_node(make_node(evil, evil, evil, documented=False, help=""), f"Was {evil[:80]}.")
    assert shown(box, PlainLabel)[0].startswith('<img src="/tmp/probe.png">⟨U+202E⟩xxx')
    assert max(map(len, shown(box, PlainLabel))) < 600


def test_it_speaks_the_language_in_use(qtbot, styled):
    with foreign():
        made = DescriptionBox()
        qtbot.addWidget(made)
        made.show_node(make_node("from", "151", kind="number", unit="points", documented=False, help=""))
        assert shown(made, PlainLabel)[1] == f"· {foreign_text('number')} · points"
        assert left(made, "from points") == []
