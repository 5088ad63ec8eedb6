import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.domain.display import display_text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Mía Núñez", "Mía Núñez"),
        ("محمد علي 佐藤 👍🏽", "محمد علي 佐藤 👍🏽"),
        ("a\nb\r\nc\td\re", "a⏎b⏎c⇥d␍e"),
        ("a\0b", "a⟨U+0000⟩b"),
        ("gpj.\u202eexe", "gpj.⟨U+202E⟩exe"),
        ("a\u200bb\ufeff", "a⟨U+200B⟩b⟨U+FEFF⟩"),
        ("\ud800", "⟨U+D800⟩"),
        ("line\u2028end", "line⟨U+2028⟩end"),
        ("\U000e0041", "⟨U+E0041⟩"),
        ("<b>bold</b>", "<b>bold</b>"),
        ("", ""),
    ],
)
def test_shows_what_hides(text: str, shown: str) -> None:
    assert display_text(text) == shown


def test_is_cut_with_a_sign() -> None:
    assert display_text("abcdef", 3) == "abc…"
    assert display_text("abc", 3) == "abc"
    assert display_text("\0" * 10_000_000, 2) == "⟨U+0000⟩⟨U+0000⟩…"


@given(st.text(st.characters()))
def test_is_one_line_without_controls(text: str) -> None:
    shown = display_text(text, 10_000)
    assert len(shown.splitlines()) <= 1
    shown.encode()
    assert display_text(shown, 1_000_000) == shown
