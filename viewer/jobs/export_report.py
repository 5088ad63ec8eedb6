"""What came of an export: counted, so that nothing is missing silently, and told in words."""

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from viewer.domain.export_order import Form
from viewer.domain.masking import LegendLine, Masker
from viewer.exports.cells import LONGEST, MOST_ROWS
from viewer.wording import number, say, say_count

Legend = tuple[tuple[str, int, str], ...]
"""What is masked: the kind of values, how many there were, and what they look like now."""


@dataclass(frozen=True, slots=True)
class WrittenFile:
    """One file that was written."""

    name: str
    rows: int
    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class ExportReport:
    """What was written."""

    path: Path
    form: Form
    matched: int
    """How many events the query found, or were chosen."""
    written: int
    parts: tuple[WrittenFile, ...]
    """The files that hold the rows, first of them ``path``, then the one with the long cells if there is any."""
    manifest: Path | None
    neutralised: int = 0
    """Cells that would run as a formula, and have an apostrophe before them."""
    live: int = 0
    """Cells of exact CSV that a spreadsheet would run as formulas."""
    cleaned: int = 0
    """Cells with characters that this form cannot hold: left out, or written as their escapes."""
    long_cells: int = 0
    """Cells longer than Excel holds."""
    long_file: str = ""
    """The name of the file that has these whole; empty: they stand whole in the cells."""
    sheets: int = 1
    """Of a workbook, how many hold rows."""
    unfolded: int = 0
    """Bodies that stood over several lines, and have blanks for their line breaks."""
    legend: Legend = ()
    seconds: float = 0.0

    @property
    def is_whole(self) -> bool:
        """Whether every event that was found is in the file."""
        return self.written == self.matched

    def as_json(self) -> dict[str, Any]:
        """For the window that ordered it."""
        manifest = None if self.manifest is None else str(self.manifest)
        return asdict(self) | {"path": str(self.path), "manifest": manifest, "words": list(self.in_words())}

    def in_words(self) -> Iterator[str]:
        """One sentence each: what was written, then whatever is not as one would think."""
        yield say_count(
            self.written,
            "{n} event written to {path} in {seconds} s.",
            "{n} events written to {path} in {seconds} s.",
            path=self.path,
            seconds=number(self.seconds, 1),
        )
        if not self.is_whole:
            yield say_count(
                self.matched - self.written,
                "{matched} events were asked for: {n} is not in the library any more.",
                "{matched} events were asked for: {n} are not in the library any more.",
                matched=number(self.matched),
            )
        if self.neutralised:
            yield say_count(
                self.neutralised,
                "{n} cell would have run as a formula: an apostrophe stands before the text.",
                "{n} cells would have run as a formula: an apostrophe stands before the text.",
            )
        if self.live:
            yield say_count(
                self.live,
                "{n} cell would run as a formula in a spreadsheet: this file is exact, and for programs only.",
                "{n} cells would run as a formula in a spreadsheet: this file is exact, and for programs only.",
            )
        if self.cleaned:
            yield say_count(
                self.cleaned,
                "{n} cell held control characters, which this form leaves out.",
                "{n} cells held control characters, which this form leaves out.",
            )
        if self.long_cells:
            yield self._long_cells()
        files = [one for one in self.parts if one.rows]
        if len(files) > 1:
            yield say(
                "Excel takes {most} rows, so there are {files} files, the last is {last}.",
                most=number(MOST_ROWS),
                files=number(len(files)),
                last=files[-1].name,
            )
        if self.sheets > 1:
            yield say(
                "Excel takes {most} rows, so there are {sheets} sheets.",
                most=number(MOST_ROWS),
                sheets=number(self.sheets),
            )
        if self.unfolded:
            yield say_count(
                self.unfolded,
                "{n} body stood over several lines: blanks stand for the line breaks.",
                "{n} bodies stood over several lines: blanks stand for the line breaks.",
            )
        if self.legend:
            yield say("Masked: {what}.", what="; ".join(LegendLine(*one).words for one in self.legend))

    def _long_cells(self) -> str:
        if self.long_file:
            return say_count(
                self.long_cells,
                "{n} cell is longer than the {most} characters that Excel takes: whole in {file}.",
                "{n} cells are longer than the {most} characters that Excel takes: whole in {file}.",
                most=number(LONGEST),
                file=self.long_file,
            )
        return say_count(
            self.long_cells,
            "{n} cell is longer than the {most} characters that Excel takes: whole here, and Excel would cut.",
            "{n} cells are longer than the {most} characters that Excel takes: whole here, and Excel would cut.",
            most=number(LONGEST),
        )


def legend_of(masker: Masker | None) -> Legend:
    """What was masked until now, as a report tells it."""
    return () if masker is None else tuple((one.field, one.values, one.looks) for one in masker.legend())
