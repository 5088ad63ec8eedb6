import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QStyleOptionViewItem

from viewer.domain.facets import FACETS, FacetLine
from viewer.ui import theme
from viewer.ui.facet_delegate import LINE_HEIGHT
from viewer.ui.facet_model import Mark
from viewer.ui.facet_section import FacetList, FacetModel


@pytest.fixture
def painted(qtbot, styled):
    model = FacetModel(FACETS[1])
    model.show_lines((FacetLine("Ticked", 100), FacetLine("Excluded", 50), FacetLine("Plain", 0)), True)
    model.show_marks({"Ticked": Mark.INCLUDED, "Excluded": Mark.EXCLUDED})
    view = FacetList(model)
    qtbot.addWidget(view)
    view.resize(250, 3 * LINE_HEIGHT)
    view.show()
    picture = QPixmap(view.size())
    view.render(picture)
    return picture.toImage()


def colours(image, row: int, left: int, right: int) -> set[str]:
    rows = range(row * LINE_HEIGHT, (row + 1) * LINE_HEIGHT)
    return {QColor(image.pixel(x, y)).name() for y in rows for x in range(left, right)}


def test_a_ticked_box_is_filled_and_an_excluded_one_crossed(painted):
    assert theme.LIGHT.accent in colours(painted, 0, 12, 25)
    assert theme.LIGHT.down in colours(painted, 1, 12, 25)
    assert not {theme.LIGHT.accent, theme.LIGHT.down} & colours(painted, 2, 12, 25)


def test_bars_are_as_long_as_their_share(painted):
    bars = range(150, 220)
    lengths = [
        sum(
            QColor(painted.pixel(x, row * LINE_HEIGHT + LINE_HEIGHT // 2)).name()
            in (theme.LIGHT.bar, theme.LIGHT.track)
            for x in bars
        )
        for row in range(3)
    ]
    assert lengths[0] >= 44
    assert abs(lengths[1] - lengths[0] / 2) <= 2
    assert lengths[2] == 0


def test_where_texts_are_large_names_are_whole_before_bars_are_long(qtbot, styled):
    words = ("downgraded", "points expired")
    model = FacetModel(FACETS[1])
    model.show_lines(tuple(FacetLine(one, 5578) for one in words), True)
    view = FacetList(model)
    qtbot.addWidget(view)
    view.resize(240, 3 * LINE_HEIGHT)
    metrics = view.fontMetrics()
    painted = []

    class Notes(QPainter):
        def drawText(self, place, flags, text):
            painted.append(text)

    for width in (240, 190):
        option = QStyleOptionViewItem()
        option.rect, option.font, option.fontMetrics = QRect(0, 0, width, LINE_HEIGHT), view.font(), metrics
        picture = QPixmap(width, LINE_HEIGHT)
        painter = Notes(picture)
        view.itemDelegate().paint(painter, option, model.index(1))
        painter.end()
    assert painted == ["points expired", "5,578"] * 2
