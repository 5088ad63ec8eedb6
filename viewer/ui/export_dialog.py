"""The one dialog of exports: which events, in which form and columns, masked or not, and where to."""

from collections.abc import Sequence
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from viewer.domain.export_order import ExportOrder
from viewer.errors import TierViewerError
from viewer.jobs.list_fields import list_fields
from viewer.jobs.preview_export import Preview, PreviewReader
from viewer.ui.choices import Choices
from viewer.ui.dialog_frame import fitting
from viewer.ui.export_columns import ExportColumns, offered
from viewer.ui.export_forms import ExportForms
from viewer.ui.export_habits import ExportHabits
from viewer.ui.export_preview import ExportPreview
from viewer.ui.export_privacy import ExportPrivacy
from viewer.ui.export_scope import ExportScope, Scope
from viewer.ui.export_target import ExportTarget, suggested_name
from viewer.ui.field_dialog import FieldDialog
from viewer.ui.pauses import pause
from viewer.ui.plain_text import PlainLabel, tooltip
from viewer.ui.tasks import Worker
from viewer.wording import number, say, to_say

_SIZE = QSize(1020, 800)
_STAYS = 120  # milliseconds
_PREVIEW_HEIGHT = 190
NO_COLUMNS = to_say("Tick at least one column.")
EXACT = to_say("A spreadsheet may run what stands in this file as formulas: open it with programs only.")


class ExportDialog(QDialog):
    """Nothing is written here: what was chosen leaves as an order."""

    ordered = Signal(object, object)
    """The order, and the Scope of its events."""
    keys_needed = Signal()
    """Which events are selected is to be told by ``tell_keys``."""
    shown = Signal()
    """The preview shows what is chosen now."""

    def __init__(
        self,
        library: Path,
        scopes: Sequence[Scope],
        columns: Sequence[str],
        choices: Choices,
        habits: ExportHabits,
        worker: Worker,
        folder: Path,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(say("Export"))
        self.resize(fitting(_SIZE))
        self._library = library
        self._choices = choices
        self._habits = habits
        self._worker = worker
        self._shown = tuple(columns)
        self._keys: tuple[int, ...] | None = None
        """The numbers of the selected events; None until they are read."""
        self._reader = PreviewReader(library)
        self.scope = ExportScope(scopes)
        self.forms = ExportForms()
        self.privacy = ExportPrivacy()
        self.columns = ExportColumns()
        self.preview = ExportPreview()
        self.target = ExportTarget(worker)
        self.zone = QPushButton()
        self.manifest = QCheckBox(say("With a manifest"))
        self._note = PlainLabel("", "warn").wrapped()
        self._rows = PlainLabel("", "note")
        self._none = PlainLabel(say("a line of JSON is a whole event"), "note")
        self.save = QPushButton(say("Export"))
        self._soon = pause(self, _STAYS, self._ask_preview)
        self._lay_out()
        habit = habits.read()
        self.forms.choose(habit.form, habit.separator)
        self.columns.show_columns(offered(columns, habit.added, habit.left_out))
        self.target.propose(folder, suggested_name(datetime.now(choices.zone), habit.form), habit.form)
        self._wire()
        self._use_form()
        self._use_zone()

    def order(self) -> ExportOrder | None:
        """What is chosen; None while something of it is missing."""
        target, scope, columns = self.target.path(), self.scope.scope(), self.columns.keys()
        selection = self._keys if scope.kind == "selection" else None
        if target is None or (scope.kind == "selection" and selection is None):
            return None
        if not columns and self.forms.has_columns():
            return None
        return self._order(target, columns, selection)

    def ask_keys(self) -> None:
        """Asks for the numbers of the selected events, while they are not known."""
        if self._keys is None:
            self.keys_needed.emit()

    def tell_first(self, keys: Sequence[int]) -> None:
        """Takes the numbers of the first events of the search, where somebody knows them already."""
        self._reader.know(self._order(Path(), (), None), keys)

    def tell_keys(self, keys: Sequence[int]) -> None:
        """Takes the numbers of the selected events, where they are all there."""
        if keys and self._keys is None:
            self._keys = tuple(keys)
            self.scope.tell_events("selection", len(keys))
            self._changed()

    def accept(self) -> None:
        """Gives the order."""
        order = self.order()
        if order is not None:
            self._habits.keep(order, self._shown)
            self.ordered.emit(order, self.scope.scope())
            super().accept()

    def done(self, result: int) -> None:
        """Ends what is read for the preview, too."""
        self._soon.stop()
        self._reader.stop()
        super().done(result)

    def showEvent(self, event: QShowEvent) -> None:
        """The keyboard begins at what is chosen, and Enter exports it."""
        super().showEvent(event)
        self.scope.setFocus()

    def note(self) -> str:
        """What is said beside the buttons."""
        return self._note.text()

    def _lay_out(self) -> None:
        tooltip(self.zone, say("All times in the window and in exports are in one zone; click to choose another"))
        self.zone.setProperty("kind", "small")
        self.zone.setAutoDefault(False)
        self.manifest.setChecked(True)
        tooltip(self.manifest, say("How the file was made: the query, the time, the zone, counts and digests"))
        left = QVBoxLayout()
        left.setSpacing(8)
        for title, part in ((say("EVENTS"), self.scope), (say("FILE"), self.forms), (say("PRIVACY"), self.privacy)):
            left.addWidget(PlainLabel(title, "section"))
            left.addWidget(part)
            left.addSpacing(6)
        left.addStretch(1)
        right = QVBoxLayout()
        right.setSpacing(8)
        heads = QHBoxLayout()
        heads.addWidget(PlainLabel(say("COLUMNS"), "section"))
        heads.addWidget(self._none)
        heads.addStretch(1)
        right.addLayout(heads)
        right.addWidget(self.columns, 1)
        head = QHBoxLayout()
        head.addWidget(PlainLabel(say("PREVIEW"), "section"))
        head.addWidget(self._rows)
        head.addStretch(1)
        head.addWidget(self.zone)
        grid = QGridLayout()
        grid.setHorizontalSpacing(20)
        grid.setColumnStretch(0, 3)
        grid.setColumnStretch(1, 2)
        grid.addLayout(left, 0, 0)
        grid.addLayout(right, 0, 1)
        self.preview.setMinimumHeight(90)
        self.preview.setMaximumHeight(_PREVIEW_HEIGHT)
        buttons = QDialogButtonBox()
        self.save.setProperty("kind", "primary")
        self.save.setDefault(True)
        buttons.addButton(self.save, QDialogButtonBox.ButtonRole.AcceptRole)
        cancel = buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        cancel.setAutoDefault(False)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        foot = QHBoxLayout()
        foot.setSpacing(12)
        foot.addWidget(self.manifest)
        foot.addWidget(self._note, 1)
        foot.addWidget(buttons)
        box = QVBoxLayout(self)
        box.setContentsMargins(16, 14, 16, 12)
        box.setSpacing(8)
        box.addLayout(grid, 1)
        box.addLayout(head)
        box.addWidget(self.preview)
        box.addWidget(self.target)
        box.addLayout(foot)
        QWidget.setTabOrder(self.columns.down, self.zone)
        QWidget.setTabOrder(self.zone, self.preview.table)

    def _wire(self) -> None:
        self.scope.chosen.connect(self._changed)
        self.forms.chosen.connect(self._use_form)
        self.privacy.changed.connect(self._changed)
        self.columns.changed.connect(self._changed)
        self.columns.field_asked.connect(self._ask_field)
        self.target.changed.connect(self._enable)
        self.zone.clicked.connect(self._choices.ask_zone)
        self._choices.zone_changed.connect(self._use_zone)

    def _use_zone(self) -> None:
        self.zone.setText(say("Times in {zone}", zone=self._choices.zone_name.replace("_", " ")))
        self._changed()

    def _use_form(self) -> None:
        self.target.use_form(self.forms.form())
        self.columns.setEnabled(self.forms.has_columns())
        self._none.setVisible(not self.forms.has_columns())
        self._changed()

    def _changed(self) -> None:
        self._soon.start()
        self._enable()

    def _enable(self) -> None:
        self.save.setEnabled(self.order() is not None)
        self.save.setText(say("Replace") if self.target.replaces() else say("Export"))
        missing = self.forms.has_columns() and not self.columns.keys()
        self._note.setText(say(NO_COLUMNS) if missing else say(EXACT) if self.forms.form() == "csv-exact" else "")

    def _order(self, target: Path, columns: tuple[str, ...], selection: tuple[int, ...] | None) -> ExportOrder:
        return ExportOrder(
            target,
            self.forms.form(),
            self.scope.scope().query,
            self._choices.sort.text,
            columns,
            self._choices.zone_name,
            self.forms.character(),
            self.privacy.masked(),
            selection,
            self.manifest.isChecked(),
        )

    def _ask_preview(self) -> None:
        scope = self.scope.scope()
        if scope.kind == "selection" and self._keys is None:
            self.preview.say(say("Reading…"))
            return
        if self.forms.has_columns() and not self.columns.keys():
            self.preview.say(say(NO_COLUMNS))
            return
        selection = self._keys if scope.kind == "selection" else None
        order = self._order(Path(), self.columns.keys(), selection)
        read = self._reader.ask(order)
        self._worker.submit(read, self._show, self._fail, lane=f"preview {id(self)}", owner=self)

    def _show(self, preview: Preview) -> None:
        if not self._soon.isActive():
            self.preview.show_preview(preview)
            self._tell_rows(len(preview.rows) or len(preview.lines))
            self.shown.emit()

    def _tell_rows(self, seen: int) -> None:
        events = self.scope.scope().events
        if not seen or seen == events:
            self._rows.setText("")
        elif events is None:
            self._rows.setText(say("the first {seen} rows", seen=number(seen)))
        else:
            self._rows.setText(say("the first {seen} of {all} rows", seen=number(seen), all=number(events)))

    def _fail(self, error: TierViewerError) -> None:
        self._tell_rows(0)
        self.preview.say(str(error))
        self.shown.emit()

    def _ask_field(self) -> FieldDialog:
        dialog, library = FieldDialog(self), self._library
        dialog.chosen.connect(self.columns.take)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        failed = partial(_say, dialog)
        self._worker.submit(lambda: list_fields(library), dialog.show_fields, failed, owner=dialog)
        return dialog


def _say(dialog: FieldDialog, error: TierViewerError) -> None:
    dialog.say(str(error))
