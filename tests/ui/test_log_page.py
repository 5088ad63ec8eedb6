import logging

import pytest
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QPushButton

from tests.ui.foreign import foreign, left
from viewer import logs, paths
from viewer.bugs import bug_of
from viewer.errors import TierViewerError
from viewer.ui import log_page
from viewer.ui.log_page import EMPTY, NONE_FITS, LogPage


@pytest.fixture
def log():
    file = logs.start()
    yield file
    root = logging.getLogger("viewer")
    for handler in list(root.handlers):
        root.removeHandler(handler)
        handler.close()


@pytest.fixture
def page(qtbot, styled, worker, log):
    logs.report(bug_of(UserWarning()), logging.WARNING)
    logs.report_bug(KeyError())
    made = LogPage(worker)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(lambda: made.count.text() == "2 of 2 entries")
    return made


def text(page: LogPage) -> list[str]:
    return [line[21:] for line in page.text.toPlainText().splitlines()]


def test_the_latest_entries_come_first(page):
    assert text(page) == ["error  unexpected KeyError", "warning  unexpected UserWarning"]


def test_it_is_narrowed_by_words_and_to_errors(page, qtbot):
    page.words.setText("userWARNING unexp")
    qtbot.waitUntil(lambda: text(page) == ["warning  unexpected UserWarning"])
    assert page.count.text() == "1 of 2 entries"
    page.level.setCurrentIndex(1)
    page.level.activated.emit(1)
    assert page.text.toPlainText() == NONE_FITS
    assert not page.buttons["Copy"].isEnabled()
    page.words.clear()
    qtbot.waitUntil(lambda: text(page) == ["error  unexpected KeyError"])


def test_what_is_shown_is_copied_as_plain_text(page, qtbot):
    page.words.setText("KeyError")
    qtbot.waitUntil(lambda: page.count.text() == "1 of 2 entries")
    page.buttons["Copy"].click()
    assert QApplication.clipboard().text() == page.text.toPlainText()
    assert QApplication.clipboard().mimeData().formats() == ["text/plain"]


def test_it_is_emptied_only_after_a_question(page, qtbot, log):
    page.buttons["Empty log…"].click()
    box = QApplication.activeModalWidget()
    assert log.stat().st_size > 0
    next(button for button in box.findChildren(QPushButton) if button.text() == "Empty log").click()
    qtbot.waitUntil(lambda: page.text.toPlainText() == EMPTY)
    assert log.stat().st_size == 0
    assert not page.buttons["Empty log…"].isEnabled()


def test_a_log_that_cannot_be_emptied_says_so(page, qtbot, monkeypatch):
    def refuse() -> None:
        raise TierViewerError("The log cannot be emptied.")

    monkeypatch.setattr(log_page, "clear_log", refuse)
    page._empty()
    qtbot.waitUntil(lambda: page.count.text() == "The log cannot be emptied.")


def test_its_folder_is_opened_and_it_is_read_again(page, qtbot, monkeypatch):
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()))
    page.buttons["Open folder"].click()
    assert opened == [paths.log_folder().as_posix()]
    logs.report_bug(IndexError())
    page.buttons["Read again"].click()
    qtbot.waitUntil(lambda: page.count.text() == "3 of 3 entries")


def test_a_file_that_somebody_else_wrote_stays_text(page, qtbot, log):
    with log.open("a", encoding="utf-8") as file:
        file.write(f"2026-01-01 10:00:00,000 ERROR viewer.x: <img src='/x'>\u202e{'y' * 5_000}\n")
    page.read()
    qtbot.waitUntil(lambda: page.count.text() == "3 of 3 entries")
    first = page.text.toPlainText().splitlines()[0]
    assert "<img src='/x'>⟨U+202E⟩" in first
    assert len(first) < 600


def test_all_of_it_is_said_in_another_language(qtbot, styled, worker, log):
    with foreign():
        made = LogPage(worker)
        qtbot.addWidget(made)
        made.show()
        made.words.setText("xyz")
        qtbot.waitUntil(lambda: bool(made.text.toPlainText()))
        assert left(made) == []
