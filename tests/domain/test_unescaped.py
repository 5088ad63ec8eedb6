import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.domain.unescaped import plain


@pytest.mark.parametrize(
    ("text", "means"),
    [
        ("ada%40example.org", "ada@example.org"),
        ("M%C3%ADa%2520N", "Mía N"),
        ("\\u0041d\\ud83d\\ude00\\n", "Ad😀 "),
        ("a&#64;b&amp;#x40;c&eacute;", "a@b@cé"),
        ("Jo⟨U+202E⟩hn \u200bSmi\u00adth", "John Smith"),
        ("100 % of \\x and &nothing;", "100 % of \\x and &nothing;"),
        ("%FF \\ud800", "\ufffd \ufffd"),
        ("", ""),
    ],
)
def test_escapes_are_resolved(text: str, means: str) -> None:
    assert plain(text).text == means


def test_each_character_knows_where_it_stood() -> None:
    seen = plain("x%40%C3%A9y")
    assert (seen.text, list(seen.starts), list(seen.ends)) == ("x@éy", [0, 1, 4, 10], [1, 4, 10, 11])


@given(st.text(st.sampled_from("%4aC3\\u0&#x;6b⟨U+2E⟩\u200b")))
def test_places_lie_within_the_text_and_in_order(text: str) -> None:
    seen = plain(text)
    assert len(seen.text) == len(seen.starts) == len(seen.ends)
    assert list(seen.starts) == sorted(seen.starts)
    assert all(0 <= start < end <= len(text) for start, end in zip(seen.starts, seen.ends, strict=True))
