from datetime import UTC

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QHelpEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QScrollArea, QToolTip

from tests.history.made import DAY, SILVER, at, event, joined, prolonged
from tests.ui.stories import JANUARY, JULY, MARCH, MAY, SKIPPED, elsewhere, story, whole, with_gap
from viewer.history.histories import history_of
from viewer.history.lanes import lanes_of
from viewer.ui.history_chart import HistoryChart
from viewer.ui.history_places import Places

NOW = at("2024-09-01T00:00:00Z")
LEFT = Qt.MouseButton.LeftButton
Key = Qt.Key


def chart_of(qtbot, told) -> HistoryChart:
    made = HistoryChart()
    qtbot.addWidget(made)
    made.resize(800, 120)
    made.show_lanes(lanes_of(told.history, NOW), UTC)
    made.show()
    return made


@pytest.fixture
def chart(qtbot, styled):
    return chart_of(qtbot, story(whole(), SKIPPED))


@pytest.fixture
def two(qtbot, styled):
    return chart_of(qtbot, story([*whole(), *elsewhere()]))


def sign(chart: HistoryChart, moment: int, lane: int = 0) -> QPoint:
    return QPoint(round(chart.scale().x(moment)), round(Places(len(chart._lanes.lanes)).marks(lane)))


def band(chart: HistoryChart, moment: int, lane: int = 0) -> QPoint:
    return QPoint(round(chart.scale().x(moment)), round(Places(len(chart._lanes.lanes)).band(lane)) + 10)


def wheel(chart: HistoryChart, at: QPoint, turned: QPoint, keys=Qt.KeyboardModifier.NoModifier) -> bool:
    none = Qt.MouseButton.NoButton, keys, Qt.ScrollPhase.NoScrollPhase, False
    event = QWheelEvent(QPointF(at), QPointF(chart.mapToGlobal(at)), QPoint(), turned, *none)
    QApplication.sendEvent(chart, event)
    return event.isAccepted()


def test_a_click_on_a_sign_chooses_its_event(chart, qtbot):
    with qtbot.waitSignal(chart.event_chosen) as chosen:
        qtbot.mouseClick(chart, LEFT, pos=sign(chart, MAY))
    assert chosen.args == [3]
    assert chart.selected() == 3
    assert chart.accessibleDescription() == (
        "24 May 2024 09:00:00.000 UTC: upgraded from Gold (251–350) to Platinum (351 and up). Club: 4 stays, 5 events."
    )


def test_a_click_on_a_band_chooses_what_began_it_else_what_ended_it(qtbot, styled):
    chart = chart_of(qtbot, story(with_gap()))
    qtbot.mouseClick(chart, LEFT, pos=band(chart, MARCH + 10 * DAY))
    assert chart.selected() == 2
    qtbot.mouseClick(chart, LEFT, pos=band(chart, JULY - 10 * DAY))
    assert chart.selected() == 5
    qtbot.mouseClick(chart, LEFT, pos=QPoint(round(chart.scale().x(MAY)), 100))
    assert chart.selected() == 5, "the days are no signs"


def test_several_that_lie_together_are_chosen_one_after_the_other(qtbot, styled):
    events = [joined(1, SILVER, JANUARY), *(prolonged(key, SILVER, MARCH + key) for key in range(2, 5))]
    chart = chart_of(qtbot, story(events))
    seen = []
    chart.event_chosen.connect(seen.append)
    for _ in range(4):
        qtbot.mouseClick(chart, LEFT, pos=sign(chart, MARCH))
    assert seen == [2, 3, 4, 2]
    qtbot.mouseDClick(chart, LEFT, pos=sign(chart, MARCH))
    assert chart.is_zoomed()
    assert chart.scale().high - chart.scale().low < DAY


def test_keys_go_from_event_to_event(chart, qtbot):
    seen = []
    chart.event_chosen.connect(seen.append)
    for key in (Key.Key_Left, Key.Key_Left, Key.Key_Right, Key.Key_Right, Key.Key_Home, Key.Key_Left, Key.Key_End):
        qtbot.keyClick(chart, key)
    assert seen == [5, 4, 5, 1, 5]
    with qtbot.waitSignal(chart.activated) as wanted:
        qtbot.keyClick(chart, Key.Key_Return)
    assert wanted.args == [5]


def test_up_and_down_lead_to_the_nearest_event_of_another_campaign(two, qtbot):
    two.select(4)
    with qtbot.waitSignal(two.event_chosen) as below:
        qtbot.keyClick(two, Key.Key_Down)
    assert below.args == [12]
    assert two.lane_area().top() == Places(2).lane_height
    with qtbot.assertNotEmitted(two.event_chosen):
        qtbot.keyClick(two, Key.Key_Down)
    with qtbot.waitSignal(two.event_chosen) as above:
        qtbot.keyClick(two, Key.Key_Up)
    assert above.args == [4]


def test_the_wheel_looks_closer_and_goes_aside(chart, qtbot):
    middle = sign(chart, MAY)
    with qtbot.waitSignal(chart.zoomed):
        wheel(chart, middle, QPoint(0, 120))
    assert chart.is_zoomed()
    assert sign(chart, MAY).x() == pytest.approx(middle.x(), abs=2)
    low = chart.scale().low
    wheel(chart, middle, QPoint(-120, 0))
    assert chart.scale().low > low
    wheel(chart, middle, QPoint(0, -1200))
    assert not chart.is_zoomed()


def test_the_wheel_scrolls_where_there_are_more_campaigns_than_can_be_seen(two, qtbot):
    area = QScrollArea()
    area.setWidget(two)
    area.setWidgetResizable(True)
    area.resize(600, 90)
    area.show()
    assert not wheel(two, QPoint(100, 20), QPoint(0, 120))
    assert not two.is_zoomed()
    assert wheel(two, QPoint(100, 20), QPoint(0, 120), Qt.KeyboardModifier.ControlModifier)
    assert two.is_zoomed()
    area.takeWidget()


def test_keys_look_closer_aside_and_at_all_time(chart, qtbot):
    chart.select(3)
    qtbot.keyClick(chart, Key.Key_Plus)
    scale = chart.scale()
    assert scale.low < MAY < scale.high
    qtbot.keyClick(chart, Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert chart.scale().low > scale.low
    qtbot.keyClick(chart, Key.Key_Minus)
    qtbot.keyClick(chart, Key.Key_Backspace)
    assert not chart.is_zoomed()


def test_the_chart_is_dragged_aside(chart, qtbot):
    qtbot.keyClick(chart, Key.Key_Plus)
    low = chart.scale().low
    qtbot.mousePress(chart, LEFT, pos=QPoint(300, 30))
    qtbot.mouseMove(chart, QPoint(360, 30))
    qtbot.mouseMove(chart, QPoint(400, 30))
    with qtbot.assertNotEmitted(chart.event_chosen):
        qtbot.mouseRelease(chart, LEFT, pos=QPoint(400, 30))
    assert chart.scale().low < low
    qtbot.mouseDClick(chart, LEFT, pos=QPoint(300, 30))
    assert not chart.is_zoomed()


def test_what_is_selected_comes_into_sight(chart, qtbot):
    chart.select(5)
    for _ in range(8):
        qtbot.keyClick(chart, Key.Key_Plus)
    assert chart.scale().low > MAY
    chart.select(2)
    assert chart.scale().low < MARCH < chart.scale().high
    chart.select(None)
    chart.select(77)
    assert chart.accessibleDescription() == "Club: 4 stays, 5 events."


def test_what_is_under_the_pointer_is_said(chart):
    assert chart.words_at(QPointF(sign(chart, JULY))).startswith(
        "3 Jul 2024 10:08:14.814 UTC: downgraded from Platinum"
    )
    assert chart.words_at(QPointF(band(chart, MAY + DAY))).startswith("In Platinum (351 and up), 40 days\nFrom 24 May")
    assert chart.words_at(QPointF(sign(chart, at("2024-04-25T00:00:00Z")))) == ""


def test_events_beside_the_tiers_are_chosen_by_a_click_and_left_by_keys(qtbot, styled):
    points = event("customer.voucher.loyalty_card.points_expired", 50, MAY - 30 * DAY)
    chart = chart_of(qtbot, story([*whole(), points]))
    with qtbot.waitSignal(chart.event_chosen) as chosen:
        qtbot.mouseClick(chart, LEFT, pos=sign(chart, MAY - 30 * DAY))
    assert chosen.args == [50]
    assert chart.accessibleDescription().startswith("24 Apr 2024 09:00:00.000 UTC: points")
    qtbot.keyClick(chart, Key.Key_Left)
    assert chart.selected() == 2
    chart.select(50)
    qtbot.keyClick(chart, Key.Key_Right)
    assert chart.selected() == 3


def test_hovering_shows_it(chart, qtbot):
    where = sign(chart, JULY)
    QApplication.sendEvent(chart, QHelpEvent(QEvent.Type.ToolTip, where, chart.mapToGlobal(where)))
    qtbot.waitUntil(lambda: "downgraded" in QToolTip.text())
    QToolTip.hideText()
    qtbot.mouseMove(chart, where)
    assert chart.cursor().shape() == Qt.CursorShape.PointingHandCursor
    qtbot.mouseMove(chart, QPoint(where.x() - 30, where.y()))
    assert chart.cursor().shape() == Qt.CursorShape.ArrowCursor


def test_the_same_history_told_anew_keeps_the_time_that_is_seen(chart, qtbot):
    qtbot.keyClick(chart, Key.Key_Plus)
    seen = chart.scale()
    chart.show_lanes(lanes_of(story(whole()).history, NOW), UTC, keeps_view=True)
    assert chart.scale() == seen
    chart.show_lanes(lanes_of(story(whole()).history, NOW), UTC)
    assert not chart.is_zoomed()


def test_nothing_is_a_history_too(chart, qtbot):
    chart.show_lanes(None, UTC)
    for key in (Key.Key_Left, Key.Key_Plus, Key.Key_Return):
        qtbot.keyClick(chart, key)
    qtbot.mouseClick(chart, LEFT, pos=QPoint(50, 50))
    wheel(chart, QPoint(50, 50), QPoint(0, 120))
    assert chart.words_at(QPointF(50, 50)) == ""
    assert chart.accessibleDescription() == "Nothing to show."
    chart.show_lanes(lanes_of(history_of("c", [joined(1)._replace(happened_at=None)]), NOW), UTC)
    qtbot.keyClick(chart, Key.Key_Left)
    assert chart.selected() is None
    assert chart.accessibleDescription() == "Club: 0 stays, 0 events."
