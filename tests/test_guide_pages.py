"""The pages of the guide are true: their tables are those of the program, their links lead somewhere."""

import re
from pathlib import Path

import pytest

from viewer.jobs.read_guide import ENGLISH, Page, anchor, filled

ROOT = Path(__file__).parent.parent
FOLDER = ROOT / "resources" / "guide"
PAGES = {path.name: path.read_text(encoding="utf-8") for path in sorted((FOLDER / ENGLISH).glob("*.md"))}


@pytest.mark.parametrize("name", PAGES)
def test_its_tables_are_those_of_the_program(name: str, qapp: object) -> None:
    pytest.importorskip("PySide6")
    from viewer.ui.guide_tables import TABLES

    assert filled(PAGES[name], TABLES) == PAGES[name], "run python3 build/guide.py"


@pytest.mark.parametrize("name", PAGES)
def test_its_links_lead_to_pages_and_headings(name: str) -> None:
    text = PAGES[name]
    for target in re.findall(r"\]\(([^)]+)\)", text):
        page, _, wanted = target.partition("#")
        assert (page or name) in PAGES, target
        known = {anchor(one.title) for one in Page(name, PAGES[page or name]).headings()}
        assert not wanted or wanted in known, target


def test_the_names_of_pages_put_them_in_order() -> None:
    numbers = [int(name[:2]) for name in PAGES]
    assert numbers == sorted(set(numbers))
