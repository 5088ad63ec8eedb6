from tests.history.made import DAY, event
from tests.ui.stories import JULY, MAY, at, elsewhere, story, whole
from viewer.history.lanes import lanes_of
from viewer.history.time_scale import Scale
from viewer.ui.history_places import Places, spot_at

NOW = at("2024-09-01T00:00:00Z")
POINTS = event("customer.voucher.loyalty_card.points_expired", 50, MAY - 30 * DAY)
LANES = lanes_of(story([*whole(), *elsewhere(), POINTS]).history, NOW)
SCALE = Scale(LANES.first, LANES.last, 12, 776)


def test_lanes_stand_one_below_the_other() -> None:
    one, two = Places(1), Places(2)
    assert (one.caption, two.caption > 0) == (0, True)
    assert two.height == 2 * two.lane_height + one.height - one.lane_height
    assert [two.lane_at(y) for y in (-5, 0, two.lane_height, 10_000)] == [0, 0, 1, 1]
    assert two.is_band(two.band(1) + 3)
    assert not two.is_band(two.marks(1))


def test_a_place_has_a_sign_a_tick_or_a_band() -> None:
    places = Places(2)
    signs, bands = places.marks(0), places.band(0) + 5
    mark = spot_at(LANES, SCALE, SCALE.x(MAY) + 6, signs)
    assert mark is not None
    assert mark.mark is not None
    assert (mark.lane.track.campaign, mark.mark.first, mark.tick, mark.band) == ("Club", 2, None, None)
    tick = spot_at(LANES, SCALE, SCALE.x(MAY - 30 * DAY) + 2, signs)
    assert tick is not None
    assert tick.tick is not None
    assert (tick.mark, tick.lane.beside[tick.tick.first].key) == (None, 50)
    band = spot_at(LANES, SCALE, SCALE.x(MAY - 30 * DAY), bands)
    assert band is not None
    assert band.band is not None
    assert (band.mark, band.tick, band.band.first) == (None, None, 1)
    other = spot_at(LANES, SCALE, SCALE.x(JULY), places.band(1) + 5)
    assert other is not None
    assert other.lane.track.campaign == "VIP"
    nothing = spot_at(LANES, SCALE, SCALE.x(MAY + 10 * DAY), signs)
    assert nothing is not None
    assert nothing[2:] == (None, None, None)
    assert abs(nothing.moment - MAY - 10 * DAY) < DAY


def test_without_lanes_nothing_is_anywhere() -> None:
    assert spot_at(None, SCALE, 20, 20) is None
    assert spot_at(LANES._replace(lanes=()), SCALE, 20, 20) is None
