import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QGuiApplication, QTextCursor

from viewer.ui.bounded_text import bounded
from viewer.ui.plain_view import PlainView


@pytest.fixture
def view(qtbot, styled):
    made = PlainView("Text")
    qtbot.addWidget(made)
    made.resize(400, 300)
    made.show()
    return made


def test_it_copies_plain_text_only(view):
    view.setPlainText("<b>one</b>\ntwo")
    view.selectAll()
    view.copy()
    data = QGuiApplication.clipboard().mimeData()
    assert data.text() == "<b>one</b>\ntwo"
    assert not data.hasHtml()
    assert view.isReadOnly()


def test_a_long_text_comes_piece_by_piece_and_whole(view, qtbot):
    text = "\n".join(f"line {number} é🌻" for number in range(30_000))
    with qtbot.waitSignal(view.filled):
        view.fill(text)
        assert not view.is_filled()
        assert view.toPlainText() == text[: len(view.toPlainText())]
        assert 0 < len(view.toPlainText()) < 10_000
    assert view.toPlainText() == text
    assert view.verticalScrollBar().value() == 0


def test_a_short_text_is_there_at_once(view, qtbot):
    with qtbot.waitSignal(view.filled):
        view.fill("<b>short</b>")
    assert view.toPlainText() == "<b>short</b>"
    with qtbot.waitSignal(view.filled):
        view.fill("")
    assert view.toPlainText() == ""


def test_another_text_takes_the_place_of_one_that_is_being_filled(view, qtbot):
    view.fill("x\n" * 100_000)
    view.fill("the other")
    assert view.is_filled()
    view.fill("y\n" * 20_000)
    qtbot.waitUntil(view.is_filled)
    assert view.toPlainText() == "y\n" * 20_000


def test_the_reader_stays_where_they_are_while_it_is_filled(view, qtbot):
    view.fill("\n".join(map(str, range(60_000))))
    cursor = view.textCursor()
    cursor.movePosition(QTextCursor.MoveOperation.Down, n=100)
    view.setTextCursor(cursor)
    at = view.verticalScrollBar().value()
    qtbot.waitUntil(view.is_filled)
    assert view.verticalScrollBar().value() == at
    assert view.textCursor().blockNumber() == 100


def test_one_line_of_five_million_characters(view, qtbot):
    shown = bounded('{"a": "' + "é" * 5_000_000 + '"}')
    view.fill(shown.text)
    qtbot.waitUntil(view.is_filled)
    assert view.blockCount() == len(shown.text.split("\n"))
    assert not view.grab().isNull()


@given(
    st.lists(st.text(st.characters(exclude_characters="\r\u2028\u2029\x00", exclude_categories=["Cs"])), max_size=30)
)
@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_the_lines_are(view, lines):
    text = bounded("\n".join(lines) * 40).text
    view._piece = 1
    view.fill(text)
    while not view.is_filled():
        view._fill_on()
    assert view.toPlainText() == text.replace("\xa0", " ")
