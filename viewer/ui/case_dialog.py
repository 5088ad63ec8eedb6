"""The dialog of a case file: whose it is, which events go in, as what file, masked or not; and what would be in it."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QGridLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from viewer.domain.display import display_text
from viewer.errors import TierViewerError
from viewer.jobs.case_preview import PICKED, CampaignChoice, CasePreview, campaign_choices, content_lines, preview
from viewer.jobs.tell_history import Story
from viewer.ui import theme
from viewer.ui.choice_card import ChoiceCard, one_of
from viewer.ui.export_privacy import ExportPrivacy
from viewer.ui.filter_box import FilterBox
from viewer.ui.person_rows import person_caption
from viewer.ui.plain_text import ElidedLabel, PlainLabel
from viewer.ui.tasks import Worker
from viewer.wording import number, say, to_say

_WIDTH = 620
_EXTENTS = {
    "changes": to_say("Changes of tier"),
    "tiers": to_say("All tier events"),
    "all": to_say("All events of the customer"),
    PICKED: to_say("Selected events"),
}
_FILES = {
    False: (to_say("Page"), to_say("One HTML file that opens anywhere, offline, and prints.")),
    True: (to_say("Archive"), to_say("A zip with the page, tables, and every record with its digest.")),
}
_LONGEST_TITLE = 200
_LINES = 6
READING = to_say("Reading the customer's events…")
NOTES_MASKED = to_say("Notes are free text: to keep them readable, untick it under Which…")


class CaseDialog(QDialog):
    """Nothing is written here: what was chosen is asked for by the desk."""

    chosen = Signal()
    shown = Signal()
    """It says what would go in."""

    def __init__(
        self, library: Path, story: Story, picked: Sequence[int], worker: Worker, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(say("Save case file"))
        self.setMinimumWidth(theme.scaled(_WIDTH))
        self._library = library
        self._story = story
        self._picked = tuple(picked)
        self._worker = worker
        self._preview: CasePreview | None = None
        self.title = QLineEdit()
        self.title.setMaxLength(_LONGEST_TITLE)
        self.title.setPlaceholderText(say("Number of the ticket, or a few words"))
        self.title.setAccessibleName(say("Title of the case"))
        self.campaign = FilterBox(say("Campaign"))
        choices: list[CampaignChoice] = campaign_choices(story)
        self.campaign.offer([(say("All campaigns"), None), *((one.caption, one.name) for one in choices)])
        self.campaign.setEnabled(len(choices) > 1)
        self.extents = {extent: ChoiceCard(say(title)) for extent, title in _EXTENTS.items()}
        self.files = {
            is_archive: ChoiceCard(say(title), say(sentence)) for is_archive, (title, sentence) in _FILES.items()
        }
        self._extent = one_of(list(self.extents.values()), self)
        self._file = one_of(list(self.files.values()), self)
        self.extents["tiers"].setChecked(True)
        self.files[False].setChecked(True)
        self.extents[PICKED].setVisible(bool(picked))
        self.privacy = ExportPrivacy()
        self._contents = PlainLabel(say(READING), "note").wrapped()
        self._contents.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._contents.setMinimumHeight(_LINES * self._contents.fontMetrics().lineSpacing())  # the dialog does not jump
        self.save = QPushButton(say("Save…"))
        self._lay_out()
        self._wire()
        self._read()

    def extent(self) -> str:
        """Which events go in: an extent of a case, or ``PICKED``."""
        return list(self.extents)[self._extent.checkedId()]

    def events(self) -> str | tuple[str | int, ...]:
        """The same, as an order has it."""
        if self.extent() == PICKED:
            return self._preview.picked if self._preview is not None else ()
        return self.extent()

    def is_archive(self) -> bool:
        """Whether an archive is wanted rather than a page."""
        return self.files[True].isChecked()

    def campaign_name(self) -> str | None:
        """The only campaign that is told."""
        name = self.campaign.value()
        return name if isinstance(name, str) else None

    def words(self) -> str:
        """What is said to go in."""
        return self._contents.text()

    def _lay_out(self) -> None:
        box = QVBoxLayout(self)
        box.setContentsMargins(18, 16, 18, 14)
        box.setSpacing(8)
        caption = display_text(person_caption(self._story.person) or say("a customer without a name"), 120)
        box.addWidget(ElidedLabel(say("Case file of {customer}", customer=caption), "title"))
        box.addWidget(self.title)
        box.addSpacing(4)
        box.addWidget(PlainLabel(say("EVENTS"), "section"))
        grid = QGridLayout()
        grid.setSpacing(6)
        for at, card in enumerate(self.extents.values()):
            grid.addWidget(card, at // 2, at % 2)
        box.addLayout(grid)
        box.addWidget(self.campaign)
        box.addSpacing(4)
        box.addWidget(PlainLabel(say("FILE"), "section"))
        files = QGridLayout()
        files.setSpacing(6)
        for at, card in enumerate(self.files.values()):
            files.addWidget(card, 0, at)
        box.addLayout(files)
        box.addSpacing(4)
        box.addWidget(PlainLabel(say("PRIVACY"), "section"))
        box.addWidget(self.privacy)
        box.addSpacing(4)
        box.addWidget(PlainLabel(say("WHAT GOES IN"), "section"))
        box.addWidget(self._contents)
        box.addStretch(1)
        self.save.setProperty("kind", "primary")
        self.save.setDefault(True)
        buttons = QDialogButtonBox()
        buttons.addButton(self.save, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(QDialogButtonBox.StandardButton.Cancel).setAutoDefault(False)
        buttons.accepted.connect(self.chosen)
        buttons.rejected.connect(self.reject)
        box.addWidget(buttons)

    def _wire(self) -> None:
        self.campaign.chosen.connect(lambda _: self._read())
        self._extent.idToggled.connect(lambda *_: self._tell())
        self._file.idToggled.connect(lambda *_: self._tell())
        self.privacy.changed.connect(self._tell)

    def _read(self) -> None:
        """Counts beside the thread that paints: there are customers with very many events."""
        self._preview = None
        self._tell()
        read = partial(preview, self._library, self._story, self.campaign_name(), self._picked)
        self._worker.submit(read, self._take, self._fail, lane=f"case {id(self)}", owner=self)

    def _take(self, found: CasePreview) -> None:
        self._preview = found
        for extent, card in self.extents.items():
            is_one = extent == PICKED and found.events[extent] == 1
            title = say("Selected event") if is_one else say(_EXTENTS[extent])
            card.say(f"{title} ({number(found.events[extent])})")
        self.extents[PICKED].setVisible(bool(found.picked))
        if self.extent() == PICKED and not found.picked:
            self.extents["tiers"].setChecked(True)
        self._tell()
        self.shown.emit()

    def _fail(self, error: TierViewerError) -> None:
        self._contents.setText(str(error))
        self.shown.emit()

    def _tell(self) -> None:
        found = self._preview
        self.save.setEnabled(found is not None)
        if found is None:
            self._contents.setText(say(READING))
            return
        lines = [f"• {line}" for line in content_lines(found, self.extent(), self.is_archive())]
        if found.notes and "free_text" in self.privacy.masked():
            lines.append(f"• {say(NOTES_MASKED)}")
        self._contents.setText("\n".join(lines))
