import pytest
from PySide6.QtCore import Qt, QUrl

from viewer import translations, wording
from viewer.jobs import read_guide
from viewer.jobs.read_guide import Page
from viewer.ui import guide_window, theme
from viewer.ui.guide_window import GuideWindow, Place

LONG = "\n\n".join(f"Line {number}." for number in range(150))
ENGLISH = [
    Page(
        "01-one.md",
        f"# One\n\nGold [two](02-two.md#more-of-it) [out](https://example.org/)\n\n{LONG}\n\n## Deep\n\ngold",
    ),
    Page("02-two.md", f"# Two\n\n{LONG}\n\n## More of it\n\ntext\n\n{LONG}"),
]
GERMAN = [ENGLISH[0], Page("02-two.md", f"# Zwei\n\n{LONG}\n\n## Mehr davon\n\nText\n\n{LONG}")]


@pytest.fixture
def language(monkeypatch):
    """The pages of this test; in German where it says so."""
    chosen = {"pages": ENGLISH}
    monkeypatch.setattr(guide_window, "pages", lambda code: ENGLISH if code == read_guide.ENGLISH else chosen["pages"])
    monkeypatch.setattr(guide_window.wording, "in_use", lambda: guide_window.wording.Language("xx", "here"))
    return chosen


@pytest.fixture
def opened(qtbot, styled, settings, language):
    def open_one() -> GuideWindow:
        made = GuideWindow(settings)
        qtbot.addWidget(made)
        made.resize(700, 400)
        made.come_to_the_front()
        return made

    return open_one


def shown(guide: GuideWindow) -> str:
    return guide.text.toPlainText().split("\n", 1)[0]


def test_contents_list_pages_and_their_parts(opened, qtmodeltester):
    model = opened().contents.model()
    qtmodeltester.check(model)
    assert [model.index(row, 0).data() for row in range(model.rowCount())] == ["One", "Two"]
    assert model.index(0, 0, model.index(1, 0)).data() == "More of it"


def test_a_click_in_the_contents_opens_the_part(opened, qtbot):
    guide = opened()
    guide.show_again()
    assert shown(guide) == "One"
    model = guide.contents.model()
    guide.contents.expandAll()
    at = guide.contents.visualRect(model.index(0, 0, model.index(1, 0))).center()
    qtbot.mouseClick(guide.contents.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert shown(guide) == "Two"
    assert guide.place() == Place("02-two.md", "more-of-it")


def test_links_lead_within_the_guide_only_and_back_again(opened, qtbot):
    guide = opened()
    guide.show_again()
    assert not guide.back.isEnabled()
    guide.follow("https://example.org/02-two.md")
    guide.follow("03-missing.md")
    assert shown(guide) == "One"
    guide.text.followed.emit("02-two.md#more-of-it")
    assert (shown(guide), guide.place().anchor) == ("Two", "more-of-it")
    qtbot.keyClick(guide.text, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert shown(guide) == "One"
    assert guide.text.verticalScrollBar().value() == 0
    guide.forward.click()
    assert (shown(guide), guide.place().anchor) == ("Two", "more-of-it")
    guide.follow("#nowhere")
    assert shown(guide) == "Two"


def test_finding_steps_through_the_page(opened, qtbot):
    guide = opened()
    guide.show_again()
    qtbot.keyClick(guide.text, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(guide.line.box, "gold")
    assert guide.line.count.text() == "2 places"
    qtbot.keyClick(guide.line.box, Qt.Key.Key_Return)
    qtbot.keyClick(guide.line.box, Qt.Key.Key_Return)
    assert guide.line.count.text() == "2 of 2"
    assert guide.text.verticalScrollBar().value() > 0
    guide.show_place(Place("02-two.md"))
    assert guide.line.count.text() == "nothing found"


def test_the_place_is_remembered(opened, qtbot):
    guide = opened()
    guide.show_place(Place("02-two.md", "more-of-it"))
    qtbot.keyClick(guide.text, Qt.Key.Key_Escape)
    assert not guide.isVisible()
    again = opened()
    again.show_again()
    assert (shown(again), again.place().anchor) == ("Two", "more-of-it")


def test_a_place_is_named_in_english_and_found_in_the_language_in_use(opened, language):
    language["pages"] = GERMAN
    guide = opened()
    guide.show_place(Place("02-two.md", "more-of-it"))
    assert shown(guide) == "Zwei"
    assert guide.text.verticalScrollBar().value() > 0
    assert guide.place() == Place("02-two.md", "more-of-it")


def test_an_unknown_page_is_the_first_one(opened):
    guide = opened()
    guide.show_place(Place.read("99-gone.md#what"))
    assert shown(guide) == "One"


def test_a_missing_guide_is_a_calm_sentence(opened, monkeypatch):
    def missing(code):
        raise FileNotFoundError(code)

    monkeypatch.setattr(guide_window, "pages", missing)
    guide = opened()
    guide.show_again()
    assert guide.text.toPlainText() == guide_window.MISSING


def test_another_theme_is_shown_at_once_and_the_place_stays(opened, styled):
    guide = opened()
    guide.show_place(Place("02-two.md", "more-of-it"))
    theme.choose("dark")
    theme.apply(styled)
    assert (shown(guide), guide.place().anchor) == ("Two", "more-of-it")
    guide.show_place(Place("01-one.md"))
    theme.choose("light")
    theme.apply(styled)
    assert guide.text.document().find("two").charFormat().foreground().color() == theme.colour("accent")


def test_the_pages_are_in_the_language_of_the_window_and_their_links_lead_on(qtbot, styled, settings):
    texts = translations.read(translations.source_file("de"))
    german = next(language for language in wording.LANGUAGES if language.code == "de")
    wording.use(translations.spoken(german, texts))
    try:
        guide = GuideWindow(settings)
        qtbot.addWidget(guide)
        guide.resize(700, 400)
        guide.come_to_the_front()
        guide.show_place(Place("10-command-line.md", "which-library"))
        assert (shown(guide), guide.place().anchor) == ("Befehlszeile", "which-library")
        assert "ist es Ihre eigene" in guide.text.toPlainText()
        link = guide.text.document().find("Wo die Daten liegen").charFormat().anchorHref()
        guide.text.anchorClicked.emit(QUrl(link))
        assert (shown(guide), guide.place().anchor) == ("Datenschutz und Pflege", "where-data-lives")
        guide.show_place(Place("11-shortcuts.md"))
        assert "Abgewiesene Datensätze…" in guide.text.toPlainText()
        model = guide.contents.model()
        titles = [model.index(row, 0).data() for row in range(model.rowCount())]
        assert titles == [page.title for page in read_guide.pages("de")]
        assert titles[0] == "Erste Schritte"
    finally:
        wording.use(wording.ENGLISH)
