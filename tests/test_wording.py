from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest

from viewer import wording
from viewer.wording import number, say, say_count, to_say, within


@pytest.fixture
def german() -> Iterator[None]:
    forms = {("{n} events", ""): ("{n} Ereignis", "{n} Ereignisse"), ("Open {name}", ""): ("{name} öffnen",)}

    def translate(text: str, about: str, count: int | None) -> str:
        found = forms.get((text, about), (text,))
        return found[0] if count in (None, 1) else found[-1]

    wording.use(replace(wording.GERMAN, translate=translate))
    yield
    wording.use(wording.ENGLISH)


def test_english_is_said_as_it_is_written() -> None:
    assert say("Open {name}", name="{a}") == "Open {a}"
    assert say("a {brace}") == "a {brace}"
    assert [say_count(n, "{n} event", "{n} events") for n in (0, 1, 1_234)] == ["0 events", "1 event", "1,234 events"]
    assert to_say("Open", "a button") == "Open"
    assert within("Campaign") == "campaign"
    assert wording.in_use() is wording.ENGLISH


@pytest.mark.usefixtures("german")
def test_another_language_has_its_own_words_numbers_and_days() -> None:
    assert say("Open {name}", name="x.json") == "x.json öffnen"
    assert say("not translated {n}", n=1) == "not translated 1"
    counted = [say_count(n, "{n} event", "{n} events") for n in (0, 1, 1_234)]
    assert counted == ["0 Ereignisse", "1 Ereignis", "1.234 Ereignisse"]
    assert number(1_234.56) == "1.234,56"
    assert number(0.123, 1) == "0,1"
    assert within("Kampagne") == "Kampagne"
    assert wording.long_day(date(2024, 7, 3)) == "3. Juli 2024"
    assert wording.table_day("2024-07-03 10:08:14") == "03.07.2024 10:08:14"


def test_numbers_and_days_in_english() -> None:
    assert (number(1_234), number(1_234.5, 2)) == ("1,234", "1,234.50")
    assert wording.long_day(date(2024, 7, 3)) == "3 Jul 2024"
    assert wording.table_day("2024-07-03 10:08:14") == "2024-07-03 10:08:14"


@pytest.mark.usefixtures("german")
def test_what_is_stored_is_said_in_english() -> None:
    with wording.in_language(wording.ENGLISH):
        assert say("Open {name}", name="x.json") == "Open x.json"
    assert say("Open {name}", name="x.json") == "x.json öffnen"
