"""A window of its own process, offscreen, that is used: when is the answer to each key, click and turn painted?

`driving_probe.py LIBRARY TEXT...`: types each text key by key, sorts by every column, jumps, drags the thumb, turns the
wheel and selects events. Prints one JSON object of milliseconds. Painted means: the viewport has painted after the
model had the result. Nothing sleeps: the window's own event loop runs until that paint, or for the pace of a person.
"""

from __future__ import annotations

import json
import os
import random
import resource
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QEventLoop, QObject, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

import measure
from viewer.ui import theme
from viewer.ui.main_window import MainWindow
from viewer.ui.settings import Settings

PACE_MS, PATIENCE_MS, FRAME_MS = 140, 20_000, 16
JUMPS, STEPS, DRAG_FRAMES, WHEEL_FRAMES = 40, 40, 240, 240
NOTCH, NAME_AT = 120, 60


class Painted(QObject):
    """Notes when one of some widgets has painted what is waited for, and for how long visible rows were not loaded."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        parts = window.parts
        self.table, self.model = parts.table, parts.model
        self.answered = self.counted = False
        self.blank_ms: list[float] = []
        self.frames = 0
        self._blank_since: dict[int, float] = {}
        self._is_shown: Callable[[], bool] | None = None
        self._at = 0.0
        self._loop = QEventLoop()
        self._patience = QTimer()
        self._patience.setSingleShot(True)
        self._patience.timeout.connect(self._loop.quit)
        lists = [section.list.viewport() for section in parts.side.sections.values()]
        for watched in (self.table.viewport(), parts.empty_result, parts.details.tree.viewport(), *lists):
            watched.installEventFilter(self)
        window.reader.first_page.connect(lambda page: self._answer(bool(page.rows)))
        window.summary.shown.connect(self._count)
        window.reader.settled.connect(lambda answer: self._answer(answer.total == 0))

    def after(self, act: Callable[[], object], is_shown: Callable[[], bool]) -> float:
        """Does something, and returns how many milliseconds later its result had been painted."""
        self.answered = self.counted = False
        self._is_shown, self._at = is_shown, 0.0
        began = time.perf_counter()
        act()
        self._patience.start(PATIENCE_MS)
        self._loop.exec()
        self._patience.stop()
        if self._is_shown is not None:
            raise SystemExit("nothing was painted in time")
        return (self._at - began) * 1000

    def visible_rows(self) -> range:
        """The rows of the table that are to be seen."""
        first, last = self.table.rowAt(0), self.table.rowAt(self.table.viewport().height() - 1)
        return range(max(first, 0), (last if last >= 0 else self.model.rowCount() - 1) + 1)

    def are_loaded(self) -> bool:
        """Whether all visible rows show their event."""
        return all(self.model.event_row(row) is not None for row in self.visible_rows())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            if watched is self.table.viewport():
                self._note_blank_rows()
            QTimer.singleShot(0, self._look)
        return False

    def _answer(self, is_it: bool) -> None:
        self.answered = self.answered or is_it

    def _count(self) -> None:
        self.counted = True
        QTimer.singleShot(0, self._look)  # counts that stayed the same are not painted again

    def _look(self) -> None:
        if self._is_shown is not None and self._is_shown():
            self._at, self._is_shown = time.perf_counter(), None
            self._loop.quit()

    def _note_blank_rows(self) -> None:
        now, blank = time.perf_counter(), {}
        self.frames += 1
        for row in self.visible_rows():
            if self.model.event_row(row) is None:
                blank[row] = self._blank_since.get(row, now)
        # Of rows that went out of sight unloaded it is noted too for how long a person looked at nothing.
        self.blank_ms += [(now - since) * 1000 for row, since in self._blank_since.items() if row not in blank]
        self._blank_since = blank


class Driver:
    """Uses one window like a person, and keeps what was measured."""

    def __init__(self, window: MainWindow) -> None:
        self.window, self.parts = window, window.parts
        self.painted = Painted(window)
        self.random = random.Random(7)

    def answered(self) -> bool:
        """Whether the answer to what was asked last is there."""
        return self.painted.answered

    def search(self, text: str) -> list[float]:
        """Types a text key by key; how long after each key its answer was painted."""
        box = self.parts.search
        self.start_over()
        box.setFocus()
        taken = []
        for key in text:
            taken.append(self.painted.after(partial(press_letter, box, key), self.answered))
            pause(PACE_MS)
        return taken

    def start_over(self) -> None:
        """Shows everything, newest first."""
        self.parts.search.clear_search()
        self.rest()

    def rest(self) -> None:
        """Lets the window finish what it does."""
        loop = QEventLoop()
        connection = self.window.rested.connect(loop.quit)
        self.window.ask()
        loop.exec()
        self.window.rested.disconnect(connection)

    def sort(self, column: str) -> float:
        """Sorts by a column as a click on its title does."""
        taken = self.painted.after(lambda: self.parts.table.header.sort_asked.emit(column), self.answered)
        self.rest()
        return taken

    def narrow(self, number: int) -> tuple[float, float]:
        """Clicks on the first value of a facet: until its rows, and another time until all counts are painted."""
        section = list(self.parts.side.sections.values())[number]
        found = []
        for is_shown in (self.answered, lambda: self.painted.counted):
            self.start_over()
            pause(10 * PACE_MS)
            middle = section.list.visualRect(section.model.index(0)).center()
            place = QPoint(NAME_AT, middle.y())
            click = partial(QTest.mouseClick, section.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
            found.append(self.painted.after(click, is_shown))
        return found[0], found[1]

    def press(self, key: Qt.Key, row: int) -> float:
        """A key that leads to a row at the other end."""
        table = self.parts.table
        table.setFocus()
        return self.painted.after(
            lambda: QTest.keyClick(table, key),
            lambda: (
                table.currentIndex().row() == row and row in self.painted.visible_rows() and self.painted.are_loaded()
            ),
        )

    def jump(self) -> float:
        """A click into the groove of the scroll bar, anywhere."""
        bar = self.parts.table.verticalScrollBar()
        place = self.random.randrange(bar.maximum() + 1)
        return self.painted.after(
            lambda: bar.setValue(place), lambda: bar.value() == place and self.painted.are_loaded()
        )

    def drag(self) -> list[float]:
        """Drags the thumb from the top to the bottom; for how long rows in sight were not loaded."""
        bar = self.parts.table.verticalScrollBar()
        bar.setSliderDown(True)

        def move(frame: int) -> None:
            bar.setSliderPosition(bar.maximum() * frame // DRAG_FRAMES)

        found = self.frames(move, DRAG_FRAMES)
        bar.setSliderDown(False)
        return found

    def wheel(self) -> list[float]:
        """Turns the wheel fast; for how long rows in sight were not loaded."""
        viewport = self.parts.table.viewport()
        middle = QPointF(viewport.rect().center())

        def turn(_: int) -> None:
            event = QWheelEvent(
                middle, viewport.mapToGlobal(middle), QPoint(), QPoint(0, -3 * NOTCH), Qt.MouseButton.NoButton,
                Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
            )  # fmt: skip
            QApplication.sendEvent(viewport, event)

        return self.frames(turn, WHEEL_FRAMES)

    def frames(self, act: Callable[[int], object], count: int) -> list[float]:
        """Does something once a frame, then waits until all is loaded."""
        self.painted.blank_ms, self.painted.frames = [], 0
        for frame in range(1, count + 1):
            act(frame)
            pause(FRAME_MS)
        pause(PACE_MS)
        return self.painted.blank_ms

    def select(self) -> float:
        """The key for the next event, until its details are painted."""
        table, shown = self.parts.table, []
        connection = self.parts.details.shown.connect(lambda _: shown.append(True))
        taken = self.painted.after(lambda: QTest.keyClick(table, Qt.Key.Key_Down), lambda: bool(shown))
        self.parts.details.shown.disconnect(connection)
        pause(PACE_MS)
        return taken


def press_letter(target: QWidget, letter: str) -> None:
    """One key; QTest ends the whole process for letters that are not Latin."""
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(target, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter))


def pause(milliseconds: int) -> None:
    """Lets the window work for the pace of a person."""
    loop = QEventLoop()
    timer = QTimer()
    timer.setTimerType(Qt.TimerType.PreciseTimer)
    timer.setSingleShot(True)
    timer.timeout.connect(loop.quit)
    timer.start(milliseconds)
    loop.exec()


def drive(window: MainWindow, texts: list[str]) -> dict[str, object]:
    """Everything in turn."""
    driver = Driver(window)
    driver.rest()
    last = window.parts.model.rowCount() - 1
    told: dict[str, object] = {"search": {text: driver.search(text) for text in texts}}
    narrowed = [driver.narrow(number) for number in (0, 1, 2) * 3]
    told["facet"], told["counts"] = [first for first, _ in narrowed], [counts for _, counts in narrowed]
    driver.start_over()
    newest = window.choices.sort.column
    columns = [key for key in window.parts.table.header.shown_columns() if key != newest]
    told["sort"] = {column: driver.sort(column) for column in [*columns, newest]}
    driver.start_over()
    told["ends"] = [
        driver.press(key, row) for _ in range(5) for key, row in ((Qt.Key.Key_End, last), (Qt.Key.Key_Home, 0))
    ]
    told["jumps"] = [driver.jump() for _ in range(JUMPS)]
    told["drag"] = driver.drag()
    told["drag_frames"] = driver.painted.frames
    driver.press(Qt.Key.Key_Home, 0)
    told["wheel"] = driver.wheel()
    told["wheel_frames"] = driver.painted.frames
    driver.press(Qt.Key.Key_Home, 0)
    told["select"] = [driver.select() for _ in range(STEPS)]
    told["events"] = last + 1
    return told


def main() -> None:
    """Shows the window, uses it, prints."""
    library, texts = Path(sys.argv[1]), sys.argv[2:]
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    app = QApplication(sys.argv[:1])
    theme.prepare(app)
    theme.apply(app)
    with tempfile.TemporaryDirectory() as folder:
        window = MainWindow(library, Settings(Path(folder)))
        window.resize(1440, 900)
        window.show()
        window.activateWindow()
        told = drive(window, texts)
        told["memory_mb"] = measure.resident(os.getpid()) / 1e6
        told["peak_mb"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000
        window.close()
    print(json.dumps(told))


if __name__ == "__main__":
    main()
