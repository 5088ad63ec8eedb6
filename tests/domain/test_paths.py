import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.foreign import foreign, unsaid
from viewer.domain.json_text import parse_exactly
from viewer.domain.paths import home_of, parse_path, path_text, said, values_at, written


@pytest.mark.parametrize(
    ("text", "path"),
    [
        ("customer.metadata.region", ("customer", "metadata", "region")),
        ("data.amount", ("amount",)),
        ("data.customer.id", ("customer", "id")),
        ("data.data.x", ("data", "x")),
        ("order.items[0].sku", ("order", "items", 0, "sku")),
        ("order.items[].sku", ("order", "items", "sku")),
        ('customer.metadata."a.b \\"c\\""', ("customer", "metadata", 'a.b "c"')),
        ("customer.metadata.größe", ("customer", "metadata", "größe")),
    ],
)
def test_reads(text: str, path: tuple[str | int, ...]) -> None:
    assert parse_path(text) == path


@pytest.mark.parametrize(
    "text", ["", "customer", "a.", ".a", "a..b", "1.2", "a.b c", "a[0]x", "x@y.z", "a.b:c", 'a."b', "a." + "b" * 300]
)
def test_what_is_no_path(text: str) -> None:
    assert parse_path(text) is None


@given(st.lists(st.text(max_size=6) | st.integers(0, 99), min_size=1, max_size=5))
def test_written_paths_read_back(steps: list[str | int]) -> None:
    path = (f"k{steps[0]}" if isinstance(steps[0], int) else steps[0], *steps[1:])
    text = path_text(path)
    read = parse_path(text)
    assert read == path or len(text) > 200


@pytest.mark.parametrize(
    ("path", "home"),
    [
        ("customer.metadata.region", ("customer", ("metadata", "region"))),
        ("loyalty_tier_to.points.from", ("tier", ("points", "from"))),
        ("loyalty_tier_from.name", ("tier_from", ("name",))),
        ("order.amount", ("extra", ("order", "amount"))),
        ("data.amount", ("extra", ("amount",))),
    ],
)
def test_homes(path: str, home: tuple[str, tuple[str, ...]]) -> None:
    found = parse_path(path)
    assert found is not None
    assert home_of(found) == home


VALUE = parse_exactly(
    '{"a": {"b": 1.50, "b": null, "list": [{"k": "x"}, 7, [{"k": "no"}], {"k": true}]}, "e": "", "o": {}}'
)


@pytest.mark.parametrize(
    ("path", "texts", "shown"),
    [
        (("a", "b"), ["1.50", None], "1.50, null"),
        (("a", "list", "k"), ["x", "true"], "x, true"),
        (("a", "list", 1), ["7"], "7"),
        (("a", "list", 9), [], None),
        (("a", "list"), [None], "4 items"),
        (("e",), [""], ""),
        (("o",), [None], "0 fields"),
        (("a", "list", 0), [None], "1 field"),
        (("nothing", "there"), [], None),
    ],
)
def test_values(path: tuple[str | int, ...], texts: list[str | None], shown: str | None) -> None:
    assert [written(value) for value in values_at(VALUE, path)] == texts
    assert said(values_at(VALUE, path)) == shown


def test_how_much_there_is_is_said() -> None:
    with foreign():
        assert unsaid(said(values_at(VALUE, ("o",))) or "") == []
        assert unsaid(said(values_at(VALUE, ("a", "list"))) or "") == []
