from datetime import UTC
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from viewer import paths
from viewer.domain.query import parse
from viewer.jobs.import_sources import import_sources
from viewer.jobs.suggest_questions import CameIn, Suggestion
from viewer.ui.main_window import MainWindow
from viewer.ui.settings import Settings
from viewer.ui.welcome_desk import came_in_words, question_words

LONG = 30_000
JULY = 1_720_000_000_000_000


@pytest.fixture
def start(qtbot, styled, tmp_path):
    """Opens a window as at a start of the program, with what the last ones have left."""
    made: list[MainWindow] = []

    def begin(library: Path, keeps: bool = True) -> MainWindow:
        window = MainWindow(library, Settings(tmp_path / "settings"), keeps)
        made.append(window)
        qtbot.addWidget(window)
        with qtbot.waitSignal(window.rested, timeout=LONG):
            window.show()
        return window

    yield begin
    for window in made:
        window.close()


def test_the_first_import_suggests_three_questions_until_they_are_closed(start, qtbot, tmp_path):
    library = tmp_path / "library.db"
    window = start(library)
    bar = window.welcome.bar
    assert bar.words() == ""
    window.open_files([paths.sample_capture()])
    qtbot.waitUntil(lambda: bar.isVisible(), timeout=LONG)
    assert bar.words().startswith("413 events came in, almost all from ")
    assert len(bar.buttons()) == 3
    assert bar.buttons()[0].text() == "Who was downgraded in August 2024?"
    window.close()
    again = start(library)
    qtbot.waitUntil(lambda: again.welcome.bar.isVisible(), timeout=LONG)
    again.welcome.bar.close_button().click()
    again.welcome._look()
    again.close()
    third = start(library)
    third.welcome._arrived()
    assert third.settings.text("questions", "") == "dismissed"
    assert third.welcome.bar.words() == ""
    other = start(tmp_path / "other.db")
    assert other.settings.text("questions", "") == "", "each library has a first minute of its own"


@pytest.fixture
def offered(start, qtbot, tmp_path):
    """A window in which questions are offered."""
    import_sources([str(paths.sample_capture())], tmp_path / "library.db")
    window = start(tmp_path / "library.db")
    window.settings.set_text("questions", "offered")
    window.welcome._look()
    qtbot.waitUntil(lambda: window.welcome.bar.isVisible(), timeout=LONG)
    return window


def ask(qtbot, window: MainWindow, text: str) -> None:
    window.parts.search.setText(text)
    qtbot.keyClick(window.parts.search, Qt.Key.Key_Return)


def test_who_has_used_a_question_is_not_asked_again(offered, qtbot):
    bar = offered.welcome.bar
    with qtbot.waitSignal(offered.rested, timeout=LONG):
        bar.buttons()[0].click()
    assert offered.parts.search.text() == "event:downgraded time:2024-08"
    assert 0 < offered.answers.total < 413
    assert offered.settings.text("questions", "") == "dismissed"
    bar.buttons()[1].click()
    assert bar.isVisible(), "the others are at hand"
    ask(qtbot, offered, "Doe")
    assert not bar.isVisible()


def test_who_asks_questions_of_their_own_needs_none(offered, qtbot):
    bar = offered.welcome.bar
    for text in ("Doe", "Doe", "", "tier:gold"):
        ask(qtbot, offered, text)
    assert bar.isVisible()
    offered.query.edit(parse("tier:gold event:left").query)
    assert not bar.isVisible()
    assert offered.settings.text("questions", "") == "dismissed"


def test_who_has_events_already_is_left_alone(start, qtbot, tmp_path):
    import_sources([str(paths.sample_capture())], tmp_path / "library.db")
    window = start(tmp_path / "library.db")
    window.welcome._arrived()
    assert window.settings.text("questions", "") == ""


def test_who_was_forgotten_is_not_asked_for(start, qtbot, tmp_path):
    import_sources([str(paths.sample_capture())], tmp_path / "library.db")
    window = start(tmp_path / "library.db")
    window.settings.set_text("questions", "offered")
    window.welcome._look()
    qtbot.waitUntil(lambda: window.welcome.bar.isVisible(), timeout=LONG)
    window.resize(790, 420)
    assert not window.welcome.bar.isVisible(), "the room belongs to the table"
    window.resize(790, 700)
    assert window.welcome.bar.isVisible()
    window.welcome.hold()
    assert window.welcome.is_held()
    window.welcome.let_go()
    assert window.welcome.bar.words() == ""
    window.welcome.release()
    qtbot.waitUntil(lambda: window.welcome.bar.isVisible(), timeout=LONG)


@pytest.mark.parametrize(
    ("found", "words"),
    [
        (CameIn(1, None, None, True, ()), "1 event came in. You could ask:"),
        (CameIn(1, JULY, JULY, True, ()), "1 event came in, of 3 Jul 2024. You could ask:"),
        (CameIn(2000, 0, JULY, True, ()), "2,000 events came in, from 1 Jan 1970 to 3 Jul 2024. You could ask:"),
        (CameIn(30, 0, JULY, False, ()), "30 events came in, almost all from 1 Jan 1970 to 3 Jul 2024. You could ask:"),
    ],
)
def test_what_came_in_is_said(found, words):
    assert came_in_words(found, UTC) == words


@pytest.mark.parametrize(
    ("question", "words"),
    [
        (Suggestion("downgraded", "", JULY), "Who was downgraded in July 2024?"),
        (Suggestion("upgraded", "", JULY), "Who was upgraded in July 2024?"),
        (Suggestion("findings", ""), "Which histories have findings?"),
        (Suggestion("story", "", None, "\u202eA"), "What happened to ⟨U+202E⟩A?"),
        (Suggestion("repeated", ""), "What was delivered more than once?"),
        (Suggestion("undecided", ""), "Which events name no type?"),
    ],
)
def test_questions_are_whole_sentences(question, words):
    assert question_words(question, UTC) == words
