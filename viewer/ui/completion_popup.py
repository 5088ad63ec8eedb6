"""The list under the search box: suggestions or earlier searches. It never takes the keyboard away from the box."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QListView, QPushButton, QVBoxLayout, QWidget

from viewer.domain.completion import Kind, Suggestion
from viewer.ui import theme
from viewer.ui.plain_text import ElidedLabel
from viewer.ui.suggestions_model import (
    ROW_HEIGHT,
    SuggestionDelegate,
    SuggestionsModel,
    is_on_remove_sign,
    remove_sign,
)
from viewer.wording import say

_ROWS = 9
_WIDTH = 620
_NARROWEST = 280
_FOOT = 26


class CompletionPopup(QFrame):
    """A part of the window, drawn over its neighbours: no window of its own that could take the focus."""

    taken = Signal(object)
    removed = Signal(object)
    linked = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.setObjectName("completionPopup")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.model = SuggestionsModel(self)
        self.list = QListView()
        self.list.setModel(self.model)
        self.list.setItemDelegate(SuggestionDelegate(self.list))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setUniformItemSizes(True)
        self.list.setMouseTracking(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(say("Suggestions"))
        self.list.viewport().installEventFilter(self)
        self._words = ElidedLabel("", "note")
        self._link = QPushButton()
        self._link.setProperty("kind", "link")
        self._link.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._link.clicked.connect(self.linked)
        foot = QHBoxLayout()
        foot.setContentsMargins(10, 0, 10, 2)
        foot.addWidget(self._words, 1)
        foot.addWidget(self._link)
        box = QVBoxLayout(self)
        box.setContentsMargins(1, 4, 1, 2)
        box.setSpacing(2)
        box.addWidget(self.list)
        box.addLayout(foot)
        self.hide()

    def offer(self, suggestions: Sequence[Suggestion], below: QRect, words: str, link: str) -> None:
        """Shows suggestions under a place of the window, none of them chosen; what was chosen stays so if it can.

        Lines that are there already stay where they are when their counts come.
        """
        before, row_before = self.chosen(), self.list.currentIndex().row()
        suggestions = self._in_place(suggestions)
        if suggestions != self.model.suggestions:
            self.model.show_suggestions(suggestions)
        for row, one in enumerate(suggestions):
            if before is not None and (one.kind, one.insert) == (before.kind, before.insert):
                self._choose(row)
        if before is not None and before.kind == "search" and suggestions and self.chosen() is None:
            self._choose(min(row_before, len(suggestions) - 1))  # the one before it was taken out
        self._words.setText(words)
        self._link.setText(link)
        self._link.setVisible(bool(link))
        if suggestions:
            self._place(below)
            self.show()
            self.raise_()
        else:
            self.close_list()

    def close_list(self) -> None:
        """Hides the list and forgets what it offered."""
        self.hide()
        self.model.show_suggestions([])

    def chosen(self) -> Suggestion | None:
        """What is chosen with the arrows, None while nothing is."""
        return self.model.suggestion(self.list.currentIndex().row()) if self.isVisible() else None

    def kind(self) -> Kind | None:
        """What the list holds, None while it is closed."""
        first = self.model.suggestion(0) if self.isVisible() else None
        return first.kind if first is not None else None

    def forget_choice(self) -> None:
        """Chooses nothing any more: what is typed now is something else."""
        self.list.clearSelection()
        self.list.setCurrentIndex(QModelIndex())

    def step(self, by: int) -> None:
        """Chooses the next entries up or down; beyond either end nothing is chosen, so that Enter searches again."""
        count = self.model.rowCount()
        row = self.list.currentIndex().row()
        if row < 0 and by < 0:
            self._choose(count - 1)
            self._announce()
        elif not 0 <= row + by < count and abs(by) == 1:
            self.forget_choice()
        else:
            self._choose(min(max(row + by, 0), count - 1))
            self._announce()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QMouseEvent) and event.type() in (
            QEvent.Type.MouseButtonPress,
            QEvent.Type.MouseButtonRelease,
        ):
            if event.type() == QEvent.Type.MouseButtonRelease and event.button() == Qt.MouseButton.LeftButton:
                self._click(event.position().toPoint())
            return True
        return super().eventFilter(watched, event)

    def _click(self, at: QPoint) -> None:
        index = self.list.indexAt(at)
        one = self.model.suggestion(index.row())
        if one is None:
            return
        is_sign = remove_sign(self.model.line(index.row()), chosen=True)
        on_sign = is_sign and is_on_remove_sign(self.list.visualRect(index), at.x())
        (self.removed if on_sign else self.taken).emit(one)

    def _choose(self, row: int) -> None:
        index = self.model.index(row)
        self.list.setCurrentIndex(index)
        self.list.scrollTo(index)

    def _announce(self) -> None:
        """The keyboard stays in the box, so readers of the screen are told what is chosen."""
        said = self.list.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.list, said))

    def _in_place(self, suggestions: Sequence[Suggestion]) -> list[Suggestion]:
        new = {one.insert: one for one in suggestions}
        rows = (self.model.suggestion(row) for row in range(self.model.rowCount()))
        shown = [one.insert for one in rows if one is not None]
        return [new[insert] for insert in shown] if new.keys() == set(shown) else list(suggestions)

    def _place(self, below: QRect) -> None:
        room = self._window.rect()
        rows = min(self.model.rowCount(), _ROWS)
        line = theme.scaled(ROW_HEIGHT)
        height = rows * line + theme.scaled(_FOOT) + 10
        width = max(_NARROWEST, min(_WIDTH, room.width() - 16))
        left = max(8, min(below.left(), room.right() - width - 8))
        self.list.setFixedHeight(rows * line)
        self.setGeometry(left, below.bottom() + 3, width, min(height, room.bottom() - below.bottom() - 8))
