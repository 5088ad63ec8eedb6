from tests.ui.fakes import FakeFinder, make_row
from viewer.ui.path_texts import read_texts, without_texts

PATHS = ("customer.metadata.region", "customer.age")
ROWS = [make_row(key) for key in range(1, 61)]


def test_every_event_has_a_text_though_it_be_empty():
    found = read_texts(FakeFinder(), ROWS, PATHS, 10)
    assert [len(known) for known in found.values()] == [60, 60]
    assert found["customer.age"][1] == "customer.age 1"
    assert found["customer.age"][7] == ""
    assert without_texts(ROWS, found) == []


def test_what_takes_too_long_is_left_for_later():
    finder = FakeFinder()
    found = read_texts(finder, ROWS, PATHS, 0)
    left = without_texts(ROWS, found)
    assert [row.key for row in left] == list(range(26, 61))
    assert finder.asked_texts == [("customer.metadata.region", 25), ("customer.age", 25)]
    assert read_texts(finder, left, PATHS, 10).keys() == found.keys()


def test_without_paths_nothing_is_asked():
    finder = FakeFinder()
    assert read_texts(finder, ROWS, (), 10) == {}
    assert without_texts(ROWS, {}) == []
    assert finder.asked_texts == []


def test_a_huge_value_is_cut_before_it_leaves_its_thread(monkeypatch):
    finder = FakeFinder()
    monkeypatch.setattr(finder, "texts", lambda keys, path: dict.fromkeys(keys, "x" * 10_000_000))
    found = read_texts(finder, ROWS[:3], ("customer.bio",), 10)
    assert [len(text) for text in found["customer.bio"].values()] == [501, 501, 501]
