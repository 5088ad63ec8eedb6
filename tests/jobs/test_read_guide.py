import pytest

from viewer import paths
from viewer.jobs import read_guide
from viewer.jobs.read_guide import Page, anchor, filled, pages, shown

TEXT = """# Title of `it`

## First part
```sh
# no heading
```
### `a_name` within, too!
<!-- table: one -->
old
<!-- end -->
"""


def test_headings_are_those_outside_of_code():
    page = Page("01-a.md", TEXT)
    assert page.title == "Title of it"
    assert [(one.level, one.title, one.anchor) for one in page.sections()] == [
        (2, "First part", "first-part"),
        (3, "a_name within, too!", "a_name-within-too"),
    ]


def test_anchors_are_those_that_github_makes():
    assert anchor("What arrived, and is it genuine?") == "what-arrived-and-is-it-genuine"
    assert anchor("Wie man’s schreibt: Größe") == "wie-mans-schreibt-größe"


def test_tables_are_filled_where_they_are_known_and_left_otherwise():
    assert "\n\nnew\n\n<!-- end -->" in filled(TEXT, {"one": lambda: "new\n"})
    assert filled(filled(TEXT, {"one": lambda: "new\n"}), {"one": lambda: "new\n"}).count("new") == 1
    assert filled(TEXT, {"two": lambda: "new\n"}) == TEXT


def test_remarks_for_writers_are_not_shown():
    assert shown("a\n<!-- table: one -->\nb\n<!-- end -->\n") == "a\nb\n"


def test_a_page_that_a_language_lacks_is_there_in_english(tmp_path, monkeypatch):
    for language, name in (("en", "01-a.md"), ("en", "02-b.md"), ("de", "02-b.md")):
        (tmp_path / "guide" / language).mkdir(parents=True, exist_ok=True)
        (tmp_path / "guide" / language / name).write_text(f"# {language} {name}\n", "utf-8")
    monkeypatch.setattr(paths, "resources", lambda: tmp_path)
    assert [page.title for page in pages("de")] == ["en 01-a.md", "de 02-b.md"]
    assert [page.title for page in pages("fi")] == ["en 01-a.md", "en 02-b.md"]


def test_an_installation_without_a_guide_says_so(tmp_path, monkeypatch):
    monkeypatch.setattr(paths, "resources", lambda: tmp_path)
    with pytest.raises(OSError, match="missing"):
        read_guide.pages()
