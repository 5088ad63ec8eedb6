from pathlib import Path

from viewer.ui.export_words import end_words

TARGET = Path("/home/me/tier-events.xlsx")


def test_rows_and_whatever_is_unusual():
    words = ["1,204 events written to /home/me/tier-events.xlsx in 0.1 s.", "3 cells would have run as a formula."]
    assert end_words({"written": 1204, "matched": 1204, "words": words}, TARGET) == (
        "1,204 of 1,204 rows in tier-events.xlsx. 3 cells would have run as a formula.",
        "calm",
    )
    assert end_words({"written": 1, "matched": 1}, TARGET) == ("1 of 1 row in tier-events.xlsx.", "calm")


def test_rows_that_are_missing_are_a_problem():
    words, tone = end_words({"written": 3, "matched": 4, "words": ["…", "1 is not in the library any more."]}, TARGET)
    assert (words, tone) == ("3 of 4 rows in tier-events.xlsx. 1 is not in the library any more.", "problem")


def test_nonsense_is_no_exception():
    assert end_words({"written": "x", "matched": None, "words": 3}, Path("a\u202e\nb")) == (
        "0 of 0 rows in a⟨U+202E⟩⏎b.",
        "calm",
    )
