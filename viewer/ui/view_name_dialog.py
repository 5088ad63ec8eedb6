"""The name of a view: asked when a search is saved, and when a view is called otherwise."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLineEdit, QPushButton, QWidget

from viewer.domain.display import display_text
from viewer.domain.views import NAME_LENGTH, View, clean_name, named
from viewer.ui.dialog_frame import dialog_column
from viewer.ui.plain_text import PlainLabel
from viewer.wording import say

_WIDTH = 360
_SHOWN = 200


class ViewNameDialog(QDialog):
    """One line for the name; says before anything happens what becomes of another view of that name."""

    given = Signal(str, bool)
    """The name, and whether the view has a star."""

    def __init__(
        self,
        title: str,
        verb: str,
        name: str,
        taken: Sequence[View],
        what: str = "",
        replaces: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        """``what`` says what is saved. With ``replaces`` a view of the same name may be replaced, else it may not."""
        super().__init__(parent)
        self.setWindowTitle(title)
        self._verb = verb
        self._taken = taken
        self._replaces = replaces
        self._twin: View | None = None
        self.name = QLineEdit(name)
        self.name.setMaxLength(NAME_LENGTH)
        self.name.setPlaceholderText(say("Name"))
        self.name.setAccessibleName(say("Name of the view"))
        self.name.selectAll()
        self.star = QPushButton()
        self.star.setProperty("kind", "flat")
        self.star.setCheckable(True)
        self.star.setAutoDefault(False)
        self.star.setVisible(replaces)
        self.star.toggled.connect(self._show_star)
        self._show_star(False)
        self._word = PlainLabel("", "note")
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.save = self.buttons.addButton(verb, QDialogButtonBox.ButtonRole.AcceptRole)
        self.save.setDefault(True)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        box = dialog_column(self)
        if what:
            words = PlainLabel("", "muted")
            words.set_block(display_text(what, _SHOWN), _WIDTH)
            box.addWidget(words)
        self.name.setMinimumWidth(_WIDTH)
        for widget in (self.name, self._word, self.star, self.buttons):
            box.addWidget(widget, 0, Qt.AlignmentFlag.AlignLeft if widget is self.star else Qt.AlignmentFlag(0))
        self.name.textChanged.connect(self._check)
        self._check()

    def accept(self) -> None:
        """Gives the name."""
        if self.save.isEnabled():
            self.given.emit(clean_name(self.name.text()), self.star.isChecked())
            super().accept()

    def words(self) -> str:
        """What is said about the name."""
        return self._word.text()

    def _show_star(self, starred: bool) -> None:
        without = say("☆ Give it a star, to keep it on top")
        self.star.setText(say("★ With a star, on top of the list") if starred else without)

    def _check(self) -> None:
        name = clean_name(self.name.text())
        twin = named(self._taken, name)
        if twin is not self._twin:
            self.star.setChecked(twin is not None and twin.starred)
        self._twin = twin
        self.save.setEnabled(bool(name) and (twin is None or self._replaces))
        self.save.setText(say("Replace") if twin is not None and self._replaces else self._verb)
        if twin is None:
            # A line in any case: the dialog does not jump while one types.
            self._word.setText(" ")
        elif self._replaces:
            self._word.setText(say("There is a view of this name; it is replaced, which can be undone."))
        else:
            self._word.setText(say("Another view has this name. Choose another one."))
