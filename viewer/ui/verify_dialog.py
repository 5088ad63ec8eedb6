"""Verifying a library: that every record is still as it was received, or which events damage has reached."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QWidget

from viewer.domain.display import display_text
from viewer.ui.dialog_frame import fitting
from viewer.ui.report_page import ReportPage
from viewer.ui.report_table import Row, Title
from viewer.ui.value_menu import put_on_clipboard
from viewer.ui.work_dialog import Report, WorkDialog
from viewer.wording import number, say, to_say

_SIZE = QSize(980, 500)
_WORDS = 300
_TITLES = (
    Title(to_say("What is wrong")),
    Title(to_say("Event"), 190),
    Title(to_say("Source"), 150),
    Title(to_say("Line"), 70, figures=True),
)
_EXPLAINED = to_say(
    "Reads every record and compares it with the digest that was kept when it arrived. Nothing is changed."
)


class VerifyDialog(WorkDialog):
    """Begins at once. Where damage is found, it lists what is affected, and offers to save the rest."""

    repair_asked = Signal()

    def __init__(self, library: Path, parent: QWidget | None = None, program: list[str] | None = None) -> None:
        super().__init__(say("Verify the library"), say(_EXPLAINED), parent, program)
        self._command = ["verify", "--library", str(library)]
        self.page = ReportPage(say("What is damaged"), _TITLES)
        self.page.hide()
        self.body.addWidget(self.page, 1)
        self._repair = self.add_button(say("Repair into a new library…"), self.repair_asked.emit)
        self._copy = self.add_button(say("Copy report"), self.copy)
        self._again = self.add_button(say("Verify again"), self.begin)
        self.ended.connect(self._offer)

    def begin(self) -> None:
        """Verifies, from the beginning."""
        for part in (self.page, self._repair, self._copy, self._again):
            part.hide()
        self.start(say("Verifying the library"), self._command)

    def copy(self) -> None:
        """Copies what was found as plain text."""
        if self.report is not None:
            put_on_clipboard(as_text(self.report))

    def show_report(self, report: Report) -> str:
        """Lists what is damaged."""
        found = problems(report)
        self.page.setVisible(bool(found))
        if found:
            self.page.show_rows([_row(one) for one in found], "")
            self.resize(self.size().expandedTo(fitting(_SIZE)))
        return say("Nothing is damaged") if report.get("is_sound") else say("Damage was found")

    def _offer(self) -> None:
        damaged = self.report is not None and not self.report.get("is_sound")
        self._repair.setVisible(damaged)
        self._copy.setVisible(self.report is not None)
        self._again.setVisible(self.report is None)


def problems(report: Report) -> list[Mapping[str, Any]]:
    """What a report names as damaged."""
    told = report.get("problems")
    return [one for one in told if isinstance(one, dict)] if isinstance(told, list) else []


def as_text(report: Report) -> str:
    """A report as a person reads it in a ticket."""
    lines = [display_text(str(report.get("sentence", "")), _WORDS)]
    for one in problems(report):
        what, *where = _row(one).cells
        place = ", ".join(part for part in where if part)
        lines.append(f"- {display_text(what, _WORDS)}{f' ({display_text(place, _WORDS)})' if place else ''}")
    left_out = report.get("left_out")
    if isinstance(left_out, int) and left_out > 0:
        lines.append(f"- {say('and {n} more', n=number(left_out))}")
    return "\n".join(lines)


def _row(problem: Mapping[str, Any]) -> Row:
    line = problem.get("line")
    words, event, source = (str(problem.get(name) or "") for name in ("words", "event", "source"))
    return Row((words, event, source, number(line) if isinstance(line, int) else ""), tip=words)
