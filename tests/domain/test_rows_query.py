from tests.domain.test_columns import ROW
from viewer.domain.query import Query, parse, text
from viewer.domain.rows_query import query_of_rows


def test_events_are_found_by_their_ids() -> None:
    rows = [ROW._replace(id="ev_1"), ROW._replace(id="ev,2"), ROW._replace(id=None), ROW._replace(id="ev_1")]
    written = text(query_of_rows(rows))
    assert written == 'id:=ev_1,"ev,2"'
    assert parse(written).query == query_of_rows(rows)


def test_without_ids_there_is_no_such_query() -> None:
    assert query_of_rows([ROW._replace(id=None)]) == Query()
