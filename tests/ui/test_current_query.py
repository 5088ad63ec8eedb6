from viewer.domain.query import Query, Term
from viewer.ui.current_query import CurrentQuery


def test_typing_changes_the_query_once(qtbot):
    current = CurrentQuery()
    with qtbot.waitSignal(current.changed):
        current.type_text("tier:Gold")
    assert current.query.terms[0].field == "tier"
    with qtbot.assertNotEmitted(current.changed):
        current.type_text(" tier:Gold ")


def test_an_edit_shows_its_text(qtbot):
    current = CurrentQuery()
    shown: list[str] = []
    current.text_needed.connect(shown.append)
    with qtbot.waitSignal(current.changed):
        current.edit(Query((Term("tier", ("Gold",)),)))
    assert shown == ["tier:Gold"]


def test_text_that_is_no_query_leaves_a_note(qtbot):
    current = CurrentQuery()
    current.type_text("after:never")
    assert current.query.terms[0].field is None
    assert len(current.notes) == 1


def test_the_text_that_stands_for_the_query_is_known(qtbot):
    current = CurrentQuery()
    shown: list[str] = []
    current.text_needed.connect(shown.append)
    current.type_text("tier:Gold  ")
    assert (current.text, current.was_typed) == ("tier:Gold  ", True)
    current.edit(current.query)
    assert (current.text, current.was_typed) == ("tier:Gold", False)
    with qtbot.waitSignal(current.changed):
        current.restore("nofield:x ")
    assert (current.text, current.was_typed, len(current.notes)) == ("nofield:x ", False, 1)
    assert shown == ["tier:Gold", "nofield:x "]
