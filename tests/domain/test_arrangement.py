import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.domain.arrangement import USUAL, Place, as_text, read, shown_as
from viewer.domain.columns import COLUMNS

PATH = "customer.metadata.region"
KEYS = [one.key for one in COLUMNS]


@given(st.permutations([*USUAL, Place(PATH, 120, True)]))
def test_what_is_kept_is_what_was_arranged(places: list[Place]) -> None:
    assert read(as_text(places)) == tuple(places)


@pytest.mark.parametrize(
    "text",
    ["", "{", "[]", "3", "null", '["type"]', '[{"key": "type", "width": 9, "shown": false}]', "[" * 100_000],
)
def test_what_is_no_arrangement(text: str) -> None:
    assert read(text) is None


def test_columns_that_are_unknown_are_left_out_and_new_ones_stand_where_they_usually_do() -> None:
    kept = [
        {"key": "tier_name", "width": 100, "shown": True},
        {"key": "mood", "width": 100, "shown": True},
        {"key": PATH, "width": 99_999, "shown": True},
        {"key": "customer.metadata.gone", "width": 10, "shown": False},
        {"key": "type", "width": "wide", "shown": True},
        {"key": "tier_name", "width": 7, "shown": False},
    ]
    found = read(json.dumps(kept))
    assert found is not None
    assert [place.key for place in found if place.key != PATH][:2] == ["happened_at", "type"]
    assert sorted(place.key for place in found) == sorted([*KEYS, PATH])
    by_key = {place.key: place for place in found}
    assert by_key["tier_name"] == Place("tier_name", 100, True)
    assert by_key[PATH] == Place(PATH, 4_000, True)
    assert [place.key for place in found].index("points") == [place.key for place in found].index("tier_name") + 1


def test_the_arrangement_of_some_columns() -> None:
    found = shown_as([PATH, "type", "mood", "type"])
    assert found is not None
    assert [place.key for place in found if place.shown] == [PATH, "type"]
    assert sorted(place.key for place in found) == sorted([*KEYS, PATH])
    assert shown_as(["mood"]) is None
