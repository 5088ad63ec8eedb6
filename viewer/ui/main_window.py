"""The window: parts and desks wired together, and the question that is asked of the library."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication, QMainWindow

from viewer import NAME, paths
from viewer.domain.query import Query, without_term
from viewer.domain.views import Look
from viewer.jobs.open_mark import BadEnd
from viewer.jobs.sort_out_files import sort_out
from viewer.ui import help_dialogs, icons, library_message
from viewer.ui.actions import add_table_menus, fill_menus, fill_open_menu, make_actions
from viewer.ui.annotation_desk import AnnotationDesk
from viewer.ui.answer_desk import AnswerDesk
from viewer.ui.answers import Question
from viewer.ui.case_desk import CaseDesk
from viewer.ui.choices import Choices
from viewer.ui.command_desk import CommandDesk
from viewer.ui.compare_desk import CompareDesk
from viewer.ui.copy_desk import CopyDesk
from viewer.ui.current_query import CurrentQuery
from viewer.ui.customer_desk import CustomerDesk
from viewer.ui.desk import Desk
from viewer.ui.drop_overlay import DropOverlay
from viewer.ui.events_reader import EventsReader
from viewer.ui.export_desk import ExportDesk
from viewer.ui.findings_desk import FindingsDesk
from viewer.ui.follow_desk import FollowDesk
from viewer.ui.forget_desk import ForgetDesk
from viewer.ui.guide_desk import GuideDesk
from viewer.ui.history_desk import HistoryDesk
from viewer.ui.import_desk import ImportDesk
from viewer.ui.language_desk import LanguageDesk
from viewer.ui.layout_desk import LayoutDesk
from viewer.ui.libraries_desk import LibrariesDesk
from viewer.ui.library_desk import LibraryDesk
from viewer.ui.library_names import library_name
from viewer.ui.look_desk import LookDesk
from viewer.ui.mark_desk import MarkDesk
from viewer.ui.memory import Memory
from viewer.ui.menu_key import MenuKey
from viewer.ui.new_events import NewEvents
from viewer.ui.note_desk import NoteDesk
from viewer.ui.open_desk import OpenDesk
from viewer.ui.pane_desk import PaneDesk
from viewer.ui.read_only_desk import ReadOnlyDesk
from viewer.ui.recent_desk import RecentDesk
from viewer.ui.records_desk import RecordsDesk
from viewer.ui.removal_desk import RemovalDesk
from viewer.ui.room_desk import RoomDesk
from viewer.ui.scrolled_window import ScrolledWindow
from viewer.ui.search_desk import SearchDesk
from viewer.ui.session_desk import SessionDesk
from viewer.ui.settings import Settings
from viewer.ui.settings_check import forget_unusable
from viewer.ui.settings_desk import SettingsDesk
from viewer.ui.summary_desk import SummaryDesk
from viewer.ui.surroundings_desk import SurroundingsDesk
from viewer.ui.table_desk import TableDesk
from viewer.ui.text_size_desk import TextSizeDesk
from viewer.ui.tiers_desk import TiersDesk
from viewer.ui.time_desk import TimeDesk
from viewer.ui.trouble_desk import TroubleDesk
from viewer.ui.type_desk import TypeDesk
from viewer.ui.undo_desk import UndoDesk
from viewer.ui.value_desk import ValueDesk
from viewer.ui.views_desk import ViewsDesk
from viewer.ui.visits_desk import VisitsDesk
from viewer.ui.welcome_desk import WelcomeDesk
from viewer.ui.window_parts import make_parts


class MainWindow(QMainWindow):
    """One library in one window."""

    rested = Signal()
    """Nothing is under way: the import has ended, and the table and the details show its result."""
    failed = Signal(str)
    """What a person was told instead of being shown what they asked for."""
    closing = Signal()

    def __init__(
        self, library: Path, settings: Settings, keeps_session: bool = False, bad_end: BadEnd | None = None
    ) -> None:
        """``keeps_session``: begins where a person was at the end of the last start, and remembers where they go.

        ``bad_end``: how the last window on this library ended, if that was no good end.
        """
        super().__init__()
        self.memory = Memory(library, keeps_session, self)
        # Desktops add the program's name.
        self.setWindowTitle(NAME if library == paths.default_library() else library_name(library))
        self.setWindowIcon(icons.app_icon())
        self.library = library
        self.settings = settings = settings.of_library(library)
        forget_unusable(settings)
        self.choices = Choices(settings, self)
        self.query = CurrentQuery(self)
        self.parts = make_parts(library, settings)
        self.reader = EventsReader(library, self)
        self._make_import_desks()
        self._make_table_desks()
        self._make_window_desks()
        self._make_place_desks()
        self._make_library_desks(keeps_session, bad_end)
        self.desks = self._in_order_of_closing()
        self._use_desks()
        self.setCentralWidget(ScrolledWindow(self.parts.body))
        self._fill_menus()
        self._wire()
        self.layouts.restore()
        self.keeping = SettingsDesk(settings, self.parts, self.layouts.was_elsewhere, self)
        self._use_zone()
        self.session.begin(self.ask)
        self.parts.status.show_library(library)
        self.records.count_rejects()
        self.types.look()
        self.parts.search.setFocus()

    def open_files(self, files: list[Path]) -> None:
        """Imports files and folders; libraries among them are offered to be opened."""
        opened = sort_out(files, self.library)
        if self.others.takes(opened.captures):
            self.importing.run(opened.captures)
        if opened.libraries or opened.already_open:
            library_message.tell(self, opened)

    def follow(self, logs: list[Path]) -> None:
        """Follows logs."""
        if self.others.takes(logs):
            self.following.follow(logs)

    def ask(self) -> None:
        """Asks the library anew for the current query and order; the table keeps its place."""
        if not self.session.is_ready:
            return
        self.types.asked_anew()
        choices, table = self.choices, self.parts.table
        self.answers.ask(Question(self.query.query, choices.sort, choices.zone, table.chosen_key(), table.kept()))

    def closeEvent(self, event: QCloseEvent) -> None:
        self.closing.emit()
        self.new.close()
        for desk in self.desks:
            desk.close()
        super().closeEvent(event)

    def _make_import_desks(self) -> None:
        """What comes in: sources, and what is asked, counted and undone of them."""
        library, status, notice = self.library, self.parts.status, self.parts.notice
        self.new = NewEvents(self.parts.arrivals, self)
        self.importing = ImportDesk(library, status, notice, self.new, self)
        self.following = FollowDesk(library, status, notice, self.new, self)
        self.undoing = UndoDesk(notice, self.memory.keeper, self)
        self.types = TypeDesk(library, status, notice, self.parts.question, self.undoing, self)
        self.removing = RemovalDesk(library, status, notice, self)
        self.records = RecordsDesk(library, self.choices, status, self.removing, self)

    def _make_table_desks(self) -> None:
        """What is found, shown of it, and done with it."""
        library, settings, status, notice = self.library, self.settings, self.parts.status, self.parts.notice
        self.answers = AnswerDesk(self.parts, self.query, self.reader, self.importing, self.new, self)
        self.exporting = ExportDesk(
            library, self.parts, self.query, self.choices, self.reader, self.answers, settings, self
        )
        self.summary = SummaryDesk(library, self.parts, self.query, self.choices, self.reader, settings, self)
        self.findings = FindingsDesk(
            *(library, status, self.query, self.summary, self.importing, self.following, self.records, self.types, self)
        )
        self.searching = SearchDesk(library, self.parts.search, notice, self, self.memory.keeper)
        self.comparing = CompareDesk(library, self.parts, self.choices, self.reader, settings, self)
        self.columns = TableDesk(self.parts, self.choices, settings, library, self)
        self.copying = CopyDesk(self.parts, self.query, self.choices, self.reader, library, self)
        self.annotations = AnnotationDesk(library, self.parts.model, self.query, notice, self.undoing, self)
        self.marks = MarkDesk(library, self.parts, self.reader, self.annotations, self)
        self.notes = NoteDesk(library, self.parts, self.annotations, self.marks, self)
        self.values = ValueDesk(self.parts, self.query, self.choices, self.reader, self.types, self.copying, self)
        self.values.add_facet = self.summary.add_facet
        self.values.additions += [self.comparing.add_menu, self.marks.add_menus, self.notes.add_menu]

    def _make_window_desks(self) -> None:
        """What the window is like, and the commands that are about files."""
        library, settings, notice = self.library, self.settings, self.parts.notice
        self.opening = OpenDesk(settings, self.open_files, self.follow, self)
        self.recent = RecentDesk(library, self.open_files, notice, self)
        self.panes = PaneDesk(self.parts, self)
        self.text_sizes = TextSizeDesk(settings, self)
        self.room = RoomDesk(self.parts, settings, self)
        self.commanding = CommandDesk(settings, self)

    def _make_place_desks(self) -> None:
        """Where a person can be: at a look, a customer, a time; what is told there, and the way back."""
        library, settings = self.library, self.settings
        self.looks = LookDesk(self.parts, self.query, self.choices, self.undoing, self)
        self.around = SurroundingsDesk(self.parts, self.query, self.choices, self.looks, self.reader, self)
        self.timing = TimeDesk(self.parts, self.choices, self.reader, self)
        self.customers = CustomerDesk(library, self.parts, self.choices, self.around, self.annotations, settings, self)
        self.tiers = TiersDesk(library, self.parts, self.choices, self.around, self)
        self.customers.as_of_asked.connect(self.tiers.ask_as_of)
        self.tiers.person_asked.connect(self.customers.show_person)
        self.values.additions += [self.around.add_menu, self.customers.add_menu, self.tiers.add_menu]
        self.history = HistoryDesk(library, self.parts, self.choices, self.reader, self.around, settings, self)
        self.views = ViewsDesk(library, self.parts, self.query, self.looks, self.undoing, self)
        self.visits = VisitsDesk(self.parts, self.query, self.reader, self.ask, self)
        self.session = SessionDesk(
            *(self.memory, self.parts, self.query, self.choices, self.reader),
            *(self.undoing, self.looks, self.views, self.visits, self),
        )
        self.cases = CaseDesk(library, self.parts, self.choices, self.reader, self)
        self.customers.case_asked.connect(lambda key: self.cases.ask_for(key, []))
        self.values.additions.append(self.cases.add_menu)

    def _make_library_desks(self, keeps_session: bool, bad_end: BadEnd | None) -> None:
        """What is about libraries as a whole, about the program, and about what went wrong."""
        library, settings, notice = self.library, self.settings, self.parts.notice
        self.care = LibraryDesk(library, self.parts.problem, self)
        self.welcome = WelcomeDesk(library, settings, self.parts, self.query, self.choices, self)
        if keeps_session:
            self.welcome.begin(self.importing, self.following, self.findings)
        self.panes.add(self.welcome.bar, self.parts.notice)
        self.others = LibrariesDesk(library, self.parts.empty_library, notice, keeps_session, self)
        self.language = LanguageDesk(library, settings, notice, self)
        self.trouble = TroubleDesk(library, notice, self.session, bad_end, self)
        self.reading_only = ReadOnlyDesk(library, self.parts, self.notes.strip, self.care.ask_library, self)
        self.forgetting = ForgetDesk(library, self.parts, self.choices, self.memory.keeper, self)
        self.values.additions.append(self.forgetting.add_menu)
        self.customers.forget_asked.connect(self.forgetting.forget_person)
        self.guiding = GuideDesk(settings, self)
        self.layouts = LayoutDesk(
            *(settings, self.parts, self.summary, self.history, self.room, self._reset_columns, self)
        )
        self.dropping = DropOverlay(self)
        self.history.read_anew_after(self.importing.ended, self.records.changed, self.types.changed)

    def _in_order_of_closing(self) -> list[Desk]:
        """All desks: what writes ends before what reads."""
        return [
            *(self.layouts, self.importing, self.following, self.removing, self.types, self.exporting),
            *(self.findings, self.summary, self.text_sizes, self.room, self.choices, self.panes, self.commanding),
            *(self.opening, self.values, self.answers, self.records, self.searching, self.copying, self.comparing),
            *(self.notes, self.customers, self.marks, self.annotations, self.around, self.timing, self.tiers),
            *(self.history, self.columns, self.care, self.others, self.cases, self.reading_only, self.forgetting),
            *(self.looks, self.views, self.visits, self.undoing, self.session, self.trouble, self.language),
            *(self.guiding, self.welcome, self.recent),
        ]

    def _use_desks(self) -> None:
        """Names the desks that let go of the library before something is done to it as a whole."""
        writers = (self.annotations.worker, self.views.worker, self.types.worker, self.removing.worker)
        self.care.use(self.desks)
        working = (self.importing.is_running, self.exporting.task.is_running, self.cases.task.is_running)
        self.forgetting.use(self.desks, writers, working)

    def _fill_menus(self) -> None:
        self.actions_by_key = make_actions(self, self._handlers())
        MenuKey(self)
        self.menus = fill_menus(self.menuBar(), self.actions_by_key)
        fill_open_menu(self.parts.open_menu, self.actions_by_key)
        for desk in (
            *(self.choices, self.text_sizes, self.undoing, self.visits, self.marks, self.notes, self.exporting),
            *(self.trouble, self.reading_only, self.language),
        ):
            desk.use_actions(self.actions_by_key)
        add_table_menus(self.menus["&View"], self.parts.table.header, self.actions_by_key["reset_columns"])
        self.views.fill_menu(self.menus["&View/Saved &views"])
        self.recent.use_menu(self.menus["&File"], self.actions_by_key["follow"], self.parts.open_menu)
        self.others.use_menu(self.menus["&Library/Re&cent libraries"], self.actions_by_key["clear_recent"])

    def _wire(self) -> None:
        parts, query = self.parts, self.query
        parts.open_button.clicked.connect(self.opening.open)
        parts.search.searched.connect(query.type_text)
        parts.search.left.connect(self._focus_table)
        query.text_needed.connect(parts.search.set_query_text)
        query.changed.connect(self._query_changed)
        parts.results.term_removed.connect(self._remove_term)
        parts.results.why_asked.connect(self.searching.explain)
        parts.empty_result.term_removed.connect(self._remove_term)
        parts.empty_result.is_examining = self.findings.is_running
        parts.empty_result.corrected.connect(query.edit)
        parts.empty_result.cleared.connect(lambda: query.edit(Query()))
        parts.empty_library.open_asked.connect(self.opening.open)
        parts.empty_library.follow_asked.connect(self.opening.follow)
        parts.problem.retry_asked.connect(self.ask)
        parts.table.event_chosen.connect(lambda: self.searching.settle() if parts.table.is_engaged() else None)
        parts.table.header.sort_asked.connect(self.choices.sort_by)
        parts.table.typed.connect(parts.search.start_typing)
        for page in (parts.table, parts.empty_result):
            page.escaped.connect(self.around.escape)
        parts.status.zone_asked.connect(self._open_zone_menu)
        self.answers.outdated.connect(self.ask)
        self.answers.rested.connect(self.rested)
        self.answers.failed.connect(self.failed)
        self.trouble.told.connect(self.failed)
        self.new.is_reading = self._is_reading
        self.new.to_the_top = self._to_the_top
        self.new.refresh_asked.connect(self.ask)
        self.importing.failed.connect(self.failed)
        self.importing.rejects_asked.connect(lambda: self.records.show_rejects())
        self.importing.report_asked.connect(self.records.show_imports)
        self.importing.undo_asked.connect(self.removing.run)
        self.importing.ended.connect(self.records.count_rejects)
        self.importing.ended.connect(self.types.look)
        self.following.arrived.connect(self.types.look_soon)
        self.records.changed.connect(self.types.look)
        self.records.changed.connect(self.ask)
        self.types.changed.connect(self._types_changed)
        self.forgetting.changed.connect(self.records.count_rejects)
        self.forgetting.changed.connect(self.records.changed)
        for desk in (self.annotations, self.around, self.findings):
            desk.asked_anew.connect(self.ask)
        for signal in (self.importing.ended, self.following.arrived, self.records.changed, self.types.changed):
            signal.connect(self.customers.reload)
            signal.connect(self.parts.details.read_anew)
        self.dropping.dropped.connect(self.open_files)
        self.others.sample_wanted.connect(self.open_files)
        self.choices.sort_changed.connect(self.ask)
        self.choices.zone_changed.connect(self._use_zone)

    def _handlers(self) -> dict[str, Callable[[], object]]:
        table, search = self.parts.table, self.parts.search
        handlers: dict[str, Callable[[], object]] = {
            "quit": self.close,
            "find": lambda: search.start_typing(""),
            "clear": search.clear_search,
            "next": lambda: table.step(1),
            "previous": lambda: table.step(-1),
            "reset_columns": self._reset_columns,
            **help_dialogs.handlers(self),
        }
        for desk in self.desks:
            handlers |= desk.handlers()
        return handlers

    def _query_changed(self) -> None:
        self.parts.results.show_query(self.query.query, self.query.notes)
        self.ask()

    def _remove_term(self, index: int) -> None:
        self.query.edit(without_term(self.query.query, index))

    def _reset_columns(self) -> None:
        self.looks.show_look(Look(self.query.text), "reset of columns")

    def _use_zone(self) -> None:
        self.parts.model.set_zone(self.choices.zone, self.choices.zone_name)
        self.parts.status.show_zone(self.choices.zone_name)
        self.parts.details.set_zone(self.choices.zone)
        self.ask()

    def _open_zone_menu(self) -> None:
        menu = self.menus["&View/Time &zone"]
        status = self.parts.status
        menu.popup(status.mapToGlobal(QPoint(status.width() - menu.sizeHint().width(), -menu.sizeHint().height())))

    def _types_changed(self) -> None:
        key = self.parts.table.current_key()
        self.ask()
        if key is not None:
            self.answers.show_event(key)  # the table stays at this event, whose details say something else now

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
        elif self.parts.pages.currentWidget() is self.parts.empty_result:
            self.parts.empty_result.take_focus()
        else:
            self.parts.search.clear_search()
