"""A window of its own process, offscreen, in which somebody types: when is the answer to each key painted?

`typing_probe.py LIBRARY with|without TEXT...`: types each text key by key at the pace of a person. Prints one JSON
object: milliseconds from each key to its painted first page, and to the list of suggestions where one came.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QEventLoop, QObject, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from viewer.ui import search_desk, theme
from viewer.ui.main_window import MainWindow
from viewer.ui.settings import Settings

PACE_MS, LATE_MS, PATIENCE_MS, NEVER_MS = 140, 400, 1500, 10_000_000


class Painted(QObject):
    """Notes when the rows of a new answer have been painted, and when a list of suggestions has."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.window = window
        self.viewport, self.popup = window.parts.table.viewport(), window.searching.popup.list.viewport()
        self.is_due = self.is_list_due = False
        self.rows_at: float | None = None
        self.list_at: float | None = None
        for watched in (self.viewport, self.popup):
            watched.installEventFilter(self)
        window.reader.first_page.connect(self.expect)
        window.searching.reader.offered.connect(self.expect_list)

    def expect(self) -> None:
        """The first page of an answer came; the next painting shows it."""
        self.is_due = True

    def expect_list(self) -> None:
        """Suggestions came."""
        self.is_list_due = True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            QTimer.singleShot(0, lambda: self.note(watched))
        return super().eventFilter(watched, event)

    def note(self, watched: QObject) -> None:
        """A painting has ended."""
        now = time.perf_counter()
        if watched is self.popup:
            if self.is_list_due and self.list_at is None:
                self.list_at, self.is_list_due = now, False
        elif self.is_due and self.rows_at is None:
            self.rows_at, self.is_due = now, False

    def press(self, key: str) -> float:
        """Types one key and returns when that was."""
        self.is_due = self.is_list_due = False
        self.rows_at = self.list_at = None
        pressed_at = time.perf_counter()
        QTest.keyClicks(self.window.parts.search, key)
        return pressed_at


def wait(milliseconds: int, is_done: Callable[[], bool] = lambda: False) -> None:
    """Lets the window work for a while, or until something is done."""
    loop, until = QEventLoop(), time.perf_counter() + milliseconds / 1000
    ticks = QTimer()
    ticks.timeout.connect(lambda: loop.quit() if is_done() or time.perf_counter() > until else None)
    ticks.start(2)
    loop.exec()
    ticks.stop()


def main() -> None:
    """Shows the window, types, prints."""
    library, suggests, texts = Path(sys.argv[1]), sys.argv[2] == "with", sys.argv[3:]
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    app = QApplication(sys.argv[:1])
    theme.prepare(app)
    theme.apply(app)
    if not suggests:
        search_desk.PAUSE_MS = NEVER_MS
    rows, lists = [], []
    with tempfile.TemporaryDirectory() as folder:
        window = MainWindow(library, Settings(Path(folder)))
        window.show()
        window.activateWindow()
        wait(PATIENCE_MS)
        painted = Painted(window)
        for text in texts:
            window.parts.search.clear_search()
            wait(PATIENCE_MS)
            window.parts.search.setFocus()
            for key in text:
                pressed_at = painted.press(key)
                wait(PACE_MS)
                wait(LATE_MS, lambda: painted.rows_at is not None)
                if painted.rows_at is not None:
                    rows.append((painted.rows_at - pressed_at) * 1000)
                if painted.list_at is not None:
                    lists.append((painted.list_at - pressed_at) * 1000)
        window.close()
    print(json.dumps({"painted_ms": [round(one, 2) for one in rows], "listed_ms": [round(one, 2) for one in lists]}))


if __name__ == "__main__":
    main()
