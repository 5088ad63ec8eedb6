"""The window's front door: sets up Qt, opens the window on a library, and takes its picture when asked to."""

import os
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import QApplication

from viewer import APP_ID, COMMAND, NAME, __version__, logs
from viewer.bugs import Bug
from viewer.jobs import open_mark
from viewer.jobs.bug_report import bug_report, save_text
from viewer.jobs.check_installation import Step
from viewer.jobs.one_window import Alone, Reception
from viewer.ui import (
    bug_dialog,
    end_signals,
    help_dialogs,
    icons,
    interface_language,
    qt_messages,
    spoken_roles,
    text_size_desk,
    theme,
    window_check,
)
from viewer.ui.doorbell import Doorbell, OpenedByDesktop
from viewer.ui.main_window import MainWindow
from viewer.ui.screen import screen_problem
from viewer.ui.settings import Settings

PICTURE_SIZE = (1440, 900)
SETTLED_MS = 15_000
"""A window that has been open for so long has come through its start."""


def run(files: list[Path], library: Path, screenshot: Path | None = None, ear: Reception | Alone | None = None) -> int:
    """Opens the window on ``library``, imports ``files``, and returns the exit code when the window is closed.

    With ``screenshot`` the window is saved as a PNG once the import has ended and its first event is shown, and the
    program ends; a window that shows a problem instead is not saved, the problem is printed and 1 is returned. It has
    default settings and no session, not a person's own. Without a display that works offscreen; a window does not, and
    1 is returned. Through ``ear`` other starts of the program hand their files to this window.
    """
    if problem := screen_problem():
        if screenshot is None:
            print(problem, file=sys.stderr)
            return 1
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    if screenshot is None:
        return _run(files, library, Settings(), None, ear or Alone())
    with tempfile.TemporaryDirectory(prefix="tier-viewer-", ignore_cleanup_errors=True) as folder:
        return _run(files, library, Settings(Path(folder)), screenshot, Alone())


def check_steps(part: str) -> Sequence[Step]:
    """What the self-test tries of the window; ``part`` is window or display."""
    return window_check.display_steps() if part == "display" else window_check.window_steps()


def _run(files: list[Path], library: Path, settings: Settings, screenshot: Path | None, ear: Reception | Alone) -> int:
    app = _application()
    qt_messages.listen()
    interface_language.install(app, settings)
    _choose_theme(settings)
    theme.prepare(app)
    theme.apply(app)
    spoken_roles.install()
    mark, bad_end = open_mark.begin(library) if screenshot is None else (None, None)
    try:
        window = MainWindow(library, settings, keeps_session=screenshot is None, bad_end=bad_end)
    except Exception as error:
        if screenshot is not None:
            raise
        return _tell_alone(logs.report_bug(error))
    if mark is not None:
        window.trouble.did = mark.did
        QTimer.singleShot(SETTLED_MS, window, mark.settled)
    if screenshot is not None:
        window.resize(*PICTURE_SIZE)
        window.rested.connect(lambda: _take_picture(window, screenshot))
        window.failed.connect(lambda words: _give_up(window, words))
    window.show()
    window.open_files(files)
    window.closing.connect(ear.close)
    app.installEventFilter(OpenedByDesktop(window.open_files, window))
    ear.open_to(Doorbell(window, window.open_files).ring)
    forget_signals = end_signals.close_on_signals(window)
    code = app.exec()
    forget_signals()
    if mark is not None:
        mark.close()
    return code


def _tell_alone(bug: Bug) -> int:
    """Whoever started the program from a menu would see nothing at all of a window that cannot be opened."""
    dialog = bug_dialog.show_alone(bug_report({bug: 1}, [], help_dialogs.known_versions()), save_text)
    dialog.exec()
    return 1


def _application() -> QApplication:
    running = QApplication.instance()
    app = running if isinstance(running, QApplication) else QApplication(sys.argv[:1])
    app.setApplicationName(COMMAND)
    app.setApplicationDisplayName(NAME)
    app.setApplicationVersion(__version__)
    app.setDesktopFileName(APP_ID)
    app.setWindowIcon(icons.app_icon())
    return app


def _choose_theme(settings: Settings) -> None:
    theme.choose_text_size(text_size_desk.remembered(settings))
    match settings.text("theme", "system"):
        case "light":
            theme.choose("light")
        case "dark":
            theme.choose("dark")


def _take_picture(window: MainWindow, target: Path) -> None:
    def save() -> None:
        if window.grab().save(str(target)):
            window.close()
            QCoreApplication.quit()
        else:
            _give_up(window, f"The picture could not be saved as {target}. Check that its folder is there.")

    # One turn of the event loop later everything that was shown is laid out.
    window.history.when_told(lambda: QTimer.singleShot(0, window, save))


def _give_up(window: MainWindow, words: str) -> None:
    def end() -> None:
        window.close()
        QCoreApplication.exit(1)

    window.blockSignals(True)  # nothing that follows is worth a picture
    print(words, file=sys.stderr)
    QTimer.singleShot(0, end)
