import json
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelection, QItemSelectionModel

from viewer.domain.export_order import ExportOrder
from viewer.jobs.import_sources import import_sources
from viewer.ui.main_window import MainWindow

SAMPLE = Path(__file__).parents[2] / "resources" / "sample-capture.ndjson"
ORDER = ExportOrder(Path("/t/out.csv"), "csv", "", "-happened_at", ("happened_at", "type"), "UTC")
ONLY_ROWS = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
ROWS = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows


@pytest.fixture(scope="module")
def library(tmp_path_factory):
    made = tmp_path_factory.mktemp("library") / "library.db"
    import_sources([str(SAMPLE)], made)
    return made


@pytest.fixture
def window(qtbot, styled, settings, library):
    made = MainWindow(library, settings)
    qtbot.addWidget(made)
    with qtbot.waitSignal(made.rested):
        made.show()
    yield made
    made.close()


def ending(window: MainWindow, program: str) -> None:
    """Takes another program in place of the one that writes."""
    window.exporting.task.program = [sys.executable, "-c", program]


def test_what_can_be_exported(window, qtbot):
    table, model = window.parts.table, window.parts.model
    table.go_to(5)
    search, customer = window.exporting.scopes()
    total = window.answers.total
    assert (search.kind, search.events, search.query) == ("search", total, "")
    event = model.event_row(5)
    assert (customer.kind, customer.query) == ("customer", f"customer_id:{event.customer_id}")
    assert customer.whom == event.customer_name
    table.selectionModel().select(QItemSelection(model.index(2, 0), model.index(9, 0)), ROWS)
    search, selection, customer = window.exporting.scopes()
    assert (selection.kind, selection.events, selection.stretches) == ("selection", 8, ((2, 9),))
    table.selectAll()
    assert [one.kind for one in window.exporting.scopes()] == ["search", "customer"]


def test_the_selection_is_offered_first_and_its_events_are_known(window, qtbot):
    table, model = window.parts.table, window.parts.model
    table.selectionModel().select(QItemSelection(model.index(0, 0), model.index(3, 0)), ROWS)
    dialog = window.exporting.ask()
    qtbot.waitUntil(lambda: dialog.order() is not None)
    assert dialog.scope.scope().kind == "selection"
    assert dialog.order().selection == tuple(model.event_row(row).key for row in range(4))
    dialog.scope.choose("customer")
    qtbot.waitUntil(lambda: dialog.scope.scope().events is not None)
    dialog.reject()
    window.ask()  # nothing speaks to a dialog that is gone
    with qtbot.waitSignal(window.rested):
        pass


def test_progress_and_end_are_seen(window, qtbot, tmp_path):
    ending(
        window,
        'import sys\nsys.stdin.read()\nprint(\'{"rows": 3, "of": 8}\')\n'
        f"print({json.dumps(json.dumps({'done': {'written': 8, 'matched': 8, 'words': ['…', 'Fine.']}}))})",
    )
    seen: list[str] = []
    window.exporting.task.progressed.connect(lambda *_: seen.append(window.parts.status.task_words()))
    dialog = window.exporting.ask()
    dialog.target.line.setText(str(tmp_path / "out.xlsx"))
    qtbot.waitUntil(dialog.save.isEnabled)
    with qtbot.waitSignal(window.exporting.task.finished):
        dialog.accept()
        assert window.parts.status.task_words().startswith("Exporting to out.xlsx")
        assert window.exporting.ask() is None
        assert window.parts.notice.words().startswith("An export is under way")
    assert seen == ["Exporting to out.xlsx 3 of 8 rows"]
    assert window.parts.status.task_words() == ""
    assert window.parts.notice.words() == "8 of 8 rows in out.xlsx. Fine."
    assert [button.text() for button in window.parts.notice.buttons()] == ["Show in folder"]
    assert window.exporting.ask().target.line.text().startswith(str(tmp_path)), "the next one goes to the same folder"


@pytest.mark.parametrize("form", ["csv", "jsonl"])
def test_a_real_export_of_the_selection(window, qtbot, tmp_path, form):
    window.parts.table.selectionModel().select(
        QItemSelection(window.parts.model.index(1, 0), window.parts.model.index(3, 0)), ONLY_ROWS
    )
    dialog = window.exporting.ask()
    dialog.forms.cards[form].click()
    dialog.privacy.tick.setChecked(False)
    target = tmp_path / f"out.{form}"
    dialog.target.line.setText(str(target))
    qtbot.waitUntil(dialog.save.isEnabled)
    with qtbot.waitSignal(window.exporting.task.finished, timeout=30_000):
        dialog.accept()
    assert window.parts.notice.words().startswith(f"3 of 3 rows in out.{form}.")
    lines = target.read_text("utf-8-sig").splitlines()
    assert len(lines) == 3 + (form == "csv")
    if form == "csv":
        shown = [window.parts.model.event_row(row).customer_name for row in range(1, 4)]
        assert [line.split(",")[3].strip('"') for line in lines[1:]] == shown
    assert {one.name for one in tmp_path.glob("out*")} == {target.name, f"{target.name}.manifest.json"}


def test_a_real_export_is_masked_unless_somebody_wants_otherwise(window, qtbot, tmp_path):
    dialog = window.exporting.ask()
    dialog.forms.cards["csv"].click()
    dialog.columns.take("customer_email")
    dialog.target.line.setText(str(tmp_path / "out.csv"))
    qtbot.waitUntil(dialog.save.isEnabled)
    qtbot.waitUntil(lambda: "Customer 1" in repr(dialog.preview.model.cells()))
    with qtbot.waitSignal(window.exporting.task.finished, timeout=30_000):
        dialog.accept()
    assert "became “Customer N”" in window.parts.notice.words()
    written = (tmp_path / "out.csv").read_text("utf-8-sig")
    assert "customer-1@masked.invalid" in written
    shown = {window.parts.model.event_row(row).customer_name for row in range(20)}
    for name in shown - {None}:
        assert name not in written
    assert "example.org" not in written


def test_a_target_that_the_program_refuses_is_a_sentence(window, qtbot, library):
    with qtbot.waitSignal(window.exporting.task.failed, timeout=30_000):
        window.exporting.run(replace(ORDER, target=library), 8)
    assert window.parts.notice.words().startswith(f"{library} is the library itself")
    assert window.parts.notice.property("tone") == "problem"


def test_problems_and_cancel_are_said(window, qtbot):
    ending(window, "import sys; sys.stderr.write('The disk is full. Free some space.'); sys.exit(1)")
    with qtbot.waitSignal(window.exporting.task.failed):
        window.exporting.run(ORDER, 8)
    assert window.parts.notice.words() == "The disk is full. Free some space."
    assert window.parts.notice.property("tone") == "problem"
    ending(window, "import time; print('{\"rows\": 1}', flush=True); time.sleep(60)")
    with qtbot.waitSignal(window.exporting.task.progressed):
        window.exporting.run(ORDER, 8)
    assert "1 rows" in window.parts.status.task_words()
    window.parts.status.cancelled.emit()
    assert window.parts.notice.words() == "Export cancelled; nothing was written."
    assert window.parts.status.task_words() == ""


def test_what_reads_is_ended_before_somebody_is_forgotten(window, qtbot):
    ending(window, "import time; print('{\"rows\": 1}', flush=True); time.sleep(60)")
    assert window.exporting.is_held()
    with qtbot.waitSignal(window.exporting.task.progressed):
        window.exporting.run(ORDER, 8)
    window.exporting.hold()
    assert not window.exporting.is_held()
    qtbot.waitUntil(window.exporting.is_held)


def test_what_matches_nothing_cannot_be_exported(window, qtbot):
    assert window.parts.export_button.isEnabled()
    with qtbot.waitSignal(window.rested):
        window.query.restore("nobody has such a name")
    assert not window.parts.export_button.isEnabled()
    assert not window.actions_by_key["export"].isEnabled()
