import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton

from viewer.ui import theme
from viewer.ui.bounded_text import Bounded, bounded
from viewer.ui.json_view import JsonView, PlainView

TEXT = '{\n  "náme 🌻": "Gold",\n  "n": -1.5e3,\n  "ok": true\n}'


@pytest.fixture
def view(qtbot, styled):
    made = JsonView()
    qtbot.addWidget(made)
    made.resize(400, 300)
    made.show()
    return made


def colours(view: JsonView, line: int) -> list[tuple[int, int, str]]:
    layout = view.view.document().findBlockByNumber(line).layout()
    return [(part.start, part.length, part.format.foreground().color().name()) for part in layout.formats()]


def test_keys_values_and_numbers_differ(view, qtbot):
    view.show_text(bounded(TEXT), TEXT)
    qtbot.waitUntil(lambda: bool(colours(view, 1)))
    assert colours(view, 1) == [(2, 9, theme.LIGHT.accent), (13, 6, theme.LIGHT.up)]
    assert colours(view, 2) == [(2, 3, theme.LIGHT.accent), (7, 6, theme.LIGHT.warn)]
    assert colours(view, 3) == [(2, 4, theme.LIGHT.accent), (8, 4, theme.LIGHT.down)]


def test_only_lines_in_sight_are_coloured(view, qtbot):
    whole = "\n".join(f'"key": {number}' for number in range(20_000))
    view.show_text(bounded(whole), whole)
    qtbot.waitUntil(lambda: bool(colours(view, 0)))
    assert colours(view, 19_000) == []
    view.view.verticalScrollBar().setValue(19_000)
    qtbot.waitUntil(lambda: bool(colours(view, 19_000)))


def test_what_was_cut_is_said_and_the_whole_is_copied(view, qtbot):
    view.show_text(Bounded("short", "Only the first 5 of 9 characters are shown."), "the whole")
    copy = view.findChild(QPushButton)
    qtbot.mouseClick(copy, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == "the whole"


def test_colours_follow_the_theme(view, qtbot, styled):
    view.show_text(bounded(TEXT), TEXT)
    qtbot.waitUntil(lambda: bool(colours(view, 1)))
    theme.choose("dark")
    theme.apply(styled)
    view.restyle()
    assert colours(view, 1)[0][2] == theme.DARK.accent


def test_a_text_view_copies_plain_text_only(qtbot, styled):
    view = PlainView("Text")
    qtbot.addWidget(view)
    view.setPlainText("<b>one</b>\ntwo")
    view.selectAll()
    view.copy()
    data = QGuiApplication.clipboard().mimeData()
    assert data.text() == "<b>one</b>\ntwo"
    assert not data.hasHtml()
    assert view.isReadOnly()
