"""Undo and redo: one line of steps for all that people do, kept in the library, so that it is there after a restart."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from viewer.domain.display import display_text
from viewer.domain.steps import Step, Steps, changed, did, redid, undid, without
from viewer.jobs import resume_session
from viewer.ui.desk import Desk
from viewer.ui.keeper import Keeper, Write
from viewer.ui.notice_bar import NoticeBar
from viewer.ui.undo_words import undo_words
from viewer.wording import say, to_say

_WORDS = 60
Ended = Callable[[Step | None], None]
"""Takes the step as it is after it was turned; None where that failed, and it stays where it was."""
Turn = Callable[[Step, bool, Ended], None]
"""Undoes a step (True) or does it again, and tells when that has ended."""


class UndoDesk(Desk):
    """Knows the line of steps; what each of them means is known to whoever learnt its kind."""

    def __init__(self, notice: NoticeBar, keeper: Keeper | None = None, parent: QObject | None = None) -> None:
        """Without a ``keeper`` steps do not outlive the window."""
        super().__init__(parent)
        self._notice = notice
        self._keeper = keeper
        self._steps = Steps()
        self._turns: dict[str, Turn] = {}
        self._actions: dict[str, QAction] = {}
        self._is_turning = False
        self._open: Step | None = None
        self._before_open = Steps()

    def handlers(self) -> dict[str, Callable[[], object]]:
        return {"undo": self.undo, "redo": self.redo}

    def use_actions(self, actions: dict[str, QAction]) -> None:
        """Takes the actions whose words say what they would undo or do again."""
        self._actions = {key: actions[key] for key in ("undo", "redo")}
        self._tell()

    def learn(self, kind: str, turn: Turn) -> None:
        """Steps of this kind are undone and done again by ``turn``."""
        self._turns[kind] = turn

    def take_up(self, kept: Steps) -> None:
        """Goes on with the steps that the library has; what was done meanwhile comes after them."""
        meanwhile, self._steps = self._steps.done, kept
        for step in meanwhile:
            self._steps = did(self._steps, step)
            self._note(partial(resume_session.note_step, step=self._steps.done[-1]))
        self._tell()

    def did(self, kind: str, words: str, before: str, after: str) -> int:
        """Something was done that can be undone; gives the number of the step."""
        self.settle()
        self._steps = did(self._steps, Step(kind, words, before, after))
        step = self._steps.done[-1]
        self._note(partial(resume_session.note_step, step=step))
        self._tell()
        return step.number

    def goes_on(self, kind: str, words: str, before: str, after: str) -> None:
        """The same for what comes in many small parts, as typing does: all of it is one step until ``settle``.

        Something else that is done ends it, too.
        """
        if self._open is not None and (self._open.kind, self._open.words) != (kind, words):
            self.settle()
        if self._open is None:
            self._before_open = self._steps
            self._steps = did(self._steps, Step(kind, words, before, after))
            self._open = self._steps.done[-1]
        else:
            self._open = Step(kind, words, self._open.before, after, self._open.number)
            self._steps = changed(self._steps, self._open)
        self._tell()

    def settle(self) -> None:
        """What goes on is one step now; one that came back to where it began is none."""
        step, self._open = self._open, None
        if step is None:
            return
        if step.before == step.after:
            self._steps = replace(self._before_open, last_number=self._steps.last_number)
            self._tell()
        else:
            self._note(partial(resume_session.note_step, step=step))

    def undo(self) -> None:
        """Undoes what was done last."""
        self.settle()
        if self._steps.done:
            self._turn(self._steps.done[-1], True)

    def redo(self) -> None:
        """Does again what was undone last."""
        self.settle()
        if self._steps.undone:
            self._turn(self._steps.undone[-1], False)

    def take_back(self, number: int) -> None:
        """Undoes one step wherever it stands; if others came after it, it cannot be done again."""
        self.settle()
        found = next((step for step in self._steps.done if step.number == number), None)
        if found is not None:
            self._turn(found, True)

    def let_go(self) -> None:
        """Nothing can be undone any more: the library has forgotten its steps, too."""
        self._open, self._before_open = None, Steps()
        self._steps = Steps(last_number=self._steps.last_number)
        self._tell()

    def close(self) -> None:
        self.settle()

    def _turn(self, step: Step, back: bool) -> None:
        turn = self._turns.get(step.kind)
        if self._is_turning:
            return
        if turn is None:
            # A newer program has written it.
            words = undo_words(step.words)
            self._notice.say(
                say("This program cannot undo {step}.", step=words)
                if back
                else say("This program cannot redo {step}.", step=words)
            )
            self._drop(step)
            return
        self._is_turning = True
        turn(step, back, partial(self._turned, step, back))

    def _turned(self, step: Step, back: bool, became: Step | None) -> None:
        self._is_turning = False
        if became is None:
            return
        became = replace(became, number=step.number)
        if back and step.number == self._last(self._steps.done):
            self._steps = undid(self._steps, became)
            self._note(partial(resume_session.note_undone, step=became))
        elif not back and step.number == self._last(self._steps.undone):
            self._steps = redid(self._steps, became)
            self._note(partial(resume_session.note_redone, step=became))
        else:
            self._drop(step)
        self._tell()

    @staticmethod
    def _last(steps: tuple[Step, ...]) -> int:
        return steps[-1].number if steps else 0

    def _drop(self, step: Step) -> None:
        self._steps = without(self._steps, step.number)
        self._note(partial(resume_session.forget_step, number=step.number))
        self._tell()

    def _note(self, write: Write) -> None:
        if self._keeper is not None:
            self._keeper.keep(write)

    def _tell(self) -> None:
        for key, alone, title, steps in (
            ("undo", to_say("&Undo"), to_say("&Undo {step}"), self._steps.done),
            ("redo", to_say("&Redo"), to_say("&Redo {step}"), self._steps.undone),
        ):
            if key in self._actions:
                words = display_text(undo_words(steps[-1].words), _WORDS).replace("&", "&&") if steps else ""
                self._actions[key].setText(say(title, step=words) if words else say(alone))
                self._actions[key].setEnabled(bool(steps))
