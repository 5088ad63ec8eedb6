from tests.foreign import foreign, foreign_text
from viewer.domain import stored_reasons
from viewer.domain.reject_kinds import kind_of
from viewer.domain.retelling import retold


def test_the_kind_of_a_reason_is_known_as_well() -> None:
    texts = (*stored_reasons.REASONS, *(f"damaged JSON: {one}" for one in stored_reasons.OF_JSON))
    with foreign():
        kinds = [kind_of(text.replace("{count}", "7").replace("{kept}", "256")) for text in texts]
        assert [kind for kind in kinds if retold(kind) == kind] == []
        assert retold("damaged JSON") == foreign_text("damaged JSON")


def test_no_reason_is_there_twice() -> None:
    texts = [*stored_reasons.SHAPES, *stored_reasons.REASONS, *stored_reasons.OF_JSON, *stored_reasons.KINDS]
    assert len(texts) == len(set(texts))
