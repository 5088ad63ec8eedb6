import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.domain.folding import fold

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
