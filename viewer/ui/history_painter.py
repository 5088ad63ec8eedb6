"""How the history is drawn, on the screen as in a file: bands of tiers, signs of events, and what is not known."""

from datetime import tzinfo
from typing import NamedTuple

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QApplication

from viewer.domain import times
from viewer.domain.event_types import sign
from viewer.domain.history_event import JOINED, LEFT, HistoryEvent
from viewer.domain.time_steps import moment_words, stretches
from viewer.history import phrases
from viewer.history.places import tier_key
from viewer.history.stay_phrases import UNKNOWN, campaign_caption, length_words
from viewer.history.values import Period
from viewer.ui import theme
from viewer.ui.event_signs import TONES, draw_sign
from viewer.ui.history_lanes import Lane, Lanes
from viewer.ui.history_scale import Band, Mark, Scale, bands, bare_stretches, marks
from viewer.ui.history_words import standing_words
from viewer.ui.tier_colours import ink_on, tier_colour

SIDE = 12
_TOP, _CAPTION, _BAND, _GAP, _MARKS, _DAYS, _BETWEEN, _AXIS = 12, 20, 26, 4, 16, 16, 6, 18
_DAY = 86_400_000_000
_TICK = 72
_HATCH = 6.0
_STEPS = 4
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine)
_CENTRE = int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine)


class Places(NamedTuple):
    """Where the lanes stand, one below the other; one alone needs no caption."""

    lanes: int

    @property
    def caption(self) -> int:
        return _CAPTION if self.lanes > 1 else 0

    @property
    def lane_height(self) -> int:
        return self.caption + _TOP + _BAND + _GAP + _MARKS + _DAYS + _BETWEEN

    @property
    def height(self) -> int:
        return self.lane_height * self.lanes + _AXIS

    def band(self, lane: int) -> float:
        """The upper edge of a lane's bands."""
        return float(lane * self.lane_height + self.caption + _TOP)

    def marks(self, lane: int) -> float:
        """The middle of a lane's signs."""
        return self.band(lane) + _BAND + _GAP + _MARKS / 2

    def lane_at(self, y: float) -> int:
        """The lane at a height, the nearest one where there is none."""
        return max(0, min(int(y // self.lane_height), self.lanes - 1))

    def is_band(self, y: float) -> bool:
        """Whether bands are at a height, rather than signs."""
        return 0 <= y - self.band(self.lane_at(y)) <= _BAND


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
        self._base = QFont(QApplication.font())
        self._base.setPixelSize(theme.TYPE["note"])
        self._bold = QFont(self._base)
        self._bold.setWeight(QFont.Weight.DemiBold)
        self._small = QFont(self._base)
        self._small.setPixelSize(theme.TYPE["small"])
        self._metrics = QFontMetricsF(self._small)
        self._wide = QFontMetricsF(self._bold)
        self._label = QFont(self._small)
        self._label.setWeight(QFont.Weight.DemiBold)
        self._labels = QFontMetricsF(self._label)

    def draw(self) -> None:
        """Draws all that lies between the top and the bottom of the look."""
        height = self._places.lane_height
        for place, lane in enumerate(self._lanes.lanes):
            if (place + 1) * height >= self._look.top and place * height <= self._look.bottom:
                self._draw_lane(place, lane)
        self._draw_axis()

    def _draw_lane(self, place: int, lane: Lane) -> None:
        scale, top, middle = self._look.scale, self._places.band(place), self._places.marks(place)
        foot = middle + _MARKS / 2
        if self._places.caption:
            self._draw_caption(top - _TOP, lane)
        for left, right in bare_stretches(self._lanes.covered, scale):
            _hatch(self._painter, QRectF(left, top - 4, right - left, foot - top + 4), theme.colour("scroll"))
        self._painter.fillRect(QRectF(scale.left, middle - 0.5, scale.width, 1), theme.colour("line"))
        for band in bands(lane, scale):
            self._draw_band(top, lane, band)
        at = lane.places.get(self._look.selected) if self._look.selected is not None else None
        found = list(marks(lane, scale))
        for mark in found:
            if at is None or not mark.first <= at < mark.last:
                self._draw_mark(top, middle, lane, mark)
        chosen = next((mark for mark in found if at is not None and mark.first <= at < mark.last), None)
        if chosen is not None and at is not None:
            self._draw_chosen(top, middle, lane, chosen, lane.events[at])
        self._draw_days(foot, lane, found, chosen)

    def _draw_caption(self, top: float, lane: Lane) -> None:
        scale, name = self._look.scale, campaign_caption(lane.track)
        shown = self._wide.elidedText(name, Qt.TextElideMode.ElideRight, scale.width / 2)
        self._painter.setFont(self._bold)
        self._painter.setPen(theme.colour("text"))
        self._painter.drawText(QRectF(scale.left, top - _CAPTION + 4, scale.width, _CAPTION), _LEFT, shown)
        left = scale.left + self._wide.horizontalAdvance(shown) + 10
        self._painter.setFont(self._base)
        self._painter.setPen(theme.colour("muted"))
        words = QFontMetricsF(self._base).elidedText(
            standing_words(lane.track, self._look.zone), Qt.TextElideMode.ElideRight, scale.right - left
        )
        self._painter.drawText(QRectF(left, top - _CAPTION + 4, scale.right - left, _CAPTION), _LEFT, words)

    # --- stays -------------------------------------------------------------------------------------------------

    def _draw_band(self, top: float, lane: Lane, band: Band) -> None:
        painter, scale = self._painter, self._look.scale
        stay = lane.stays[band.first]
        box = QRectF(band.left, top, max(band.right - band.left - 2, 1.0), _BAND)
        if band.last - band.first > 1:
            painter.fillRect(box, theme.colour("muted"))
            return
        level = lane.levels.get(tier_key(stay.period.tier) or "", 0)
        ground = tier_colour(stay.period.tier.name, level)
        faint = QColor(ground)
        faint.setAlphaF(0.25)
        sure = QRectF(QPointF(scale.inside(stay.sure_from), top), QPointF(scale.inside(stay.sure_to) - 2, top + _BAND))
        is_sure = stay.left == stay.sure_from and stay.right == stay.sure_to
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        if not is_sure:
            painter.setBrush(faint)
            painter.drawRoundedRect(box, 3, 3)
            _hatch(painter, box, ground)
            painter.setPen(QPen(ground, 1, Qt.PenStyle.DashLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
            painter.setPen(Qt.PenStyle.NoPen)
        if is_sure or sure.width() > 0:
            painter.setBrush(ground)
            painter.drawRoundedRect(box if is_sure else sure, 3, 3)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        seen = box.intersected(QRectF(scale.left, top, scale.width, _BAND))
        room = sure.intersected(seen) if not is_sure and sure.width() > seen.width() / 2 else seen
        is_hatched = not is_sure and room is seen
        self._name_band(room, stay.period, level, ground, is_hatched)

    def _name_band(self, room: QRectF, period: Period, level: int, ground: QColor, is_hatched: bool) -> None:
        """The stair of the rank, then the name with the length, or as much of it as there is room for."""
        if room.width() < 22:
            return
        name, length = phrases.tier_name(period.tier), length_words(period, None)
        if period.is_open and period.start is not None:
            length = f"since {phrases.day(period.start, self._look.zone)}"
        text = name if length == UNKNOWN else f"{name} · {length}"
        space = room.width() - 32
        if self._labels.horizontalAdvance(text) > space:
            text = self._labels.elidedText(name, Qt.TextElideMode.ElideRight, space) if space > 16 else ""
        width = self._labels.horizontalAdvance(text)
        painter, ink = self._painter, ink_on(ground)
        if is_hatched:  # what is written stands on a plain ground of its own
            ink = theme.colour("text")
            plate = QRectF(room.left() + 5, room.top() + 4, (width + 26 if text else 18), _BAND - 8)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("window"))
            painter.drawRoundedRect(plate, 4, 4)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        left, foot = round(room.left()) + 9, round(room.top()) + 18
        faint = QColor(ink)
        faint.setAlphaF(0.3)
        for step in range(_STEPS):
            box = QRectF(left + 3 * step, foot - 3 * (step + 1), 2, 3 * (step + 1))
            painter.fillRect(box, ink if step <= level else faint)
        painter.setFont(self._label)
        painter.setPen(ink)
        painter.drawText(QRectF(left + 16, room.top(), width + 2, _BAND), _LEFT, text)

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
        painter.setPen(QPen(theme.colour("window"), 1))
        painter.setBrush(theme.colour("muted"))
        painter.drawRoundedRect(box, 6, 6)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        tiny = QFont(self._bold)
        tiny.setPixelSize(9)
        painter.setFont(tiny)
        painter.setPen(theme.colour("window"))
        painter.drawText(box, _CENTRE, str(number) if number < 100 else "…")

    def _draw_event(self, x: float, middle: float, event: HistoryEvent) -> None:
        glyph = sign(event.type)
        tone = theme.colour("muted" if event.status else TONES.get(glyph, "muted"))
        painter = self._painter
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("window"))
        painter.drawEllipse(QPointF(x, middle), 7.5, 7.5)
        painter.setFont(self._bold)
        draw_sign(painter, glyph, x - 6, middle, tone)

    def _draw_chosen(self, top: float, middle: float, lane: Lane, mark: Mark, event: HistoryEvent) -> None:
        painter, accent = self._painter, theme.colour("accent")
        if lane.warned[mark.last] > lane.warned[mark.first]:
            self._draw_warning(mark.x, top)
        painter.fillRect(QRectF(mark.x - 0.5, top, 1, middle - top), accent)
        self._draw_event(mark.x, middle, event)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(accent, 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(QPointF(mark.x, middle), 9, 9)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)

    def _draw_warning(self, x: float, top: float) -> None:
        painter = self._painter
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.colour("window"), 1))
        painter.setBrush(theme.colour("warn"))
        painter.drawPolygon(QPolygonF([QPointF(x - 6, top - 1), QPointF(x + 6, top - 1), QPointF(x, top - 11)]))
        painter.setPen(QPen(theme.colour("window"), 1.4))
        painter.drawLine(QLineF(x, top - 7.5, x, top - 4.5))
        painter.drawPoint(QPointF(x, top - 2.6))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)

    def _draw_days(self, top: float, lane: Lane, found: list[Mark], chosen: Mark | None) -> None:
        """The day of each sign, where there is room for it; that of the event at hand in any case."""
        taken: list[tuple[float, float]] = []
        self._painter.setFont(self._small)
        for mark in [*([chosen] if chosen else []), *found]:
            if mark is chosen and taken:
                continue
            words = self._day_of(lane, mark)
            width = self._metrics.horizontalAdvance(words) + 2
            scale = self._look.scale
            left = max(min(mark.x - width / 2, scale.right - width), scale.left)
            if any(left < end + 8 and left + width > start - 8 for start, end in taken[-1:] + taken[:1]):
                continue
            taken.append((left, left + width))
            self._painter.setPen(theme.colour("text" if mark is chosen else "muted"))
            self._painter.drawText(QRectF(left, top, width, _DAYS), _LEFT, words)

    def _day_of(self, lane: Lane, mark: Mark) -> str:
        day = short_day(lane.moments[mark.first], self._look.scale, self._look.zone)
        if mark.last - mark.first > 1:
            return f"{day} ({mark.last - mark.first:,} events)"
        return f"{day} {word}" if (word := _WORDS.get(lane.events[mark.first].type)) else day

    # --- the axis ----------------------------------------------------------------------------------------------

    def _draw_axis(self) -> None:
        scale, top = self._look.scale, self._places.height - _AXIS
        if not self._look.top <= self._places.height or self._look.bottom < top:
            return
        self._painter.setFont(self._small)
        self._painter.setPen(theme.colour("muted"))
        end = "" if scale.high < self._lanes.last else "today" if self._lanes.is_now else "end of the data"
        room = scale.right - self._metrics.horizontalAdvance(end) - (12 if end else 0)
        self._painter.drawText(
            QRectF(scale.left, top, scale.width, _AXIS),
            int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter),
            end,
        )
        cut = stretches(scale.low, scale.high, max(int(scale.width / _TICK), 1), self._look.zone)
        for edge in cut.edges:
            x, words = scale.x(edge), moment_words(edge, cut.step, self._look.zone)
            if scale.left <= x and x + 6 + self._metrics.horizontalAdvance(words) <= room:
                self._painter.fillRect(QRectF(x, top + 3, 1, _AXIS - 6), theme.colour("edge"))
                self._painter.drawText(QRectF(x + 5, top, _TICK * 2, _AXIS), _LEFT, words)


_WORDS = {JOINED: "joined", LEFT: "left"}


def short_day(moment: int, scale: Scale, zone: tzinfo) -> str:
    """A moment as exactly as the time that is seen needs it: "14 Mar 2024", "14 Mar", "14 Mar 10:08", "10:08:14"."""
    try:
        here = times.in_zone(moment, zone)
    except OverflowError:
        return times.to_iso(moment)
    seen = scale.high - scale.low
    day = times.long_date(here)
    if seen > 330 * _DAY:
        return day
    if seen > 3 * _DAY:
        return day.rpartition(" ")[0]
    if seen > _DAY // 24:
        return f"{day.rpartition(' ')[0]} {here:%H:%M}"
    return f"{here:%H:%M:%S}" if seen > _DAY // 1440 else f"{here:%H:%M:%S}.{moment % 1_000_000 // 1000:03}"


def _hatch(painter: QPainter, box: QRectF, tone: QColor) -> None:
    """Slanting lines, cut at the edges of the box: files know no clipping."""
    painter.setPen(QPen(tone, 1))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    height, lines = box.height(), []
    x = box.left() - box.left() % _HATCH - height
    while x < box.right():
        begin, end = max(x, box.left()), min(x + height, box.right())
        if end > begin:
            lines.append(QLineF(begin, box.bottom() - (begin - x), end, box.bottom() - (end - x)))
        x += _HATCH
    painter.drawLines(lines)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
