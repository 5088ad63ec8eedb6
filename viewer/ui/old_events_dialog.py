"""Retention: events that happened before a date go, on the same path as a customer who is forgotten."""

from datetime import tzinfo
from pathlib import Path

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QWidget

from viewer.domain import times
from viewer.domain.moments import moment, now_us
from viewer.ui.as_of_question import NO_TIME
from viewer.ui.erasure_dialog import ErasureDialog
from viewer.ui.plain_text import PlainLabel
from viewer.ui.tasks import Worker
from viewer.wording import say, to_say

TITLE = to_say("Remove old events")
HINT = to_say(
    "What happened before this date goes for good, and does not come in again when its captures are imported again."
)
FUTURE = to_say("This date is still to come. All events would go; write a date that has passed.")


class OldEventsDialog(ErasureDialog):
    """Asks for the date first."""

    act, doing, finished_words = to_say("Remove for good"), to_say("Removing"), to_say("Removed")

    def __init__(
        self,
        library: Path,
        zone: tzinfo,
        worker: Worker,
        parent: QWidget | None = None,
        program: list[str] | None = None,
    ) -> None:
        super().__init__(library, worker, say(TITLE), parent, program)
        self._zone = zone
        self.date = QLineEdit()
        self.date.setPlaceholderText(say("2023-01-01, 2023 or -2y"))
        self.date.setAccessibleName(say("Remove events that happened before"))
        self._show = QPushButton(say("Show what goes"))
        self._understood = PlainLabel("", "note").wrapped()
        line = QHBoxLayout()
        line.addWidget(PlainLabel(say("Events that happened before")))
        line.addWidget(self.date, 1)
        line.addWidget(self._show)
        self.body.insertLayout(0, line)
        self.body.insertWidget(1, self._understood)
        self.line.hide()
        self.date.textChanged.connect(lambda _: self._understand())
        self.date.returnPressed.connect(self.ask)
        self._show.clicked.connect(self.ask)
        self._show.setDefault(True)
        self._understand()
        self.refuse(say(HINT))
        self.date.setFocus()

    def before(self) -> int | None:
        """The moment that is written; None where that is none that has passed."""
        found = moment(self.date.text(), self._zone, now_us())
        return found.at if found is not None and found.at <= now_us() else None

    def ask(self) -> None:
        """Shows what would go."""
        before = self.before()
        if before is not None and not self.process.is_running():
            self.look_at({"before": before}, say("Remove all events before {time}?", time=self._words_of(before)))

    def understood(self) -> str:
        """How the date was understood."""
        return self._understood.text()

    def _words_of(self, before: int) -> str:
        return times.long_time(before, self._zone).replace(".000", "")

    def _understand(self) -> None:
        before, words = self.before(), self.date.text().strip()
        self._show.setEnabled(before is not None)
        if before is not None:
            self._understood.setText(say("Before {time}", time=self._words_of(before)))
        else:
            future = words and moment(words, self._zone, now_us()) is not None
            self._understood.setText(say(FUTURE) if future else say(NO_TIME) if words else "")
        self.withdraw()
