"""Large texts and long words: nothing that a person must read is cut, in the window and in what opens beside it."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QDialog,
    QHeaderView,
    QLabel,
    QPushButton,
    QWidget,
)

from tests.foreign import foreign
from viewer.ui import theme
from viewer.ui.main_window import MainWindow
from viewer.ui.plain_text import ElidedLabel

DIALOGS = ("rejects", "imports", "export", "case_file", "as_of", "customer", "cohort", "ladder", "add_field")
DIALOGS += ("zone_other", "shortcuts", "query_help", "about", "licences", "save_view", "go_to_time", "verify")
DIALOGS += ("forget_customer", "old_events", "forgotten", "diagnostics")


@pytest.fixture
def open_window(qtbot, styled, settings, sample):
    made: list[MainWindow] = []

    def make() -> MainWindow:
        window = MainWindow(sample, settings)
        qtbot.addWidget(window)
        made.append(window)
        window.resize(1400, 900)
        with qtbot.waitSignal(window.rested, timeout=20_000):
            window.show()
        return window

    yield make
    for window in made:
        window.close()
    theme.choose_text_size(100)
    theme.apply(styled)


def cut(window: QWidget) -> list[str]:
    """Buttons and labels whose texts are wider or higher than the room that they have."""
    found = []
    QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
    for one in window.findChildren(QWidget):
        if isinstance(one, QHeaderView) and one.isVisible() and one.orientation() == Qt.Orientation.Horizontal:
            found += [
                f"the title {one.model().headerData(at, one.orientation())!r} has {one.sectionSize(at)} pixels"
                for at in range(one.count())
                if not one.isSectionHidden(at) and one.sectionSize(at) < one.sectionSizeHint(at)
            ]
        if not one.isVisible() or not isinstance(one, QAbstractButton | QLabel) or isinstance(one, ElidedLabel):
            continue
        if isinstance(one, QLabel) and one.wordWrap():
            short = one.heightForWidth(one.width()) > one.height() + 3  # of rounded heights of lines
        elif isinstance(one, QPushButton | QCheckBox | QLabel):
            short = one.sizeHint().width() > one.width() + 1 or one.fontMetrics().height() > one.height() + 1
        else:
            continue
        if one.text() and short:
            found.append(f"{type(one).__name__} {one.text()[:60]!r}: {one.size().toTuple()} {one.sizeHint().toTuple()}")
    return found


def beside(window: MainWindow) -> list[QDialog]:
    return [one for one in QApplication.topLevelWidgets() if isinstance(one, QDialog) and one.isVisible()]


def everything_cut(window: MainWindow, qtbot) -> dict[str, list[str]]:
    found = {"window": cut(window)}
    for key in DIALOGS:
        window.actions_by_key[key].trigger()
        qtbot.waitUntil(lambda: bool(beside(window)), timeout=20_000)
        (dialog,) = beside(window)
        found[key] = cut(dialog)
        dialog.close()
        qtbot.waitUntil(lambda: not beside(window), timeout=20_000)
    return {where: what for where, what in found.items() if what}


@pytest.mark.parametrize("size", [100, 150, 200])
def test_nothing_is_cut_where_texts_are_large(open_window, qtbot, styled, size):
    theme.choose_text_size(size)
    theme.apply(styled)
    found = everything_cut(open_window(), qtbot)
    assert found == {}


def test_nothing_is_cut_where_words_are_long(open_window, qtbot):
    with foreign():
        found = everything_cut(open_window(), qtbot)
    assert found == {}
