"""The translations as their source files have them, read without Qt: for the processes that a window starts.

A window reads the compiled ones through Qt (viewer/ui/interface_language.py). Both are made by build/translations.py.
"""

import os
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

from viewer import paths, wording

VARIABLE = "TIER_VIEWER_LANGUAGE"
"""Set by a window for the processes it starts, so that what they report is in its language; English otherwise."""

Key = tuple[str, str]
"""An English text, and what it is about."""


def folder() -> Path:
    """Where the translations lie."""
    return paths.resources() / "translations"


def source_file(code: str) -> Path:
    """The translations into a language, in Qt's format for translators."""
    return folder() / f"tier-viewer_{code}.ts"


def compiled_file(code: str) -> Path:
    """The same, as Qt reads it."""
    return source_file(code).with_suffix(".qm")


def read(path: Path) -> dict[Key, tuple[str, ...]]:
    """What a file of translations says: one form a text, two where a number decides; without unfinished ones."""
    found: dict[Key, tuple[str, ...]] = {}
    for message in ElementTree.parse(path).iter("message"):
        translation = message.find("translation")
        if translation is None or translation.get("type") == "unfinished":
            continue
        forms = [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]
        found[message.findtext("source", ""), message.findtext("comment", "")] = tuple(forms)
    return found


def use_what_the_window_uses() -> None:
    """Says things in the language of the window that started this process."""
    code = os.environ.get(VARIABLE, "")
    for language in wording.LANGUAGES:
        if language.code == code and language != wording.ENGLISH:
            wording.use(spoken(language, read(source_file(code))))


def spoken(language: wording.Language, texts: Mapping[Key, tuple[str, ...]]) -> wording.Language:
    """A language of two forms, one for 1 and one for all else, that says ``texts``."""

    def translate(text: str, about: str, number: int | None) -> str:
        forms = texts.get((text, about))
        if forms is None:
            return text
        return forms[0] if number is None or number == 1 else forms[-1]

    return replace(language, translate=translate)
