from hypothesis import given
from hypothesis import strategies as st

from viewer.ui.bounded_text import bounded
from viewer.ui.text_finding import FoundInText, Place, find_in_text


def test_places_by_line_and_unit():
    shown = bounded('{\n  "náme 🌻": "Gold",\n  "n": "GOLD gold"\n}')
    assert find_in_text(shown, "gold").places == [Place(1, 14, 1, 18), Place(2, 8, 2, 12), Place(2, 13, 2, 17)]
    assert find_in_text(shown, "name").places == [Place(1, 3, 1, 7)]
    for nothing in ("", "  ", "silver"):
        assert find_in_text(shown, nothing) == FoundInText(nothing, [])


def test_across_the_ends_of_broken_lines():
    shown = bounded("x" * 995 + "golden" + "y" * 3_000 + "\ngold")
    assert find_in_text(shown, "golden").places == [Place(0, 995, 1, 1)]
    assert find_in_text(shown, "gold").places == [Place(0, 995, 0, 999), Place(5, 0, 5, 4)]
    assert find_in_text(bounded("go\nld"), "gold").places == []
    assert find_in_text(bounded("x" * 1000 + "gold"), "gold").places == [Place(1, 0, 1, 4)]


def test_of_very_many_places_the_first_are_given():
    found = find_in_text(bounded("a" * 500_000), "a", most=1_000)
    assert (len(found.places), found.more) == (1_000, True)
    assert find_in_text(bounded("aaa"), "a", most=3).more is False


def test_each_place_once_also_where_windows_overlap():
    text = "é" * 19_990 + "gold" * 20
    found = find_in_text(bounded(text), "gold")
    assert len(found.places) == 20
    assert len(set(found.places)) == 20


@given(st.text("abé\n", max_size=3_000), st.text("abe", min_size=1, max_size=3))
def test_as_many_as_there_are_in_each_line(text, words):
    expected = sum(line.replace("é", "e").count(words) for line in text.split("\n"))
    assert len(find_in_text(bounded(text), words).places) == expected
