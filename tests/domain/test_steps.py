from hypothesis import given
from hypothesis import strategies as st

from viewer.domain.steps import MOST_STEPS, Step, Steps, changed, did, redid, undid, without


def step(words: str) -> Step:
    return Step("query", words, words + " before", words + " after")


def words(steps: tuple[Step, ...]) -> list[str]:
    return [one.words for one in steps]


def test_what_is_undone_can_be_done_again_until_something_else_is_done() -> None:
    line = undid(undid(did(did(did(Steps(), step("a")), step("b")), step("c"))))
    assert (words(line.done), words(line.undone)) == (["a"], ["c", "b"])
    line = redid(line)
    assert (words(line.done), words(line.undone)) == (["a", "b"], ["c"])
    line = did(line, step("d"))
    assert (words(line.done), words(line.undone)) == (["a", "b", "d"], [])
    assert [one.number for one in line.done] == [1, 2, 4]


def test_the_oldest_are_forgotten() -> None:
    line = Steps()
    for number in range(MOST_STEPS + 5):
        line = did(line, step(str(number)))
    assert len(line.done) == MOST_STEPS
    assert line.done[0].words == "5"


def test_undoing_may_change_what_doing_again_needs() -> None:
    line = did(Steps(), step("a"))
    became = Step("query", "a", "x", "y", line.done[0].number)
    assert undid(line, became).undone[-1].after == "y"
    assert redid(undid(line), became).done[-1].after == "y"


def test_one_step_can_be_taken_out_or_go_on() -> None:
    line = did(did(Steps(), step("a")), step("b"))
    assert words(without(line, 1).done) == ["b"]
    assert words(without(undid(line), 2).undone) == []
    assert changed(line, Step("query", "b", "x", "z", 2)).done[1].after == "z"
    assert changed(line, Step("query", "b", "x", "z", 9)) == line


DOINGS = st.lists(st.one_of(st.sampled_from(["undo", "redo"]), st.integers(0, 9)), max_size=60)


@given(DOINGS)
def test_any_sequence_equals_a_list_of_states(doings: list[object]) -> None:
    """The model: all states that were ever reached in a line, and at which of them we are."""
    states, at = ["start"], 0
    line, state = Steps(), "start"
    for number, doing in enumerate(doings):
        if doing == "undo":
            at = max(at - 1, 0)
            if line.done:
                state = line.done[-1].before
            line = undid(line)
        elif doing == "redo":
            at = min(at + 1, len(states) - 1)
            if line.undone:
                state = line.undone[-1].after
            line = redid(line)
        else:
            new = f"{number} {doing}"
            line, state = did(line, Step("query", "", state, new)), new
            del states[at + 1 :]
            states.append(new)
            at += 1
        assert state == states[at]
        assert (len(line.done), len(line.undone)) == (at, len(states) - 1 - at)
