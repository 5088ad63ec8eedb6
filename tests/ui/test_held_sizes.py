from functools import partial

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QLabel, QTableView, QWidget
from shiboken6 import isValid

from viewer.ui import theme
from viewer.ui.held_sizes import hold_font, hold_height, hold_rows, hold_widths


@pytest.fixture
def resize_texts(qtbot, styled):
    def resize(percent: int) -> None:
        theme.choose_text_size(percent)
        theme.apply(styled)

    yield resize
    resize(100)


def test_heights_rows_and_fonts_follow_the_text_size(resize_texts, qtbot):
    line, table, label = QWidget(), QTableView(), QLabel()
    for widget in (line, table, label):
        qtbot.addWidget(widget)
    hold_height(line, 28)
    hold_rows(table)
    hold_font(label, partial(theme.fixed_font, "base"))
    for percent in (100, 150, 200):
        resize_texts(percent)
        assert line.height() == 28 * percent // 100
        assert table.verticalHeader().defaultSectionSize() == 26 * percent // 100
        assert label.font().pixelSize() == theme.type_size("base")


def test_columns_are_as_much_wider_as_texts_are_larger(resize_texts, qtbot):
    table, model = QTableView(), QStandardItemModel(1, 3)
    model.setHorizontalHeaderLabels(["A", "Wo kein anderer Kunde etwas davon hatte", "C"])
    qtbot.addWidget(table)
    table.setModel(model)
    resize_texts(150)
    header = table.horizontalHeader()
    hold_widths(header, [80, 20, 0])
    assert header.sectionSize(0) == 120
    assert header.sectionSize(1) == header.sectionSizeHint(1) > 30
    alone = header.sectionSize(2)
    header.resizeSection(0, 300)  # by hand
    resize_texts(200)
    assert (header.sectionSize(0), header.sectionSize(2)) == (400, alone)
    assert header.sectionSize(1) >= header.sectionSizeHint(1)


def test_what_is_gone_is_not_fitted_any_more(resize_texts):
    line = QWidget()
    hold_height(line, 28)
    line.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert not isValid(line)
    other = QWidget()
    hold_height(other, 28)
    resize_texts(150)
    assert other.height() == 42
