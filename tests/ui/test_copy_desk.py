import json

import pytest
from PySide6.QtCore import QItemSelectionModel
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu, QWidget

from tests.ui.fakes import make_row
from tests.ui.foreign import foreign, foreign_text
from tests.webhooks import webhook, write
from viewer.domain.query import parse
from viewer.jobs.find_events import Sort
from viewer.jobs.import_sources import import_sources
from viewer.ui import copy_desk
from viewer.ui.choices import Choices
from viewer.ui.copy_desk import FORMS, CopyDesk
from viewer.ui.current_query import CurrentQuery
from viewer.ui.window_parts import make_parts

NOTE = "customer.metadata.note"


class Reader:
    """Gives the rows of a list, and the same note to each."""

    def __init__(self, rows, note: str) -> None:
        self.rows, self.note = rows, note

    def fetch(self, ranges, paths, most, done) -> None:
        rows = [row for first, last in ranges for row in self.rows[first : last + 1]]
        done(rows, {path: {row.key: self.note for row in rows} for path in paths})


class Room:
    """A copy desk with a table of three events."""

    def __init__(self, qtbot, settings, library) -> None:
        self.rows = [
            make_row(1, customer_name="=SUM(A1)|x", id="ev_1"),
            make_row(2, id=None),
            make_row(3, customer_name="Ann\tLee\nJr.", id="ev_3"),
        ]
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.parts = make_parts(library, settings)
        qtbot.addWidget(self.parts.body)
        self.parts.model.show_first(self.rows, Sort())
        self.query = CurrentQuery(self.window)
        self.parts.table.header.show_only(["happened_at", "customer_name"])
        choices = Choices(settings, self.window)
        reader = Reader(self.rows, '+1 <b>"hot"</b>')
        self.desk = CopyDesk(self.parts, self.query, choices, reader, library, self.window)

    def select(self, *rows: int) -> None:
        table = self.parts.table
        table.clearSelection()
        flags = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
        for row in rows:
            table.selectionModel().select(self.parts.model.index(row, 0), flags)

    def copied(self, form: str) -> str:
        self.desk.copy(form)
        return QGuiApplication.clipboard().text()


@pytest.fixture
def room(qtbot, styled, settings, tmp_path):
    made = Room(qtbot, settings, tmp_path / "library.db")
    yield made
    made.desk.close()
    made.parts.details.worker.close()


def test_text_with_and_without_headers(room):
    room.select(0, 2)
    assert room.copied("copy_text") == "2024-07-02 09:08:14\t=SUM(A1)|x\n2024-06-30 09:08:14\tAnn Lee Jr."
    assert room.copied("copy_headers").split("\n")[0] == "Time (UTC)\tCustomer"


def test_csv_is_as_harmless_as_an_exported_one(room):
    room.select(0)
    room.parts.table.header.show_column(NOTE)
    assert room.copied("copy_csv").splitlines() == [
        f'"Time (UTC)","Customer","{NOTE}"',
        '"2024-07-02T09:08:14.814Z","\'=SUM(A1)|x","\'+1 <b>""hot""</b>"',
    ]


def test_a_markdown_table(room):
    room.select(0)
    room.parts.table.header.show_only(["customer_name", "line", NOTE])
    assert room.copied("copy_markdown").splitlines() == [
        f"| Customer | Line | {NOTE} |",
        "| --- | ---: | --- |",
        r'| =SUM(A1)\|x | 2 | +1 \<b\>"hot"\</b\> |',
    ]


def test_the_filter_finds_the_selected_events(room):
    room.select(0, 1, 2)
    room.query.edit(parse("tier:gold").query)
    assert room.copied("copy_filter") == "tier:gold", "everything that was found"
    room.select(0)
    assert room.copied("copy_filter") == "id:=ev_1"
    assert room.parts.notice.words() == ""
    room.select(0, 1)
    assert room.copied("copy_filter") == "id:=ev_1"
    assert room.parts.notice.words() == "1 event has no id and is not found by the copied filter."


def test_what_is_too_much_is_cut_in_words(room, monkeypatch):
    monkeypatch.setattr(copy_desk, "COPIED_ROWS", 2)
    room.select(0, 1, 2)
    assert len(room.copied("copy_text").split("\n")) == 2
    assert room.parts.notice.words().startswith("Only the first 2 of 3 events were copied.")


def test_nothing_selected_leaves_the_clipboard_alone(room):
    QGuiApplication.clipboard().setText("mine")
    room.parts.table.clearSelection()
    assert room.copied("copy_csv") == "mine"


def test_bodies_are_copied_as_received(room, qtbot, tmp_path):
    import_sources([str(write(tmp_path / "a.ndjson", *(webhook(number) for number in range(3))))], room.desk._library)
    room.select(0, 2)
    QGuiApplication.clipboard().clear()
    room.desk.copy("copy_json")
    qtbot.waitUntil(lambda: QGuiApplication.clipboard().text() != "")
    assert json.loads(QGuiApplication.clipboard().text()) == [webhook(0), webhook(2)]


def test_every_form_has_its_command_and_its_entry(room):
    assert set(room.desk.handlers()) == {form for form, _ in FORMS}
    menu = QMenu()
    room.desk.add_menu(menu)
    entries = menu.actions()[0].menu().actions()
    assert [entry.text() for entry in entries] == [title for _, title in FORMS]
    room.select(0)
    entries[-1].trigger()
    assert QGuiApplication.clipboard().text() == "id:=ev_1"


def test_the_forms_are_offered_in_the_language_in_use(room):
    menu = QMenu()
    with foreign():
        room.desk.add_menu(menu)
    assert [entry.text() for entry in menu.actions()] == [foreign_text("Copy events as")]
