"""What the library answers, as a person sees it: rows, counts, an empty result, the event at hand."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from viewer.domain.columns import column
from viewer.domain.query import Query
from viewer.domain.rows import EventRow
from viewer.jobs.find_events import Sort
from viewer.ui.answers import FOLLOWED, FOLLOWED_STRETCHES, PAGE, Counted, FirstPage, Question, Settled, Texts
from viewer.ui.current_query import CurrentQuery
from viewer.ui.desk import Desk
from viewer.ui.events_model import column_title
from viewer.ui.events_reader import EventsReader
from viewer.ui.import_desk import ImportDesk
from viewer.ui.new_events import NewEvents
from viewer.ui.pauses import pause
from viewer.ui.window_parts import Parts
from viewer.wording import number, say, say_count


class AnswerDesk(Desk):
    """Between the reader and the parts. It knows when nothing is under way any more."""

    rested = Signal()
    failed = Signal(str)
    """What a person was told instead of being shown what they asked for."""
    outdated = Signal()
    """Events are gone from the library that the answer still counts: it is to be asked anew."""
    totalled = Signal(int)
    """So many events match; 0 when the library could not be read."""

    def __init__(
        self,
        parts: Parts,
        query: CurrentQuery,
        reader: EventsReader,
        importing: ImportDesk,
        new: NewEvents,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._parts = parts
        self._query = query
        self._reader = reader
        self._importing = importing
        self._new = new
        self._settled = False
        self.total = 0
        """How many events match, as far as it is known."""
        self._counted: Query | None = None
        self._held: FirstPage | None = None
        self._shown: tuple[Query, Sort] | None = None
        self._awaited: int | None = None
        # What is read for the details would hold up the painting of the rows; so it begins when they are painted.
        self._details_soon = pause(self, 0, self._show_details)
        reader.first_page.connect(self._first_page)
        reader.counted.connect(self._answer_counted)
        reader.settled.connect(self._answer_settled)
        reader.page.connect(self._page)
        reader.texts.connect(parts.model.take_texts)
        reader.explained.connect(lambda totals, corrected: parts.empty_result.explain(query.query, totals, corrected))
        reader.failed.connect(self._failed)
        parts.model.page_wanted.connect(reader.want)
        parts.model.page_near.connect(reader.want_soon)
        parts.model.paths_changed.connect(lambda: reader.show_paths(parts.model.paths))
        reader.show_paths(parts.model.paths)  # those that were remembered
        parts.table.event_chosen.connect(self.show_event)
        parts.table.nothing_chosen.connect(self._show_nothing)
        parts.details.shown.connect(self._event_shown)
        parts.details.failed.connect(self.failed)
        importing.ended.connect(self._rest)

    def ask(self, question: Question) -> None:
        """Asks the library; the table keeps what it shows until the answer comes."""
        self._settled, self._held = False, None
        if question.follow is None and (question.query, question.sort) != self._shown and question.kept is not None:
            # Who has chosen nothing begins at the top of another search, and of another order.
            question = replace(question, kept=replace(question.kept, anchor=None))
        self._new.asking()
        self._reader.ask(question)

    def show_event(self, key: int) -> None:
        """Shows an event in the details."""
        self._awaited = key
        self._details_soon.start()

    def hold(self) -> None:
        """Asks nothing."""
        self._held = None
        self._reader.rest()

    def let_go(self) -> None:
        """Neither rows nor details are shown until the library is asked again."""
        parts = self._parts
        self._held, self._counted, self._shown = None, None, None
        for bar in (parts.notice, parts.arrivals):
            bar.hide()
        parts.table.release()
        parts.model.show_first([], Sort())
        self._show_nothing()
        parts.details.let_go()

    def close(self) -> None:
        """Ends the threads that read."""
        self._reader.close()
        self._parts.details.finish()

    def _first_page(self, page: FirstPage) -> None:
        parts = self._parts
        if not page.rows:
            return  # an empty library or an empty result: that is known in a moment, and until then nothing blinks
        if not page.is_sorted:
            parts.results.show_sorting(column_title(column(page.question.sort.column)))
            if page.question.query == self._counted:
                return  # these very events are shown already, in another order
        if page.is_sorted and page.question.query == self._counted and _is_elsewhere(page):
            self._held = page  # the rows that are seen stay until those that take their place are there
            return
        self._show(page)

    def _show(self, page: FirstPage) -> None:
        parts = self._parts
        self._held = None
        parts.model.show_first(page.rows, page.question.sort, page.texts)
        parts.pages.setCurrentWidget(parts.table)
        parts.table.show_first(page.question)
        if (
            page.is_sorted and page.question.query != self._counted
        ):  # new rows of the same search change the count without a flicker
            parts.results.show_counting(len(page.rows))

    def _page(self, page: int, rows: list[EventRow], texts: Texts) -> None:
        model = self._parts.model
        model.take_page(page, rows, texts)
        # Rows that will never come would be asked for with each painting.
        if self._settled and len(rows) < min(PAGE, model.rowCount() - page * PAGE):
            self._settled = False
            self.outdated.emit()

    def _answer_counted(self, answer: Counted) -> None:
        if self._held is None:
            self._parts.model.grow(answer.total)
        self._parts.results.show_count(answer.total, answer.library_total, answer.seconds)

    def _answer_settled(self, answer: Settled) -> None:
        parts = self._parts
        is_same = answer.question.query == self._counted
        self._settled, self.total, self._counted = True, answer.total, answer.question.query
        self._shown = answer.question.query, answer.question.sort
        if self._held is not None:
            self._show(self._held)
        if answer.total == 0:
            parts.model.show_first([], answer.question.sort)
        parts.model.grow(answer.total)
        for page, rows, texts in answer.pages:
            parts.model.take_page(page, rows, texts)
        kept = answer.question.kept
        everything = kept is not None and kept.everything and is_same and kept.rows == answer.total
        selected = answer.selected if len(answer.selected) <= FOLLOWED_STRETCHES else ()
        parts.table.settle(answer.position, answer.anchor, selected, everything)
        if kept is not None and kept.rows > FOLLOWED and not everything:
            words = say_count(
                kept.rows,
                "{n} event was selected. Up to {followed} are followed to their new rows.",
                "{n} events were selected. Up to {followed} are followed to their new rows.",
                followed=number(FOLLOWED),
            )
            parts.notice.say(words)
        elif kept is not None and kept.rows and not everything and (not kept.stretches or selected != answer.selected):
            parts.notice.say(say("The selected events stand in too many places now to stay selected."))
        parts.results.show_count(answer.total, answer.library_total, answer.seconds)
        parts.status.show_events(answer.library_total)
        self._new.seen()
        if answer.total:
            parts.pages.setCurrentWidget(parts.table)
        elif answer.library_total and self._query.query.terms:
            parts.empty_result.explain(self._query.query, None)
            parts.pages.setCurrentWidget(parts.empty_result)
            self._reader.explain()
        elif not self._importing.is_running():
            parts.pages.setCurrentWidget(parts.empty_library)
        parts.results.setVisible(answer.library_total > 0)
        self.totalled.emit(self.total)
        self._rest()

    def _failed(self, words: str, is_damaged: bool) -> None:
        self._settled, self.total, self._held = True, 0, None
        self._parts.problem.say(words, is_damaged)
        self._parts.pages.setCurrentWidget(self._parts.problem)
        self.failed.emit(words)
        self._show_nothing()
        self.totalled.emit(0)
        self._rest()

    def _show_details(self) -> None:
        if self._awaited is not None:
            self._parts.details.show_event(self._awaited)

    def _show_nothing(self) -> None:
        self._details_soon.stop()
        self._awaited = None
        self._parts.details.clear()

    def _event_shown(self, key: int) -> None:
        if key == self._awaited:
            self._awaited = None
            self._rest()

    def _rest(self) -> None:
        if self._settled and self._awaited is None and not self._importing.is_running() and not self._new.is_pending():
            self.rested.emit()


def _is_elsewhere(page: FirstPage) -> bool:
    """Whether a person reads further down than the first rows reach."""
    kept = page.question.kept
    return kept is not None and kept.anchor is not None and all(row.key != kept.anchor for row in page.rows)
