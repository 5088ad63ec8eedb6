import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton, QVBoxLayout, QWidget

from tests.webhooks import body, campaign, customer, tier, webhook, write
from viewer.jobs.import_sources import import_sources
from viewer.ui.notice_bar import NoticeBar
from viewer.ui.plain_text import PlainLabel
from viewer.ui.query_help import QueryHelp
from viewer.ui.search_box import LONGEST, SearchBox
from viewer.ui.search_desk import SearchDesk

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture(scope="module")
def library(tmp_path_factory):
    folder = tmp_path_factory.mktemp("desk")
    values = []
    for number in range(1, 13):
        data = body(
            number,
            customer=customer(number % 4, name=("Alex Doe", "🌻 Robin", "Noor", "Mía")[number % 4]),
            campaign=campaign(number % 2, name=("VIP Club", "Harbour")[number % 2]),
            loyalty_tier=tier(number % 3, name=("Gold", "Silver", "Bronze")[number % 3]),
        )
        values.append(webhook(number, data=data))
    import_sources([str(write(folder / "a.ndjson", *values))], folder / "library.db")
    return folder / "library.db"


class Bench(QWidget):
    """A window with a search box, something else that takes the focus, and the desk."""

    def __init__(self, library) -> None:
        super().__init__()
        self.box, self.notice, self.other = SearchBox(), NoticeBar(), QPushButton("other")
        column = QVBoxLayout(self)
        for widget in (self.box, self.notice, self.other):
            column.addWidget(widget)
        column.addStretch(1)
        self.resize(800, 500)
        self.desk = SearchDesk(library, self.box, self.notice, self)
        self.popup = self.desk.popup

    def offered(self) -> list[str]:
        model = self.popup.model
        return [model.suggestion(row).insert for row in range(model.rowCount())] if self.popup.isVisible() else []


@pytest.fixture
def bench(qtbot, styled, library):
    made = Bench(library)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    made.box.setFocus()
    yield made
    made.desk.close()


def _type(bench, qtbot, text: str) -> None:
    qtbot.keyClicks(bench.box, text)
    qtbot.waitUntil(bench.popup.isVisible)


def _told(bench) -> str:
    return " ".join(label.text() for label in bench.notice.findChildren(PlainLabel))


def test_a_field_and_then_its_value_are_put_in(bench, qtbot):
    _type(bench, qtbot, "camp")
    assert bench.offered()[0] == "campaign:"
    qtbot.keyClick(bench.box, Qt.Key.Key_Down)
    qtbot.keyClick(bench.box, Qt.Key.Key_Tab)
    assert bench.box.text() == "campaign:"
    qtbot.waitUntil(lambda: bench.offered() == ["=Harbour", '="VIP Club"'])
    qtbot.keyClick(bench.box, Qt.Key.Key_Down)
    qtbot.keyClick(bench.box, Qt.Key.Key_Down)
    with qtbot.waitSignal(bench.box.searched) as said:
        qtbot.keyClick(bench.box, Qt.Key.Key_Return)
    assert said.args == ['campaign:="VIP Club"']
    assert not bench.popup.isVisible()
    bench.box.undo()
    assert bench.box.text() == "camp"


def test_enter_searches_while_nothing_is_chosen(bench, qtbot):
    _type(bench, qtbot, "tier:g")
    with qtbot.waitSignals([bench.box.searched, bench.box.settled]):
        qtbot.keyClick(bench.box, Qt.Key.Key_Return)
    assert bench.box.text() == "tier:g"
    assert not bench.popup.isVisible()


def test_escape_closes_the_list_first(bench, qtbot):
    _type(bench, qtbot, "tier:g")
    with qtbot.assertNotEmitted(bench.box.left):
        qtbot.keyClick(bench.box, Qt.Key.Key_Escape)
    assert not bench.popup.isVisible()
    with qtbot.waitSignal(bench.box.left):
        qtbot.keyClick(bench.box, Qt.Key.Key_Escape)


def test_tab_leaves_the_box_while_nothing_is_chosen(bench, qtbot):
    _type(bench, qtbot, "tier:g")
    qtbot.keyClick(bench.box, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is bench.other
    assert not bench.popup.isVisible()
    assert bench.box.text() == "tier:g"


def test_asked_for_it_offers_fields_where_nothing_is_typed(bench, qtbot):
    qtbot.keyClick(bench.box, Qt.Key.Key_Space, CONTROL)
    qtbot.waitUntil(bench.popup.isVisible)
    assert bench.offered()[:2] == ["event:", "customer:"]
    assert bench.box.text() == ""


def test_what_is_typed_on_makes_another_list_and_no_choice(bench, qtbot):
    _type(bench, qtbot, "tier:")
    qtbot.keyClick(bench.box, Qt.Key.Key_Down)
    qtbot.keyClicks(bench.box, "s")
    assert bench.popup.chosen() is None
    qtbot.waitUntil(lambda: bench.offered() == ["=Silver"])
    qtbot.keyClicks(bench.box, "zzz")
    qtbot.waitUntil(lambda: not bench.popup.isVisible())


def test_a_query_from_elsewhere_closes_the_list(bench, qtbot):
    _type(bench, qtbot, "tier:")
    bench.box.set_query_text("tier:=Gold")
    assert not bench.popup.isVisible()


def test_what_is_inserted_lands_behind_an_emoji(bench, qtbot):
    bench.box.setText("🌻🌻 tier:s or x")
    bench.box.setCursorPosition(11)
    qtbot.keyClick(bench.box, Qt.Key.Key_Space, CONTROL)
    qtbot.waitUntil(lambda: bench.offered() == ["=Silver"])
    qtbot.keyClick(bench.box, Qt.Key.Key_Down)
    qtbot.keyClick(bench.box, Qt.Key.Key_Tab)
    assert bench.box.text() == "🌻🌻 tier:=Silver or x"
    assert bench.box.typing_place() == 15


def test_more_than_fits_is_told(bench, qtbot):
    QApplication.clipboard().setText("x" * 100_000)
    bench.box.paste()
    assert len(bench.box.text()) == LONGEST
    assert "2,000 characters" in _told(bench)


def test_a_value_that_does_not_fit_is_not_put_in(bench, qtbot):
    bench.box.setText("x" * (LONGEST - 7) + " tier:")
    bench.box.setCursorPosition(LONGEST)
    qtbot.keyClick(bench.box, Qt.Key.Key_Space, CONTROL)
    qtbot.waitUntil(bench.popup.isVisible)
    qtbot.keyClick(bench.box, Qt.Key.Key_Down)
    qtbot.keyClick(bench.box, Qt.Key.Key_Tab)
    assert bench.box.text().endswith("x tier:")
    assert "2,000 characters" in _told(bench)


def _searched(bench, qtbot, *texts: str) -> None:
    for text in texts:
        bench.box.selectAll()
        qtbot.keyClicks(bench.box, text)
        qtbot.keyClick(bench.box, Qt.Key.Key_Escape)
        qtbot.keyClick(bench.box, Qt.Key.Key_Return)
    bench.box.clear()


def test_searches_that_a_person_settled_on_are_listed_in_the_empty_box(bench, qtbot):
    qtbot.keyClicks(bench.box, "joined")
    bench.other.setFocus()
    bench.box.setFocus()
    _searched(bench, qtbot, "tier:Gold", "alex")
    assert bench.desk.history.searches == ("alex", "tier:Gold", "joined")
    qtbot.keyClick(bench.box, Qt.Key.Key_Down)
    assert bench.offered() == ["alex", "tier:Gold", "joined"]
    qtbot.keyClick(bench.box, Qt.Key.Key_Down)
    qtbot.keyClick(bench.box, Qt.Key.Key_Down)
    with qtbot.waitSignal(bench.box.searched) as said:
        qtbot.keyClick(bench.box, Qt.Key.Key_Return)
    assert said.args == ["tier:Gold"]
    assert bench.desk.history.searches == ("tier:Gold", "alex", "joined")


def test_up_recalls_like_a_shell(bench, qtbot):
    _searched(bench, qtbot, "one", "two")
    texts = []
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Down):
        qtbot.keyClick(bench.box, key)
        texts.append(bench.box.text())
    assert texts == ["two", "one", "one", "two", ""]
    assert not bench.popup.isVisible()


def test_entries_of_the_history_are_removed_one_by_one_and_all_at_once(bench, qtbot):
    _searched(bench, qtbot, "one", "two", "three")
    bench.box.setText("typed")
    qtbot.keyClick(bench.box, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert bench.offered() == ["three", "two", "one"]
    qtbot.keyClick(bench.box, Qt.Key.Key_Down)
    qtbot.keyClick(bench.box, Qt.Key.Key_Delete)
    assert bench.offered() == ["two", "one"]
    assert bench.popup.chosen().insert == "two"
    links = [button for button in bench.popup.findChildren(QPushButton) if button.text() == "Forget history"]
    qtbot.mouseClick(links[0], Qt.MouseButton.LeftButton)
    assert not bench.popup.isVisible()
    assert bench.desk.history.searches == ()
    assert bench.box.text() == "typed"


def test_down_goes_on_to_the_table_while_there_is_no_history(bench, qtbot):
    with qtbot.waitSignal(bench.box.left):
        qtbot.keyClick(bench.box, Qt.Key.Key_Down)


def test_typing_closes_the_history(bench, qtbot):
    _searched(bench, qtbot, "one")
    qtbot.keyClick(bench.box, Qt.Key.Key_Down)
    qtbot.keyClicks(bench.box, "tier:")
    qtbot.waitUntil(lambda: len(bench.offered()) == 3)


def test_an_example_of_the_help_is_tried(bench, qtbot):
    bench.desk.handlers()["query_help"]()
    help_window = bench.findChild(QueryHelp)
    assert help_window.isVisible()
    with qtbot.waitSignal(bench.box.searched) as said:
        help_window.tried.emit("tier:gold")
    assert said.args == ["tier:gold"]
    bench.desk.show_help()
    assert bench.findChildren(QueryHelp) == [help_window]
    help_window.close()


def test_the_notes_are_explained_with_a_way_to_the_help(bench, qtbot):
    bench.desk.explain(("One.", "Two <b>."))
    box = bench.findChild(QMessageBox)
    assert box.informativeText() == "One.\n\nTwo <b>."
    assert box.textFormat() == Qt.TextFormat.PlainText
    button = next(one for one in box.buttons() if one.text() == "Search help")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert bench.findChild(QueryHelp).isVisible()
    bench.findChild(QueryHelp).close()
