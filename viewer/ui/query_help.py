"""The help of the search: everything that can be written there, with examples that can be tried at once."""

from itertools import groupby
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QFrame, QGridLayout, QLineEdit, QPushButton, QScrollArea, QVBoxLayout, QWidget

from viewer.domain.query_help import Topic, matching, topics
from viewer.ui import theme
from viewer.ui.held_sizes import hold_font
from viewer.ui.plain_text import PlainLabel, tooltip
from viewer.wording import say, to_say

_WORDS = 330
_FORM = 140
_SIZE = (860, 640)
_NOTE = to_say("Click an example to try it. This window can stay open while you search.")


class _Row(NamedTuple):
    topic: Topic
    widgets: tuple[QWidget, ...]


class QueryHelp(QDialog):
    """Stays open beside the window; ``tried`` carries the example that a person clicked."""

    tried = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(say("Search help"))
        self._topics = topics()
        self._find = QLineEdit()
        self._find.setPlaceholderText(say("Find in this help"))
        self._find.setAccessibleName(say("Find in this help"))
        self._find.setClearButtonEnabled(True)
        self._find.textChanged.connect(self._filter)
        self._nothing = PlainLabel(say("Nothing here has these words."), "muted")
        self._nothing.hide()
        self._titles: dict[str, QWidget] = {}
        self._rows: list[_Row] = []
        page = QWidget()
        self._fill(page)
        area = QScrollArea()
        area.setAccessibleName(self.windowTitle())
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(page)
        box = QVBoxLayout(self)
        box.setContentsMargins(20, 16, 8, 12)
        box.setSpacing(10)
        head = QVBoxLayout()
        head.setContentsMargins(0, 0, 12, 0)
        head.addWidget(self._find)
        head.addWidget(PlainLabel(say(_NOTE), "note"))
        box.addLayout(head)
        box.addWidget(area, 1)
        self.resize(*_SIZE)

    def open_beside(self) -> None:
        """Shows the help, or brings it to the front."""
        self.show()
        self.raise_()
        self.activateWindow()
        self._find.setFocus()

    def _fill(self, page: QWidget) -> None:
        grid = QGridLayout(page)
        grid.setContentsMargins(0, 0, 12, 0)
        grid.setHorizontalSpacing(18)
        grid.setVerticalSpacing(9)
        grid.setColumnStretch(2, 1)
        line = 0
        for section, listed in groupby(self._topics, key=lambda one: one.section):
            title = self._titles[section] = PlainLabel(section.upper(), "section")
            title.setContentsMargins(0, 6, 0, 0)
            grid.addWidget(title, line, 0, 1, 3)
            line += 1
            for topic in listed:
                row = _row(topic)
                for column, widget in enumerate(row.widgets):
                    grid.addWidget(widget, line, column, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
                    if isinstance(widget, QPushButton):
                        widget.clicked.connect(lambda _=False, example=topic.example: self.tried.emit(example))
                self._rows.append(row)
                line += 1
        grid.addWidget(self._nothing, line, 0, 1, 3)
        grid.setRowStretch(line + 1, 1)

    def _filter(self, typed: str) -> None:
        found = matching(self._topics, typed)
        for row in self._rows:
            for widget in row.widgets:
                widget.setVisible(row.topic in found)
        for section, title in self._titles.items():
            title.setVisible(any(one.section == section for one in found))
        self._nothing.setVisible(not found)


def _row(topic: Topic) -> _Row:
    form, words = PlainLabel(topic.form), PlainLabel()
    hold_font(form, theme.fixed_font)
    form.setMinimumWidth(theme.scaled(_FORM))
    form.setContentsMargins(0, 2, 0, 0)
    words.set_block(topic.words, _WORDS)
    if not topic.example:
        return _Row(topic, (form, words))
    example = QPushButton(topic.example)
    example.setProperty("kind", "link")
    hold_font(example, theme.fixed_font)
    example.setCursor(Qt.CursorShape.PointingHandCursor)
    example.setAutoDefault(False)
    tooltip(example, say("Search for {query}", query=topic.example))
    return _Row(topic, (form, words, example))
