from datetime import UTC

from PySide6.QtCore import Qt

from tests.history.made import SECOND, SILVER, joined, prolonged
from tests.ui.stories import JANUARY, LATE, MARCH, SKIPPED, elsewhere, story, whole, with_gap
from viewer.history.histories import history_of
from viewer.history.values import Finding, Severity
from viewer.ui.history_model import TITLES, HistoryModel, entries_of


def model_of(told) -> HistoryModel:
    made = HistoryModel()
    made.show(told.history, entries_of(told.history), UTC)
    return made


def lines(model: HistoryModel) -> list[tuple[str, str]]:
    return [(model.index(row, 0).data(), model.index(row, 1).data()) for row in range(model.rowCount())]


def test_the_list_is_a_good_model(qtmodeltester):
    model = model_of(story([*whole(), *elsewhere()], SKIPPED, LATE))
    qtmodeltester.check(model)
    assert model.headerData(2, Qt.Orientation.Horizontal) == TITLES[2]
    assert (model.rowCount(), model.columnCount()) == (15, 4)


def test_it_holds_every_stay_event_and_finding_in_order_of_time():
    assert lines(model_of(story(whole(), SKIPPED, LATE)))[:4] == [
        ("18 Jan 2024 to 14 Mar 2024", "▬ In Silver (151–250), 56 days"),
        ("18 Jan 2024 09:00:00.000 UTC", "● joined Silver (151–250)"),
        ("14 Mar 2024 to 24 May 2024", "▬ In Gold (251–350), 71 days"),
        ("14 Mar 2024 09:00:00.000 UTC", "▲ upgraded from Silver (151–250) to Gold (251–350)"),
    ]
    assert lines(model_of(story(whole(), SKIPPED, LATE)))[-4:] == [
        ("since 3 Jul 2024", "▬ In Silver (151–250), it goes on"),
        ("3 Jul 2024 10:08:14.814 UTC", "▼ downgraded from Platinum (351 and up) to Silver (151–250)"),
        ("3 Jul 2024 10:08:14.814 UTC", "⚠ finding (missing move): Gold (251–350) was skipped."),
        ("3 Jul 2024 10:08:14.814 UTC", "i note (late delivery): Delivered twice, 2 minutes apart."),
    ]


def test_lines_say_how_they_are_known_and_are_read_out_as_a_whole():
    model = model_of(story(with_gap()))
    assert model.index(0, 2).data() == ("the first event that there is says so; when it began is not in the data")
    assert (
        model.index(1, 2).data() == "an event that must have happened is not in the data, so one end of it is not known"
    )
    assert model.index(2, 2).data() == "named by its envelope"
    spoken = model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith("▬ In Silver (151–250). not known to 14 Mar 2024. the first event")
    assert spoken.endswith("Club")


def test_lines_lead_to_events_and_events_to_lines():
    model = model_of(story(whole(), SKIPPED))
    assert [model.event_at(row) for row in range(model.rowCount())] == [1, 1, 2, 2, 3, 3, 4, 5, 5, 5]
    assert (model.row_of(4), model.row_of(5), model.row_of(99)) == (6, 8, None)
    assert (model.event_at(-1), model.event_at(99)) == (None, None)


def test_campaigns_follow_each_other():
    model = model_of(story([*elsewhere(), *whole()]))
    campaigns = [model.index(row, 3).data() for row in range(model.rowCount())]
    assert campaigns == ["Club"] * 9 + ["VIP"] * 4


def test_events_without_time_stand_at_the_end_and_hostile_texts_are_one_line():
    odd = Finding("x\u202ey", Severity.ERROR, (), "<b>bold</b>\n" + "y" * 10_000_000)
    untimed = joined(9, SILVER._replace(name="a\x00\ud800\u202eb" + "z" * 1_000_000))._replace(happened_at=None)
    found = lines(model_of(story([*whole(), untimed], odd)))
    assert found[-2][0] == "without a time"
    assert "⟨U+202E⟩" in found[-2][1]
    assert found[-1][1].startswith("⚠ contradiction (x⟨U+202E⟩y): <b>bold</b>⏎yyy")
    assert max(len(text) for _, text in found) < 500


def test_a_hundred_thousand_events_are_all_in_the_list(qtmodeltester):
    events = [joined(0, SILVER, MARCH), *(prolonged(key, SILVER, MARCH + key * SECOND) for key in range(1, 100_000))]
    history = history_of("cust_1", events)
    entries = entries_of(history)
    model = HistoryModel()
    model.show(history, entries, UTC)
    assert model.rowCount() == 100_001
    assert model.row_of(99_999) == 100_000
    assert model.index(100_000, 1).data() == "⟳ prolonged in Silver (151–250)"
    assert JANUARY < MARCH
