import pytest

from viewer import wording
from viewer.translations import spoken
from viewer.ui.undo_words import undo_words

GERMAN = {
    ("change of search", ""): ("Änderung der Suche",),
    ("deletion of view “{name}”", ""): ("Löschen der Ansicht „{name}“",),
    ("mark of {n} events", ""): ("Markierung von {n} Ereignis", "Markierung von {n} Ereignissen"),
    ("change of type of {n} events", ""): ("Typ von {n} Ereignis", "Typ von {n} Ereignissen"),
}


@pytest.fixture
def german():
    wording.use(spoken(wording.GERMAN, GERMAN))
    yield
    wording.use(wording.ENGLISH)


@pytest.mark.parametrize(
    "words",
    [
        "change of search",
        "deletion of view “Gold {name}”",
        "mark of 1 event",
        "mark of 1,234 events",
        "mark of 2 customers",
        "change of type of 1 event",
        "what a newer program has done",
        "mark of , events",
        "",
    ],
)
def test_in_english_they_are_as_they_are_kept(words):
    assert undo_words(words) == words


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("change of search", "Änderung der Suche"),
        ("deletion of view “Gold {0} “now””", "Löschen der Ansicht „Gold {0} “now”“"),
        ("mark of 1 event", "Markierung von 1 Ereignis"),
        ("mark of 1,234 events", "Markierung von 1.234 Ereignissen"),
        ("change of type of 1,000,000 events", "Typ von 1.000.000 Ereignissen"),
        ("what a newer program has done", "what a newer program has done"),
    ],
)
def test_they_are_shown_in_the_language_in_use(german, words, said):
    assert undo_words(words) == said
