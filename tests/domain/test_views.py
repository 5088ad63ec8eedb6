import json
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.domain.query import parse
from viewer.domain.views import (
    MOST_VIEWS,
    NAME_LENGTH,
    Look,
    Shown,
    View,
    brought,
    clean_name,
    columns_of,
    columns_text,
    file_text,
    free_name,
    named,
    read_file_text,
    same_name,
    shows_same,
    suggested_name,
)

TIME = Shown("happened_at", 168)
GOLD = View("Gold", Look("tier:Gold", (TIME, Shown("customer_name", 200)), "customer_name"), starred=True)


def test_two_looks_show_the_same_whatever_their_widths_and_blanks() -> None:
    look = Look("event:upgraded  tier:Gold", (TIME,))
    assert shows_same(look, Look("event:upgraded tier:Gold ", (Shown("happened_at", 20),)))
    assert not shows_same(look, Look("event:upgraded", (TIME,)))
    assert not shows_same(look, Look(look.query, (TIME, Shown("line", 72))))
    assert not shows_same(look, Look(look.query, (TIME,), "happened_at"))
    usual = ("happened_at", "type", "customer_name", "campaign_name", "tier_name", "points")
    assert shows_same(Look(), Look("", tuple(Shown(key, 99) for key in usual)))


def test_names_are_one_visible_line() -> None:
    assert clean_name("  Ticket\n 48121\t\u202e<b>\x00 ") == "Ticket 48121 <b>"
    assert clean_name("\u200b\n") == ""
    assert clean_name("\ud800Gold") == "Gold"
    assert len(clean_name("x" * 10_000_000)) == NAME_LENGTH
    assert clean_name("佐藤 花子 محمد علي") == "佐藤 花子 محمد علي"
    assert same_name("Größe ", "GRÖSSE")
    assert named([GOLD], "gold") is GOLD
    assert named([GOLD], "golden") is None


def test_a_search_suggests_its_name() -> None:
    assert suggested_name(parse("").query) == "All events"
    assert suggested_name(parse("event:upgraded after:2024-07-01").query) == "Event: upgraded, after 1 Jul 2024"
    assert suggested_name(parse("a b c d").query) == "“a”, “b”, “c”, more"
    assert len(suggested_name(parse(" ".join("x" * n for n in range(50, 60))).query)) <= NAME_LENGTH


def test_a_name_that_is_taken_gets_a_number() -> None:
    assert free_name("Gold", []) == "Gold"
    assert free_name("gold", [GOLD]) == "gold (2)"
    assert free_name("gold", [GOLD, View("Gold (2)")]) == "gold (3)"
    long = View("x" * NAME_LENGTH)
    assert free_name(long.name, [long]) == "x" * (NAME_LENGTH - 4) + " (2)"


def test_columns_are_stored_as_text() -> None:
    assert columns_of(columns_text(GOLD.look.columns)) == GOLD.look.columns
    for damaged in (None, "", "{", "7", '[["a"]]', '[["a", "b"]]', "[" * 100_000):
        assert columns_of(damaged) == ()


def test_a_file_gives_back_what_was_written() -> None:
    assert read_file_text(file_text([GOLD, View("佐藤")])) == [GOLD, View("佐藤")]


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "It is not JSON."),
        ("[" * 200_000, "It is not JSON."),
        ("[]", "It holds no saved views."),
        ('{"tier_viewer_views": 2, "views": []}', "It was written by a newer Tier Viewer."),
        ('{"tier_viewer_views": 1}', "It holds no list of views."),
        ('{"tier_viewer_views": 1, "views": [7]}', "View 1 in it is no object."),
        ('{"tier_viewer_views": 1, "views": [{"name": "\\u200b"}]}', "View 1 in it has no name."),
        ('{"tier_viewer_views": 1, "views": [{"name": "A", "query": 7}]}', "The view “A” in it cannot be read."),
        ('{"tier_viewer_views": 1, "views": [{"name": "A", "sort": ""}]}', "The view “A” in it cannot be read."),
        (
            '{"tier_viewer_views": 1, "views": [{"name": "A", "columns": {"a": 1}}]}',
            "The view “A” in it cannot be read",
        ),
        (
            '{"tier_viewer_views": 1, "views": [{"name": "A", "columns": [{"key": "a", "width": true}]}]}',
            "The columns of the view “A” in it cannot be read.",
        ),
        (json.dumps({"tier_viewer_views": 1, "views": [{}] * (MOST_VIEWS + 1)}), "It holds more than 1,000 views."),
    ],
)
def test_what_is_no_such_file_is_said_in_a_sentence(text: str, sentence: str) -> None:
    with pytest.raises(ValueError, match=sentence):
        read_file_text(text)


def test_what_is_odd_in_a_file_is_made_sound() -> None:
    columns = [{"key": "line", "width": -5}, {"key": "line", "width": 10**30}, {"key": "\ud800", "width": 50}]
    text = json.dumps({"tier_viewer_views": 1, "views": [{"name": "A", "query": "\ud800", "columns": columns}]})
    assert read_file_text(text) == [View("A", Look("?", (Shown("line", 4000), Shown("?", 50))))]


@given(st.text(max_size=200))
def test_any_text_is_read_or_refused_with_a_sentence(text: str) -> None:
    with suppress(ValueError):
        assert all(view.name for view in read_file_text(text))


def test_taking_views_in_overwrites_nothing() -> None:
    other = View("gold", Look("tier:=Gold"))
    done = brought([GOLD, other, View("New"), View("new")], [GOLD])
    assert [view.name for view in done.added] == ["gold (2)", "New"]
    assert (done.renamed, done.known) == (1, 2)
