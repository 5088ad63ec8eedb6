"""A page of the guide as formatted text: beside plain_text.py the only module that may name a rich-text sink.

It shows the files of resources/guide/ and nothing else, never a value that came from data. It loads no resource but the
program's own pictures, and follows no link by itself.
"""

from pathlib import PurePosixPath

from PySide6.QtCore import QPoint, Qt, QUrl, Signal
from PySide6.QtGui import (
    QFont,
    QFontInfo,
    QImage,
    QResizeEvent,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
)
from PySide6.QtWidgets import QTextBrowser, QTextEdit, QWidget

from viewer import paths
from viewer.jobs.read_guide import anchor, shown
from viewer.ui import theme
from viewer.ui.plain_text import text_mark

_MARGIN = 22
_LEADING = 125
_STEPS_UP = {1: 2, 2: 1}  # of Qt's type scale, each a fifth to a quarter larger than the one before
_ABOVE = {1: 4, 2: 20, 3: 14}
_BELOW = 7
_CODE = 0.88
_MOST_PLACES = 2_000
_PROPERTY = QTextFormat.Property


class GuideText(QTextBrowser):
    """Shows one page at a time; where its links lead is left to whoever listens."""

    followed = Signal(str)
    """A link was chosen: ``07-findings.md#anchor`` or ``#anchor``."""
    moved = Signal(int)
    """Back (-1) or forward (1) was asked for, by the keys that a page takes itself."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setUndoRedoEnabled(False)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextBrowserInteraction | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setObjectName("guideText")
        self.document().setDocumentMargin(_MARGIN)
        self.document().setIndentWidth(_MARGIN)
        self.anchorClicked.connect(lambda url: self.followed.emit(url.toString()))
        self._places: list[QTextCursor] = []

    def show_page(self, text: str) -> None:
        """Shows a page of the guide from its beginning."""
        self.setExtraSelections([])
        self._places = []
        self.document().setMarkdown(shown(text), QTextDocument.MarkdownFeature.MarkdownDialectGitHub)
        self._dress()
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self.verticalScrollBar().setValue(0)

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """Gives pictures of the program's own, by the last part of their name; nothing else is ever loaded."""
        picture = paths.resources() / "guide" / "pictures" / PurePosixPath(QUrl(name).path()).name
        return QImage(str(picture)) if picture.suffix == ".png" and picture.is_file() else None

    def backward(self) -> None:
        self.moved.emit(-1)

    def forward(self) -> None:
        self.moved.emit(1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        first = self.cursorForPosition(QPoint(_MARGIN, 0))
        at_top = not self.verticalScrollBar().value()
        super().resizeEvent(event)
        if not at_top:  # other lines stand at the same height now: what was on top stays there
            self.verticalScrollBar().setValue(self.verticalScrollBar().value() + self.cursorRect(first).top())

    def go_to(self, wanted: str) -> bool:
        """Scrolls to a heading by its anchor, the top of the page for none; whether it is there."""
        if not wanted:
            self.verticalScrollBar().setValue(0)
            return True
        for block in self._headings():
            if anchor(block.text()) == wanted:
                top = self.document().documentLayout().blockBoundingRect(block).top()
                self.verticalScrollBar().setValue(int(top) - _MARGIN // 2)
                self.setTextCursor(QTextCursor(block))
                return True
        return False

    def anchor_in_sight(self) -> str:
        """The anchor of the heading under which the first visible line stands; empty above all of them."""
        first = self.verticalScrollBar().value() + _MARGIN
        above = ""
        for block in self._headings():
            if self.document().documentLayout().blockBoundingRect(block).top() > first:
                break
            above = anchor(block.text())
        return above

    def find_words(self, words: str) -> int:
        """Marks every place that has these words, whatever their case; how many there are."""
        self._places = []
        cursor = QTextCursor(self.document())
        while words.strip() and len(self._places) < _MOST_PLACES:
            cursor = self.document().find(words, cursor)
            if cursor.isNull():
                break
            self._places.append(cursor)
        self._mark(-1)
        return len(self._places)

    def show_place(self, number: int) -> None:
        """Scrolls to one of the places that were found, counted from 0, and shows it among the others."""
        cursor = QTextCursor(self._places[number])
        cursor.setPosition(cursor.selectionStart())
        self.setTextCursor(cursor)
        self.ensureCursorVisible()
        self._mark(number)

    def first_place_in_sight(self) -> int:
        """The first place found that does not lie above what is shown; the first one of all if there is none."""
        top = self.cursorForPosition(self.viewport().rect().topLeft()).position()
        below = (number for number, place in enumerate(self._places) if place.selectionStart() >= top)
        return next(below, 0)

    def _mark(self, current: int) -> None:
        marks: list[QTextEdit.ExtraSelection] = []
        for number, place in enumerate(self._places):
            ground, ink = ("accent", "on_accent") if number == current else ("found", "text")
            marks.append(text_mark(place, theme.colour(ground), theme.colour(ink)))
        self.setExtraSelections(marks)

    def _headings(self) -> list[QTextBlock]:
        return [block for block in self._blocks() if block.blockFormat().headingLevel()]

    def _blocks(self) -> list[QTextBlock]:
        found, block = [], self.document().begin()
        while block.isValid():
            found.append(block)
            block = block.next()
        return found

    def _dress(self) -> None:
        """Gives headings, code and tables the sizes and colours of the theme."""
        base = QFontInfo(self.font()).pixelSize()
        for block in self._blocks():
            level = block.blockFormat().headingLevel()
            if level:
                _dress_heading(block, level)
            elif block.blockFormat().hasProperty(_PROPERTY.BlockCodeFence):
                _dress_code(block, base)
            else:
                _dress_text(block, base)
        for frame in self.document().rootFrame().childFrames():
            if isinstance(frame, QTextTable):
                _dress_table(frame)


def _select(block: QTextBlock) -> QTextCursor:
    cursor = QTextCursor(block)
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
    return cursor


def _dress_heading(block: QTextBlock, level: int) -> None:
    form, look = QTextBlockFormat(), QTextCharFormat()
    form.setTopMargin(_ABOVE.get(level, 10))
    form.setBottomMargin(6)
    look.setProperty(_PROPERTY.FontSizeAdjustment, _STEPS_UP.get(level, 0))
    look.setFontWeight(QFont.Weight.DemiBold)
    cursor = _select(block)
    cursor.mergeBlockFormat(form)
    cursor.mergeCharFormat(look)


def _dress_code(block: QTextBlock, base: int) -> None:
    form = QTextBlockFormat()
    form.setBackground(theme.colour("sunken"))
    form.setLeftMargin(0)
    form.setTopMargin(0)
    form.setBottomMargin(0 if block.next().blockFormat().hasProperty(_PROPERTY.BlockCodeFence) else _BELOW + 3)
    cursor = _select(block)
    cursor.mergeBlockFormat(form)
    cursor.mergeCharFormat(_fixed(base))


def _dress_text(block: QTextBlock, base: int) -> None:
    form = QTextBlockFormat()
    if block.textList() is None and QTextCursor(block).currentTable() is None:
        form.setBottomMargin(_BELOW)
        if block.previous().textList() is not None:
            form.setTopMargin(_BELOW)
    form.setLineHeight(_LEADING, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    QTextCursor(block).mergeBlockFormat(form)
    look = _fixed(base)
    look.setBackground(theme.colour("chip"))
    iterator = block.begin()
    stretches = []
    while not iterator.atEnd():
        piece = iterator.fragment()
        if piece.charFormat().fontFixedPitch():
            stretches.append((piece.position(), piece.length()))
        iterator += 1
    for start, length in stretches:
        cursor = QTextCursor(block)
        cursor.setPosition(start)
        cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
        cursor.mergeCharFormat(look)


def _fixed(base: int) -> QTextCharFormat:
    look = QTextCharFormat()
    look.setFontFamilies(theme.fixed_font().families())
    look.setFontFixedPitch(True)
    look.setProperty(_PROPERTY.FontPixelSize, round(base * _CODE))
    return look


def _dress_table(table: QTextTable) -> None:
    form = table.format()
    form.setBorder(1)
    form.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    form.setBorderCollapse(True)
    form.setBorderBrush(theme.colour("line"))
    form.setCellPadding(5)
    form.setCellSpacing(0)
    form.setTopMargin(6)
    form.setBottomMargin(10)
    form.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    table.setFormat(form)
    for column in range(table.columns()):
        cell = table.cellAt(0, column)
        look = cell.format().toTableCellFormat()
        look.setBackground(theme.colour("header"))
        cell.setFormat(look)
