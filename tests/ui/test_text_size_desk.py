import pytest
from PySide6.QtCore import QStringListModel
from PySide6.QtGui import QAction, QFontInfo, QFontMetrics
from PySide6.QtWidgets import QLineEdit, QWidget

from viewer.ui import text_size_desk, theme
from viewer.ui.small_table import SmallTable
from viewer.ui.text_size_desk import STEPS, TextSizeDesk, remembered, system_size


@pytest.fixture
def window(qtbot, styled):
    made = QWidget()
    qtbot.addWidget(made)
    yield made
    theme.choose_text_size(100)
    theme.apply(styled)


@pytest.fixture
def desk(window, settings):
    made = TextSizeDesk(settings, window)
    made.use_actions({key: QAction(key, window) for key in ("text_larger", "text_smaller")})
    return made


def test_texts_grow_and_shrink_in_steps_and_that_is_remembered(desk, settings, styled):
    desk.step(1)
    assert (theme.text_size(), remembered(settings)) == (110, 110)
    desk.step(1)
    desk.step(-1)
    desk.step(-1)
    desk.step(-1)
    assert (theme.text_size(), remembered(settings)) == (90, 90)
    assert styled.font().pixelSize() == round(theme.TYPE["base"] * 0.9)
    desk.forget()
    assert (theme.text_size(), remembered(settings)) == (100, 100)
    assert settings.text(text_size_desk.SETTING, "") == ""


def test_at_either_end_there_is_no_further_step(desk):
    for _ in STEPS:
        desk.step(1)
    assert theme.text_size() == 200
    assert not desk._actions["text_larger"].isEnabled()
    for _ in STEPS:
        desk.step(-1)
    assert theme.text_size() == 80
    assert (desk._actions["text_larger"].isEnabled(), desk._actions["text_smaller"].isEnabled()) == (True, False)


@pytest.mark.parametrize("damaged", ["", "0", "-5", "7e9", "1000000000000", "x" * 1000, "201"])
def test_a_size_that_is_none_is_not_taken(settings, styled, damaged):
    settings.set_text(text_size_desk.SETTING, damaged)
    assert remembered(settings) == 100


@pytest.mark.parametrize(
    ("pixels", "size"), [(15, 100), (13, 100), (16, 100), (19, 125), (22, 150), (30, 200), (90, 200)]
)
def test_the_size_of_the_system_is_taken_where_it_was_meant(styled, monkeypatch, pixels, size):
    monkeypatch.setattr(text_size_desk.sys, "platform", "linux")
    monkeypatch.setattr(QFontInfo, "pixelSize", lambda _: pixels)
    assert system_size() == size


def test_what_holds_text_grows_with_it(desk, window, qtbot):
    table = SmallTable(QStringListModel(["a", "b"], window), "Names", [], window)
    box = QLineEdit("Ägypten", window)
    table.fit(2)
    box.ensurePolished()
    before = (table.rowHeight(0), table.horizontalHeader().height(), table.height(), box.sizeHint().height())
    desk._show(200)
    after = (table.rowHeight(0), table.horizontalHeader().height(), table.height(), box.sizeHint().height())
    assert after[:2] == (2 * before[0], 2 * before[1])
    assert after[2] > 1.7 * before[2]
    assert after[3] > 1.7 * before[3]
    assert table.rowHeight(0) > QFontMetrics(table.font()).height()
