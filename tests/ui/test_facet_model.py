import pytest
from PySide6.QtCore import Qt

from tests.ui.foreign import foreign
from viewer.domain.facets import FACETS, FacetLine, facet_named
from viewer.ui.facet_model import SHORT, FacetModel, Mark, title_of

EVENT, CAMPAIGN = FACETS[:2]
UPGRADED = "customer.loyalty.tier.upgraded"


def lines(count: int) -> tuple[FacetLine, ...]:
    return tuple(FacetLine(f"Club {number}", 1000 - number) for number in range(count))


@pytest.fixture
def model(qapp):
    return FacetModel(CAMPAIGN)


def texts(model: FacetModel, role: int = Qt.ItemDataRole.DisplayRole) -> list[object]:
    return [model.data(model.index(row), role) for row in range(model.rowCount())]


def test_it_keeps_the_rules_of_models(model, qtmodeltester):
    model.show_lines(lines(30), True)
    qtmodeltester.check(model)
    model.show_marks({"Club 20": Mark.INCLUDED, "gone": Mark.EXCLUDED})
    model.open(True)
    model.narrow("2")
    qtmodeltester.check(model)


def test_a_line_says_its_value_and_its_count(qapp):
    model = FacetModel(EVENT)
    model.show_lines((FacetLine(UPGRADED, 201_337), FacetLine("", 1)), True)
    assert texts(model) == ["upgraded", "(none)"]
    assert [model.count_text(model.line(row)) for row in (0, 1)] == ["201,337", "1"]
    assert texts(model, Qt.ItemDataRole.AccessibleTextRole) == ["upgraded, 201,337 events", "(none), 1 event"]
    assert "201,337 events" in texts(model, Qt.ItemDataRole.ToolTipRole)[0]


def test_an_estimate_is_marked(model):
    model.show_lines((FacetLine("VIP Club", 410_000),), False)
    assert model.count_text(model.line(0)) == "~410,000"
    assert texts(model, Qt.ItemDataRole.AccessibleTextRole) == ["VIP Club, about 410,000 events"]


def test_ticks_and_exclusions_are_marked_also_where_no_event_has_the_value(model):
    model.show_lines(lines(2), True)
    model.show_marks({"Club 1": Mark.INCLUDED, "gone": Mark.EXCLUDED})
    assert texts(model) == ["Club 0", "Club 1", "gone"]
    assert texts(model, Qt.ItemDataRole.CheckStateRole) == [
        Qt.CheckState.Unchecked,
        Qt.CheckState.Checked,
        Qt.CheckState.Unchecked,
    ]
    assert texts(model, Qt.ItemDataRole.AccessibleTextRole)[1:] == [
        "Club 1, 999 events, included",
        "gone, 0 events, excluded",
    ]
    assert model.total == 3


def test_a_long_facet_shows_its_first_lines_and_what_is_marked(model):
    model.show_lines(lines(300), True)
    model.show_marks({"Club 250": Mark.INCLUDED})
    assert texts(model) == [*(f"Club {number}" for number in range(SHORT)), "Club 250"]
    assert model.total == 300
    model.open(True)
    assert model.rowCount() == 300
    model.open(False)
    assert model.rowCount() == SHORT + 1


def test_one_line_more_is_shown_rather_than_hidden(model):
    model.show_lines(lines(SHORT + 1), True)
    assert model.rowCount() == SHORT + 1


def test_finding_looks_at_all_lines_blind_to_case_and_accents(model):
    model.show_lines((*lines(50), FacetLine("Café Étoile", 1)), True)
    model.narrow(" ETOILE ")
    assert texts(model) == ["Café Étoile"]
    model.narrow("club 4")
    assert model.rowCount() == 11
    model.narrow("")
    assert model.rowCount() == SHORT


def test_new_counts_of_the_same_values_do_not_reset_the_list(model, qtbot):
    model.show_lines(lines(5), True)
    with qtbot.assertNotEmitted(model.modelReset), qtbot.waitSignal(model.dataChanged):
        model.show_lines(tuple(line._replace(events=7) for line in lines(5)), True)
    assert model.count_text(model.line(4)) == "7"


def test_bars_are_measured_by_the_most_frequent_value(model):
    model.show_lines((FacetLine("a", 200), FacetLine("b", 50), FacetLine("c", 0)), True)
    assert [model.share(model.line(row)) for row in range(3)] == [1.0, 0.25, 0.0]


def test_hostile_values_are_shown_as_short_plain_text(model):
    model.show_lines((FacetLine("<b>bold\u202e\n" + "x" * 10_000_000, 1),), True)
    shown = texts(model)[0]
    assert shown.startswith("<b>bold⟨U+202E⟩⏎xxx")
    assert len(shown) < 220
    assert "&lt;b&gt;" in texts(model, Qt.ItemDataRole.ToolTipRole)[0]


def test_very_many_values_are_searched_piece_by_piece(model, qtbot):
    model.show_lines(tuple(FacetLine(f"Club {number}", 1) for number in range(30_000)), True)
    assert (model.rowCount(), model.total) == (SHORT, 30_000)
    model.narrow("club 2999")
    assert texts(model) == ["Club 2999"]  # of the first piece: the rest comes while others may paint
    qtbot.waitUntil(lambda: model.rowCount() == 11)
    assert texts(model)[-1] == "Club 29999"
    model.narrow("nothing of the kind")
    model.narrow("")
    assert model.rowCount() == SHORT


def test_a_title_is_said_and_a_path_of_the_data_stays_as_it_is_written() -> None:
    with foreign():
        assert title_of(CAMPAIGN).startswith("Çåṁþåïğñ")
        region = facet_named("customer.metadata.region")
        assert region is not None
        assert title_of(region) == "customer.metadata.region"
