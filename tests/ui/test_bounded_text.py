from hypothesis import given
from hypothesis import strategies as st

from viewer.ui.bounded_text import bounded, bounded_bytes


def test_short_text_stays_as_it_is():
    assert bounded("one\ntwo") == ("one\ntwo", "", frozenset())


def test_what_is_cut_and_broken_is_said():
    shown = bounded("x" * 2500, length=2200)
    assert [len(line) for line in shown.text.split("\n")] == [1000, 1000, 200]
    assert shown.note == (
        "Only the first 2,200 of 2,500 characters are shown. Lines longer than 1,000 characters are broken for display."
    )


def test_hidden_characters_become_visible():
    assert bounded("a\u202eb\x00c\rd").text == "a⟨U+202E⟩b␀cd"


def test_bytes_that_are_no_text_are_shown_as_numbers():
    assert bounded_bytes(b'{"a": "\xff"}').text == '{"a": "\\xff"}'
    assert bounded_bytes(b"x" * 5000, length=1000).note.startswith("Only the beginning of 5,000 bytes is shown.")


@given(st.text(max_size=300), st.integers(5, 50))
def test_no_line_is_longer_than_asked(text, length):
    assert all(len(line) <= length for line in bounded(text, line_length=length).text.split("\n"))


def test_lines_that_go_on_are_known():
    assert bounded("a" * 2_500 + "\nb\n" + "c" * 1_001).broken == {1, 2, 5}
    assert bounded("a" * 1_000 + "\nb").broken == set()
    assert bounded_bytes(b"x" * 2_000, length=1_500).broken == {1}
