"""A stay in a tier as a band: in the colour of the tier, hatched where it is not sure, with its name and its length."""

from datetime import tzinfo

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from viewer.history import phrases
from viewer.history.lanes import Lane
from viewer.history.places import tier_key
from viewer.history.stay_phrases import UNKNOWN, length_words
from viewer.history.time_scale import Band, Scale
from viewer.history.values import Period
from viewer.ui.canvas import Canvas
from viewer.ui.history_places import BAND
from viewer.ui.tier_colours import ink_on, tier_colour
from viewer.wording import say

_STEPS = 4
_LEFT = int(
    Qt.AlignmentFlag.AlignLeft
    | Qt.AlignmentFlag.AlignVCenter
    | Qt.TextFlag.TextSingleLine
    | Qt.TextFlag.TextForceLeftToRight
)


def draw_band(canvas: Canvas, scale: Scale, top: float, lane: Lane, band: Band, zone: tzinfo) -> None:
    """Draws one piece of a lane's stays, with its upper edge at ``top``."""
    painter = canvas.painter
    stay = lane.stays[band.first]
    box = QRectF(band.left, top, max(band.right - band.left - 2, 1.0), BAND)
    if band.last - band.first > 1:
        painter.fillRect(box, canvas.ink("muted"))
        return
    level = lane.levels.get(tier_key(stay.period.tier) or "", 0)
    ground = tier_colour(stay.period.tier.name, level)
    faint = QColor(ground)
    faint.setAlphaF(0.25)
    sure = QRectF(QPointF(scale.inside(stay.sure_from), top), QPointF(scale.inside(stay.sure_to) - 2, top + BAND))
    is_sure = stay.left == stay.sure_from and stay.right == stay.sure_to
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    if not is_sure:
        painter.setBrush(faint)
        painter.drawRoundedRect(box, 3, 3)
        canvas.hatch([box], ground)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(ground, 1, Qt.PenStyle.DashLine))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
        painter.setPen(Qt.PenStyle.NoPen)
    if is_sure or sure.width() > 0:
        painter.setBrush(ground)
        painter.drawRoundedRect(box if is_sure else sure, 3, 3)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    seen = box.intersected(QRectF(scale.left, top, scale.width, BAND))
    room = sure.intersected(seen) if not is_sure and sure.width() > seen.width() / 2 else seen
    is_hatched = not is_sure and room is seen
    _name_band(canvas, zone, room, stay.period, level, ground, is_hatched)


def _name_band(
    canvas: Canvas, zone: tzinfo, room: QRectF, period: Period, level: int, ground: QColor, is_hatched: bool
) -> None:
    """The stair of the rank, then the name with the length, or as much of it as there is room for."""
    if room.width() < 22:
        return
    name, length = phrases.tier_name(period.tier), length_words(period, None)
    if period.is_open and period.start is not None:
        length = say("since {day}", day=phrases.day(period.start, zone))
    text = name if length == say(UNKNOWN) else f"{name} · {length}"
    space = room.width() - 32
    if canvas.labels.horizontalAdvance(text) > space:
        text = canvas.labels.elidedText(name, Qt.TextElideMode.ElideRight, space) if space > 16 else ""
    width = canvas.labels.horizontalAdvance(text)
    painter, ink = canvas.painter, ink_on(ground)
    if is_hatched:  # what is written stands on a plain ground of its own
        ink = canvas.ink("text")
        plate = QRectF(room.left() + 5, room.top() + 4, (width + 26 if text else 18), BAND - 8)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(canvas.ink("window"))
        painter.drawRoundedRect(plate, 4, 4)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    left, foot = round(room.left()) + 9, round(room.top()) + 18
    faint = QColor(ink)
    faint.setAlphaF(0.3)
    for step in range(_STEPS):
        box = QRectF(left + 3 * step, foot - 3 * (step + 1), 2, 3 * (step + 1))
        painter.fillRect(box, ink if step <= level else faint)
    painter.setFont(canvas.label)
    painter.setPen(ink)
    painter.drawText(QRectF(left + 16, room.top(), width + 2, BAND), _LEFT, text)
