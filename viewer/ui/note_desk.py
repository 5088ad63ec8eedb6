"""Notes on the event at hand and on its customer: read, written while a person types, and undone."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from viewer.domain.annotations import Annotation, AnnotationChange, Subject
from viewer.errors import TierViewerError
from viewer.jobs import annotate
from viewer.jobs.annotate import Annotated
from viewer.ui.annotation_desk import AnnotationDesk
from viewer.ui.desk import Desk
from viewer.ui.mark_desk import MarkDesk
from viewer.ui.note_strip import NoteStrip
from viewer.ui.tasks import Worker
from viewer.ui.window_parts import Parts
from viewer.wording import say, to_say

_NO_CUSTOMER = to_say("This event names no customer by the vendor's id, which a note on the customer needs.")
_REMEMBERED = 100
"""Of so many events that were looked at is known which row is theirs: enough for what is still on its way."""
_WORDS = {"event": "note on an event", "customer": "note on a customer"}
"""Kept in English (see undo_words)."""


class NoteDesk(Desk):
    """Between the strip over the details and the library. What is not saved yet is known here, whatever is shown."""

    def __init__(
        self, library: Path, parts: Parts, annotations: AnnotationDesk, marks: MarkDesk, window: QWidget
    ) -> None:
        super().__init__(window)
        self._library = library
        self._parts = parts
        self._annotations = annotations
        self._key: int | None = None
        self._keys: dict[str, int] = {}
        self._unsaved: dict[Subject, str] = {}
        self._problems: dict[Subject, str] = {}
        self._open: Subject | None = None
        self._actions: dict[str, QAction] = {}
        self.worker = Worker("notes", self)
        self.strip = NoteStrip()
        parts.details.add_strip(self.strip)
        parts.details.shown.connect(self._shown)
        parts.table.event_chosen.connect(self._chosen)
        parts.table.nothing_chosen.connect(self._nothing)
        parts.model.dataChanged.connect(self._show_marks)
        self.strip.edited.connect(self._save)
        self.strip.left.connect(self._left)
        self.strip.done.connect(parts.table.setFocus)
        self.strip.mark_asked.connect(marks.open_menu)
        annotations.changed.connect(self._changed)

    def handlers(self) -> dict[str, Callable[[], object]]:
        """Writing a note on the event at hand, and on its customer."""
        return {"note": partial(self.edit, "event"), "customer_note": partial(self.edit, "customer")}

    def use_actions(self, actions: dict[str, QAction]) -> None:
        """Takes the actions that stand in the menu of a row too."""
        self._actions = actions

    def add_menu(self, menu: QMenu) -> None:
        """Adds the notes to the menu of a row."""
        for key in self.handlers():
            menu.addAction(self._actions[key])

    def edit(self, kind: str) -> None:
        """Gives the keyboard to a note."""
        if not self.strip.edit(kind) and not self.strip.isHidden():
            self._parts.notice.say(say(_NO_CUSTOMER))

    def look(self, key: int) -> None:
        """Reads what is noted on an event and its customer."""
        self._key = key
        library = self._library
        self.worker.submit(
            lambda: annotate.annotated(library, key), partial(self._show, key), self._unread, lane="look"
        )

    def hold(self) -> None:
        """What is written is saved before."""
        self.strip.flush()

    def let_go(self) -> None:
        """No note is shown, and none is still to be saved."""
        self._unsaved.clear()
        self._problems.clear()
        self._keys.clear()
        self._open = None
        self._nothing()

    def close(self) -> None:
        """Hands over what is not saved yet; the writer, which is closed later, writes it."""
        self.strip.flush()
        self.worker.close()

    def _show(self, key: int, found: Annotated | None) -> None:
        if key != self._key:
            return
        if found is not None:
            self._keys[found.event.name] = key
            while len(self._keys) > _REMEMBERED:
                del self._keys[next(iter(self._keys))]
            found = found._replace(
                on_event=self._latest(found.event, found.on_event),
                on_customer=self._latest(found.customer, found.on_customer),
            )
        had_focus = self._has_focus()
        self.strip.show_notes(found)
        for subject, words in self._problems.items():
            self.strip.failed(subject, words)
        self._show_marks()
        if had_focus and not self._has_focus():
            self._parts.table.setFocus()  # the field is gone in which a person was writing

    def _shown(self, key: int) -> None:
        """The details come later than the notes, and may still be those of the event before."""
        if self._key in (None, key):
            self.look(key)

    def _unread(self, _: TierViewerError) -> None:
        """The details tell what is wrong with the library."""
        self.strip.show_notes(None)

    def _has_focus(self) -> bool:
        focus = QApplication.focusWidget()
        return focus is not None and self.strip.isAncestorOf(focus)

    def _latest(self, subject: Subject | None, kept: Annotation) -> Annotation:
        """What is noted, as it will be once everything is saved."""
        return kept._replace(note=self._unsaved[subject]) if subject in self._unsaved else kept

    def _chosen(self, key: int) -> None:
        self.strip.wait()
        self.look(key)

    def _nothing(self) -> None:
        self._key = None
        self.strip.show_notes(None)

    def _show_marks(self) -> None:
        table = self._parts.table
        self.strip.show_marks(self._parts.model.event_row(max(table.currentIndex().row(), 0)))

    def _save(self, subject: Subject, text: str) -> None:
        library, keys = self._library, dict(self._keys)
        self._unsaved[subject] = text
        self._annotations.write(
            lambda stopped: annotate.write_note(library, subject, text, stopped),
            partial(self._saved, subject, text, keys),
            partial(self._failed, subject, text),
        )

    def _saved(self, subject: Subject, text: str, keys: dict[str, int], changes: Sequence[AnnotationChange]) -> None:
        if self._unsaved.get(subject) == text:
            del self._unsaved[subject]
            self._problems.pop(subject, None)
            self.strip.saved(subject)
        if changes:
            if subject != self._open:
                self._annotations.settle()
                self._open = subject
            self._annotations.show(changes, keys)
            self._annotations.goes_on(changes, _WORDS[subject.kind])
        if not self.strip.is_editing(subject):
            self._settle()

    def _failed(self, subject: Subject, text: str, words: str) -> None:
        if self._unsaved.get(subject) != text:
            return  # it was tried again meanwhile
        self._problems[subject] = words
        if not self.strip.failed(subject, words):
            self._parts.notice.say(f"{say('A note was not saved.')} {words}", "problem")

    def _left(self) -> None:
        if not self._unsaved:
            self._settle()

    def _settle(self) -> None:
        if self._open is not None:
            self._open = None
            self._annotations.settle()

    def _changed(self, changes: Sequence[AnnotationChange]) -> None:
        for change in changes:
            if change.part == "note":
                self.strip.show_text(change.subject, change.after)
