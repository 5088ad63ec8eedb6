"""A screen of 320 by 180 pixels: one of 1280 by 720, as small laptops have it, at 400 %."""

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.exceptions import TimeoutError

from viewer import translations, wording
from viewer.ui import scrolled_window
from viewer.ui.main_window import MainWindow
from viewer.ui.scrolled_window import DialogRoom, ScrolledWindow

ROOM, ROOMY = QSize(312, 144), QSize(792, 744)
DIALOGS = ("rejects", "imports", "export", "case_file", "as_of", "customer", "cohort", "ladder", "add_field")
DIALOGS += ("zone_other", "shortcuts", "query_help", "about", "licences", "save_view", "go_to_time", "verify")
DIALOGS += ("forget_customer", "old_events", "forgotten", "diagnostics")


@pytest.fixture
def small(monkeypatch):
    monkeypatch.setattr(scrolled_window, "room", lambda _: ROOM)


@pytest.fixture(params=["en", "de"])
def language(request):
    """The window in each language."""
    spoken = next(one for one in wording.LANGUAGES if one.code == request.param)
    if request.param != "en":
        wording.use(translations.spoken(spoken, translations.read(translations.source_file(request.param))))
    yield request.param
    wording.use(wording.ENGLISH)


@pytest.fixture
def window(qtbot, styled, settings, sample, small, language):
    made = MainWindow(sample, settings)
    qtbot.addWidget(made)
    made.resize(ROOM)
    with qtbot.waitSignal(made.rested, timeout=20_000):
        made.show()
    made.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is made, timeout=20_000)
    yield made
    made.close()


def out_of_sight(window: QWidget, qtbot) -> tuple[list[str], int]:
    """What Tab leads to without bringing it into sight, and how many places it leads to."""
    hidden, seen = [], []
    if QApplication.focusWidget() is None:
        qtbot.keyClick(window, Qt.Key.Key_Tab)
    while (focus := QApplication.focusWidget()) is not None and focus not in seen:
        seen.append(focus)
        try:  # what was just opened is still being laid out
            qtbot.waitUntil(lambda focus=focus: not focus.isVisible() or in_sight(focus), timeout=3_000)
        except TimeoutError:
            hidden.append(focus.accessibleName() or type(focus).__name__)
        qtbot.keyClick(focus, Qt.Key.Key_Tab)
    return hidden, len(seen)


def in_sight(widget: QWidget) -> bool:
    """Whether any of it is within all that it stands in."""
    seen, one = widget.rect(), widget
    while not one.isWindow():
        seen = seen.translated(one.pos()).intersected(one.parentWidget().rect())
        one = one.parentWidget()
    return not seen.isEmpty()


def test_the_main_window_fits_and_all_of_it_can_be_reached(window, qtbot):
    assert window.size() == ROOM
    window.parts.search.setFocus()
    hidden, count = out_of_sight(window, qtbot)
    assert (hidden, count >= 3) == ([], True)
    for key in ("side_bar", "history", "details"):
        window.actions_by_key[key].trigger()
    qtbot.waitUntil(lambda: window.parts.body.width() > ROOM.width(), timeout=20_000)
    window.parts.search.setFocus()
    hidden, more = out_of_sight(window, qtbot)
    assert (hidden, more > count + 8) == ([], True)
    assert window.size() == ROOM


def test_every_dialog_fits_and_all_of_it_can_be_reached(window, qtbot):
    found = {}
    for key in DIALOGS:
        window.actions_by_key[key].trigger()
        qtbot.waitUntil(lambda: bool(dialogs()), timeout=20_000)
        (dialog,) = dialogs()
        dialog.activateWindow()
        qtbot.waitUntil(lambda dialog=dialog: QApplication.activeWindow() is dialog, timeout=20_000)
        hidden, count = out_of_sight(dialog, qtbot)
        fits = dialog.size().boundedTo(ROOM) == dialog.size()
        if hidden or not fits or not count:
            found[key] = (hidden, dialog.size().toTuple(), count)
        dialog.close()
        qtbot.waitUntil(lambda: not dialogs(), timeout=20_000)
    assert found == {}


def test_no_dialog_is_scrolled_sideways_where_there_are_800_pixels(window, qtbot, monkeypatch):
    monkeypatch.setattr(scrolled_window, "room", lambda _: ROOMY)
    found = {}
    for key in DIALOGS:
        window.actions_by_key[key].trigger()
        qtbot.waitUntil(lambda: bool(dialogs()), timeout=20_000)
        (dialog,) = dialogs()
        area = dialog.findChild(ScrolledWindow)
        least = (dialog if area is None else area.widget()).minimumSizeHint().width()
        if least > ROOMY.width():
            found[key] = least
        dialog.close()
        qtbot.waitUntil(lambda: not dialogs(), timeout=20_000)
    assert found == {}


def dialogs() -> list[QDialog]:
    return [one for one in QApplication.topLevelWidgets() if isinstance(one, QDialog) and one.isVisible()]


def test_with_room_enough_nothing_is_scrolled(qtbot, styled):
    parent, dialog = QWidget(), None
    qtbot.addWidget(parent)
    DialogRoom(parent)
    dialog = QDialog(parent)
    QVBoxLayout(dialog).addWidget(QLabel("All is well."))
    dialog.show()
    assert dialog.findChild(ScrolledWindow) is None


@pytest.mark.parametrize("in_row", [False, True])
@pytest.mark.parametrize("height", [500, 120])
def test_the_buttons_of_a_long_dialog_stay_in_sight(qtbot, styled, monkeypatch, in_row, height):
    monkeypatch.setattr(scrolled_window, "room", lambda _: QSize(600, height))
    parent = QWidget()
    qtbot.addWidget(parent)
    DialogRoom(parent)
    dialog = QDialog(parent)
    box, row = QVBoxLayout(dialog), QHBoxLayout()
    for number in range(60):
        box.addWidget(QLabel(f"Line {number}"))
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Save)
    pressed: list[bool] = []
    buttons.accepted.connect(lambda: pressed.append(True))
    if in_row:
        row.addWidget(QLabel("With a manifest"))
        row.addWidget(buttons)
        box.addLayout(row)
    else:
        box.addWidget(buttons)
    dialog.show()
    area = dialog.findChild(ScrolledWindow)
    qtbot.waitUntil(lambda: area.verticalScrollBar().maximum() > 0)
    save = buttons.button(QDialogButtonBox.StandardButton.Save)
    # Where the screen is very low the lines need all of it.
    qtbot.waitUntil(lambda: in_sight(save) is (height == 500))
    assert area.isAncestorOf(save) is (height == 120)
    save.click()
    assert pressed == [True]


def test_the_order_of_tab_is_the_same_when_it_is_scrolled(qtbot, styled, small):
    parent = QWidget()
    qtbot.addWidget(parent)
    DialogRoom(parent)
    dialog = QDialog(parent)
    box = QVBoxLayout(dialog)
    buttons = [QPushButton(str(number)) for number in range(12)]
    for button in buttons:
        box.addWidget(button)
    QWidget.setTabOrder(buttons[3], buttons[1])
    before = [one for one in order(dialog) if one in buttons]
    dialog.show()
    assert dialog.findChild(ScrolledWindow) is not None
    assert [one for one in order(dialog) if one in buttons] == before
    assert dialog.height() <= ROOM.height()


def order(dialog: QDialog) -> list[QWidget]:
    found, one = [], dialog.nextInFocusChain()
    while one is not dialog:
        found.append(one)
        one = one.nextInFocusChain()
    return found
