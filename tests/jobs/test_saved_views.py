"""Views that are kept: none is lost, none is overwritten unasked, and what a file holds is taken with care."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from viewer.domain import views as domain
from viewer.domain.views import Look, Shown, View
from viewer.errors import LibraryProblem, ViewProblem
from viewer.jobs import saved_views
from viewer.jobs.saved_views import (
    Imported,
    arrange_views,
    change_view,
    export_views,
    find_view,
    import_views,
    import_words,
    list_views,
    put_back,
)
from viewer.store import library

GOLD = View("Gold", Look("tier:Gold", (Shown("happened_at", 168),), "customer_name"), starred=True)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    library.open_for_writing(tmp_path / "library.db").close()
    return tmp_path / "library.db"


def save(path: Path, *views: View) -> list[View]:
    return [view for one in views if (view := change_view(path, None, one)) is not None]


def names(path: Path) -> list[str]:
    return [view.name for view in list_views(path)]


def test_a_view_is_saved_changed_and_removed(path: Path) -> None:
    (stored,) = save(path, GOLD)
    assert list_views(path) == [replace(stored, position=1)]
    changed = change_view(path, stored, replace(stored, name="Gold now"))
    assert find_view(path, "gold NOW") == replace(stored, name="Gold now", position=0)
    assert change_view(path, changed, None) is None
    assert list_views(path) == []


def test_no_two_views_have_the_same_name(path: Path) -> None:
    first, second = save(path, GOLD, View("Silver"))
    with pytest.raises(ViewProblem, match="There is another view “gold” already"):
        change_view(path, None, View("gold"))
    with pytest.raises(ViewProblem, match="another view"):
        change_view(path, second, replace(second, name="GOLD"))
    assert names(path) == ["Gold", "Silver"]
    assert first.look == find_view(path, "Gold").look


def test_what_was_removed_comes_back_by_another_name_where_its_own_is_taken(path: Path) -> None:
    (first,) = save(path, GOLD)
    change_view(path, first, None)
    save(path, View("Gold"))
    back = put_back(path, None, first)
    assert back is not None
    assert (back.name, back.look, back.number) == ("Gold (2)", first.look, first.number)
    assert put_back(path, back, None) is None
    assert names(path) == ["Gold"]
    put_back(path, None, None)


def test_a_name_that_is_not_there_is_told_with_those_that_are(path: Path, tmp_path: Path) -> None:
    with pytest.raises(ViewProblem, match="Views: none is saved yet"):
        find_view(path, "x")
    save(path, GOLD)
    with pytest.raises(ViewProblem, match=r"There is no view “x”[.] Views: “Gold”"):
        find_view(path, "x")
    assert list_views(tmp_path / "none.db") == []
    with pytest.raises(LibraryProblem):
        save(tmp_path / "none.db", GOLD)


def test_the_order_is_kept(path: Path) -> None:
    stored = save(path, View("a"), View("b"), View("c"))
    arrange_views(path, [stored[place].number for place in (2, 0, 1)])
    assert names(path) == ["c", "a", "b"]


def test_a_library_holds_so_many_views_and_no_more(path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    save(path, GOLD)
    export_views(path, tmp_path / "views.json")
    for module in (saved_views, domain):
        monkeypatch.setattr(module, "MOST_VIEWS", 1)
    with pytest.raises(ViewProblem, match="at most 1 views"):
        save(path, View("b"))
    change_view(path, list_views(path)[0], replace(list_views(path)[0], name="other"))
    with pytest.raises(ViewProblem, match="would bring more"):
        import_views(path, tmp_path / "views.json")


def test_views_travel_in_a_file_and_overwrite_nothing(path: Path, tmp_path: Path) -> None:
    save(path, GOLD, View("Größe 佐藤"))
    assert export_views(path, tmp_path / "views.json") == 2
    other = tmp_path / "other.db"
    library.open_for_writing(other).close()
    save(other, View("gold", Look("x")))
    done = import_views(other, tmp_path / "views.json")
    assert ([view.name for view in done.added], done.renamed, done.known) == (["Gold (2)", "Größe 佐藤"], 1, 0)
    assert find_view(other, "gold").look == Look("x")
    assert find_view(other, "gold (2)").look == GOLD.look
    again = import_views(other, tmp_path / "views.json")
    assert (again.added[0].name, again.renamed, again.known) == ("Gold (3)", 1, 1)


def test_a_file_cannot_be_written_or_is_the_library(path: Path, tmp_path: Path) -> None:
    with pytest.raises(ViewProblem, match="is the library itself"):
        export_views(path, path)
    with pytest.raises(ViewProblem, match="cannot be written: "):
        export_views(path, tmp_path / "no folder" / "views.json")
    (tmp_path / "folder").mkdir()
    with pytest.raises(ViewProblem, match="cannot be written: "):
        export_views(path, tmp_path / "folder")
    assert not list(tmp_path.glob("*.part"))


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"\xff\xfe", "It is no UTF-8 text."),
        (b"{", "It is not JSON."),
        (b"[" * 1_000_000, "It is not JSON."),
        (b'{"a": 1}', "It holds no saved views."),
        (json.dumps({"tier_viewer_views": 1, "views": [{"name": 7}]}).encode(), "View 1 in it has no name."),
    ],
)
def test_a_hostile_file_is_refused_in_one_sentence(path: Path, tmp_path: Path, content: bytes, words: str) -> None:
    file = tmp_path / "views.json"
    file.write_bytes(content)
    with pytest.raises(ViewProblem, match="is not a file of saved views") as problem:
        import_views(path, file)
    assert str(problem.value).endswith(words)
    assert list_views(path) == []


def test_what_is_no_file_or_too_large_is_refused(path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(ViewProblem, match="is not a file"):
        import_views(path, tmp_path)
    monkeypatch.setattr(saved_views, "LARGEST_FILE", 10)
    (tmp_path / "views.json").write_bytes(b" " * 11)
    with pytest.raises(ViewProblem, match="too large"):
        import_views(path, tmp_path / "views.json")


def test_words_for_a_file_of_views() -> None:
    assert import_words(Imported((), 0, 0), "a") == "No view was added from a."
    assert import_words(Imported((View("a"), View("b")), 2, 3), "a") == (
        "2 views were added from a. 2 have numbers behind the name, for there are others of that name. "
        "3 were there already."
    )
    assert import_words(Imported((), 0, 1), "a") == "No view was added from a. 1 was there already."
