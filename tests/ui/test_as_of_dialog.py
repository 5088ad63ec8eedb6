import sys
from pathlib import Path

import pytest

from tests.history.made import JUNE
from tests.ui.foreign import foreign, foreign_text, left
from tests.ui.test_standings_process import GOLD, NOWHERE, printing
from tests.ui.told import story
from viewer.domain.masking import Masker
from viewer.errors import LibraryProblem
from viewer.jobs import tiers_at
from viewer.jobs.tiers_at import NOT_COVERED
from viewer.store.campaigns import Campaign
from viewer.ui import as_of_dialog
from viewer.ui.as_of_dialog import HINT, NO_CAMPAIGNS, AsOfDialog
from viewer.ui.as_of_question import NO_TIME, Someone
from viewer.ui.choices import Choices

ALEX = Someone("cust_1", "Alex Doe")
TOLD = printing(GOLD, GOLD._replace(customer="cust_3"), NOWHERE)
# Writes its arguments where it is told to write a file, else prints three customers.
PROGRAM = (
    "import sys\nto = [word[5:] for word in sys.argv if word.startswith('--to=')]\n"
    f"if to: open(to[0], 'w').write(' '.join(sys.argv))\nelse:\n {TOLD.replace(chr(10), chr(10) + ' ')}"
)


@pytest.fixture
def library(monkeypatch):
    """Two campaigns and one customer in place of a library."""
    monkeypatch.setattr(tiers_at, "campaigns", lambda path: [Campaign("camp_1", "Club"), Campaign("camp_2", "Other")])
    monkeypatch.setattr(tiers_at, "is_covered", lambda path, at: False)
    monkeypatch.setattr(as_of_dialog, "tell_history", lambda path, key, zone: story())


@pytest.fixture
def open_dialog(qtbot, styled, settings, worker, tmp_path, library):
    made: list[AsOfDialog] = []

    def make(someone=None, campaign=None, at=None, program: str = PROGRAM) -> AsOfDialog:
        command = [sys.executable, "-c", program]
        dialog = AsOfDialog(tmp_path / "l.db", Choices(settings, None), worker, someone, campaign, at, None, command)
        qtbot.addWidget(dialog)
        dialog.show()
        qtbot.waitUntil(lambda: dialog.question.who.count() > 1)
        made.append(dialog)
        return dialog

    yield make
    for dialog in made:
        dialog.close()


def rows(dialog: AsOfDialog) -> list[tuple[str, ...]]:
    lines = dialog.page.table.lines
    return [lines.line(row).cells for row in range(lines.rowCount())] if not dialog.words() else []


def test_the_tier_of_one_customer_is_told_at_once(open_dialog, qtbot):
    dialog = open_dialog(ALEX, "camp_1", JUNE + 86_400_000_000)
    qtbot.waitUntil(lambda: rows(dialog) != [])
    assert rows(dialog) == [
        ("Alex Doe", "Club", "Silver (151–250)", "2 Jun 2024, 10:00 UTC", "exact: Events prove it.")
    ]
    qtbot.waitUntil(lambda: dialog.question.understood().endswith(NOT_COVERED))
    assert dialog.told() == ""
    with qtbot.waitSignal(dialog.person_asked) as asked:
        dialog.page.opened.emit("cust_1")
    assert asked.args == ["cust_1"]


def test_one_customer_is_exported(open_dialog, qtbot, tmp_path, monkeypatch):
    dialog = open_dialog(ALEX, "camp_1", JUNE + 86_400_000_000)
    (tmp_path / "l.db").touch()
    qtbot.waitUntil(lambda: dialog._export.isEnabled())
    dialog.export_to(tmp_path / "one.csv", is_masked=False)
    qtbot.waitUntil(lambda: dialog.notice.words() == "Exported to one.csv.")
    assert "Silver" in (tmp_path / "one.csv").read_text(encoding="utf-8")
    assert "Alex Doe" in (tmp_path / "one.csv").read_text(encoding="utf-8")
    monkeypatch.setattr(as_of_dialog, "masker_for", lambda library, fields, people: Masker(fields))
    dialog.export_to(tmp_path / "two.csv")
    qtbot.waitUntil(lambda: dialog.notice.words() == "Exported to two.csv.")
    assert "Customer 1" in (tmp_path / "two.csv").read_text(encoding="utf-8")
    assert "Alex" not in (tmp_path / "two.csv").read_text(encoding="utf-8")
    dialog.export_to(tmp_path / "no-such-folder" / "one.csv", is_masked=False)
    qtbot.waitUntil(lambda: "cannot be written" in dialog.notice.words())


def test_a_campaign_is_counted_by_tier_and_a_tier_can_be_chosen(open_dialog, qtbot):
    dialog = open_dialog(None, "camp_1", JUNE)
    dialog.question.ask()
    assert dialog._stop.isVisible()
    qtbot.waitUntil(lambda: dialog.standings is not None)
    assert dialog.told().startswith("3 customers: Gold 2, in no tier 1.")
    assert len(rows(dialog)) == 3
    assert [dialog.tiers.itemText(at) for at in range(3)] == ["All tiers (3)", "Gold (2)", "in no tier (1)"]
    dialog.tiers.setCurrentIndex(2)
    dialog.tiers.activated.emit(2)
    assert [row[2] for row in rows(dialog)] == ["in no tier"]
    assert dialog._export.text() == "Export all…"
    dialog.tiers.setCurrentIndex(1)
    dialog.tiers.activated.emit(1)
    assert [row[2] for row in rows(dialog)] == ["Gold (251–350)"] * 2
    assert dialog._export.text() == "Export this tier…"


def test_what_is_shown_is_exported(open_dialog, qtbot, tmp_path):
    dialog = open_dialog(None, "camp_1", JUNE)
    dialog.question.ask()
    qtbot.waitUntil(lambda: dialog.standings is not None)
    dialog.tiers.setCurrentIndex(1)
    dialog.tiers.activated.emit(1)
    asking = dialog.export()
    assert asking.selectedNameFilter() == "CSV files, masked (*.csv)"
    asking.fileSelected.emit(str(tmp_path / "gold.csv"))
    asking.reject()
    qtbot.waitUntil(lambda: dialog.notice.words() == "Exported to gold.csv.")
    words = (tmp_path / "gold.csv").read_text().split()
    assert {"--campaign=camp_1", "--tier=ltr_gold", "--timezone=UTC", "2024-06-01T10:00:00.000Z"} <= set(words)
    assert "--mask" in words
    asking = dialog.export()
    asking.selectNameFilter("CSV files, not masked (*.csv)")
    asking.fileSelected.emit(str(tmp_path / "names.csv"))
    asking.reject()
    qtbot.waitUntil(lambda: dialog.notice.words() == "Exported to names.csv.")
    assert "--mask" not in (tmp_path / "names.csv").read_text().split()


def test_what_takes_long_is_stopped(open_dialog, qtbot):
    dialog = open_dialog(None, "camp_1", JUNE, "import time; time.sleep(60)")
    dialog.question.ask()
    dialog._stop.click()
    assert dialog.words() == "Stopped."
    assert not dialog.process.is_running()
    dialog.question.ask()
    dialog.reject()
    assert not dialog.process.is_running()


def test_what_cannot_be_asked_or_found_is_said(open_dialog, qtbot, monkeypatch):
    dialog = open_dialog(None, "camp_1", None, "import sys; sys.exit('There is no campaign.')")
    dialog.question.ask()
    assert dialog.words() == HINT
    dialog.question.time.setText("soon")
    dialog.question.ask()
    assert dialog.words() == NO_TIME
    dialog.question.time.setText("2024")
    dialog.question.ask()
    qtbot.waitUntil(lambda: dialog.words() == "There is no campaign.")


def test_a_library_that_has_no_campaign_or_cannot_be_read_says_so(
    qtbot, styled, settings, worker, tmp_path, library, monkeypatch
):
    def locked(path: Path) -> list[Campaign]:
        raise LibraryProblem("The library is locked.")

    for found, words in ((lambda path: [], NO_CAMPAIGNS), (locked, "The library is locked.")):
        monkeypatch.setattr(tiers_at, "campaigns", found)
        dialog = AsOfDialog(tmp_path / "l.db", Choices(settings, None), worker)
        qtbot.addWidget(dialog)
        qtbot.waitUntil(lambda dialog=dialog, words=words: dialog.words() == words)
        dialog.close()


def test_it_speaks_the_language_in_use(open_dialog, qtbot):
    with foreign():
        dialog = open_dialog(ALEX)
        qtbot.waitUntil(lambda: bool(dialog.words()), timeout=20_000)
        assert dialog.words() == foreign_text(HINT)
        assert left(dialog, ALEX.caption, "Club Other yesterday") == []
        dialog.question.time.setText("soon")
        assert dialog.question.understood() == foreign_text(NO_TIME)
