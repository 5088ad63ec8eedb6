"""One facet of the side bar: its title, its values with their counts, and ways to see more of them."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QListView, QPushButton, QVBoxLayout, QWidget

from viewer.domain.facets import FACETS, Facet, FacetLine
from viewer.ui import theme
from viewer.ui.facet_delegate import BOX_ROOM, LINE_HEIGHT, FacetDelegate
from viewer.ui.facet_model import SHORT, FacetModel, Mark, title_of
from viewer.ui.plain_text import ElidedLabel, PlainLabel, tooltip
from viewer.wording import number, say, within

_FINDABLE = 12
"""A facet of more values than this has a field to find them."""
_TALL = 16
"""So many lines are visible at a time where all are listed."""


class FacetSection(QWidget):
    """Says what a person does with a value; it never changes by itself what the query says."""

    toggled = Signal(object, str)
    chosen = Signal(object, str)
    excluded = Signal(object, str)
    menu_asked = Signal(object, str, QPoint)
    removed = Signal(object)

    def __init__(self, facet: Facet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.facet = facet
        self.model = FacetModel(facet, self)
        self.list = FacetList(self.model)
        fixed = facet in FACETS
        title = ElidedLabel(title_of(facet).upper() if fixed else title_of(facet), "section")
        head = QHBoxLayout()
        head.setContentsMargins(12, 0, 8, 2)
        head.addWidget(title, 1)
        if not fixed:
            remove = QPushButton("✕")
            remove.setProperty("kind", "flat")
            remove.setAccessibleName(say("Remove the facet {facet}", facet=title_of(facet)))
            tooltip(remove, say("Remove this facet from the side bar"))
            remove.clicked.connect(lambda _=False: self.removed.emit(self.facet))
            head.addWidget(remove)
        self.find_box = QLineEdit()
        self.find_box.setPlaceholderText(say("Find in {facet}", facet=within(title_of(facet, 40))))
        self.find_box.setAccessibleName(say("Find in {facet}", facet=title_of(facet)))
        self.find_box.setClearButtonEnabled(True)
        self.find_box.textChanged.connect(self._narrow)
        self.find_box.hide()
        theme.changes.restyled.connect(self._fit)
        finding = QHBoxLayout()
        finding.setContentsMargins(12, 0, 12, 3)
        finding.addWidget(self.find_box)
        self._said = PlainLabel("", "note")
        self._more = QPushButton()
        self._more.setProperty("kind", "link")
        self._more.clicked.connect(lambda _=False: self._open())
        foot = QHBoxLayout()
        foot.setContentsMargins(BOX_ROOM, 1, 12, 0)
        foot.setSpacing(8)
        foot.addWidget(self._said)
        foot.addWidget(self._more)
        foot.addStretch(1)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 10, 0, 0)
        box.setSpacing(0)
        for part in (head, finding):
            box.addLayout(part)
        box.addWidget(self.list)
        box.addLayout(foot)
        self.list.toggled.connect(lambda value: self.toggled.emit(self.facet, value))
        self.list.chosen.connect(lambda value: self.chosen.emit(self.facet, value))
        self.list.excluded.connect(lambda value: self.excluded.emit(self.facet, value))
        self.list.menu_asked.connect(lambda value, at: self.menu_asked.emit(self.facet, value, at))
        self.model.rowsInserted.connect(self._fit)
        self._fit()

    def show_lines(self, lines: tuple[FacetLine, ...], exact: bool) -> None:
        """Shows new counts; what was found, opened and current stays so."""
        self._keeping(lambda: self.model.show_lines(lines, exact))

    def show_marks(self, marks: dict[str, Mark]) -> None:
        """Shows what the query says of the values."""
        self._keeping(lambda: self.model.show_marks(marks))

    def _narrow(self, words: str) -> None:
        self._keeping(lambda: self.model.narrow(words))

    def _open(self) -> None:
        self._keeping(lambda: self.model.open(not self.model.all))
        self.list.scrollToTop()

    def _keeping(self, change: Callable[[], None]) -> None:
        """Changes what is listed; the line that the keyboard is at stays the same value."""
        line = self.model.line(self.list.currentIndex().row())
        place = self.list.verticalScrollBar().value()
        change()
        row = self.model.row_of(line.value) if line is not None else None
        if row is not None:
            self.list.setCurrentIndex(self.model.index(row))
        self._fit()
        self.list.verticalScrollBar().setValue(place)

    def _fit(self) -> None:
        shown, total = self.model.rowCount(), self.model.total
        self.list.setFixedHeight(min(shown, _TALL) * theme.scaled(LINE_HEIGHT))
        self.find_box.setVisible(total > _FINDABLE or bool(self.find_box.text()))
        narrowed = bool(self.find_box.text().strip())
        longer = total > SHORT + 1 and not narrowed
        self._said.setText(
            say("{shown} of {all}", shown=number(shown), all=number(total)) if shown < total else number(total)
        )
        self._said.setVisible(shown < total or longer)
        self._more.setText(say("Show fewer") if self.model.all else say("Show all {count}", count=number(total)))
        self._more.setVisible(longer and (self.model.all or shown < total))
        self.setVisible(total > 0)


class FacetList(QListView):
    """The lines: a click on the box or Space ticks, a click on the name or Enter means only this."""

    toggled = Signal(str)
    chosen = Signal(str)
    excluded = Signal(str)
    menu_asked = Signal(str, QPoint)

    def __init__(self, model: FacetModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = model
        self.setModel(model)
        self.setItemDelegate(FacetDelegate(model, self))
        self.setAccessibleName(say("{facet}: values of this search", facet=title_of(model.facet)))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QListView.SelectionMode.NoSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setFont(theme.table_font())
        self.setTabKeyNavigation(False)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self._lines.rowCount():
            self.setCurrentIndex(self._lines.index(0))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        at = event.position().toPoint()
        line = self._lines.line(self.indexAt(at).row())
        if line is None or event.button() != Qt.MouseButton.LeftButton or not self.rect().contains(at):
            return
        (self.toggled if at.x() < theme.scaled(BOX_ROOM) else self.chosen).emit(line.value)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        line = self._lines.line(self.currentIndex().row())
        key = event.key()
        if line is None:
            super().keyPressEvent(event)
        elif key == Qt.Key.Key_Space:
            self.toggled.emit(line.value)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.chosen.emit(line.value)
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Minus):
            self.excluded.emit(line.value)
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        index = (
            self.currentIndex() if event.reason() == QContextMenuEvent.Reason.Keyboard else self.indexAt(event.pos())
        )
        line = self._lines.line(index.row())
        if line is not None:
            at = self.visualRect(index).bottomLeft()
            by_keys = event.reason() == QContextMenuEvent.Reason.Keyboard
            self.menu_asked.emit(line.value, self.viewport().mapToGlobal(at) if by_keys else event.globalPos())
