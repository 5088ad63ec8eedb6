from hypothesis import given
from hypothesis import strategies as st

from viewer.domain.natural_order import natural_key


def test_numbers_by_size_then_texts_whatever_their_case() -> None:
    ordered = ["-1e400", "-2", "-1.5", "0", "2", "10", "10.5", "12345678901234567891", "1e400", "", "3 items", "Á", "b"]
    shuffled = ordered[::-1]
    assert sorted(shuffled, key=natural_key) == ordered


def test_what_is_equal() -> None:
    assert natural_key("1.50") == natural_key("1.5") == natural_key("15e-1")
    assert natural_key("EMEA") == natural_key("emea") == natural_key("Émea")
    assert natural_key("12345678901234567890") != natural_key("12345678901234567891")


@given(st.lists(st.text() | st.floats(allow_nan=False, allow_infinity=False).map(str)))
def test_anything_can_be_sorted(texts: list[str]) -> None:
    found = [natural_key(text) for text in sorted(texts, key=natural_key)]
    assert found == sorted(found)
