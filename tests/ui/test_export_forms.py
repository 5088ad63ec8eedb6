import pytest
from PySide6.QtCore import Qt

from viewer.domain.export_order import FORMS
from viewer.ui.export_forms import WORDS, ExportForms


@pytest.fixture
def forms(qtbot, styled):
    made = ExportForms()
    qtbot.addWidget(made)
    made.resize(520, 240)
    made.show()
    return made


def test_every_form_is_offered_with_a_sentence():
    assert set(WORDS) == set(FORMS)
    assert all(words.title and words.sentence.endswith(".") for words in WORDS.values())
    assert [form for form, words in WORDS.items() if words.warns] == ["csv-exact"]


def test_a_click_chooses(forms, qtbot):
    assert (forms.form(), forms.has_columns()) == ("xlsx", True)
    with qtbot.waitSignal(forms.chosen):
        qtbot.mouseClick(forms.cards["jsonl"], Qt.MouseButton.LeftButton)
    assert (forms.form(), forms.has_columns()) == ("jsonl", False)


def test_the_separator_counts_where_there_is_one(forms, qtbot):
    forms.choose("csv", ";")
    high = forms.height()
    assert (forms.form(), forms.character()) == ("csv", ";")
    assert forms.separator.isVisible()
    forms.choose("xlsx", ";")
    assert forms.character() == ","
    assert not forms.separator.isVisible()
    assert forms.height() == high, "the dialog does not jump"
    forms.choose("csv-exact", "?")
    assert forms.character() == ","
    with qtbot.waitSignal(forms.chosen):
        forms.separator.activated.emit(2)


def test_no_word_is_cut(forms):
    for card in forms.cards.values():
        assert card.height() >= card.heightForWidth(card.width())
