"""The guide that comes with the program: pages of Markdown in resources/guide/, the documentation for people.

Tables that the program knows by itself stand between ``<!-- table: NAME -->`` and ``<!-- end -->``. In the files they
are written by build/guide.py; whoever shows a page fills them anew, in the language and with the keys in use.
"""

import re
from collections.abc import Callable, Mapping
from typing import NamedTuple

from viewer import paths

ENGLISH = "en"
_HEADING = re.compile(r"^(#{1,3}) (.+)$")
_TABLE = re.compile(r"(<!-- table: (\w+) -->\n)(.*?)(<!-- end -->)", re.DOTALL)
_COMMENT = re.compile(r"<!--.*?-->\n?", re.DOTALL)


class Section(NamedTuple):
    """One heading below the title of a page."""

    level: int
    title: str
    anchor: str


class Page(NamedTuple):
    """One page: its name is the name of its file, so that links lead to it here and elsewhere."""

    name: str
    text: str

    @property
    def title(self) -> str:
        """Its first heading."""
        return self.headings()[0].title

    def sections(self) -> list[Section]:
        """The headings below its title, in order."""
        return self.headings()[1:]

    def headings(self) -> list[Section]:
        """All headings, the title first."""
        found, in_code = [], False
        for line in self.text.splitlines():
            in_code ^= line.startswith("```")
            if not in_code and (match := _HEADING.match(line)):
                title = match[2].replace("`", "")
                found.append(Section(len(match[1]), title, anchor(title)))
        return found


def pages(language: str = ENGLISH) -> list[Page]:
    """All pages in order; one that a language lacks is there in English. Raises OSError where the guide is missing."""
    folder = paths.resources() / "guide"
    found = []
    for path in sorted((folder / ENGLISH).glob("*.md")):
        translated = folder / language / path.name
        found.append(Page(path.name, (translated if translated.is_file() else path).read_text(encoding="utf-8")))
    if not found:
        raise FileNotFoundError(f"{folder} is missing")
    return found


def anchor(title: str) -> str:
    """The anchor of a heading, as GitHub makes it."""
    return re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-")


def filled(text: str, tables: Mapping[str, Callable[[], str]]) -> str:
    """A page with its tables made anew; one that is not among ``tables`` stays as it is."""

    def fill(match: re.Match[str]) -> str:
        make = tables.get(match[2])
        return f"{match[1]}\n{make()}\n{match[4]}" if make is not None else match[0]

    return _TABLE.sub(fill, text)


def shown(text: str) -> str:
    """A page without the remarks that only those who write it read."""
    return _COMMENT.sub("", text)
