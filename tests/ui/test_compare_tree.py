import pytest

from viewer.domain.differences import compare
from viewer.domain.json_text import Members, Number, parse_exactly
from viewer.ui import theme
from viewer.ui.compare_tree import CompareTree


@pytest.fixture
def tree(qtbot, styled):
    made = CompareTree()
    qtbot.addWidget(made)
    made.resize(500, 300)
    made.show()
    return made


def show(tree, one, other):
    tree.lines.show_in(None, compare(one, other).children)
    tree.open_differing()


def colours(tree):
    picture = tree.viewport().grab().toImage()
    return {picture.pixelColor(x, y).name() for x in range(picture.width()) for y in range(picture.height())}


def test_what_differs_is_open_and_its_words_are_marked(tree):
    show(
        tree,
        parse_exactly('{"a": {"b": "Alex Doe"}, "c": {"d": 1}}'),
        parse_exactly('{"a": {"b": "Alex Roe"}, "c": {"d": 1}}'),
    )
    assert tree.isExpanded(tree.lines.index(0, 0))
    assert not tree.isExpanded(tree.lines.index(1, 0))
    assert {theme.LIGHT.gone_ground, theme.LIGHT.come_ground} <= colours(tree)


def test_a_difference_at_the_end_of_a_long_text_is_in_sight(tree):
    long = "word " * 30
    show(tree, Members((("a", long + "one"),)), Members((("a", long + "two"),)))
    assert {theme.LIGHT.gone_ground, theme.LIGHT.come_ground} <= colours(tree)


def test_thousands_of_places_are_not_all_opened(tree):
    inside = Members(tuple((f"k{number}", Number(number)) for number in range(300)))
    other = Members(tuple((f"k{number}", Number(number + 1)) for number in range(300)))
    show(
        tree,
        Members(tuple((f"o{at}", inside) for at in range(9))),
        Members(tuple((f"o{at}", other) for at in range(9))),
    )
    assert [tree.isExpanded(tree.lines.index(row, 0)) for row in range(4)] == [True, True, False, False]


def test_the_value_of_a_cell(tree):
    show(tree, parse_exactly('{"a": 1}'), parse_exactly('{"a": 2}'))
    assert [tree.value_at(tree.lines.index(0, column)).copy for column in range(3)] == ["2", "1", "2"]
    assert tree.header().count() == 3
