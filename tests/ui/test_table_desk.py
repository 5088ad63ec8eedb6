import pytest
from PySide6.QtWidgets import QPushButton, QWidget

from tests import webhooks as made
from tests.webhooks import body, webhook, write
from viewer.jobs.find_events import Sort
from viewer.jobs.import_sources import import_sources
from viewer.ui import table_desk
from viewer.ui.choices import Choices
from viewer.ui.table_desk import BOXES, TOLD, TableDesk
from viewer.ui.window_parts import make_parts

REGION = "customer.metadata.region"


class Room:
    """A table desk with nothing around it."""

    def __init__(self, qtbot, settings, library) -> None:
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.parts = make_parts(library, settings)
        qtbot.addWidget(self.parts.body)
        self.choices = Choices(settings, self.window)
        self.desk = TableDesk(self.parts, self.choices, settings, library, self.window)


@pytest.fixture
def room(qtbot, styled, settings, tmp_path, monkeypatch):
    monkeypatch.setattr(table_desk, "OWN_SIGNS", "")  # whatever fonts there are
    made = Room(qtbot, settings, tmp_path / "library.db")
    yield made
    made.desk.close()
    made.parts.details.worker.close()


def test_a_field_becomes_a_column(room, qtbot, tmp_path):
    person = made.customer(1, metadata={"region": "EMEA"})
    lines = write(tmp_path / "a.ndjson", webhook(1, data=body(1, customer=person)))
    import_sources([str(lines)], tmp_path / "library.db")
    room.parts.table.header.field_asked.emit()
    dialog = room.desk.handlers()["add_field"]()
    qtbot.waitUntil(lambda: dialog.list.model().rowCount() > 0)
    dialog.find_box.setText("region")
    dialog.accept()
    assert room.parts.table.header.is_shown(REGION)


def test_without_a_library_the_list_says_why(room, qtbot):
    dialog = room.desk.add_field()
    qtbot.waitUntil(lambda: dialog.words.text().startswith("There is no library"))
    dialog.reject()


def test_the_order_of_a_column_that_is_removed_is_the_time(room):
    header = room.parts.table.header
    header.show_column(REGION)
    header.show_column("customer.age")
    room.choices.sort_by(REGION)
    header.show_column("customer.age", False)
    assert room.choices.sort == Sort(REGION, False)
    assert room.parts.notice.words() == ""
    header.show_column(REGION, False)
    assert room.choices.sort == Sort()
    assert room.parts.notice.words().startswith("The table was sorted by metadata.region, which is gone.")


def test_a_remembered_order_by_what_is_no_column_any_more_is_said(qtbot, styled, settings, tmp_path):
    settings.set_text("sort", "mood down")
    room = Room(qtbot, settings, tmp_path / "library.db")
    assert room.choices.sort == Sort()
    assert room.parts.notice.words().startswith("The table was sorted by mood, which is no column any more.")
    room.desk.close()
    room.parts.details.worker.close()


def test_letters_without_a_font_are_told_until_somebody_closes_that(room, settings, qtbot):
    glyphs, notice = room.parts.table.painter_of_rows.glyphs, room.parts.notice
    notice.hide()
    glyphs.found.emit()
    qtbot.waitUntil(lambda: notice.words().startswith("Some letters"))
    assert settings.text(BOXES, "") == ""
    close = next(button for button in notice.findChildren(QPushButton) if button.accessibleName().startswith("Close"))
    close.click()
    assert settings.text(BOXES, "") == TOLD
    room.desk._tell_of_boxes()
    assert notice.words() == ""
