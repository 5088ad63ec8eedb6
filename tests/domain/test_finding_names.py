import pytest

from tests.foreign import foreign, unsaid
from viewer.domain.finding_names import finding_words
from viewer.history.findings import RULES


@pytest.mark.parametrize("rule", [rule.name for rule in RULES])
def test_every_finding_has_its_words(rule: str) -> None:
    assert finding_words(rule) == rule.replace("_", " ")
    with foreign():
        assert unsaid(finding_words(rule)) == []


def test_one_that_is_no_longer_known() -> None:
    assert finding_words("seen_before") == "seen before"
