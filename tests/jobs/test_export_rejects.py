import base64
import io
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.program import mode
from tests.webhooks import webhook, write
from viewer.errors import Cancelled, ExportProblem, LibraryProblem
from viewer.jobs.export_rejects import RejectsExport, export_rejects, write_rejects
from viewer.jobs.import_sources import import_sources
from viewer.jobs.list_rejects import EVERY, Wanted, list_rejects
from viewer.store import library
from viewer.store.codec import Packer


@pytest.fixture
def path(tmp_path: Path) -> Path:
    source = write(tmp_path / "a.log", b'{"id": tru', webhook(1), b'{"bad":"\xff"}', '{"é": 1}'.encode())
    import_sources([str(source)], tmp_path / "l.db")
    return tmp_path / "l.db"


def objects(file: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in file.read_bytes().splitlines()]


def given_back(one: dict[str, Any]) -> bytes:
    return str(one["text"]).encode() if one["text"] is not None else base64.b64decode(one["base64"])


def test_lines_of_json_give_back_every_byte(path: Path, tmp_path: Path) -> None:
    told: list[int] = []
    done = export_rejects(path, EVERY, tmp_path / "out.jsonl", progress=told.append)
    assert (done.rejects, done.cut, done.path, told) == (3, 0, tmp_path / "out.jsonl", [3])
    assert done.in_words().startswith(f"3 rejects written to {tmp_path / 'out.jsonl'} in ")
    assert mode(tmp_path / "out.jsonl") == 0o600
    found = objects(tmp_path / "out.jsonl")
    assert [one["line"] for one in found] == [1, 3, 4]
    assert [one["base64"] is None for one in found] == [True, False, True]
    for one in found:
        raw = Path(one["path"]).read_bytes()[one["offset"] : one["offset"] + one["length"]]
        assert given_back(one) == raw
        assert one["reason"]
        assert one["note"] is None


def test_the_bytes_alone(path: Path, tmp_path: Path) -> None:
    done = export_rejects(path, Wanted(reason="damaged"), tmp_path / "out.txt", "raw")
    assert done.rejects == 2
    assert (tmp_path / "out.txt").read_bytes() == b'{"id": tru\n{"bad":"\xff"}\n'
    stream = io.BytesIO()
    assert write_rejects(path, Wanted('é": 1'), stream, "raw").in_words().startswith("1 reject written in ")
    assert stream.getvalue() == '{"é": 1}\n'.encode()


@settings(max_examples=40)
@given(
    st.lists(
        st.one_of(
            st.binary(max_size=60),
            st.text(max_size=40).map(str.encode),
            st.sampled_from([b'{"a": ', b'{"a": 1}', b"[1, 2", b'{"a":1}{"b"', b'"text"', b"{\n 'a", b"}", b"["]),
            st.builds(lambda n: json.dumps(webhook(n)).encode(), st.integers(0, 5)),
        ),
        max_size=12,
    )
)
def test_the_bytes_alone_are_exactly_what_was_rejected(
    tmp_path_factory: pytest.TempPathFactory, lines: list[bytes]
) -> None:
    folder = tmp_path_factory.mktemp("given")
    source = folder / "a.log"
    source.write_bytes(b"text\n" + b"\n".join(line.replace(b"\x00", b"") for line in lines))
    import_sources([str(source)], folder / "l.db")
    whole = source.read_bytes()
    rows = list(list_rejects(folder / "l.db"))
    export_rejects(folder / "l.db", EVERY, folder / "out", "raw")
    assert (folder / "out").read_bytes() == b"".join(
        whole[row.offset : row.offset + row.length] + b"\n" for row in rows
    )
    export_rejects(folder / "l.db", EVERY, folder / "out")
    assert [given_back(one) for one in objects(folder / "out")] == [
        whole[row.offset : row.offset + row.length] for row in rows
    ]


def cut_short(path: Path) -> None:
    """As if the library had kept four bytes of each, as it keeps the beginning of a very long one."""
    connection = library.open_for_writing(path)
    for key, raw in ((one.key, Path(one.path).read_bytes()[one.offset :][:4]) for one in list_rejects(path)):
        connection.execute("UPDATE rejects SET raw = ?, dictionary = NULL WHERE id = ?", (Packer(None).pack(raw), key))
    connection.close()


def test_what_is_not_kept_comes_from_the_source(path: Path, tmp_path: Path) -> None:
    cut_short(path)
    done = export_rejects(path, Wanted(reason="damaged"), tmp_path / "out.txt", "raw")
    assert (done.cut, (tmp_path / "out.txt").read_bytes()) == (0, b'{"id": tru\n{"bad":"\xff"}\n')


def test_what_cannot_be_had_is_said(path: Path, tmp_path: Path) -> None:
    cut_short(path)
    (tmp_path / "a.log").unlink()
    done = export_rejects(path, EVERY, tmp_path / "out.jsonl")
    assert (done.rejects, done.cut, done.missing) == (3, 3, 6 + 7 + 5)
    assert "3 of them are cut: 18 bytes are not kept in the library" in done.in_words()
    assert objects(tmp_path / "out.jsonl")[0] == {
        **objects(tmp_path / "out.jsonl")[0],
        "text": '{"id',
        "length": 10,
        "note": "Cut: 6 of 10 bytes are missing; its source cannot be read any more.",
    }


def test_words_for_one() -> None:
    done = RejectsExport(None, 1, 1, 1, "it came from standard input", 0.04)
    assert done.in_words() == (
        "1 reject written in 0.0 s. 1 of them is cut: 1 byte is not kept in the library, and it came from standard"
        " input."
    )


def test_neither_the_library_nor_a_source_is_written_over(path: Path, tmp_path: Path) -> None:
    for target in (path, tmp_path / "a.log"):
        before = target.read_bytes()
        with pytest.raises(ExportProblem, match="the library itself or one of its sources"):
            export_rejects(path, EVERY, target)
        assert target.read_bytes() == before


def test_stopping_leaves_no_file(path: Path, tmp_path: Path) -> None:
    with pytest.raises(Cancelled):
        export_rejects(path, EVERY, tmp_path / "out.jsonl", should_stop=lambda: True)
    with pytest.raises(LibraryProblem):
        export_rejects(tmp_path / "none.db", EVERY, tmp_path / "out.jsonl")
    assert sorted(one.name for one in tmp_path.iterdir() if "out" in one.name) == []
