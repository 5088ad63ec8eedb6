from pathlib import Path

from viewer.exports.file_names import long_cells_of, manifest_of, part_of


def test_each_target_has_names_of_its_own() -> None:
    assert manifest_of(Path("/a/b.csv")) == "b.csv.manifest.json"
    assert manifest_of(Path("/a/b.xlsx")) == "b.xlsx.manifest.json"
    assert manifest_of(Path("b")) == "b.manifest.json"
    assert long_cells_of(Path("b-exact.csv")) == "b-exact.csv.long-cells.jsonl"
    assert [part_of(Path("b-exact.csv"), number) for number in (1, 2, 12)] == [
        "b-exact.csv",
        "b-exact-2.csv",
        "b-exact-12.csv",
    ]


def test_beside_the_longest_name_they_fit() -> None:
    target = Path("語" * 83 + ".csv")
    assert manifest_of(target) == "語" * 79 + ".csv.manifest.json"
    assert part_of(target, 12) == "語" * 82 + "-12.csv"
    assert long_cells_of(Path("x" * 255)) == "x" * 238 + ".long-cells.jsonl"
    assert len(part_of(Path("." + "x" * 300), 2)) == 255
