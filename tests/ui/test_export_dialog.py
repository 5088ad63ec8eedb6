from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QApplication, QComboBox, QLineEdit, QWidget

from tests.ui.foreign import foreign, left
from viewer.jobs.import_sources import import_sources
from viewer.ui import export_dialog
from viewer.ui.choices import Choices
from viewer.ui.export_dialog import EXACT, NO_COLUMNS, ExportDialog
from viewer.ui.export_habits import ExportHabits
from viewer.ui.export_scope import Scope
from viewer.ui.field_dialog import FieldDialog
from viewer.ui.zone_dialog import ZoneDialog

SAMPLE = Path(__file__).parents[2] / "resources" / "sample-capture.ndjson"
SCOPES = [
    Scope("search", "event:upgraded", 40),
    Scope("selection", "event:upgraded", 3),
    Scope("customer", "id:x", whom="Alex"),
]
COLUMNS = ("happened_at", "type", "customer_name")


@pytest.fixture(scope="module")
def library(tmp_path_factory):
    made = tmp_path_factory.mktemp("library") / "library.db"
    import_sources([str(SAMPLE)], made)
    return made


class Room:
    def __init__(self, qtbot, settings, worker, library: Path, folder: Path) -> None:
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.settings = settings
        self.choices = Choices(settings, self.window)
        self.habits = ExportHabits(settings)
        self.make = lambda: ExportDialog(
            library, SCOPES, COLUMNS, self.choices, self.habits, worker, folder, self.window
        )
        self.dialog = self.make()
        self.orders: list[tuple[object, object]] = []
        self.dialog.ordered.connect(lambda *told: self.orders.append(told))
        with qtbot.waitSignal(self.dialog.shown):
            self.dialog.open()
        qtbot.waitUntil(lambda: self.dialog.save.isEnabled())


@pytest.fixture
def room(qtbot, styled, settings, worker, library, tmp_path, monkeypatch):
    monkeypatch.setattr(export_dialog, "_STAYS", 0)
    made = Room(qtbot, settings, worker, library, tmp_path)
    yield made
    made.dialog.reject()


def test_enter_exports_what_the_table_shows_masked(room, qtbot, tmp_path):
    assert room.dialog.windowTitle() == "Export"
    qtbot.keyClick(room.dialog, Qt.Key.Key_Return)
    [(order, scope)] = room.orders
    assert scope == SCOPES[0]
    assert (order.form, order.query, order.sort, order.columns) == ("xlsx", "event:upgraded", "-happened_at", COLUMNS)
    assert (order.zone, order.selection, order.with_manifest) == ("UTC", None, True)
    assert order.masked == ("name", "email", "phone", "source_id", "metadata", "free_text")
    assert (order.target.parent, order.target.suffix) == (tmp_path, ".xlsx")


def test_what_is_chosen_is_ordered_and_remembered_but_not_the_masking(room, qtbot):
    dialog = room.dialog
    dialog.forms.choose("csv", ";")
    dialog.columns.take("source")
    dialog.privacy.tick.setChecked(False)
    dialog.manifest.setChecked(False)
    dialog.accept()
    [(order, _)] = room.orders
    assert (order.form, order.separator, order.masked, order.with_manifest) == ("csv", ";", (), False)
    assert order.columns == (*COLUMNS, "source")
    assert order.target.suffix == ".csv"
    again = room.make()
    qtbot.addWidget(again)
    assert (again.forms.form(), again.forms.character(), again.columns.keys()) == ("csv", ";", (*COLUMNS, "source"))
    assert again.privacy.masked()
    assert again.manifest.isChecked()


def test_the_preview_follows_every_choice(room, qtbot):
    dialog = room.dialog
    assert dialog.preview.model.cells()[0][0] == "Time (UTC)"
    with qtbot.waitSignal(dialog.shown):
        dialog.columns.model.move(2, -1)
    titles = dialog.preview.model.cells()[0]
    assert titles.index("Customer") < titles.index("Event")
    with qtbot.waitSignal(dialog.shown):
        room.choices.choose_zone("Asia/Tokyo")
    assert dialog.preview.model.cells()[0][0] == "Time (Asia/Tokyo)"
    assert dialog.zone.text() == "Times in Asia/Tokyo"
    assert dialog.order().zone == "Asia/Tokyo"


def test_without_columns_there_is_nothing_to_export(room, qtbot):
    dialog = room.dialog
    for row in range(3):
        dialog.columns.model.setData(
            dialog.columns.model.index(row), Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole
        )
    assert (dialog.note(), dialog.save.isEnabled(), dialog.order()) == (NO_COLUMNS, False, None)
    qtbot.waitUntil(lambda: dialog.preview.words() == NO_COLUMNS)
    dialog.accept()
    assert room.orders == []
    dialog.forms.cards["jsonl"].click()
    qtbot.waitUntil(dialog.save.isEnabled)
    assert not dialog.columns.isEnabled()


def test_exact_csv_comes_with_its_warning(room):
    assert room.dialog.note() == ""
    room.dialog.forms.cards["csv-exact"].click()
    assert room.dialog.note() == EXACT
    assert room.dialog.target.line.text().endswith("-exact.csv")


def test_a_selection_waits_for_its_events(room, qtbot):
    dialog = room.dialog
    asked: list[int] = []
    dialog.keys_needed.connect(lambda: asked.append(1))
    dialog.scope.choose("selection")
    qtbot.waitUntil(lambda: dialog.preview.words() == "Reading…")
    assert not dialog.save.isEnabled()
    dialog.tell_keys([])
    dialog.ask_keys()
    assert asked == [1]
    with qtbot.waitSignal(dialog.shown):
        dialog.tell_keys([3, 1])
    assert dialog.order().selection == (3, 1)
    assert dialog.scope.scope().events == 2
    dialog.ask_keys()
    assert asked == [1]
    dialog.scope.choose("customer")
    assert (dialog.order().selection, dialog.order().query) == (None, "id:x")


def test_a_file_that_is_there_is_replaced_knowingly(room, qtbot, tmp_path):
    (tmp_path / "old.xlsx").touch()
    room.dialog.target.line.setText(str(tmp_path / "old.xlsx"))
    qtbot.waitUntil(lambda: room.dialog.save.text() == "Replace")
    room.dialog.target.line.setText(str(tmp_path / "gone" / "x.xlsx"))
    qtbot.waitUntil(lambda: not room.dialog.save.isEnabled())


def test_fields_and_zones_are_asked_for(room, qtbot):
    room.dialog.columns.add.click()
    fields = room.dialog.findChild(FieldDialog)
    qtbot.waitUntil(lambda: fields.list.model().rowCount() > 0)
    fields.chosen.emit("customer.metadata.region")
    fields.reject()
    assert room.dialog.columns.keys() == (*COLUMNS, "customer.metadata.region")
    room.dialog.zone.click()
    zones = room.window.findChild(ZoneDialog)
    zones.chosen.emit("UTC")
    zones.reject()


def test_a_library_that_cannot_be_read_is_a_sentence(qtbot, styled, settings, worker, tmp_path):
    (tmp_path / "library.db").write_bytes(b"no library" * 1000)
    room = Room(qtbot, settings, worker, tmp_path / "library.db", tmp_path)
    assert "library" in room.dialog.preview.words()
    room.dialog.reject()


def test_every_control_has_a_name_and_is_reached(room, qtbot):
    kinds = (QAbstractButton, QAbstractItemView, QComboBox, QLineEdit)
    controls = [one for one in room.dialog.findChildren(QWidget) if isinstance(one, kinds) and one.isVisible()]
    for control in controls:
        spoken = QAccessible.queryAccessibleInterface(control)
        assert spoken is None or spoken.text(QAccessible.Text.Name), control
    room.dialog.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    reached = set()
    for _ in range(40):
        reached.add(QApplication.focusWidget())
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    dialog = room.dialog
    for wanted in (dialog.scope.cards[0], dialog.forms.cards["xlsx"], dialog.privacy.tick, dialog.privacy.which):
        assert wanted in reached
    for wanted in (dialog.columns.list, dialog.target.line, dialog.manifest, dialog.save, dialog.preview.table):
        assert wanted in reached


def test_all_of_it_is_said_in_another_language(room):
    with foreign():
        dialog = room.make()
        dialog.columns.model.setData(
            dialog.columns.model.index(0), Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole
        )
        assert left(dialog, "Alex UTC") == []
        dialog.reject()
