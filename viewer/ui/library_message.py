"""What is said when a library is opened like a capture: it is none, and has a window of its own."""

from pathlib import Path

from PySide6.QtCore import QProcess
from PySide6.QtWidgets import QDialog, QWidget

from viewer import paths
from viewer.domain.display import display_text
from viewer.jobs.sort_out_files import Opened
from viewer.ui.plain_text import message
from viewer.wording import number, say, to_say

_NAME_LENGTH = 60
TITLE = to_say("Open a library")


def tell(window: QWidget, opened: Opened) -> QDialog:
    """Says that there are libraries among the files, and offers to open them."""
    if not opened.libraries:
        return message(window, say(TITLE), say("This library is open in this window already."))
    if len(opened.libraries) == 1:
        name = display_text(opened.libraries[0].name, _NAME_LENGTH)
        words, title = say("{file} is a library of Tier Viewer, not a capture.", file=name), say("Open library")
    else:
        count = number(len(opened.libraries))
        words = say("{count} of these files are libraries of Tier Viewer, not captures.", count=count)
        title = say("Open libraries")
    act = (title, lambda: [open_in_its_window(library) for library in opened.libraries])
    return message(window, say(TITLE), words, say("A library opens in a window of its own."), act)


def open_in_its_window(library: Path, *files: Path) -> bool:
    """Starts this program once more, on a library, to import ``files``; whether it started."""
    command = [*paths.window_program(), "open", "--library", str(library), *(str(file) for file in files)]
    return QProcess.startDetached(command[0], command[1:])[0]
