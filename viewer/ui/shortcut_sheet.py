"""The sheet of keyboard shortcuts, made from the commands: by menu and by place, with a line to find one."""

from itertools import groupby

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from viewer.domain.folding import fold
from viewer.ui.actions import shortcut_list
from viewer.ui.dialog_frame import close_box, foot
from viewer.ui.entries_list import EntriesModel, Line, entries_list
from viewer.wording import say


class ShortcutSheet(QDialog):
    """Finds by what a key does and by the key itself."""

    palette_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(say("Keyboard shortcuts"))
        self.resize(560, 620)
        self._all = list(shortcut_list())
        self.box = QLineEdit()
        self.box.setPlaceholderText(say("Find a key or what it does"))
        self.box.setAccessibleName(say("Find a shortcut"))
        self.box.setClearButtonEnabled(True)
        self.model = EntriesModel(self)
        self.list = entries_list(say("Shortcuts"), self.model)
        more = QPushButton(say("&All commands…"))
        more.clicked.connect(self._leave_for_palette)
        box = QVBoxLayout(self)
        box.setContentsMargins(20, 18, 20, 14)
        box.setSpacing(12)
        box.addWidget(self.box)
        box.addWidget(self.list, 1)
        box.addLayout(foot(close_box(self, by_enter=False), more))  # Enter in the line goes to what was found
        self.box.textChanged.connect(self.narrow)
        self.box.returnPressed.connect(self.list.setFocus)
        self.narrow("")
        self.box.setFocus()

    def narrow(self, wanted: str) -> None:
        """Shows the shortcuts whose keys or words hold all that is typed."""
        words = fold(wanted).split()
        kept = [one for one in self._all if all(word in fold(" ".join(one)) for word in words)]
        lines = []
        for place, group in groupby(kept, key=lambda one: one[0]):
            lines.append(Line(place.upper(), heading=True))
            lines += [Line(title, keys=keys) for _, keys, title in group]
        self.model.show(lines or [Line(say("No shortcut has these words or keys"), heading=True)])
        if lines:
            self.list.setCurrentIndex(self.model.index(1))

    def _leave_for_palette(self) -> None:
        self.reject()
        self.palette_asked.emit()
