"""What stands around an event: of the same customer, or of the same minute; and the way back to the search."""

from collections.abc import Callable
from typing import Literal, NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QMenu, QWidget

from viewer.domain import times
from viewer.domain.display import display_text
from viewer.domain.fields import filter_of
from viewer.domain.query import Query, during, only, text
from viewer.domain.rows import EventRow, customer_caption
from viewer.domain.views import Look
from viewer.jobs.find_events import Sort
from viewer.ui.choices import Choices
from viewer.ui.current_query import CurrentQuery
from viewer.ui.desk import Desk
from viewer.ui.events_reader import EventsReader
from viewer.ui.look_desk import LookDesk
from viewer.ui.notice_bar import NoticeBar
from viewer.ui.window_parts import Parts
from viewer.wording import say

Kind = Literal["customer", "minute"]
_MINUTE = 60_000_000
_NAME = 60
_BY_WHICH = ("customer_id", "customer_source_id", "customer_email", "customer_name")


class _Left(NamedTuple):
    """What was looked at before, and what is asked instead of it."""

    look: Look
    event: int | None
    offset: int
    asked: Query


class SurroundingsDesk(Desk):
    """An excursion from the search, with a bar that leads back; steps from event to event of one customer."""

    asked_anew = Signal()
    """The table shows the right events already, and is to go to another one of them."""

    def __init__(
        self,
        parts: Parts,
        query: CurrentQuery,
        choices: Choices,
        looks: LookDesk,
        reader: EventsReader,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._parts = parts
        self._query = query
        self._choices = choices
        self._looks = looks
        self._reader = reader
        self._left: _Left | None = None
        self.bar = NoticeBar()
        place = parts.arrivals.parentWidget()
        below = place.layout() if place is not None else None
        if isinstance(below, QBoxLayout):
            below.insertWidget(below.indexOf(parts.arrivals), self.bar)
        query.changed.connect(self._query_changed)

    def handlers(self) -> dict[str, Callable[[], object]]:
        return {
            "same_customer": lambda: self.show("customer"),
            "same_minute": lambda: self.show("minute"),
            "next_of_customer": lambda: self.step(back=False),
            "previous_of_customer": lambda: self.step(back=True),
        }

    def add_menu(self, menu: QMenu) -> None:
        """Adds both kinds of surroundings to the menu of a row."""
        around = menu.addMenu(say("Show surroundings"))
        around.addAction(say("Same customer"), lambda: self.show("customer"))
        around.addAction(say("Same minute"), lambda: self.show("minute"))

    def let_go(self) -> None:
        """No way leads back."""
        self._left = None
        self.bar.hide()

    def is_away(self) -> bool:
        """Whether the table shows surroundings rather than the search of the person."""
        return self._left is not None and not self.bar.isHidden()

    def show(self, kind: Kind, row: EventRow | None = None) -> None:
        """Shows what is around an event, by default the current one, in order of time; it stays the current event."""
        table = self._parts.table
        event = row or self._parts.model.event_row(table.currentIndex().row())
        if event is None:
            return
        asked = self._around(kind, event)
        if asked is None:
            self._parts.notice.say(
                say("This event names no customer, so nothing is known around it.")
                if kind == "customer"
                else say("This event has no time, so nothing is known around it.")
            )
            return
        self.lead(asked, self._words(kind, event), event.key)

    def lead(self, asked: Query, words: str, key: int) -> None:
        """Shows what ``asked`` finds, in order of time, at one of its events, and says in ``words`` what it is."""
        table = self._parts.table
        before = self._left if self.is_away() else None
        look, left_at, offset = self._looks.look(), table.current_key(), table.place()[1]
        shown = self._query.query, self._choices.sort
        self._left = None
        table.return_to(key, offset)
        self._looks.show_look(Look(text(asked), look.columns, Sort().text), "surroundings of an event")
        # From one excursion to the next, the way back leads to the search of the person all the same.
        self._left = before._replace(asked=asked) if before else _Left(look, left_at, offset, asked)
        self.bar.say(words, actions=[(say("Back to your search (Esc)"), self.back)])
        if shown == (self._query.query, self._choices.sort):
            self.asked_anew.emit()

    def back(self) -> bool:
        """Goes back to the search and the event it was left at. False if the table shows the search."""
        if self._left is None:
            return False
        left, self._left = self._left, None
        was_hidden = self.bar.isHidden()
        self.bar.hide()
        if left.event is not None:
            self._parts.table.return_to(left.event, left.offset)
        self._looks.show_look(left.look, "way back to the search")
        return not was_hidden

    def escape(self) -> None:
        """Esc in the table: back to the search, and where that is shown already, the search is cleared."""
        if not (self.is_away() and self.back()):
            self._parts.search.clear_search()

    def step(self, back: bool) -> None:
        """Goes to the next event of the current event's customer, among those that are shown; or to the one before."""
        table = self._parts.table
        key, row = table.current_key(), table.currentIndex().row()
        event = self._parts.model.event_row(row)
        if key is None or event is None:
            return

        def arrive(found: int | None) -> None:
            if found is not None:
                table.go_to(found)
                return
            show_all = (say("Show all of this customer"), lambda: self.show("customer", event))
            self._parts.notice.say(_no_more(event, back), actions=[] if self.is_away() else [show_all])

        self._reader.find_row(lambda found: found.row_of_customer(key, row, back), arrive)

    def _around(self, kind: Kind, event: EventRow) -> Query | None:
        if kind == "customer":
            column = next((column for column in _BY_WHICH if getattr(event, column)), None)
            field = filter_of(column, event) if column is not None else None
            return only(Query(), *field) if field is not None else None
        if event.happened_at is None:
            return None
        start = event.happened_at // _MINUTE * _MINUTE
        return during(Query(), start, start + _MINUTE, self._choices.zone)

    def _words(self, kind: Kind, event: EventRow) -> str:
        nameless = say("a customer without a name", about="whose events are shown")
        who = display_text(customer_caption(event), _NAME) or nameless
        if kind == "customer":
            return say("Showing all events of {customer}.", customer=who)
        when = times.table_time(event.happened_at, self._choices.zone) if event.happened_at is not None else ""
        return say(
            "Showing all events of the minute of {time}, around this one of {customer}.", time=when, customer=who
        )

    def _query_changed(self) -> None:
        """What narrows the surroundings belongs to them; another search ends them."""
        if self._left is not None and not set(self._left.asked.terms) <= set(self._query.query.terms):
            self._left = None
            self.bar.hide()


def _no_more(event: EventRow, back: bool) -> str:
    who = display_text(customer_caption(event), _NAME)
    if not who:
        if back:
            return say("There is no event of this customer above this one here.")
        return say("There is no event of this customer below this one here.")
    if back:
        return say("There is no event of {customer} above this one here.", customer=who)
    return say("There is no event of {customer} below this one here.", customer=who)
