"""Forgetting in the window: a plan first; then everything here lets go while a process cleans the library."""

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QClipboard, QGuiApplication
from PySide6.QtWidgets import QDialog, QMenu, QWidget

from viewer.domain.display import display_text
from viewer.domain.persons import person_key
from viewer.domain.rows import customer_caption
from viewer.ui.as_of_question import Someone
from viewer.ui.choices import Choices
from viewer.ui.desk import Desk
from viewer.ui.erasure_dialog import ErasureDialog
from viewer.ui.forgotten_dialog import ForgottenDialog
from viewer.ui.keeper import Keeper
from viewer.ui.old_events_dialog import OldEventsDialog
from viewer.ui.pauses import pause
from viewer.ui.tasks import Worker
from viewer.ui.window_parts import Parts
from viewer.wording import say, to_say

_NAME = 60
_AGAIN_MS = 20
TITLE = to_say("Forget a customer")
NO_CUSTOMER = to_say("Choose an event of the customer first: search for any id, e-mail or name of theirs.")
BUSY = to_say("An import or an export is under way. Wait until it has ended, or cancel it, and then forget.")


class ForgetDesk(Desk):
    """Between the Library menu, the desks that remember data, and the process that forgets."""

    changed = Signal()
    """The library holds less than before: it is to be asked anew."""

    def __init__(self, library: Path, parts: Parts, choices: Choices, keeper: Keeper | None, window: QWidget) -> None:
        super().__init__(window)
        self._library = library
        self._parts = parts
        self._choices = choices
        self._keeper = keeper
        self._window = window
        self._desks: tuple[Desk, ...] = ()
        self._writers: tuple[Worker, ...] = ()
        self._busy: tuple[Callable[[], bool], ...] = ()
        self._holding = False
        self.program: list[str] | None = None
        """Another program than this one, for tests."""
        self.worker = Worker("forgetting", self)
        self._dialog: ErasureDialog | None = None
        self._soon = pause(self, _AGAIN_MS, self._begin)

    def handlers(self) -> dict[str, Callable[[], object]]:
        return {"forget_customer": self.forget, "old_events": self.remove_old, "forgotten": self.show_forgotten}

    def use(self, desks: Iterable[Desk], writers: Sequence[Worker], busy: Iterable[Callable[[], bool]]) -> None:
        """Takes the desks that let go, the threads whose writing has to end before, and what tells of work."""
        self._desks, self._busy = tuple(one for one in desks if one is not self), tuple(busy)
        self._writers = (*writers, self._keeper.worker) if self._keeper is not None else tuple(writers)

    def add_menu(self, menu: QMenu) -> None:
        """Adds it to the menu of a row."""
        menu.addSeparator()  # what cannot be undone is not beside what harms nobody
        menu.addAction(say("Forget this customer…"), self.forget)

    def forget(self) -> ErasureDialog | None:
        """Shows what forgetting the customer of the current event would do."""
        event = self._parts.model.event_row(self._parts.table.currentIndex().row())
        key = person_key(event.customer_id, event.customer_source_id, event.customer_email) if event else ""
        if event is None or not key:
            self._parts.notice.say(say(NO_CUSTOMER))
            return None
        return self.forget_person(Someone(key, customer_caption(event)))

    def forget_person(self, someone: Someone) -> ErasureDialog:
        """Shows what forgetting a customer would do."""
        dialog = ErasureDialog(self._library, self.worker, say(TITLE), self._window, self.program)
        self._open(dialog)
        dialog.look_at(
            {"customer": someone.key}, say("Forget {customer} for good?", customer=display_text(someone.caption, _NAME))
        )
        return dialog

    def remove_old(self) -> OldEventsDialog:
        """Asks before which date events are to go."""
        dialog = OldEventsDialog(self._library, self._choices.zone, self.worker, self._window, self.program)
        self._open(dialog)
        return dialog

    def show_forgotten(self) -> ForgottenDialog:
        """Lists what was forgotten."""
        dialog = ForgottenDialog(self._library, self._choices.zone, self.worker, self._window)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def close(self) -> None:
        """Ends what is under way: what was not ended leaves everything as it was."""
        for dialog in self._window.findChildren(ErasureDialog):
            dialog.process.stop()
        self.worker.close()

    def _open(self, dialog: ErasureDialog) -> None:
        dialog.erase_asked.connect(lambda: self._erase(dialog))
        dialog.erased.connect(lambda changed: self._erased(dialog, changed))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _erase(self, dialog: ErasureDialog) -> None:
        """Gets the library ready: nobody here writes or reads when the process begins."""
        if any(is_busy() for is_busy in self._busy):
            dialog.refuse(say(BUSY))
            return
        if self._holding:
            return
        self._holding = True
        for desk in self._desks:
            desk.hold()
        if self._keeper is not None:
            self._keeper.hold()
        self._dialog = dialog
        dialog.finished.connect(self._left)
        self._after(list(self._writers))

    def _after(self, writers: list[Worker]) -> None:
        """Begins when what was given to these threads before is done."""
        if writers:
            writers.pop().submit(lambda: None, lambda _: self._after(writers))
        else:
            self._begin()

    def _begin(self) -> None:
        dialog = self._dialog
        if dialog is None:
            return  # closed in the meantime
        if all(desk.is_held() for desk in self._desks):
            dialog.erase()
        else:
            self._soon.start()

    def _left(self) -> None:
        """The dialog was closed: if that was before anything began, everything goes on."""
        dialog, self._dialog = self._dialog, None
        if dialog is not None:
            self._erased(dialog, False)

    def _erased(self, dialog: ErasureDialog, changed: bool) -> None:
        if not self._holding:
            return
        self._holding, self._dialog = False, None
        if changed:
            for other in self._window.findChildren(QDialog):
                if other is not dialog and not other.isAncestorOf(dialog) and not dialog.isAncestorOf(other):
                    other.close()
            for desk in self._desks:
                desk.let_go()
            empty(QGuiApplication.clipboard())
        if self._keeper is not None:
            self._keeper.release()
        for desk in self._desks:
            desk.release()
        self.changed.emit()


def empty(clipboard: QClipboard) -> None:
    """Takes what was copied here off the clipboard; what another program has put there stays."""
    if clipboard.ownsClipboard():
        clipboard.clear()
