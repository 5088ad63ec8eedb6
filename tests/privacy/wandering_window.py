"""The real window in a process of its own, in which every command is given and every part asked for its tooltips.

`wandering_window.py LIBRARY SEEN` ends by itself, and writes to SEEN, as JSON, the formats of what was on the clipboard
and the titles of all windows. What a dialog wants to know is never answered: each is looked at and left.
"""

import json
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QEvent, QPoint, Qt, QTimer
from PySide6.QtGui import QDesktopServices, QHelpEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QDialog, QLineEdit, QMenu, QPlainTextEdit, QWidget
from shiboken6 import isValid

from viewer import paths
from viewer.ui import theme
from viewer.ui.main_window import MainWindow
from viewer.ui.settings import Settings

# The sample opens in a process of its own, which would stay, and strace waits for every process.
_LEFT_OUT = {"quit", "close", "sample"}
_MOST_CELLS = 60
_ROLES = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole)


class Wandering:
    """Walks through the window, one step a turn of the event loop."""

    def __init__(self, window: MainWindow, app: QApplication, seen: Path) -> None:
        self._window, self._app, self._seen = window, app, seen
        self._steps = self._walk()
        self._formats: set[str] = set()
        self._titles: set[str] = set()
        app.clipboard().dataChanged.connect(self._note)
        self._closer, self._timer = QTimer(), QTimer()
        self._closer.timeout.connect(self._leave)
        self._timer.timeout.connect(self._step)
        self._closer.start(40)
        self._timer.start(15)

    def _note(self) -> None:
        self._formats.update(self._app.clipboard().mimeData().formats())

    def told(self) -> object:
        """What is written at the end."""
        return {"formats": sorted(self._formats), "titles": sorted(self._titles)}

    def _step(self) -> None:
        if self._app.activeModalWidget() is not None or self._app.activePopupWidget() is not None:
            return
        try:
            next(self._steps)
        except StopIteration:
            self._timer.stop()
            self._seen.write_text(json.dumps(self.told()))
            self._window.close()
            self._app.quit()

    def _leave(self) -> None:
        """Looks at what stands in the way, then leaves it as a person would with Esc."""
        for way in (self._app.activePopupWidget(), self._app.activeModalWidget()):
            if way is not None:
                self._look_at(way)
                way.reject() if isinstance(way, QDialog) else way.close()

    def _walk(self) -> Iterator[None]:
        window = self._window
        for _ in range(min(window.parts.model.rowCount(), 14)):
            window.parts.table.step(1)
            yield from [None] * 8
            self._look_at(window)
        for key, action in window.actions_by_key.items():
            if key in _LEFT_OUT or not action.isEnabled():
                continue
            print(key, flush=True)
            action.trigger()
            for _ in range(6):
                yield
            for widget in self._app.topLevelWidgets():
                if is_seen(widget):
                    self._look_at(widget)
                    yield
            for widget in self._app.topLevelWidgets():
                if widget is not window and is_seen(widget) and not isinstance(widget, QMenu):
                    widget.close()
        window.parts.search.setText("qxzcanary <b>x</b> tier:<img")
        for _ in range(20):
            yield
        self._look_at(window)

    def _look_at(self, widget: QWidget) -> None:
        self._titles.add(widget.windowTitle())
        look_at(widget)


def look_at(widget: QWidget) -> None:
    """Paints it, asks every part of it for its tooltip, and copies what is selected in texts."""
    widget.grab()
    for part in (widget, *widget.findChildren(QWidget)):
        if not is_seen(part):
            continue
        at = QPoint(part.width() // 2, min(part.height() // 2, 40))
        QApplication.sendEvent(part, QHelpEvent(QEvent.Type.ToolTip, at, part.mapToGlobal(at)))
        if isinstance(part, QAbstractItemView) and part.model() is not None:
            read(part.model())
        if isinstance(part, QPlainTextEdit | QLineEdit):
            part.selectAll()
            part.copy()


def is_seen(widget: QWidget) -> bool:
    """Whether it is still there, which a turn of the event loop may have changed, and shown."""
    return isValid(widget) and widget.isVisible()


def read(model: QAbstractItemModel) -> None:
    """Asks for the first cells of a model."""
    cells = 0
    for row in range(min(model.rowCount(), 12)):
        for column in range(1 if isinstance(model, QAbstractListModel) else model.columnCount()):
            for role in _ROLES:
                model.index(row, column).data(role)
            cells += 1
            if cells > _MOST_CELLS:
                return


def main() -> None:
    """Opens the window and wanders through it."""
    paths.keep_files_private()
    app = QApplication(sys.argv[:1])
    QDesktopServices.openUrl = lambda url: True  # type: ignore[method-assign]
    theme.prepare(app)
    theme.apply(app)
    window = MainWindow(Path(sys.argv[1]), Settings(), keeps_session=True)
    held: list[Wandering] = []

    def begin() -> None:
        if not held:
            held.append(Wandering(window, app, Path(sys.argv[2])))

    def fail(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        sys.__excepthook__(kind, error, trace)
        os._exit(3)

    sys.excepthook = fail
    window.rested.connect(begin)
    window.show()
    sys.exit(app.exec())


if __name__ == "__main__":
    main()
