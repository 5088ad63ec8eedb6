from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialogButtonBox

from tests.ui.foreign import foreign, left
from viewer.ui.zone_dialog import ZoneDialog, is_zone, local_zone, zone_names


def test_zones_are_known_by_name():
    assert is_zone("Europe/Berlin")
    assert not is_zone("Europe/Atlantis")
    assert is_zone(local_zone())
    assert zone_names()[0] == "UTC"
    assert "America/New_York" in zone_names()


def test_a_zone_is_found_by_typing_and_chosen(qtbot, styled):
    dialog = ZoneDialog("Europe/Berlin")
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.list.currentIndex().data() == "Europe/Berlin"
    qtbot.keyClicks(dialog.find_box, "new york")
    assert dialog.list.currentIndex().data() == "America/New_York"
    ok = dialog.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Ok)
    with qtbot.waitSignal(dialog.chosen) as said:
        qtbot.mouseClick(ok, Qt.MouseButton.LeftButton)
    assert said.args == ["America/New_York"]


def test_nothing_found_chooses_nothing(qtbot, styled):
    dialog = ZoneDialog("UTC")
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.find_box.setText("atlantis")
    with qtbot.assertNotEmitted(dialog.chosen):
        dialog.accept()
    assert dialog.isVisible()


def test_it_speaks_the_language_in_use(qtbot, styled):
    with foreign():
        dialog = ZoneDialog("UTC")
        qtbot.addWidget(dialog)
        assert left(dialog) == []
