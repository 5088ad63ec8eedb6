"""The chart of the history: looks closer and farther, and goes from event to event, with the mouse and with keys."""

from bisect import bisect_right
from datetime import UTC, tzinfo

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from viewer.domain.history_event import HistoryEvent, Span
from viewer.history.event_phrases import told
from viewer.history.lanes import Lane, Lanes
from viewer.history.stay_phrases import campaign_caption
from viewer.history.time_scale import Scale
from viewer.ui import theme
from viewer.ui.history_painter import HistoryPainter, Look
from viewer.ui.history_places import SIDE, Places, Spot, spot_at
from viewer.ui.history_words import event_time, spot_words
from viewer.ui.plain_text import show_tooltip
from viewer.wording import say, say_count

_DRAGGED = 4
_CLOSER, _FARTHER = 0.6, 1 / 0.6
_NOTCH = 120
Key = Qt.Key


class HistoryChart(QWidget):
    """Draws the lanes that it is given, and says which event a person wants."""

    event_chosen = Signal(int)
    activated = Signal(int)
    """The event at hand is wanted in full."""
    zoomed = Signal()
    """More or less time is shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(say("Tiers over time"))
        self._lanes: Lanes | None = None
        self._zone: tzinfo = UTC
        self._selected: int | None = None
        self._lane = 0
        self._view: tuple[int, int] = (0, 1)
        self._pressed: QPointF | None = None
        self._dragged: Scale | None = None
        self._enlarged = theme.text_size() / 100
        self._say()
        theme.changes.restyled.connect(self._fit)

    def show_lanes(self, lanes: Lanes | None, zone: tzinfo, keeps_view: bool = False) -> None:
        """Shows another history as a whole; ``keeps_view`` where it is the same one, told anew."""
        before = self._lanes
        if keeps_view and lanes is not None and before is not None and before[1:3] == lanes[1:3]:
            self._lanes, self._zone = lanes, zone
            self._fit()
            self.update()
            return
        self._lanes, self._zone = lanes, zone
        self._selected, self._lane = None, 0
        if lanes is not None:
            self._view = (lanes.first, lanes.last)
            self._fit()
        self._say()
        self.update()
        self.zoomed.emit()

    def _fit(self) -> None:
        """Is as large as the texts: the drawing as a whole, so that nothing in it meets anything else."""
        self._enlarged = theme.text_size() / 100
        if self._lanes is not None:
            self.setFixedHeight(self.sizeHint().height())

    def select(self, key: int | None) -> None:
        """Shows which event is at hand, in its lane and within the time that is seen."""
        self._selected = key
        event = self._event()
        if event is not None and event.happened_at is not None and self._lanes is not None:
            self._look_at(self.scale().showing(event.happened_at, self._limits()))
        self._say()
        self.update()

    def selected(self) -> int | None:
        """The event at hand."""
        return self._selected

    def current_lane(self) -> Lane | None:
        """The lane of the event at hand."""
        lanes = self._lanes.lanes if self._lanes is not None else ()
        return lanes[self._lane] if self._lane < len(lanes) else None

    def lane_area(self) -> QRectF:
        """Where the lane of the event at hand stands."""
        height = Places(len(self._lanes.lanes) if self._lanes is not None else 0).lane_height * self._enlarged
        return QRectF(0, self._lane * height, self.width(), height)

    def scale(self) -> Scale:
        """The time that is seen, on the pixels that there are before the drawing is enlarged."""
        return Scale(*self._view, SIDE, max(self.width() / self._enlarged - 2 * SIDE, 1))

    def is_zoomed(self) -> bool:
        """Whether less than all time is seen."""
        return self._lanes is not None and self._view != (self._lanes.first, self._lanes.last)

    def show_all(self) -> None:
        """Shows all time."""
        if self._lanes is not None:
            self._look_at(self.scale()._replace(low=self._lanes.first, high=self._lanes.last))

    def draw(self, painter: QPainter, top: float = 0, bottom: float = float("inf")) -> None:
        """Draws what is seen between two heights."""
        if self._lanes is not None:
            HistoryPainter(
                painter, self._lanes, Look(self.scale(), self._zone, self._selected, None, top, bottom)
            ).draw()

    def words_at(self, at: QPointF) -> str:
        """What is at a place: the event or the events of a sign, else the stay of a band."""
        spot = self._spot(at)
        return spot_words(spot, self._lanes.covered, self._zone) if spot is not None and self._lanes is not None else ""

    def sizeHint(self) -> QSize:
        return QSize(400, round(Places(len(self._lanes.lanes) if self._lanes else 1).height * self._enlarged))

    def minimumSizeHint(self) -> QSize:
        return QSize(160, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.save()
        painter.scale(self._enlarged, self._enlarged)
        self.draw(painter, event.rect().top() / self._enlarged, event.rect().bottom() / self._enlarged)
        painter.restore()
        if self.hasFocus():
            painter.setPen(theme.colour("accent"))
            painter.drawRoundedRect(self.lane_area().adjusted(3.5, 0.5, -3.5, -2.5), 4, 4)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.update()

    # --- the mouse ---------------------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed, self._dragged = event.position(), None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed is None:
            spot = self._spot(event.position())
            is_sign = spot is not None and (spot.mark or spot.tick) is not None
            self.setCursor(Qt.CursorShape.PointingHandCursor if is_sign else Qt.CursorShape.ArrowCursor)
            return
        moved = event.position().x() - self._pressed.x()
        if self._dragged is None and abs(moved) >= _DRAGGED:
            self._dragged = self.scale()
        if self._dragged is not None:
            self._look_at(self._dragged.moved(-moved / self._enlarged / self._dragged.width, self._limits()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton or self._pressed is None:
            return
        was_dragged, self._pressed, self._dragged = self._dragged is not None, None, None
        if not was_dragged:
            self._click(event.position())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Several events that lie together come apart; elsewhere all time is shown again."""
        spot = self._spot(event.position())
        mark = spot.mark if spot is not None else None
        if spot is None or mark is None or mark.last - mark.first == 1:
            self.show_all()
            return
        lane = spot.lane
        first, last = lane.moments[mark.first], lane.moments[mark.last - 1]
        factor = max(last - first, 1) * 2 / max(self._view[1] - self._view[0], 1)
        scale = self.scale().zoomed(factor, (first + last) // 2, self._limits())
        self._look_at(scale.showing((first + last) // 2, self._limits()))

    def wheelEvent(self, event: QWheelEvent) -> None:
        turned, aside = event.angleDelta().y(), event.angleDelta().x()
        parent = self.parentWidget()
        is_scrolled = parent is not None and parent.height() < self.height()
        if turned and is_scrolled and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()  # there are more campaigns than can be seen
            return
        if turned:
            factor = (_CLOSER if turned > 0 else _FARTHER) ** (abs(turned) / _NOTCH)
            self._zoom(factor, self.scale().moment(event.position().x() / self._enlarged))
        elif aside:
            self._look_at(self.scale().moved(-aside / _NOTCH / 6, self._limits()))
        event.accept()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            show_tooltip(self, event.globalPos(), self.words_at(QPointF(event.pos())))
            return True
        return super().event(event)

    # --- the keyboard ------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, shifted = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        lane = self.current_lane()
        if lane is None:
            super().keyPressEvent(event)
        elif key in (Key.Key_Left, Key.Key_Right):
            by = 1 if key == Key.Key_Right else -1
            if shifted:
                self._look_at(self.scale().moved(by / 6, self._limits()))
            else:
                self._step(lane, by)
        elif key in (Key.Key_Home, Key.Key_End):
            self._go(lane, 0 if key == Key.Key_Home else len(lane.events) - 1)
        elif key in (Key.Key_Up, Key.Key_Down) and self._lanes is not None and len(self._lanes.lanes) > 1:
            self._turn(lane, 1 if key == Key.Key_Down else -1)
        elif key in (Key.Key_Plus, Key.Key_Equal, Key.Key_Minus):
            chosen = self._event()
            middle = chosen.happened_at if chosen is not None else None
            self._zoom(
                _FARTHER if key == Key.Key_Minus else _CLOSER, sum(self._view) // 2 if middle is None else middle
            )
        elif key in (Key.Key_Backspace, Key.Key_0):
            self.show_all()
        elif key in (Key.Key_Return, Key.Key_Enter) and self._selected is not None:
            self.activated.emit(self._selected)
        else:
            super().keyPressEvent(event)

    # --- events and places -------------------------------------------------------------------------------------

    def _spot(self, at: QPointF) -> Spot | None:
        return spot_at(self._lanes, self.scale(), at.x() / self._enlarged, at.y() / self._enlarged)

    def _event(self) -> HistoryEvent | None:
        """The event at hand, if it has a time; its lane becomes the current one."""
        if self._lanes is None or self._selected is None:
            return None
        for number, lane in enumerate(self._lanes.lanes):
            event = lane.event(self._selected)
            if event is not None:
                self._lane = number
                return event
        return None

    def _click(self, at: QPointF) -> None:
        spot = self._spot(at)
        if spot is None:
            return
        lane, mark = spot.lane, spot.mark
        if mark is not None:
            place = lane.places.get(self._selected) if self._selected is not None else None
            is_within = place is not None and mark.first <= place < mark.last
            # Of several that lie together, one after the other.
            self._go(lane, mark.first if place is None or not is_within or place + 1 == mark.last else place + 1)
        elif spot.tick is not None:
            key = lane.beside[spot.tick.first].key
            self.select(key)
            self.event_chosen.emit(key)
        elif spot.band is not None and spot.band.last - spot.band.first == 1:
            period = lane.stays[spot.band.first].period
            begun = period.start_event if period.start_event is not None else period.end_event
            if begun in lane.places:
                self._go(lane, lane.places[begun])

    def _step(self, lane: Lane, by: int) -> None:
        place = lane.places.get(self._selected) if self._selected is not None else None
        if place is not None:
            self._go(lane, place + by)
            return
        beside = lane.event(self._selected)
        moment = beside.happened_at if beside is not None and beside.happened_at is not None else self._view[1]
        behind = bisect_right(lane.moments, moment)
        self._go(lane, min(behind, len(lane.events) - 1) if by > 0 else behind - 1)

    def _go(self, lane: Lane, place: int) -> None:
        if 0 <= place < len(lane.events):
            key = lane.events[place].key
            self.select(key)
            self.event_chosen.emit(key)

    def _turn(self, lane: Lane, by: int) -> None:
        """To the event of the lane above or below that is nearest in time."""
        lanes = self._lanes.lanes if self._lanes is not None else ()
        event = self._event()
        number = self._lane + by
        if 0 <= number < len(lanes) and lanes[number].events:
            moment = event.happened_at if event is not None and event.happened_at is not None else self._view[1]
            other = lanes[number]
            self._go(other, min(range(len(other.moments)), key=lambda place: abs(other.moments[place] - moment)))

    def _zoom(self, factor: float, middle: int) -> None:
        if self._lanes is not None:
            self._look_at(self.scale().zoomed(factor, middle, self._limits()))

    def _look_at(self, scale: Scale) -> None:
        if self._view != (scale.low, scale.high):
            self._view = (scale.low, scale.high)
            self.update()
            self.zoomed.emit()

    def _limits(self) -> Span:
        return Span(self._lanes.first, self._lanes.last) if self._lanes is not None else Span(0, 1)

    def _say(self) -> None:
        lane = self.current_lane()
        if lane is None:
            self.setAccessibleDescription(say("Nothing to show."))
            return
        event = self._event()
        lane = self.current_lane() or lane
        stays = say_count(len(lane.stays), "{n} stay", "{n} stays")
        events = say_count(len(lane.events), "{n} event", "{n} events")
        held = f"{campaign_caption(lane.track)}: {stays}, {events}."
        if event is not None:
            held = f"{event_time(event, self._zone)}: {told(event, self._zone)}. {held}"
        self.setAccessibleDescription(held)
