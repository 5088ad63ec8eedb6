from PySide6.QtCore import Qt

from tests.ui.test_import_words import LOG, PAST
from viewer.domain.times import zone
from viewer.ui.imports_model import ImportsModel

HALF = PAST._replace(id=6, ended_at=None, report={"events": 3, "by_source": [LOG]})


def test_the_model_is_a_good_model(qtmodeltester):
    model = ImportsModel()
    model.show([PAST, HALF], zone("UTC"))
    qtmodeltester.check(model)


def test_what_was_read_and_what_it_brought():
    model = ImportsModel()
    model.show([PAST, HALF], zone("UTC"))
    assert [model.index(row, 0).data() for row in range(2)] == [
        "2 files\n3 Jul 2024 09:08 · 902 new",
        "hooks.ndjson.gz\n3 Jul 2024 09:08 · 3 new, not finished",
    ]
    assert model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole) == "2 files, 3 Jul 2024 09:08 · 902 new"
    assert (model.find(6), model.find(99), model.find(None)) == (1, 0, 0)
    assert model.past(1) == HALF
    assert model.past(2) is None
    assert model.is_read_on(HALF)
    assert not model.is_read_on(PAST)
