"""The main states in both themes look as somebody has once seen and approved: a coarse picture of each is kept.

It has a square for every twenty-fourth of a window: its ground above, how much of it is written or drawn on below, and
last where lines go down through the window. Other fonts move the words by a square, and that is allowed; a pane that is
gone, a ground of the wrong colour or a dark spot in the light theme is not. After a change that is meant:

    RENEW_PICTURES=build/out/pictures python -m pytest -n 0 tests/ui/test_pictures.py

That writes them anew, and all states in full size into that folder: look at them before you commit.
"""

import os
from collections import Counter
from itertools import pairwise, product
from operator import ne
from pathlib import Path
from typing import NamedTuple

import pytest
from PySide6.QtGui import QColor, QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QDialog, QTableView, QWidget

from viewer.ui import missing_glyphs, theme
from viewer.ui.main_window import MainWindow
from viewer.ui.settings import Settings

KEPT = Path(__file__).parent / "pictures"
FULL = os.environ.get("RENEW_PICTURES", "")
ACROSS, DOWN = 24, 16
ALIKE = 8
FAR, INKED = 24, 255 * 0.004
MOST = 12  # of 384 squares; fonts as different as Liberation Mono and DejaVu Sans were at most 6 apart


@pytest.fixture(params=["light", "dark"])
def open_window(request, qtbot, styled, sample, tmp_path, monkeypatch):
    monkeypatch.setattr(missing_glyphs, "is_missing", lambda text: False)  # told where it is so, which moves the panes
    theme.choose(request.param)
    theme.apply(styled)
    QGuiApplication.styleHints().setCursorFlashTime(0)
    made: list[MainWindow] = []

    def make(library: Path = sample) -> MainWindow:
        window = MainWindow(library, Settings(tmp_path / "settings"))
        made.append(window)
        qtbot.addWidget(window)
        window.resize(1200, 800)
        with qtbot.waitSignal(window.rested, timeout=20_000):
            window.show()
        return window

    make.theme = request.param
    yield make
    for window in made:
        window.close()
    QGuiApplication.styleHints().setCursorFlashTime(-1)
    theme.choose("light")
    theme.apply(styled)


def test_an_empty_library(open_window, qtbot, tmp_path):
    looks_as_approved("empty", open_window.theme, open_window(tmp_path / "library.db"), qtbot)


def test_events_that_were_found(open_window, qtbot):
    looks_as_approved("found", open_window.theme, find_gold(open_window(), qtbot), qtbot)


def find_gold(window: MainWindow, qtbot) -> MainWindow:
    with qtbot.waitSignal(window.rested, timeout=20_000):
        window.parts.search.setText("tier:gold")
    history, table = window.parts.history, window.parts.table
    qtbot.waitUntil(lambda: table.current_key() is not None, timeout=20_000)
    qtbot.waitUntil(lambda: history.chart.selected() == table.current_key(), timeout=20_000)
    qtbot.waitUntil(lambda: history.sentences.isVisible() and bool(history.sentences.texts()), timeout=20_000)
    qtbot.waitUntil(lambda: not window.parts.strip.isHidden(), timeout=20_000)
    return window


def test_nothing_was_found(open_window, qtbot):
    window = open_window()
    with qtbot.waitSignal(window.rested, timeout=20_000):
        window.parts.search.setText("tier:gold tier:bronze customer_name:nobody")
    qtbot.waitUntil(lambda: window.parts.pages.currentWidget() is window.parts.empty_result, timeout=20_000)
    looks_as_approved("nothing", open_window.theme, window, qtbot)


def test_windows_beside_it(open_window, qtbot):
    window = open_window()
    settled = {
        "export": lambda dialog: dialog.preview.table.model().rowCount() > 0,
        "rejects": lambda dialog: (dialog.findChild(QTableView).model().index(1, 0).data() or "").startswith("sample"),
        "customer": lambda dialog: dialog.view.history.chart.selected() is not None,
        "guide": lambda dialog: True,
    }
    for key, is_settled in settled.items():
        window.actions_by_key[key].trigger()
        qtbot.waitUntil(lambda: bool(beside()), timeout=20_000)
        (dialog,) = beside()
        dialog.resize(780, 700)
        qtbot.waitUntil(lambda dialog=dialog, is_settled=is_settled: is_settled(dialog), timeout=20_000)
        looks_as_approved(key, open_window.theme, dialog, qtbot)
        dialog.close()
        qtbot.waitUntil(lambda: not beside(), timeout=20_000)


def beside() -> list[QDialog]:
    return [one for one in QApplication.topLevelWidgets() if isinstance(one, QDialog) and one.isVisible()]


def looks_as_approved(name: str, choice: str, shown: QWidget, qtbot) -> None:
    full = still(shown, qtbot)
    file = KEPT / f"{name}-{choice}.png"
    seen = Squares(full)
    if FULL:
        Path(FULL).mkdir(parents=True, exist_ok=True)
        assert full.save(str(Path(FULL, file.name)))
        assert seen.picture().save(str(file))
    apart = Squares.kept(file).apart(seen)
    assert apart.is_alike(), f"{name} in the {choice} theme: {apart}"


def still(shown: QWidget, qtbot) -> QImage:
    """A picture of it when nothing moves any more: what has just been filled is laid out a moment later."""
    seen: list[QImage] = []

    def rests() -> bool:
        seen.append(shown.grab().toImage())
        return len(seen) >= ALIKE and all(one == seen[-1] for one in seen[-ALIKE:])

    qtbot.waitUntil(rests, timeout=20_000)
    return seen[-1]


class Apart(NamedTuple):
    """How many squares have a ground, an ink or a line that none in the same place or close to it has."""

    grounds: int
    inks: int
    lines: int

    def is_alike(self) -> bool:
        return self.grounds <= MOST and self.inks <= MOST and not self.lines


class Squares:
    """The ground of each square, how much of it (0 to 255) has another colour, and what lines go through the window."""

    def __init__(self, full: QImage) -> None:
        shown = full.convertToFormat(QImage.Format.Format_RGB32)
        wide, high = shown.width(), shown.height()
        pixels = memoryview(shown.constBits()).cast("I")
        self.grounds: list[QColor] = []
        self.inks: list[int] = []
        for down, across in product(range(DOWN), range(ACROSS)):
            left, right = across * wide // ACROSS, (across + 1) * wide // ACROSS
            counts: Counter[int] = Counter()
            for y in range(down * high // DOWN, (down + 1) * high // DOWN):
                counts.update(pixels[y * wide + left : y * wide + right])
            ground = QColor(counts.most_common(1)[0][0])
            inked = sum(count for pixel, count in counts.items() if far(QColor(pixel), ground) > 32)
            self.grounds.append(ground)
            self.inks.append(-(-inked * 255 // counts.total()))
        self.lines = {at * ACROSS // wide for at in lines([pixels[x::wide].tolist() for x in range(wide)])}

    @classmethod
    def kept(cls, file: Path) -> "Squares":
        made, image = cls.__new__(cls), QImage(str(file))
        assert (image.width(), image.height()) == (ACROSS, 2 * DOWN + 1), f"{file.name}: renew the pictures"
        made.grounds = [image.pixelColor(x, y) for y, x in product(range(DOWN), range(ACROSS))]
        made.inks = [image.pixelColor(x, y + DOWN).red() for y, x in product(range(DOWN), range(ACROSS))]
        made.lines = {x for x in range(ACROSS) if image.pixelColor(x, 2 * DOWN).red()}
        return made

    def picture(self) -> QImage:
        image = QImage(ACROSS, 2 * DOWN + 1, QImage.Format.Format_RGB32)
        image.fill(0)
        for across in self.lines:
            image.setPixelColor(across, 2 * DOWN, QColor("white"))
        for at, (y, x) in enumerate(product(range(DOWN), range(ACROSS))):
            image.setPixelColor(x, y, self.grounds[at])
            image.setPixelColor(x, y + DOWN, QColor(self.inks[at], self.inks[at], self.inks[at]))
        return image

    def apart(self, other: "Squares") -> Apart:
        pairs = [(self, other), (other, self)]
        grounds = {at for one, two in pairs for at in range(ACROSS * DOWN) if not one._ground_is_in(two, at)}
        inks = {at for one, two in pairs for at in range(ACROSS * DOWN) if not one._ink_is_in(two, at)}
        drawn = {at for one, two in pairs for at in one.lines if not two.lines & set(range(at - 2, at + 3))}
        return Apart(len(grounds), len(inks), len(drawn))

    def _ground_is_in(self, other: "Squares", at: int) -> bool:
        is_ground = self.inks[at] < 255 * 0.3  # else it is as much a picture as a ground
        return not is_ground or any(far(self.grounds[at], other.grounds[one]) <= FAR for one in around(at))

    def _ink_is_in(self, other: "Squares", at: int) -> bool:
        return self.inks[at] <= INKED or any(other.inks[one] > INKED / 4 for one in around(at))


def lines(columns: list[list[int]]) -> list[int]:
    """Which columns of pixels differ from the one before them in two thirds of their height or more."""
    return [at for at, (one, other) in enumerate(pairwise(columns), 1) if sum(map(ne, one, other)) * 3 > 2 * len(one)]


def far(one: QColor, other: QColor) -> int:
    return max(abs(one.red() - other.red()), abs(one.green() - other.green()), abs(one.blue() - other.blue()))


def around(at: int) -> list[int]:
    down, across = divmod(at, ACROSS)
    rows, columns = range(max(0, down - 1), min(DOWN, down + 2)), range(max(0, across - 1), min(ACROSS, across + 2))
    return [row * ACROSS + column for row in rows for column in columns]


def test_another_look_is_noticed():
    found = Squares.kept(KEPT / "found-light.png")
    assert found.apart(found) == (0, 0, 0)
    assert found.apart(Squares.kept(KEPT / "found-dark.png"))[0] > 300
    for other in ("nothing", "empty"):
        assert found.apart(Squares.kept(KEPT / f"{other}-light.png"))[1] > 100


@pytest.mark.parametrize("open_window", ["light"], indirect=True)
def test_a_pane_that_is_gone_is_noticed(open_window, qtbot):
    window = find_gold(open_window(), qtbot)
    kept, parts = Squares.kept(KEPT / "found-light.png"), window.parts
    for pane in (parts.side, parts.details, parts.pages):
        pane.hide()
        apart = kept.apart(Squares(still(window, qtbot)))
        assert not apart.is_alike()
        pane.show()
    blank = QWidget(parts.history)
    blank.setAutoFillBackground(True)
    blank.resize(parts.history.size())
    blank.show()
    apart = kept.apart(Squares(still(window, qtbot)))
    assert not apart.is_alike()
    blank.hide()
    assert kept.apart(Squares(still(window, qtbot))).is_alike()


@pytest.mark.parametrize("open_window", ["dark"], indirect=True)
def test_a_ground_of_the_other_theme_is_noticed(open_window, qtbot):
    window = find_gold(open_window(), qtbot)
    window.parts.details.setStyleSheet("QTreeView { background: white }")
    assert Squares.kept(KEPT / "found-dark.png").apart(Squares(still(window, qtbot)))[0] > MOST
