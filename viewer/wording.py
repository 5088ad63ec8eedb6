"""The one front door for text that people read: each is said in the language in use, with its numbers and dates.

The text in the code is English and is the key of its translation (resources/translations/). What is stored, exported as
data, typed into the search box or printed by the command line for scripts is never said: a library, a query and a file
are the same in every language. Names of fields and types of events stay as the vendor spells them.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date

Translate = Callable[[str, str, int | None], str]
"""From an English text, what it is about ("" where that needs no saying) and a number that decides on the plural."""
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


@dataclass(frozen=True, slots=True)
class Language:
    """How one language says things; ``code`` is that of ISO 639-1, ``name`` its own name for itself."""

    code: str
    name: str
    translate: Translate | None = None
    """None says the English texts as they are."""
    thousands: str = ","
    point: str = "."
    months: tuple[str, ...] = _MONTHS
    long_day: str = "{day} {month} {year}"
    table_day: str = ""
    """A day in figures, of ``{day}``, ``{month}`` and ``{year}`` as texts; nothing for ISO 8601."""
    capital_nouns: bool = False
    """Whether nouns keep their capital within a sentence."""


ENGLISH = Language("en", "English")
GERMAN = Language(
    "de",
    "Deutsch",
    thousands=".",
    point=",",
    months=("Jan.", "Feb.", "März", "Apr.", "Mai", "Juni", "Juli", "Aug.", "Sep.", "Okt.", "Nov.", "Dez."),
    long_day="{day}. {month} {year}",
    table_day="{day}.{month}.{year}",
    capital_nouns=True,
)
LANGUAGES = (ENGLISH, GERMAN)
_in_use = ENGLISH


def use(language: Language) -> None:
    """Says everything in this language from now on; called once, before the first text is shown."""
    global _in_use
    _in_use = language


@contextmanager
def in_language(language: Language) -> Iterator[None]:
    """Says everything in a language meanwhile: English where it is stored. For whole processes, not beside others."""
    before = _in_use
    use(language)
    try:
        yield
    finally:
        use(before)


def in_use() -> Language:
    """The language of what is said now."""
    return _in_use


def say(text: str, /, *, about: str = "", **values: object) -> str:
    """``text`` in the language in use, with each ``{name}`` filled in.

    ``about`` tells apart what is one word in English and two elsewhere. A text without a translation is said as it is.
    Values are put in as they are: numbers through ``number`` first. Without values braces are nothing special.
    """
    said = text if _in_use.translate is None else _in_use.translate(text, about, None)
    return said.format(**values) if values else said


def say_count(count: int, one: str, many: str, /, *, about: str = "", **values: object) -> str:
    """The right form for ``count`` of things, which ``{n}`` in the texts stands for; "1 event", "2 events"."""
    if _in_use.translate is not None:
        return _in_use.translate(many, about, count).format(n=number(count), **values)
    said = one if count == 1 else many
    return said.format(n=number(count), **values)


def to_say(text: str, about: str = "") -> str:
    """Marks a text that a constant holds and that ``say`` is given later, so that it is found and translated."""
    del about
    return text


def within(title: str) -> str:
    """A title of one noun as it stands within a sentence: "Find in campaign"."""
    return title if _in_use.capital_nouns else title.lower()


def number(value: float, digits: int | None = None) -> str:
    """A number for people, with so many digits behind the point where that is said: 12,345 or 1,234.5."""
    text = f"{value:,}" if digits is None else f"{value:,.{digits}f}"
    if _in_use.point == ".":
        return text
    return text.translate({ord(","): _in_use.thousands, ord("."): _in_use.point})


def long_day(day: date) -> str:
    """A day with the name of its month: 3 Jul 2024."""
    return _in_use.long_day.format(day=day.day, month=_in_use.months[day.month - 1], year=day.year)


def table_day(text: str) -> str:
    """A time that begins as ISO 8601 does, with its day as tables have it: 2024-07-03 10:08:14."""
    pattern = _in_use.table_day
    return pattern.format(day=text[8:10], month=text[5:7], year=text[:4]) + text[10:] if pattern else text
