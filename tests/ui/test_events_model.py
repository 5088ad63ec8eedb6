from datetime import UTC

import pytest
from PySide6.QtCore import QModelIndex, Qt

from tests.ui.fakes import make_row
from tests.ui.foreign import foreign, foreign_text, unsaid
from viewer.domain.times import zone
from viewer.jobs.find_events import Sort
from viewer.ui.events_model import KEYS, PAGES_KEPT, EventsModel

TIME, TYPE, TIER, POINTS = (KEYS.index(key) for key in ("happened_at", "type", "tier_name", "points"))
HEADER = Qt.Orientation.Horizontal


@pytest.fixture
def model(qtmodeltester):
    made = EventsModel()
    made.show_first([make_row(key) for key in range(200)], Sort())
    made.grow(450)
    return made


def test_the_model_is_a_good_model(model, qtmodeltester):
    qtmodeltester.check(model)


def test_rows_show_what_columns_say(model):
    texts = model.cells(0)
    assert (texts[TIME], texts[TYPE]) == ("2024-07-03 09:08:14", "upgraded")
    assert (texts[TIER], texts[POINTS]) == ("Platinum → Silver", "151 – 250")
    assert model.index(0, TYPE).data() == "upgraded"
    assert model.index(0, TYPE).data(Qt.ItemDataRole.DecorationRole) is None


def test_a_missing_page_is_asked_for_and_shown_when_it_comes(model, qtbot):
    with qtbot.waitSignal(model.page_wanted) as said:
        assert model.index(420, TYPE).data() == ""
    assert said.args == [2]
    assert model.index(420, TYPE).data(Qt.ItemDataRole.AccessibleTextRole) == "loading"
    with qtbot.waitSignal(model.dataChanged) as changed:
        model.take_page(2, [make_row(key) for key in range(400, 450)])
    assert (changed.args[0].row(), changed.args[1].row()) == (400, 449)
    assert model.event_row(420).key == 420
    assert model.find_key(420) == 420
    assert model.find_key(300) is None


def test_only_a_few_pages_are_kept(model):
    model.grow(1_000_000)
    for page in range(1, 200):
        model.take_page(page, [make_row(page * 200)])
    assert len(model._pages) == PAGES_KEPT
    assert model.event_row(199 * 200) is not None
    assert model.event_row(200) is None


def test_times_follow_the_zone(model):
    model.cells(0)
    model.set_zone(zone("Europe/Berlin"), "Europe/Berlin")
    assert model.cells(0)[TIME] == "2024-07-03 11:08:14"
    assert model.headerData(TIME, HEADER) == "Time (Europe/Berlin) ▾"
    model.set_zone(UTC, "UTC")
    assert model.cells(0)[TIME] == "2024-07-03 09:08:14"


def test_the_header_says_the_order(model):
    model.show_first([], Sort("tier_name", False))
    assert model.headerData(TIER, HEADER) == "Tier ▴"
    assert model.headerData(TIER, HEADER, Qt.ItemDataRole.AccessibleTextRole) == "Tier, sorted ascending"
    assert model.headerData(TIME, HEADER) == "Time (UTC)"
    assert model.headerData(99, HEADER) is None
    assert model.headerData(0, Qt.Orientation.Vertical) is None


def test_an_answer_can_shrink(model, qtbot):
    with qtbot.waitSignal(model.rowsRemoved):
        model.grow(10)
    assert model.rowCount() == 10
    assert model.rowCount(model.index(0, 0)) == 0
    assert model.columnCount(QModelIndex()) == len(KEYS)


def test_hostile_text_is_made_harmless(model):
    model.show_first([make_row(1, customer_name="a\u202eb\nc" + "x" * 9000)], Sort())
    shown = model.cells(0)[KEYS.index("customer_name")]
    assert shown.startswith("a⟨U+202E⟩b⏎c")
    assert len(shown) < 600


REGION = "customer.metadata.region"


@pytest.fixture
def with_path(model):
    model.add_path(REGION)
    model.take_texts(0, {REGION: {key: f"R{key}" for key in range(100)}})
    return model


def test_a_model_with_paths_is_a_good_model(with_path, qtmodeltester):
    qtmodeltester.check(with_path)
    with_path.remove_path(REGION)
    qtmodeltester.check(with_path)


def test_a_path_is_a_column_behind_the_others(with_path, qtbot):
    section = len(KEYS)
    assert (with_path.columnCount(), with_path.section_of(REGION), with_path.paths) == (section + 1, section, (REGION,))
    assert with_path.headerData(section, HEADER) == "metadata.region"
    assert REGION in with_path.headerData(section, HEADER, Qt.ItemDataRole.ToolTipRole)
    assert with_path.index(3, section).data() == "R3"
    assert with_path.add_path(REGION) == section
    with qtbot.waitSignal(with_path.page_wanted) as said:  # a text that is not there yet is asked for
        assert with_path.index(150, section).data() == ""
    assert said.args == [0]
    assert with_path.index(150, section).data(Qt.ItemDataRole.AccessibleTextRole) == "loading"
    with qtbot.waitSignal(with_path.paths_changed):
        with_path.remove_path(REGION)
    with_path.remove_path("type")
    assert with_path.columnCount() == section
    assert with_path.section_of(REGION) is None


def test_texts_come_with_their_page_or_follow_it(with_path, qtbot):
    with_path.take_page(1, [make_row(key) for key in range(200, 400)], {REGION: {200: "EMEA", 201: ""}})
    assert [with_path.cells(row)[-1] for row in (200, 201, 202)] == ["EMEA", "", None]
    with qtbot.waitSignal(with_path.dataChanged) as changed:
        with_path.take_texts(1, {REGION: {202: "a\u202eb\x00" + "x" * 9000}})
    assert changed.args[0].column() == len(KEYS)
    shown = with_path.cells(202)[-1]
    assert shown.startswith("a⟨U+202E⟩b⟨U+0000⟩")
    assert len(shown) < 600
    with_path.take_texts(40, {REGION: {1: "too late"}})
    assert with_path.text_at(200, len(KEYS)) == "EMEA"
    assert with_path.text_at(449, len(KEYS)) == ""


def test_a_type_that_a_person_said_is_marked_in_words():
    model = EventsModel()
    rows = [make_row(1, type_source="user"), make_row(2), make_row(3, type="undecided", type_source="")]
    model.show_first(rows, Sort())
    assert [model.index(row, KEYS.index("type")).data() for row in range(3)] == [
        "downgraded · by hand",
        "upgraded",
        "undecided",
    ]


def test_the_next_page_is_asked_for_before_it_comes_into_sight(model):
    wanted, near = [], []
    model.page_wanted.connect(wanted.append)
    model.page_near.connect(near.append)
    model.cells(20)
    model.cells(120)
    model.cells(120)
    assert (wanted, near) == ([], [1])
    model.take_page(1, [make_row(key) for key in range(200, 400)])
    model.cells(130)
    model.cells(230)
    assert near == [1]
    model.cells(399)
    assert near == [1, 2]
    assert wanted == []


def test_rows_that_changed_are_painted_again_and_no_others(model, qtbot):
    model.show_first([make_row(key) for key in range(200)], Sort())
    model.grow(1000)
    model.take_page(2, [make_row(key) for key in range(400, 600)])
    seen: list[tuple[int, int]] = []
    model.dataChanged.connect(lambda first, last: seen.append((first.row(), last.row())))
    assert model.cells(401) is not None
    model.change_rows(lambda row: row._replace(mark="red") if row.key == 401 else row)
    assert model.event_row(401).mark == "red"
    assert model.event_row(400).mark is None
    assert model.index(401, model.section_of("mark")).data() == "red"
    assert seen == [(400, 599)]
    model.change_rows(lambda row: row)
    assert len(seen) == 1


def test_marks_and_notes_are_told_in_words_and_never_as_markup(model):
    model.show_first([make_row(0, mark="red", note="<b>x</b>\ny", customer_mark="blue"), make_row(1)], Sort())
    spoken = model.index(0, TYPE).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "upgraded, Marked red, customer marked blue, Note: <b>x</b>⏎y"
    tip = model.index(0, 0).data(Qt.ItemDataRole.ToolTipRole)
    assert tip == "<qt>Marked red, customer marked blue<br>Note: &lt;b&gt;x&lt;/b&gt;⏎y</qt>"
    assert model.index(1, TYPE).data(Qt.ItemDataRole.AccessibleTextRole) == "downgraded"
    assert model.index(1, 0).data(Qt.ItemDataRole.ToolTipRole) is None


def test_the_pages_around_are_asked_for_before_they_are_seen(model):
    wanted = []
    model.page_wanted.connect(wanted.append)
    model.grow(2_000)
    model.ask_around(10, 40)
    assert wanted == [1]
    wanted.clear()
    model.ask_around(1_190, 1_210)
    assert wanted == [7, 4, 6, 5], "what is seen comes last, for it is fetched first"
    wanted.clear()
    model.ask_around(1_990, 1_999)
    assert wanted == [8, 9]


def test_columns_are_called_in_the_language_in_use():
    heard = Qt.ItemDataRole.AccessibleTextRole
    model = EventsModel()
    at = model.add_path("customer.metadata.Tier")
    with foreign():
        assert model.headerData(TIER, HEADER) == foreign_text("Tier")
        assert model.headerData(at, HEADER) == "metadata.Tier"
        assert model.headerData(TIME, HEADER, heard).startswith(foreign_text("Time"))
        assert unsaid(str(model.headerData(TIME, HEADER, heard)), frozenset({"utc"})) == []
