import pytest
from PySide6.QtCore import QModelIndex, QRect
from PySide6.QtGui import QColor, QFontMetrics, QImage, QPainter
from PySide6.QtWidgets import QApplication, QStyle, QStyleOptionViewItem, QWidget

from viewer.ui import theme
from viewer.ui.line_delegate import Cell, LineDelegate, cut_around


class One(LineDelegate):
    shown: Cell | None = Cell("Gold")

    def cell(self, index):
        return self.shown


@pytest.fixture
def delegate(qtbot, styled):
    owner = QWidget()
    made = One(owner)
    yield made
    owner.close()


def colours(delegate: One, selected: bool = False, width: int = 200) -> set[str]:
    picture = QImage(width, 24, QImage.Format.Format_RGB32)
    picture.fill(QColor("white"))
    painter = QPainter(picture)
    option = QStyleOptionViewItem()
    option.rect, option.font = QRect(0, 0, width, 24), QApplication.font()
    option.state = QStyle.StateFlag.State_Selected if selected else QStyle.StateFlag.State_None
    delegate.paint(painter, option, QModelIndex())
    painter.end()
    return {picture.pixelColor(x, y).name() for x in range(width) for y in range(24)}


def test_text_selection_marks_and_dots_have_their_colours(delegate):
    assert len(colours(delegate)) > 1
    assert theme.LIGHT.selection in colours(delegate, selected=True)
    delegate.shown = Cell("Gold", spans=[(0, 4)])
    assert theme.LIGHT.found in colours(delegate)
    delegate.shown = Cell("Gold", spans=[(0, 4)], ground="gone_ground")
    assert theme.LIGHT.gone_ground in colours(delegate)
    delegate.shown = Cell("Gold", dot="dot")
    assert theme.LIGHT.accent in colours(delegate)
    delegate.shown = None
    assert colours(delegate) == {"#ffffff"}


def test_colours_follow_the_theme(delegate):
    theme.choose("dark")
    assert theme.DARK.selection not in colours(delegate, selected=True)
    delegate.restyle()
    assert theme.DARK.selection in colours(delegate, selected=True)


def test_a_mark_beyond_the_end_is_brought_into_sight(styled):
    metrics = QFontMetrics(QApplication.font())
    text = "word " * 40 + "Gold" + " word" * 40
    shown, spans = cut_around(text, [(200, 204)], metrics, 200)
    assert [shown[start:end] for start, end in spans] == ["Gold"]
    assert shown.startswith("…")
    assert metrics.horizontalAdvance(shown) <= 200
    shown, spans = cut_around(text, [(0, 4), (200, 204)], metrics, 200)
    assert [shown[start:end] for start, end in spans] == ["word"]
    assert cut_around("Gold", [(0, 4)], metrics, 200) == ("Gold", [(0, 4)])


def test_a_long_text_costs_no_more_than_what_is_seen(delegate):
    delegate.shown = Cell("<b>" + "x" * 500 + "…", middle=True)
    assert len(colours(delegate, width=60)) > 1
    assert len(delegate._cuts) == 1
