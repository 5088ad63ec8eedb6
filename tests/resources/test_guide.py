"""The guide is one book in every language: the same parts, tables, code and links, and the menus of the window."""

import re
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest

from tests.documentation import GUIDE, ROOT, prose_code, table
from viewer import translations, wording
from viewer.history.findings import RULES
from viewer.jobs.read_guide import Page, filled, pages
from viewer.wording import say

if TYPE_CHECKING:
    from PySide6.QtCore import QCoreApplication

FOLDER = ROOT / "resources" / "guide"
LANGUAGES = [language for language in wording.LANGUAGES if language != wording.ENGLISH]
PAGES = [(language.code, path.name) for language in LANGUAGES for path in (FOLDER / language.code).glob("*.md")]
BLOCK = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)
TABLE = re.compile(r"<!-- table: (\w+) -->\n.*?<!-- end -->", re.DOTALL)
LINK = re.compile(r"\]\(([^)]+)\)")
SLANTED = re.compile(r"(?<![*\w])\*([^*\n]+)\*(?![*\w])")
MENU = re.compile(r"\*([^*\n]+ > [^*\n]+)\*")


def both(code: str, name: str) -> tuple[Page, Page]:
    """A page in English and in another language."""
    return (
        Page(name, GUIDE[name].read_text(encoding="utf-8")),
        Page(name, (FOLDER / code / name).read_text(encoding="utf-8")),
    )


@contextmanager
def speaking(language: wording.Language) -> Iterator[None]:
    """The program speaks a language meanwhile, as its files of translations have it."""
    wording.use(translations.spoken(language, translations.read(translations.source_file(language.code))))
    try:
        yield
    finally:
        wording.use(wording.ENGLISH)


@contextmanager
def naming_keys(app: "QCoreApplication", code: str) -> Iterator[None]:
    """Qt names keys in a language meanwhile."""
    from PySide6.QtCore import QLibraryInfo, QTranslator

    translator = QTranslator(app)
    assert translator.load(f"qtbase_{code}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    app.installTranslator(translator)
    try:
        yield
    finally:
        app.removeTranslator(translator)


def written(page: Page) -> str:
    """What somebody wrote on a page, without what the program fills in."""
    return TABLE.sub("", page.text)


def led_to(page: Page, language: str) -> list[tuple[str, int]]:
    """Where its links lead: to which page, and to which heading of it."""
    known = {one.name: ["", *(heading.anchor for heading in one.headings())] for one in pages(language)}
    links = [link.partition("#") for link in LINK.findall(page.text)]
    return [(name, known[name or page.name].index(anchor)) for name, _, anchor in links]


@pytest.mark.parametrize(("code", "name"), PAGES)
def test_it_has_the_parts_and_tables_of_the_english_page(code: str, name: str) -> None:
    english, other = both(code, name)
    assert [one.level for one in other.headings()] == [one.level for one in english.headings()]
    assert TABLE.findall(other.text) == TABLE.findall(english.text)
    rows = [Counter(re.findall(r"^(\||\* |\d\. )", written(page), re.MULTILINE)) for page in (other, english)]
    assert rows[0] == rows[1]


@pytest.mark.parametrize(("code", "name"), PAGES)
def test_its_code_is_that_of_the_english_page(code: str, name: str) -> None:
    english, other = both(code, name)
    assert BLOCK.findall(other.text) == BLOCK.findall(english.text)
    said, wanted = (Counter(prose_code(written(page))) for page in (other, english))
    assert (said - wanted, wanted - said) == (Counter(), Counter())


@pytest.mark.parametrize(("code", "name"), PAGES)
def test_its_links_lead_where_those_of_the_english_page_lead(code: str, name: str) -> None:
    english, other = both(code, name)
    assert sorted(led_to(other, code)) == sorted(led_to(english, "en"))


@pytest.mark.parametrize(("code", "name"), PAGES)
def test_its_menus_are_called_as_the_window_calls_them(code: str, name: str) -> None:
    pytest.importorskip("PySide6")
    from viewer.ui.commands import COMMANDS, MENUS, SUBMENUS

    texts = translations.read(translations.source_file(code))
    titles = [*MENUS, *SUBMENUS, "&Columns", *(command.title for command in COMMANDS)]
    said = {title.replace("&", ""): texts[title, ""][0].replace("&", "") for title in titles if (title, "") in texts}
    english, other = (MENU.findall(page.text) for page in both(code, name))
    paths = [path.split(" > ") for path in english]
    wanted = [" > ".join(said[step] for step in path) for path in paths if said.keys() >= set(path)]
    assert Counter(wanted) - Counter(other) == Counter()
    assert len(other) == len(english)
    assert {step for path in paths for step in path} <= {title.replace("&", "") for title in titles}


@pytest.mark.parametrize(("code", "name"), PAGES)
def test_what_it_names_in_the_window_is_called_so_there(code: str, name: str) -> None:
    said: dict[str, set[str]] = {}
    for (text, _), forms in translations.read(translations.source_file(code)).items():
        said.setdefault(text.replace("&", ""), set()).add(forms[-1].replace("&", ""))
    english, other = (SLANTED.findall(BLOCK.sub("", written(page))) for page in both(code, name))
    assert [text for text in english if text in said and not said[text] & set(other)] == []


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda language: language.code)
def test_its_tables_are_those_of_the_program(language: wording.Language, request: pytest.FixtureRequest) -> None:
    pytest.importorskip("PySide6")
    app = request.getfixturevalue("qapp")
    from viewer.ui.guide_tables import TABLES

    with speaking(language), naming_keys(app, language.code):
        old = [page.name for page in pages(language.code) if filled(page.text, TABLES) != page.text]
    assert old == [], "run python3 build/guide.py"
    english, other = both(language.code, "10-command-line.md")
    assert table(other.text, "command") == table(english.text, "command"), "run python3 build/guide.py"


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda language: language.code)
def test_findings_are_called_as_the_window_calls_them(language: wording.Language) -> None:
    page = both(language.code, "07-findings.md")[1]
    with speaking(language):
        named = {rule.name: say(rule.title) for rule in RULES}
    told = {one.anchor: page.text.split(f"\n### `{one.anchor}`\n\n**")[1] for one in page.sections() if one.level == 3}
    assert {name: text.partition(".** ")[0] for name, text in told.items()} == named


def test_every_language_has_every_page() -> None:
    assert sorted(PAGES) == sorted((language.code, name) for language in LANGUAGES for name in GUIDE)
