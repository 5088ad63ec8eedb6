"""The window: parts wired together. What is asked for goes to the reader, what comes back goes to the parts."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QPoint, QSize, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication, QDialog, QMainWindow

from viewer import NAME, paths
from viewer.domain.columns import with_evidence
from viewer.domain.display import display_text
from viewer.domain.query import Query, without_term
from viewer.jobs.list_rejects import count_rejects
from viewer.jobs.sort_out_files import sort_out
from viewer.ui import help_dialogs, icons, library_message
from viewer.ui.actions import add_table_menus, fill_menus, fill_open_menu, make_actions
from viewer.ui.choices import Choices
from viewer.ui.current_query import CurrentQuery
from viewer.ui.drop_overlay import DropOverlay
from viewer.ui.events_reader import Counted, EventsReader, FirstPage, Question, Settled
from viewer.ui.export_desk import ExportDesk
from viewer.ui.export_task import ExportOrder
from viewer.ui.follow_desk import FollowDesk
from viewer.ui.import_desk import ImportDesk
from viewer.ui.imports_dialog import ImportsDialog
from viewer.ui.new_events import NewEvents
from viewer.ui.open_desk import OpenDesk
from viewer.ui.plain_text import message
from viewer.ui.rejects_dialog import RejectsDialog
from viewer.ui.removal_desk import RemovalDesk
from viewer.ui.settings import Settings
from viewer.ui.tasks import UNEXPECTED, Worker
from viewer.ui.type_desk import TypeDesk
from viewer.ui.value_desk import ValueDesk
from viewer.ui.window_parts import make_parts


class MainWindow(QMainWindow):
    """One library in one window."""

    rested = Signal()
    """Nothing is under way: the import has ended, and the table and the details show its result."""
    failed = Signal(str)
    """What a person was told instead of being shown what they asked for."""
    closing = Signal()

    def __init__(self, library: Path, settings: Settings) -> None:
        super().__init__()
        # Desktops add the program's name.
        self.setWindowTitle(NAME if library == paths.default_library() else display_text(library.name))
        self.setWindowIcon(icons.app_icon())
        self.library = library
        self.settings = settings
        self.choices = Choices(settings, self)
        self.query = CurrentQuery(self)
        self.parts = make_parts(library, settings)
        self.reader = EventsReader(library, self)
        self.worker = Worker("window", self)
        self.new = NewEvents(self.parts.arrivals, self)
        self.importing = ImportDesk(library, self.parts.status, self.parts.notice, self.new, self)
        self.exporting = ExportDesk(library, self.parts.status, self.parts.notice, self)
        self.following = FollowDesk(library, self.parts.status, self.parts.notice, self.new, self)
        self.types = TypeDesk(library, self.parts.status, self.parts.notice, self.parts.question, self)
        self.removing = RemovalDesk(library, self.parts.status, self.parts.notice, self)
        self.values = ValueDesk(self.parts, self.query, self.choices, self.reader, self.types, self)
        self.opening = OpenDesk(settings, self.open_files, self.following.follow, self)
        self.dropping = DropOverlay(self)
        self._settled = False
        self._total = 0
        self._counted: Query | None = None
        self._awaited: int | None = None
        self.setCentralWidget(self.parts.body)
        self.actions_by_key = make_actions(self, self._handlers())
        self.menus = fill_menus(self.menuBar(), self.actions_by_key)
        fill_open_menu(self.parts.open_menu, self.actions_by_key)
        self.choices.use_actions(self.actions_by_key)
        add_table_menus(self.menus["&View"], self.parts.table.header, self.actions_by_key["reset_columns"])
        self._wire()
        self._restore_layout()
        self._use_zone()
        self.parts.status.show_library(library)
        self._count_rejects()
        self.types.look()
        self.parts.search.setFocus()

    def open_files(self, files: list[Path]) -> None:
        """Imports files and folders; libraries among them are offered to be opened."""
        opened = sort_out(files, self.library)
        self.importing.run(opened.captures)
        if opened.libraries or opened.already_open:
            library_message.tell(self, opened)

    def ask(self) -> None:
        """Asks the library anew for the current query and order; the table keeps its place."""
        self._settled = False
        self.new.asking()
        self.types.asked_anew()
        choices, table = self.choices, self.parts.table
        self.reader.ask(Question(self.query.query, choices.sort, choices.zone, table.chosen_key()))

    def show_bug(self) -> None:
        """Tells calmly that something unexpected happened."""
        self.failed.emit(UNEXPECTED)
        message(self, "Unexpected error", UNEXPECTED, f"The log is in {paths.log_folder()}. It holds no customer data.")

    def closeEvent(self, event: QCloseEvent) -> None:
        self.closing.emit()
        self.settings.set_layout("window", self.saveGeometry())
        self.settings.set_layout("splitter", self.parts.splitter.saveState())
        self.parts.table.header.save()
        self.new.close()
        for desk in (self.importing, self.following, self.removing, self.types):
            desk.close()
        self.exporting.close()
        self.reader.close()
        self.parts.details.worker.close()
        self.worker.close()
        super().closeEvent(event)

    def _wire(self) -> None:
        parts, query, reader = self.parts, self.query, self.reader
        parts.open_button.clicked.connect(self.opening.open)
        parts.export_button.clicked.connect(self._export)
        parts.search.searched.connect(query.type_text)
        parts.search.left.connect(self._focus_table)
        query.text_needed.connect(parts.search.set_query_text)
        query.changed.connect(self._query_changed)
        parts.results.term_removed.connect(self._remove_term)
        parts.empty_result.term_removed.connect(self._remove_term)
        parts.empty_result.cleared.connect(lambda: query.edit(Query()))
        parts.empty_library.open_asked.connect(self.opening.open)
        parts.empty_library.sample_asked.connect(self.opening.open_sample)
        parts.empty_library.follow_asked.connect(self.opening.follow)
        parts.problem.retry_asked.connect(self.ask)
        parts.model.page_wanted.connect(reader.want)
        parts.table.header.sort_asked.connect(self._sort_by)
        parts.table.event_chosen.connect(self._show_event)
        parts.table.nothing_chosen.connect(self._show_nothing)
        parts.table.typed.connect(parts.search.start_typing)
        parts.table.escaped.connect(parts.search.clear_search)
        parts.table.value_asked.connect(self.values.cell_menu)
        parts.details.value_asked.connect(self.values.node_menu)
        parts.details.filter_asked.connect(self.values.filter_by)
        parts.details.shown.connect(self._event_shown)
        parts.details.failed.connect(self.failed)
        for desk in (self.importing, self.exporting, self.types, self.removing):
            parts.status.cancelled.connect(desk.cancel)
        parts.status.rejects_asked.connect(lambda: self._rejects())
        parts.status.stop_asked.connect(lambda: self.following.ask_stop(parts.status.stop_place()))
        parts.status.zone_asked.connect(self._open_zone_menu)
        reader.first_page.connect(self._first_page)
        reader.counted.connect(self._answer_counted)
        reader.settled.connect(self._answer_settled)
        reader.page.connect(parts.model.take_page)
        reader.explained.connect(lambda totals: parts.empty_result.explain(query.query, totals))
        reader.failed.connect(self._failed)
        desks = (self.exporting, self.types, self.removing)
        for worker in (reader.worker, parts.details.worker, self.worker, *(desk.worker for desk in desks)):
            worker.bug.connect(self.show_bug)
        self.new.is_reading = self._is_reading
        self.new.to_the_top = self._to_the_top
        self.new.refresh_asked.connect(self.ask)
        self.importing.rejects_asked.connect(lambda: self._rejects())
        self.importing.failed.connect(self.failed)
        self.importing.ended.connect(self._count_rejects)
        self.importing.ended.connect(self.types.look)
        self.following.arrived.connect(self.types.look_soon)
        self.importing.ended.connect(self._rest)
        self.importing.report_asked.connect(self._imports)
        self.importing.undo_asked.connect(self.removing.run)
        self.removing.removed.connect(self._changed)
        self.types.changed.connect(self._types_changed)
        self.dropping.dropped.connect(self.open_files)
        self.choices.zone_changed.connect(self._use_zone)
        self.choices.restyled.connect(parts.restyle)

    def _handlers(self) -> dict[str, Callable[[], object]]:
        table, search = self.parts.table, self.parts.search
        return {
            **self.choices.handlers(),
            "open": self.opening.open,
            "open_folder": self.opening.open_folder,
            "follow": self.opening.follow,
            "export": self._export,
            "imports": self._imports,
            "rejects": self._rejects,
            "quit": self.close,
            "undo": self.types.undo,
            "copy": self.values.copy,
            "find": lambda: search.start_typing(""),
            "clear": search.clear_search,
            "next": lambda: table.step(1),
            "previous": lambda: table.step(-1),
            "reset_columns": self._reset_columns,
            "shortcuts": lambda: help_dialogs.shortcuts(self),
            "licences": lambda: help_dialogs.show_licences(self),
            "about": lambda: help_dialogs.about(self),
        }

    def _restore_layout(self) -> None:
        geometry, splitter = self.settings.layout("window"), self.settings.layout("splitter")
        if geometry is None or not self.restoreGeometry(geometry):
            self.resize(QSize(1440, 900).boundedTo(self.screen().availableSize()))
        if splitter is not None:
            self.parts.splitter.restoreState(splitter)

    # --- answers -----------------------------------------------------------------------------------------------

    def _first_page(self, page: FirstPage) -> None:
        parts = self.parts
        if not page.rows:
            return  # an empty library or an empty result: that is known in a moment, and until then nothing blinks
        parts.model.show_first(page.rows, page.question.sort)
        parts.pages.setCurrentWidget(parts.table)
        parts.table.show_first(page.question)
        if page.question.query != self._counted:  # new rows of the same search change the count without a flicker
            parts.results.show_counting(len(page.rows))

    def _answer_counted(self, answer: Counted) -> None:
        self.parts.model.grow(answer.total)
        self.parts.results.show_count(answer.total, answer.library_total, answer.seconds)

    def _answer_settled(self, answer: Settled) -> None:
        parts = self.parts
        self._settled, self._total, self._counted = True, answer.total, answer.question.query
        if answer.total == 0:
            parts.model.show_first([], answer.question.sort)
        parts.model.grow(answer.total)
        parts.table.settle(answer.position)
        parts.results.show_count(answer.total, answer.library_total, answer.seconds)
        parts.status.show_events(answer.library_total)
        self.new.seen()
        if answer.total:
            parts.pages.setCurrentWidget(parts.table)
        elif answer.library_total and self.query.query.terms:
            parts.empty_result.explain(self.query.query, None)
            parts.pages.setCurrentWidget(parts.empty_result)
            self.reader.explain()
        elif not self.importing.is_running():
            parts.pages.setCurrentWidget(parts.empty_library)
        parts.results.setVisible(answer.library_total > 0)
        self._enable_export()
        self._rest()

    def _failed(self, words: str) -> None:
        self._settled, self._total = True, 0
        self.parts.problem.say(words)
        self.parts.pages.setCurrentWidget(self.parts.problem)
        self.failed.emit(words)
        self._show_nothing()
        self._enable_export()
        self._rest()

    def _show_event(self, key: int) -> None:
        self._awaited = key
        self.parts.details.show_event(key)

    def _show_nothing(self) -> None:
        self._awaited = None
        self.parts.details.clear()

    def _event_shown(self, key: int) -> None:
        if key == self._awaited:
            self._awaited = None
            self._rest()

    def _rest(self) -> None:
        if self._settled and self._awaited is None and not self.importing.is_running() and not self.new.is_pending():
            self.rested.emit()

    def _enable_export(self) -> None:
        self.parts.export_button.setEnabled(self._total > 0)
        self.actions_by_key["export"].setEnabled(self._total > 0)

    # --- questions ---------------------------------------------------------------------------------------------

    def _query_changed(self) -> None:
        self.parts.results.show_query(self.query.query, self.query.notes)
        self.ask()

    def _remove_term(self, index: int) -> None:
        self.query.edit(without_term(self.query.query, index))

    def _sort_by(self, column: str) -> None:
        self.choices.sort_by(column)
        self.ask()

    def _reset_columns(self) -> None:
        self.parts.table.header.reset_columns()
        self.choices.reset_sort()
        self.ask()

    def _use_zone(self) -> None:
        self.parts.model.set_zone(self.choices.zone, self.choices.zone_name)
        self.parts.status.show_zone(self.choices.zone_name)
        self.parts.details.set_zone(self.choices.zone)
        self.ask()

    def _open_zone_menu(self) -> None:
        menu = self.menus["&View/Time &zone"]
        status = self.parts.status
        menu.popup(status.mapToGlobal(QPoint(status.width() - menu.sizeHint().width(), -menu.sizeHint().height())))

    def _is_reading(self) -> bool:
        # Who reads the details of the newest event would lose them too if another one took its place.
        focus = QApplication.focusWidget()
        in_details = focus is not None and self.parts.details.isAncestorOf(focus)
        in_menu = QApplication.activePopupWidget() is not None
        return self.parts.model.rowCount() > 0 and (self.parts.table.is_engaged() or in_details or in_menu)

    def _to_the_top(self) -> None:
        self.parts.table.release()
        self.ask()

    def _focus_table(self) -> None:
        if self.parts.pages.currentWidget() is self.parts.table:
            self.parts.table.setFocus()
        else:
            self.parts.search.clear_search()

    # --- files -------------------------------------------------------------------------------------------------

    def _export(self) -> None:
        choices, columns = self.choices, tuple(with_evidence(self.parts.table.header.shown_columns()))
        order = ExportOrder(self.query.query, choices.sort, columns, choices.zone_name)
        self.exporting.ask(self, order, lambda: self._total)

    def _imports(self, number: int | None = None) -> ImportsDialog:
        dialog = ImportsDialog(self.library, self.choices.zone, self.worker, number, self)
        dialog.removal_asked.connect(lambda past, read_on: self.removing.ask(dialog, past, read_on))
        dialog.rejects_asked.connect(self._rejects)
        dialog.stop_asked.connect(self.removing.cancel)
        self.removing.told.connect(dialog.tell)
        self.removing.removed.connect(dialog.load)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def _changed(self) -> None:
        self._count_rejects()
        self.types.look()
        self.ask()

    def _types_changed(self) -> None:
        key = self.parts.table.current_key()
        self.ask()
        if key is not None:
            self._show_event(key)  # the table stays at this event, whose details say something else now

    def _rejects(self, kind: str | None = None) -> QDialog:
        dialog = RejectsDialog(self.library, self.worker, QApplication.activeModalWidget() or self, kind)
        dialog.changed.connect(self._changed)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def _count_rejects(self) -> None:
        library = self.library
        self.worker.submit(
            lambda: count_rejects(library) if library.exists() else 0,
            self.parts.status.show_rejects,
            lane="count rejects",
        )
