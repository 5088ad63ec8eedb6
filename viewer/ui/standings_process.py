"""Who was in which tier at a moment, found by a process of its own: a campaign can have very many customers."""

from collections import defaultdict
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from viewer.domain import times
from viewer.exports.standings_file import StandingLine, of_object
from viewer.jobs.tiers_at import IN_TIER, Counts, label_of
from viewer.ui.child_process import ChildProcess

MOST_LISTED = 2_000
"""So many customers are kept of each tier, to be listed."""
_MOST_KEPT = 20_000
_TOLD_EVERY = 200


class Standings:
    """Where the customers of a campaign stood: all are counted, and of each tier the first are kept."""

    def __init__(self) -> None:
        self.counts = Counts()
        self.total = 0
        self._room = _MOST_KEPT
        self.kept: dict[str, list[StandingLine]] = defaultdict(list)
        """By what ``label_of`` says."""

    def add(self, line: StandingLine) -> None:
        """Counts one customer."""
        for one in self.counts.passing((line,)):
            self.total += 1
            kept = self.kept[label_of(one)]
            if len(kept) < MOST_LISTED and self._room:
                self._room -= 1
                kept.append(one)

    def count(self, label: str | None) -> int:
        """How many are in a tier, or in all."""
        return self.counts.tiers[label] if label is not None else self.total

    def labels(self) -> list[str]:
        """The tiers and states that there are, the most frequent first."""
        return [label for label, _ in self.counts.tiers.most_common()]

    def listed(self, label: str | None) -> list[StandingLine]:
        """Those that are listed of a tier, or of all."""
        if label is not None:
            return self.kept.get(label, [])
        return [one for found in self.kept.values() for one in found][:MOST_LISTED]


class StandingsProcess(QObject):
    """One question at a time; another one takes its place."""

    counted = Signal(int)
    """So many customers were told so far."""
    found = Signal(object)
    exported = Signal(object)
    """The file that was written."""
    failed = Signal(str)

    def __init__(self, library: Path, parent: QObject | None = None, program: list[str] | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._program = program
        self._child: ChildProcess | None = None
        self._found = Standings()
        self._target: Path | None = None

    def is_running(self) -> bool:
        """Whether anything is under way."""
        return self._child is not None

    def ask(self, campaign: str, moment: int) -> None:
        """Finds where the customers of the campaign with this id stood."""
        self._found, self._target = Standings(), None
        self._run(campaign, moment, ["--format=jsonl"])

    def export(
        self, campaign: str, moment: int, tier: str | None, target: Path, zone_name: str, is_masked: bool = True
    ) -> None:
        """Writes all of them, or those in one tier, to a file."""
        self._target = target
        words = [f"--to={target}", f"--timezone={zone_name}", *(["--mask"] if is_masked else [])]
        self._run(campaign, moment, [*words, f"--tier={tier}"] if tier is not None else words)

    def stop(self) -> None:
        """Ends what is under way; nothing is told of it any more."""
        child, self._child = self._child, None
        if child is not None:
            child.close()
            child.deleteLater()

    def _run(self, campaign: str, moment: int, words: list[str]) -> None:
        self.stop()
        asked = ["as-of", times.to_iso(moment), f"--campaign={campaign}", f"--library={self._library}", *words]
        child = ChildProcess(asked, self._program, self)
        child.said.connect(self._hear)
        child.ended.connect(self._end)
        self._child = child
        child.start()

    def _hear(self, told: dict[str, Any]) -> None:
        try:
            self._found.add(of_object(told))
        except ValueError:
            return
        if self._found.total % _TOLD_EVERY == 0:
            self.counted.emit(self._found.total)

    def _end(self) -> None:
        child, self._child = self._child, None
        if child is None:
            return
        child.deleteLater()
        problem = child.problem()
        if problem:
            self.failed.emit(problem)
        elif self._target is not None:
            self.exported.emit(self._target)
        else:
            self.found.emit(self._found)


def tier_of(line: StandingLine) -> str | None:
    """What the tier of a customer is asked for by; None where they were in none, or it is not known."""
    return line.tier_id or line.tier if line.state == IN_TIER else None
