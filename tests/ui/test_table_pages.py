import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from tests.ui.foreign import foreign, left
from viewer.domain.query import parse
from viewer.ui.plain_text import PlainLabel
from viewer.ui.table_pages import EmptyLibrary, EmptyResult, Problem


def click(qtbot, page, title: str) -> None:
    button = next(button for button in page.findChildren(QPushButton) if button.text() == title)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def words(page) -> str:
    return " ".join(label.text() for label in page.findChildren(PlainLabel))


def test_an_empty_library_teaches_how_to_begin(qtbot, styled):
    page = EmptyLibrary()
    qtbot.addWidget(page)
    page.show()
    with qtbot.waitSignal(page.open_asked):
        click(qtbot, page, "Open…")
    with qtbot.waitSignal(page.sample_asked):
        click(qtbot, page, "Try the sample capture")
    assert "Drop a capture here" in words(page)
    page.restyle()


def titles(page) -> list[str]:
    return [button.text() for button in page.buttons()]


@pytest.fixture
def empty(qtbot, styled):
    page = EmptyResult()
    qtbot.addWidget(page)
    page.resize(900, 500)
    page.show()
    return page


def test_a_search_for_findings_says_that_histories_are_being_examined(empty):
    examining = "Histories are being examined."
    empty.explain(parse("finding:missing_move").query, None)
    assert examining not in words(empty)
    empty.is_examining = lambda: True
    empty.explain(parse("has:finding tier:Gold").query, None)
    assert examining in words(empty)
    empty.explain(parse("tier:Gold").query, None)
    assert examining not in words(empty)


def test_each_term_can_be_lifted_alone_where_that_helps(empty, qtbot):
    query = parse("tier:Gold after:2024-07-01 & & b").query
    empty.explain(query, None)
    assert titles(empty) == []
    assert "Without the term" not in words(empty)
    empty.explain(query, [0, 12, 0, 3])
    assert titles(empty) == ["Remove after 1 Jul 2024  (12)", "Remove “b”  (3)"]
    assert "Without the term" in words(empty)
    with qtbot.waitSignal(empty.term_removed) as said:
        qtbot.mouseClick(empty.buttons()[0], Qt.MouseButton.LeftButton)
    assert said.args == [1]
    with qtbot.waitSignal(empty.cleared):
        click(qtbot, empty, "Clear all")


def test_the_same_is_not_offered_twice(empty):
    empty.explain(parse("nobody").query, [500])
    assert [one.text() for one in empty.findChildren(QPushButton) if one.isVisible()] == ["Remove “nobody”  (500)"]


def test_what_was_meant_is_offered_where_it_finds_something(empty, qtbot):
    query = parse("tiers:gold").query
    empty.explain(query, [500], 0)
    assert titles(empty) == ["Remove “tiers:gold”  (500)"]
    empty.explain(query, [500], 7)
    assert titles(empty) == ["Search for tier:gold  (7)", "Remove “tiers:gold”  (500)"]
    with qtbot.waitSignal(empty.corrected) as said:
        qtbot.mouseClick(empty.buttons()[0], Qt.MouseButton.LeftButton)
    assert said.args == [parse("tier:gold").query]


def test_the_keyboard_stays_with_what_is_offered_and_escape_is_told(empty, qtbot):
    query = parse("nobody").query
    empty.activateWindow()
    empty.explain(query, None)
    empty.take_focus()
    empty.explain(query, [500])
    qtbot.waitUntil(lambda: empty.buttons()[0].hasFocus())
    with qtbot.waitSignal(empty.escaped):
        qtbot.keyClick(empty.buttons()[0], Qt.Key.Key_Escape)


def test_nothing_to_offer_leaves_no_gap(empty):
    query = parse("nobody nothing").query
    empty.explain(query, None)
    assert empty._buttons.isVisible()
    empty.explain(query, [0, 0])
    assert not empty._buttons.isVisible()
    empty.explain(query, [0, 2])
    assert empty._buttons.isVisible()


def test_the_words_fit_the_cause(empty):
    empty.explain(parse("nobody").query, [500])
    assert "No event in the library fits" in words(empty)
    empty.explain(parse("nobody nothing").query, [0, 0])
    assert "No single term" in words(empty)


def test_a_problem_offers_the_next_step(qtbot, styled):
    page = Problem()
    qtbot.addWidget(page)
    page.show()
    page.say("The library is locked. Close the other program.")
    assert "The library is locked. Close the other program." in words(page)
    with qtbot.waitSignal(page.retry_asked):
        click(qtbot, page, "Try again")
    assert [button.text() for button in page.findChildren(QPushButton) if button.isVisible()] == [
        *("Open another library…", "Try again")
    ]


def test_damage_can_be_looked_at_and_saved_and_nothing_is_to_be_erased(qtbot, styled):
    page = Problem()
    qtbot.addWidget(page)
    page.show()
    page.say("The library library.db is damaged.", is_damaged=True)
    assert "The library is damaged" in words(page)
    assert "Neither changes the file that is damaged." in words(page)
    for title, asked in (
        ("Verify…", page.verify_asked),
        ("Repair into a new library…", page.repair_asked),
        ("Open another library…", page.other_asked),
    ):
        with qtbot.waitSignal(asked):
            click(qtbot, page, title)
    assert [button.text() for button in page.findChildren(QPushButton) if button.isVisible()] == [
        *("Verify…", "Repair into a new library…", "Open another library…", "Try again")
    ]


def test_they_speak_the_language_in_use(qtbot, styled):
    with foreign():
        pages = EmptyLibrary(), EmptyResult(), Problem()
        for page in pages:
            qtbot.addWidget(page)
        _, empty, problem = pages
        problem.say("12", is_damaged=True)
        for typed, without in (
            ("tier:Gold", None),
            ("a tier:Gold", [1200, 1]),
            ("a tier:Gold", [0, 0]),
            ("tiers:Gold", [1]),
        ):
            empty.explain(parse(typed).query, without, 3)
            for page in pages:
                assert left(page, "tier tiers Gold") == []
