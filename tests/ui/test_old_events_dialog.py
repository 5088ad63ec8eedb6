from datetime import UTC

import pytest
from PySide6.QtCore import Qt

from tests.ui.foreign import foreign, left
from tests.ui.work import forgetting
from viewer.ui.as_of_question import NO_TIME
from viewer.ui.erasure_dialog import READ
from viewer.ui.old_events_dialog import FUTURE, HINT, OldEventsDialog

PLAN = {"goes": ["5 events"]}


@pytest.fixture
def dialog(qtbot, styled, worker, tmp_path):
    made = OldEventsDialog(tmp_path / "library.db", UTC, worker, program=forgetting(PLAN, {}))
    qtbot.addWidget(made)
    made.show()
    yield made
    made.process.stop()


def test_a_date_is_asked_for_and_what_would_go_is_shown(dialog, qtbot):
    assert dialog.words() == HINT
    qtbot.keyClicks(dialog.date, "2023-05-01")
    assert dialog.understood() == "Before 1 May 2023 00:00:00 UTC"
    with qtbot.waitSignals([dialog.process.progressed, dialog.ended]):
        qtbot.keyClick(dialog.date, Qt.Key.Key_Return)
    assert dialog.head() == "Remove all events before 1 May 2023 00:00:00 UTC?"
    assert (dialog.words(), dialog.isVisible()) == (READ, True)
    assert dialog.certain.isVisible()
    dialog.certain.setChecked(True)
    dialog.date.setText("2024")
    assert not dialog.certain.isVisible()


@pytest.mark.parametrize(("written", "said"), [("soon", NO_TIME), ("2999", FUTURE), ("", "")])
def test_what_is_no_time_that_has_passed_shows_nothing(dialog, written, said):
    dialog.date.setText(written)
    dialog.ask()
    assert (dialog.understood(), dialog.before(), dialog.process.is_running()) == (said, None, False)


def test_all_of_it_is_said_in_another_language(qtbot, styled, worker, tmp_path):
    with foreign():
        made = OldEventsDialog(tmp_path / "library.db", UTC, worker)
        qtbot.addWidget(made)
        qtbot.keyClicks(made.date, "2023-05-01")
        assert left(made, "UTC") == []
