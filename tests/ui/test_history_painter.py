from datetime import UTC
from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFontMetricsF, QImage, QPainter

from tests.history.made import DAY, SECOND, SILVER, at, event, joined, prolonged, tier, upgraded
from tests.ui.stories import JANUARY, JULY, LATE, MARCH, MAY, SKIPPED, elsewhere, story, whole, with_gap
from viewer.domain.times import zone
from viewer.history.histories import history_of
from viewer.history.lanes import Lanes, lanes_of
from viewer.history.time_scale import Scale, short_day
from viewer.ui import theme
from viewer.ui.history_painter import HistoryPainter, Look, axis_words
from viewer.ui.history_places import Places
from viewer.ui.tier_colours import tier_colour

NOW = at("2024-09-01T00:00:00Z")


def drawn(lanes: Lanes, selected: int | None = None, scale: Scale | None = None) -> QImage:
    image = QImage(800, Places(len(lanes.lanes)).height, QImage.Format.Format_RGB32)
    image.fill(theme.colour("window"))
    painter = QPainter(image)
    HistoryPainter(painter, lanes, Look(scale or all_of(lanes), UTC, selected)).draw()
    painter.end()
    return image


def all_of(lanes: Lanes) -> Scale:
    return Scale(lanes.first, lanes.last, 12, 776)


def colours(image: QImage, x: float, y: float, around: int = 6) -> set[str]:
    """What is seen around a place."""
    return {
        image.pixelColor(round(x) + aside, round(y) + below).name()
        for aside in range(-around, around + 1)
        for below in range(-around, around + 1)
        if image.valid(round(x) + aside, round(y) + below)
    }


@pytest.mark.parametrize("choice", ["light", "dark"])
def test_stays_have_the_colours_of_their_tiers(styled, choice):
    theme.choose(choice)
    lanes = lanes_of(story(whole()).history, NOW)
    image, scale = drawn(lanes), all_of(lanes)
    y = Places(1).band(0) + 22
    found = [image.pixelColor(round(scale.x(stay.right)) - 8, round(y)).name() for stay in lanes.lanes[0].stays[:3]]
    assert found == [tier_colour(name, 0).name() for name in ("Silver", "Gold", "Platinum")]


def test_what_is_not_known_is_hatched(styled):
    lanes = lanes_of(story(with_gap()).history, NOW)
    image, scale = drawn(lanes), all_of(lanes)
    gold = lanes.lanes[0].stays[1]
    seen = colours(image, scale.x(gold.right) - 20, Places(1).band(0) + 13)
    assert len(seen) > 3, "slanting lines on a faint ground"
    silver = lanes.lanes[0].stays[3]
    sure = colours(image, scale.x(silver.right) - 60, Places(1).band(0) + 21, around=3)
    assert sure == {tier_colour("Silver", 0).name()}


def test_time_that_no_source_covers_is_hatched(styled):
    lanes = lanes_of(story(whole()).history, NOW)
    image, scale, y = drawn(lanes), all_of(lanes), Places(1).marks(0) + 5
    bare, covered = at("2024-04-05T00:00:00Z"), at("2024-04-25T00:00:00Z")
    assert len(colours(image, scale.x(bare), y, 4)) > 1
    assert colours(image, scale.x(covered), y, 2) == {theme.colour("window").name()}


def test_the_event_at_hand_has_a_ring_and_findings_a_warning(styled):
    accent, warn = theme.colour("accent").name(), theme.colour("warn").name()
    lanes = lanes_of(story(whole(), SKIPPED, LATE).history, NOW)
    scale, y = all_of(lanes), Places(1).marks(0)
    above = Places(1).band(0) - 5
    chosen, other = drawn(lanes, selected=5), drawn(lanes, selected=3)
    assert accent in colours(chosen, scale.x(JULY), y, 10)
    assert accent in colours(other, scale.x(MAY), y, 10)
    assert accent not in colours(other, scale.x(JULY), y, 10)
    assert warn in colours(other, scale.x(JULY), above)
    assert warn not in colours(other, scale.x(MAY), above)


def test_signs_of_events_are_drawn_where_they_happened(styled):
    lanes = lanes_of(story(whole()).history, NOW)
    image, scale, y = drawn(lanes), all_of(lanes), Places(1).marks(0)
    assert theme.colour("up").name() in colours(image, scale.x(MAY), y)
    assert theme.colour("down").name() in colours(image, scale.x(JULY), y)
    assert theme.colour("accent").name() in colours(image, scale.x(JANUARY), y)


def test_days_stand_below_the_signs_where_there_is_room(styled):
    lanes = lanes_of(story(whole()).history, NOW)
    scale, y, ground = all_of(lanes), Places(1).marks(0) + 16, theme.colour("window").name()
    image = drawn(lanes, selected=5)
    for moment in (JANUARY, MARCH, MAY, JULY):
        assert len(colours(image, max(scale.x(moment), 24), y)) > 2, moment
    assert colours(image, scale.x(MARCH) + 60, y) == {ground}
    near = [*whole()[:4], prolonged(7, SILVER, JULY - 3 * DAY), whole()[4]]
    lanes = lanes_of(story(near).history, NOW)
    alone, beside = drawn(lanes, selected=5), drawn(lanes, selected=7)
    assert alone != beside, "the day of the event at hand is the one that is kept"


def test_each_campaign_has_its_bands(styled):
    lanes, two = lanes_of(story([*whole(), *elsewhere()]).history, NOW), Places(2)
    image, scale = drawn(lanes), all_of(lanes)
    bronze = lanes.lanes[1].stays[0]
    assert image.pixelColor(round(scale.x(bronze.right)) - 8, round(two.band(1)) + 22) == tier_colour("Bronze", 0)


def test_events_beside_the_tiers_are_ticks_and_have_a_ring_when_they_are_at_hand(styled):
    points = event("customer.voucher.loyalty_card.points_expired", 50, MAY - 30 * DAY)
    lanes = lanes_of(story([*whole(), points]).history, NOW)
    y, x = Places(1).marks(0), all_of(lanes).x(MAY - 30 * DAY)
    assert theme.colour("muted").name() in colours(drawn(lanes), x, y, 3)
    assert theme.colour("accent").name() not in colours(drawn(lanes, selected=5), x, y, 10)
    assert theme.colour("accent").name() in colours(drawn(lanes, selected=50), x, y, 10)


def test_only_what_is_asked_for_is_drawn(styled):
    lanes = lanes_of(story([*whole(), *elsewhere()]).history, NOW)
    image = QImage(800, Places(2).height, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    HistoryPainter(painter, lanes, Look(all_of(lanes), UTC, top=Places(2).lane_height + 2)).draw()
    painter.end()
    assert colours(image, 100, 20, 15) == {"#ffffff"}
    assert len(colours(image, 400, Places(2).band(1) + 10, 15)) > 1


@pytest.mark.parametrize(
    ("low", "high", "said"),
    [
        ("2020-01-01", "2024-09-01", "3 Jul 2024"),
        ("2024-03-01", "2024-09-01", "3 Jul"),
        ("2024-07-02", "2024-07-04", "3 Jul 12:08"),
        ("2024-07-03T10:00:00Z", "2024-07-03T10:30:00Z", "12:08:14"),
        ("2024-07-03T10:08:00Z", "2024-07-03T10:08:20Z", "12:08:14.814"),
    ],
)
def test_moments_are_said_as_exactly_as_is_needed(low, high, said):
    assert short_day(JULY, Scale(at(low), at(high), 0, 100), zone("Europe/Berlin")) == said


def test_times_beyond_the_calendar_and_hostile_names_are_drawn(styled):
    odd = tier("a\x00\ud800\u202e<b>" + "z" * 1_000_000, 10**30)
    events = [joined(1, odd, at("0001-01-01")), upgraded(2, odd, SILVER, at("9999-12-31T23:59:59Z"))]
    events[1] = events[1]._replace(campaign_name="<img src=x>\u202e" * 10_000)
    lanes = lanes_of(history_of("c", events), NOW)
    assert len(colours(drawn(lanes, selected=2), 400, Places(1).band(0) + 13)) >= 1
    assert short_day(10**18 * 9, all_of(lanes), UTC) == f"{10**18 * 9} µs"


def test_a_hundred_thousand_events_are_drawn_with_few_strokes(styled, monkeypatch):
    """Not by the clock: by what is drawn."""
    events = [
        joined(0, SILVER, JANUARY),
        *(prolonged(key, SILVER, JANUARY + key * SECOND) for key in range(1, 100_000)),
    ]
    lanes = lanes_of(history_of("c", events), JANUARY + 2 * DAY)
    count = 0
    draw = HistoryPainter._draw_mark

    def counted(*args):
        nonlocal count
        count += 1
        draw(*args)

    monkeypatch.setattr(HistoryPainter, "_draw_mark", counted)
    image = drawn(lanes)
    assert 20 < count < 60
    assert image.pixelColor(QImage.size(image).width() // 4, round(Places(1).band(0)) + 3) == QColor(
        tier_colour("Silver", 0)
    )


@pytest.mark.parametrize("days", [0.02, 1, 40, 260, 400, 1500])
def test_what_stands_below_the_chart_never_runs_into_the_next(styled, days):
    metrics, scale = QFontMetricsF(styled.font()), Scale(MAY, MAY + int(days * DAY), 12, 756)
    found = axis_words(scale, metrics, UTC)
    assert len(found) >= 2
    for (x, words), (following, _) in pairwise(found):
        assert x + 5 + metrics.horizontalAdvance(words) < following
