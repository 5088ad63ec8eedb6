"""A window of its own process in which everything goes wrong: `failing_window.py LIBRARY SECRET`.

Prints, as JSON, the report that a person sees in the end. The secret is in every message.
"""

import json
import os
import sys
import threading
from pathlib import Path
from typing import Any

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QTimer, qWarning
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget

from viewer import app, cli
from viewer.jobs import bug_hooks
from viewer.store.library import Connection
from viewer.store.small_writes import write_soon
from viewer.ui.bug_dialog import BugDialog
from viewer.ui.main_window import MainWindow

LIBRARY, SECRET = Path(sys.argv[1]), sys.argv[2]
WANTED = ("KeyError", "ZeroDivisionError", "RuntimeError", "OSError", "LookupError")


class Broken(QWidget):
    """Cannot be painted."""

    def paintEvent(self, event: QPaintEvent) -> None:
        raise ZeroDivisionError(SECRET)


class Finite:
    """Cannot be taken apart."""

    def __del__(self) -> None:
        raise RuntimeError(SECRET)


class Window(MainWindow):
    """The real window, with mistakes."""

    def __init__(self, *words: Any, **named: Any) -> None:
        super().__init__(*words, **named)
        self.broken = Broken(self)
        self.looking = QTimer(self)
        self.looking.timeout.connect(self.look)
        self.rested.connect(self.go_wrong)

    def go_wrong(self) -> None:
        """One mistake of each kind; the last one of the slot itself."""
        self.rested.disconnect(self.go_wrong)
        self.looking.start(50)
        self.broken.show()
        threading.Thread(target=lambda: open(f"/nowhere/{SECRET}"), name="reader").start()  # noqa: SIM115
        qWarning(f"QFile::rename: {SECRET}")
        self.trouble.worker.submit(lambda: write_soon(LIBRARY, half_a_write), print)
        Finite()
        raise KeyError(SECRET)

    def look(self) -> None:
        """Ends when all of it has been told, and the same window still paints."""
        for dialog in self.findChildren(BugDialog):
            text = dialog.report.toPlainText()
            if all(f"unexpected {kind}" in text or kind == "OSError" for kind in WANTED) and "in the thread" in text:
                self.looking.stop()
                print(json.dumps({"report": text, "events": self.parts.model.rowCount()}), flush=True)
                self.close()


def half_a_write(connection: Connection) -> None:
    """A mistake when half of the library has been changed."""
    connection.execute("DELETE FROM deliveries")
    connection.execute("UPDATE events SET happened_at = 0")
    raise LookupError(SECRET)


if __name__ == "__main__":
    app.MainWindow = Window  # type: ignore[misc]
    bug_hooks.catch_all()
    sys.exit(cli.run(["open", "--library", str(LIBRARY)], lambda files, library, _: app.run(files, library)))
