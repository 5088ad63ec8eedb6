from dataclasses import replace
from pathlib import Path

from tests.foreign import foreign, unsaid
from viewer.jobs.export_report import ExportReport, WrittenFile

PLAIN = ExportReport(
    Path("out.csv"), "csv", 1_204, 1_204, (WrittenFile("out.csv", 1_204, 99, "ab"),), None, seconds=0.24
)


def test_a_plain_export_is_one_sentence():
    assert list(PLAIN.in_words()) == ["1,204 events written to out.csv in 0.2 s."]
    assert next(replace(PLAIN, written=1, matched=1).in_words()) == "1 event written to out.csv in 0.2 s."
    assert PLAIN.is_whole


def test_whatever_is_not_as_one_would_think_is_said():
    parts = (*PLAIN.parts, WrittenFile("out-2.csv", 3, 9, "cd"), WrittenFile("out.long-cells.jsonl", 0, 9, "ef"))
    odd = replace(
        PLAIN, matched=1_206, parts=parts, neutralised=3, live=2, cleaned=1, long_cells=2,
        long_file="out.long-cells.jsonl", sheets=2, unfolded=1, legend=(("email", 12, "customer-N@masked.invalid"),),
    )  # fmt: skip
    assert not odd.is_whole
    assert list(odd.in_words())[1:] == [
        "1,206 events were asked for: 2 are not in the library any more.",
        "3 cells would have run as a formula: an apostrophe stands before the text.",
        "2 cells would run as a formula in a spreadsheet: this file is exact, and for programs only.",
        "1 cell held control characters, which this form leaves out.",
        "2 cells are longer than the 32,767 characters that Excel takes: whole in out.long-cells.jsonl.",
        "Excel takes 1,048,576 rows, so there are 2 files, the last is out-2.csv.",
        "Excel takes 1,048,576 rows, so there are 2 sheets.",
        "1 body stood over several lines: blanks stand for the line breaks.",
        "Masked: 12 e-mail addresses became “customer-N@masked.invalid”.",
    ]
    assert "whole here, and Excel would cut." in list(replace(PLAIN, long_cells=1).in_words())[1]


def test_the_window_is_told_all_of_it():
    told = replace(PLAIN, manifest=Path("out.manifest.json")).as_json()
    assert (told["path"], told["manifest"], told["matched"], told["written"]) == (
        "out.csv", "out.manifest.json", 1_204, 1_204,
    )  # fmt: skip
    assert list(told["parts"]) == [{"name": "out.csv", "rows": 1_204, "size": 99, "sha256": "ab"}]
    assert told["words"] == ["1,204 events written to out.csv in 0.2 s."]


def test_all_of_it_is_said_in_the_language_in_use():
    for count in (1, 2):
        odd = replace(
            PLAIN, path=Path("7"), matched=1_206, neutralised=count, live=count, cleaned=count, long_cells=count,
            sheets=2, unfolded=count,
        )  # fmt: skip
        with foreign():
            assert [unsaid(words) for words in odd.in_words()] == [[]] * 8
            assert unsaid([*replace(odd, long_file="7").in_words()][5]) == []
