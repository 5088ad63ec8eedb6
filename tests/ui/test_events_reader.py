from datetime import UTC
from pathlib import Path

import pytest

from tests.ui.fakes import FakeFinder
from viewer.domain.query import Query, parse
from viewer.errors import DamagedLibrary, LibraryProblem
from viewer.jobs.find_events import Sort
from viewer.ui.answers import Question
from viewer.ui.events_reader import EventsReader


@pytest.fixture
def finder():
    return FakeFinder()


@pytest.fixture
def reader(qtbot, finder, tmp_path):
    library = tmp_path / "library.db"
    library.write_bytes(b"")
    made = EventsReader(library, finder=lambda path: finder)
    yield made
    made.close()
    assert finder.closed or not finder.queries


def ask(words: str = "", follow: int | None = None) -> Question:
    return Question(parse(words).query, Sort(), UTC, follow)


def test_the_first_page_comes_before_the_count(reader, finder, qtbot):
    finder.gate.clear()
    with qtbot.waitSignal(reader.first_page) as first, qtbot.assertNotEmitted(reader.settled):
        reader.ask(ask(follow=500))
    assert [row.key for row in first.args[0].rows] == list(range(200))
    with qtbot.waitSignal(reader.settled) as settled:
        finder.gate.set()
    answer = settled.args[0]
    assert (answer.total, answer.library_total, answer.position) == (1000, 1000, 500)
    assert answer.seconds > 0


def test_the_count_comes_before_the_order_where_that_takes_longer(reader, finder, qtbot):
    finder.gate.clear()
    question = Question(parse("Noor").query, Sort("customer_name"), UTC)
    with qtbot.waitSignal(reader.counted) as counted, qtbot.assertNotEmitted(reader.settled):
        reader.ask(question)
    answer = counted.args[0]
    assert (answer.question, answer.total, answer.library_total) == (question, 200, 1000)
    with qtbot.waitSignal(reader.settled) as settled, qtbot.assertNotEmitted(reader.counted):
        finder.gate.set()
    assert settled.args[0].total == 200
    with qtbot.waitSignal(reader.settled), qtbot.assertNotEmitted(reader.counted):
        reader.ask(ask("Noor"))


def test_a_newer_question_interrupts_the_older(reader, finder, qtbot):
    finder.gate.clear()
    answers = []
    reader.settled.connect(answers.append)
    with qtbot.waitSignal(reader.first_page):
        reader.ask(ask("Noor"))
    with qtbot.waitSignal(reader.first_page):
        reader.ask(ask("Alex"))
    finder.gate.set()
    qtbot.waitUntil(lambda: bool(answers))
    assert [answer.question.query for answer in answers] == [parse("Alex").query]
    assert answers[0].total == 200


def test_an_interrupt_meant_for_the_past_does_not_stop_the_present(reader, finder, qtbot):
    calls = []

    def settle() -> int:
        calls.append(1)
        if len(calls) == 1:
            finder.interrupted.set()
            finder.gate.clear()
        else:
            finder.interrupted.clear()
            finder.gate.set()
        return FakeFinder.settle(finder)

    finder.settle = settle
    with qtbot.waitSignal(reader.settled) as settled:
        reader.ask(ask())
    assert settled.args[0].total == 1000
    assert len(calls) == 2


def test_pages_come_newest_wish_first(reader, finder, qtbot):
    with qtbot.waitSignal(reader.settled):
        reader.ask(ask())
    pages = []
    reader.page.connect(lambda page, rows: pages.append((page, rows[0].key)))
    for page in (1, 2, 3, 4):
        reader.want(page)
    reader.want(1)
    qtbot.waitUntil(lambda: len(pages) == 4)
    assert pages[:2] == [(1, 200), (4, 800)]


def test_a_page_nobody_looks_at_yet_waits_for_those_that_are_looked_at(reader, finder, qtbot):
    with qtbot.waitSignal(reader.settled):
        reader.ask(ask())
    pages = []
    reader.page.connect(lambda page, rows, texts: pages.append(page))
    reader.want_soon(3)
    reader.want_soon(2)
    reader.want(4)
    qtbot.waitUntil(lambda: len(pages) == 2)
    assert pages == [4, 2]
    with qtbot.waitSignal(reader.settled):
        reader.want_soon(1)
        reader.ask(ask("Noor"))
    assert 200 not in finder.pages  # another answer has other pages


def test_rows_are_fetched_for_copying(reader, qtbot):
    with qtbot.waitSignal(reader.settled):
        reader.ask(ask())
    got = []
    reader.fetch_rows([(0, 1), (450, 452)], got.extend)
    qtbot.waitUntil(lambda: bool(got))
    assert [row.key for row in got] == [0, 1, 450, 451, 452]


def test_an_empty_result_is_explained_term_by_term(reader, qtbot):
    with qtbot.waitSignal(reader.settled) as settled:
        reader.ask(ask("Alex nobody"))
    assert settled.args[0].total == 0
    with qtbot.waitSignal(reader.explained) as said:
        reader.explain()
    assert said.args == [[0, 200], 0]
    with qtbot.waitSignal(reader.settled):
        reader.ask(ask("names:Alex"))
    with qtbot.waitSignal(reader.explained) as said:
        reader.explain()
    assert said.args[1] > 0


def test_a_problem_is_told_and_no_library_is_none(reader, finder, qtbot, tmp_path):
    finder.error = LibraryProblem("The library is locked. Close the other program.")
    with qtbot.waitSignal(reader.failed) as said:
        reader.ask(ask())
    assert said.args == ["The library is locked. Close the other program.", False]
    finder.error = DamagedLibrary("The library is damaged.")
    with qtbot.waitSignal(reader.failed) as said:
        reader.ask(ask())
    assert said.args == ["The library is damaged.", True]
    absent = EventsReader(Path(tmp_path / "none.db"))
    with qtbot.waitSignal(absent.settled) as settled:
        absent.ask(Question(Query(), Sort(), UTC))
    assert (settled.args[0].total, settled.args[0].library_total) == (0, 0)
    absent.close()


def test_pages_bring_what_events_have_at_paths(reader, finder, qtbot):
    reader.show_paths(("customer.age",))
    with qtbot.waitSignal(reader.first_page) as first, qtbot.waitSignal(reader.settled):
        reader.ask(ask())
    assert first.args[0].texts["customer.age"][5] == "customer.age 5"
    with qtbot.waitSignal(reader.page) as page:
        reader.want(2)
    assert page.args[2]["customer.age"][401] == "customer.age 401"


def test_texts_that_take_long_follow_their_page(reader, finder, qtbot, monkeypatch):
    monkeypatch.setattr("viewer.ui.events_reader.AT_ONCE", 0)
    reader.show_paths(("customer.age",))
    got = {}
    reader.first_page.connect(lambda page: got.update(page.texts["customer.age"]))
    reader.texts.connect(lambda page, texts: got.update(texts["customer.age"]))
    reader.ask(ask())
    qtbot.waitUntil(lambda: len(got) == 200)
    assert got[199] == "customer.age 199"
    assert [count for _, count in finder.asked_texts] == [25] * 8


def test_an_order_that_takes_long_follows_the_newest_events(reader, finder, qtbot):
    finder.takes_long = True
    firsts = []
    reader.first_page.connect(firsts.append)
    with qtbot.assertNotEmitted(reader.settled, wait=50):
        reader.ask(Question(Query(), Sort("customer.age"), UTC))
    assert [(first.is_sorted, first.rows[0].key) for first in firsts] == [(False, 0)]
    with qtbot.waitSignal(reader.settled) as settled:
        finder.takes_long = False
        finder.order.set()
    assert [(first.is_sorted, first.rows[0].key) for first in firsts] == [(False, 0), (True, 999)]
    assert settled.args[0].total == 1000


def test_finding_an_order_is_interrupted_by_the_next_question(reader, finder, qtbot):
    finder.takes_long = True
    with qtbot.waitSignal(reader.first_page):
        reader.ask(Question(Query(), Sort("customer.age"), UTC))
    finder.takes_long = False
    with qtbot.waitSignal(reader.settled) as settled:
        reader.ask(ask("Noor"))
    assert settled.args[0].total == 200


def test_a_value_is_looked_up_exactly(reader, qtbot):
    found = []
    with qtbot.waitSignal(reader.settled):
        reader.ask(ask())
    reader.look_up(5, "customer.age", found.append)
    qtbot.waitUntil(lambda: bool(found))
    assert found[0].text == "customer.age 5"


def test_rows_are_fetched_with_their_texts_until_that_is_much(reader, qtbot):
    found = []
    with qtbot.waitSignal(reader.settled):
        reader.ask(ask())
    reader.fetch([(5, 6), (300, 999)], ("customer.age",), 10**9, lambda rows, texts: found.append((rows, texts)))
    qtbot.waitUntil(lambda: bool(found))
    rows, texts = found.pop()
    assert [row.key for row in rows] == [5, 6, *range(300, 1000)]
    assert texts["customer.age"][6] == "customer.age 6"
    reader.fetch([(0, 999)], ("customer.age",), 100, lambda rows, texts: found.append((rows, texts)))
    qtbot.waitUntil(lambda: bool(found))
    assert len(found[0][0]) == 200


def test_who_scrolls_on_does_not_put_off_the_next_page(reader, qtbot):
    with qtbot.waitSignal(reader.settled):
        reader.ask(ask())
    with qtbot.waitSignal(reader.page) as page:
        reader.want_soon(2)
        timer = reader._near_soon
        qtbot.waitUntil(lambda: timer.remainingTime() < timer.interval() - 2)
        left = timer.remainingTime()
        reader.want_soon(2)
        assert timer.remainingTime() <= left
    assert page.args[0] == 2


def test_a_reader_at_rest_lets_go_of_the_library_until_it_is_asked(reader, finder, qtbot):
    with qtbot.waitSignal(reader.settled):
        reader.ask(ask())
    reader.rest()
    qtbot.waitUntil(lambda: finder.closed)
    told: list[object] = []
    reader.page.connect(told.append)
    reader.want(1)
    with qtbot.waitSignal(reader.settled):
        reader.ask(ask())
    assert told == []
