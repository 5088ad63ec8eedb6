import io
import json

from viewer.exports.long_cells import LongCells


def test_each_text_is_kept_once_and_named_in_its_cells():
    began: list[str] = []
    file = io.BytesIO()

    def begin(name: str) -> io.BytesIO:
        began.append(name)
        return file

    cells = LongCells("out.long-cells.jsonl", begin)
    assert began == []
    first, second = "語" * 40_000, 'a"\n\ud800' * 10_000
    marks = [cells.keep(text) for text in (first, second, first)]
    assert began == ["out.long-cells.jsonl"]
    assert (
        marks[0]
        == marks[2]
        == "語" * 1_000 + "… [cut here: 40,000 characters, whole in out.long-cells.jsonl, number 1]"
    )
    assert marks[1].endswith("… [cut here: 40,000 characters, whole in out.long-cells.jsonl, number 2]")
    told = [json.loads(line) for line in file.getvalue().splitlines()]
    assert told == [
        {"number": 1, "characters": 40_000, "text": first},
        {"number": 2, "characters": 40_000, "text": second},
    ]
