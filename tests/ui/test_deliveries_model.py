from datetime import UTC

from PySide6.QtCore import Qt

from tests.ui.fakes import make_detail
from tests.ui.foreign import foreign, foreign_text, unsaid
from viewer.domain.deliveries import Kind
from viewer.domain.signature import State
from viewer.domain.times import zone
from viewer.ui.deliveries_model import SYMBOLS, WIDTHS, DeliveriesModel

FIRST = (
    make_detail(1)
    .deliveries[0]
    ._replace(kind=Kind.FIRST, what="first to arrive", lag_text="0.4 s", signature=State.VERIFIED)
)
LATE = FIRST._replace(
    source="キャプチャ\u202e.ndjson", what="retry", problems=("over 24 h late", "out of order"), signature=State.NO_KEY
)


def test_deliveries_are_a_good_model(qtmodeltester):
    model = DeliveriesModel()
    model.show((FIRST, LATE), UTC)
    qtmodeltester.check(model)
    assert [model.index(0, column).data() for column in range(model.columnCount())] == [
        "", "0.4 s", "first to arrive", "✓ verified", "capture.ndjson", "17", "1,800", "wh_1", "2024-07-03 09:08:14",
    ]  # fmt: skip
    assert [model.headerData(column, Qt.Orientation.Horizontal) for column in range(model.columnCount())] == [
        "Received", "Lag", "What", "Signature", "File", "Line", "Byte", "Send-out", "Sent",
    ]  # fmt: skip
    assert len(WIDTHS) == model.columnCount()


def test_problems_are_marked_and_strange_names_are_shown(qapp):
    model = DeliveriesModel()
    model.show((FIRST, LATE), UTC)
    assert model.index(1, 2).data() == "retry; ⚠ over 24 h late; ⚠ out of order"
    assert model.index(1, 4).data() == "キャプチャ⟨U+202E⟩.ndjson"
    assert model.index(1, 3).data() == "? no key"
    assert model.index(1, 4).data(Qt.ItemDataRole.ToolTipRole) == "<qt>キャプチャ⟨U+202E⟩.ndjson</qt>"


def test_times_are_in_the_zone(qapp):
    model = DeliveriesModel()
    model.show((FIRST,), zone("Europe/Berlin"))
    assert model.index(0, 8).data() == "2024-07-03 11:08:14"


def test_every_state_has_a_symbol_of_its_own():
    assert set(SYMBOLS) == set(State)
    assert len(set(SYMBOLS.values())) == len(State)


def test_it_speaks_the_language_in_use(qapp):
    model = DeliveriesModel()
    model.show((FIRST,), UTC)
    with foreign():
        heads = [model.headerData(column, Qt.Orientation.Horizontal) for column in range(model.columnCount())]
        assert heads[0] == foreign_text("Received")
        assert [word for head in heads for word in unsaid(head)] == []
        assert model.index(0, 3).data() == f"✓ {foreign_text('verified')}"
        assert model.index(0, 6).data() == "1.800"
