from viewer.store.free_text import after


def test_what_is_behind_a_beginning() -> None:
    assert "evcus_1" < "evcus_1zz" < after("evcus_1") < "evcus_2"
