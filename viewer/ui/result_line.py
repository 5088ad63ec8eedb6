"""The line above the table: how many events of how many, how fast, and one chip for each term of the query."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from viewer.domain.display import display_text
from viewer.domain.query import Query, describe
from viewer.ui.flow_layout import FlowLayout
from viewer.ui.held_sizes import hold_height
from viewer.ui.plain_text import PlainLabel, tooltip
from viewer.wording import number, say, say_count, to_say

_CHIP_LENGTH = 60
# How the notes of a search say that something is not taken for what it looks like.
_AS_TEXT = to_say("as text")


class ResultLine(QWidget):
    """Counts and chips; a chip is a button that removes its term, and the badge one that explains the notes."""

    term_removed = Signal(int)
    why_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("resultLine")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.tab_after: QWidget | None = None
        self._count = PlainLabel("", "strong")
        self._of = PlainLabel()
        self._time = PlainLabel("", "muted")
        self._chips = QWidget()
        self._flow = FlowLayout(self._chips)
        self._chips.setSizePolicy(_wide())
        self._notes: tuple[str, ...] = ()
        self._badge = QPushButton(say("Text"))
        self._badge.setProperty("kind", "badge")
        self._badge.setAccessibleName(say("Why is this not taken as it is typed?"))
        tooltip(self._badge, say("Show the whole explanation"))
        self._badge.clicked.connect(lambda: self.why_asked.emit(self._notes))
        self._note = PlainLabel("", "note").wrapped()
        self._note.setAccessibleName(say("About this search"))
        self._badge.hide()
        self._note.hide()
        line = QHBoxLayout()
        line.setSpacing(5)
        for label in (self._count, self._of, self._time):
            hold_height(label, 22)
            line.addWidget(label, 0, Qt.AlignmentFlag.AlignTop)
        line.addSpacing(3)
        line.addWidget(self._chips, 1)
        box = QVBoxLayout(self)
        box.setContentsMargins(12, 7, 12, 7)
        box.setSpacing(6)
        box.addLayout(line)
        notes = QHBoxLayout()
        notes.setSpacing(8)
        notes.addWidget(self._badge, 0, Qt.AlignmentFlag.AlignTop)
        notes.addWidget(self._note, 1)
        box.addLayout(notes)

    def show_query(self, query: Query, notes: tuple[str, ...]) -> None:
        """Shows the terms as chips, and in one calm line why some text was searched as text."""
        had_focus = self._chips.isAncestorOf(self.focusWidget()) if self.focusWidget() else False
        while (item := self._flow.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        first: QPushButton | None = None
        before = self.tab_after
        for index, term in enumerate(query.terms):
            words = display_text(describe(term))
            short = words if len(words) <= _CHIP_LENGTH else words[: _CHIP_LENGTH - 1] + "…"
            chip = _chip(short, words)
            chip.clicked.connect(partial(self._remove, index))
            self._flow.addWidget(chip)
            chip.show()
            if before is not None:
                QWidget.setTabOrder(before, chip)
            before = chip
            first = first or chip
        if had_focus and first is not None:
            first.setFocus()
        self._chips.updateGeometry()
        self._notes = notes
        self._note.setText(display_text(" ".join(notes)))
        is_text = any(say(_AS_TEXT) in note for note in notes)
        self._badge.setText(say("Text") if is_text else say("Note", about="on a search"))
        self._badge.setVisible(bool(notes))
        self._note.setVisible(bool(notes))

    def show_counting(self, at_least: int) -> None:
        """Shows that an answer has begun, before its size is known."""
        self._count.setText(f"{number(at_least)}+" if at_least else "…")
        self._of.setText(say("events", about="being counted"))
        self._time.setText("")

    def show_sorting(self, title: str) -> None:
        """Shows that the order is still being found."""
        self._time.setText(say("· sorting by {column}…", column=display_text(title, _CHIP_LENGTH)))

    def show_count(self, total: int, library_total: int, seconds: float) -> None:
        """Shows the exact count and how long the answer took."""
        self._count.setText(number(total))
        self._of.setText(say_count(library_total, "of {n} event", "of {n} events"))
        self._time.setText(f"· {_duration(seconds)}")
        self.setAccessibleName(say("{found} of {all} events", found=number(total), all=number(library_total)))

    def _remove(self, index: int) -> None:
        self.term_removed.emit(index)


def _chip(short: str, words: str) -> QPushButton:
    chip = QPushButton(short.replace("&", "&&") + "  ✕")
    chip.setProperty("kind", "chip")
    removal = say("Remove {term}", term=words)
    chip.setAccessibleName(removal)
    tooltip(chip, removal)
    return chip


def _wide() -> QSizePolicy:
    policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(True)
    return policy


def _duration(seconds: float) -> str:
    if seconds < 0.9995:
        return f"{number(max(1, round(seconds * 1000)))} ms"
    return f"{number(seconds, 1)} s"
