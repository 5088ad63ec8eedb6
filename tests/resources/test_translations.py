"""Each language says everything the program says, with the same places to fill in, keys and plurals."""

import re
from pathlib import Path
from types import ModuleType

import pytest

from tests.packaging.recipes import recipe
from viewer import translations

PLACE = re.compile(r"\{(\w*)\}")
KEY = re.compile(r"&(?!&)\w")
CODES = ("de",)


@pytest.fixture(scope="module")
def tool() -> ModuleType:
    return recipe("translations")


@pytest.mark.parametrize("code", CODES)
def test_nothing_is_missing_and_nothing_is_left_over(tool: ModuleType, code: str, tmp_path: Path) -> None:
    said = tool.texts()
    path = translations.source_file(code)
    known = tool.read(path)
    missing = tool.write(tmp_path / path.name, code, said, known)
    assert missing == [], "run build/translations.py --missing FILE, translate, and --fill it"
    assert (tmp_path / path.name).read_text("utf-8") == path.read_text("utf-8"), "run build/translations.py"


@pytest.mark.parametrize("code", CODES)
def test_the_places_to_fill_in_are_the_same(code: str) -> None:
    wrong = [
        (text, form)
        for (text, _), forms in translations.read(translations.source_file(code)).items()
        for form in forms
        if set(PLACE.findall(text)) != set(PLACE.findall(form)) and not (len(forms) > 1 and form is forms[0])
    ]
    assert wrong == []


@pytest.mark.parametrize("code", CODES)
def test_what_has_a_key_in_english_has_one_and_what_ends_with_a_sign_does_too(code: str) -> None:
    wrong = []
    for (text, _), forms in translations.read(translations.source_file(code)).items():
        for form in forms:
            if len(KEY.findall(text)) != len(KEY.findall(form)):
                wrong.append((text, form))
            if text[-1] in "…:" and form[-1] != text[-1]:
                wrong.append((text, form))
            if (text[:1].isspace(), text[-1:].isspace()) != (form[:1].isspace(), form[-1:].isspace()):
                wrong.append((text, form))
    assert wrong == []


def test_what_is_found_in_a_module(tool: ModuleType) -> None:
    source = (
        'say("Open {name}", name=x)\nto_say("Close", "a file")\nsay("Left", about="a side")\nsay(CONSTANT)\n'
        'say_count(n, "{n} event", "{n} events", file=y)\nnotice.say("not this")\n'
    )
    assert dict(tool.of_module(source)) == {
        ("Open {name}", ""): "",
        ("Close", "a file"): "",
        ("Left", "a side"): "",
        ("{n} events", ""): "{n} event",
    }
    for wrong in ('say(f"Open {x}")', "say_count(n, one, many)"):
        with pytest.raises(ValueError, match="line 1"):
            dict(tool.of_module(wrong))


def test_what_is_found_in_a_page(tool: ModuleType) -> None:
    page = '<p>{{ say("Tier") }} {{ say(\'His "own"\') }} {{ said }}</p>'
    assert [text.text for text in tool.of_page(page)] == ["Tier", 'His "own"']


def test_translations_are_kept_and_what_is_not_said_any_more_goes(tool: ModuleType, tmp_path: Path) -> None:
    path = tmp_path / "x.ts"
    texts = {tool.Text("Open", "a button"): "", tool.Text("{n} events"): "{n} event", tool.Text("New & <b>"): ""}
    known = {
        tool.Text("Open", "a button"): ("Öffnen",),
        tool.Text("{n} events"): ("{n} Ereignis", "{n} Ereignisse"),
        tool.Text("Gone"): ("Weg",),
    }
    assert tool.write(path, "de", texts, known) == [tool.Text("New & <b>")]
    del known[tool.Text("Gone")]
    assert tool.read(path) == known == translations.read(path)
