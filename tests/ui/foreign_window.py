"""The real window in a foreign language, in a process of its own: every command is given, and all texts are collected.

`foreign_window.py LIBRARY SEEN` writes to SEEN, as JSON, each text that is shown, with the kind of its widget. What is
drawn without a text of Qt's is not seen; it has an accessible name, which is.
"""

import os
import sys
from collections.abc import Iterator
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QAbstractItemView, QApplication, QFileDialog, QMenu, QWidget

from tests.privacy.wandering_window import Wandering, is_seen
from tests.ui.foreign import FOREIGN, own_texts
from viewer import paths, wording
from viewer.ui import theme
from viewer.ui.main_window import MainWindow
from viewer.ui.settings import Settings

_MOST_ROWS = 25
_PAGES = {"guideContents"}  # the guide is translated page by page
_ROLES = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.AccessibleDescriptionRole,
)


class Collecting(Wandering):
    """Walks through the window and keeps what it reads."""

    def __init__(self, window: MainWindow, app: QApplication, seen: Path) -> None:
        self.texts: set[tuple[str, str]] = set()
        super().__init__(window, app, seen)

    def _look_at(self, widget: QWidget) -> None:
        if isinstance(widget, QFileDialog):
            return  # Qt's own words, which come with Qt's own translations
        for part in (widget, *widget.findChildren(QWidget)):
            if part.objectName() in _PAGES:
                continue
            if is_seen(part) or isinstance(part, QMenu):
                kind = type(part).__name__
                self.texts.update((text, f"{kind} {part.objectName()}") for text in texts_of(part) if text)

    def told(self) -> object:
        return sorted(self.texts)


def texts_of(part: QWidget) -> Iterator[str]:
    """What a widget shows and says, its menu and its cells too."""
    yield from own_texts(part)
    if isinstance(part, QMenu):
        for action in part.actions():
            yield from (action.text(), action.toolTip(), action.statusTip())
    if isinstance(part, QAbstractItemView) and part.model() is not None:
        yield from texts_of_model(part.model())


def texts_of_model(model: QAbstractItemModel) -> Iterator[str]:
    """The heads and the first cells of a model."""
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount()
    for column in range(columns):
        yield str(model.headerData(column, Qt.Orientation.Horizontal) or "")
        for row in range(min(model.rowCount(), _MOST_ROWS)):
            for role in _ROLES:
                value = model.index(row, column).data(role)
                yield value if isinstance(value, str) else ""


def main() -> None:
    """Opens the window and reads it."""
    paths.keep_files_private()
    wording.use(FOREIGN)
    app = QApplication(sys.argv[:1])
    QDesktopServices.openUrl = lambda url: True  # type: ignore[method-assign]
    theme.prepare(app)
    theme.apply(app)
    window = MainWindow(Path(sys.argv[1]), Settings(), keeps_session=True)
    held: list[Collecting] = []
    window.rested.connect(lambda: held or held.append(Collecting(window, app, Path(sys.argv[2]))))
    window.show()
    sys.exit(app.exec())


if __name__ == "__main__":
    main()
