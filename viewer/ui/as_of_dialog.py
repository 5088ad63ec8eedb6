"""As of: in which tier one customer was at a time, or all customers of a campaign, and how sure that is."""

from collections.abc import Iterable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QPushButton, QWidget

from viewer.domain.masking import DEFAULT
from viewer.errors import TierViewerError
from viewer.exports.standings_file import StandingLine
from viewer.jobs import tiers_at
from viewer.jobs.mask import masker_for
from viewer.jobs.masked_answers import masked_standings
from viewer.jobs.tell_history import tell_history
from viewer.store.campaigns import Campaign
from viewer.ui.as_of_question import NO_TIME, AsOfQuestion, Someone
from viewer.ui.as_of_rows import STANDINGS, standing_rows
from viewer.ui.choices import Choices
from viewer.ui.dialog_frame import close_box, dialog_column, fitting, foot
from viewer.ui.export_task import show_in_folder
from viewer.ui.file_dialog import FileDialog
from viewer.ui.filter_box import FilterBox
from viewer.ui.history_saving import AS_IT_IS, MASKED
from viewer.ui.notice_bar import NoticeBar
from viewer.ui.plain_text import PlainLabel
from viewer.ui.report_page import ReportPage
from viewer.ui.standings_process import Standings, StandingsProcess, tier_of
from viewer.ui.tasks import Worker
from viewer.wording import number, say, say_count, to_say

_SIZE = QSize(1000, 640)
HINT = to_say("Choose a customer or a campaign, and write a time.")
NO_CAMPAIGNS = to_say("The library holds no campaign with an id, so there is nobody to ask for.")
NOBODY = to_say("The library holds no customer of this campaign.")
NO_TIERS = to_say("The library holds no tier events of this customer.")
_FILE = "tiers-as-of.csv"
_KINDS = ((to_say("CSV files"), "*.csv"), (to_say("JSON lines"), "*.jsonl"))


class AsOfDialog(QDialog):
    """One customer is told in a thread, a campaign by a process; what was asked for last is what is shown."""

    person_asked = Signal(object)
    """The key of a customer whose window is to be shown."""
    shown = Signal()

    def __init__(
        self,
        library: Path,
        choices: Choices,
        worker: Worker,
        someone: Someone | None = None,
        campaign: str | None = None,
        at: int | None = None,
        parent: QWidget | None = None,
        program: list[str] | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(say("Tiers as of a time"))
        self.resize(fitting(_SIZE))
        self._library = library
        self._choices = choices
        self._worker = worker
        self._wanted = campaign
        self._asked: tuple[Campaign, int] | None = None
        self._lines: list[StandingLine] = []
        """Where the one customer stood."""
        self.standings: Standings | None = None
        self.process = StandingsProcess(library, self, program)
        self.question = AsOfQuestion(choices, someone, at)
        self.tiers = FilterBox(say("Tier"))
        self._told = PlainLabel("", "").wrapped()
        self.page = ReportPage(say("Where customers stood"), STANDINGS)
        self._export = QPushButton(say("Export…"))
        self._stop = QPushButton(say("Stop"))
        self.notice = NoticeBar()
        self._lay_out()
        self._wire()
        self._begin(None)
        self._say(say(HINT))
        worker.submit(
            lambda: tiers_at.campaigns(library), self._offer, self._fail, lane=f"campaigns {id(self)}", owner=self
        )
        if someone is not None and at is not None:
            self.question.ask()

    def done(self, result: int) -> None:
        """Ends what is under way, too."""
        self.process.stop()
        super().done(result)

    def words(self) -> str:
        """What is said in place of the table."""
        return self.page.words()

    def told(self) -> str:
        """What was counted."""
        return self._told.text()

    def export(self) -> QFileDialog:
        """Asks for the target of what is shown: all customers, or those in the tier that is chosen.

        It is masked unless a person chooses otherwise, each time anew.
        """
        dialog = FileDialog(self, say("Export tiers"), str(Path.home() / _FILE))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        hows = say(MASKED), say(AS_IT_IS)
        dialog.setNameFilters([f"{say(kind)}, {how} ({ending})" for how in hows for kind, ending in _KINDS])
        dialog.setDefaultSuffix("csv")
        dialog.selectFile(_FILE)
        dialog.fileSelected.connect(
            lambda chosen: self.export_to(Path(chosen), say(AS_IT_IS) not in dialog.selectedNameFilter())
        )
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def export_to(self, target: Path, is_masked: bool = True) -> None:
        """Writes what is shown."""
        library, lines, zone_name = self._library, self._lines, self._choices.zone_name
        if self._asked is not None:
            campaign, at = self._asked
            self.process.export(campaign.id, at, self._tier(), target, zone_name, is_masked)
            self.notice.say(say("Exporting to {file}…", file=target.name))
            self._enable()
        else:
            self._worker.submit(
                lambda: tiers_at.export_tiers_at(library, _masked(library, lines, is_masked), target, zone_name),
                lambda _: self._exported(target),
                lambda error: self.notice.say(str(error), "problem"),
                owner=self,
            )

    def _lay_out(self) -> None:
        counts = QHBoxLayout()
        counts.setSpacing(12)
        counts.addWidget(self._told, 1)
        counts.addWidget(self.tiers, 0, Qt.AlignmentFlag.AlignTop)
        box = dialog_column(self)
        box.addWidget(self.question)
        box.addLayout(counts)
        box.addWidget(self.page, 1)
        box.addWidget(self.notice)
        box.addLayout(foot(close_box(self, by_enter=False), self._export, self._stop))
        self.question.setFocus()

    def _wire(self) -> None:
        self.question.asked.connect(self._ask)
        self.tiers.chosen.connect(lambda _: self._list())
        self.page.opened.connect(self.person_asked)
        self._stop.clicked.connect(self._cancel)
        self._export.clicked.connect(self.export)
        self.process.counted.connect(
            lambda count: self._say(say_count(count, "{n} customer so far…", "{n} customers so far…"))
        )
        self.process.found.connect(self._take)
        self.process.exported.connect(self._exported)
        self.process.failed.connect(self._broke)

    def _offer(self, campaigns: list[Campaign]) -> None:
        self.question.offer(campaigns, self._wanted)
        if self.question.who.value() is None:
            self._say(say(NO_CAMPAIGNS))

    def _ask(self, who: object, at: int | None) -> None:
        if at is None:
            self._say(say(NO_TIME if self.question.time.text().strip() else HINT))
            return
        library, zone = self._library, self._choices.zone
        if isinstance(who, Someone):
            self._begin(None)
            self._say(say("Reading…"))
            self._worker.submit(
                lambda: tiers_at.standings_of(tell_history(library, who.key, zone), at),
                self._take_one,
                self._fail,
                lane=self._lane,
                owner=self,
            )
        elif isinstance(who, Campaign):
            self._worker.drop(self._lane)
            self._begin((who, at))
            self._say(say("Looking at each customer of the campaign…"))
            self.process.ask(who.id, at)
            self._enable()
        self._worker.submit(
            lambda: tiers_at.is_covered(library, at),
            partial(self.question.tell_coverage, at),
            lane=f"covered {id(self)}",
            owner=self,
        )

    @property
    def _lane(self) -> str:
        return f"as of {id(self)}"

    def _begin(self, asked: tuple[Campaign, int] | None) -> None:
        """What was known goes: something else is asked for."""
        self.process.stop()
        self._asked, self.standings, self._lines = asked, None, []
        self._tell("")
        self.notice.hide()
        self._offer_tiers([], 0)
        self._enable()

    def _take_one(self, lines: list[StandingLine]) -> None:
        if self._asked is None:
            self._lines = lines
            self.page.show_rows(standing_rows(lines, self._choices.zone), say(NO_TIERS))
            self._enable()
            self.shown.emit()

    def _take(self, found: Standings) -> None:
        self.standings = found
        self._offer_tiers([(f"{label} ({number(found.count(label))})", label) for label in found.labels()], found.total)
        self._list()

    def _offer_tiers(self, tiers: list[tuple[str, str]], total: int) -> None:
        self.tiers.offer([(say("All tiers ({n})", n=number(total)), None), *tiers])
        self.tiers.reset()
        self.tiers.setVisible(bool(tiers))

    def _label(self) -> str | None:
        label = self.tiers.value()
        return label if isinstance(label, str) else None

    def _tier(self) -> str | None:
        """By what those in the chosen tier are asked for; None for all of them."""
        label = self._label()
        first = self.standings.listed(label)[:1] if self.standings is not None and label is not None else []
        return tier_of(first[0]) if first else None

    def _list(self) -> None:
        found = self.standings
        if found is None:
            return
        label = self._label()
        lines = found.listed(label)
        self.page.show_rows(standing_rows(lines, self._choices.zone), say(NOBODY))
        listed, words = len(lines), found.counts.words
        if listed < found.count(label):
            cut = say_count(
                listed, "The first {n} is listed; an export has all.", "The first {n} are listed; an export has all."
            )
            words = f"{words} {cut}"
        self._tell(words)
        self._enable()
        self.shown.emit()

    def _enable(self) -> None:
        is_running = self.process.is_running()
        self._stop.setVisible(is_running)
        found = self.standings.total if self.standings is not None else len(self._lines)
        self._export.setEnabled(found > 0 and not is_running)
        self._export.setText(say("Export this tier…") if self._tier() is not None else say("Export all…"))

    def _tell(self, words: str) -> None:
        self._told.setText(words)
        self._told.setVisible(bool(words))

    def _exported(self, target: Path) -> None:
        shown = (say("Show in folder"), partial(show_in_folder, target))
        self.notice.say(say("Exported to {file}.", file=target.name), actions=[shown])
        self._enable()

    def _broke(self, words: str) -> None:
        if self.standings is not None:
            self.notice.say(words, "problem")
        else:
            self._say(words)
        self._enable()

    def _cancel(self) -> None:
        self.process.stop()
        if self.standings is not None:
            self.notice.say(say("Export cancelled; nothing was written."))
        else:
            self._say(say("Stopped."))
        self._enable()

    def _fail(self, error: TierViewerError) -> None:
        self._say(str(error))

    def _say(self, words: str) -> None:
        self.page.say(words)
        self.shown.emit()


def _masked(library: Path, lines: Sequence[StandingLine], is_masked: bool) -> Iterable[StandingLine]:
    if not is_masked:
        return lines
    masker = masker_for(library, DEFAULT, [one.customer for one in lines])
    return masked_standings(lines, masker)
