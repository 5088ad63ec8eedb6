"""Facets and histogram: they show the current query's counts, and what is done with them edits that query."""

import json
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QElapsedTimer, QPoint, Signal
from PySide6.QtWidgets import QWidget

from viewer.domain.facets import FACETS, Facet, facet_named, ticks
from viewer.domain.query import Query, during, exclude, include, only, range_of, without_value
from viewer.jobs.summarise import Answer, FacetCounts, Histogram, Limits
from viewer.ui.answers import PAGE, FirstPage
from viewer.ui.choices import Choices
from viewer.ui.current_query import CurrentQuery
from viewer.ui.desk import Desk
from viewer.ui.events_reader import EventsReader
from viewer.ui.facet_model import Mark
from viewer.ui.more_facets import more_facets_menu
from viewer.ui.pauses import pause
from viewer.ui.settings import Settings
from viewer.ui.summary_reader import Asked, SummaryReader
from viewer.ui.value_menu import Value, value_menu
from viewer.ui.window_parts import Parts

_VIEW_MS = 60  # between two turns of the wheel
_SOON_MS = 40  # in which the first rows are painted: two threads of Python share one lock
_LEAST_MS, _MOST_MS = 400, 4_000  # between two countings of a library that grows
_RESTS = 4
"""So many times as long as counting took, the machine is left to the import."""


class SummaryDesk(Desk):
    """Asks for counts whenever the table has got its first rows: those come first."""

    shown = Signal()
    """All counts of the current query are shown."""

    def __init__(
        self,
        library: Path,
        parts: Parts,
        query: CurrentQuery,
        choices: Choices,
        reader: EventsReader,
        settings: Settings,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._parts = parts
        self._query = query
        self._settings = settings
        self._window = window
        self.reader = SummaryReader(library, self)
        self._facets: tuple[Facet, ...] = FACETS + tuple(_remembered(settings))
        self._view: Limits | None = None
        self._zone = choices.zone
        self._asked: Asked | None = None
        self._found: tuple[Query, tuple[int, ...]] | None = None
        self._answered = self._outdated = False
        self._began = QElapsedTimer()
        self._took = 0
        self._again = pause(self, 0, self._ask)
        self._look = pause(self, 0, self._ask)
        self._soon = pause(self, 0, self._ask)
        side, strip = parts.side, parts.strip
        side.set_facets(self._facets)
        side.setVisible(settings.text("side_bar", "shown") == "shown")
        reader.first_page.connect(self._first_page)
        query.changed.connect(self._query_changed)
        side.toggled.connect(self._toggle)
        side.chosen.connect(lambda facet, value: self._edit(only, facet, value))
        side.excluded.connect(self._exclude)
        side.menu_asked.connect(self._menu)
        side.removed.connect(self._remove)
        side.more_asked.connect(self._offer)
        strip.histogram.range_chosen.connect(self._choose_range)
        strip.histogram.view_chosen.connect(self._choose_view)
        self.reader.answered.connect(self._show)
        self.reader.finished.connect(self._finished)
        self._show_marks()

    def handlers(self) -> dict[str, Callable[[], object]]:
        """The side bar can be hidden."""
        return {"side_bar": self.show_or_hide}

    def show_or_hide(self) -> None:
        """Shows the side bar, or hides it."""
        side = self._parts.side
        side.setVisible(side.isHidden())
        self._settings.set_text("side_bar", "hidden" if side.isHidden() else "shown")
        self._ask()

    def hold(self) -> None:
        """Counts nothing."""
        for timer in (self._again, self._look, self._soon):
            timer.stop()
        self.reader.rest()

    def let_go(self) -> None:
        """Time is shown as a whole again."""
        self._view = self._found = None

    def close(self) -> None:
        """Ends the thread that counts."""
        self._again.stop()
        self._look.stop()
        self._soon.stop()
        self.reader.close()

    def recount(self) -> None:
        """Something else than the events themselves has changed in the library: they are counted again, soon."""
        if self._answered:
            self._count_again()
        else:
            self._outdated = True

    # --- questions ---------------------------------------------------------------------------------------------

    def _query_changed(self) -> None:
        self.reader.stop()
        self._soon.stop()
        self._show_marks()

    def _first_page(self, page: FirstPage) -> None:
        zone = page.question.zone
        few = len(page.rows) < PAGE
        self._found = (page.question.query, tuple(row.key for row in page.rows)) if few else None
        is_new = page.question.query != self._query_asked() or zone != self._zone
        self._zone = zone
        if is_new:
            self._again.stop()
            self._show_marks()
            self._soon.start(_SOON_MS)
        else:
            self.recount()  # what is being counted is shown, or in an import nothing ever would be

    def _count_again(self) -> None:
        """More events for the same question are counted now and then."""
        self._outdated = False
        if not self._again.isActive():
            self._again.start(max(_LEAST_MS, min(self._took * _RESTS, _MOST_MS)))

    def _query_asked(self) -> Query | None:
        return self._asked.query if self._asked is not None else None

    def _ask(self) -> None:
        facets = () if self._parts.side.isHidden() else self._facets
        query = self._query.query
        events = self._found[1] if self._found is not None and self._found[0] == query else None
        self._asked = Asked(query, self._zone, facets, self._view, events)
        self._answered = self._outdated = False
        self._began.start()
        self.reader.ask(self._asked)

    # --- answers -----------------------------------------------------------------------------------------------

    def _show(self, answer: Answer) -> None:
        side, strip = self._parts.side, self._parts.strip
        if isinstance(answer, FacetCounts):
            if answer.facet in side.sections:
                side.sections[answer.facet].show_lines(answer.lines, answer.exact)
        elif isinstance(answer, Histogram):
            strip.show_histogram(answer, self._zone)
        else:
            strip.show_covered(answer)

    def _finished(self, asked: Asked) -> None:
        self._answered = True
        self._took = self._began.elapsed()
        self._parts.side.show_rest(bool(asked.query.terms))
        if self._outdated:
            self._count_again()
        self.shown.emit()

    def _show_marks(self) -> None:
        query = self._query.query
        self._parts.side.show_marks(
            {
                facet: {
                    value: Mark.INCLUDED if included else Mark.EXCLUDED
                    for value, included in ticks(query, facet).items()
                }
                for facet in self._facets
            }
        )
        self._parts.strip.show_range(range_of(query, self._zone))

    # --- what a person does ------------------------------------------------------------------------------------

    def _toggle(self, facet: Facet, value: str) -> None:
        is_asked = value in ticks(self._query.query, facet)
        self._edit(without_value if is_asked else include, facet, value)

    def _exclude(self, facet: Facet, value: str) -> None:
        is_excluded = ticks(self._query.query, facet).get(value) is False
        self._edit(without_value if is_excluded else exclude, facet, value)

    def _edit(self, change: Callable[[Query, str, str], Query], facet: Facet, value: str) -> None:
        self._query.edit(change(self._query.query, facet.field, value))

    def _menu(self, facet: Facet, value: str, at: QPoint) -> None:
        value_menu(self._window, Value(value, "", facet.field, value), self._query.query, self._query.edit, None).popup(
            at
        )

    def _remove(self, facet: Facet) -> None:
        self._facets = tuple(known for known in self._facets if known != facet)
        self._parts.side.set_facets(self._facets)
        self._remember()

    def add_facet(self, facet: Facet) -> None:
        """Counts by one more field or path from now on."""
        if facet not in self._facets:
            self._facets = (*self._facets, facet)
            self._parts.side.set_facets(self._facets)
            self._remember()
        if self._parts.side.isHidden():
            self.show_or_hide()
        self._show_marks()
        self._ask()

    def _offer(self, at: QPoint) -> None:
        self.reader.list_more(lambda found: self._open_menu(found, at))

    def _open_menu(self, found: list[tuple[Facet, int]], at: QPoint) -> None:
        more_facets_menu(self._window, self._facets, found, self.add_facet, self._remove).popup(at)

    def _choose_range(self, start: int | None, end: int | None) -> None:
        self._query.edit(during(self._query.query, start, end, self._zone))

    def _choose_view(self, view: Limits | None) -> None:
        self._view = view
        self._look.start(_VIEW_MS)

    def _remember(self) -> None:
        chosen = [facet.field for facet in self._facets if facet not in FACETS]
        self._settings.set_text("facets", json.dumps(chosen))


def _remembered(settings: Settings) -> list[Facet]:
    """The facets that were chosen beside the usual ones; what is no facet any more is left out."""
    try:
        chosen = json.loads(settings.text("facets", "[]"))
    except (ValueError, RecursionError):
        return []
    named = [facet_named(field) for field in chosen if isinstance(field, str)] if isinstance(chosen, list) else []
    return list(dict.fromkeys(facet for facet in named if facet is not None and facet not in FACETS))
