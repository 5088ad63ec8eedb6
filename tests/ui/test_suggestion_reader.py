import threading
from pathlib import Path

import pytest

from viewer.domain.completion import Suggestion, Typing
from viewer.errors import Cancelled
from viewer.jobs.suggest import Offer
from viewer.ui import suggestion_reader
from viewer.ui.suggestion_reader import SuggestionReader


class FakeSuggester:
    """Offers what was typed; ``gate`` holds an answer back, and an interrupt ends it with Cancelled."""

    def __init__(self) -> None:
        self.gate = threading.Event()
        self.gate.set()
        self.interrupted = threading.Event()
        self.asked: list[str] = []
        self.is_counted = False
        self.closed = False

    def suggest(self, typing: Typing, asked: bool = False) -> Offer:
        self.asked.append(typing.typed)
        self.interrupted.clear()
        while not self.gate.wait(0.005):
            if self.interrupted.is_set():
                raise Cancelled("interrupted")
        events = 7 if self.is_counted else None
        return Offer([Suggestion("value", typing.typed, typing.typed, events=events)], more=not self.is_counted)

    def count(self, typing: Typing) -> None:
        self.is_counted = True

    def interrupt(self) -> None:
        self.interrupted.set()

    def close(self) -> None:
        self.closed = True


@pytest.fixture
def fake():
    return FakeSuggester()


@pytest.fixture
def reader(qapp, fake, tmp_path):
    library = tmp_path / "library.db"
    library.touch()
    made = SuggestionReader(library, suggester=lambda path: fake)
    yield made
    made.close()
    assert fake.closed or not fake.asked


def _typing(typed: str) -> Typing:
    return Typing("tier", typed, 5, 5 + len(typed))


def test_counts_come_a_moment_after_the_values(reader, qtbot, monkeypatch):
    said = []
    reader.offered.connect(lambda typing, offer: said.append((typing.typed, offer.suggestions[0].events)))
    reader.ask(_typing("go"))
    qtbot.waitUntil(lambda: len(said) == 2)
    assert said == [("go", None), ("go", 7)]


def test_a_newer_question_interrupts_the_older_whose_answer_is_dropped(reader, fake, qtbot):
    fake.is_counted = True
    fake.gate.clear()
    said = []
    reader.offered.connect(lambda typing, offer: said.append(typing.typed))
    reader.ask(_typing("g"))
    qtbot.waitUntil(lambda: fake.asked == ["g"])
    reader.ask(_typing("go"))
    qtbot.waitUntil(lambda: fake.asked == ["g", "go"])
    fake.gate.set()
    qtbot.waitUntil(lambda: bool(said))
    assert said == ["go"]


def test_what_is_not_wanted_any_more_is_not_answered(reader, fake, qtbot):
    fake.gate.clear()
    reader.ask(_typing("g"))
    qtbot.waitUntil(lambda: fake.asked == ["g"])
    with qtbot.assertNotEmitted(reader.offered, wait=suggestion_reader.COUNT_MS):
        reader.forget()
        fake.gate.set()


def test_without_a_library_the_language_is_offered(qapp, qtbot, tmp_path: Path):
    reader = SuggestionReader(tmp_path / "none.db")
    with qtbot.waitSignal(reader.offered) as said:
        reader.ask(Typing(None, "camp", 0, 4))
    assert said.args[1].suggestions[0].insert == "campaign:"
    reader.close()


def test_a_library_that_cannot_be_read_offers_nothing_and_tells_nobody(qapp, qtbot, tmp_path: Path):
    library = tmp_path / "library.db"
    library.write_bytes(b"no library" * 100)
    reader = SuggestionReader(library)
    bugs = []
    reader.worker.bug.connect(lambda: bugs.append(1))
    with qtbot.assertNotEmitted(reader.offered, wait=100):
        reader.ask(Typing(None, "camp", 0, 4))
    reader.close()
    assert not bugs
