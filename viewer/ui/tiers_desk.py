"""Questions about the tiers of many: who else moved around an event, who was in which tier when, and the tiers."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget

from viewer.domain.history_event import DOWNGRADED, JOINED, LEFT, UPGRADED
from viewer.domain.persons import person_key
from viewer.domain.rows import customer_caption
from viewer.history.phrases import name
from viewer.jobs.find_cohort import NO_TIME, Cohort
from viewer.ui.as_of_dialog import AsOfDialog
from viewer.ui.as_of_question import Someone
from viewer.ui.choices import Choices
from viewer.ui.cohort_dialog import CohortDialog, event_sentence
from viewer.ui.desk import Desk
from viewer.ui.ladder_dialog import Around, LadderDialog
from viewer.ui.surroundings_desk import SurroundingsDesk
from viewer.ui.tasks import Worker
from viewer.ui.window_parts import Parts
from viewer.wording import say, say_count, to_say

NO_EVENT = to_say("Choose an event first: the question is who else moved around it.")

_OTHERS = {
    UPGRADED: to_say("Who else moved up around this…"),
    DOWNGRADED: to_say("Who else moved down around this…"),
    JOINED: to_say("Who else joined around this…"),
    LEFT: to_say("Who else left around this…"),
}
_LIKE = to_say("Who else has the like around this…")


class TiersDesk(Desk):
    """Opens the dialogs, and shows in the table what they have found."""

    person_asked = Signal(object)
    """The key of a customer whose window is to be shown."""

    def __init__(
        self, library: Path, parts: Parts, choices: Choices, around: SurroundingsDesk, window: QWidget
    ) -> None:
        super().__init__(window)
        self._library = library
        self._parts = parts
        self._choices = choices
        self._around = around
        self._window = window
        self.program: list[str] | None = None
        """The command that starts this program once more; None for the usual one."""
        self.worker = Worker("tiers", self)

    def handlers(self) -> dict[str, Callable[[], object]]:
        """Each question."""
        return {"as_of": self.show_as_of, "cohort": self.show_cohort, "ladder": self.show_ladder}

    def add_menu(self, menu: QMenu) -> None:
        """Adds the questions that an event leads to to the menu of a row."""
        menu.addAction(say("Tier as of a time…"), self.show_as_of)
        event = self._parts.model.event_row(self._parts.table.currentIndex().row())
        menu.addAction(others_title(event.type if event is not None else ""), self.show_cohort)
        menu.addAction(say("Ladder of tiers…"), self.show_ladder)

    def show_cohort(self) -> CohortDialog | None:
        """Asks who else made the same kind of move around the current event."""
        event = self._parts.model.event_row(self._parts.table.currentIndex().row())
        if event is None or event.happened_at is None:
            self._parts.notice.say(say(NO_EVENT if event is None else NO_TIME))
            return None
        dialog = CohortDialog(self._library, event.key, self._choices.zone, self.worker, self._window)
        dialog.events_asked.connect(self._show_events)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def show_as_of(self) -> AsOfDialog:
        """Asks for the tier of the current event's customer at its time, or for those of a campaign."""
        event = self._parts.model.event_row(self._parts.table.currentIndex().row())
        if event is None:
            return self.ask_as_of(None)
        key = person_key(event.customer_id, event.customer_source_id, event.customer_email)
        someone = Someone(key, name(customer_caption(event))) if key else None
        return self.ask_as_of(someone, event.campaign_id, event.happened_at)

    def ask_as_of(self, someone: Someone | None, campaign: str | None = None, at: int | None = None) -> AsOfDialog:
        """Asks for the tier of somebody, or of all in a campaign."""
        dialog = AsOfDialog(
            self._library, self._choices, self.worker, someone, campaign, at, self._window, self.program
        )
        dialog.person_asked.connect(self.person_asked)
        dialog.finished.connect(dialog.deleteLater)
        dialog.show()
        return dialog

    def show_ladder(self) -> LadderDialog:
        """Shows the tiers of the current event's campaign, or of any."""
        event = self._parts.model.event_row(self._parts.table.currentIndex().row())
        around = Around.of(event) if event is not None else None
        dialog = LadderDialog(self._library, self._choices.zone, self.worker, around, self._window)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def close(self) -> None:
        """Closes the dialogs that stay open beside the window, with what they have under way, and ends its thread."""
        for dialog in self._window.findChildren(AsOfDialog):
            dialog.close()
        self.worker.close()

    def _show_events(self, cohort: Cohort) -> None:
        words = say_count(
            cohort.events,
            "Showing {n} event around this one: {event}",
            "Showing {n} events around this one: {event}",
            event=event_sentence(cohort.event, self._choices.zone),
        )
        self._around.lead(cohort.query, words, cohort.event.key)


def others_title(type: str) -> str:
    """What the menu of an event of this type calls the question about others."""
    return say(_OTHERS.get(type, _LIKE))
