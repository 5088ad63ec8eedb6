"""The line above the chart of the history: whose it is, where they stand, what is odd, and what can be done with it."""

from collections.abc import Callable
from datetime import tzinfo
from functools import partial

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLayout, QMenu, QPushButton, QSizePolicy, QWidget

from viewer.domain.display import display_text
from viewer.history.stay_phrases import campaign_caption
from viewer.history.values import Finding, Severity
from viewer.jobs.tell_history import Story
from viewer.ui.flow_layout import FlowLayout
from viewer.ui.history_saving import KINDS
from viewer.ui.history_words import finding_words, standing_words
from viewer.ui.plain_text import ElidedLabel, tooltip
from viewer.wording import number, say, say_count, to_say

COPY, EXPORT = to_say("Copy summary"), to_say("Export history…")
_SHARE = 0.27
"""So much of the line the words on the buttons take at most: in another language they are longer."""
_LEAST, _LEAST_NAME, _LEAST_STANDING = 360, 110, 60
_GAP = 8
_MOST = 20
_LONGEST = 110


class HistoryHead(QWidget):
    """Names and buttons. It changes nothing by itself."""

    event_chosen = Signal(int)
    summary_asked = Signal()
    export_asked = Signal(str)
    list_asked = Signal(bool)
    all_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = ElidedLabel("", "strong", _LEAST_NAME)
        # As wide as its text, whatever the size of letters; where the room is short, the rest gives way first.
        self._name.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self._standing = ElidedLabel("", "muted")
        self.findings = _button("", say("What is missing, doubled or contradictory in this history"), "badge")
        self._menu = QMenu(self.findings)
        self.findings.setMenu(self._menu)
        self.all = _button(say("All time"), say("Show the whole time again"), "flat")
        self.all.clicked.connect(lambda _=False: self.all_asked.emit())
        self.list = _button(say("List"), say("Show the same as a list: every stay, event and finding"), "flat")
        self.list.setCheckable(True)
        self.list.toggled.connect(self.list_asked)
        self.copy = _button(say(COPY), say("Copy the story as text, for a ticket"), "small")
        self.copy.setAccessibleName(say(COPY))
        self.copy.clicked.connect(lambda _=False: self.summary_asked.emit())
        self.save = _button(say(EXPORT), say("Save the history as a file, or the chart as a picture"), "small")
        self.save.setAccessibleName(say(EXPORT))
        menu = QMenu(self.save)
        for kind, title in KINDS.items():
            menu.addAction(f"{say(title)}…", partial(self.export_asked.emit, kind))
        self.save.setMenu(menu)
        names = QHBoxLayout()
        names.setSpacing(_GAP)
        names.addWidget(self._name)
        names.addWidget(self._standing, 1)
        self._acts = QWidget()
        acts = FlowLayout(self._acts, gap=_GAP)
        for button in (self.findings, self.all, self.list, self.copy, self.save):
            acts.addWidget(button)
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._line.setContentsMargins(12, 8, 12, 2)
        self._line.setSpacing(_GAP)
        self._line.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)  # it may become narrower: see _arrange
        self._line.addLayout(names, 1)
        self._line.addWidget(self._acts)
        self.show_story(None, None)

    def show_story(self, story: Story | None, zone: tzinfo | None) -> None:
        """Shows whose history it is; None where there is none."""
        self._show_standing(story, zone)
        findings = story.history.findings if story is not None else ()
        # Not "notes": those are what people write.
        words = say_count(len(findings), "{n} finding", "{n} findings")
        is_odd = any(one.severity != Severity.NOTE for one in findings)
        self.findings.setText(f"⚠ {words}" if is_odd else words)
        self.findings.setAccessibleName(words)
        self.findings.setVisible(bool(findings))
        self._fill(findings)
        for button in (self.list, self.copy, self.save):
            button.setEnabled(story is not None)
        self._arrange()

    def standing(self) -> str:
        """Where the customer stands in the campaign that was seen last."""
        return self._standing.text()

    def show_zoomed(self, is_zoomed: bool) -> None:
        """Offers the way back to all time."""
        self.all.setVisible(is_zoomed)
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        words = sum(self.copy.fontMetrics().horizontalAdvance(say(text)) for text in (COPY, EXPORT))
        is_narrow = words > _SHARE * self.width()
        self.copy.setText(say("Copy") if is_narrow else say(COPY))
        self.save.setText(say("Export…") if is_narrow else say(EXPORT))
        self._arrange()

    def minimumSizeHint(self) -> QSize:
        """As narrow as it can become: its buttons get shorter then, and stand below the name.

        The same however it stands now, or panes that share the room with it could not be put back as they were.
        """
        sides = self._line.contentsMargins()
        names = self._name.minimumSizeHint().width() + _GAP + _LEAST_STANDING
        least = max(names, *(one.sizeHint().width() for one in self._shown())) + sides.left() + sides.right()
        # Qt asks for no more lines than the least width makes; those that there are must not be squeezed.
        height = max(super().minimumSizeHint().height(), self._line.heightForWidth(self.width()))
        return QSize(min(least, _LEAST), height)

    def _shown(self) -> list[QPushButton]:
        return [one for one in (self.findings, self.all, self.list, self.copy, self.save) if not one.isHidden()]

    def _arrange(self) -> None:
        """The buttons stand below the name where both have no room side by side."""
        there = self._shown()
        acts = sum(one.sizeHint().width() for one in there) + _GAP * (len(there) - 1)
        sides = self._line.contentsMargins()
        room = self.width() - sides.left() - sides.right() - 2 * _GAP - _LEAST_STANDING
        is_narrow = acts + self._name.minimumSizeHint().width() > room
        directions = QBoxLayout.Direction
        self._line.setDirection(directions.TopToBottom if is_narrow else directions.LeftToRight)
        self._acts.setMinimumWidth(0 if is_narrow else acts)
        self.updateGeometry()

    def _show_standing(self, story: Story | None, zone: tzinfo | None) -> None:
        name = display_text(story.person.caption) if story is not None else say("No history")
        tracks = story.history.tracks if story is not None else ()
        self._name.setText(name or say("A customer without a name"))
        standing = ""
        shorter: tuple[str, ...] = ()
        if tracks and zone is not None:
            # Where the room is short the tier and its day are said, which is what was asked for.
            shorter = (standing_words(tracks[0], zone),)
            standing = f"{campaign_caption(tracks[0])} · {shorter[0]}"
            if len(tracks) > 1:  # each lane says how it stands there
                standing, shorter = say_count(len(tracks), "{n} campaign", "{n} campaigns"), ()
        self._standing.set_texts(standing, *shorter)
        tooltip(self._standing, standing)

    def _fill(self, findings: tuple[Finding, ...]) -> None:
        self._menu.clear()
        for finding in findings[:_MOST]:
            words = display_text(finding_words(finding), _LONGEST).replace("&", "&&")
            act: Callable[[], object] = partial(self._choose, finding)
            self._menu.addAction(words, act).setEnabled(bool(finding.events))
        if len(findings) > _MOST:
            self._menu.addAction(
                say("{count} more are in the list", count=number(len(findings) - _MOST)), self.list.click
            )

    def _choose(self, finding: Finding) -> None:
        self.event_chosen.emit(finding.events[0])


def _button(text: str, words: str, kind: str) -> QPushButton:
    button = QPushButton(text)
    button.setProperty("kind", kind)
    tooltip(button, words)
    return button
