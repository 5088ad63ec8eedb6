"""The tests of the window: passed over as a whole where PySide6 is not installed."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from viewer.jobs.import_sources import import_sources

try:
    import PySide6  # noqa: F401
except ModuleNotFoundError:
    collect_ignore_glob = ["*"]

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from viewer.ui.main_window import MainWindow
    from viewer.ui.settings import Settings
    from viewer.ui.tasks import Worker

SAMPLE = Path(__file__).parents[2] / "resources" / "sample-capture.ndjson"


@pytest.fixture
def styled(qapp: "QApplication") -> Iterator["QApplication"]:
    """The program with the fonts and the light theme of the window."""
    from viewer.ui import theme

    theme.choose("light")
    theme.prepare(qapp)
    theme.apply(qapp)
    yield qapp
    theme.choose("system")


@pytest.fixture(autouse=True)
def _nothing_is_left(qapp: "QApplication") -> Iterator[None]:
    """What the test has closed is gone when it ends; left to Python, it could be taken apart in a worker's thread."""
    yield
    from PySide6.QtCore import QCoreApplication, QEvent

    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture(autouse=True)
def _no_key_is_held(qapp: "QApplication") -> None:
    """Qt believes a key held that a test pressed together with another; rows would be selected otherwise then."""
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QWidget

    if qapp.keyboardModifiers() != Qt.KeyboardModifier.NoModifier:
        QTest.keyRelease(QWidget(), Qt.Key.Key_Shift, Qt.KeyboardModifier.NoModifier)


@pytest.fixture
def settings(tmp_path: Path) -> "Settings":
    """Settings of this test alone."""
    from viewer.ui.settings import Settings

    return Settings(tmp_path / "settings")


@pytest.fixture
def worker(qapp: "QApplication") -> Iterator["Worker"]:
    """A worker thread that ends with the test."""
    from viewer.ui.tasks import Worker

    thread = Worker("test")
    yield thread
    thread.close()


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library with the sample capture, for the tests of one module."""
    library = tmp_path_factory.mktemp("library") / "library.db"
    import_sources([str(SAMPLE)], library)
    return library


@pytest.fixture
def window(qtbot: "QtBot", styled: "QApplication", settings: "Settings", sample: Path) -> Iterator["MainWindow"]:
    """The main window with the sample, once it is at rest; modules that need it otherwise have their own."""
    from viewer.ui.main_window import MainWindow

    made = MainWindow(sample, settings)
    qtbot.addWidget(made)
    with qtbot.waitSignal(made.rested):
        made.show()
    yield made
    made.close()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Every Qt warning fails a test, but for what the screenless platform says of each window and menu it shows."""
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker(
                pytest.mark.qt_log_ignore(
                    r"^This plugin does not support (propagateSizeHints|raise|grabbing the keyboard)"
                )
            )
