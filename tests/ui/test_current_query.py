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
