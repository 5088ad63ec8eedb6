from PySide6.QtCore import QSize, Qt

from viewer.ui.filter_box import FilterBox


def test_a_value_is_chosen_by_key_and_kept(qtbot, styled):
    box = FilterBox("Reason")
    qtbot.addWidget(box)
    box.offer([("All (3)", None), ("damaged (2)", "damaged"), ("<b>other</b>\n", "other")])
    box.show()
    assert box.value() is None
    chosen = []
    box.chosen.connect(chosen.append)
    qtbot.keyClick(box, Qt.Key.Key_Down)
    assert (chosen, box.value(), box.currentText()) == (["damaged"], "damaged", "damaged (2)")
    assert box.itemText(2) == "<b>other</b>⏎"
    box.offer([("All (2)", None), ("other (1)", "other"), ("damaged (1)", "damaged")])
    assert box.value() == "damaged"
    box.offer([("All (1)", None)])
    assert box.value() is None
    assert chosen == ["damaged"]
    box.reset()
    assert box.currentIndex() == 0
    assert box.minimumSizeHint() == QSize(120, 28)
    assert not box.grab().isNull()
