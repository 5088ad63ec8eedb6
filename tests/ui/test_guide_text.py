import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QTextDocument, QTextTable

from viewer.ui import guide_text, theme
from viewer.ui.guide_text import GuideText

PAGE = """# Searching
<!-- a remark -->
Words find `any` part. See [findings](07-findings.md#two) and [below](#low-down).

| a | b |
| --- | --- |
| word | Word |

```console
$ a command
```

""" + "\n\n".join(f"Line {number} of many." for number in range(200))
PAGE += "\n\n## Low down\n\nThe end.\n"


@pytest.fixture
def page(qtbot, styled):
    made = GuideText()
    qtbot.addWidget(made)
    made.resize(500, 300)
    made.show()
    made.show_page(PAGE)
    return made


def test_markdown_is_shown_as_text_with_headings_tables_and_code(page):
    text = page.toPlainText()
    assert text.startswith("Searching\nWords find any part.")
    assert "remark" not in text
    assert "$ a command" in text
    tables = [frame for frame in page.document().rootFrame().childFrames() if isinstance(frame, QTextTable)]
    assert [(table.rows(), table.columns()) for table in tables] == [(2, 2)]
    head = tables[0].cellAt(0, 0).format().background().color()
    assert head == theme.colour("header")


def test_links_are_told_and_not_followed(page, qtbot):
    with qtbot.waitSignal(page.followed) as said:
        page.anchorClicked.emit(QUrl("07-findings.md#two"))
    assert said.args == ["07-findings.md#two"]
    assert page.toPlainText().startswith("Searching")


@pytest.mark.parametrize(
    "name", ["https://example.org/a.png", "/etc/passwd", "../../window-light.png", "file:///etc/hostname", "a.txt"]
)
def test_nothing_but_own_pictures_is_loaded(page, name):
    assert page.loadResource(QTextDocument.ResourceType.ImageResource.value, QUrl(name)) is None


def test_a_picture_of_the_guide_is_loaded_by_its_name_alone(page, tmp_path, monkeypatch):
    folder = tmp_path / "guide" / "pictures"
    folder.mkdir(parents=True)
    page.grab().save(str(folder / "page.png"))
    monkeypatch.setattr(guide_text.paths, "resources", lambda: tmp_path)
    assert not page.loadResource(2, QUrl("https://example.org/../page.png")).isNull()


def test_it_goes_to_a_heading_and_knows_under_which_one_it_stands(page):
    assert page.anchor_in_sight() in ("", "searching")
    assert page.go_to("low-down")
    assert page.verticalScrollBar().value() > 0
    assert page.go_to("")
    assert page.verticalScrollBar().value() == 0
    assert not page.go_to("nowhere")


def test_words_are_found_whatever_their_case(page):
    assert page.find_words("word") == 3
    assert page.first_place_in_sight() == 0
    page.show_place(1)
    grounds = [mark.format.background().color() for mark in page.extraSelections()]
    assert grounds == [theme.colour("found"), theme.colour("accent"), theme.colour("found")]
    assert page.find_words("the end") == 1
    page.show_place(0)
    assert page.verticalScrollBar().value() > 0
    assert page.find_words(" ") == 0
    assert page.extraSelections() == []
