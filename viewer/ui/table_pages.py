"""What stands in the place of the table when there are no rows: how to begin, why nothing is found, what is wrong."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from viewer.domain.display import display_text
from viewer.domain.query import Query, describe, meant, text
from viewer.jobs.list_findings import asks_for_findings
from viewer.ui import icons, theme
from viewer.ui.flow_layout import FlowLayout
from viewer.ui.plain_text import PlainLabel, tooltip
from viewer.wording import number, say, to_say

_CHIP_LENGTH = 40
_WIDTH = 440
_BUTTONS_WIDTH = 480
_HINT_WIDTH = 500
_MOST_RECENT = 4
_DAMAGED_HINT = to_say(
    "Verifying names the events that are affected. Repairing saves what can still be read into a new library. "
    "Neither changes the file that is damaged."
)


class Pages(QStackedWidget):
    """Pages of which one is shown; it needs no more room than that one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.currentChanged.connect(lambda _: self.updateGeometry())

    def minimumSizeHint(self) -> QSize:
        shown = self.currentWidget()
        return shown.minimumSizeHint() if shown is not None else super().minimumSizeHint()


class EmptyLibrary(QWidget):
    """Teaches how to begin: with captures, with a log, with the sample, or with another library."""

    open_asked = Signal()
    sample_asked = Signal()
    follow_asked = Signal()
    library_asked = Signal(Path)
    """Another library is wanted, of those that were opened last."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture = PlainLabel()
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        title = PlainLabel(say("Drop a capture here"), "title")
        words = PlainLabel("", "muted").wrapped()
        words.set_block(
            say(
                "Tier Viewer reads saved webhook events: JSON, NDJSON, log files with JSON in them, whole folders. "
                "Nothing leaves this machine, and your files stay as they are."
            ),
            _WIDTH,
        )
        open_button = QPushButton(say("Open…"))
        open_button.setProperty("kind", "primary")
        open_button.clicked.connect(self.open_asked)
        sample = QPushButton(say("Try the sample capture"))
        tooltip(sample, say("Opens a library of its own with invented people; yours stays empty"))
        sample.clicked.connect(self.sample_asked)
        follow = QPushButton(say("Follow a log…"))
        tooltip(follow, say("Show the events of a growing log as they are written"))
        follow.clicked.connect(self.follow_asked)
        hint = PlainLabel("", "note").wrapped()
        hint.set_block(
            say("Then search for a name, an e-mail or part of an id, and select an event to see its tiers."),
            _HINT_WIDTH,
        )
        self._others_title = PlainLabel(say("Other libraries of yours"), "strong")
        self._others = QWidget()
        self._others.setFixedWidth(_BUTTONS_WIDTH)
        self._flow = FlowLayout(self._others, gap=8, centred=True)
        begin = _row(open_button, follow, sample)
        _column(self, [self._picture, title, words, begin, hint, self._others_title, self._others])
        self.show_recent([])
        self.restyle()
        theme.changes.restyled.connect(self.restyle)

    def show_recent(self, libraries: Sequence[tuple[str, Path]]) -> None:
        """Offers the libraries that were opened last, by their names; only the first few."""
        while (item := self._flow.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for name, library in libraries[:_MOST_RECENT]:
            button = QPushButton(name.replace("&", "&&"))
            button.setProperty("kind", "link")
            button.clicked.connect(partial(self._ask, library))
            self._flow.addWidget(button)
            button.show()
        self._others.setFixedHeight(max(self._flow.heightForWidth(_BUTTONS_WIDTH), 0))
        for part in (self._others_title, self._others):
            part.setVisible(bool(libraries))

    def _ask(self, library: Path, _: bool = False) -> None:
        self.library_asked.emit(library)

    def restyle(self) -> None:
        """Takes the colours of the theme in use."""
        picture = icons.icon("import", "muted").pixmap(48, 48)
        self._picture.setPixmap(picture)
        self._picture.setVisible(not picture.isNull())


class EmptyResult(QWidget):
    """Says which terms leave nothing over, and lifts each with one click. What would find nothing is not offered."""

    term_removed = Signal(int)
    corrected = Signal(object)
    """The query with the field that was probably meant."""
    cleared = Signal()
    escaped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.is_examining: Callable[[], bool] = lambda: False
        """Whether histories are being examined, so that events with findings may still come."""
        self._title = PlainLabel(say("No event matches"), "title")
        self._words = PlainLabel("", "muted").wrapped()
        self._buttons = QWidget()
        self._buttons.setFixedWidth(_BUTTONS_WIDTH)
        self._flow = FlowLayout(self._buttons, gap=8, centred=True)
        self._made: list[QPushButton] = []
        self._clear = QPushButton(say("Clear all"))
        self._clear.clicked.connect(self.cleared)
        _column(self, [self._title, self._words, self._buttons, _row(self._clear)])

    def explain(self, query: Query, without: list[int] | None, corrected: int = 0) -> None:
        """``without`` says how many events there would be without each term, once that is known, and ``corrected`` how
        many with the field that was probably meant.
        """
        focus = QApplication.focusWidget()
        has_focus = focus is not None and self.isAncestorOf(focus)
        while (item := self._flow.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        self._made = []
        guilty = [count > 0 for count in without] if without is not None else []
        if self.is_examining() and asks_for_findings(query):
            why = say("Histories are being examined. What is found appears here by and by.")
        elif len(query.terms) == 1:
            why = say("No event in the library fits this search. It may be in a capture not imported yet.")
        elif guilty and not any(guilty):
            why = say("No single term is the cause: even without any one of them nothing would match.")
        elif guilty:
            why = say("All of these must hold at once. Without the term, there would be:")
        else:
            why = say("All of these must hold at once.")
        self._words.set_block(why, _WIDTH)
        as_meant = meant(query) if corrected else None
        if as_meant is not None:
            title = say("Search for {query}", query=display_text(text(as_meant), _CHIP_LENGTH))
            self._offer(title, corrected, partial(self.corrected.emit, as_meant), "primary")
        # The library holds events, so to lift the only term always helps, and is the same as to clear all.
        is_only = len(query.terms) == 1
        for index, term in enumerate(query.terms):
            total = without[index] if without is not None and index < len(without) else None
            if is_only or total or (without is not None and total is None):
                title = say("Remove {term}", term=display_text(describe(term), _CHIP_LENGTH))
                self._offer(title, total, partial(self.term_removed.emit, index))
        self._clear.setVisible(not is_only)
        self._buttons.setVisible(bool(self._made) or without is None)  # what is still to be counted keeps its place
        self._buttons.setFixedHeight(max(self._flow.heightForWidth(_BUTTONS_WIDTH), 30))
        if has_focus:
            self.take_focus()

    def take_focus(self) -> None:
        """Gives the keyboard to what helps first."""
        first = next(iter(self._made), self._clear)
        first.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        else:
            super().keyPressEvent(event)

    def _offer(self, title: str, total: int | None, act: Callable[[], object], kind: str = "") -> None:
        count = f"  ({number(total)})" if total is not None else ""
        button = QPushButton(f"{title}{count}".replace("&", "&&"))
        button.setProperty("kind", kind)
        button.clicked.connect(act)
        self._flow.addWidget(button)
        button.show()
        self._made.append(button)

    def buttons(self) -> list[QPushButton]:
        """What is offered, but for clearing all."""
        return self._made


class Problem(QWidget):
    """One calm sentence with the next steps. None of them changes the library or takes it away."""

    retry_asked = Signal()
    verify_asked = Signal()
    repair_asked = Signal()
    other_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = PlainLabel("", "title")
        self._words = PlainLabel("", "muted").wrapped()
        self._hint = PlainLabel("", "note").wrapped()
        self._hint.set_block(say(_DAMAGED_HINT), _WIDTH)
        self._damaged: list[QPushButton] = []
        buttons = []
        for title, asked in (
            (say("Verify…"), self.verify_asked),
            (say("Repair into a new library…"), self.repair_asked),
            (say("Open another library…"), self.other_asked),
            (say("Try again"), self.retry_asked),
        ):
            button = QPushButton(title)
            button.clicked.connect(asked)
            buttons.append(button)
        self._damaged = buttons[:2]
        _column(self, [self._title, self._words, _row(*self._damaged), _row(*buttons[2:]), self._hint])

    def say(self, words: str, is_damaged: bool = False) -> None:
        """Shows what is wrong."""
        self._title.setText(say("The library is damaged") if is_damaged else say("The library cannot be shown"))
        self._words.set_block(display_text(words), _WIDTH)
        for widget in (*self._damaged, self._hint):
            widget.setVisible(is_damaged)


def _row(*buttons: QPushButton) -> QWidget:
    row = QWidget()
    box = QHBoxLayout(row)
    box.setContentsMargins(0, 0, 0, 0)
    box.setSpacing(theme.SPACES["small"])
    box.addStretch(1)
    for button in buttons:
        box.addWidget(button)
    box.addStretch(1)
    return row


def _column(page: QWidget, widgets: list[QWidget]) -> None:
    box = QVBoxLayout(page)
    box.setContentsMargins(32, 24, 32, 64)
    box.setSpacing(14)
    box.addStretch(1)
    for widget in widgets:
        if isinstance(widget, PlainLabel):
            widget.setAlignment(Qt.AlignmentFlag.AlignCenter)
        box.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)
    box.addStretch(1)
    page.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
