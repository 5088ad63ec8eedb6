import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.domain.session import PLACE, VISITS, Session, as_texts, events_of, identities_in, session_of
from viewer.domain.visits import Trail, Visit

TRAIL = Trail((Visit("a"), Visit("a \ud800", 3), Visit("", 4)), 1)
HERE = Session("tier:Gold ", "customer_name", 3, -120, "JSON", 7, TRAIL)


def test_a_session_comes_back_with_its_events() -> None:
    texts = as_texts(HERE, {3: "ev_3", 4: "ev_4"})
    assert events_of(HERE) == {3, 4}
    assert identities_in(texts) == {"ev_3", "ev_4"}
    assert session_of(texts, {"ev_3": 3, "ev_4": 4}) == HERE
    assert session_of(texts, {"ev_3": 30, "ev_4": 40}).trail.visits[1].event == 30


def test_events_that_are_gone_are_left_out() -> None:
    found = session_of(as_texts(HERE, {4: "ev_4"}), {})
    assert (found.event, [visit.event for visit in found.trail.visits]) == (None, [None, None, None])
    assert found.query == "tier:Gold "


@pytest.mark.parametrize("text", ["", "{", "[]", "7", "null", "[" * 100_000, '{"query": 7, "event": [], "at": true}'])
def test_what_is_damaged_is_as_at_a_first_start(text: str) -> None:
    assert session_of({PLACE: text, VISITS: text}, {}) == Session()
    assert identities_in({PLACE: text, VISITS: text}) == set()


def test_numbers_beyond_reason_are_none() -> None:
    place = json.dumps({"offset": 10**40, "view": "7", "tab": None, "sort": ["x"]})
    visits = json.dumps({"at": -9, "visits": [["a", None], ["b"], [1, 2], "c", ["d", 7]]})
    found = session_of({PLACE: place, VISITS: visits}, {})
    assert found == Session(trail=Trail((Visit("a"), Visit("d")), 0))


@given(st.dictionaries(st.sampled_from([PLACE, VISITS]), st.text()))
def test_any_text_gives_a_session(texts: dict[str, str]) -> None:
    assert isinstance(session_of(texts, {}), Session)
