import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.domain.search_history import MOST, as_text, searches_of, with_search, without_search


def _history(*texts: str) -> tuple[str, ...]:
    searches: tuple[str, ...] = ()
    for text in texts:
        searches = with_search(searches, text)
    return searches


def test_the_newest_stands_first_and_each_once() -> None:
    assert _history("a", "tier:Gold", " a ", "", "  ") == ("a", "tier:Gold")
    assert without_search(("a", "b"), "a") == ("b",)
    assert len(_history(*map(str, range(80)))) == MOST
    assert _history(*map(str, range(80)))[0] == "79"
    assert _history("x" * 2001) == ()


@given(st.lists(st.text(), max_size=60))
def test_it_is_read_as_it_was_kept(texts: list[str]) -> None:
    searches = _history(*texts)
    assert as_text(searches).isascii()
    assert searches_of(as_text(searches)) == searches


@pytest.mark.parametrize("text", ["", "{", "{}", "[1, null]", "7", '"a"', "[" * 100_000])
def test_what_is_damaged_is_left_out(text: str) -> None:
    assert searches_of(text) == ()


def test_the_whole_ones_among_damaged_are_kept() -> None:
    assert searches_of('["a", 1, "b", "a"]') == ("a", "b")
