from datetime import UTC

from viewer.domain.body_text import CellValue
from viewer.domain.query import Query
from viewer.jobs.find_events import Sort
from viewer.ui.answers import FirstPage, NoLibrary, Question


def test_before_the_first_import_there_is_nothing():
    nothing = NoLibrary()
    assert nothing.start(Query(), Sort(), UTC) == nothing.page(0, 200) == nothing.sort() == []
    assert nothing.is_sorted()
    assert nothing.counted() == nothing.settle() == nothing.total() == nothing.count(Query(), UTC) == 0
    assert nothing.position(1) is nothing.row_at_time(0, None) is nothing.row_of_customer(1, 0, False) is None
    assert nothing.value(1, "customer.name") == CellValue("", "")
    assert nothing.texts([1], "customer.name") == {}
    assert nothing.keys([(0, 5)]) == nothing.positions([1]) == []
    nothing.interrupt()
    nothing.close()


def test_a_first_page_comes_without_texts_where_none_are_asked_for():
    assert FirstPage(Question(Query(), Sort(), UTC), []).texts == {}
