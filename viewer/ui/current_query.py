"""The one query of the window: search box, chips and menus all read and edit this."""

from PySide6.QtCore import QObject, Signal

from viewer.domain.query import Query, parse, text


class CurrentQuery(QObject):
    """The query, and why parts of the typed text were searched as plain text. Emits only real changes."""

    changed = Signal()
    text_needed = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.query = Query()
        self.notes: tuple[str, ...] = ()
        self.text = ""
        """The text that stands for it in the search box."""
        self.was_typed = False
        """Whether the last change was typed, and may go on with the next letter."""

    def type_text(self, typed: str) -> None:
        """Takes what was typed; the search box keeps the text as the person wrote it."""
        self._take(typed, was_typed=True)

    def restore(self, typed: str) -> None:
        """Takes a text that was typed once, and shows it in the search box."""
        self.text_needed.emit(typed)
        self._take(typed, was_typed=False)

    def edit(self, query: Query) -> None:
        """Takes a query made by a chip or a menu, and shows its text in the search box."""
        self.text = text(query)
        self.was_typed = False
        self.text_needed.emit(self.text)
        if query != self.query or self.notes:
            self.query, self.notes = query, ()
            self.changed.emit()

    def _take(self, typed: str, was_typed: bool) -> None:
        reading = parse(typed)
        self.text, self.was_typed = typed, was_typed
        if reading.query != self.query or reading.notes != self.notes:
            self.query, self.notes = reading.query, reading.notes
            self.changed.emit()
