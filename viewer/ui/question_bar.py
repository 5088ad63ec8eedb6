"""The bar that asks what the events of a source are that name no type: one source at a time, never in the way."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from viewer.domain.columns import source_text
from viewer.domain.display import display_text
from viewer.domain.event_types import short_name
from viewer.jobs.reclassify import Question
from viewer.ui.flow_layout import FlowLayout
from viewer.ui.plain_text import PlainLabel, tooltip
from viewer.wording import number, say, say_count

_NAME_LENGTH = 60
_LISTED = 12


class QuestionBar(QWidget):
    """A question with a button for each answer."""

    answered = Signal(object, object)
    """The questions that were answered, and the type that was chosen; None for not now."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("questionBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(say("Question about events without a type"))
        self._questions: list[Question] = []
        self._same: list[Question] = []
        self._words = PlainLabel().wrapped()
        self._choices = QWidget()
        self._flow = FlowLayout(self._choices, gap=8)
        self._buttons: list[QPushButton] = []
        self._for_all = QPushButton(say("The same for all"), self._choices)
        self._for_all.hide()
        box = QVBoxLayout(self)
        box.setContentsMargins(12, 7, 12, 8)
        box.setSpacing(6)
        box.addWidget(self._words)
        row = QHBoxLayout()
        row.setSpacing(14)
        row.addWidget(self._choices, 1)
        box.addLayout(row)
        self.hide()

    def ask(self, questions: Sequence[Question]) -> None:
        """Asks the first of these questions, and says how many more there are; with none the bar goes away."""
        is_same = [(one.source, one.choices) for one in questions] == [
            (one.source, one.choices) for one in self._questions
        ]
        had_focus = self.isAncestorOf(self.focusWidget()) if self.focusWidget() is not None else False
        self._questions = list(questions)
        if not questions:
            self.hide()
            return
        first = questions[0]
        self._same = [one for one in questions if one.choices == first.choices]
        self._words.setText(question_words(first, len(questions) - 1))
        if is_same:
            return  # only counts have grown, as those of a followed log do: no button goes away under the mouse
        self._show_choices(first)
        self.show()
        if had_focus:
            self._buttons[0].setFocus()

    def words(self) -> str:
        """What is asked now; empty while nothing is."""
        return self._words.text() if not self.isHidden() else ""

    def buttons(self) -> list[QPushButton]:
        """A button for each choice, and the last one for not now."""
        return self._buttons

    def same_for_all(self) -> QPushButton:
        """The choice to answer all sources alike; hidden where there is only one of a kind."""
        return self._for_all

    def _show_choices(self, question: Question) -> None:
        while (item := self._flow.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._buttons = []
        for title, named in [*((short_name(name), name) for name in question.choices), (say("Not now"), None)]:
            button = QPushButton(title.capitalize() if named else title)
            button.setProperty("kind", "small" if named else "flat")
            button.clicked.connect(partial(self._answer, named))
            if named is None:
                tooltip(button, say("Leave these events undecided; a right click on them decides later"))
            self._flow.addWidget(button)
            self._buttons.append(button)
        count = len(self._same)
        self._for_all = QPushButton()
        self._for_all.setProperty("kind", "flat")
        self._for_all.setCheckable(True)
        self._for_all.setAccessibleName(
            say("The same for all {n} files", n=number(count))
            if count == len(self._questions)
            else say("The same for {n} such files", n=number(count))
        )
        names = ", ".join(
            f"{display_text(source_text(one.name), _NAME_LENGTH)} ({number(one.count)})" for one in self._same[:_LISTED]
        )
        tooltip(self._for_all, names + (" …" if count > _LISTED else ""))
        self._for_all.toggled.connect(self._mark)
        self._mark(False)
        self._flow.addWidget(self._for_all)
        for made in self._buttons:
            made.show()
        self._for_all.setVisible(count > 1)
        self._choices.updateGeometry()

    def _mark(self, checked: bool) -> None:
        self._for_all.setText(f"{'☑' if checked else '☐'} {self._for_all.accessibleName()}")

    def _answer(self, named: str | None) -> None:
        chosen = self._same if self._for_all.isChecked() else self._questions[:1]
        left = [one for one in self._questions if one not in chosen]
        self.ask(left)
        self.answered.emit(chosen, named)


def question_words(question: Question, more: int) -> str:
    """The question about one source, for ``more`` of which the same is to be asked."""
    name = display_text(source_text(question.name), _NAME_LENGTH)
    words = [short_name(one) for one in question.choices]
    types = say("{types} or {last}", types=", ".join(words[:-1]), last=words[-1]) if len(words) > 1 else words[0]
    asked = say_count(
        question.count,
        "{n} event in {name} names no type. It is {types}: which?",
        "{n} events in {name} name no type. They are {types}: which?",
        name=name,
        types=types,
    )
    files = say_count(more, "(And {n} more file.)", "(And {n} more files.)") if more else ""
    return f"{asked} {files}".strip()
