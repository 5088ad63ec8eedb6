import os
import stat

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton

from tests.ui.foreign import foreign, foreign_text, left
from tests.ui.work import forgetting, telling
from viewer.ui.erasure_dialog import COMPLETE, PENDING, READ, STOPPED, ErasureDialog

PLAN = {"goes": ["12 events"]}
RECEIPT = {"text": "Receipt\n12 events", "is_complete": True}
ORDER = {"customer": "i:cust_1"}


@pytest.fixture
def dialog(qtbot, styled, worker, tmp_path):
    made: list[ErasureDialog] = []

    def make(program: list[str]) -> ErasureDialog:
        made.append(ErasureDialog(tmp_path / "library.db", worker, "Forget a customer", program=program))
        qtbot.addWidget(made[-1])
        made[-1].show()
        with qtbot.waitSignal(made[-1].ended):
            made[-1].look_at(ORDER, "Forget Alex for good?")
        return made[-1]

    yield make
    for one in made:
        one.process.stop()


def button(dialog: ErasureDialog, title: str) -> QPushButton:
    return next(one for one in dialog.findChildren(QPushButton) if one.text() == title)


def shown(dialog: ErasureDialog) -> set[str]:
    return {one.text() for one in dialog.findChildren(QPushButton) if one.isVisible()}


def test_the_plan_comes_first_and_forgetting_has_to_be_wanted(dialog, qtbot):
    made = dialog(forgetting(PLAN, RECEIPT))
    assert (made.head(), made.words()) == ("Forget Alex for good?", READ)
    assert "12 events" in made.plan.said()
    assert shown(made) == {"Forget for good", "Keep"}
    assert not button(made, "Forget for good").isEnabled()
    assert button(made, "Keep").isDefault()
    made.certain.setChecked(True)
    with qtbot.waitSignal(made.erase_asked):
        button(made, "Forget for good").click()


def test_the_receipt_can_be_copied_and_saved(dialog, qtbot, tmp_path):
    made = dialog(forgetting(PLAN, RECEIPT))
    told: list[bool] = []
    made.erased.connect(told.append)
    with qtbot.waitSignal(made.ended):
        made.erase()
    assert (made.head(), made.words(), told) == ("Forgotten", COMPLETE, [True])
    assert made.receipt.toPlainText() == "Receipt\n12 events"
    assert shown(made) == {"Copy receipt", "Save receipt…", "Close"}
    made.copy()
    assert QGuiApplication.clipboard().text() == "Receipt\n12 events"
    asked = made.ask_file()
    assert asked.windowTitle() == "Save receipt"
    asked.reject()
    target = tmp_path / "receipt.txt"
    made.save(target)
    qtbot.waitUntil(lambda: made.words() == "The receipt is in receipt.txt.")
    assert target.read_text() == "Receipt\n12 events\n"
    if os.name != "nt":
        assert stat.S_IMODE(target.stat().st_mode) == 0o600
    made.save(tmp_path / "nowhere" / "receipt.txt")
    qtbot.waitUntil(lambda: "cannot be written" in made.words())


def test_what_is_left_to_clean_is_said(dialog, qtbot):
    made = dialog(forgetting(PLAN, RECEIPT | {"is_complete": False}))
    with qtbot.waitSignal(made.ended):
        made.erase()
    assert made.head() == "Forgotten, with something left to clean"
    assert made.words() == PENDING


def test_the_order_is_told_in_private_and_what_is_final_cannot_be_stopped(dialog, qtbot):
    made = dialog(forgetting(PLAN, RECEIPT, waits=True))
    with qtbot.waitSignal(made.process.progressed) as progressed:
        made.erase()
    assert progressed.args[0].words == '{"customer": "i:cust_1"}'
    assert not button(made, "Stop").isEnabled()
    assert all("cust_1" not in word for word in made.process._child._process.arguments())


def test_after_stopping_nobody_claims_to_know(dialog, qtbot):
    made = dialog(forgetting(PLAN, RECEIPT, waits=True))
    told: list[bool] = []
    made.erased.connect(told.append)
    made.erase()
    made.stop()
    assert (made.words(), told, shown(made)) == (STOPPED, [True], {"Look again", "Close"})
    with qtbot.waitSignal(made.ended):
        button(made, "Look again").click()
    assert shown(made) == {"Forget for good", "Keep"}
    made.erase()
    made.reject()
    assert told == [True, True]


def test_a_problem_changes_nothing(dialog, qtbot):
    made = dialog(telling(words="The library is busy. Try again later.", code=1))
    assert (made.words(), shown(made)) == ("The library is busy. Try again later.", {"Look again", "Close"})
    told: list[bool] = []
    made.erased.connect(told.append)
    with qtbot.waitSignal(made.ended):
        made.erase()
    assert (made.words(), told) == ("The library is busy. Try again later.", [False])
    made.reject()
    assert told == [False]


def test_why_it_cannot_be_done_now_is_said_beside_the_plan(dialog):
    made = dialog(forgetting(PLAN, RECEIPT))
    made.refuse("An import is under way.")
    assert (made.words(), "12 events" in made.plan.said(), made.plan.isVisible()) == (
        "An import is under way.",
        True,
        True,
    )


def test_it_speaks_the_language_in_use(dialog, qtbot):
    with foreign():
        made = dialog(forgetting(PLAN, RECEIPT))
        assert left(made, "Forget a customer", "Forget Alex for good?", "12 events", "cust") == []
        assert made.words() == foreign_text(READ)
        with qtbot.waitSignal(made.erased, timeout=20_000):
            made.erase()
        assert (made.head(), made.words()) == (foreign_text("Forgotten"), foreign_text(COMPLETE))
