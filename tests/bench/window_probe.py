"""A window of its own process, offscreen: shows a library, scrolls, may import, and notes the gaps in its event loop.

`window_probe.py LIBRARY [CAPTURE scrolling|searching]`: with CAPTURE it imports that file into LIBRARY and runs until
the import has ended, meanwhile scrolling or typing; with `examining` instead of a file it has all histories examined,
for half a minute at most; else it scrolls for ten seconds. Prints one JSON object: the gaps between the ticks of a
5 ms timer, and the highest memory.
"""

from __future__ import annotations

import json
import os
import resource
import sys
import tempfile
import time
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from viewer.ui import theme
from viewer.ui.main_window import MainWindow
from viewer.ui.settings import Settings

TYPED = "mia tier:gold event:upg user12 zzz "
PACE_MS = 150
EXAMINING, EXAMINED_S = "examining", 30.0
TICK_MS, FRAME_MS, JUMP_EVERY, IDLE_S, WARM_UP_S = 5, 16, 30, 10.0, 1.0


class Probe:
    """Drives one window and keeps what was measured."""

    def __init__(self, window: MainWindow, doing: str, searches: bool = False) -> None:
        self.gaps: list[float] = []
        self.window, self.doing = window, doing
        self.last = self.began = time.perf_counter()
        self.frames = 0
        self.tick, self.scroll = QTimer(), QTimer()
        self.tick.setTimerType(Qt.TimerType.PreciseTimer)
        self.tick.timeout.connect(self.note)
        self.scroll.timeout.connect(self.type if searches else self.move)
        self.tick.start(TICK_MS)
        self.scroll.start(PACE_MS if searches else FRAME_MS)

    def note(self) -> None:
        """One tick of the timer: how long since the one before?"""
        now = time.perf_counter()
        if now - self.began > WARM_UP_S:
            self.gaps.append((now - self.last) * 1000)
        self.last = now
        if self.doing == EXAMINING:
            running = self.window.findings.is_running() and now - self.began < EXAMINED_S
        else:
            running = self.window.importing.is_running() if self.doing else now - self.began < IDLE_S
        if not running and now - self.began > 2 * WARM_UP_S:
            QApplication.quit()

    def type(self) -> None:
        """One key of a search; a space begins the next one."""
        key = TYPED[self.frames % len(TYPED)]
        self.frames += 1
        box = self.window.parts.search
        if key == " ":
            box.clear_search()
        else:
            box.setFocus()
            QTest.keyClicks(box, key)

    def move(self) -> None:
        """A frame of scrolling: some rows on, and now and then a jump to another place."""
        bar = self.window.parts.table.verticalScrollBar()
        self.frames += 1
        if self.frames % JUMP_EVERY == 0:
            bar.setValue((self.frames * 7919) % max(1, bar.maximum()))
        else:
            bar.setValue(bar.value() + 3)


def main() -> None:
    """Shows the window, measures, prints."""
    library, doing = Path(sys.argv[1]), sys.argv[2] if len(sys.argv) > 2 else ""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    app = QApplication(sys.argv[:1])
    theme.prepare(app)
    theme.apply(app)
    with tempfile.TemporaryDirectory() as folder:
        window = MainWindow(library, Settings(Path(folder)))
        window.show()
        if doing == EXAMINING:
            window.findings.examine_anew()
        elif doing:
            window.open_files([Path(doing)])
        probe = Probe(window, doing, sys.argv[3:] == ["searching"])
        app.exec()
        probe.tick.stop()
        probe.scroll.stop()
        window.close()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000
    print(json.dumps({"gaps_ms": [round(gap, 2) for gap in probe.gaps], "peak_mb": peak, "frames": probe.frames}))


if __name__ == "__main__":
    main()
