"""Where the parts of the history's chart stand: lanes one below the other, and what is at a place of them."""

from typing import NamedTuple

from viewer.history.lanes import Lane, Lanes
from viewer.history.time_scale import Band, Mark, Scale, bands, marks, ticks

SIDE = 12
TOP, CAPTION, BAND, GAP, MARKS, DAYS, BETWEEN, AXIS = 12, 20, 26, 4, 16, 16, 6, 18
"""The heights of the parts of a lane, from top to bottom, and of the axis below all lanes."""
_NEAR_MARK, _NEAR_TICK = 9, 4


class Places(NamedTuple):
    """Where the lanes stand, one below the other; one alone needs no caption."""

    lanes: int

    @property
    def caption(self) -> int:
        return CAPTION if self.lanes > 1 else 0

    @property
    def lane_height(self) -> int:
        return self.caption + TOP + BAND + GAP + MARKS + DAYS + BETWEEN

    @property
    def height(self) -> int:
        return self.lane_height * self.lanes + AXIS

    def band(self, lane: int) -> float:
        """The upper edge of a lane's bands."""
        return float(lane * self.lane_height + self.caption + TOP)

    def marks(self, lane: int) -> float:
        """The middle of a lane's signs."""
        return self.band(lane) + BAND + GAP + MARKS / 2

    def lane_at(self, y: float) -> int:
        """The lane at a height, the nearest one where there is none."""
        return max(0, min(int(y // self.lane_height), self.lanes - 1))

    def is_band(self, y: float) -> bool:
        """Whether bands are at a height, rather than signs."""
        return 0 <= y - self.band(self.lane_at(y)) <= BAND


class Spot(NamedTuple):
    """What is at a place of the chart: at most one of a sign, a tick and a band."""

    lane: Lane
    moment: int
    mark: Mark | None = None
    tick: Mark | None = None
    band: Band | None = None


def spot_at(lanes: Lanes | None, scale: Scale, x: float, y: float) -> Spot | None:
    """What is at a place; None where there are no lanes."""
    if lanes is None or not lanes.lanes:
        return None
    places = Places(len(lanes.lanes))
    lane = lanes.lanes[places.lane_at(y)]
    spot = Spot(lane, scale.moment(x))
    if places.is_band(y):
        return spot._replace(band=next((one for one in bands(lane, scale) if one.left <= x <= one.right), None))
    mark = min(marks(lane, scale), key=lambda one: abs(one.x - x), default=None)
    if mark is not None and abs(mark.x - x) <= _NEAR_MARK:
        return spot._replace(mark=mark)
    tick = min(ticks(lane, scale), key=lambda one: abs(one.x - x), default=None)
    return spot._replace(tick=tick) if tick is not None and abs(tick.x - x) <= _NEAR_TICK else spot
