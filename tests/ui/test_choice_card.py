import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QVBoxLayout, QWidget

from viewer.ui import theme
from viewer.ui.choice_card import ChoiceCard, one_of


@pytest.fixture
def cards(qtbot, styled):
    place = QWidget()
    qtbot.addWidget(place)
    made = [
        ChoiceCard("Plain"),
        ChoiceCard("With words", "A sentence that needs two lines of the card it is in."),
        ChoiceCard("Last"),
    ]
    box = QVBoxLayout(place)
    for card in made:
        box.addWidget(card)
    one_of(made, place)
    made[0].setChecked(True)
    place.resize(260, 220)
    with qtbot.waitExposed(place):
        place.show()
    place.activateWindow()
    yield made
    place.close()


def test_one_is_chosen_and_the_arrow_keys_lead_on(cards, qtbot):
    qtbot.mouseClick(cards[1], Qt.MouseButton.LeftButton)
    assert [card.isChecked() for card in cards] == [False, True, False]
    cards[1].setFocus()
    qtbot.keyClick(cards[1], Qt.Key.Key_Down)
    assert [card.isChecked() for card in cards] == [False, False, True]


def test_a_card_is_as_high_as_its_words(cards):
    plain, wordy, _ = cards
    assert not plain.sentence
    assert wordy.heightForWidth(150) > wordy.heightForWidth(600) > plain.heightForWidth(150)


def test_a_long_title_goes_on_in_the_next_line(cards):
    plain, wordy, _ = cards
    heights = plain.heightForWidth(150), wordy.heightForWidth(150)
    for card in (plain, wordy):
        card.say("Every event that this customer ever had " * 2, card.sentence)
    assert plain.heightForWidth(150) > 2 * heights[0]
    assert wordy.heightForWidth(150) > heights[1] + 20
    plain.say("7 events")
    assert plain.heightForWidth(150) == heights[0]
    plain.say("M" * 60)  # one word that is wider than the card
    assert plain.heightForWidth(150) > 2 * heights[0]


def test_it_is_read_out(cards):
    spoken = QAccessible.queryAccessibleInterface(cards[1])
    assert spoken.text(QAccessible.Text.Name) == "With words"
    assert spoken.text(QAccessible.Text.Description) == cards[1].sentence
    assert spoken.role() in (QAccessible.Role.CheckBox, QAccessible.Role.RadioButton, QAccessible.Role.Button)


def test_words_from_data_stay_words(cards):
    cards[0].say("12 events of <b>A\u202eB</b>\n&x")
    assert cards[0].title == "12 events of <b>A⟨U+202E⟩B</b>⏎&x"


def test_a_warning_and_the_choice_are_seen(cards, qtbot):
    warning = ChoiceCard("Exact", "A spreadsheet may run it.", True)
    qtbot.addWidget(warning)
    warning.resize(240, 70)
    colours = {warning.grab().toImage().pixelColor(x, y).name() for x in range(240) for y in range(30, 60)}
    assert theme.colour("warn").name() in colours
    warning.setChecked(True)
    assert warning.grab().toImage().pixelColor(120, 8).name() == theme.colour("selection_idle").name()
