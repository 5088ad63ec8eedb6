from pathlib import Path

from viewer.exports.file_set import file_set
from viewer.exports.raw_file import RawFile


def test_bodies_are_lines_byte_for_byte(tmp_path: Path) -> None:
    bodies = [b'{"a": 1.0,"a":1e400}', b"\xff\x00", '{"n":"語\\n"}'.encode(), b'{\r\n "b":\n 2}\n']
    told: list[int] = []
    with file_set(tmp_path / "o.jsonl") as files:
        file = RawFile(files)
        assert file.write(iter([*bodies, *[b"{}"] * 2_000]), told.append) == 2_004
        (finished,) = file.finish()
    lines = (tmp_path / "o.jsonl").read_bytes().splitlines()
    assert lines[:4] == [*bodies[:3], b'{   "b":  2} ']
    assert lines[4:] == [b"{}"] * 2_000
    assert (file.unfolded, told) == (1, [1_000, 2_000, 2_004])
    assert (finished.name, finished.size) == ("o.jsonl", (tmp_path / "o.jsonl").stat().st_size)
