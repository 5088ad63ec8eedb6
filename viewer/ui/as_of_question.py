"""The line in which a person says of whom they want to know the tier, and when."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from viewer.domain import times
from viewer.domain.moments import moment, now_us
from viewer.history.phrases import name
from viewer.jobs.tiers_at import NOT_COVERED
from viewer.store.campaigns import Campaign
from viewer.ui.choices import Choices
from viewer.ui.filter_box import FilterBox
from viewer.ui.plain_text import PlainLabel
from viewer.wording import say, to_say

NO_TIME = to_say("This is no time. Write it as 2024-06-01, 2024-06-01 10:08, yesterday or -7d.")


class Someone(NamedTuple):
    """A customer whose tier can be asked for."""

    key: str
    caption: str


class AsOfQuestion(QWidget):
    """Says at once how a time is understood; asks when a person is ready, for a campaign takes seconds."""

    asked = Signal(object, object)
    """Of whom, Someone or a Campaign, and when; either is None where it is not known."""

    def __init__(
        self, choices: Choices, someone: Someone | None, at: int | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._choices = choices
        self._someone = someone
        self.who = FilterBox(say("Customer or campaign"))
        self.time = QLineEdit(times.offset_time(at, choices.zone) if at is not None else "")
        self.time.setPlaceholderText(say("2024-06-01 10:08, 2024-06-01, yesterday, -7d"))
        self.time.setAccessibleName(say("Time"))
        self.button = QPushButton(say("Show"))
        self.button.setProperty("kind", "primary")
        self.button.setDefault(True)
        self._understood = PlainLabel("", "note").wrapped()
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.who, 2)
        line.addWidget(PlainLabel(say("at", about="somebody at a time")))
        line.addWidget(self.time, 2)
        line.addWidget(self.button)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(6)
        box.addLayout(line)
        box.addWidget(self._understood)
        self.setFocusProxy(self.time)
        self.time.textChanged.connect(lambda _: self._understand())
        self.button.clicked.connect(self.ask)
        self.offer([])
        self._understand()

    def offer(self, campaigns: Sequence[Campaign], wanted: str | None = None) -> None:
        """Offers the campaigns, after the customer; without one, that with the id ``wanted`` is chosen."""
        someone = [(self._someone.caption, self._someone)] if self._someone is not None else []
        self.who.offer(
            [*someone, *((say("All of {campaign}", campaign=name(one.name or one.id)), one) for one in campaigns)]
        )
        if self._someone is None and campaigns:
            self.who.setCurrentIndex(next((at for at, one in enumerate(campaigns) if one.id == wanted), 0))
        self.button.setEnabled(self.who.value() is not None)

    def ask(self) -> None:
        """Asks for what stands there."""
        self.asked.emit(self.who.value(), self.moment())

    def moment(self) -> int | None:
        """The time that stands there: the first moment of a day or of what else is written."""
        found = moment(self.time.text(), self._choices.zone, now_us())
        return found.at if found is not None else None

    def tell_coverage(self, at: int, is_covered: bool) -> None:
        """Says beside the time whether any source covers it."""
        if self.moment() == at and not is_covered:
            words = say("At {time}. {note}", time=times.long_time(at, self._choices.zone), note=say(NOT_COVERED))
            self._understood.setText(words)

    def understood(self) -> str:
        """What is said of the time."""
        return self._understood.text()

    def _understand(self) -> None:
        at = self.moment()
        if at is not None:
            self._understood.setText(say("At {time}", time=times.long_time(at, self._choices.zone)))
        else:
            self._understood.setText(say(NO_TIME) if self.time.text().strip() else "")
