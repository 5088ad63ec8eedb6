from itertools import permutations

from hypothesis import example, given
from hypothesis import strategies as st

from viewer.history.chains import Move, Place, breaks, chained, entrance
from viewer.history.places import NOWHERE

PLACES = st.sampled_from([None, NOWHERE, "S", "G", "P"])


def spelt(moves: list[Move], start: Place = None, goal: Place = None) -> str:
    """The chained moves as people would note them: "SG GP"; nowhere is a dash, what is not said a question mark."""
    marks: dict[Place, str] = {None: "?", NOWHERE: "-"}
    found = (moves[number] for number in chained(moves, start, goal))
    return " ".join(marks.get(one, one or "") + marks.get(other, other or "") for one, other in found)


def moves(text: str) -> list[Move]:
    """The reverse of ``spelt``."""
    places: dict[str, Place] = {"?": None, "-": NOWHERE}
    return [(places.get(one, one), places.get(other, other)) for one, other in text.split()]


def test_moves_go_on_from_one_to_the_next() -> None:
    assert spelt(moves("GP SG -S")) == "-S SG GP"
    assert spelt(moves("GS SG"), start="S") == "SG GS"
    assert spelt(moves("GP GS SG PG"), start="S") == "SG GP PG GS"


def test_what_changes_nothing_stands_where_it_fits() -> None:
    assert spelt(moves("GG SG GP")) == "SG GG GP"
    assert spelt(moves("-S SG SS")) == "-S SS SG"


def test_a_circle_begins_where_the_next_event_goes_on_else_where_somebody_joined_else_at_the_first() -> None:
    assert spelt(moves("SG GS"), goal="G") == "GS SG"
    assert spelt(moves("S- -S")) == "-S S-"
    assert spelt(moves("SG GS")) == "SG GS"


def test_what_leads_to_the_next_event_is_last() -> None:
    assert spelt(moves("GS SP"), start="S", goal="S") == "SP GS"
    assert spelt(moves("GS SP"), start="S", goal="P") == "GS SP"


def test_what_cannot_follow_breaks_off() -> None:
    assert spelt(moves("SG PB"), start="P") == "PB SG"
    assert spelt(moves("SG SG"), start="S") == "SG SG"


def test_what_begins_or_ends_somewhere_fits_everything() -> None:
    assert spelt(moves("?G -S")) == "-S ?G"
    assert spelt(moves("SG P?")) == "P? SG"
    assert spelt(moves("SG BS S?"), start="S") == "S? BS SG"
    assert spelt(moves("?G GS"), start="P") == "?G GS"


def test_where_a_chain_begins() -> None:
    assert entrance([]) is None
    assert entrance(moves("SG")) == "S"
    assert entrance(moves("GP SG")) == "S"
    assert entrance(moves("GS SG")) == "G"
    assert entrance(moves("SG -S G-")) is None
    assert entrance(moves("SG SG")) == "S"
    assert entrance(moves("SG PB")) is None


@given(st.lists(st.tuples(PLACES, PLACES), max_size=6), PLACES, PLACES)
def test_every_move_is_there_once(known: list[Move], start: Place, goal: Place) -> None:
    assert sorted(chained(known, start, goal)) == list(range(len(known)))


SAID = st.sampled_from([NOWHERE, "S", "G", "P", "B"])


@given(st.lists(st.tuples(SAID, SAID), max_size=6), PLACES, PLACES)
@example(moves("GS SP"), "S", "P")
def test_no_order_has_fewer_breaks(known: list[Move], start: Place, goal: Place) -> None:
    fewest = min(breaks(order, start, goal) for order in permutations(known))
    assert breaks([known[number] for number in chained(known, start, goal)], start, goal) == fewest
