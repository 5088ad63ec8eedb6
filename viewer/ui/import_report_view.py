"""The report of one import: what came in, what was repeated, what was rejected and why, and how it was read."""

from datetime import UTC, tzinfo

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from viewer.domain.display import display_text
from viewer.domain.retelling import retold
from viewer.jobs.list_imports import PastImport
from viewer.ui import import_words as words
from viewer.ui import theme
from viewer.ui.flow_layout import FlowLayout
from viewer.ui.plain_text import ElidedLabel, PlainLabel
from viewer.ui.plain_view import PlainView
from viewer.ui.report_table import ReportTable, Row, Title
from viewer.wording import number, say, to_say

_SOURCES = (
    Title(to_say("Source"), 160),
    Title(to_say("Read as")),
    Title(to_say("Records"), 84, figures=True),
    Title(to_say("New"), 84, figures=True),
    Title(to_say("Again"), 84, figures=True),
    Title(to_say("Rejected"), 84, figures=True),
    Title(to_say("Known"), 84, figures=True),
    Title(to_say("Other text"), 82, figures=True),
)
_SIGNS = ("", "=", "+", "+", "+")
_COUNT = 76
_REMARKS_HEIGHT = 74


class ImportReportView(QWidget):
    """One report at a time."""

    rejects_asked = Signal(object)
    """The kind of rejects that is wanted (see domain.reject_kinds)."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = ElidedLabel("", "title")
        self._when = PlainLabel("", "muted")
        self._sum = QWidget()
        self._parts = FlowLayout(self._sum, gap=12)
        self._other = PlainLabel("", "note")
        self.sources = ReportTable(say("Sources of the import"), _SOURCES)
        self.types = ReportTable(
            say("New events by type"),
            (Title(to_say("New events by type")), Title("", _COUNT, figures=True)),
            is_whole=True,
        )
        self.reasons = ReportTable(
            say("Rejected records by reason"),
            (Title(to_say("Rejected, and why")), Title("", _COUNT, figures=True)),
            is_whole=True,
        )
        self.remarks = PlainView(say("Remarks on the import"))
        self.remarks.setFont(self.font())
        self.remarks.setFixedHeight(_REMARKS_HEIGHT)
        self.reasons.opened.connect(self.rejects_asked)
        self.reasons.clicked.connect(lambda index: self._open_reason(index.row()))
        self.reasons.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(8)
        box.addWidget(self._title)
        box.addWidget(self._when)
        box.addWidget(self._sum)
        box.addWidget(self._other)
        box.addWidget(self.sources, 3)
        halves = QHBoxLayout()
        halves.setSpacing(10)
        halves.addWidget(self.types, 2)
        halves.addWidget(self.reasons, 3)
        box.addLayout(halves, 2)
        box.addWidget(self.remarks)

    def show_import(self, past: PastImport, zone: tzinfo = UTC) -> None:
        """Shows the report of an import, with times in ``zone``."""
        report = past.report
        self._title.setText(words.what(report))
        self._when.setText(" · ".join(part for part in (words.moment(past, zone), words.lasted(past)) if part))
        self._show_sum(report)
        self._other.setText(words.other_lines(report))
        self.sources.lines.show([_source_row(one) for one in words.sources(report)])
        self.types.lines.show([Row((name, number(count))) for name, count in words.types(report)])
        self.reasons.lines.show(
            [
                Row((retold(reason), number(count)), say("Show these {count}", count=number(count)), reason)
                for reason, count in words.reasons(report)
            ]
        )
        told = words.remarks(report)
        self.remarks.setPlainText("\n".join(display_text(one) for one in told))
        self.remarks.setVisible(bool(told))

    def sum_text(self) -> str:
        """The sum as it stands there."""
        return self._sum.accessibleName()

    def _show_sum(self, report: words.Report) -> None:
        while (item := self._parts.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        shown = []
        for sign, (count, label) in zip(_SIGNS, words.figures(report), strict=True):
            if sign:
                self._add(PlainLabel(sign, "muted"))
            self._add(_figure(number(count), label))
            shown.append(f"{sign} {number(count)} {label}".strip())
        if not words.adds_up(report):
            self._add(PlainLabel(say("These figures do not add up; please report that."), "badge"))
        self._sum.setAccessibleName(" ".join(shown))
        self._sum.updateGeometry()

    def _add(self, widget: QWidget) -> None:
        self._parts.addWidget(widget)
        widget.show()

    def _open_reason(self, row: int) -> None:
        line = self.reasons.lines.line(row)
        if line is not None:
            self.rejects_asked.emit(line.subject)


def _figure(count: str, label: str) -> QWidget:
    made = QWidget()
    box = QVBoxLayout(made)
    box.setContentsMargins(0, 0, 0, 0)
    box.setSpacing(0)
    figure = PlainLabel(count, "title")
    figure.setFont(theme.table_font())
    box.addWidget(figure)
    box.addWidget(PlainLabel(label, "note"))
    return made


def _source_row(one: words.SourceLine) -> Row:
    read = " · ".join(words.read_as(one))
    figures = tuple(number(count) if count else "–" for count in one.figures)
    return Row((one.name, read, *figures), f"{one.path}\n{read}")
