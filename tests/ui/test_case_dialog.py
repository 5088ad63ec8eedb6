from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QWidget

from tests.jobs.case_library import CUSTOMER, make_library
from tests.ui.foreign import foreign, foreign_text, left
from viewer.errors import LibraryProblem
from viewer.jobs.case_preview import PICKED
from viewer.jobs.find_story import find_story
from viewer.ui import case_dialog
from viewer.ui.case_dialog import NOTES_MASKED, READING, CaseDialog


@pytest.fixture(scope="module")
def library(tmp_path_factory):
    return make_library(tmp_path_factory.mktemp("library"))


@pytest.fixture
def make(qtbot, styled, worker, library):
    window = QWidget()
    qtbot.addWidget(window)
    made: list[CaseDialog] = []

    def open_one(picked=()) -> CaseDialog:
        dialog = CaseDialog(library, find_story(library, CUSTOMER), picked, worker, window)
        with qtbot.waitSignal(dialog.shown):
            dialog.open()
        made.append(dialog)
        return dialog

    yield open_one
    for dialog in made:
        dialog.reject()


def test_all_tier_events_on_a_masked_page_unless_something_else_is_chosen(make, qtbot):
    dialog = make()
    assert (dialog.extent(), dialog.events(), dialog.is_archive(), dialog.campaign_name()) == (
        *("tiers", "tiers", False, None),
    )
    assert dialog.privacy.masked() == ("name", "email", "phone", "source_id", "metadata", "free_text")
    assert [card.title for card in dialog.extents.values() if not card.isHidden()] == [
        "Changes of tier (4)",
        "All tier events (5)",
        "All events of the customer (6)",
    ]
    assert "5 events in full" in dialog.words()
    assert NOTES_MASKED in dialog.words()
    with qtbot.waitSignal(dialog.chosen):
        qtbot.keyClick(dialog, Qt.Key.Key_Return)


def test_every_choice_changes_what_goes_in(make, qtbot):
    dialog = make()
    dialog.extents["all"].click()
    assert "6 events in full" in dialog.words()
    dialog.files[True].click()
    assert "Beside the page: 7 records as files" in dialog.words()
    assert dialog.is_archive()
    dialog.privacy.tick.setChecked(False)
    assert NOTES_MASKED not in dialog.words()
    with qtbot.waitSignal(dialog.shown):
        dialog.campaign.setCurrentIndex(2)
        dialog.campaign.activated.emit(2)
        assert dialog.words() == READING
        assert not dialog.save.isEnabled()
    assert dialog.campaign_name() == f"camp_{2:024}"
    assert "1 campaign with chart" in dialog.words()


def test_only_selected_events_of_this_customer_are_offered(make, library):
    story = find_story(library, CUSTOMER)
    keys = [event.key for track in story.history.tracks for event in track.events]
    dialog = make([keys[1], 12_345, keys[0]])
    card = dialog.extents[PICKED]
    assert (card.title, card.isHidden()) == ("Selected events (2)", False)
    card.click()
    assert dialog.events() == (keys[1], keys[0])
    assert make([12_345]).extents[PICKED].isHidden()


def test_what_cannot_be_read_is_said(make, qtbot, monkeypatch):
    def broken(*_: object) -> object:
        raise LibraryProblem("The library is gone.")

    monkeypatch.setattr(case_dialog, "preview", broken)
    dialog = make()
    assert dialog.words() == "The library is gone."
    assert not dialog.save.isEnabled()


def test_every_part_has_a_name_for_those_who_do_not_see_it(make):
    dialog = make()
    for part in dialog.findChildren(QAbstractButton) + dialog.findChildren(QLineEdit) + dialog.findChildren(QComboBox):
        face = QAccessible.queryAccessibleInterface(part)
        assert face.text(QAccessible.Text.Name), part


def test_a_name_of_a_customer_stays_text(qtbot, styled, worker, library):
    story = find_story(library, CUSTOMER)
    value = story.person.values[0]._replace(field="name", value="<img src='/etc/passwd'>\u202e" + "x" * 5_000)
    hostile = story._replace(person=story.person._replace(values=(value,)))
    dialog = CaseDialog(library, hostile, (), worker)
    qtbot.addWidget(dialog)
    with qtbot.waitSignal(dialog.shown):
        dialog.show()
    assert dialog.width() < 900
    dialog.reject()
    assert Path("/etc/passwd").exists()


def test_it_speaks_the_language_in_use(make):
    with foreign():
        dialog = make()
        assert left(dialog, "Noor Haddad-Łęcka VIP Club", dialog.words()) == []
        assert foreign_text(NOTES_MASKED) in dialog.words()
