from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialogButtonBox

from tests.ui.foreign import foreign, left
from viewer.jobs.list_fields import DataField
from viewer.ui.field_dialog import FieldDialog

FIELDS = [
    DataField("customer.metadata.region", ("EMEA", "<b>\u202e")),
    DataField("customer.age", ("43",)),
    DataField("campaign.kind", ()),
]


def make(qtbot) -> FieldDialog:
    dialog = FieldDialog()
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def titles(dialog) -> list[str]:
    return [dialog.list.model().index(row, 0).data() for row in range(dialog.list.model().rowCount())]


def test_a_field_is_found_by_typing_and_chosen(qtbot, styled):
    dialog = make(qtbot)
    assert titles(dialog) == []
    assert dialog.words.text() == "Looking for fields…"
    dialog.show_fields(FIELDS)
    assert titles(dialog) == [field.path for field in FIELDS]
    assert dialog.list.model().line(0).place == "EMEA, <b>⟨U+202E⟩"
    qtbot.keyClicks(dialog.find_box, "customer")
    qtbot.keyClick(dialog.find_box, Qt.Key.Key_Down)
    with qtbot.waitSignal(dialog.chosen) as said:
        qtbot.keyClick(dialog.find_box, Qt.Key.Key_Return)
    assert said.args == ["customer.age"]


def test_a_path_is_chosen_that_the_list_does_not_have(qtbot, styled):
    dialog = make(qtbot)
    dialog.show_fields(FIELDS)
    ok = dialog.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Ok)
    qtbot.keyClicks(dialog.find_box, "shoe size")
    assert not ok.isEnabled()
    assert dialog.words.text().startswith("No field has such a name.")
    with qtbot.assertNotEmitted(dialog.chosen):
        dialog.accept()
    dialog.find_box.setText("customer.shoes.size")
    with qtbot.waitSignal(dialog.chosen) as said:
        dialog.accept()
    assert said.args == ["customer.shoes.size"]


def test_why_there_is_no_list(qtbot, styled):
    dialog = make(qtbot)
    dialog.say("There is no library yet.")
    assert dialog.words.text() == "There is no library yet."
    dialog.list.doubleClicked.emit(dialog.list.model().index(0, 0))
    assert dialog.isVisible()


def test_all_of_it_is_said_in_another_language(qtbot, styled):
    with foreign():
        dialog = make(qtbot)
        assert left(dialog) == []
        dialog.show_fields(FIELDS)
        dialog.find_box.setText("nothing has this name")
        assert left(dialog) == []
