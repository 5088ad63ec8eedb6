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

    def type_text(self, typed: str) -> None:
        """Takes what was typed; the search box keeps the text as the person wrote it."""
        reading = parse(typed)
        if reading.query != self.query or reading.notes != self.notes:
            self.query, self.notes = reading.query, reading.notes
            self.changed.emit()

    def edit(self, query: Query) -> None:
        """Takes a query made by a chip or a menu, and shows its text in the search box."""
        self.text_needed.emit(text(query))
        if query != self.query or self.notes:
            self.query, self.notes = query, ()
            self.changed.emit()
