from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from viewer import wording
from viewer.ui import interface_language
from viewer.ui.settings import Settings


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
