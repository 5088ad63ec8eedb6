import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.domain.word_differences import Span, word_differences


def cut(text: str, spans: list[Span]) -> list[str]:
    return [text[start:end] for start, end in spans]


@pytest.mark.parametrize(
    ("one", "other", "gone", "come"),
    [
        ("the old gold tier", "the new gold tier", ["old"], ["new"]),
        ("a b", "a b c", [], [" c"]),
        ("a, b", "a", [", b"], []),
        ("Gold", "Silver", [], []),
        ("Gold", "Gold", [], []),
        ("", "Gold", [], []),
        ("佐藤 花子", "佐藤 太郎", ["花子"], ["太郎"]),
    ],
)
def test_words_that_the_other_text_has_not(one: str, other: str, gone: list[str], come: list[str]) -> None:
    left, right = word_differences(one, other)
    assert (cut(one, left), cut(other, right)) == (gone, come)


def test_of_very_long_texts_the_middle_is_told() -> None:
    same = "word " * 300
    left, right = word_differences(same + "x" + same, same + "yy" + same)
    assert (cut(same + "x" + same, left), cut(same + "yy" + same, right)) == (["x"], ["yy"])
    assert word_differences(same, same) == ([], [])
    assert word_differences(same, same + "z")[0] == []


@given(st.text(max_size=40), st.text(max_size=40))
def test_what_is_left_without_the_spans_is_the_same(one: str, other: str) -> None:
    left, right = word_differences(one, other)
    if left or right:
        rest = []
        for text, spans in ((one, left), (other, right)):
            for start, end in reversed(spans):
                assert 0 <= start < end <= len(text)
                text = text[:start] + text[end:]
            rest.append(text)
        assert rest[0] == rest[1]
