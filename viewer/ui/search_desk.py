"""What happens around the search box: suggestions while somebody types, and earlier searches."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from viewer.domain.completion import Suggestion, Typing, completed, typing_at
from viewer.jobs.search_history import keep_searches, kept_searches
from viewer.jobs.suggest import Offer
from viewer.ui.completion_popup import CompletionPopup
from viewer.ui.desk import Desk
from viewer.ui.keeper import Keeper
from viewer.ui.notice_bar import NoticeBar
from viewer.ui.pauses import pause
from viewer.ui.plain_text import message
from viewer.ui.query_help import QueryHelp
from viewer.ui.search_box import LONGEST, SearchBox
from viewer.ui.search_history import SearchHistory
from viewer.ui.suggestion_reader import SuggestionReader
from viewer.wording import number, say, to_say

# Longer than the pause after which the box searches: the search goes first.
PAUSE_MS = 60
_WORDS = to_say("↓ ↑ choose · Tab or Enter takes · Esc closes")
_HISTORY_WORDS = to_say("↓ ↑ choose · Enter searches · Del removes")
_NOTED = to_say("Not everything in the search box is taken as it is typed.")
_FORGET = to_say("Forget history")
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}
_TAKES = (Qt.Key.Key_Tab, Qt.Key.Key_Return, Qt.Key.Key_Enter)
# On macOS the system keeps the one for itself, and Qt calls the key that is named Ctrl there by the other.
_CONTROL = (Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.MetaModifier)
_PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)


class SearchDesk(Desk):
    """Between the search box, the list under it and the library."""

    def __init__(
        self, library: Path, box: SearchBox, notice: NoticeBar, window: QWidget, keeper: Keeper | None = None
    ) -> None:
        """Without a ``keeper`` earlier searches are remembered until the window is closed."""
        super().__init__(window)
        self._library = library
        self._box = box
        self._window = window
        self._notice = notice
        self._keeper = keeper
        self._typing: Typing | None = None
        self._help: QueryHelp | None = None
        self._is_inserting = False
        self._is_edited = False
        self.popup = CompletionPopup(window)
        self.history = SearchHistory(self)
        self.reader = SuggestionReader(library, self)
        self._soon = pause(self, PAUSE_MS, self._ask)
        box.textEdited.connect(self._edited)
        box.textChanged.connect(self._changed)
        box.cursorPositionChanged.connect(self._moved)
        box.overflowed.connect(self._tell_cut)
        box.installEventFilter(self)
        window.installEventFilter(self)
        box.settled.connect(self.settle)
        box.help_asked.connect(self.show_help)
        box.history_asked.connect(self.show_history)
        self.history.changed.connect(lambda: box.show_history(bool(self.history.searches)))
        if keeper is not None:
            self.reader.worker.submit(lambda: kept_searches(library), self._take_up, lambda error: None)
        self.popup.taken.connect(self._take)
        self.popup.removed.connect(self._remove)
        self.popup.linked.connect(self._forget_history)
        self.reader.offered.connect(self._offered)

    def handlers(self) -> dict[str, Callable[[], object]]:
        return {"query_help": self.show_help}

    def show_help(self) -> None:
        """Opens the help of the search beside the window; its examples are put into the box."""
        if self._help is None:
            self._help = QueryHelp(self._window)
            self._help.tried.connect(self._try)
        self._help.open_beside()

    def explain(self, notes: tuple[str, ...]) -> None:
        """Says at full length why parts of what was typed are searched as text, or left out."""
        help_button = (say("Search help"), self.show_help)
        message(self._window, say("About this search"), say(_NOTED), "\n\n".join(notes), action=help_button)

    def suggest(self) -> None:
        """Offers what could stand at the cursor, whether something is typed there or not."""
        self._ask(asked=True)

    def show_history(self) -> None:
        """Lists the earlier searches."""
        self.dismiss()
        self._box.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._list_history()

    def settle(self) -> None:
        """Notes what is in the box as a search: a person is done with typing."""
        self.history.note(self._box.text())

    def dismiss(self) -> None:
        """Closes the list and drops what is being looked up for it."""
        self._soon.stop()
        self.reader.forget()
        self.popup.close_list()

    def hold(self) -> None:
        """Looks nothing up."""
        self.dismiss()
        self.reader.rest()

    def let_go(self) -> None:
        """The earlier searches are those that the library still has."""
        self.history.forget()
        library = self._library
        if self._keeper is not None:
            self.reader.worker.submit(lambda: kept_searches(library), self.history.take_up, lambda error: None)

    def close(self) -> None:
        """Ends the thread that looks things up: for the end of the window."""
        self.settle()
        self._soon.stop()
        self.reader.close()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._box:
            if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
                return self._key(event)
            if event.type() == QEvent.Type.FocusOut:
                self.dismiss()
        elif event.type() == QEvent.Type.Resize:
            self.dismiss()
        return super().eventFilter(watched, event)

    def _key(self, event: QKeyEvent) -> bool:
        """Does what a key means for the list; the box gets all others."""
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Space and event.modifiers() in _CONTROL:
            self.suggest()
            return True
        if key == Qt.Key.Key_Down and event.modifiers() == Qt.KeyboardModifier.AltModifier:
            self.show_history()
            return True
        if event.modifiers() not in _PLAIN:
            return False
        return self._key_in_list(key) if self.popup.isVisible() else self._key_in_box(key)

    def _key_in_box(self, key: Qt.Key) -> bool:
        text = self._box.text()
        if key == Qt.Key.Key_Down and not text and self.history.searches:
            self.show_history()
            return True
        recalled = {Qt.Key.Key_Up: self.history.older, Qt.Key.Key_Down: self.history.newer}.get(key)
        wanted = recalled(text) if recalled is not None else None
        if wanted is None:
            return False
        self._put(0, len(text), wanted, len(wanted))
        return True

    def _key_in_list(self, key: Qt.Key) -> bool:
        if key == Qt.Key.Key_Escape:
            self.dismiss()
            return True
        if key in _STEPS:
            self.popup.step(_STEPS[key])
            return True
        chosen = self.popup.chosen()
        if key == Qt.Key.Key_Delete and chosen is not None and chosen.kind == "search":
            self._remove(chosen)
            return True
        if key in _TAKES:
            if chosen is not None:
                self._take(chosen)
                return True
            self.dismiss()
        return False

    def _tell_cut(self) -> None:
        self._notice.say(say("The search box takes {n} characters. What did not fit was left out.", n=number(LONGEST)))

    def _changed(self) -> None:
        # What a chip or a menu puts into the box is nothing that somebody types; Qt says first what was typed.
        if not self._is_edited:
            self.dismiss()
        self._is_edited = False

    def _edited(self) -> None:
        self._is_edited = True
        if self._is_inserting:
            return
        self.reader.forget()
        self.popup.forget_choice()
        typing = self._typed()
        if typing is None or not (typing.typed or typing.field):
            self.dismiss()
        else:
            self._soon.start()

    def _moved(self) -> None:
        # Each key moves the cursor as well, and has started the pause by then.
        if self.popup.isVisible() and not self._is_inserting and self.popup.kind() != "search":
            self._soon.start()

    def _typed(self) -> Typing | None:
        return typing_at(self._box.text(), self._box.typing_place())

    def _ask(self, asked: bool = False) -> None:
        self._soon.stop()
        typing = self._typed()
        if typing is None or not self._box.hasFocus():
            self.dismiss()
        else:
            self.reader.ask(typing, asked)

    def _offered(self, typing: Typing, offer: Offer) -> None:
        self._typing = typing
        text = self._box.text()
        # What stands there already needs no suggestion.
        new = [one for one in offer.suggestions if completed(text, typing, one.insert)[0] != text]
        self.popup.offer(new, self._below(typing.start), say(_WORDS), "")

    def _below(self, at: int) -> QRect:
        self._settle_layout()
        place = self._box.place_of(at)
        corner = self._box.mapTo(self._window, QPoint(place.left(), 0))
        return QRect(corner, place.size()).adjusted(-10, 0, 0, self._box.height() - place.height())

    def _settle_layout(self) -> None:
        """Showing the list would do it, and a window that grows then closes the list while it is being shown.

        Qt leaves a widget that is hidden within its own ``show()`` both visible and hidden: it can't be closed again.
        """
        layout = self._window.layout()
        if layout is not None:
            layout.activate()

    def _take_up(self, searches: tuple[str, ...]) -> None:
        self.history.take_up(searches)
        self.history.changed.connect(self._keep)
        if self.history.searches != searches:
            self._keep()

    def _keep(self) -> None:
        if self._keeper is not None:
            self._keeper.keep(partial(keep_searches, searches=self.history.searches), "searches")

    def _list_history(self) -> None:
        earlier = [Suggestion("search", text, text) for text in self.history.searches]
        self.popup.offer(earlier, self._below(self._box.typing_place()), say(_HISTORY_WORDS), say(_FORGET))

    def _try(self, example: str) -> None:
        self.dismiss()
        self._put(0, len(self._box.text()), example, len(example))

    def _remove(self, one: Suggestion) -> None:
        self.history.remove(one.insert)
        self._list_history()

    def _forget_history(self) -> None:
        self.history.forget()
        self.dismiss()

    def _take(self, one: Suggestion) -> None:
        if one.kind == "search":
            self.dismiss()
            self._put(0, len(self._box.text()), one.insert, len(one.insert))
            self.settle()
            return
        typing, asked = self._typed(), self._typing
        self.dismiss()
        if typing is None or asked is None or typing.field != asked.field:
            return
        text = self._box.text()
        changed, cursor = completed(text, typing, one.insert)
        if len(changed) > LONGEST:
            self._tell_cut()
            return
        self._put(typing.start, typing.end, changed[typing.start : len(changed) - len(text[typing.end :])], cursor)
        if one.leads_on:
            self._ask()

    def _put(self, start: int, end: int, text: str, cursor: int) -> None:
        self._is_inserting = True
        self._box.replace(start, end, text, cursor)
        self._is_inserting = False
