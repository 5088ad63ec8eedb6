import io

from viewer.exports import cells as cells_module
from viewer.exports.cells import LONGEST, Cells, Made, is_too_long
from viewer.exports.long_cells import LongCells


def made(text: str) -> Made:
    return Made(f"<{text}>", text.startswith("="), "\0" in text)


def test_a_cell_is_made_once_and_nothing_is_nothing():
    asked: list[str] = []

    def make(text: str) -> Made:
        asked.append(text)
        return made(text)

    cells = Cells(make, "-", None, ("<", ">"))
    assert [cells["a"], cells["a"], cells[None], cells["b"], cells.once(None), cells.once("a b")] == [
        "<a>", "<a>", "-", "<b>", "-", "<a b>",
    ]  # fmt: skip
    assert cells.once("a") == "<a>"
    assert asked == ["a", "b", "a b"]
    assert (cells.formulas, cells.cleaned, cells.long) == (0, 0, 0)


def test_what_is_counted_is_counted_each_time():
    cells = Cells(made, "", None, ("<", ">"))
    for text in ("=1", "=1", "a\0", "=\0", "a"):
        assert cells[text] == cells.once(text) == f"<{text}>"
    assert (cells.formulas, cells.cleaned) == (6, 4)


def test_the_length_that_a_cell_of_excel_holds_counts_utf_16():
    assert not is_too_long("x" * LONGEST)
    assert is_too_long("x" * (LONGEST + 1))
    assert not is_too_long("🌻" * (LONGEST // 2))
    assert is_too_long("🌻" * (LONGEST // 2) + "xx")
    assert is_too_long("\ud800" * (LONGEST + 1))


def test_long_texts_stand_beside_or_whole():
    long = "=" + "x" * LONGEST
    whole = Cells(made, "", None, ("<", ">"))
    assert whole[long] == f"<{long}>"
    assert (whole.long, whole.formulas) == (1, 1)
    file = io.BytesIO()
    cut = Cells(made, "", LongCells("o.jsonl", lambda name: file), ("<", ">"))
    first = cut[long]
    assert first.startswith("<" + long[:1_000] + "… [cut here: 32,768 characters, whole in o.jsonl, number 1]")
    assert (cut[long], cut.once(long)) == (first, first)
    assert (cut.long, cut.formulas) == (3, 3)
    assert len(file.getvalue().splitlines()) == 1


def test_it_remembers_up_to_a_bound(monkeypatch):
    monkeypatch.setattr(cells_module, "_REMEMBERED", 10)
    monkeypatch.setattr(cells_module, "_ROOM", 1_000)
    cells = Cells(made, "-", None, ("<", ">"))
    for number in range(100):
        assert cells[f"{number}"] == f"<{number}>"
        assert cells["=" + "x" * number] == "<=" + "x" * number + ">"
        assert cells["y" * 5_000] == "<" + "y" * 5_000 + ">"
    assert len(cells) <= 12
    assert cells[None] == "-"
    assert cells.formulas == 100
