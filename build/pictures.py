"""Make the pictures of the documentation: `python3 build/pictures.py [FOLDER]` draws the window on the sample.

Light, dark, in German, and the guide. No screen is needed. FOLDER is resources/ unless another one is named.
"""

import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path

import environment

# The window lives in .venv: this script sets that up like its neighbours, then goes on in there.
if Path(sys.prefix) != environment.VENV:
    sys.exit(
        environment.main_guard(
            lambda words: subprocess.call(
                [str(environment.prepare()), "-P", __file__, *words],
                env=environment.clean_environment(
                    QT_QPA_PLATFORM="offscreen",
                    QT_LOGGING_RULES="default.warning=false;qt.text.font.db=false",
                    PYTHONPATH=str(Path(__file__).parent),
                ),
            ),
            sys.argv[1:],
        )
    )

from typing import NamedTuple

from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt, QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget

from viewer import app, paths
from viewer.jobs.find_findings import find_findings
from viewer.jobs.import_sources import import_sources
from viewer.ui import interface_language, theme
from viewer.ui.guide_window import Place
from viewer.ui.main_window import MainWindow
from viewer.ui.settings import Settings
from viewer.wording import say

FOLDER = environment.ROOT / "resources"
QUERY = "alex"
# What is folded so that event and tiers fit, and the field that is selected.
GROUP, FIELD = "Tier after", "points"
CLOSED = ("Customer", "Tier before")
PAGE = Place("06-reading-a-history.md", "how-sure-a-stay-is")
GUIDE_SIZE = (1120, 760)
PATIENCE_MS = 60_000


class Round(NamedTuple):
    """The pictures of one window: its language, and the names of files by theme; of the guide where it has one."""

    language: str
    themes: dict[str, str]
    guide: str = ""


ROUNDS = (
    Round("en", {"light": "window-light.png", "dark": "window-dark.png"}, "window-guide.png"),
    Round("de", {"light": "window-german.png"}),
)


def main(words: list[str]) -> int:
    """Draw all pictures; 0 when all were written."""
    target = Path(words[0]) if words else FOLDER
    target.mkdir(parents=True, exist_ok=True)
    program = QApplication(sys.argv[:1])
    theme.choose("light")
    theme.prepare(program)
    theme.apply(program)
    QTimer.singleShot(PATIENCE_MS, lambda: program.exit(1))
    with tempfile.TemporaryDirectory(prefix="tier-viewer-pictures-") as folder:
        library = Path(folder) / "library.db"
        import_sources([str(paths.resources() / "sample-capture.ndjson")], library)
        find_findings(library)
        for one in ROUNDS:
            settings = Settings(Path(folder) / one.language)
            settings.set_text(interface_language.SETTING, one.language)
            interface_language.install(program, settings)
            window = MainWindow(library, settings)
            window.resize(*app.PICTURE_SIZE)
            window.rested.connect(lambda window=window, one=one: arrange(window, one, target))
            window.show()
            if result := program.exec():
                return result
    return 0


def arrange(window: MainWindow, one: Round, target: Path) -> None:
    """First ask for the customer; once the answer is there, lead the eye to the tiers and take the pictures."""
    if not window.query.query.terms:
        window.parts.search.setText(QUERY)
        return
    tree = window.parts.details.tree
    for label in CLOSED:
        tree.collapse(below(tree.model(), QModelIndex(), say(label)))
    tree.setCurrentIndex(below(tree.model(), below(tree.model(), QModelIndex(), say(GROUP)), FIELD))
    # The description has grown; the next turn of the event loop knows its height.
    QTimer.singleShot(0, window, lambda: tree.scrollTo(tree.currentIndex()))
    window.history.when_told(lambda: take(window, one, target, tuple(one.themes)))


def below(model: QAbstractItemModel, parent: QModelIndex, label: str) -> QModelIndex:
    """The row with this label under `parent`."""
    rows = (model.index(row, 0, parent) for row in range(model.rowCount(parent)))
    return next(index for index in rows if index.data() == label)


def take(window: MainWindow, one: Round, target: Path, themes: tuple[str, ...]) -> None:
    """Save the window in each theme, one turn of the event loop after the other, then the guide, and end."""
    if not themes:
        window.actions_by_key["theme_light"].trigger()
        if one.guide:
            window.guiding.open_at(PAGE).resize(*GUIDE_SIZE)
            window.guiding.open_at(PAGE)
        QTimer.singleShot(0, window, lambda: end(window, one, target))
        return
    window.actions_by_key[f"theme_{themes[0]}"].trigger()

    def save() -> None:
        keep(window, target / one.themes[themes[0]])
        take(window, one, target, themes[1:])

    QTimer.singleShot(0, window, save)


def end(window: MainWindow, one: Round, target: Path) -> None:
    """Save the guide where it is open, and close everything."""
    if window.guiding.guide is not None:
        keep(window.guiding.guide, target / one.guide)
    window.close()
    QApplication.exit(0)


def keep(widget: QWidget, picture: Path) -> None:
    """Write what a window shows."""
    small(widget.grab().toImage()).save(str(picture))
    print(picture, flush=True)


def small(picture: QImage) -> QImage:
    """The picture in 256 colours, a third of the size: the most frequent one of each kind, then the most frequent."""
    flat = picture.convertToFormat(QImage.Format.Format_RGB32)
    frequent = [colour for colour, _ in Counter(memoryview(flat.constBits()).cast("I")).most_common()]
    kinds: dict[int, int] = {}
    for colour in frequent:
        kinds.setdefault(colour & 0xC0C0C0, colour)
    chosen = list(dict.fromkeys((*kinds.values(), *frequent)))[:256]
    return flat.convertToFormat(QImage.Format.Format_Indexed8, chosen, Qt.ImageConversionFlag.ThresholdDither)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
