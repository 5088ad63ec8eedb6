from collections.abc import Iterator
from pathlib import Path

import pytest

from viewer import translations, wording
from viewer.wording import say, say_count

TEXT = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de"><context><name>viewer</name>
<message><source>Open</source><translation>Öffnen</translation></message>
<message><source>Open</source><comment>a library</comment><translation>Offen</translation></message>
<message><source>Close</source><translation type="unfinished"></translation></message>
<message numerus="yes"><source>{n} events</source>
<translation><numerusform>{n} Ereignis</numerusform><numerusform>{n} Ereignisse</numerusform></translation></message>
</context></TS>
"""


@pytest.fixture(autouse=True)
def _english_again() -> Iterator[None]:
    yield
    wording.use(wording.ENGLISH)


def test_what_a_file_says(tmp_path: Path) -> None:
    path = tmp_path / "x.ts"
    path.write_text(TEXT, "utf-8")
    texts = translations.read(path)
    assert texts == {
        ("Open", ""): ("Öffnen",),
        ("Open", "a library"): ("Offen",),
        ("{n} events", ""): ("{n} Ereignis", "{n} Ereignisse"),
    }
    wording.use(translations.spoken(wording.GERMAN, texts))
    assert (say("Open"), say("Open", about="a library"), say("Close")) == ("Öffnen", "Offen", "Close")
    assert say_count(1, "{n} event", "{n} events") == "1 Ereignis"
    assert say_count(2, "{n} event", "{n} events") == "2 Ereignisse"


def test_a_process_speaks_the_language_of_its_window(monkeypatch: pytest.MonkeyPatch) -> None:
    translations.use_what_the_window_uses()
    assert wording.in_use() is wording.ENGLISH
    monkeypatch.setenv(translations.VARIABLE, "xx")
    translations.use_what_the_window_uses()
    assert wording.in_use() is wording.ENGLISH
    monkeypatch.setenv(translations.VARIABLE, "de")
    translations.use_what_the_window_uses()
    assert wording.in_use().code == "de"


def test_the_files_are_where_packages_bring_them() -> None:
    assert translations.source_file("de").is_file()
    assert translations.compiled_file("de").is_file()
