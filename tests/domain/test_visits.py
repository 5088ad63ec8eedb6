from hypothesis import given
from hypothesis import strategies as st

from viewer.domain.visits import MOST_VISITS, Trail, Visit, gone, trail_of, visited, without_event


def trail(*queries: str) -> Trail:
    made = Trail()
    for query in queries:
        made = visited(made, Visit(query))
    return made


def test_one_goes_back_and_forward_and_not_beyond_the_ends() -> None:
    made = trail("a", "b", "c")
    assert (made.has_back, made.has_forward) == (True, False)
    assert gone(made, 1) == made
    back = gone(gone(made, -1), -1)
    assert back.current == Visit("a")
    assert (back.has_back, back.has_forward) == (False, True)
    assert gone(back, -1) == back
    assert gone(back, 1).current == Visit("b")


def test_looking_at_the_same_again_is_no_visit_and_another_one_ends_the_way_forward() -> None:
    made = gone(trail("a", "b"), -1)
    assert visited(made, Visit("a")) is made
    other = visited(made, Visit("a", 7))
    assert other.visits == (Visit("a"), Visit("a", 7))
    assert not other.has_forward


def test_an_event_that_is_gone_leaves_its_query() -> None:
    made = gone(visited(visited(Trail(), Visit("a", 7)), Visit("b")), -1)
    assert without_event(made) == Trail((Visit("a"), Visit("b")), 0)
    assert without_event(Trail()) == Trail()


def test_nowhere_was_anybody_yet() -> None:
    empty = Trail()
    assert empty.current is None
    assert (empty.has_back, empty.has_forward) == (False, False)
    assert gone(empty, -1) == empty


def test_the_oldest_are_forgotten() -> None:
    made = trail(*map(str, range(MOST_VISITS + 3)))
    assert len(made.visits) == MOST_VISITS
    assert made.visits[0] == Visit("3")
    assert made.current == Visit(str(MOST_VISITS + 2))


@given(st.lists(st.integers(), max_size=300), st.integers())
def test_whatever_was_kept_gives_a_trail_one_can_stand_on(numbers: list[int], at: int) -> None:
    made = trail_of([Visit("", number) for number in numbers], at)
    assert len(made.visits) == min(len(numbers), MOST_VISITS)
    assert (made.current is None) == (not numbers)
    if 0 <= at < len(numbers) and len(numbers) <= MOST_VISITS:
        assert made.current == Visit("", numbers[at])
