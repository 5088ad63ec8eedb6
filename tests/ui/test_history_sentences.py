import pytest

from viewer.ui.history_sentences import HistorySentences, Said


@pytest.fixture
def shown(qtbot, styled):
    made = HistorySentences()
    qtbot.addWidget(made)
    made.resize(500, 90)
    made.show()
    return made


def test_sentences_are_shown_in_order_and_those_of_other_events_lead_there(shown, qtbot):
    shown.show_sentences([Said("Downgraded.", "strong"), Said("⚠ Two tiers.", "warn", 3), Said("No reason.", "muted")])
    assert shown.texts() == ["Downgraded.", "⚠ Two tiers.", "No reason."]
    (link,) = shown.links()
    assert link.accessibleName() == "Show the event of: ⚠ Two tiers."
    with qtbot.waitSignal(shown.event_chosen) as chosen:
        link.click()
    assert chosen.args == [3]
    shown.show_sentences([Said("Joined.", "strong")])
    assert (shown.texts(), shown.links()) == (["Joined."], [])


def test_what_goes_beyond_a_page_is_counted_and_long_texts_are_cut(shown):
    shown.show_sentences([Said("x" * 10_000_000, ""), *(Said(f"<b>{number}</b>\u202e", "") for number in range(100))])
    texts = shown.texts()
    assert len(texts[0]) == 1_001
    assert texts[1] == "<b>0</b>⟨U+202E⟩"
    assert texts[-1] == "and 71 more, which the list has"
