"""The bar that says what the first import brought, with questions to begin with; it stays until it is closed."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from viewer.domain.display import display_text
from viewer.ui import icons, theme
from viewer.ui.flow_layout import FlowLayout
from viewer.ui.plain_text import PlainLabel, tooltip
from viewer.wording import say


class WelcomeBar(QWidget):
    """A sentence, and one button for each question."""

    asked = Signal(str)
    """The query of a question that was chosen."""
    dismissed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("welcomeBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(say("First questions"))
        self._words = PlainLabel().wrapped()
        self._choices = QWidget()
        self._flow = FlowLayout(self._choices, gap=8)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self._choices.setSizePolicy(policy)
        self._buttons: list[QPushButton] = []
        self._close = QPushButton()
        self._close.setProperty("kind", "flat")
        self._close.setAccessibleName(say("Close, and do not show this again"))
        tooltip(self._close, say("Close, and do not show this again"))
        self._close.clicked.connect(self._dismiss)
        texts = QVBoxLayout()
        texts.setSpacing(6)
        texts.addWidget(self._words)
        texts.addWidget(self._choices)
        box = QHBoxLayout(self)
        box.setContentsMargins(12, 7, 6, 8)
        box.setSpacing(14)
        box.addLayout(texts, 1)
        box.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        self.restyle()
        theme.changes.restyled.connect(self.restyle)
        self.hide()

    def suggest(self, words: str, questions: Sequence[tuple[str, str]]) -> None:
        """Shows the sentence and the questions, each with the query that answers it."""
        self._words.setText(display_text(words))
        while (item := self._flow.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._buttons = []
        for title, query in questions:
            button = QPushButton(display_text(title).replace("&", "&&"))
            button.setProperty("kind", "small")
            tooltip(button, query)
            button.clicked.connect(partial(self._ask, query))
            self._flow.addWidget(button)
            button.show()
            self._buttons.append(button)
        self._choices.updateGeometry()
        self.show()

    def words(self) -> str:
        """What is said now; empty while nothing is."""
        return self._words.text() if not self.isHidden() else ""

    def buttons(self) -> list[QPushButton]:
        """A button for each question."""
        return self._buttons

    def close_button(self) -> QPushButton:
        """What closes the bar for good."""
        return self._close

    def restyle(self) -> None:
        """Takes the colours of the theme in use."""
        icon = icons.icon("clear", "muted")
        self._close.setIcon(icon)
        self._close.setText("✕" if icon.isNull() else "")

    def _ask(self, query: str, _: bool = False) -> None:
        self.asked.emit(query)

    def _dismiss(self) -> None:
        self.hide()
        self.dismissed.emit()
