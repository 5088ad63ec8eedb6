"""The parts of the list of rejects: what stands above it, in its place when it is empty, and below it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QPushButton, QTableView, QVBoxLayout, QWidget

from viewer.domain.columns import source_text
from viewer.domain.display import display_text
from viewer.domain.retelling import retold
from viewer.jobs.list_rejects import Counts, Wanted
from viewer.jobs.show_reject import RejectDetail
from viewer.ui import theme
from viewer.ui.filter_box import FilterBox
from viewer.ui.held_sizes import hold_height, hold_rows, hold_widths
from viewer.ui.plain_text import PlainLabel
from viewer.ui.reject_bytes import RejectBytes, marked
from viewer.ui.rejects_model import COLUMNS, RejectsModel
from viewer.ui.search_box import SearchBox
from viewer.wording import number, say, to_say

_EMPTY = (
    to_say("Nothing was rejected"),
    to_say("Every record of every source is an event, or a further delivery of one."),
)
_NO_MATCH = (to_say("No reject fits"), to_say("There are rejects, but none that fits this search."))


class RejectsFilter(QWidget):
    """A search box and two filters with their counts; ``changed`` comes with what is wanted now."""

    changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.search = SearchBox()
        self.search.setPlaceholderText(say("Search reasons and bytes"))
        self.search.setAccessibleName(say("Search rejects"))
        self.search.closes_with_escape = True
        self.kinds = FilterBox(say("Reason"))
        self.sources = FilterBox(say("Source"))
        self._text = ""
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.search, 1)
        row.addWidget(self.kinds)
        row.addWidget(self.sources)
        self.search.searched.connect(self._searched)
        self.kinds.chosen.connect(lambda _: self.changed.emit(self.wanted()))
        self.sources.chosen.connect(lambda _: self.changed.emit(self.wanted()))
        self.offer(Counts(0, (), ()))

    def wanted(self) -> Wanted:
        """Which rejects are wanted."""
        kind, source = self.kinds.value(), self.sources.value()
        return Wanted(
            self._text,
            source if isinstance(source, int) else None,
            kind=kind if isinstance(kind, str) else None,
        )

    def offer(self, counts: Counts) -> None:
        """Offers the kinds and sources that there are."""
        self.kinds.offer(
            [
                (say("All reasons ({n})", n=number(counts.total)), None),
                *((f"{retold(kind)} ({number(count)})", kind) for kind, count in counts.kinds),
            ]
        )
        sources = [(f"{source_text(one.name)} ({number(one.number)})", one.key) for one in counts.sources]
        self.sources.offer([(say("All sources ({n})", n=number(len(sources))), None), *sources])
        self.setEnabled(counts.total > 0)

    def choose_kind(self, kind: str) -> None:
        """Begins with the rejects of one kind, before it is known which there are."""
        self.kinds.offer([(say("All reasons"), None), (retold(kind), kind)])
        self.kinds.setCurrentIndex(1)

    def clear(self) -> None:
        """Wants all of them again."""
        self.kinds.reset()
        self.sources.reset()
        self._text = ""
        self.search.set_query_text("")
        self.changed.emit(self.wanted())

    def _searched(self, text: str) -> None:
        if text.strip() != self._text:
            self._text = text.strip()
            self.changed.emit(self.wanted())


class NoRejects(QWidget):
    """Says that there are none, or none that fits."""

    cleared = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = PlainLabel("", "title")
        self._words = PlainLabel("", "muted").wrapped()
        self.all_button = QPushButton(say("Show all rejects"))
        self.all_button.setAutoDefault(False)
        self.all_button.clicked.connect(self.cleared)
        box = QVBoxLayout(self)
        box.addStretch(1)
        for part in (self._title, self._words, self.all_button):
            if isinstance(part, PlainLabel):
                part.setAlignment(Qt.AlignmentFlag.AlignCenter)
            box.addWidget(part, 0, Qt.AlignmentFlag.AlignHCenter)
        box.addStretch(1)

    def explain(self, total: int) -> None:
        """``total``: how many there would be without the search."""
        title, words = _NO_MATCH if total else _EMPTY
        self._title.setText(say(title))
        self._words.set_block(say(words), 440)
        self.all_button.setVisible(total > 0)


class RejectView(QWidget):
    """One reject: why it was rejected, its place in words, and its bytes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._reason = PlainLabel("", "strong").wrapped()
        self._place = PlainLabel("", "note").wrapped()
        self._note = PlainLabel("", "note").wrapped()
        for label in (self._reason, self._place):
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.bytes = RejectBytes()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 8, 0, 0)
        box.setSpacing(4)
        for part in (self._reason, self._place):
            box.addWidget(part)
        box.addWidget(self.bytes, 1)
        box.addWidget(self._note)

    def show_reject(self, detail: RejectDetail) -> None:
        """Shows a reject and the place of its damage."""
        self._reason.setText(display_text(retold(detail.reason)))
        self._place.setText(display_text(detail.place))
        shown = marked(detail.raw, detail.damage)
        self.bytes.show_bytes(shown)
        notes = [shown.note]
        if detail.cut:
            kept, length = len(detail.raw), len(detail.raw) + detail.cut
            notes.append(
                say(
                    "The library keeps the first {kept} of {n} bytes; Export… takes the rest from the source.",
                    kept=number(kept),
                    n=number(length),
                )
            )
        self.say(" ".join(note for note in notes if note))

    def show_nothing(self, words: str = "") -> None:
        """Shows no reject, and why."""
        for label in (self._reason, self._place):
            label.setText("")
        self.bytes.show_bytes(marked(b"", None))
        self.say(words)

    def say(self, words: str) -> None:
        """Shows a sentence below the bytes."""
        self._note.setText(words)
        self._note.setVisible(bool(words))


def rejects_table(model: RejectsModel) -> QTableView:
    """The table of rejects."""
    table = QTableView()
    table.setAccessibleName(say("Rejected records"))
    table.setModel(model)
    table.setShowGrid(False)
    table.setWordWrap(False)
    table.setTabKeyNavigation(False)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerItem)
    table.verticalHeader().hide()
    hold_rows(table)
    header = table.horizontalHeader()
    header.setHighlightSections(False)
    header.setStretchLastSection(True)
    hold_height(header, theme.HEADER_HEIGHT)
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    hold_widths(header, [width for _, _, width in COLUMNS])
    return table
