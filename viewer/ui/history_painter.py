"""How the history is drawn, on the screen as in a file: bands of tiers, signs of events, and what is not known."""

from datetime import tzinfo
from typing import NamedTuple

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen, QPolygonF

from viewer.domain.event_types import sign
from viewer.domain.history_event import JOINED, LEFT, HistoryEvent
from viewer.domain.time_steps import moment_words, stretches
from viewer.history.lanes import Lane, Lanes
from viewer.history.stay_phrases import campaign_caption
from viewer.history.time_scale import Mark, Scale, bands, bare_stretches, marks, short_day, ticks
from viewer.ui.canvas import Canvas
from viewer.ui.event_signs import TONES, draw_sign
from viewer.ui.history_places import AXIS, CAPTION, DAYS, MARKS, TOP, Places
from viewer.ui.history_words import standing_words
from viewer.ui.tier_band import draw_band
from viewer.wording import say, say_count

_TICK = 72
_APART = 8
_COUNTED = 100  # so many events at one place are not told by their number
_LEFT = int(
    Qt.AlignmentFlag.AlignLeft
    | Qt.AlignmentFlag.AlignVCenter
    | Qt.TextFlag.TextSingleLine
    | Qt.TextFlag.TextForceLeftToRight
)
_CENTRE = int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine | Qt.TextFlag.TextForceLeftToRight)


class Look(NamedTuple):
    """What is drawn, besides the lanes themselves."""

    scale: Scale
    zone: tzinfo
    selected: int | None = None
    """The key of the event at hand."""
    lane: int | None = None
    """The lane that has the keyboard."""
    top: float = 0
    bottom: float = float("inf")
    """From and to where anything has to be drawn at all."""


class HistoryPainter:
    """Draws with the colours of the theme in use."""

    def __init__(self, painter: QPainter, lanes: Lanes, look: Look) -> None:
        self._painter = painter
        self._lanes = lanes
        self._look = look
        self._places = Places(len(lanes.lanes))
        self._canvas = Canvas(painter)
        self._bare = list(bare_stretches(lanes.covered, look.scale))

    def draw(self) -> None:
        """Draws all that lies between the top and the bottom of the look."""
        height = self._places.lane_height
        for place, lane in enumerate(self._lanes.lanes):
            if (place + 1) * height >= self._look.top and place * height <= self._look.bottom:
                self._draw_lane(place, lane)
        self._draw_axis()

    def _draw_lane(self, place: int, lane: Lane) -> None:
        scale, top, middle = self._look.scale, self._places.band(place), self._places.marks(place)
        foot = middle + MARKS / 2
        if self._places.caption:
            self._draw_caption(top - TOP, lane)
        boxes = (QRectF(left, top - 4, right - left, foot - top + 4) for left, right in self._bare)
        self._canvas.hatch(boxes, self._canvas.ink("scroll"))
        self._painter.fillRect(QRectF(scale.left, middle - 0.5, scale.width, 1), self._canvas.ink("line"))
        for band in bands(lane, scale):
            draw_band(self._canvas, self._look.scale, top, lane, band, self._look.zone)
        for tick in ticks(lane, scale):
            self._painter.fillRect(QRectF(tick.x - 0.5, middle - 3, 1, 6), self._canvas.ink("muted"))
        at = lane.places.get(self._look.selected) if self._look.selected is not None else None
        found = list(marks(lane, scale))
        for mark in found:
            if at is None or not mark.first <= at < mark.last:
                self._draw_mark(top, middle, lane, mark)
        chosen = next((mark for mark in found if at is not None and mark.first <= at < mark.last), None)
        if chosen is not None and at is not None:
            if lane.warned[chosen.last] > lane.warned[chosen.first]:
                self._draw_warning(chosen.x, top)
            self._draw_chosen(chosen.x, top, middle, lane.events[at])
        else:
            beside = lane.event(self._look.selected)
            if beside is not None and beside.happened_at is not None and chosen is None:
                self._draw_chosen(scale.inside(beside.happened_at), top, middle, beside)
        self._draw_days(foot, lane, found, chosen)

    def _draw_caption(self, top: float, lane: Lane) -> None:
        scale, name = self._look.scale, campaign_caption(lane.track)
        shown = self._canvas.wide.elidedText(name, Qt.TextElideMode.ElideRight, scale.width / 2)
        self._painter.setFont(self._canvas.bold)
        self._painter.setPen(self._canvas.ink("text"))
        self._painter.drawText(QRectF(scale.left, top - CAPTION + 4, scale.width, CAPTION), _LEFT, shown)
        left = scale.left + self._canvas.wide.horizontalAdvance(shown) + 10
        self._painter.setFont(self._canvas.base)
        self._painter.setPen(self._canvas.ink("muted"))
        words = QFontMetricsF(self._canvas.base).elidedText(
            standing_words(lane.track, self._look.zone), Qt.TextElideMode.ElideRight, scale.right - left
        )
        self._painter.drawText(QRectF(left, top - CAPTION + 4, scale.right - left, CAPTION), _LEFT, words)

    # --- events ------------------------------------------------------------------------------------------------

    def _draw_mark(self, top: float, middle: float, lane: Lane, mark: Mark) -> None:
        if lane.warned[mark.last] > lane.warned[mark.first]:
            self._draw_warning(mark.x, top)
        if mark.last - mark.first == 1:
            self._draw_event(mark.x, middle, lane.events[mark.first])
            return
        number = mark.last - mark.first
        painter, box = self._painter, QRectF(mark.x - 8, middle - 6.5, 16, 13)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._canvas.ink("window"), 1))
        painter.setBrush(self._canvas.ink("muted"))
        painter.drawRoundedRect(box, 6, 6)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        if number >= _COUNTED:
            for aside in (-4, -1, 2):
                painter.fillRect(QRectF(mark.x + aside, middle - 1, 2, 2), self._canvas.ink("window"))
            return
        painter.setFont(self._canvas.tiny)
        painter.setPen(self._canvas.ink("window"))
        painter.drawText(box, _CENTRE, str(number))

    def _draw_event(self, x: float, middle: float, event: HistoryEvent) -> None:
        glyph = sign(event.type)
        tone = self._canvas.ink("muted" if event.status else TONES.get(glyph, "muted"))
        painter = self._painter
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._canvas.ink("window"))
        painter.drawEllipse(QPointF(x, middle), 7.5, 7.5)
        painter.setFont(self._canvas.bold)
        draw_sign(painter, glyph, x - 6, middle, tone)

    def _draw_chosen(self, x: float, top: float, middle: float, event: HistoryEvent) -> None:
        painter, accent = self._painter, self._canvas.ink("accent")
        painter.fillRect(QRectF(x - 0.5, top, 1, middle - top), accent)
        self._draw_event(x, middle, event)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(accent, 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(QPointF(x, middle), 9, 9)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)

    def _draw_warning(self, x: float, top: float) -> None:
        painter = self._painter
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._canvas.ink("window"), 1))
        painter.setBrush(self._canvas.ink("warn"))
        painter.drawPolygon(QPolygonF([QPointF(x - 6, top - 1), QPointF(x + 6, top - 1), QPointF(x, top - 11)]))
        painter.setPen(QPen(self._canvas.ink("window"), 1.4))
        painter.drawLine(QLineF(x, top - 7.5, x, top - 4.5))
        painter.drawPoint(QPointF(x, top - 2.6))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)

    def _draw_days(self, top: float, lane: Lane, found: list[Mark], chosen: Mark | None) -> None:
        """The day of each sign, where there is room for it; that of the event at hand in any case."""
        self._painter.setFont(self._canvas.small)
        kept = self._draw_day(top, lane, chosen, "text") if chosen is not None else None
        end = self._look.scale.left - _APART
        for mark in found:
            if mark is chosen or mark.x < end:
                continue  # there are many, and most have no room: that is seen without measuring them
            drawn = self._draw_day(top, lane, mark, "muted", end + _APART, kept)
            end = drawn[1] if drawn is not None else end

    def _draw_day(
        self,
        top: float,
        lane: Lane,
        mark: Mark,
        ink: str,
        behind: float = 0,
        beside: tuple[float, float] | None = None,
    ) -> tuple[float, float] | None:
        """From where to where it was drawn: ``behind`` what is there already, and not over what is ``beside``."""
        scale, words = self._look.scale, self._day_of(lane, mark)
        width = self._canvas.narrow.horizontalAdvance(words) + 2
        left = max(min(mark.x - width / 2, scale.right - width), scale.left)
        if left < behind or (beside and left < beside[1] + _APART and left + width > beside[0] - _APART):
            return None
        self._painter.setPen(self._canvas.ink(ink))
        self._painter.drawText(QRectF(left, top, width, DAYS), _LEFT, words)
        return left, left + width

    def _day_of(self, lane: Lane, mark: Mark) -> str:
        day = short_day(lane.moments[mark.first], self._look.scale, self._look.zone)
        if mark.last - mark.first > 1:
            return say_count(mark.last - mark.first, "{day} ({n} event)", "{day} ({n} events)", day=day)
        return f"{day} {word}" if (word := _WORDS.get(lane.events[mark.first].type)) else day

    # --- the axis ----------------------------------------------------------------------------------------------

    def _draw_axis(self) -> None:
        scale, top = self._look.scale, self._places.height - AXIS
        if not self._look.top <= self._places.height or self._look.bottom < top:
            return
        self._painter.setFont(self._canvas.small)
        self._painter.setPen(self._canvas.ink("muted"))
        end = "" if scale.high < self._lanes.last else say("today") if self._lanes.is_now else say("end of the data")
        room = scale.right - self._canvas.narrow.horizontalAdvance(end) - (12 if end else 0)
        self._painter.drawText(
            QRectF(scale.left, top, scale.width, AXIS),
            int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter),
            end,
        )
        for x, words in axis_words(scale, self._canvas.narrow, self._look.zone):
            if scale.left <= x and x + 6 + self._canvas.narrow.horizontalAdvance(words) <= room:
                self._painter.fillRect(QRectF(x, top + 3, 1, AXIS - 6), self._canvas.ink("edge"))
                self._painter.drawText(QRectF(x + 5, top, _TICK * 3, AXIS), _LEFT, words)


def axis_words(scale: Scale, metrics: QFontMetricsF, zone: tzinfo) -> list[tuple[float, str]]:
    """What stands below the chart and at which pixel: as much as there is room for, and nothing runs into the next."""
    most = max(int(scale.width / _TICK), 1)
    while True:
        cut = stretches(scale.low, scale.high, most, zone)
        found = [(scale.x(edge), moment_words(edge, cut.step, zone)) for edge in cut.edges if edge >= scale.low]
        ends = [x + 5 + metrics.horizontalAdvance(words) + _APART for x, words in found]
        if most == 1 or all(end <= x for end, (x, _) in zip(ends, found[1:], strict=False)):
            return found
        most = max(min(len(cut), most) - 1, 1)


_WORDS = {JOINED: "joined", LEFT: "left"}
