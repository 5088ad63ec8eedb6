from datetime import UTC

import pytest

from tests.ui.foreign import foreign, left, unsaid
from viewer.errors import LibraryProblem
from viewer.jobs.tombstones import Tombstone
from viewer.ui import forgotten_dialog
from viewer.ui.forgotten_dialog import NOBODY, ForgottenDialog

DAY = 86_400_000_000
STONES = [Tombstone(3, 20_000 * DAY, 19_000 * DAY, 0), Tombstone(2, 19_999 * DAY, None, 1), Tombstone(1, 0, None, 3)]


@pytest.fixture
def dialog(qtbot, styled, worker, tmp_path, monkeypatch):
    def make(found, error: LibraryProblem | None = None) -> ForgottenDialog:
        def read(_):
            if error is not None:
                raise error
            return list(found)

        def lift(_, number):
            if number == 2:
                raise LibraryProblem("The library is busy.")
            found[:] = [one for one in found if one.number != number]

        monkeypatch.setattr(forgotten_dialog, "tombstones_of", read)
        monkeypatch.setattr(forgotten_dialog, "lift", lift)
        made = ForgottenDialog(tmp_path / "library.db", UTC, worker)
        qtbot.addWidget(made)
        made.show()
        qtbot.waitUntil(lambda: made.page.words() != "Reading…")
        return made

    return make


def test_what_is_known_of_the_forgotten_is_listed(dialog):
    lines = dialog(list(STONES)).page.table.lines
    assert [lines.line(row).cells for row in range(3)] == [
        ("3", "4 Oct 2024 00:00:00 UTC", "All that happened before 8 Jan 2022 00:00:00 UTC"),
        ("2", "3 Oct 2024 00:00:00 UTC", "A customer, by 1 value"),
        ("1", "1 Jan 1970 00:00:00 UTC", "A customer, by 3 values"),
    ]


def test_one_is_let_in_again_after_a_question(dialog, qtbot):
    made = dialog(list(STONES))
    box = made.ask()
    assert box.text() == "Let number 3 in again?"
    assert box.defaultButton().text() == "Keep out"
    with qtbot.waitSignal(made.lifted):
        next(one for one in box.buttons() if one.text() == "Let in again").click()
    assert made.notice.words() == "Number 3 is let in again: import its captures once more to have it."
    qtbot.waitUntil(lambda: made.page.table.lines.rowCount() == 2)


def test_what_fails_is_said(dialog, qtbot):
    made = dialog(list(STONES))
    made.lift(STONES[1])
    qtbot.waitUntil(lambda: made.notice.words() == "The library is busy.")
    assert dialog([], LibraryProblem("The library is gone.")).page.words() == "The library is gone."


def test_nobody_forgotten_is_said(dialog):
    made = dialog([])
    assert made.page.words() == NOBODY
    assert made.ask() is None


def test_all_of_it_is_said_in_another_language(dialog, qtbot):
    with foreign():
        made = dialog(list(STONES))
        qtbot.waitUntil(lambda: made.page.table.lines.rowCount() == 3)
        cells = [cell for row in range(3) for cell in made.page.table.lines.line(row).cells]
        assert unsaid(" ".join(cells), frozenset({"utc"})) == []
        assert left(made, "UTC") == []
