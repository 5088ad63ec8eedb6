"""The dialog that takes the key of the vendor's signatures, for this session only."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLineEdit, QWidget

from viewer.ui.dialog_frame import dialog_column
from viewer.ui.plain_text import PlainLabel
from viewer.wording import say, to_say

_WHY = to_say(
    "Voucherify signs each webhook with the secret key of the project (Project settings, Webhooks). With the key the"
    " signatures that captures have kept can be checked."
)
_KEPT = to_say("The key is kept in memory until the window is closed, and written nowhere.")
_WIDTH = 380


class SignatureKeyDialog(QDialog):
    """A masked field. ``given`` carries the key as bytes, None where it is to be forgotten."""

    given = Signal(object)

    def __init__(self, has_key: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(say("Signature key"))
        self.field = QLineEdit()
        self.field.setEchoMode(QLineEdit.EchoMode.Password)
        self.field.setAccessibleName(say("Signature key"))
        self.field.setPlaceholderText(say("Another key") if has_key else say("Secret key of the project"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self.use = buttons.button(QDialogButtonBox.StandardButton.Ok)
        self.use.setText(say("Use key"))
        self.use.setEnabled(False)
        self.forget = buttons.addButton(say("Forget key"), QDialogButtonBox.ButtonRole.DestructiveRole)
        self.forget.setVisible(has_key)
        box = dialog_column(self)
        why, kept = PlainLabel(), PlainLabel("", "note")
        why.set_block(say(_WHY), _WIDTH)
        kept.set_block(say(_KEPT), _WIDTH)
        for widget in (why, self.field, kept, buttons):
            box.addWidget(widget)
        self.field.textChanged.connect(lambda text: self.use.setEnabled(bool(text.strip())))
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self.forget.clicked.connect(self._forget)

    def accept(self) -> None:
        """Takes the key that was typed; blanks around it are the clipboard's."""
        key = self.field.text().strip()
        if key:
            self.given.emit(key.encode("utf-8"))
            super().accept()

    def done(self, result: int) -> None:
        """Leaves no key in the field."""
        self.field.clear()
        super().done(result)

    def _forget(self) -> None:
        self.given.emit(None)
        super().reject()
