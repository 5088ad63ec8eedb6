import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLineEdit, QWidget

from viewer.domain.completion import Suggestion
from viewer.ui.completion_popup import CompletionPopup

PLACE = QRect(20, 10, 2, 24)


def _made(*names: str, kind: str = "value") -> list[Suggestion]:
    return [Suggestion(kind, name, name) for name in names]


@pytest.fixture
def popup(qtbot, styled):
    window = QWidget()
    window.resize(500, 400)
    box = QLineEdit(window)
    qtbot.addWidget(window)
    window.show()
    box.setFocus()
    made = CompletionPopup(window)
    made.box = box
    return made


def test_it_opens_below_and_inside_the_window_and_leaves_the_keyboard_alone(popup):
    popup.offer(_made("a", "b"), PLACE, "words", "")
    assert popup.isVisible()
    assert popup.geometry().top() > PLACE.bottom()
    assert popup.parentWidget().rect().contains(popup.geometry())
    assert popup.box.hasFocus()
    assert popup.chosen() is None
    popup.offer(_made(*"abcdefghijklmnopqrstuvwxyz"), QRect(480, 10, 2, 24), "words", "")
    assert popup.parentWidget().rect().contains(popup.geometry())
    popup.offer([], PLACE, "", "")
    assert not popup.isVisible()


def test_the_arrows_choose_and_go_back_to_the_box_at_either_end(popup):
    popup.offer(_made("a", "b", "c"), PLACE, "", "")
    chosen = []
    for by in (1, 1, 1, 1, -1, -1, 8, -8):
        popup.step(by)
        one = popup.chosen()
        chosen.append(one.insert if one else None)
    assert chosen == ["a", "b", "c", None, "c", "b", "c", "a"]


def test_a_choice_survives_new_counts_and_not_other_lists(popup):
    popup.offer(_made("a", "b"), PLACE, "", "")
    popup.step(1)
    popup.step(1)
    popup.offer([one._replace(events=4) for one in _made("b", "a")], PLACE, "", "")
    assert popup.chosen().insert == "b"
    assert [popup.model.suggestion(row).insert for row in range(2)] == ["a", "b"]
    assert popup.chosen().events == 4
    popup.offer(_made("x"), PLACE, "", "")
    assert popup.chosen() is None
    popup.step(1)
    popup.close_list()
    assert popup.chosen() is None


def test_what_is_chosen_is_told_to_readers_of_the_screen(popup, monkeypatch):
    told = []
    monkeypatch.setattr(QAccessible, "updateAccessibility", lambda event: told.append(event.message()))
    popup.offer([one._replace(events=7) for one in _made("a", "b")], PLACE, "", "")
    popup.step(1)
    popup.step(-1)
    popup.step(-1)
    assert told == ["a, 7 events", "b, 7 events"]


def test_a_click_takes_an_entry(popup, qtbot):
    popup.offer(_made("a", "b"), PLACE, "", "")
    at = popup.list.visualRect(popup.model.index(1)).center()
    with qtbot.waitSignal(popup.taken) as said:
        qtbot.mouseClick(popup.list.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert said.args[0].insert == "b"
    assert popup.box.hasFocus()
    with qtbot.assertNotEmitted(popup.taken):
        qtbot.mouseClick(popup.list.viewport(), Qt.MouseButton.RightButton, pos=at)


def test_the_sign_of_an_earlier_search_takes_it_out(popup, qtbot):
    popup.offer(_made("a", "b", kind="search"), PLACE, "", "Forget")
    place = popup.list.visualRect(popup.model.index(0))
    with qtbot.waitSignal(popup.removed) as said:
        qtbot.mouseClick(
            popup.list.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(place.right() - 10, place.center().y())
        )
    assert said.args[0].insert == "a"
    with qtbot.waitSignal(popup.taken):
        qtbot.mouseClick(popup.list.viewport(), Qt.MouseButton.LeftButton, pos=place.center())
