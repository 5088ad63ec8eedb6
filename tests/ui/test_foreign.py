from PySide6.QtWidgets import QPushButton, QWidget

from tests.ui.foreign import foreign, foreign_text, left, unsaid, words_of
from viewer.wording import number, say, say_count


def test_what_is_said_is_foreign_and_what_is_filled_in_is_not() -> None:
    with foreign():
        assert say("&Open {name}…", name="Gold") == "&Øþëñ Gold·····…"
        assert say_count(2, "{n} event", "{n} events").startswith("2 ëṽëñŧš")
        assert number(1_234.5) == "1.234,5"
    assert say("Open") == "Open"


def test_words_that_nobody_said_stand_out() -> None:
    assert unsaid(foreign_text("Nothing matches.")) == []
    assert unsaid(f"{foreign_text('Nothing matches')} Gold events", frozenset({"gold"})) == ["events"]


def test_what_a_widget_does_not_say_is_found(qtbot) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    button = QPushButton("Keep it", widget)
    button.setToolTip(foreign_text("Nothing is lost"))
    widget.setWindowTitle("Alex Doe")
    assert left(widget, "Alex Doe") == ["Keep"]


def test_the_words_of_a_text() -> None:
    assert words_of("Gold, of 12 Silver.") == {"Gold", "Silver"}
