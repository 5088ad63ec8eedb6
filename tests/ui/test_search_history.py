import pytest

from viewer.ui.search_history import SearchHistory


@pytest.fixture
def history(qapp):
    made = SearchHistory()
    for text in ("first", "second", "third"):
        made.note(text)
    return made


def test_what_was_kept_is_older(history):
    history.take_up(("kept", "second"))
    assert history.searches == ("third", "second", "first", "kept")


def test_only_what_is_new_is_told(history, qtbot):
    with qtbot.assertNotEmitted(history.changed):
        history.note("third")
        history.note("")
        history.remove("never")
    with qtbot.waitSignal(history.changed):
        history.note("first")
    assert history.searches == ("first", "third", "second")
    history.remove("third")
    assert history.searches == ("first", "second")
    history.forget()
    assert history.searches == ()


def test_the_way_back_is_that_of_a_shell(history):
    assert history.older("") == "third"
    assert history.older("third") == "second"
    assert history.older("second") == "first"
    assert history.older("first") is None
    assert history.newer("first") == "second"
    assert history.newer("second") == "third"
    assert history.newer("third") == ""
    assert history.newer("") is None


def test_what_was_typed_is_no_place_in_the_history(history):
    assert history.older("second") is None
    assert history.newer("second") is None
    assert history.older("") == "third"
    assert history.older("third x") is None
    assert history.older("") == "third"
    history.note("fourth")
    assert history.older("third") is None


def test_nothing_is_recalled_from_nothing(qapp):
    assert SearchHistory().older("") is None
