import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from viewer import translations, wording
from viewer.ui import interface_language
from viewer.ui.commands import COMMANDS
from viewer.ui.settings import Settings

CODES = [language.code for language in wording.LANGUAGES if language != wording.ENGLISH]
KEY = re.compile(r"&(?!&)\w")


@pytest.fixture(autouse=True)
def _english_again(qapp: QApplication) -> Iterator[None]:
    locale = QLocale()
    yield
    wording.use(wording.ENGLISH)
    QLocale.setDefault(locale)


@pytest.mark.parametrize(("setting", "code"), [("de", "de"), ("en", "en"), ("xx", "en")])
def test_the_language_that_was_chosen(qtbot: QtBot, tmp_path: Path, setting: str, code: str) -> None:
    settings = Settings(tmp_path)
    settings.set_text(interface_language.SETTING, setting)
    assert interface_language.chosen(settings).code == code


@pytest.mark.parametrize("code", CODES)
def test_no_two_commands_of_a_menu_share_a_key(code: str) -> None:
    texts = translations.read(translations.source_file(code))

    def key(title: str) -> str:
        found = KEY.search(texts.get((title, ""), (title,))[0])
        return found.group()[1].lower() if found else ""

    taken: dict[tuple[str, str], list[str]] = {}
    for command in COMMANDS:
        if key(command.title):
            taken.setdefault((command.menu, key(command.title)), []).append(command.title)
    assert {place: titles for place, titles in taken.items() if len(titles) > 1} == {}
    bar = [key(command.menu.partition("/")[0]) for command in COMMANDS]
    assert len({key for key in bar if key}) == len({command.menu.partition("/")[0] for command in COMMANDS})
