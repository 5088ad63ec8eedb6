"""The size of all texts: chosen in steps while the window runs, remembered, and at first as large as the system's."""

import sys
from collections.abc import Callable
from functools import partial

from PySide6.QtGui import QAction, QFontDatabase, QFontInfo
from PySide6.QtWidgets import QApplication, QWidget

from viewer.ui import theme
from viewer.ui.desk import Desk
from viewer.ui.settings import Settings

SETTING = "text_size"
STEPS = (80, 90, 100, 110, 125, 150, 175, 200)
# How high the letters of the system are where nobody has changed that; what differs by less was not meant.
_USUAL = {"win32": 12, "darwin": 13}
_USUAL_ELSEWHERE = 15
_MEANT = 1.15


def remembered(settings: Settings) -> int:
    """The text size that was chosen, in percent; else the one that the system's own texts have."""
    chosen = settings.text(SETTING, "")
    return int(chosen) if chosen in map(str, STEPS) else system_size()


def system_size() -> int:
    """The nearest step to how much larger than usual the system shows its texts."""
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    ratio = QFontInfo(font).pixelSize() / _USUAL.get(sys.platform, _USUAL_ELSEWHERE)
    return min(STEPS, key=lambda step: abs(step - 100 * ratio)) if ratio >= _MEANT else 100


class TextSizeDesk(Desk):
    """Larger, smaller, and as the system has it."""

    def __init__(self, settings: Settings, window: QWidget) -> None:
        super().__init__(window)
        self._settings = settings
        self._actions: dict[str, QAction] = {}

    def handlers(self) -> dict[str, Callable[[], object]]:
        """Going one step up or down, and back."""
        return {
            "text_larger": partial(self.step, 1),
            "text_smaller": partial(self.step, -1),
            "text_usual": self.forget,
        }

    def use_actions(self, actions: dict[str, QAction]) -> None:
        """Takes the actions that are of no use at either end."""
        self._actions = actions
        self._mark()

    def step(self, by: int) -> None:
        """Shows all texts a step larger or smaller, and remembers that."""
        wanted = [size for size in STEPS if (size - theme.text_size()) * by > 0][:: by or 1]
        if wanted:
            self._settings.set_text(SETTING, str(wanted[0]))
            self._show(wanted[0])

    def forget(self) -> None:
        """Shows all texts as large as the system does."""
        self._settings.forget(SETTING)
        self._show(system_size())

    def _show(self, size: int) -> None:
        theme.choose_text_size(size)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            theme.apply(app)
        self._mark()

    def _mark(self) -> None:
        for key, can in (("text_larger", STEPS[-1]), ("text_smaller", STEPS[0])):
            if key in self._actions:
                self._actions[key].setEnabled(theme.text_size() != can)
