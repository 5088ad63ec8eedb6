"""The guide is one book in every language: the same parts, tables, code and links, and the menus of the window."""

import re
from collections import Counter

import pytest

from tests.documentation import GUIDE, ROOT, prose_code
from viewer import translations, wording
from viewer.jobs.read_guide import Page, pages

FOLDER = ROOT / "resources" / "guide"
LANGUAGES = [language for language in wording.LANGUAGES if language != wording.ENGLISH]
PAGES = [(language.code, path.name) for language in LANGUAGES for path in (FOLDER / language.code).glob("*.md")]
BLOCK = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)
TABLE = re.compile(r"<!-- table: (\w+) -->\n.*?<!-- end -->", re.DOTALL)
LINK = re.compile(r"\]\(([^)]+)\)")
MENU = re.compile(r"\*([^*\n]+ > [^*\n]+)\*")


def both(code: str, name: str) -> tuple[Page, Page]:
    """A page in English and in another language."""
    return (
        Page(name, GUIDE[name].read_text(encoding="utf-8")),
        Page(name, (FOLDER / code / name).read_text(encoding="utf-8")),
    )


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
