"""What came of imports, as a person looks it up: the lists of imports and of rejected records, and their number."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from viewer.jobs.list_rejects import count_rejects
from viewer.ui.choices import Choices
from viewer.ui.desk import Desk
from viewer.ui.imports_dialog import ImportsDialog
from viewer.ui.rejects_dialog import RejectsDialog
from viewer.ui.removal_desk import RemovalDesk
from viewer.ui.status_line import StatusLine
from viewer.ui.tasks import Worker


class RecordsDesk(Desk):
    """Between the library, the status line and the two dialogs."""

    changed = Signal()
    """The library holds other records now: an import is gone, or rejected records became events."""

    def __init__(
        self, library: Path, choices: Choices, status: StatusLine, removing: RemovalDesk, window: QWidget
    ) -> None:
        super().__init__(window)
        self._library = library
        self._choices = choices
        self._status = status
        self._removing = removing
        self._window = window
        self.worker = Worker("records", self)
        status.rejects_asked.connect(lambda: self.show_rejects())
        removing.removed.connect(self._changed)

    def handlers(self) -> dict[str, Callable[[], object]]:
        """The lists of imports and of rejected records."""
        return {"imports": self.show_imports, "rejects": self.show_rejects}

    def count_rejects(self) -> None:
        """Has the status line say how many records were rejected."""
        library = self._library
        self.worker.submit(
            lambda: count_rejects(library) if library.exists() else 0, self._status.show_rejects, lane="count rejects"
        )

    def show_imports(self, number: int | None = None) -> ImportsDialog:
        """Opens the list of imports at this one, or at the latest."""
        dialog = ImportsDialog(self._library, self._choices.zone, self.worker, number, self._window)
        dialog.removal_asked.connect(lambda past, read_on: self._removing.ask(dialog, past, read_on))
        dialog.rejects_asked.connect(self.show_rejects)
        dialog.stop_asked.connect(self._removing.cancel)
        self._removing.told.connect(dialog.tell)
        self._removing.removed.connect(dialog.load)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def show_rejects(self, kind: str | None = None) -> QDialog:
        """Opens the rejected records, of one kind or all."""
        dialog = RejectsDialog(self._library, self.worker, QApplication.activeModalWidget() or self._window, kind)
        dialog.changed.connect(self._changed)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def close(self) -> None:
        """Ends the thread that counts and lists."""
        self.worker.close()

    def _changed(self) -> None:
        self.count_rejects()
        self.changed.emit()
