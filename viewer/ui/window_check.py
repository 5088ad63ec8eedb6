"""The window's part of the self-test: Qt starts, draws, shows a tree and the whole window, and finds its screen."""

import sys
from functools import cache
from pathlib import Path

import PySide6
from PySide6.QtCore import QEventLoop, QLibraryInfo, QModelIndex, QSize, QTimer, qVersion
from PySide6.QtGui import QIcon, QImage, QImageReader
from PySide6.QtWidgets import QApplication, QWidget

from viewer import paths
from viewer.domain.query import Query
from viewer.jobs.check_installation import Step
from viewer.jobs.find_events import Finder
from viewer.jobs.show_event import show_event
from viewer.ui import theme
from viewer.ui.main_window import MainWindow
from viewer.ui.screen import screen_problem
from viewer.ui.settings import Settings
from viewer.ui.tree_model import TreeModel

_PATIENCE_MS = 20_000
_SIZE = QSize(1000, 700)


def window_steps() -> tuple[Step, ...]:
    """What needs no screen."""
    return (
        Step("Qt", lambda _: f"{qVersion()}, PySide6 {PySide6.__version__}, draws without a screen: {_start()}"),
        Step("Qt plug-ins", lambda _: _plugins()),
        Step("icons", lambda _: _icons()),
        Step("details as a tree", _tree),
        Step("window", _window),
    )


def display_steps() -> tuple[Step, ...]:
    """What needs the screen of this session."""
    return (Step("display", lambda _: _display()),)


@cache
def _application() -> QApplication:
    return QApplication(sys.argv[:1])


def _expect(condition: bool, otherwise: str) -> None:
    if not condition:
        raise AssertionError(otherwise)


def _start() -> str:
    _application()
    return QApplication.platformName()


def _plugins() -> str:
    """The files of the plug-ins that only a screen would load are there, and those for SVG work."""
    platform = {"win32": "qwindows.dll", "darwin": "libqcocoa.dylib"}.get(sys.platform, "libqxcb.so")
    folder = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath))
    _expect((folder / "platforms" / platform).is_file(), f"{folder / 'platforms' / platform} is missing")
    formats = {bytes(name.data()).decode() for name in QImageReader.supportedImageFormats()}
    _expect("svg" in formats, "pictures in SVG cannot be read")
    _expect("png" in formats, "pictures in PNG cannot be read")
    return f"{platform}, SVG, PNG"


def _icons() -> str:
    drawings = sorted((paths.resources() / "icons").glob("*.svg"))
    _expect(bool(drawings), "there are none")
    for drawing in drawings:
        picture = QIcon(str(drawing)).pixmap(QSize(32, 32)).toImage()
        _expect(not picture.isNull() and len(_colours(picture)) > 1, f"{drawing.name} cannot be drawn")
    return f"{len(drawings)} drawn"


def _colours(picture: QImage) -> set[int]:
    """The colours of every fourth point."""
    return {picture.pixel(x, y) for x in range(0, picture.width(), 4) for y in range(0, picture.height(), 4)}


def _tree(trial: Path) -> str:
    finder = Finder(trial)
    row = finder.start(Query())[0]
    finder.close()
    detail = show_event(trial, row.key)
    model = TreeModel()
    model.show(detail.nodes if detail else ())
    rows = _rows(model, QModelIndex())
    _expect(rows > model.rowCount() > 1, f"{rows} fields in {model.rowCount()} groups")
    return f"{rows} fields"


def _rows(model: TreeModel, parent: QModelIndex) -> int:
    count = model.rowCount(parent)
    for row in range(count):
        index = model.index(row, 0, parent)
        _expect(isinstance(index.data(), str), "a field has no name")
        count += _rows(model, index)
    return count


def _window(trial: Path) -> str:
    app = _application()
    theme.prepare(app)
    theme.apply(app)
    window = MainWindow(trial, Settings(trial.parent / "settings"))
    window.resize(_SIZE)
    loop, told = QEventLoop(), [""]
    window.failed.connect(told.append)
    for signal in (window.rested, window.failed):
        signal.connect(loop.quit)
    QTimer.singleShot(_PATIENCE_MS, loop, loop.quit)
    window.show()
    loop.exec()
    rows, picture = window.parts.model.rowCount(), window.grab().toImage()
    window.close()
    _expect(rows > 0, told[-1] or "its table is empty")
    _expect(len(_colours(picture)) > 20, "its picture is empty")
    return f"{rows} rows, drawn at {picture.width()} × {picture.height()}"


def _display() -> str:
    problem = screen_problem()
    _expect(problem is None, str(problem))
    _application()
    shown = QWidget()
    shown.show()
    shown.close()
    screen = QApplication.primaryScreen()
    size = screen.size()
    scale = screen.devicePixelRatio()
    return f"{QApplication.platformName()}, {size.width()} × {size.height()}, scale {scale:g}"
