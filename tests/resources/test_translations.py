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
