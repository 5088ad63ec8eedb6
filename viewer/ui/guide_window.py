"""The window of the guide: its contents at the left, one page at the right, and a line that finds in the page."""

from contextlib import suppress
from typing import NamedTuple

from PySide6.QtCore import QModelIndex, QSize, Qt, QUrl
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeySequence, QShortcut, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QSplitter, QTreeView, QVBoxLayout, QWidget

from viewer import wording
from viewer.jobs.read_guide import ENGLISH, Page, filled, pages
from viewer.ui import theme
from viewer.ui.find_line import FindLine
from viewer.ui.guide_tables import TABLES
from viewer.ui.guide_text import GuideText
from viewer.ui.plain_text import tooltip
from viewer.ui.settings import Settings
from viewer.wording import say, to_say

PLACE, LAYOUT = "guide_place", "guide_window"
MISSING = to_say("The guide is missing from this installation. Install the program anew.")
_SIZE = (1120, 760)
_CONTENTS_WIDTH = 250
_ROW_ROOM = 9
_PLACE_ROLE = Qt.ItemDataRole.UserRole
_Key = QKeySequence.StandardKey


class Place(NamedTuple):
    """A place in the guide: a page by the name of its file, and a heading of it by its anchor in English."""

    page: str
    anchor: str = ""

    @classmethod
    def read(cls, text: str) -> "Place":
        """From "07-findings.md#anchor"."""
        page, _, anchor = text.partition("#")
        return cls(page, anchor)

    def __str__(self) -> str:
        return f"{self.page}#{self.anchor}" if self.anchor else self.page


class GuideWindow(QDialog):
    """Stays open beside the windows; one that has no parent is usable while a dialog waits."""

    def __init__(self, settings: Settings) -> None:
        super().__init__(None, Qt.WindowType.Window)
        self.setWindowTitle(say("Guide"))
        self._settings = settings
        self._pages = {page.name: page for page in _all()}
        self._english = {page.name: page for page in _all(ENGLISH)}
        self._page = ""
        self._been: list[tuple[str, int]] = []
        self._ahead: list[tuple[str, int]] = []
        self._found = 0
        self._current = -1
        self.contents = QTreeView()
        self.contents.setAccessibleName(say("Contents of the guide"))
        self.contents.setObjectName("guideContents")
        self.contents.setHeaderHidden(True)
        self.contents.setModel(self._contents_model())
        self.contents.setEditTriggers(QTreeView.EditTrigger.NoEditTriggers)
        self.contents.clicked.connect(self._choose)
        self.contents.activated.connect(self._choose)
        self.text = GuideText()
        self.text.setAccessibleName(say("Page of the guide"))
        self.text.followed.connect(self.follow)
        self.text.moved.connect(self.go)
        self.line = FindLine(say("Find in this page"))
        self.line.asked.connect(self._find)
        self.line.stepped.connect(self.step)
        self.line.left.connect(self.text.setFocus)
        self.line.follow(self)
        self.back = self._button("←", say("Back"), lambda: self.go(-1))
        self.forward = self._button("→", say("Forward"), lambda: self.go(1))
        for keys, act in ((_Key.Back, self.back), (_Key.Forward, self.forward)):
            QShortcut(keys, self).activated.connect(act.click)
        QShortcut(_Key.Find, self).activated.connect(self.line.start)
        theme.changes.restyled.connect(self.restyle)
        self._lay_out()
        self._show_way()

    def show_place(self, place: Place) -> None:
        """Shows a page, at its heading; an unknown page is the first one. Where one was is kept for Back."""
        if not self._pages:
            self.text.setPlainText(say(MISSING))
            return
        if self._page:
            self._been.append(self._here())
            self._ahead.clear()
        self._open(place.page if place.page in self._pages else next(iter(self._pages)))
        self.text.go_to(self._translated(place))
        self._show_way()

    def show_again(self) -> None:
        """Shows what was read last, or the first page."""
        if not self._page:
            self.show_place(Place.read(self._settings.text(PLACE, "")))

    def come_to_the_front(self) -> None:
        """Shows the window over the others, and gives the page the keyboard."""
        self.show()
        self.raise_()
        self.activateWindow()
        self.text.setFocus()

    def follow(self, link: str) -> None:
        """Goes where a link of a page leads; only pages of the guide are followed."""
        url = QUrl(link)
        page = url.fileName() or self._page
        if page in self._pages and not url.scheme():
            self._been.append(self._here())
            self._ahead.clear()
            if page != self._page:
                self._open(page)
            self.text.go_to(url.fragment())
            self._show_way()

    def go(self, way: int) -> None:
        """Back (-1) or forward (1) to where one was."""
        source, target = (self._been, self._ahead) if way < 0 else (self._ahead, self._been)
        if source:
            target.append(self._here())
            page, scrolled = source.pop()
            self._open(page)
            self.text.verticalScrollBar().setValue(scrolled)
            self._show_way()

    def step(self, by: int) -> None:
        """Goes to the next place (1) that was found in the page, or to the one before (-1)."""
        if self._found:
            fresh = self._current < 0
            self._current = self.text.first_place_in_sight() if fresh else (self._current + by) % self._found
            self.text.show_place(self._current)
            self.line.say(self._current + 1, self._found)

    def place(self) -> Place:
        """Where one is reading."""
        return Place(self._page, self._english_anchor(self.text.anchor_in_sight()))

    def restyle(self) -> None:
        """Takes the colours and sizes of the theme in use."""
        if self._page:
            page, scrolled = self._here()
            self._open(page)
            self.text.verticalScrollBar().setValue(scrolled)

    def closeEvent(self, event: QCloseEvent) -> None:
        self._keep()
        super().closeEvent(event)

    def reject(self) -> None:
        self._keep()
        super().reject()

    def _keep(self) -> None:
        if self._page:
            self._settings.set_text(PLACE, str(self.place()))
        self._settings.set_layout(LAYOUT, self.saveGeometry())

    def _open(self, name: str) -> None:
        if name != self._page:
            self.contents.collapseAll()
        self._page = name
        self.text.show_page(filled(self._pages[name].text, TABLES))
        self._find(self.line.words())
        for row in range(self.contents.model().rowCount()):
            index = self.contents.model().index(row, 0)
            if index.data(_PLACE_ROLE).page == name:
                self.contents.setExpanded(index, True)
                if self.contents.currentIndex().data(_PLACE_ROLE) is None or not self._is_at(name):
                    self.contents.setCurrentIndex(index)

    def _is_at(self, name: str) -> bool:
        place = self.contents.currentIndex().data(_PLACE_ROLE)
        return isinstance(place, Place) and place.page == name

    def _choose(self, index: QModelIndex) -> None:
        place = index.data(_PLACE_ROLE)
        if isinstance(place, Place):
            self.show_place(place)

    def _find(self, words: str) -> None:
        self._current = -1
        self._found = self.text.find_words(words)
        self.line.say(0, self._found)

    def _here(self) -> tuple[str, int]:
        return self._page, self.text.verticalScrollBar().value()

    def _show_way(self) -> None:
        self.back.setEnabled(bool(self._been))
        self.forward.setEnabled(bool(self._ahead))

    def _translated(self, place: Place) -> str:
        return _counterpart(self._english.get(place.page), self._pages.get(place.page), place.anchor)

    def _english_anchor(self, anchor: str) -> str:
        return _counterpart(self._pages.get(self._page), self._english.get(self._page), anchor)

    def _contents_model(self) -> QStandardItemModel:
        model = QStandardItemModel(self)
        for page in self._pages.values():
            item = self._item(page.title, Place(page.name))
            for section, english in zip(page.sections(), self._english[page.name].sections(), strict=False):
                if section.level == 2:
                    item.appendRow(self._item(section.title, Place(page.name, english.anchor)))
            model.appendRow(item)
        return model

    def _item(self, title: str, place: Place) -> QStandardItem:
        item = QStandardItem(title)
        item.setData(place, _PLACE_ROLE)
        item.setSizeHint(QSize(0, self.fontMetrics().height() + _ROW_ROOM))
        return item

    def _button(self, sign: str, name: str, act: object) -> QPushButton:
        button = QPushButton(sign)
        button.setProperty("kind", "more")
        button.setAccessibleName(name)
        button.setAutoDefault(False)
        tooltip(button, name)
        button.clicked.connect(act)
        return button

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(12, 8, 12, 8)
        head.setSpacing(6)
        for widget in (self.back, self.forward):
            head.addWidget(widget)
        head.addWidget(self.line, 1)
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.text, 1)
        halves = QSplitter(Qt.Orientation.Horizontal)
        halves.setHandleWidth(1)
        halves.addWidget(self.contents)
        halves.addWidget(right)
        halves.setStretchFactor(1, 1)
        halves.setSizes([_CONTENTS_WIDTH, _SIZE[0] - _CONTENTS_WIDTH])
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(halves)
        geometry = self._settings.layout(LAYOUT)
        if geometry is None or not self.restoreGeometry(geometry):
            room = QGuiApplication.primaryScreen().availableSize()
            self.resize(min(_SIZE[0], room.width() - 40), min(_SIZE[1], room.height() - 60))


def _all(language: str = "") -> list[Page]:
    with suppress(OSError):
        return pages(language or wording.in_use().code)
    return []


def _counterpart(mine: Page | None, other: Page | None, anchor: str) -> str:
    """The anchor of the heading that stands at the same place of the other page."""
    if mine is None or other is None:
        return anchor
    for one, its in zip(mine.headings(), other.headings(), strict=False):
        if one.anchor == anchor:
            return its.anchor
    return anchor
