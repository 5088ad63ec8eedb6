"""What came of an export: counted, so that nothing is missing silently, and told in words."""

from collections.abc import Iterator
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from viewer.domain.export_order import Form
from viewer.domain.masking import LegendLine, Masker


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
    legend: tuple[tuple[str, int, str], ...] = ()
    """What is masked: the kind of values, how many there were, and what they look like now."""
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
        yield f"{_counted(self.written, 'event')} written to {self.path} in {self.seconds:.1f} s."
        if not self.is_whole:
            missing = self.matched - self.written
            gone = f"{missing:,} {'is' if missing == 1 else 'are'} not in the library any more"
            yield f"{self.matched:,} events were asked for: {gone}."
        if self.neutralised:
            cells = _counted(self.neutralised, "cell")
            yield f"{cells} would have run as a formula: an apostrophe stands before the text."
        if self.live:
            cells = _counted(self.live, "cell")
            yield f"{cells} would run as a formula in a spreadsheet: this file is exact, and for programs only."
        if self.cleaned:
            yield f"{_counted(self.cleaned, 'cell')} held control characters, which this form leaves out."
        if self.long_cells:
            kept = f"whole in {self.long_file}" if self.long_file else "whole here, and Excel would cut"
            cells = _counted(self.long_cells, "cell is", "cells are")
            yield f"{cells} longer than the 32,767 characters that Excel takes: {kept}."
        files = [one for one in self.parts if one.rows]
        if len(files) > 1:
            yield f"Excel takes 1,048,576 rows, so there are {len(files)} files, the last is {files[-1].name}."
        if self.sheets > 1:
            yield f"Excel takes 1,048,576 rows, so there are {self.sheets} sheets."
        if self.unfolded:
            bodies = _counted(self.unfolded, "body", "bodies")
            yield f"{bodies} stood over several lines: blanks stand for the line breaks."
        if self.legend:
            yield f"Masked: {'; '.join(LegendLine(*one).words for one in self.legend)}."


def with_legend(report: ExportReport, masker: Masker | None) -> ExportReport:
    """The report with what was masked until now."""
    if masker is None:
        return report
    return replace(report, legend=tuple((one.field, one.values, one.looks) for one in masker.legend()))


def _counted(count: int, one: str, many: str = "") -> str:
    return f"{count:,} {one if count == 1 else many or one + 's'}"
