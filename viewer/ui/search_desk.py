"""What happens around the search box while somebody types: suggestions, and how they are put in."""

from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from viewer.domain.completion import Suggestion, Typing, completed, typing_at
from viewer.jobs.suggest import Offer
from viewer.ui.completion_popup import CompletionPopup
from viewer.ui.desk import Desk
from viewer.ui.notice_bar import NoticeBar
from viewer.ui.search_box import LONGEST, SearchBox
from viewer.ui.suggestion_reader import SuggestionReader

# Longer than the pause after which the box searches: the search goes first.
PAUSE_MS = 60
_WORDS = "↓ ↑ choose · Tab or Enter takes · Esc closes"
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}
_TAKES = (Qt.Key.Key_Tab, Qt.Key.Key_Return, Qt.Key.Key_Enter)
_PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)


class SearchDesk(Desk):
    """Between the search box, the list under it and the library."""

    def __init__(self, library: Path, box: SearchBox, notice: NoticeBar, window: QWidget) -> None:
        super().__init__(window)
        self._box = box
        self._window = window
        self._notice = notice
        self._typing: Typing | None = None
        self._is_inserting = False
        self._is_edited = False
        self.popup = CompletionPopup(window)
        self.reader = SuggestionReader(library, self)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(PAUSE_MS)
        self._soon.timeout.connect(self._ask)
        box.textEdited.connect(self._edited)
        box.textChanged.connect(self._changed)
        box.cursorPositionChanged.connect(self._moved)
        box.overflowed.connect(self._tell_cut)
        box.installEventFilter(self)
        window.installEventFilter(self)
        self.popup.taken.connect(self._take)
        self.reader.offered.connect(self._offered)

    def suggest(self) -> None:
        """Offers what could stand at the cursor, whether something is typed there or not."""
        self._ask(asked=True)

    def dismiss(self) -> None:
        """Closes the list and drops what is being looked up for it."""
        self._soon.stop()
        self.reader.forget()
        self.popup.close_list()

    def close(self) -> None:
        """Ends the thread that looks things up: for the end of the window."""
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
        if key == Qt.Key.Key_Space and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            self.suggest()
            return True
        if event.modifiers() not in _PLAIN or not self.popup.isVisible():
            return False
        if key == Qt.Key.Key_Escape:
            self.dismiss()
            return True
        if key in _STEPS:
            self.popup.step(_STEPS[key])
            return True
        if key in _TAKES:
            chosen = self.popup.chosen()
            if chosen is not None:
                self._take(chosen)
                return True
            self.dismiss()
        return False

    def _tell_cut(self) -> None:
        self._notice.say(f"The search box takes {LONGEST:,} characters. What did not fit was left out.")

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
        if self.popup.isVisible() and not self._is_inserting:
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
        self.popup.offer(new, self._below(typing.start), _WORDS, "")

    def _below(self, at: int) -> QRect:
        place = self._box.place_of(at)
        corner = self._box.mapTo(self._window, QPoint(place.left(), 0))
        return QRect(corner, place.size()).adjusted(-10, 0, 0, self._box.height() - place.height())

    def _take(self, one: Suggestion) -> None:
        typing, asked = self._typed(), self._typing
        self.dismiss()
        if typing is None or asked is None or typing.field != asked.field:
            return
        text = self._box.text()
        changed, cursor = completed(text, typing, one.insert)
        if len(changed) > LONGEST:
            self._tell_cut()
            return
        self._is_inserting = True
        put = changed[typing.start : len(changed) - len(text[typing.end :])]
        self._box.replace(typing.start, typing.end, put, cursor)
        self._is_inserting = False
        if one.kind == "field":
            self._ask()
