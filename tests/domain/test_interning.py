import pytest

from viewer.domain import interning
from viewer.domain.interning import NOTHING, Interner, Seen
from viewer.domain.oddities import REPEATED_KEY

A, B = b'{"id": "a", "points": {"from": 0}}', b'{"id": "b", "points": {"from": 1}}'


def test_equal_texts_have_one_ordinal_and_come_out_once() -> None:
    interner = Interner()
    assert [interner.see("tier", text).ordinal for text in (A, B, A)] == [1, 2, 1]
    assert [(number, one.vendor_id) for number, one in interner.take_fresh()] == [(1, "a"), (2, "b")]
    assert interner.take_fresh() == []
    assert interner.see("tier", A).ordinal == 1
    assert interner.see("customer", A).ordinal == 3
    assert [(number, one.kind) for number, one in interner.take_fresh()] == [(3, "customer")]


def test_what_is_remembered_of_a_snapshot() -> None:
    interner = Interner()
    assert interner.see("tier", B) == interner.see("tier", B) == Seen(1, 1, "b")
    assert interner.see("customer", B) == Seen(2, None, "b")
    assert interner.see("customer", None) is NOTHING
    assert Seen(0, None, None) == NOTHING


def test_damage_leaves_nothing_behind() -> None:
    interner = Interner()
    with pytest.raises(ValueError, match="line 1"):
        interner.see("customer", b'{"id": NaN}')
    assert interner.take_fresh() == []
    assert interner.see("customer", A).ordinal == 1


def test_memory_is_bounded_and_what_is_used_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(interning._MEMORY, "tier", 2)
    interner = Interner()
    first = interner.see("tier", A)
    for number in range(100):
        interner.see("tier", b'{"id": "%d"}' % number)
        assert interner.see("tier", A) == first, "seen again and again, it is remembered"
    assert interner.see("tier", b'{"id": "0"}').ordinal == 102, "not seen for long, it is new again"
    assert len(interner._young["tier"]) + len(interner._old["tier"]) <= 4


def test_oddities_are_remembered() -> None:
    interner = Interner()
    assert interner.see("tier", A).oddities == 0
    assert not interner.saw_oddities
    assert interner.see("tier", b'{"id": 1, "id": 2}').oddities == REPEATED_KEY
    assert interner.see("tier", b'{"id": 1, "id": 2}').oddities == REPEATED_KEY
    assert interner.see("tier", B).oddities == 0
    assert interner.saw_oddities
