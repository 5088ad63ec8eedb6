"""Steps: what a person did that can be undone, and what was undone and can be done again. One line for everything."""

from dataclasses import dataclass, field, replace

MOST_STEPS = 200


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that was done. What ``before`` and ``after`` say, as text, is known to whoever does its ``kind``."""

    kind: str
    words: str
    """What the menu says after Undo and Redo, such as "change of search"."""
    before: str
    after: str
    number: int = field(default=0, compare=False)
    """Tells steps of one line apart; 0 for one that is in none yet."""


@dataclass(frozen=True, slots=True)
class Steps:
    """The line: ``done`` with the latest last, and ``undone`` with the one to be done again next last."""

    done: tuple[Step, ...] = ()
    undone: tuple[Step, ...] = ()
    last_number: int = 0


def did(steps: Steps, step: Step) -> Steps:
    """Give the line after one more thing was done: what was undone can no longer be done again."""
    number = steps.last_number + 1
    return Steps((*steps.done, replace(step, number=number))[-MOST_STEPS:], (), number)


def undid(steps: Steps, became: Step | None = None) -> Steps:
    """Give the line after the latest step was undone, which may have changed what doing it again needs."""
    if not steps.done:
        return steps
    step = became or steps.done[-1]
    return Steps(steps.done[:-1], (*steps.undone, step), steps.last_number)


def redid(steps: Steps, became: Step | None = None) -> Steps:
    """Give the line after the step undone last was done again."""
    if not steps.undone:
        return steps
    step = became or steps.undone[-1]
    return Steps((*steps.done, step), steps.undone[:-1], steps.last_number)


def without(steps: Steps, number: int) -> Steps:
    """Give the line without a step that was taken back by another way, or turned out to have changed nothing."""
    return Steps(
        tuple(step for step in steps.done if step.number != number),
        tuple(step for step in steps.undone if step.number != number),
        steps.last_number,
    )


def changed(steps: Steps, step: Step) -> Steps:
    """Give the line with a step, known by its number, that goes on: further typing belongs to the same one."""
    return Steps(
        tuple(step if one.number == step.number else one for one in steps.done), steps.undone, steps.last_number
    )
