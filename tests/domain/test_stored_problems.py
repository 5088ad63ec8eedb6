import re

from tests.foreign import foreign, unsaid
from viewer.domain.retelling import retold
from viewer.domain.stored_problems import PROBLEMS


def test_each_is_told_from_all_others() -> None:
    filled = [re.sub(r"\{\w+\}", "7", text) for text in PROBLEMS]
    assert len(set(filled)) == len(PROBLEMS)
    with foreign():
        assert [text for text in filled if unsaid(retold(text))] == []


def test_sentences_end_and_reasons_do_not() -> None:
    sentences = [text for text in PROBLEMS if text[0] in "{TANS"]
    assert [text for text in sentences if not text.endswith(".")] == []
    assert [text for text in PROBLEMS if text not in sentences and text.endswith(".")] == []
