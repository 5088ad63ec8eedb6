"""The histogram: how many events there are when, a range of time to choose, and what no source covers."""

from datetime import UTC, tzinfo

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QBrush, QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from viewer.domain.time_steps import Stretches, moment_words, period_words
from viewer.jobs.summarise import Covered, Histogram, Limits
from viewer.ui import theme
from viewer.ui.plain_text import show_tooltip
from viewer.wording import say, say_count

_HEIGHT = 46
_SIDE = 12
_TOP = 4
_LEAST_BAR = 2.0
_DRAGGED = 4  # pixels from which on a press is a drag
_CLOSER, _FARTHER = 0.6, 1 / 0.6
_NARROWEST = 10_000_000  # microseconds
_NOTCH = 120
Range = tuple[int | None, int | None]


class HistogramView(QWidget):
    """Draws what it is given. It says which range and which view a person wants; only what it is shown changes it."""

    range_chosen = Signal(object, object)
    """Narrow the query to [start, end); None, None: to no time."""
    view_chosen = Signal(object)
    """Show another time; None: all."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(say("Events over time"))
        self._shown: Histogram | None = None
        self._heights: tuple[int, ...] = ()
        self._covered: Covered | None = None
        self._range: Range = (None, None)
        self._zone: tzinfo = UTC
        self._view: Limits = (0, 1)
        self._current: int | None = None
        self._anchor: int | None = None
        self._pressed: int | None = None
        self._dragged: tuple[int, int] | None = None

    def show_histogram(self, shown: Histogram | None, zone: tzinfo) -> None:
        """Shows other counts."""
        before = self._shown
        if before is not None and shown is not None and before.stretches == shown.stretches:
            # What is still being counted keeps the height it had, but neither its colour nor its number.
            self._heights = tuple(
                (old or 0) if new is None else new for new, old in zip(shown.counts, self._heights, strict=True)
            )
        elif shown is not None:
            self._current = self._anchor = None
            self._heights = tuple(count or 0 for count in shown.counts)
        self._shown, self._zone = shown, zone
        if shown is not None:
            self._view = (shown.stretches.edges[0], shown.stretches.edges[-1])
        self._say()
        self.update()

    def show_covered(self, covered: Covered) -> None:
        """Shows which stretches no source covers."""
        self._covered = covered
        self.update()

    def show_range(self, asked: Range) -> None:
        """Shows the range of time that the query asks for."""
        self._range = asked
        self._say()
        self.update()

    def is_narrowed(self) -> bool:
        """Whether less than all time is shown or asked for."""
        return self._range != (None, None) or self.is_zoomed()

    def is_zoomed(self) -> bool:
        """Whether less than all time is shown."""
        shown = self._shown
        return shown is not None and (
            shown.limits[0] < shown.stretches.edges[0] or shown.limits[1] >= shown.stretches.edges[-1]
        )

    def reset(self) -> None:
        """Shows all time and asks for none."""
        self.view_chosen.emit(None)
        self.range_chosen.emit(None, None)

    def words_at(self, place: int) -> str:
        """What a stretch shows: its period, its events, and whether anything was imported that covers it."""
        shown = self._shown
        if shown is None or not 0 <= place < len(shown.stretches):
            return ""
        edges, count = shown.stretches.edges, shown.counts[place]
        period = period_words(edges[place], edges[place + 1], shown.stretches.step, self._zone)
        if count is None:
            return say("{period}: being counted", period=period)
        events = say_count(count, "{n} event", "{n} events") if count else say("no event")
        if not self._is_covered(place):
            return say("{period}: {events}. No imported source covers this time.", period=period, events=events)
        return f"{period}: {events}"

    def range_words(self, first: int, last: int) -> str:
        """What several stretches show: from when to when, and how many events that is."""
        shown = self._shown
        if shown is None or first == last:
            return self.words_at(first)
        edges, step = shown.stretches.edges, shown.stretches.step
        counts = shown.counts[first : last + 1]
        total = sum(count or 0 for count in counts)
        events = say("being counted") if None in counts else say_count(total, "{n} event", "{n} events")
        begins, ends = moment_words(edges[first], step, self._zone), moment_words(edges[last + 1] - 1, step, self._zone)
        return say("{begins} to {ends}: {events}", begins=begins, ends=ends, events=events)

    def sizeHint(self) -> QSize:
        return QSize(400, _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, _HEIGHT)

    # --- painting ----------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        foot = self.height() - 1.0
        painter.fillRect(QRectF(_SIDE, foot, self.width() - 2 * _SIDE, 1), theme.colour("line"))
        shown = self._shown
        if shown is not None:
            self._paint_ground(painter, shown.stretches, foot)
            self._paint_bars(painter, shown, foot)
        if self.hasFocus():
            painter.setPen(theme.colour("accent"))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(4.5, 0.5, -4.5, -0.5), 4, 4)
        painter.end()

    def _paint_ground(self, painter: QPainter, cut: Stretches, foot: float) -> None:
        hatch = QBrush(theme.colour("scroll"), Qt.BrushStyle.BDiagPattern)
        start: int | None = None
        for place in range(len(cut) + 1):
            bare = place < len(cut) and not self._is_covered(place)
            if bare and start is None:
                start = place
            elif not bare and start is not None:
                left, right = self._x(cut.edges[start]), self._x(cut.edges[place])
                painter.fillRect(QRectF(left, _TOP, right - left, foot - _TOP), hatch)
                start = None
        low, high = self._chosen()
        if low is not None or high is not None or self._dragged:
            left = max(self._x(low), _SIDE) if low is not None else _SIDE
            right = min(self._x(high), self.width() - _SIDE) if high is not None else self.width() - _SIDE
            if right > left:
                painter.fillRect(QRectF(left, 0, right - left, foot), theme.colour("selection_idle"))

    def _paint_bars(self, painter: QPainter, shown: Histogram, foot: float) -> None:
        edges = shown.stretches.edges
        largest = max((count for count in self._heights if count), default=1)
        low, high = self._chosen()
        has_range = low is not None or high is not None
        plain, strong, unknown = theme.colour("bar"), theme.colour("accent"), theme.colour("track")
        for place, count in enumerate(self._heights):
            left, right = self._x(edges[place]), self._x(edges[place + 1])
            pending = shown.counts[place] is None
            if (count or pending) and right > _SIDE and left < self.width() - _SIDE:
                height = max((foot - _TOP) * count / largest, _LEAST_BAR * (3 if pending else 1))
                inside = (low is None or edges[place + 1] > low) and (high is None or edges[place] < high)
                gap = 1.0 if right - left >= 3 else 0.0
                box = QRectF(left, foot - height, max(right - left - gap, 1.0), height)
                painter.fillRect(box, unknown if pending else strong if has_range and inside else plain)
            if place == self._current and (self.hasFocus() or self.underMouse()):
                painter.fillRect(QRectF(left, foot - 2, max(right - left, 2.0), 2), theme.colour("text"))

    def _chosen(self) -> Range:
        """The range that is being dragged, else the one that the query asks for."""
        if self._dragged is None or self._shown is None:
            return self._range
        first, last = sorted(self._dragged)
        edges = self._shown.stretches.edges
        return edges[first], edges[last + 1]

    def _is_covered(self, place: int) -> bool:
        covered, shown = self._covered, self._shown
        if covered is None or shown is None or covered.stretches != shown.stretches:
            return True  # not known yet
        return covered.covered[place] or bool(shown.counts[place])

    # --- the mouse ---------------------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self._shown is not None:
            self._pressed = round(event.position().x())
            self._move_to(self._place(event.position()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._shown is None:
            return
        place = self._place(event.position())
        if self._pressed is not None:
            if self._dragged is None and abs(event.position().x() - self._pressed) < _DRAGGED:
                return
            self._dragged = (self._place(QPointF(self._pressed, 0)), place)
            self.update()
            first, last = sorted(self._dragged)
            show_tooltip(self, event.globalPosition().toPoint(), self.range_words(first, last))
        elif place != self._current:
            self._move_to(place)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._pressed is None or event.button() != Qt.MouseButton.LeftButton:
            return
        dragged, self._pressed, self._dragged = self._dragged, None, None
        place = self._place(event.position())
        self._choose(*(sorted(dragged) if dragged is not None else (place, place)))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._pressed = None
        self.reset()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self._shown is None:
            return
        turned, aside = event.angleDelta().y(), event.angleDelta().x()
        if turned:
            self._zoom(
                (_CLOSER if turned > 0 else _FARTHER) ** (abs(turned) / _NOTCH), self._moment(event.position().x())
            )
        elif aside:
            self._pan(-aside / _NOTCH / 6)
        event.accept()

    def leaveEvent(self, event: QEvent) -> None:
        self.update()
        super().leaveEvent(event)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip and self._shown is not None:
            show_tooltip(self, event.globalPos(), self.words_at(self._place(QPointF(event.pos()))))
            return True
        return super().event(event)

    # --- the keyboard ------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        shown, key = self._shown, event.key()
        if shown is None:
            super().keyPressEvent(event)
            return
        current = self._current if self._current is not None else len(shown.stretches) - 1
        moves = {
            Qt.Key.Key_Left: current - 1,
            Qt.Key.Key_Right: current + 1,
            Qt.Key.Key_PageUp: current - 10,
            Qt.Key.Key_PageDown: current + 10,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: len(shown.stretches) - 1,
        }
        if key in moves:
            place = max(0, min(moves[Qt.Key(key)], len(shown.stretches) - 1))
            if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                self._anchor = current if self._anchor is None else self._anchor
                self._dragged = (self._anchor, place)
            else:
                self._anchor = self._dragged = None
            self._move_to(place)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            first, last = sorted(self._dragged) if self._dragged is not None else (current, current)
            self._anchor = self._dragged = None
            self._choose(first, last)
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Minus):
            edges = shown.stretches.edges
            middle = (edges[current] + edges[current + 1]) // 2
            self._zoom(_FARTHER if key == Qt.Key.Key_Minus else _CLOSER, middle)
        elif key in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete, Qt.Key.Key_0):
            self.reset()
        elif key == Qt.Key.Key_Escape and self._dragged is not None:
            self._anchor = self._dragged = None
            self.update()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self._current is None and self._shown is not None:
            self._move_to(len(self._shown.stretches) - 1)

    # --- places and moments ------------------------------------------------------------------------------------

    def _choose(self, first: int, last: int) -> None:
        if self._shown is not None:
            edges = self._shown.stretches.edges
            self.range_chosen.emit(edges[first], edges[last + 1])
        self.update()

    def _zoom(self, factor: float, middle: int) -> None:
        low, high = self._view
        width = max(int((high - low) * factor), _NARROWEST)
        start = middle - int((middle - low) * (width / max(high - low, 1)))
        self._look(start, start + width)

    def _pan(self, part: float) -> None:
        low, high = self._view
        moved = int((high - low) * part)
        self._look(low + moved, high + moved)

    def _look(self, low: int, high: int) -> None:
        """Moves the bars at once; what they are at the new width comes when it is counted."""
        shown = self._shown
        if shown is None:
            return
        first, last = shown.limits
        if high - low >= last - first:
            self.view_chosen.emit(None)
            return
        low, high = (first, first + high - low) if low < first else (low, high)
        low, high = (last - (high - low), last) if high > last else (low, high)
        self._view = (low, high)
        self.view_chosen.emit(self._view)
        self.update()

    def _move_to(self, place: int) -> None:
        self._current = place
        self._say()
        self.update()

    def _say(self) -> None:
        shown = self._shown
        if shown is None:
            self.setAccessibleDescription(say("Nothing to show."))
            return
        edges, step = shown.stretches.edges, shown.stretches.step
        total = sum(count or 0 for count in shown.counts)
        first = moment_words(edges[0], step, self._zone)
        # Days and months are said by their names, so the last of them is meant, not the moment at which it is over.
        last = moment_words(edges[-1] - (step.unit in ("month", "day")), step, self._zone)
        words = say_count(
            total, "{n} event, {first} to {last}.", "{n} events, {first} to {last}.", first=first, last=last
        )
        if self._current is not None:
            words = f"{self.words_at(self._current)}. {words}"
        self.setAccessibleDescription(words)

    def _x(self, moment: int) -> float:
        low, high = self._view
        return _SIDE + (moment - low) / max(high - low, 1) * (self.width() - 2 * _SIDE)

    def _moment(self, x: float) -> int:
        low, high = self._view
        return low + int((x - _SIDE) / max(self.width() - 2 * _SIDE, 1) * (high - low))

    def _place(self, at: QPointF) -> int:
        return self._shown.stretches.at(self._moment(at.x())) if self._shown is not None else 0
