import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.domain.folding import fold
from viewer.domain.fuzzy import fuzzy, fuzzy_among

TITLES = [
    ("Open…", "File"),
    ("Open folder…", "File"),
    ("Follow a log…", "File"),
    ("Export CSV…", "File"),
    ("Copy", "Edit"),
    ("Dark", "View › Theme"),
    ("Reset columns", "View"),
    ("Next event", "Go"),
    ("Keyboard shortcuts", "Help"),
]


def best(wanted: str) -> list[str]:
    return [TITLES[number][0] for number, _ in fuzzy_among(wanted, TITLES)]


@pytest.mark.parametrize(
    ("wanted", "first"),
    [
        ("open", "Open…"),
        ("folder", "Open folder…"),
        ("fold op", "Open folder…"),
        ("of", "Open folder…"),
        ("rc", "Reset columns"),
        ("COLUMNS", "Reset columns"),
        ("theme", "Dark"),
        ("dark theme", "Dark"),
        ("xport", "Export CSV…"),
        ("csv", "Export CSV…"),
        ("kbd", "Keyboard shortcuts"),
        ("nxt", "Next event"),
    ],
)
def test_what_is_meant_comes_first(wanted, first):
    assert best(wanted)[0] == first


def test_nothing_typed_leaves_all_in_their_order():
    assert best("  ") == [title for title, _ in TITLES]


def test_what_does_not_fit_is_left_out():
    assert best("zzz") == []
    assert "Copy" not in best("csv")


def test_the_letters_that_were_meant_are_told():
    assert fuzzy("fol op", "Open folder").places == (0, 1, 5, 6, 7)
    assert fuzzy("rc", "Reset columns").places == (0, 6)
    assert fuzzy("nunez", "Mía Núñez").places == (4, 5, 6, 7, 8)
    assert fuzzy_among("theme", TITLES)[0][1].places == ()


def test_the_start_is_better_than_a_word_and_a_word_better_than_its_inside():
    scores = [fuzzy("log", title).score for title in ("Log in", "Follow a log", "Catalogue", "Last open game")]
    assert scores == sorted(scores, reverse=True)
    assert len(set(scores)) == 4


def test_a_title_of_any_length_costs_the_same():
    found = fuzzy("b" * 1_000_000, "a" * 10_000_000 + "b")
    assert found is None


@given(st.text(max_size=60), st.text(max_size=20))
def test_any_text_is_taken_and_places_lie_within(title, wanted):
    found = fuzzy(wanted, title)
    if found is not None:
        assert all(0 <= place < len(title) for place in found.places)
        assert found.score >= 0


@given(st.text(string.ascii_letters + " ", min_size=1, max_size=40), st.data())
def test_any_piece_of_a_title_finds_it(title, data):
    start = data.draw(st.integers(0, len(title) - 1))
    piece = title[start : data.draw(st.integers(start + 1, len(title)))]
    found = fuzzy(piece, title)
    assert found is not None
    assert {fold(title[place]) for place in found.places} == set(fold(piece)) - {" "}
