import pytest
from PySide6.QtCore import QRect, Qt

from viewer.domain.completion import Suggestion
from viewer.ui.suggestions_model import SuggestionsModel, is_on_remove_sign, remove_sign

SUGGESTIONS = [
    Suggestion("value", '="VIP Club"', "VIP Club", "A campaign", 1204),
    Suggestion("value", "x", "x" * 10_000_000, events=3, counted_before=True),
    Suggestion("value", "y", "a\nb\u202ec<b>"),
    Suggestion("search", "tier:Gold", "tier:Gold"),
    Suggestion("value", "z", "z", events=1),
]


@pytest.fixture
def model(qapp):
    made = SuggestionsModel()
    made.show_suggestions(SUGGESTIONS)
    return made


def test_the_model_keeps_the_rules(model, qtmodeltester):
    qtmodeltester.check(model)


def test_lines_are_short_and_plain(model):
    assert model.line(0)[:3] == ("VIP Club", "A campaign", "1,204")
    assert len(model.line(1).name) < 200
    assert model.line(1).events == "~3"
    assert model.line(2).name == "a⏎b⟨U+202E⟩c<b>"
    assert model.index(0).data(Qt.ItemDataRole.AccessibleTextRole) == "VIP Club, A campaign, 1,204 events"
    assert model.index(1).data(Qt.ItemDataRole.AccessibleTextRole).endswith(", ~3 events")
    assert model.index(4).data(Qt.ItemDataRole.AccessibleTextRole) == "z, 1 event"
    assert model.suggestion(0) == SUGGESTIONS[0]
    assert model.suggestion(5) is None


def test_earlier_searches_can_be_taken_out(model):
    assert remove_sign(model.line(3), chosen=True) == "✕"
    assert remove_sign(model.line(3), chosen=False) == ""
    assert remove_sign(model.line(0), chosen=True) == ""
    assert is_on_remove_sign(QRect(0, 0, 300, 26), 290)
    assert not is_on_remove_sign(QRect(0, 0, 300, 26), 200)
