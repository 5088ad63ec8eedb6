"""What the program is made of: a list of components, and the licence of the chosen one in full."""

from PySide6.QtCore import QModelIndex, QSize, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QListView,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from viewer.jobs.licences import Licence, licences, version
from viewer.ui import theme
from viewer.ui.dialog_frame import close_box, dialog_column, fitting
from viewer.ui.plain_text import PlainLabel
from viewer.ui.plain_view import PlainView
from viewer.wording import say, to_say

_SIZE = QSize(980, 640)
_ROW_HEIGHT = 26
PLACES = (
    *(to_say("every package"), to_say("every package with a Python of its own"), to_say("packages for Linux")),
    *(to_say("packages for Linux and macOS"), to_say("the package for Windows"), to_say("with Python")),
    *(to_say("with Qt"), to_say("with Qt on Linux"), to_say("with Python and Qt")),
)
"""Where the components are, as their list has it (resources/licences/)."""
MISSING = to_say("The texts of the licences are missing from this installation. Install the program anew.")


class LicencesDialog(QDialog):
    """Components at the left, texts at the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(say("Licences"))
        self.resize(fitting(_SIZE))
        self._licences = _all()
        self.list = QListView()
        self.list.setAccessibleName(say("Components"))
        model = QStandardItemModel(self.list)
        for one in self._licences:
            item = QStandardItem(one.component)
            item.setSizeHint(QSize(0, theme.scaled(_ROW_HEIGHT)))
            model.appendRow(item)
        self.list.setModel(model)
        self.list.setUniformItemSizes(True)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.title = PlainLabel("", "strong").wrapped()
        self.facts = PlainLabel("", "note").wrapped()
        self.facts.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.text = PlainView(say("Text of the licence"))
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for widget in (self.title, self.facts):
            column.addWidget(widget)
        column.addWidget(self.text, 1)
        halves = QSplitter(Qt.Orientation.Horizontal)
        halves.setChildrenCollapsible(False)
        halves.setHandleWidth(12)
        halves.addWidget(self.list)
        halves.addWidget(right)
        halves.setStretchFactor(1, 1)
        halves.setSizes([270, 690])
        box = dialog_column(self)
        box.addWidget(halves, 1)
        box.addWidget(close_box(self))
        self.list.selectionModel().currentChanged.connect(self._show)
        self.text.setPlainText("" if self._licences else say(MISSING))
        self.list.setCurrentIndex(self.list.model().index(0, 0))
        self.list.setFocus()

    def _show(self, index: QModelIndex) -> None:
        one = self._licences[index.row()]
        self.title.setText(" ".join(part for part in (one.component, version(one)) if part))
        self.facts.setText(_facts(one))
        try:
            self.text.setPlainText(one.text())
        except (OSError, ValueError):
            self.text.setPlainText(say(MISSING))


def _all() -> list[Licence]:
    try:
        return licences()
    except (OSError, ValueError):
        return []


def _facts(one: Licence) -> str:
    where = say(one.where)
    if not one.source:
        return say("{licence} · In {where}", licence=one.licence, where=where)
    return say("{licence} · In {where} · Source code: {source}", licence=one.licence, where=where, source=one.source)
