import json
from pathlib import Path

import pytest
from PySide6.QtWidgets import QMenu, QWidget

from viewer.domain.views import Look, Shown, View
from viewer.errors import LibraryProblem
from viewer.jobs import saved_views
from viewer.jobs.saved_views import change_view, list_views
from viewer.store import library
from viewer.ui.choices import Choices
from viewer.ui.current_query import CurrentQuery
from viewer.ui.look_desk import LookDesk
from viewer.ui.undo_desk import UndoDesk
from viewer.ui.view_name_dialog import ViewNameDialog
from viewer.ui.views_desk import ViewsDesk
from viewer.ui.window_parts import make_parts


class Room:
    """The parts of a window, as far as views need them, on a library of its own."""

    def __init__(self, qtbot, settings, path: Path) -> None:
        self.qtbot = qtbot
        self.path = path
        library.open_for_writing(path).close()
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.parts = make_parts(path, settings)
        self.parts.body.setParent(self.window)
        self.query = CurrentQuery(self.window)
        self.choices = Choices(settings, self.window)
        self.undo = UndoDesk(self.parts.notice, None, self.window)
        self.looks = LookDesk(self.parts, self.query, self.choices, self.undo, self.window)
        self.desk = ViewsDesk(path, self.parts, self.query, self.looks, self.undo, self.window)
        self.desk.section.setParent(self.window)
        self.desk.take_up((), 0)

    def save(self, name: str, typed: str = "", starred: bool = False) -> View:
        """As a person does it: types, presses the button, says a name."""
        if typed:
            self.query.restore(typed)
        count = self.desk.model.rowCount()
        self.parts.save_button.click()
        dialog = self.window.findChildren(ViewNameDialog)[-1]
        dialog.name.setText(name)
        if starred:
            dialog.star.setChecked(True)
        dialog.accept()
        self.qtbot.waitUntil(lambda: self.desk.model.rowCount() > count)
        return self.view(name)

    def view(self, name: str) -> View:
        return next(view for view in self.desk.model.views if view.name == name)

    def shown(self) -> list[str]:
        return [self.desk.model.index(row).data() for row in range(self.desk.model.rowCount())]

    def waits(self, shown: list[str]) -> None:
        self.qtbot.waitUntil(lambda: self.shown() == shown)


@pytest.fixture
def room(qtbot, styled, settings, tmp_path):
    made = Room(qtbot, settings, tmp_path / "library.db")
    yield made
    made.desk.close()
    made.looks.close()
    made.parts.details.worker.close()


def test_a_search_is_saved_and_opened_again(room):
    room.choices.sort_by("customer_name")
    room.parts.table.header.show_only(["line", "type"], {"line": 90, "type": 100})
    gold = room.save("Gold", "tier:Gold", starred=True)
    assert room.shown() == ["★ Gold"]
    assert [view.look for view in list_views(room.path)] == [gold.look]
    assert gold.look.query == "tier:Gold"
    room.query.restore("x")
    assert room.shown() == ["★ Gold · changed"]
    room.looks.show_look(Look(), "change")
    assert room.shown() == ["★ Gold"]
    assert room.desk.active == 0
    room.desk.section.opened.emit(gold)
    assert (room.query.text, room.choices.sort.text) == ("tier:Gold", "customer_name")
    assert room.parts.table.header.shown_columns() == ["line", "type"]
    assert room.desk.active == gold.number
    room.undo.undo()
    assert room.looks.look() == Look()


def test_the_dialog_suggests_the_words_of_the_search(room):
    room.query.restore("event:upgraded after:2024-07-01")
    dialog = room.desk.save()
    assert dialog.name.text() == "Event: upgraded, after 1 Jul 2024"
    dialog.reject()
    room.save("Ticket 48121")
    assert room.desk.save().name.text() == "Ticket 48121"


def test_the_same_name_replaces_and_keeps_the_star(room):
    room.save("Gold", "tier:Gold", starred=True)
    room.query.restore("tier:Silver")
    dialog = room.desk.save()
    dialog.name.setText("gold")
    dialog.accept()
    room.qtbot.waitUntil(lambda: room.view("Gold").look.query == "tier:Silver")
    room.waits(["★ Gold"])
    room.undo.undo()
    room.qtbot.waitUntil(lambda: list_views(room.path)[0].look.query == "tier:Gold")
    room.waits(["★ Gold · changed"])


def test_what_is_typed_may_be_a_view(room):
    gold = room.save("Gold", "tier:Gold")
    silver = room.save("Silver", "tier:Silver")
    assert room.desk.active == silver.number
    with room.qtbot.waitSignal(room.desk.active_changed):
        room.query.type_text("tier:Gold")
    assert room.desk.active == gold.number
    room.query.type_text("tier:Gold  x")
    assert room.shown() == ["☆ Gold · changed", "☆ Silver"]
    room.query.type_text("  tier:Gold")
    assert room.shown() == ["☆ Gold", "☆ Silver"]


def test_a_view_is_renamed_starred_and_brought_up_to_date(room):
    room.save("Gold", "tier:Gold")
    room.save("Silver", "tier:Silver")
    dialog = room.desk.rename(room.view("Silver"))
    dialog.name.setText("Gold")
    assert not dialog.save.isEnabled()
    dialog.name.setText("Silver now")
    dialog.accept()
    room.waits(["☆ Gold", "☆ Silver now"])
    room.desk.star(room.view("Silver now"))
    room.waits(["★ Silver now", "☆ Gold"])
    room.query.restore("tier:Bronze")
    room.desk.update(room.view("Silver now"))
    room.qtbot.waitUntil(lambda: room.view("Silver now").look.query == "tier:Bronze")
    room.undo.undo()
    room.qtbot.waitUntil(lambda: room.view("Silver now").look.query == "tier:Silver")
    room.qtbot.waitUntil(lambda: not room.undo._is_turning)
    room.undo.undo()
    assert room.query.text == "tier:Silver"
    room.undo.undo()
    room.waits(["☆ Gold", "☆ Silver now"])
    room.qtbot.waitUntil(lambda: not room.undo._is_turning)
    room.undo.undo()
    room.waits(["☆ Gold", "☆ Silver"])


def test_a_deleted_view_comes_back(room):
    room.save("Gold", "tier:Gold")
    room.desk.delete(room.view("Gold"))
    room.waits([])
    assert room.parts.notice.words() == "The view “Gold” was deleted."
    room.parts.notice.buttons()[0].click()
    room.waits(["☆ Gold"])
    room.undo.redo()
    room.waits([])
    assert list_views(room.path) == []


def test_the_keyboard_stays_where_a_view_was_deleted(room):
    for name in "abc":
        room.save(name)
    room.desk.section.choose(room.view("b").number)
    for left, current in ((["☆ a", "☆ c"], "☆ c"), (["☆ a"], "☆ a")):
        room.desk.delete(room.desk.model.views[room.desk.section.list.currentIndex().row()])
        room.waits(left)
        assert room.desk.section.list.currentIndex().data() == current


def test_views_are_put_in_order_stars_on_top(room):
    for name in "abc":
        room.save(name)
    room.desk.star(room.view("b"))
    room.waits(["★ b", "☆ a", "☆ c"])
    room.desk.move(room.view("c"), -1)
    room.waits(["★ b", "☆ c", "☆ a"])
    room.desk.model.move_asked.emit(2, 0)
    room.waits(["★ b", "☆ a", "☆ c"])
    room.desk.move(room.view("b"), 1)
    room.desk.move(room.view("c"), 1)
    room.desk.move(View("gone", number=99), 1)
    room.desk.move(room.view("a"), 1)
    room.waits(["★ b", "☆ c", "☆ a"])


def test_a_column_that_is_gone_is_told(room):
    room.desk.open(View("Old", Look("x", (Shown("line", 80), Shown("shoe_size", 80)))))
    assert room.parts.notice.words() == (
        "The view “Old” has a column that is not there any more: “shoe_size”. The others are shown."
    )
    room.desk.open(View("Old", Look("x", (Shown("a", 80), Shown("b", 80)))))
    assert "columns that are not there any more: “a”, “b”" in room.parts.notice.words()


def test_views_travel_through_files(room, tmp_path):
    room.save("Gold", "tier:Gold")
    room.desk.export_to(tmp_path / "views.json")
    room.qtbot.waitUntil(lambda: room.parts.notice.words() == "1 view was written to views.json.")
    written = json.loads((tmp_path / "views.json").read_text())
    assert written["views"][0]["query"] == "tier:Gold"
    written["views"][0]["query"] = "tier:Bronze"
    (tmp_path / "views.json").write_text(json.dumps(written))
    room.desk.import_from(tmp_path / "views.json")
    room.waits(["☆ Gold", "☆ Gold (2)"])
    assert room.parts.notice.words().startswith("1 view was added from views.json. 1 has a number")
    (tmp_path / "views.json").write_text("{")
    room.desk.import_from(tmp_path / "views.json")
    room.qtbot.waitUntil(lambda: "is not a file of saved views" in room.parts.notice.words())


def test_the_dialogs_for_files_hand_on_what_was_chosen(room, tmp_path, monkeypatch):
    chosen: list[Path] = []
    monkeypatch.setattr(room.desk, "export_to", chosen.append)
    monkeypatch.setattr(room.desk, "import_from", chosen.append)
    for dialog in (room.desk.export(), room.desk.take_in()):
        dialog.fileSelected.emit(str(tmp_path / "a.json"))
        dialog.reject()
    assert chosen == [tmp_path / "a.json"] * 2


def test_a_problem_is_a_calm_sentence_and_the_step_stays(room, monkeypatch):
    room.save("Gold", "tier:Gold")

    def fail(*_: object) -> None:
        raise LibraryProblem("The library is busy.")

    monkeypatch.setattr(saved_views, "put_back", fail)
    room.undo.undo()
    room.qtbot.waitUntil(lambda: room.parts.notice.words() == "The library is busy.")
    assert room.undo._steps.done[-1].words == "saving of view “Gold”"
    monkeypatch.setattr(saved_views, "change_view", fail)
    room.parts.notice.hide()
    room.desk.delete(room.view("Gold"))
    room.qtbot.waitUntil(lambda: room.parts.notice.words() == "The library is busy.")


def test_the_menu_lists_the_views(room):
    menu = QMenu()
    room.qtbot.addWidget(menu)
    save = menu.addAction("Save view…")
    room.desk.fill_menu(menu)
    assert [action.text() for action in menu.actions() if action.isVisible()] == ["Save view…"]
    room.save("A & B", "tier:Gold", starred=True)
    room.save("c", "x")
    assert [action.text() for action in menu.actions()] == ["★ A && B", "c", "", "Save view…"]
    menu.actions()[0].trigger()
    assert room.query.text == "tier:Gold"
    assert menu.actions()[-1] is save
    assert {action.objectName() for action in menu.actions()} == {""}
    room.desk.take_up(tuple(View(str(number), number=number + 1) for number in range(33)), 0)
    assert [action.text() for action in menu.actions()][29:32] == ["29", "3 more stand in the side bar", ""]


def test_the_views_of_the_library_are_there_from_the_start(room):
    gold = change_view(room.path, None, View("Gold", Look("tier:Gold")))
    room.desk.take_up((gold,), gold.number)
    assert room.desk.active == 0  # nothing is shown of it
    room.query.restore("tier:Gold")
    assert room.desk.active == gold.number
