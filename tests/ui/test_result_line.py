import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from tests.ui.foreign import foreign, foreign_text
from viewer.domain.query import Query, parse
from viewer.ui.plain_text import PlainLabel
from viewer.ui.result_line import ResultLine


@pytest.fixture
def line(qtbot, styled):
    made = ResultLine()
    qtbot.addWidget(made)
    made.resize(700, 60)
    made.show()
    return made


def _chips(line: ResultLine) -> list[QPushButton]:
    return [button for button in line.findChildren(QPushButton) if button.isVisible()]


def _texts(line: ResultLine) -> list[str]:
    return [label.text() for label in line.findChildren(PlainLabel) if label.isVisible() and label.text()]


def test_counts_are_exact_and_in_words(line):
    line.show_count(1204, 1_000_000, 0.006)
    assert _texts(line) == ["1,204", "of 1,000,000 events", "· 6 ms"]
    line.show_count(1, 1, 2.34)
    assert _texts(line) == ["1", "of 1 event", "· 2.3 s"]
    line.show_counting(200)
    assert _texts(line)[0] == "200+"


def test_each_term_has_a_chip_that_removes_it(line, qtbot):
    line.show_query(parse("event:upgraded,downgraded after:2024-07-01").query, ())
    chips = _chips(line)
    assert [chip.accessibleName() for chip in chips] == [
        "Remove event: upgraded or downgraded",
        "Remove after 1 Jul 2024",
    ]
    with qtbot.waitSignal(line.term_removed) as said:
        qtbot.mouseClick(chips[1], Qt.MouseButton.LeftButton)
    assert said.args == [1]


def test_chips_are_reached_and_used_by_key(line, qtbot):
    line.show_query(parse("tier:Gold").query, ())
    chip = _chips(line)[0]
    assert chip.focusPolicy() & Qt.FocusPolicy.TabFocus
    chip.setFocus()
    with qtbot.waitSignal(line.term_removed):
        qtbot.keyClick(chip, Qt.Key.Key_Space)


def test_the_reason_for_searching_as_text_is_shown(line):
    line.show_query(Query(), ("“after:x” is searched as text.",))
    assert "“after:x” is searched as text." in _texts(line)
    line.show_query(Query(), ())
    assert not [text for text in _texts(line) if "searched" in text]


def test_long_terms_are_cut_and_ampersands_shown(line):
    line.show_query(parse('"A & B" ' + "x" * 300).query, ())
    first, second = _chips(line)
    assert "A && B" in first.text()
    assert len(second.text()) < 80


def test_the_badge_asks_for_the_whole_explanation(line, qtbot):
    notes = ("“a:b” is searched as text.", "Type a value after “tier:”; until then it is left out.")
    line.show_query(Query(), notes)
    badge = next(button for button in line.findChildren(QPushButton) if button.text() == "Text")
    assert badge.isVisible()
    badge.setFocus()
    with qtbot.waitSignal(line.why_asked) as said:
        qtbot.keyClick(badge, Qt.Key.Key_Space)
    assert said.args == [notes]
    line.show_query(Query(), notes[1:])
    assert badge.text() == "Note"
    line.show_query(Query(), ())
    assert not badge.isVisible()


def test_it_speaks_the_language_in_use(qtbot, styled):
    with foreign():
        line = ResultLine()
        qtbot.addWidget(line)
        line.show()
        line.show_count(1204, 1_000_000, 2.34)
        assert _texts(line) == ["1.204", "øƒ 1.000.000 ëṽëñŧš·····", "· 2,3 s"]
        line.show_query(Query(), (f"“a:b” is searched {foreign_text('as text')}.",))
        assert foreign_text("Text") in [button.text() for button in line.findChildren(QPushButton)]
