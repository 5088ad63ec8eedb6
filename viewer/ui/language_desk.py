"""The choice of the window's language, which takes hold when the window is opened anew."""

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QWidget

from viewer import wording
from viewer.ui import interface_language, library_message
from viewer.ui.command_desk import ALSO
from viewer.ui.desk import Desk
from viewer.ui.notice_bar import NoticeBar
from viewer.ui.settings import Settings
from viewer.wording import say, to_say

PREFIX = "language_"
_NAMES = {"en": to_say("English"), "de": to_say("German")}
"""What the languages are called by whoever does not speak them."""


class LanguageDesk(Desk):
    """The commands below View, Language. What is shown already keeps its language, so that nothing is half of each."""

    def __init__(self, library: Path, settings: Settings, notice: NoticeBar, window: QWidget) -> None:
        super().__init__(window)
        self._library = library
        self._settings = settings
        self._notice = notice
        self._window = window

    def handlers(self) -> dict[str, Callable[[], object]]:
        codes = ("system", *(language.code for language in wording.LANGUAGES))
        return {f"{PREFIX}{code}": partial(self.choose, code) for code in codes}

    def use_actions(self, actions: Mapping[str, QAction]) -> None:
        """Takes the actions whose check marks show the choice."""
        chosen = self._settings.text(interface_language.SETTING, "system")
        group = QActionGroup(self)
        for key in self.handlers():
            group.addAction(actions[key])
            if (name := _NAMES.get(key.removeprefix(PREFIX))) is not None:
                actions[key].setProperty(ALSO, f"{name} {say(name)}")
        actions.get(f"{PREFIX}{chosen}", actions[f"{PREFIX}system"]).setChecked(True)

    def choose(self, code: str) -> None:
        """Remembers the language for the next window, and offers to open that now."""
        self._settings.set_text(interface_language.SETTING, code)
        language = interface_language.chosen(self._settings)
        if language.code != wording.in_use().code:
            words = say("From the next window on, everything is in this language: {language}.", language=language.name)
            self._notice.say(words, actions=[(say("Open the window again"), self._open_again)])

    def _open_again(self) -> None:
        self._window.close()
        library_message.open_in_its_window(self._library)
