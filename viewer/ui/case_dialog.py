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
from viewer.ui.choice_card import ChoiceCard, one_of
from viewer.ui.export_privacy import ExportPrivacy
from viewer.ui.filter_box import FilterBox
from viewer.ui.person_rows import person_caption
from viewer.ui.plain_text import ElidedLabel, PlainLabel
from viewer.ui.tasks import Worker

_WIDTH = 620
_EXTENTS = {
    "changes": "Changes of tier",
    "tiers": "All tier events",
    "all": "All events of the customer",
    PICKED: "Selected events",
}
_FILES = {
    False: ("Page", "One HTML file that opens anywhere, offline, and prints."),
    True: ("Archive", "A zip with the page, tables, and every record with its digest."),
}
_LONGEST_TITLE = 200
_LINES = 6
READING = "Reading the customer's events…"
NOTES_MASKED = "Notes are free text: to keep them readable, untick it under Which…"


class CaseDialog(QDialog):
    """Nothing is written here: what was chosen is asked for by the desk."""

    chosen = Signal()
    shown = Signal()
    """It says what would go in."""

    def __init__(
        self, library: Path, story: Story, picked: Sequence[int], worker: Worker, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle("Save case file")
        self.setMinimumWidth(_WIDTH)
        self._library = library
        self._story = story
        self._picked = tuple(picked)
        self._worker = worker
        self._preview: CasePreview | None = None
        self.title = QLineEdit()
        self.title.setMaxLength(_LONGEST_TITLE)
        self.title.setPlaceholderText("Number of the ticket, or a few words")
        self.title.setAccessibleName("Title of the case")
        self.campaign = FilterBox("Campaign")
        choices: list[CampaignChoice] = campaign_choices(story)
        self.campaign.offer([("All campaigns", None), *((one.caption, one.name) for one in choices)])
        self.campaign.setEnabled(len(choices) > 1)
        self.extents = {extent: ChoiceCard(title) for extent, title in _EXTENTS.items()}
        self.files = {is_archive: ChoiceCard(*words) for is_archive, words in _FILES.items()}
        self._extent = one_of(list(self.extents.values()), self)
        self._file = one_of(list(self.files.values()), self)
        self.extents["tiers"].setChecked(True)
        self.files[False].setChecked(True)
        self.extents[PICKED].setVisible(bool(picked))
        self.privacy = ExportPrivacy()
        self._contents = PlainLabel(READING, "note").wrapped()
        self._contents.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._contents.setMinimumHeight(_LINES * self._contents.fontMetrics().lineSpacing())  # the dialog does not jump
        self.save = QPushButton("Save…")
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
        caption = display_text(person_caption(self._story.person) or "a customer without a name", 120)
        box.addWidget(ElidedLabel(f"Case file of {caption}", "title"))
        box.addWidget(self.title)
        box.addSpacing(4)
        box.addWidget(PlainLabel("EVENTS", "section"))
        grid = QGridLayout()
        grid.setSpacing(6)
        for number, card in enumerate(self.extents.values()):
            grid.addWidget(card, number // 2, number % 2)
        box.addLayout(grid)
        box.addWidget(self.campaign)
        box.addSpacing(4)
        box.addWidget(PlainLabel("FILE", "section"))
        files = QGridLayout()
        files.setSpacing(6)
        for number, card in enumerate(self.files.values()):
            files.addWidget(card, 0, number)
        box.addLayout(files)
        box.addSpacing(4)
        box.addWidget(PlainLabel("PRIVACY", "section"))
        box.addWidget(self.privacy)
        box.addSpacing(4)
        box.addWidget(PlainLabel("WHAT GOES IN", "section"))
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
            title = "Selected event" if extent == PICKED and found.events[extent] == 1 else _EXTENTS[extent]
            card.say(f"{title} ({found.events[extent]:,})")
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
            self._contents.setText(READING)
            return
        lines = [f"• {line}" for line in content_lines(found, self.extent(), self.is_archive())]
        if found.notes and "free_text" in self.privacy.masked():
            lines.append(f"• {NOTES_MASKED}")
        self._contents.setText("\n".join(lines))
