from datetime import UTC

import pytest
from PySide6.QtWidgets import QDialogButtonBox, QWidget

from tests.ui.fakes import FakeFinder
from tests.ui.foreign import foreign, left
from viewer.domain.query import Query
from viewer.domain.times import parse_time
from viewer.jobs.find_events import Sort
from viewer.ui.answers import Question
from viewer.ui.choices import Choices
from viewer.ui.events_reader import EventsReader
from viewer.ui.time_desk import TimeDesk
from viewer.ui.window_parts import make_parts


class Room:
    """A desk with a table of a thousand days."""

    def __init__(self, qtbot, settings, library) -> None:
        library.write_bytes(b"")
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.parts = make_parts(library, settings)
        qtbot.addWidget(self.parts.body)
        self.finder = FakeFinder()
        self.choices = Choices(settings, self.window)
        self.reader = EventsReader(library, self.window, lambda path: self.finder)
        self.reader.first_page.connect(lambda first: self.parts.model.show_first(first.rows, first.question.sort))
        self.reader.settled.connect(lambda answer: self.parts.model.grow(answer.total))
        self.desk = TimeDesk(self.parts, self.choices, self.reader, self.window)
        self.choices.sort_changed.connect(self.ask)
        self.qtbot = qtbot
        with qtbot.waitSignal(self.reader.settled):
            self.ask()

    def ask(self) -> None:
        self.reader.ask(Question(Query(), self.choices.sort, UTC))

    def row(self) -> int:
        return self.parts.table.currentIndex().row()


@pytest.fixture
def room(qtbot, styled, settings, tmp_path):
    made = Room(qtbot, settings, tmp_path / "library.db")
    yield made
    made.reader.close()
    made.parts.details.worker.close()


def test_the_table_goes_to_the_nearest_event(room, qtbot):
    dialog = room.desk.handlers()["go_to_time"]()
    qtbot.keyClicks(dialog.box, "2024-06-01 12:00")
    assert dialog.words.text() == "From 1 Jun 2024 12:00:00.000 UTC until 1 Jun 2024 12:01:00.000 UTC"
    dialog.accept()
    qtbot.waitUntil(lambda: room.row() == 32)
    dialog = room.desk.ask()
    dialog.box.setText("2024-04")
    dialog.accept()
    qtbot.waitUntil(lambda: room.row() == 64)


def test_what_is_no_time_is_said_and_goes_nowhere(room, qtbot):
    dialog = room.desk.ask()
    assert dialog.words.text() == "The table goes to the nearest event of the search."
    dialog.box.setText("Gold")
    go = dialog.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Ok)
    assert not go.isEnabled()
    assert dialog.words.text().startswith("This is no time.")
    with qtbot.assertNotEmitted(dialog.chosen):
        dialog.accept()
    for typed, start in (("-7d", "From "), ("<2024", "Before 1 Jan 2024"), (">=2024", "From 1 Jan 2024")):
        dialog.box.setText(typed)
        assert dialog.words.text().startswith(start)
        assert go.isEnabled()


def test_another_order_is_said_and_changed_first(room, qtbot):
    with qtbot.waitSignal(room.reader.settled):
        room.choices.use_sort(Sort("tier_name", False))
    dialog = room.desk.ask()
    go = dialog.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Ok)
    assert go.text() == "Sort by time and go"
    assert "is sorted by time first" in dialog.words.text()
    dialog.box.setText("2024-04")
    dialog.accept()
    qtbot.waitUntil(lambda: room.row() == 64)
    assert room.choices.sort == Sort()


def test_events_without_times_are_said(room, qtbot, monkeypatch):
    monkeypatch.setattr(room.finder, "row_at_time", lambda start, end: None)
    room.desk.go((parse_time("2024-01-01T00:00:00Z"), None))
    qtbot.waitUntil(lambda: room.parts.notice.words() == "No event of this search has a time.")


def test_it_speaks_the_language_in_use(room):
    with foreign():
        dialog = room.desk.ask()
        for typed in ("2024-07", "no time"):
            dialog.box.setText(typed)
            assert left(dialog, "yesterday today UTC") == []
        dialog.close()
