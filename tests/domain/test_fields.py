from datetime import UTC

import pytest

from tests.domain.test_columns import ROW
from viewer.domain.columns import COLUMNS
from viewer.domain.event_types import UNDECIDED
from viewer.domain.fields import FIELD_OF_COLUMN, FIELDS, field_named, field_near, filter_of, points_value, span


def test_names_and_aliases_are_unique() -> None:
    names = [name for field in FIELDS for name in (field.name, *field.aliases)]
    assert len(set(names)) == len(names)
    assert all(name == name.lower() and ":" not in name for name in names)
    assert all(field.help.endswith(".") for field in FIELDS)


def test_columns_have_fields() -> None:
    keys = {entry.key for entry in COLUMNS}
    assert keys - set(FIELD_OF_COLUMN) == set()
    for key, name in FIELD_OF_COLUMN.items():
        found = field_named(key)
        assert field_named(name) is not None
        assert found is None or found.name == name, f"the column {key} and the alias {key} mean different fields"


def test_field_named() -> None:
    tier = field_named("TIER")
    assert tier is not None
    assert tier.name == "tier"
    assert field_named("colour") is None


@pytest.mark.parametrize(
    ("name", "kind", "found"),
    [
        ("customer.metadata.region", "path", "customer.metadata.region"),
        ("data.customer.metadata.region", "path", "customer.metadata.region"),
        ("data.amount", "path", "data.amount"),
        ('order.items[0]."a b"', "path", 'order.items[0]."a b"'),
        ("customer.email", "part", "email"),
        ("Customer.ID", "whole", "customer_id"),
        ("event.id", "whole", "id"),
        ("happened_at", "time", "time"),
    ],
)
def test_paths_are_fields(name: str, kind: str, found: str) -> None:
    field = field_named(name)
    assert field is not None
    assert (field.kind, field.name) == (kind, found)
    assert field_named(field.name) == field


@pytest.mark.parametrize("name", ["10.0.0.1", "a..b", "a.", "x@example.org", "customer.", "a b.c", "a.b,c"])
def test_what_is_no_path_is_no_field(name: str) -> None:
    assert field_named(name) is None


@pytest.mark.parametrize(
    ("column", "meant"),
    [
        ("happened_at", ("time", "2024-07-03T10:08:14.814Z")),
        ("type", ("event", "customer.loyalty.tier.downgraded")),
        ("customer_name", ("name", "Mía Núñez")),
        ("customer_email", ("email", "")),
        ("note", ("note", "")),
        ("mark", None),
        ("tier_from_name", ("from", "Platinum")),
        ("line", ("line", "12")),
        ("points", ("points", "151..250")),
    ],
)
def test_filter_of_a_cell(column: str, meant: tuple[str, str] | None) -> None:
    assert filter_of(column, ROW) == meant


def test_filter_of_missing_values() -> None:
    assert filter_of("line", ROW._replace(line=None)) is None
    assert filter_of("happened_at", ROW._replace(happened_at=None)) is None
    assert filter_of("type_source", ROW._replace(type_source="")) == ("type_source", UNDECIDED)


def test_points_of_a_cell() -> None:
    assert points_value(151, 250) == "151..250"
    assert points_value(351, None) == "351.."
    assert points_value(None, 9.5) == "..9.5"
    assert points_value(None, None) == ""


def test_span() -> None:
    start, end = 1_704_067_200_000_000, 1_735_689_600_000_000
    assert span("after", "2024", UTC) == (start, None)
    assert span("before", "2024", UTC) == (None, start)
    assert span("on", "2024", UTC) == (start, end)
    assert span("on", "soon", UTC) is None
    assert span("time", "2023..2024", UTC) == (1_672_531_200_000_000, end)
    assert span("after", "-1d", UTC, now=start) == (start - 86_400_000_000, None)
    assert span("on", "-1d", UTC, now=start + 5) == (start - 86_400_000_000, start)
    assert span("after", "2023..2024", UTC) is None


def test_a_name_that_is_almost_a_field() -> None:
    near = {name: field_near(name) for name in ("tiers", "Campain", "emial", "sourc", "colour", "http", "x", "")}
    assert {name: field.name if field else None for name, field in near.items()} == {
        "tiers": "tier",
        "Campain": "campaign",
        "emial": "email",
        "sourc": "source",
        "colour": None,
        "http": None,
        "x": None,
        "": None,
    }
