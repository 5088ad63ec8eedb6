"""The chart is SVG that any reader of XML takes, whatever the names in it are."""

from xml.etree import ElementTree

import pytest

from viewer.exports.tier_chart import WIDTH, Band, Chart, Sign, Tick, svg, text_width

HOSTILE = "</text><script>alert(1)</script>\"'&\x00\ud800\u202e"
SVG = "{http://www.w3.org/2000/svg}"


def band(left: float, right: float, name: str = "Gold", sure: tuple[float, float] | None = None) -> Band:
    return Band(left, right, *(sure or (left, right)), name, "71 days", f"{name}: all of it", "#e0ad1c", "#10151d", 2)


def chart(*bands: Band, signs: tuple[Sign, ...] = (), **more: object) -> Chart:
    kept = {"title": "Tiers in Club", "bare": (), "ticks": (), "end": "today"} | more
    return Chart(bands=bands, signs=signs, **kept)  # type: ignore[arg-type]


def drawn(made: Chart) -> ElementTree.Element:
    return ElementTree.fromstring(svg(made, "a").encode("utf-8"))


def texts(made: Chart) -> list[str]:
    return ["".join(element.itertext()) for element in drawn(made).iter(f"{SVG}text")]


def hatched(made: Chart) -> int:
    return sum(str(one.get("fill", "")).startswith("url(#a-0)") for one in drawn(made).iter(f"{SVG}rect"))


def test_a_stay_has_its_colour_its_name_and_all_there_is_to_say() -> None:
    made = chart(band(0, 0.5))
    boxes = [one for one in drawn(made).iter(f"{SVG}rect") if one.get("fill") == "#e0ad1c"]
    assert [(one.get("x"), one.get("width")) for one in boxes] == [("8.0", "470.5")]
    assert texts(made)[0] == "Gold · 71 days"
    assert [one.text for one in drawn(made).iter(f"{SVG}title")] == ["Tiers in Club", "Gold: all of it"]


def test_what_is_not_sure_is_hatched_beside_what_is() -> None:
    assert hatched(chart(band(0, 0.5))) == 0
    assert hatched(chart(band(0, 0.5, sure=(0.2, 0.2)))) == 1
    both = chart(band(0, 0.5, sure=(0.1, 0.5)))
    assert hatched(both) == 1
    assert [one.get("x") for one in drawn(both).iter(f"{SVG}rect") if one.get("fill") == "#e0ad1c"] == ["102.4"]


def test_what_has_no_room_is_cut_and_nothing_is_written_where_there_is_none() -> None:
    assert texts(chart(band(0, 0.1, "Loyal Star Platinum")))[0] == "Loyal Star…"[:8] + "…"
    assert texts(chart(band(0, 0.03))) == ["today"]


@pytest.mark.parametrize("glyph", ["▲", "▼", "●", "○", "⟳", "◔", "?", "·"])
def test_an_event_has_its_sign_and_its_day(glyph: str) -> None:
    made = chart(signs=(Sign(0.5, glyph, "14 Mar", "14 Mar: upgraded", warned=True),))
    assert texts(made) == ["14 Mar", "today"]
    assert drawn(made).find(f".//{SVG}g/{SVG}path[@fill='var(--warn)']") is not None


def test_several_events_at_one_place_are_counted() -> None:
    assert texts(chart(signs=(Sign(0.5, "▲", "14 Mar (7 events)", "", 7),)))[0] == "7"
    assert texts(chart(signs=(Sign(0.5, "▲", "14 Mar (700 events)", "", 700),)))[0] == "…"


def test_days_and_places_of_the_axis_never_lie_over_each_other() -> None:
    many = tuple(Sign(at / 100, "▲", f"{at:02} Mar", "") for at in range(100))
    ticks = tuple(Tick(at / 100, f"{at:02} January 2024") for at in range(100))
    written = texts(chart(signs=many, ticks=ticks))
    days = [text for text in written if text.endswith("Mar")]
    places = [text for text in written if "January" in text]
    assert 10 < len(days) < WIDTH / text_width(days[0])
    assert 3 < len(places) < WIDTH / text_width(places[0])


def test_names_from_data_stay_text() -> None:
    made = chart(
        band(0, 1, HOSTILE),
        signs=(Sign(0.1, "▲", HOSTILE, HOSTILE),),
        ticks=(Tick(0, HOSTILE),),
        title=HOSTILE,
        end=HOSTILE,
    )
    kinds = {element.tag.removeprefix(SVG) for element in drawn(made).iter()}
    assert kinds <= {"svg", "title", "defs", "pattern", "line", "g", "rect", "text", "tspan", "circle", "path"}
    assert "⟨U+202E⟩" in "".join(texts(made))
    assert "\u202e" not in svg(made, "a")


def test_wide_letters_take_the_room_that_they_need() -> None:
    assert text_width("佐藤") == 2 * 11.5
    assert text_width("ab") == 2 * 6.6
