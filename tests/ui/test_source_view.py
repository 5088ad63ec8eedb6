from dataclasses import replace
from datetime import UTC

import pytest
from PySide6.QtCore import Qt

from tests.ui.fakes import RAW, make_detail
from tests.ui.foreign import foreign, foreign_text
from viewer.domain.differences import Difference
from viewer.domain.signature import EXPLANATIONS, State
from viewer.jobs.show_event import EventDetail
from viewer.ui import theme
from viewer.ui.bounded_text import Bounded, bounded_bytes
from viewer.ui.differences_view import DifferencesView
from viewer.ui.plain_text import PlainLabel
from viewer.ui.source_view import SourceView

FIRST = (
    make_detail(1)
    .deliveries[0]
    ._replace(what="first to arrive", received_at=1_719_997_695_214_000, lag_text="0.4 s", raw=RAW)
)
RETRY = FIRST._replace(
    line=90,
    what="retry of the same send-out",
    lag_text="4 min 12 s",
    problems=("out of order: arrived after the event of 3 Jul 2024 had arrived", "over 24 h late"),
    differs=(Difference("customer.name", '"Alex"', '"Noor"'),),
    raw=b"other",
    length=5,
)


def detail(*deliveries, shown: int = 0) -> EventDetail:
    return replace(make_detail(1), deliveries=deliveries or (FIRST, RETRY), shown=shown)


@pytest.fixture
def view(qtbot, styled):
    made = SourceView()
    qtbot.addWidget(made)
    made.resize(380, 700)
    made.show()
    return made


def words(view: SourceView) -> list[str]:
    return [label.text() for label in view.findChildren(PlainLabel) if label.isVisible() and label.text()]


def test_the_place_and_the_bytes_are_shown(view):
    view.show_source(detail(), bounded_bytes(RAW))
    assert {
        "2 DELIVERIES, AS THEY ARRIVED",
        "capture.ndjson, line 17, byte 1,800, 18 bytes",
        "/captures/capture.ndjson",
        "Delivery 1 of 2: first to arrive. Lag 0.4 s, from sending to arrival.",
        "– Unsigned",
        "ORIGINAL BYTES · 18",
    } == set(words(view))
    assert view.bytes.toPlainText() == '{"name": "Alex \\xff"}'
    view.hide_all()
    assert not view.bytes.isVisible()


def test_another_delivery_brings_its_own_bytes_and_what_differs(view, qtbot):
    view.show_source(detail(), bounded_bytes(RAW))
    with qtbot.waitSignal(view.delivery_chosen) as said:
        view.table.selectRow(1)
    assert said.args == [1]
    view.show_bytes(1, Bounded("other", "Cut."))
    assert view.bytes.toPlainText() == "other"
    assert "Cut." in words(view)
    assert "Delivery 2 of 2: retry of the same send-out. Lag 4 min 12 s, from sending to arrival." in words(view)
    assert "⚠ Out of order: arrived after the event of 3 Jul 2024 had arrived.\n⚠ Over 24 h late." in words(view)
    assert view.differences.isVisible()
    assert view.differences.model.index(0, 2).data() == '"Noor"'
    view.table.selectRow(0)
    assert view.bytes.toPlainText() == '{"name": "Alex \\xff"}'
    assert not view.findChild(DifferencesView).isVisible()


def test_bytes_that_come_too_late_are_dropped(view):
    view.show_source(detail(), bounded_bytes(RAW))
    view.show_bytes(1, Bounded("other", ""))
    assert view.bytes.toPlainText() == '{"name": "Alex \\xff"}'


def test_it_begins_with_the_delivery_that_details_shows(view):
    view.show_source(detail(FIRST, RETRY, shown=1), Bounded("own", ""))
    assert view.table.currentIndex().row() == 1
    assert view.bytes.toPlainText() == "own"


def test_the_same_event_again_keeps_the_chosen_delivery(view, qtbot):
    view.show_source(detail(), bounded_bytes(RAW))
    view.table.selectRow(1)
    with qtbot.waitSignal(view.delivery_chosen):
        view.show_source(detail(), bounded_bytes(RAW), has_key=True)
    assert view.table.currentIndex().row() == 1
    view.show_source(replace(detail(), row=make_detail(2).row), bounded_bytes(RAW))
    assert view.table.currentIndex().row() == 0


@pytest.mark.parametrize(
    ("state", "said"),
    [
        (State.VERIFIED, "✓ Signature verified"),
        (State.DIFFERENT, "✗ Signature does not match"),
        (State.UNSIGNED, "– Unsigned"),
        (State.NO_KEY, "? Signed, not checked: no key"),
    ],
)
def test_the_state_of_the_signature_in_words(view, state, said):
    view.show_source(detail(FIRST._replace(signature=state)), bounded_bytes(RAW))
    assert said in words(view)
    label = next(label for label in view.findChildren(PlainLabel) if label.text() == said)
    assert label.accessibleDescription() == EXPLANATIONS[state]
    assert (EXPLANATIONS[state] in words(view)) is (state is State.DIFFERENT)


def test_the_key_is_asked_for_where_it_helps(view, qtbot):
    view.show_source(detail(FIRST), bounded_bytes(RAW))
    assert not view.key_button.isVisible()
    view.show_source(detail(FIRST._replace(signature=State.NO_KEY)), bounded_bytes(RAW))
    assert view.key_button.text() == "Enter key…"
    with qtbot.waitSignal(view.key_asked):
        view.key_button.click()
    view.show_source(detail(FIRST), bounded_bytes(RAW), has_key=True)
    assert view.key_button.isVisible()
    assert view.key_button.text() == "Change key…"


def test_long_names_do_not_widen_the_pane(view, qtbot):
    long = FIRST._replace(source="東京" * 100 + ".ndjson", path="/" + "very-long-folder-name-" * 30, what="w" * 500)
    view.show_source(detail(long), bounded_bytes(RAW), UTC)
    view.resize(380, 700)
    assert view.width() == 380
    assert view.minimumSizeHint().width() <= 300


def test_it_speaks_the_language_in_use(view):
    with foreign():
        spoken = SourceView(view)
        spoken.show_source(detail(FIRST, RETRY, shown=1), Bounded("own", ""))
        shown = {label.text() for label in spoken.findChildren(PlainLabel)}
        lag = foreign_text("Lag {lag}, from sending to arrival.").replace("{lag}", RETRY.lag_text)
        assert foreign_text("{n} DELIVERIES, AS THEY ARRIVED").replace("{n}", "2") in shown
        assert foreign_text("ORIGINAL BYTES · {n}").replace("{n}", "5") in shown
        assert any(text.endswith(lag) for text in shown)


def test_columns_in_which_nothing_is_told_take_no_room(view):
    def titles() -> list[str]:
        model, table = view.deliveries, view.table
        shown = [at for at in range(model.columnCount()) if not table.isColumnHidden(at)]
        return [model.headerData(at, Qt.Orientation.Horizontal) for at in shown]

    plain = FIRST._replace(received_at=None, sent_at=None, lag_text="")
    view.show_source(detail(plain, plain), bounded_bytes(RAW))
    assert titles() == ["What", "Signature", "File", "Line", "Byte", "Send-out"]
    view.show_source(detail(plain, RETRY), bounded_bytes(RAW))
    assert titles()[:3] == ["Received", "Lag", "What"]


def test_it_is_no_wider_than_a_narrow_pane_with_large_texts(view, styled):
    try:
        theme.choose_text_size(200)
        theme.apply(styled)
        view.show_source(detail(), bounded_bytes(RAW))
        assert all(label.minimumSizeHint().width() <= 260 for label in (view._count, view._bytes_title))
    finally:
        theme.choose_text_size(100)
        theme.apply(styled)
