from viewer.domain.columns import COLUMNS
from viewer.domain.fields import FIELDS
from viewer.domain.syntax import OPERATORS
from viewer.history.findings import RULES
from viewer.ui import guide_tables


def rows(table: str) -> list[list[str]]:
    return [line.strip("| ").split(" | ") for line in table.strip().splitlines()][2:]


def test_every_operator_field_finding_and_column_has_its_row(qapp):
    assert [row[0] for row in rows(guide_tables.fields())] == [f"`{one.name}:`" for one in FIELDS]
    assert [row[0] for row in rows(guide_tables.findings())] == [f"`{one.name}`" for one in RULES]
    assert [row[1] for row in rows(guide_tables.columns())] == [f"`{one.key}`" for one in COLUMNS]
    assert [row[0] for row in rows(guide_tables.operators())] == [f"`{one.form}`" for one in OPERATORS]


def test_keys_stand_under_their_menu_or_place(qapp):
    told = guide_tables.shortcuts()
    assert "**Help**" in told
    assert "| Guide | F1 |" in told
    assert told.index("**In the table**") < told.index("| Clear the search | Esc |")


def test_a_bar_does_not_end_its_cell(qapp):
    assert guide_tables._code("a|b") == r"`a\|b`"
    assert all(table().strip() for table in guide_tables.TABLES.values())
