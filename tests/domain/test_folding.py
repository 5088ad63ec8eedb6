import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.domain.folding import fold, found_in

ANY_TEXT = st.text(st.characters())


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Mía Núñez", "mia nunez"),
        ("MI\u0301A", "mia"),
        ("Straße", "strasse"),
        ("ﬁne Ｆｕｌｌ", "fine full"),
        ("İstanbul", "istanbul"),
        ("佐藤 花子", "佐藤 花子"),
        ("ΣΊΣΥΦΟΣ", "σισυφοσ"),
        ("a\0B\ud800É", "a\0b\ud800e"),
        ("", ""),
    ],
)
def test_folds(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(ANY_TEXT)
def test_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


def test_every_character_settles() -> None:
    for number in range(0x110000):
        char = chr(number)
        folded = fold(char)
        assert folded == char or fold(folded) == folded


@given(ANY_TEXT)
def test_letter_case_never_matters_for_ascii(text: str) -> None:
    plain = text.encode("ascii", "ignore").decode()
    assert fold(plain.upper()) == fold(plain) == plain.lower()


def test_accented_word_is_found_in_a_longer_text() -> None:
    assert fold("NUNEZ") in fold("Señora Núñez")


@pytest.mark.parametrize(
    ("text", "wanted", "places"),
    [
        ("Gold gold", "gold", [(0, 4), (5, 9)]),
        ("aaa", "aa", [(0, 2)]),
        ("Mía Núñez", "nunez", [(4, 9)]),
        ("Mi\u0301a", "mia", [(0, 4)]),
        ("Mi\u0301", "mi", [(0, 3)]),
        ("ﬁne", "fi", [(0, 1)]),
        ("ﬁne", "in", [(0, 2)]),
        ("佐藤 花子", "花", [(3, 4)]),
        ("x", "", []),
        ("", "x", []),
    ],
)
def test_where_folded_words_stand(text: str, wanted: str, places: list[tuple[int, int]]) -> None:
    assert found_in(text, wanted) == places


@given(st.text(max_size=30), st.text(min_size=1, max_size=3))
def test_a_place_is_found_where_the_folded_text_holds_the_words(text: str, words: str) -> None:
    wanted = fold(words)
    found = found_in(text, wanted)
    if found:
        assert all(0 <= start < end <= len(text) for start, end in found)
    if wanted and text.isascii():
        assert bool(found) == (wanted in fold(text))
