"""What the table shows, as one value: query, columns and order. Each change of it can be undone."""

import json
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence

from viewer.domain.columns import is_column
from viewer.domain.steps import Step
from viewer.domain.views import Look, Shown, columns_of, columns_text
from viewer.jobs.find_events import Sort
from viewer.ui.choices import Choices
from viewer.ui.current_query import CurrentQuery
from viewer.ui.desk import Desk
from viewer.ui.pauses import pause
from viewer.ui.undo_desk import Ended, UndoDesk
from viewer.ui.window_parts import Parts

KIND = "look"
# Letters that follow each other within this belong to one step.
PAUSE_MS = 1000
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class LookDesk(Desk):
    """Reads what the table shows, shows something else, and notes every change as a step."""

    changed = Signal()

    def __init__(
        self, parts: Parts, query: CurrentQuery, choices: Choices, undo: UndoDesk, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._header = parts.table.header
        self._query = query
        self._choices = choices
        self._undo = undo
        self._is_showing = False
        self._pause = pause(self, PAUSE_MS, undo.settle)
        self._last = self.look()
        query.changed.connect(self._query_changed)
        choices.sort_changed.connect(self._sort_changed)
        self._header.arranged.connect(self._columns_changed)
        undo.learn(KIND, self._turn)
        self._box = parts.search
        self._box.installEventFilter(self)

    def look(self) -> Look:
        """What the table shows now."""
        return Look(self._query.text, self._shown(), self._choices.sort.text)

    def show_look(self, look: Look, words: str) -> list[str]:
        """Shows something else, as one step; gives the keys of columns that are not there any more."""
        before = self._last
        known = tuple(shown for shown in look.columns if is_column(shown.key))
        sort = look.sort if is_column(Sort.of(look.sort).column) else Sort().text
        self._apply({"columns": columns_text(known), "sort": sort, "query": look.query})
        if self._last != before:
            self._undo.did(KIND, words, _text(before, self._last), _text(self._last, before))
        return [shown.key for shown in look.columns if not is_column(shown.key)]

    def begin(self, query: str, sort: str) -> None:
        """Takes up what was shown at the end of the last start; that is nothing to be undone."""
        self._apply({"query": query} | ({"sort": sort} if is_column(Sort.of(sort).column) else {}))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Of the search box: Enter ends a step, and an undo that has nothing to take back there is the window's."""
        if isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.KeyPress and event.key() in _ENTER:
                self._undo.settle()
            elif event.type() == QEvent.Type.ShortcutOverride:
                undoes = event.matches(QKeySequence.StandardKey.Undo) and not self._box.isUndoAvailable()
                if undoes or (event.matches(QKeySequence.StandardKey.Redo) and not self._box.isRedoAvailable()):
                    event.ignore()
                    return True
        return super().eventFilter(watched, event)

    def let_go(self) -> None:
        """All events are shown: what was searched for may name somebody."""
        self._pause.stop()
        self._apply({"query": ""})
        self._box.setText("")  # which its own undo does not bring back
        self._last = self._now()

    def close(self) -> None:
        self._pause.stop()
        self._box.removeEventFilter(self)

    def _shown(self) -> tuple[Shown, ...]:
        if self._header.is_usual():
            return ()
        return tuple(Shown(place.key, place.width) for place in self._header.places() if place.shown)

    def _query_changed(self) -> None:
        if self._query.was_typed and not self._is_showing:
            before, self._last = self._last, self._now()
            if len(before.query.strip()) > 1 and not self._last.query.strip():
                self._undo.settle()  # what is cleared at once is worth coming back to
            self._undo.goes_on(KIND, "change of search", _text(before, self._last), _text(self._last, before))
            self._pause.start()
            self.changed.emit()
        else:
            self._note("change of search")

    def _sort_changed(self) -> None:
        self._note("change of order")

    def _columns_changed(self) -> None:
        shown = self._shown()
        if _arrangement(shown) != _arrangement(self._last.columns):
            self._note("change of columns", shown)

    def _note(self, words: str, columns: tuple[Shown, ...] | None = None) -> None:
        if self._is_showing:
            return
        before, self._last = self._last, self._now(columns)
        if before != self._last:
            self._undo.did(KIND, words, _text(before, self._last), _text(self._last, before))
            self.changed.emit()

    def _now(self, columns: tuple[Shown, ...] | None = None) -> Look:
        """What is shown now; widths that follow the window are no change of the columns."""
        return replace(self.look(), columns=self._last.columns if columns is None else columns)

    def _turn(self, step: Step, back: bool, ended: Ended) -> None:
        self._apply(_parts(step.before if back else step.after))
        ended(step)

    def _apply(self, parts: dict[str, Any]) -> None:
        """Shows what ``parts`` says, in an order in which the library is asked as seldom as can be."""
        self._is_showing = True
        # The order first: a column that goes while the table is sorted by it would be told about.
        if "sort" in parts:
            self._choices.use_sort(Sort.of(parts["sort"]))
        if "columns" in parts:
            columns = columns_of(parts["columns"])
            if columns:
                self._header.show_only([shown.key for shown in columns], dict(columns))
            else:
                self._header.reset_columns()
        if "query" in parts:
            self._query.restore(parts["query"])
        self._is_showing = False
        self._last = self.look()
        self.changed.emit()


def _arrangement(columns: tuple[Shown, ...]) -> tuple[tuple[Shown, ...], str]:
    """What people arrange; the last column is as wide as the window lets it be."""
    return columns[:-1], columns[-1].key if columns else ""


def _text(look: Look, other: Look) -> str:
    """What of a look is otherwise in the other one."""
    parts: dict[str, str] = {}
    if look.query != other.query:
        parts["query"] = look.query
    if look.sort != other.sort:
        parts["sort"] = look.sort
    if look.columns != other.columns:
        parts["columns"] = columns_text(look.columns)
    return json.dumps(parts)


def _parts(text: str) -> dict[str, Any]:
    try:
        value = json.loads(text)
    except (ValueError, RecursionError):
        return {}
    return {key: one for key, one in value.items() if isinstance(one, str)} if isinstance(value, dict) else {}
