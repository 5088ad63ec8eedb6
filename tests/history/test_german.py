"""The history in German: whole sentences, with nothing of the English ones left in them."""

import re
from collections.abc import Iterator
from datetime import UTC

import pytest

from tests.history.damage import damaged
from tests.history.made import BRONZE, DAY, GOLD, JUNE, MINUTE, PLATINUM, SILVER, downgraded, event, joined, upgraded
from tests.history.test_any_language import sentences
from viewer import translations, wording
from viewer.domain.history_event import Facts
from viewer.history.explanations import explain
from viewer.history.histories import history_of
from viewer.history.phrases import duration, listed
from viewer.history.stay_phrases import now_words

ENGLISH = re.compile(r"\b(the|of|by|to|is|are|were|and|or|with|from|not|has|have|that|which|since|customer|event)\b")


@pytest.fixture(autouse=True)
def _german() -> Iterator[None]:
    german = translations.spoken(wording.GERMAN, translations.read(translations.source_file("de")))
    with wording.in_language(german):
        yield


@pytest.mark.parametrize("seed", range(20, 40))
def test_nothing_is_left_in_english(seed: int) -> None:
    capture = damaged(seed)
    told = list(sentences(history_of("cust_1", capture.events, capture.covered)))
    assert [text for text in told if ENGLISH.search(text.lower()) or "{" in text or "  " in text] == []


def test_a_move_is_explained() -> None:
    points = Facts(group="v-1", points=-120, balance=180, actor="system")
    events = (
        joined(1, PLATINUM),
        event("customer.voucher.loyalty_card.points_expired", 2, JUNE + 3 * DAY - 4 * MINUTE, facts=points),
        downgraded(3, PLATINUM, SILVER, facts=Facts(group="v-1")),
    )
    found = explain(history_of("cust_1", events)._replace(ladder=(BRONZE, SILVER, GOLD, PLATINUM)), 3)
    assert found is not None
    assert found.headline == (
        "Herabgestuft von Platinum (ab 351) nach Silver (151–250) am 4. Juni 2024 um 10:00 UTC,"
        " zwei Stufen auf einmal: Gold (251–350) liegt dazwischen."
    )
    assert [sentence.text for sentence in found.around] == [
        "Der Aufenthalt in Platinum hatte 2 Tage gedauert, seit dem 2. Juni 2024.",
        "Der letzte bis dahin gesehene Punktestand: 180 Punkte (4 Minuten davor); Platinum beginnt bei 351.",
        "Wer oder was gehandelt hat: system.",
        "In derselben Anfrage, 4 Minuten davor: 120 Punkte verfallen, Stand danach 180.",
    ]


def test_a_gap_is_found() -> None:
    (track,) = history_of("cust_1", (joined(1, SILVER), upgraded(2, GOLD, PLATINUM))).tracks
    missing = next(finding for finding in track.findings if finding.rule == "missing_move")
    assert missing.text == (
        "Ein Wechsel fehlt: Am 3. Juni 2024 wurde der Kunde von Gold (251–350) nach Platinum (ab 351) hochgestuft,"
        " doch nach dem Eintritt vom 2. Juni 2024 war er in Silver (151–250)."
    )
    assert now_words(track, UTC) == "In Platinum (ab 351) seit dem 3. Juni 2024, 10:00 UTC (genau)."


def test_numbers_and_lists() -> None:
    assert listed("ABCDEFG") == "A, B, C, D und 3 weitere"
    assert [duration(days * DAY) for days in (1, 5, 1_234)] == ["24 Stunden", "5 Tage", "1.234 Tage"]
