import csv
import io
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.program import mode
from viewer.errors import Cancelled, ExportProblem
from viewer.exports import whole_file
from viewer.exports.csv_file import cell, number_cell, write_csv

LIVE = ("=", "+", "-", "@", "\t", "\r", "\n", "|", "＝", "＋", "－", "＠")
PAYLOADS = [
    "=1+1", "+1+1", "-1+1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "|calc", "＝1", "＋1", "－1", "＠x", " =1", "\u00a0=1",
    "\u200b=1", "\ufeff=1", "\u2060+1", "\u200f=1", "\x00=1+1", "\x1b=1", " \t =1", "=HYPERLINK(\"http://x\",\"y\")",
    "=cmd|'/C calc'!A0", "-2+3+cmd|' /C calc'!A0", "\u3000=1", "\x7f=1", "\x0b=1", "\x85=1",
]  # fmt: skip
HARMLESS = ["", "a", "a=b", "Noor", "a@example.org", "1/2", "00123", "5 - 7", "'quoted'", "100 – 199", 'O"Brien']


def parsed(text: str) -> str:
    ((value,),) = csv.reader(io.StringIO(text, newline=""), strict=True)
    return value


@pytest.mark.parametrize("payload", PAYLOADS)
def test_nothing_runs_as_a_formula(payload: str) -> None:
    value = parsed(cell(payload))
    assert value[0] == "'"
    assert not any(ord(char) < 32 and char not in "\t\n" for char in value)


@pytest.mark.parametrize("text", HARMLESS)
def test_harmless_text_stays_as_it_is(text: str) -> None:
    assert parsed(cell(text)) == text


@given(st.text())
@example("a\rb")
@example('"')
@example('","')
def test_a_cell_is_one_field_and_is_never_a_formula(text: str) -> None:
    made = cell(text)
    assert made[0] == made[-1] == '"'
    value = parsed(made)
    assert not value.lstrip(" \u00a0\u200b\ufeff").startswith(LIVE)
    kept = "".join(char for char in text if not (ord(char) < 32 and char not in "\t\n") and char != "\x7f")
    assert value in (kept, "'" + kept)


def test_a_number_keeps_its_minus() -> None:
    assert number_cell("-12") == '"-12"'


def test_a_file_for_spreadsheets(tmp_path: Path) -> None:
    target = tmp_path / "out.csv"
    told: list[int] = []
    before = os.umask(0)
    try:
        count = write_csv(
            target, ["Name", "=Title"], (f"{cell('Zoë')},{cell(str(n))}" for n in range(4_500)), told.append
        )
    finally:
        os.umask(before)
    data = target.read_bytes()
    assert (count, told) == (4_500, [2_000, 4_000, 4_500])
    assert data.startswith(b'\xef\xbb\xbf"Name","\'=Title"\r\n"Zo\xc3\xab","0"\r\n')
    assert data.endswith(b'"4499"\r\n')
    assert data.count(b"\n") == data.count(b"\r\n") == 4_501
    assert mode(target) == 0o600
    assert [path.name for path in tmp_path.iterdir()] == ["out.csv"]


def test_no_rows_are_a_file_with_titles(tmp_path: Path) -> None:
    assert write_csv(tmp_path / "out.csv", ["A"], []) == 0
    assert (tmp_path / "out.csv").read_bytes() == b'\xef\xbb\xbf"A"\r\n'


def failing(error: BaseException) -> Iterator[str]:
    for _ in range(5_000):
        yield '"x"'
    raise error


@pytest.mark.parametrize("error", [Cancelled("Stopped."), KeyboardInterrupt(), RuntimeError("bug")])
@pytest.mark.parametrize("older", [None, b"older"])
def test_a_failure_in_the_middle_leaves_what_was_there(
    tmp_path: Path, error: BaseException, older: bytes | None
) -> None:
    target = tmp_path / "out.csv"
    if older:
        target.write_bytes(older)
    with pytest.raises(type(error)):
        write_csv(target, ["A"], failing(error))
    assert [path.read_bytes() for path in tmp_path.iterdir()] == ([older] if older else [])


def test_a_disk_that_fails_is_one_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(whole_file.os, "fsync", full)
    with pytest.raises(
        ExportProblem, match=r"out.csv cannot be written \(No space left on device, .* MB free\).*no half file"
    ):
        write_csv(tmp_path / "out.csv", ["A"], ['"x"'])
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(ExportProblem, match="No such file or directory"):
        write_csv(tmp_path / "no" / "out.csv", ["A"], [])


@pytest.mark.parametrize("name", ["folder", "pipe", "/", "."])
def test_only_a_file_is_replaced(tmp_path: Path, name: str) -> None:
    (tmp_path / "folder").mkdir()
    os.mkfifo(tmp_path / "pipe")
    target = Path(name) if name in "/." else tmp_path / name
    with pytest.raises(ExportProblem, match="is not a file that can be replaced"):
        write_csv(target, ["A"], [])
    assert sorted(path.name for path in tmp_path.iterdir()) == ["folder", "pipe"]


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "true.csv").write_bytes(b"older")
    (tmp_path / "link.csv").symlink_to(tmp_path / "true.csv")
    write_csv(tmp_path / "link.csv", ["A"], [])
    assert (tmp_path / "link.csv").is_symlink()
    assert (tmp_path / "true.csv").read_bytes() == b'\xef\xbb\xbf"A"\r\n'


def test_the_longest_name_that_a_folder_takes(tmp_path: Path) -> None:
    target = tmp_path / ("語" * 83 + ".csv")
    write_csv(target, ["A"], [])
    assert target.is_file()
