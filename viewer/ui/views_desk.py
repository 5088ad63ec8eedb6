"""Saved views as a person uses them: kept, opened, changed and carried to others; every change can be undone."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from viewer.domain.columns import column
from viewer.domain.display import display_text
from viewer.domain.query import describe
from viewer.domain.steps import Step
from viewer.domain.views import View, kept_text, kept_view, named, shows_same, suggested_name
from viewer.errors import TierViewerError
from viewer.jobs import saved_views
from viewer.jobs.find_events import Sort
from viewer.jobs.saved_views import Imported, import_words
from viewer.ui.current_query import CurrentQuery
from viewer.ui.desk import Desk
from viewer.ui.file_dialog import FileDialog
from viewer.ui.look_desk import LookDesk
from viewer.ui.tasks import Worker
from viewer.ui.undo_desk import Ended, UndoDesk
from viewer.ui.view_name_dialog import ViewNameDialog
from viewer.ui.views_model import ViewsModel
from viewer.ui.views_section import ViewsSection
from viewer.ui.window_parts import Parts
from viewer.wording import say, say_count, to_say

KIND = "view"
_NAME = 40
_IN_MENU = 30
_FILE = "tier-viewer-views.json"
_FILTER = to_say("Saved views (*.json)")


class ViewsDesk(Desk):
    """Between the list of views, the library and what the table shows."""

    active_changed = Signal()

    def __init__(
        self, library: Path, parts: Parts, query: CurrentQuery, looks: LookDesk, undo: UndoDesk, window: QWidget
    ) -> None:
        super().__init__(window)
        self._library = library
        self._window = window
        self._notice = parts.notice
        self._query = query
        self._looks = looks
        self._undo = undo
        self.active = 0
        """The number of the view that was opened last and is still the starting point of what is shown."""
        self.model = ViewsModel(self)
        self.section = ViewsSection(self.model)
        self.worker = Worker("views", self)
        section = self.section
        section.opened.connect(self.open)
        section.updated.connect(self.update)
        section.renamed.connect(self.rename)
        section.starred.connect(self.star)
        section.deleted.connect(self.delete)
        section.moved.connect(self.move)
        section.export_asked.connect(self.export)
        section.import_asked.connect(self.take_in)
        self.model.move_asked.connect(self._drop)
        looks.changed.connect(self._mark)
        parts.save_button.clicked.connect(self.save)
        parts.side.add_section(section)
        undo.learn(KIND, self._turn)

    def handlers(self) -> dict[str, Callable[[], object]]:
        return {"save_view": self.save, "export_views": self.export, "import_views": self.take_in}

    def fill_menu(self, menu: QMenu) -> None:
        """Puts one entry a view on top of ``menu``, for the keyboard; they are made anew whenever the list is."""
        first = menu.insertSeparator(menu.actions()[0])
        # Without names of their own, so that the palette does not remember them: they come from the data.
        entries: list[QAction] = []

        def fill() -> None:
            for entry in entries:
                menu.removeAction(entry)
                entry.deleteLater()
            entries.clear()
            for view in self.model.views[:_IN_MENU]:
                name = display_text(view.name, _NAME).replace("&", "&&")
                entry = QAction(f"★ {name}" if view.starred else name, menu)
                entry.triggered.connect(partial(self.open, view))
                menu.insertAction(first, entry)
                entries.append(entry)
            if len(self.model.views) > _IN_MENU:
                more = QAction(_more_words(len(self.model.views) - _IN_MENU), menu)
                more.setEnabled(False)
                menu.insertAction(first, more)
                entries.append(more)
            first.setVisible(bool(self.model.views))

        fill()
        self.model.modelReset.connect(fill)

    def take_up(self, views: tuple[View, ...], active: int) -> None:
        """Shows the views that the library has."""
        self.active = active
        self.model.show_views(views)
        self._mark()

    def open(self, view: View, _: bool = False) -> None:
        """Shows what a view shows."""
        self.active = view.number
        missing = self._looks.show_look(view.look, f"opening of view {_kept_name(view)}")
        self._mark()
        if missing:
            names = ", ".join(say("“{name}”", name=display_text(key, _NAME)) for key in missing[:3])
            self._notice.say(
                say_count(
                    len(missing),
                    "The view “{view}” has a column that is not there any more: {columns}. The others are shown.",
                    "The view “{view}” has columns that are not there any more: {columns}. The others are shown.",
                    view=_name(view),
                    columns=names,
                )
            )

    def save(self) -> QWidget:
        """Asks for the name of a new view of what is shown."""
        query, look = self._query.query, self._looks.look()
        terms = ", ".join(describe(term) for term in query.terms) or say("all events")
        sort = Sort.of(look.sort)
        what = say(
            "Keeps this search with its columns and its order ({order}): {terms}.", order=_order(sort), terms=terms
        )
        active = next((view for view in self.model.views if view.number == self.active), None)
        name = active.name if active is not None else suggested_name(query)
        dialog = ViewNameDialog(say("Save view"), say("Save"), name, self.model.views, what, parent=self._window)

        def keep(given: str, starred: bool) -> None:
            before = named(self.model.views, given)
            if before is None:
                self._change(None, View(given, look, starred), "saving", opens=True)
            else:
                after = replace(before, look=look, starred=starred)
                self._change(before, after, "change", opens=True)

        dialog.given.connect(keep)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def update(self, view: View) -> None:
        """A view is from now on what is shown."""
        self._change(view, replace(view, look=self._looks.look()), "change", opens=True)

    def rename(self, view: View) -> QWidget:
        """Asks for another name of a view."""
        others = [other for other in self.model.views if other.number != view.number]
        dialog = ViewNameDialog(
            say("Rename view"), say("Rename"), view.name, others, replaces=False, parent=self._window
        )
        dialog.given.connect(lambda name, _: self._change(view, replace(view, name=name), "renaming"))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def star(self, view: View) -> None:
        """Gives a view its star, or takes it away."""
        self._change(view, replace(view, starred=not view.starred), "star")

    def delete(self, view: View) -> None:
        """Deletes a view; the notice and the Edit menu bring it back."""
        self._change(view, None, "deletion")

    def move(self, view: View, by: int) -> None:
        """Moves a view up or down among those that have a star as well, or have none as well."""
        row = self.model.row_of(view.number)
        if row is not None:
            self._arrange(row, row + by if by < 0 else row + by + 1)

    def export(self) -> QFileDialog:
        """Asks for a file and writes all views to it."""
        dialog = FileDialog(self._window, say("Export views"), str(Path.home() / _FILE), say(_FILTER))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("json")
        dialog.selectFile(_FILE)
        dialog.fileSelected.connect(lambda name: self.export_to(Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def export_to(self, target: Path) -> None:
        """Writes all views to a file."""
        library = self._library

        def told(count: int) -> None:
            self._notice.say(
                say_count(
                    count, "{n} view was written to {file}.", "{n} views were written to {file}.", file=target.name
                )
            )

        self.worker.submit(lambda: saved_views.export_views(library, target), told, self._failed)

    def take_in(self) -> QFileDialog:
        """Asks for a file of views and takes them in."""
        dialog = FileDialog(self._window, say("Import views"), str(Path.home()), say(_FILTER))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda name: self.import_from(Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def import_from(self, file: Path) -> None:
        """Takes the views of a file in; none that is there is changed."""
        library = self._library

        def told(done: Imported) -> None:
            self._notice.say(import_words(done, file.name))
            self._load()

        self.worker.submit(lambda: saved_views.import_views(library, file), told, self._failed)

    def let_go(self) -> None:
        """Shows the views that the library still has."""
        self.active = 0
        self._load()

    def close(self) -> None:
        self.worker.close()

    def _change(self, before: View | None, after: View | None, doing: str, opens: bool = False) -> None:
        if before == after:
            return
        library = self._library

        def done(stored: View | None) -> None:
            view = stored or before
            number = self._undo.did(KIND, f"{doing} of view {_kept_name(view)}", kept_text(before), kept_text(stored))
            if opens and stored is not None:
                self.active = stored.number
            if stored is None:
                back = partial(self._undo.take_back, number)
                words = say("The view “{view}” was deleted.", view=_name(view))
                self._notice.say(words, actions=[(say("Undo"), back)])
            self._load(stored)

        self.worker.submit(lambda: saved_views.change_view(library, before, after), done, self._failed)

    def _turn(self, step: Step, back: bool, ended: Ended) -> None:
        now, then = kept_view(step.after), kept_view(step.before)
        if not back:
            now, then = then, now
        library = self._library

        def done(stored: View | None) -> None:
            self._load(stored)
            ended(step)

        def failed(error: TierViewerError) -> None:
            self._failed(error)
            ended(None)

        self.worker.submit(lambda: saved_views.put_back(library, now, then), done, failed)

    def _drop(self, dragged: int, target: int) -> None:
        self._arrange(dragged, target)

    def _arrange(self, row: int, target: int) -> None:
        """Puts the view of a row before the one of another; stars stay on top whatever is asked."""
        views = list(self.model.views)
        starred = sum(view.starred for view in views)
        view = views[row]
        first, last = (0, starred) if view.starred else (starred, len(views))
        place = min(max(target, first), last)
        if place in (row, row + 1):
            return
        views.insert(place, view)
        del views[row if place > row else row + 1]
        library, numbers = self._library, [one.number for one in views]
        self.worker.submit(
            lambda: saved_views.arrange_views(library, numbers), lambda _: self._load(view), self._failed
        )

    def _load(self, chosen: View | None = None) -> None:
        library = self._library

        def show(views: list[View]) -> None:
            row = self.section.list.currentIndex().row()
            self.model.show_views(views)
            self._mark()
            if chosen is not None:
                self.section.choose(chosen.number)
            elif row >= 0 and views:
                self.section.choose(views[min(row, len(views) - 1)].number)

        self.worker.submit(lambda: saved_views.list_views(library), show, self._failed, lane="list")

    def _mark(self) -> None:
        look = self._looks.look()
        views = self.model.views
        active = next((view for view in views if view.number == self.active), None)
        same = active is not None and shows_same(active.look, look)
        if not same:
            # What was typed or chosen may well be another view, or nothing at all.
            other = next((view for view in views if look.query and view.look == look), None)
            if other is not None:
                active, same = other, True
            elif active is not None and not look.query.strip() and active.look.query.strip():
                active = None
        number = active.number if active is not None else 0
        self.model.mark(number, not same)
        if number != self.active:
            self.active = number
            self.active_changed.emit()

    def _failed(self, error: TierViewerError) -> None:
        self._notice.say(str(error), "problem")
        self._load()


def _name(view: View | None) -> str:
    return display_text(view.name if view is not None else "", _NAME)


def _kept_name(view: View | None) -> str:
    """A name as the words of a step have it, which are kept in English (see undo_words)."""
    return f"“{_name(view)}”"


def _more_words(count: int) -> str:
    return say_count(count, "{n} more stand in the side bar", "{n} more stand in the side bar")


def _order(sort: Sort) -> str:
    if sort == Sort():
        return say("newest first")
    title = say(column(sort.column).title)
    return say("by {column}, descending", column=title) if sort.descending else say("by {column}", column=title)
