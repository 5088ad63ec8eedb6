import pytest

from viewer.domain.fields import Field, field_named
from viewer.domain.query_values import ValueReader, hint, listed, settle


def field(name: str) -> Field:
    found = field_named(name)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("text", "name", "rest"),
    [
        ("tier:x", "tier", "x"),
        ('customer.metadata."a b: c".d:x', 'customer.metadata."a b: c".d', "x"),
        ('a."b\\"c":x', 'a."b\\"c"', "x"),
        ("tier", None, "tier"),
        (":x", None, ":x"),
        ("a b:x", None, "a b:x"),
        ('"a":x', None, '"a":x'),
        ('a"b":x', None, 'a"b":x'),
        ('a."b:x', None, 'a."b:x'),
    ],
)
def test_names(text: str, name: str | None, rest: str) -> None:
    reader = ValueReader(text)
    assert reader.name() == name
    assert reader.text[reader.at :] == rest


def test_a_word_ends_at_the_parenthesis_that_was_open_before_it() -> None:
    reader = ValueReader("f(x)y) z")
    reader.levels = 1
    assert reader.word() == "f(x)y"
    assert reader.closes()
    assert ValueReader("f(x)y) z").word() == "f(x)y)"


@pytest.mark.parametrize(
    ("name", "values", "exact", "settled"),
    [
        ("tier", ["Gold", "Gold"], True, (("Gold",), True, None, None)),
        ("tier", [""], False, (("",), True, None, None)),
        ("customer_id", ["x"], True, (("x",), False, None, None)),
        (
            "has",
            ["Customer.Email", "customer.metadata.Region"],
            False,
            (("email", "customer.metadata.Region"), False, None, None),
        ),
        ("has", ["email", "customer.met"], False, (("email", "customer.met"), False, None, None)),
        ("has", ["email", "custo"], False, (("email",), False, "custo", None)),
        ("has", ["colour", "email"], False, ((), False, None, "colour")),
        ("points", ["151.."], True, (("151..",), True, None, None)),
        ("points", [""], True, (("",), True, None, None)),
        ("points", [">"], False, ((), False, ">", None)),
        ("line", ["x"], False, ((), False, None, "x")),
        ("time", ["2024..2"], False, ((), False, "2024..2", None)),
    ],
)
def test_what_values_mean(name: str, values: list[str], exact: bool, settled: tuple[object, ...]) -> None:
    assert tuple(settle(field(name), values, exact, at_end=True)) == settled


def test_nobody_types_on_in_the_middle() -> None:
    assert settle(field("points"), [">"], False, at_end=False).wrong == ">"


@pytest.mark.parametrize("value", ["a", "a,b", "=a", "", "a b", "(a", 'a"b', "a\\b"])
def test_listed_values_read_back(value: str) -> None:
    assert ValueReader(listed(value)).values() == ([value] if value or listed(value) == '""' else [])


def test_hints_say_what_fits() -> None:
    assert hint(field("line")) == "A number is written like 2, >1, <=3 or 1..5."
    assert "customer.metadata.region" in hint(field("has"))
