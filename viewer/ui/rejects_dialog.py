"""The rejected records: where they are, why they were rejected, their bytes; and what can be done with them."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QSplitter, QStackedWidget, QWidget

from viewer.jobs.export_rejects import RejectsExport
from viewer.jobs.list_rejects import EVERY, Counts, Found, RejectRow, Wanted
from viewer.jobs.retry_rejects import Retried
from viewer.jobs.show_reject import RejectDetail, show_reject
from viewer.ui.dialog_frame import dialog_column
from viewer.ui.export_task import show_in_folder
from viewer.ui.plain_text import PlainLabel
from viewer.ui.rejects_foot import RejectsFoot
from viewer.ui.rejects_model import RejectsModel, line_of
from viewer.ui.rejects_page import NoRejects, RejectsFilter, RejectView, rejects_table
from viewer.ui.rejects_reader import NOTHING, RejectsReader
from viewer.ui.rejects_work import RejectsWork
from viewer.ui.tasks import Worker
from viewer.ui.value_menu import put_on_clipboard
from viewer.wording import number, say, say_count

COPIED_ROWS = 10_000


class RejectsDialog(QDialog):
    """A search over the table of rejects, over the bytes of the selected one."""

    changed = Signal()
    """Rejects became events: what shows the library is out of date."""

    def __init__(self, library: Path, worker: Worker, parent: QWidget | None = None, kind: str | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(say("Rejected records"))
        self.resize(1100, 700)
        self._library = library
        self._worker = worker
        self._wanted = EVERY
        self._counts: Counts = NOTHING
        self._looking = ""
        self._asked: int | None = None
        self._detail: RejectDetail | None = None
        self._closing: int | None = None  # the result with which it closes once the work has ended
        self._written: Path | None = None
        self.reader = RejectsReader(library, self)
        self.work = RejectsWork(library, self)
        self.model = RejectsModel(self)
        self.table = rejects_table(self.model)
        self.filter = RejectsFilter()
        self.view = RejectView()
        self.empty = NoRejects()
        self.count = PlainLabel(say("Reading…"), "muted").wrapped()
        self.foot = RejectsFoot()
        self.pages = QStackedWidget()
        self._lay_out()
        self._wire()
        if kind is not None:
            self.filter.choose_kind(kind)
        self.ask(self.filter.wanted())
        self.filter.search.setFocus()

    def _lay_out(self) -> None:
        halves = QSplitter(Qt.Orientation.Vertical)
        halves.setChildrenCollapsible(False)
        halves.addWidget(self.table)
        halves.addWidget(self.view)
        halves.setSizes([330, 270])
        halves.setStretchFactor(0, 1)
        self.pages.addWidget(halves)
        self.pages.addWidget(self.empty)
        box = dialog_column(self)
        box.addWidget(self.filter)
        box.addWidget(self.count)
        box.addWidget(self.pages, 1)
        box.addWidget(self.foot)

    def _wire(self) -> None:
        self.filter.changed.connect(self.ask)
        self.filter.search.left.connect(self._leave_search)
        self.empty.cleared.connect(self.filter.clear)
        self.model.page_wanted.connect(lambda page: self.reader.want(page, self.model.keys_of(page)))
        self.reader.counted.connect(self._count)
        self.reader.found.connect(self._take)
        self.reader.settled.connect(self._settle)
        self.reader.page.connect(self.model.take_page)
        self.reader.failed.connect(self._fail)
        self.table.selectionModel().currentRowChanged.connect(self._chosen)
        foot = self.foot
        foot.retry.clicked.connect(self.try_again)
        foot.export.clicked.connect(self.export)
        foot.copy_rows.clicked.connect(self.copy_rows)
        foot.copy_bytes.clicked.connect(self.copy_bytes)
        foot.closed.connect(self.reject)
        foot.folder.clicked.connect(self._show_folder)
        self.work.progressed.connect(self.foot.said.setText)
        self.work.exported.connect(self._exported)
        self.work.retried.connect(self._retried)
        self.work.failed.connect(self.foot.said.setText)
        self.work.ended.connect(self._work_ended)
        copy = QShortcut(QKeySequence.StandardKey.Copy, self.table, context=Qt.ShortcutContext.WidgetShortcut)
        copy.activated.connect(self.copy_rows)
        QShortcut(QKeySequence.StandardKey.Find, self, lambda: self.filter.search.start_typing(""))
        QShortcut(QKeySequence.StandardKey.Save, self, self.export)
        QCoreApplication.instance().aboutToQuit.connect(self._end)  # type: ignore[union-attr]

    def done(self, result: int) -> None:
        """Closes; where work is under way, once it has stopped."""
        if self.work.is_running():
            self._closing = result
            self.work.stop()
            self.foot.said.setText(say("Stopping…"))
            return
        self._end()
        super().done(result)

    def _end(self) -> None:
        self.reader.close()
        self.work.close()

    # --- searching -----------------------------------------------------------------------------------------------

    def _leave_search(self) -> None:
        is_full = self.pages.currentIndex() == 0
        (self.table if is_full else self.empty.all_button).setFocus()

    def ask(self, wanted: Wanted) -> None:
        """Searches anew; the table is filled as rejects are found."""
        self._wanted = wanted
        self._looking = ""
        self.model.start()
        self.reader.ask(wanted)
        self._say_count(settled=False)

    def _count(self, counts: Counts) -> None:
        self._counts = counts
        self.filter.offer(counts)
        self._say_count(settled=False)

    def _take(self, found: Found) -> None:
        first = not self.model.rowCount()
        self.model.append(found.keys)
        self._looking = ""
        if found.looked_at < found.of:
            self._looking = say("Looked into {done} of {n}…", done=number(found.looked_at), n=number(found.of))
        if first and self.model.rowCount():
            self.pages.setCurrentIndex(0)
            flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
            self.table.selectionModel().setCurrentIndex(self.model.index(0, 0), flags)
        self._say_count(settled=False)

    def _settle(self) -> None:
        self._looking = ""
        if not self.model.rowCount():
            self.empty.explain(self._counts.total)
            self.pages.setCurrentIndex(1)
            self.view.show_nothing()
        self._say_count(settled=True)

    def _say_count(self, settled: bool) -> None:
        rows, total = self.model.rowCount(), self._counts.total
        if self._wanted == EVERY:
            words = say_count(
                total,
                "{n} record could not be used. The reason and the original bytes of each are kept.",
                "{n} records could not be used. The reason and the original bytes of each are kept.",
            )
            self.count.setText(words if total else "" if settled else say("Reading…"))
        else:
            words = say_count(
                rows,
                "{n} of {total} rejected records fit.",
                "{n} of {total} rejected records fit.",
                total=number(total),
            )
            self.count.setText(f"{words} {self._looking}".strip())
        self.foot.enable(rows > 0, self.work.is_running())

    def _fail(self, words: str) -> None:
        self.count.setText(words)

    # --- one reject ----------------------------------------------------------------------------------------------

    def _chosen(self, current: QModelIndex) -> None:
        key = self.model.key(current.row()) if current.isValid() else None
        self._asked = key
        if key is not None:
            self._worker.submit(
                partial(show_reject, self._library, key),
                partial(self._show, key),
                lambda error: self.view.show_nothing(str(error)),
                lane="reject bytes",
                owner=self,
            )

    def _show(self, key: int, detail: RejectDetail | None) -> None:
        if key != self._asked:
            return
        self._detail = detail
        if detail is None:
            self.view.show_nothing(say("This reject is gone: its source was imported anew, or it was read again."))
        else:
            self.view.show_reject(detail)

    def copy_rows(self) -> None:
        """Copies the selected rows as tab-separated text."""
        rows = [index.row() for index in self.table.selectionModel().selectedRows()]
        keys = [key for row in sorted(rows)[:COPIED_ROWS] if (key := self.model.key(row)) is not None]
        left = len(rows) - len(keys)

        def put(found: list[RejectRow]) -> None:
            put_on_clipboard("\n".join(map(line_of, found)))
            copied = say_count(len(found), "{n} row copied.", "{n} rows copied.")
            more = say("Export… writes all of them.") if left > 0 else ""
            self.foot.said.setText(f"{copied} {more}".strip())

        if keys:
            self.reader.fetch(keys, put)

    def copy_bytes(self) -> None:
        """Copies the bytes of the selected reject as text; those that are no UTF-8 as \\xNN."""
        if self._detail is None:
            return
        raw = self._detail.raw
        text = raw.decode("utf-8", "backslashreplace")
        put_on_clipboard(text)
        words = say_count(len(raw), "{n} byte copied.", "{n} bytes copied.")
        if "\x00" in text or text.encode("utf-8", "surrogatepass") != raw:
            more = say("Bytes that are no text were written as \\xNN; Export… keeps them.")
            words = f"{words} {more}"
        self.foot.said.setText(words)

    # --- all that are listed -------------------------------------------------------------------------------------

    def try_again(self) -> None:
        """Reads the listed rejects again; while that is under way, stops it."""
        if self.work.is_running():
            self.work.stop()
            return
        self._begin_work(say("Reading again…"))
        self.work.retry(self._wanted)

    def export(self) -> None:
        """Asks for a file and writes the listed rejects to it."""
        if self.work.is_running() or not self.model.rowCount():
            return
        wanted = self._wanted

        def write(target: Path, form: str) -> None:
            self._begin_work(say("Writing {name}…", name=target.name))
            self.work.export(wanted, target, "raw" if form == "raw" else "jsonl")

        self.work.ask_target(self, write)

    def _begin_work(self, words: str) -> None:
        self.foot.said.setText(words)
        self.foot.folder.hide()
        self.foot.enable(True, is_running=True)

    def _exported(self, report: RejectsExport | None) -> None:
        self._written = report.path if report is not None else None
        self.foot.folder.setVisible(self._written is not None)
        self.foot.said.setText(report.in_words() if report is not None else say("Stopped; nothing was written."))

    def _show_folder(self) -> None:
        if self._written is not None:
            show_in_folder(self._written)

    def _retried(self, report: Retried | None) -> None:
        stopped = say("Stopped. What was read so far is kept.")
        self.foot.said.setText(report.in_words() if report is not None else stopped)
        if report is None or report.recovered or report.better:
            self.ask(self._wanted)
            self.changed.emit()

    def _work_ended(self) -> None:
        self._say_count(settled=True)
        if self._closing is not None:
            self.done(self._closing)
