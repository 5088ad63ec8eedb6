from tests.capture.pieces import compact
from viewer.capture.envelopes import members_of
from viewer.capture.shape import Shape, has


def test_a_shape_is_known_by_its_members() -> None:
    shape = Shape("x", has("a", "b"))
    assert shape.recognises(members_of(compact({"b": 1, "a": 2, "c": 3})) or {})
    assert not shape.recognises(members_of(compact({"a": 1})) or {})
    assert shape.pieces is None
