"""Marking events and customers with colours, from the keyboard and from menus, and going from one mark to the next."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from viewer.domain.annotations import COLOURS, MOST_MARKED, Part, colour_title, colour_words
from viewer.domain.rows import EventRow
from viewer.domain.stretches import counted
from viewer.jobs import annotate
from viewer.jobs.annotate import Marked
from viewer.ui import theme
from viewer.ui.annotation_desk import AnnotationDesk
from viewer.ui.desk import Desk
from viewer.ui.events_reader import EventsReader
from viewer.ui.mark_colours import mark_icon
from viewer.ui.window_parts import Parts
from viewer.wording import number, say, say_count, to_say

_TOO_MANY = to_say("At most {most} events can be marked at once; {count} are selected. Nothing was changed.")
_Jobs = {False: annotate.mark_events, True: annotate.mark_customers}


class MarkDesk(Desk):
    """Between the selection of the table and the marks in the library."""

    def __init__(
        self, library: Path, parts: Parts, reader: EventsReader, annotations: AnnotationDesk, window: QWidget
    ) -> None:
        super().__init__(window)
        self._library = library
        self._parts = parts
        self._reader = reader
        self._annotations = annotations
        self._actions: dict[str, QAction] = {}

    def handlers(self) -> dict[str, Callable[[], object]]:
        """A command for each colour, for events and for customers, and the ways from mark to mark."""
        handlers: dict[str, Callable[[], object]] = {
            "unmark": partial(self.mark, None),
            "unmark_customer": partial(self.mark, None, True),
            "next_marked": partial(self.step, False),
            "previous_marked": partial(self.step, True),
        }
        for colour in COLOURS:
            handlers[f"mark_{colour.name}"] = partial(self.mark, colour.name)
            handlers[f"mark_customer_{colour.name}"] = partial(self.mark, colour.name, True)
        return handlers

    def use_actions(self, actions: dict[str, QAction]) -> None:
        """Takes the actions that show their colour."""
        self._actions = actions
        self.restyle()
        theme.changes.restyled.connect(self.restyle)

    def restyle(self) -> None:
        """Takes the colours of the theme in use."""
        for colour in COLOURS:
            for key in (f"mark_{colour.name}", f"mark_customer_{colour.name}"):
                if key in self._actions:
                    self._actions[key].setIcon(mark_icon(colour.name))

    def add_menus(self, menu: QMenu) -> None:
        """Adds the colours to the menu of a row."""
        menu.addSeparator()
        for title, of_customers in ((say("Mark", about="to mark"), False), (say("Mark customer"), True)):
            self._fill(menu.addMenu(title), of_customers)

    def open_menu(self, of_customers: bool, at: QPoint) -> None:
        """Opens the choice of colours for the selected events, or for their customers."""
        menu = QMenu(self._parts.table)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._fill(menu, of_customers)
        menu.popup(at)

    def _fill(self, menu: QMenu, of_customers: bool) -> None:
        for colour in COLOURS:
            menu.addAction(
                mark_icon(colour.name), colour_title(colour.name), partial(self.mark, colour.name, of_customers)
            )
        menu.addSeparator()
        menu.addAction(say("No mark"), partial(self.mark, None, of_customers))

    def mark(self, colour: str | None, of_customers: bool = False) -> None:
        """Marks the selected events, or their customers; None takes the marks away."""
        ranges = self._parts.table.selected_ranges()
        count = counted(ranges)
        if count > MOST_MARKED:
            self._parts.notice.say(say(_TOO_MANY, most=number(MOST_MARKED), count=number(count)), "problem")
            return
        known = [self._parts.model.event_row(row) for first, last in ranges for row in range(first, last + 1)]
        rows = [row for row in known if row is not None]
        if len(rows) == count:
            self._mark(colour, of_customers, rows)
        else:
            self._reader.fetch_rows(ranges, partial(self._mark, colour, of_customers))

    def step(self, back: bool) -> None:
        """Goes to the next event that is marked or noted on, or to the one before."""
        current = self._parts.table.currentIndex().row()

        def go(row: int | None) -> None:
            if row is not None:
                self._parts.table.step(row - self._parts.table.currentIndex().row())
                return
            self._parts.notice.say(
                say("No event above this one is marked or has a note.")
                if back
                else say("No event below this one is marked or has a note.")
            )

        if current >= 0:
            self._reader.find_annotated(current, back, go)

    def _mark(self, colour: str | None, of_customers: bool, rows: list[EventRow]) -> None:
        """Shows the marks at once: an import may keep the library busy for a second."""
        if not rows:
            return
        library, keys = self._library, [row.key for row in rows]
        before_events: dict[int, dict[Part, str | None]] = {}
        before_customers: dict[str, dict[Part, str | None]] = {}
        for row in rows:
            if not of_customers:
                before_events[row.key] = {"colour": row.mark}
            elif row.customer_id:
                before_customers[row.customer_id] = {"colour": row.customer_mark}
        new: dict[Part, str | None] = {"colour": colour}

        def show() -> None:
            self._annotations.show_rows(dict.fromkeys(before_events, new), dict.fromkeys(before_customers, new))

        def stored(done: Marked) -> None:
            show()  # again: rows that were read meanwhile did not know it
            self._marked(colour, of_customers, done)

        def failed(words: str) -> None:
            self._annotations.show_rows(before_events, before_customers)
            self._parts.notice.say(words, "problem")

        show()
        job = _Jobs[of_customers]
        self._annotations.write(lambda stopped: job(library, keys, colour, stopped), stored, failed)

    def _marked(self, colour: str | None, of_customers: bool, done: Marked) -> None:
        count = len(done.changes)
        step = self._annotations.did(done.changes, _step_words(count, of_customers)) if count else 0
        words = mark_words(count, colour, of_customers, done.without_id)
        if words:
            actions = [(say("Undo"), partial(self._annotations.take_back, step))] if count else []
            self._parts.notice.say(words, actions=actions)


def mark_words(count: int, colour: str | None, of_customers: bool, without_id: int) -> str:
    """What came of marking; nothing where a person sees it: one event changes its colour before their eyes."""
    more = say_count(
        without_id,
        "{n} event names no customer by the vendor's id, which a mark needs.",
        "{n} events name no customer by the vendor's id, which a mark needs.",
    )
    if not count:
        return f"{say('Nothing was changed.')} {more}" if without_id else ""
    if count == 1 and not of_customers:
        return ""
    said = _said_of_customers(count, colour) if of_customers else _said_of_events(count, colour)
    return f"{said} {more}" if without_id else said


def _said_of_events(count: int, colour: str | None) -> str:
    if colour is None:
        return say_count(count, "{n} event is no longer marked.", "{n} events are no longer marked.")
    return say_count(
        count, "{n} event is marked {colour} now.", "{n} events are marked {colour} now.", colour=colour_words(colour)
    )


def _said_of_customers(count: int, colour: str | None) -> str:
    if colour is None:
        return say_count(count, "{n} customer is no longer marked.", "{n} customers are no longer marked.")
    return say_count(
        count,
        "{n} customer is marked {colour} now.",
        "{n} customers are marked {colour} now.",
        colour=colour_words(colour),
    )


def _step_words(count: int, of_customers: bool) -> str:
    """Kept in English (see undo_words)."""
    noun = "customer" if of_customers else "event"
    return f"mark of 1 {noun}" if count == 1 else f"mark of {count:,} {noun}s"
