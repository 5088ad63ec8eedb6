from PySide6.QtCore import Qt

from tests.ui.foreign import foreign, left
from viewer.domain.views import View
from viewer.ui.view_name_dialog import ViewNameDialog

TAKEN = [View("Gold", starred=True, number=1), View("Bronze", number=2)]


def make(qtbot, name: str = "Silver", **more: object) -> ViewNameDialog:
    dialog = ViewNameDialog("Save view", "Save", name, TAKEN, **more)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_the_suggested_name_is_marked_so_that_typing_replaces_it(qtbot, styled):
    dialog = make(qtbot, what="Keeps <b>this</b>\u202e")
    assert dialog.name.selectedText() == "Silver"
    qtbot.keyClicks(dialog.name, "  My view ")
    dialog.star.setChecked(True)
    with qtbot.waitSignal(dialog.given) as given:
        qtbot.keyClick(dialog.name, Qt.Key.Key_Return)
    assert given.args == ["My view", True]


def test_a_name_that_is_taken_offers_to_replace(qtbot, styled):
    dialog = make(qtbot)
    assert (dialog.save.text(), dialog.words()) == ("Save", " ")
    dialog.name.setText("gold ")
    assert dialog.save.text() == "Replace"
    assert dialog.words() == "There is a view of this name; it is replaced, which can be undone."
    with qtbot.waitSignal(dialog.given) as given:
        dialog.save.click()
    assert given.args == ["gold", True]


def test_the_star_is_that_of_the_view_which_is_replaced(qtbot, styled):
    dialog = make(qtbot)
    for name, starred in (("gold", True), ("new", False), ("Gold", True), ("bronze", False), ("Gold", True)):
        dialog.name.setText(name)
        assert dialog.star.isChecked() == starred
    dialog.star.setChecked(False)
    dialog.name.setText("gold ")
    assert not dialog.star.isChecked()


def test_a_renamed_view_replaces_no_other(qtbot, styled):
    dialog = make(qtbot, replaces=False)
    dialog.name.setText("GOLD")
    assert not dialog.save.isEnabled()
    assert dialog.words() == "Another view has this name. Choose another one."
    assert dialog.star.isHidden()
    with qtbot.assertNotEmitted(dialog.given):
        dialog.accept()
    assert dialog.isVisible()


def test_a_name_needs_something_visible(qtbot, styled):
    dialog = make(qtbot)
    for name in ("", "  ", "\u200b\u202e"):
        dialog.name.setText(name)
        assert not dialog.save.isEnabled()


def test_it_speaks_the_language_in_use(qtbot, styled):
    with foreign():
        dialog = make(qtbot)
        for name in ("gold", "new"):
            dialog.name.setText(name)
            assert left(dialog, "Save view") == []
