from dataclasses import replace
from datetime import UTC

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QPixmap, QWheelEvent
from PySide6.QtWidgets import QApplication, QToolTip

from viewer.domain.time_steps import stretches
from viewer.domain.times import parse_time
from viewer.jobs.summarise import Covered, Histogram
from viewer.ui import theme
from viewer.ui.histogram import HistogramView

DAY = 86_400_000_000
START = parse_time("2024-05-01")
CUT = stretches(START, START + 20 * DAY - 1, 40, UTC)
COUNTS = tuple(place % 5 * 100 for place in range(len(CUT)))
WHOLE = Histogram(CUT, COUNTS, 0, 0, 0, (START, START + 20 * DAY - 1))
Key = Qt.Key


@pytest.fixture
def view(qtbot, styled):
    made = HistogramView()
    qtbot.addWidget(made)
    made.resize(424, 46)  # ten pixels for each of forty half days
    made.show_histogram(WHOLE, UTC)
    made.show()
    return made


def at(place: float) -> QPoint:
    return QPoint(round(12 + place * 10), 20)


def drag(qtbot, view: HistogramView, first: float, last: float) -> None:
    qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=at(first))
    qtbot.mouseMove(view, at((first + last) / 2))
    qtbot.mouseMove(view, at(last))
    qtbot.mouseRelease(view, Qt.MouseButton.LeftButton, pos=at(last))


def wheel(view: HistogramView, place: float, turned: QPoint) -> None:
    where = QPointF(at(place))
    none = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False
    QApplication.sendEvent(view, QWheelEvent(where, QPointF(view.mapToGlobal(at(place))), QPoint(), turned, *none))


def painted(view: HistogramView, place: int, y: int) -> str:
    picture = QPixmap(view.size())
    view.render(picture)
    return QColor(picture.toImage().pixel(at(place + 0.4).x(), y)).name()


def test_the_bars_are_half_days(view):
    assert (len(CUT), CUT.step) == (40, ("second", 43_200))


def test_bars_are_as_high_as_their_counts(view):
    assert painted(view, 4, 8) == theme.LIGHT.bar
    assert painted(view, 2, 8) != theme.LIGHT.bar
    assert painted(view, 2, 40) == theme.LIGHT.bar
    assert painted(view, 0, 40) != theme.LIGHT.bar


def test_a_click_chooses_a_bar_and_dragging_a_range(view, qtbot):
    with qtbot.waitSignal(view.range_chosen) as one:
        qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=at(7.5))
    assert one.args == [CUT.edges[7], CUT.edges[8]]
    with qtbot.waitSignal(view.range_chosen) as several:
        drag(qtbot, view, 12.5, 9.5)
    assert several.args == [CUT.edges[9], CUT.edges[13]]
    with qtbot.waitSignal(view.range_chosen) as beyond:
        drag(qtbot, view, 38.5, 60)
    assert beyond.args == [CUT.edges[38], CUT.edges[40]]


def test_the_range_that_is_asked_for_is_marked(view):
    assert not view.is_narrowed()
    view.show_range((CUT.edges[9], CUT.edges[15]))
    assert view.is_narrowed()
    assert painted(view, 14, 40) == theme.LIGHT.accent
    assert painted(view, 19, 40) == theme.LIGHT.bar
    view.show_range((None, CUT.edges[15]))
    assert (painted(view, 4, 40), painted(view, 19, 40)) == (theme.LIGHT.accent, theme.LIGHT.bar)


def test_a_double_click_resets(view, qtbot):
    with qtbot.waitSignals([view.range_chosen, view.view_chosen]) as _:
        qtbot.mouseDClick(view, Qt.MouseButton.LeftButton, pos=at(3))
    told = []
    view.range_chosen.connect(lambda start, end: told.append((start, end)))
    view.view_chosen.connect(told.append)
    view.reset()
    assert told == [None, (None, None)]


def test_the_wheel_zooms_around_the_pointer_and_pans_aside(view, qtbot):
    with qtbot.waitSignal(view.view_chosen) as closer:
        wheel(view, 20, QPoint(0, 120))
    low, high = closer.args[0]
    assert (high - low) / (20 * DAY) == pytest.approx(0.6, abs=0.01)
    assert (low + high) / 2 == pytest.approx(START + 10 * DAY, abs=DAY / 10)
    with qtbot.waitSignal(view.view_chosen) as aside:
        wheel(view, 20, QPoint(-120, 0))
    assert aside.args[0][0] > low
    with qtbot.waitSignal(view.view_chosen) as farther:
        wheel(view, 20, QPoint(0, -480))
    assert farther.args == [None]


def test_a_view_stays_within_the_library(view, qtbot):
    with qtbot.waitSignal(view.view_chosen) as left:
        wheel(view, 0, QPoint(0, 120))
    assert left.args[0][0] == START
    with qtbot.waitSignal(view.view_chosen) as left:
        wheel(view, 20, QPoint(1200, 0))
    assert left.args[0][0] == START


def test_everything_can_be_done_by_keys(view, qtbot):
    view.setFocus()
    qtbot.waitUntil(view.hasFocus)
    assert view.accessibleDescription().startswith("20 May 2024 12:00 to 00:00 UTC: 400 events.")
    assert view.accessibleDescription().endswith(". 8,000 events, 1 May 2024 00:00 to 21 May 2024 00:00.")
    qtbot.keyClick(view, Key.Key_Home)
    qtbot.keyClick(view, Key.Key_Right)
    assert view.accessibleDescription().startswith("1 May 2024 12:00 to 00:00 UTC: 100 events.")
    with qtbot.waitSignal(view.range_chosen) as one:
        qtbot.keyClick(view, Key.Key_Return)
    assert one.args == [CUT.edges[1], CUT.edges[2]]
    for _ in range(3):
        qtbot.keyClick(view, Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    with qtbot.waitSignal(view.range_chosen) as several:
        qtbot.keyClick(view, Key.Key_Space)
    assert several.args == [CUT.edges[1], CUT.edges[5]]
    with qtbot.waitSignal(view.view_chosen) as closer:
        qtbot.keyClick(view, Key.Key_Plus)
    assert closer.args[0] is not None
    with qtbot.waitSignal(view.range_chosen) as reset:
        qtbot.keyClick(view, Key.Key_Backspace)
    assert reset.args == [None, None]


def test_no_event_is_told_apart_from_no_data(view):
    covered = Covered(CUT, tuple(place < 30 for place in range(40)))
    view.show_covered(covered)
    assert view.words_at(5) == "3 May 2024 12:00 to 00:00 UTC: no event"
    assert view.words_at(35) == "18 May 2024 12:00 to 00:00 UTC: no event. No imported source covers this time."
    assert view.words_at(6) == "4 May 2024 00:00 to 12:00 UTC: 100 events"
    picture = QPixmap(view.size())
    view.render(picture)
    image = picture.toImage()
    hatched = {QColor(image.pixel(at(35).x() + x, 10 + y)).name() for x in range(8) for y in range(8)}
    assert theme.LIGHT.scroll in hatched
    view.show_covered(replace(covered, stretches=stretches(0, 5, 3, UTC)))  # of another division
    assert view.words_at(35).endswith("no event")


def test_what_is_still_counted_keeps_its_height_and_says_so(view, qtbot):
    view.show_histogram(replace(WHOLE, counts=(7, None, *COUNTS[2:4], None, *COUNTS[5:])), UTC)
    assert view.words_at(0).endswith("7 events")
    assert view.words_at(4).endswith("being counted")
    assert painted(view, 4, 8) == theme.LIGHT.track
    assert painted(view, 1, 40) == theme.LIGHT.track
    other = stretches(START, START + 5 * DAY, 40, UTC)
    view.show_histogram(Histogram(other, (None,) * len(other), 0, 0, None, WHOLE.limits), UTC)
    assert view.words_at(0).endswith("being counted")
    assert view.is_zoomed()


def test_hovering_tells_the_period_and_the_count(view, qtbot):
    qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=at(6.5))
    qtbot.mouseMove(view, at(9.5))
    assert QToolTip.text() == "<qt>4 May 2024 00:00 to 5 May 2024 23:59: 1,000 events</qt>"
    qtbot.mouseRelease(view, Qt.MouseButton.LeftButton, pos=at(9.5))
    assert view.range_words(6, 6) == view.words_at(6)


def test_without_anything_to_show_nothing_happens(qtbot, styled):
    view = HistogramView()
    qtbot.addWidget(view)
    view.show()
    with qtbot.assertNotEmitted(view.range_chosen), qtbot.assertNotEmitted(view.view_chosen):
        qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=at(3))
        qtbot.mouseMove(view, at(5))
        qtbot.keyClick(view, Key.Key_Return)
        wheel(view, 3, QPoint(0, 120))
    assert (view.words_at(0), view.range_words(0, 1), view.is_zoomed()) == ("", "", False)
    assert view.accessibleDescription() == ""
