"""Captures in whatever they were packed into: every container and every encoding brings the same events."""

import bz2
import gzip
import io
import json
import lzma
import os
import struct
import subprocess
import sys
import tarfile
import tempfile
import zipfile
import zlib
from collections.abc import Callable
from functools import reduce
from pathlib import Path
from typing import Any

import pytest
import zstandard
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.program import adds_up
from tests.webhooks import compact, ndjson, webhook
from viewer.capture import archives, compression
from viewer.domain.query import Query
from viewer.jobs.find_events import Sort, every_row
from viewer.jobs.import_report import ImportReport
from viewer.jobs.import_sources import import_sources
from viewer.store import library

Pack = Callable[[bytes], bytes]

NAMES = "Zoë Łukasz 東京 😀"
LINES = [compact(webhook(number, data=None)) for number in range(1, 6)]
TEXT = "".join(line.decode() + "\r\n" for line in LINES).replace("Person 3", NAMES)


def packed(members: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A zip archive."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", method) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return file.getvalue()


def take(folder: Path, *paths: Path | str) -> ImportReport:
    report = import_sources([str(path) for path in paths], folder / "library" / "library.db")
    assert adds_up(report.as_json()), report.as_json()
    return report


def put(path: Path, content: bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return path


def events_in(folder: Path) -> set[str]:
    from datetime import UTC

    rows = every_row(folder / "library" / "library.db", Query(), Sort("line", descending=False), UTC)
    return {str(row.id) for row in rows}


def sources_in(folder: Path) -> list[tuple[Any, ...]]:
    with library.reading(folder / "library" / "library.db") as connection:
        return connection.execute("SELECT path, name, encoding, records FROM sources ORDER BY id").fetchall()


CONTAINERS: dict[str, Pack] = {
    "plain": lambda data: data,
    "gz": gzip.compress,
    "bz2": bz2.compress,
    "xz": lzma.compress,
    "zst": zstandard.compress,
    "gz of gz": lambda data: gzip.compress(gzip.compress(data)),
    "zip": lambda data: packed({"a.ndjson": data}),
    "stored in zip": lambda data: packed({"a": data}, zipfile.ZIP_STORED),
    "bzip2 in zip": lambda data: packed({"2024/a": data}, zipfile.ZIP_BZIP2),
    "lzma in zip": lambda data: packed({"2024/05/a": data}, zipfile.ZIP_LZMA),
    "gz in zip": lambda data: packed({"a.ndjson.gz": gzip.compress(data)}),
    "zip in zip": lambda data: packed({"day.zip": packed({"a": data})}),
    "zip in zip in zip, with xz": lambda data: packed({"x": packed({"y/z": packed({"a": lzma.compress(data)})})}),
    "zip in gz": lambda data: gzip.compress(packed({"a.ndjson": data})),
}
ENCODINGS: dict[str, Pack] = {
    "UTF-8": lambda data: data,
    "UTF-8 with BOM": lambda data: b"\xef\xbb\xbf" + data,
    "UTF-16 LE": lambda data: b"\xff\xfe" + data.decode().encode("utf-16-le"),
    "UTF-16 BE": lambda data: b"\xfe\xff" + data.decode().encode("utf-16-be"),
}


@pytest.mark.parametrize("container", CONTAINERS)
@pytest.mark.parametrize("encoding", ENCODINGS)
def test_every_container_and_encoding(tmp_path: Path, container: str, encoding: str) -> None:
    content = CONTAINERS[container](ENCODINGS[encoding](TEXT.encode()))
    path = put(tmp_path / "hook.log.1", content)
    report = take(tmp_path, path)
    assert (report.counts.events, report.counts.records, report.problems, report.skipped) == (5, 5, [], [])
    assert events_in(tmp_path) == {webhook(number)["event"]["id"] for number in range(1, 6)}
    ((_, _, stored, _),) = sources_in(tmp_path)
    assert stored == {"UTF-16 LE": "utf-16-le", "UTF-16 BE": "utf-16-be"}.get(encoding, "utf-8")
    again = take(tmp_path, path)
    assert (again.counts.known, again.counts.records, again.problems) == (5, 5, [])
    assert not again.counts.deliveries


@pytest.mark.parametrize("container", CONTAINERS)
@pytest.mark.parametrize("encoding", ["UTF-8", "UTF-16 LE"])
def test_standard_input(tmp_path: Path, container: str, encoding: str) -> None:
    content = CONTAINERS[container](ENCODINGS[encoding](TEXT.encode()))
    command = [sys.executable, "-m", "viewer", "import", "-", "--json", "--library", str(tmp_path / "l.db")]
    done = subprocess.run(command, input=content, capture_output=True, timeout=60, check=False)
    report = json.loads(done.stdout)
    assert (report["events"], report["records"], report["problems"]) == (5, 5, [])


def test_files_keep_their_places_in_the_archive(tmp_path: Path) -> None:
    inner = packed({"b/2.json": compact(webhook(4)), "1.json": compact(webhook(5))})
    members = {
        "b/x.json": compact(webhook(1)),
        "a.json": compact(webhook(2)),
        "b/inner": inner,
        ".hidden": b"x",
        "__MACOSX/a.json": compact(webhook(9)),
        "folder/": b"",
        "c.json": compact(webhook(3)),
    }
    path = put(tmp_path / "hooks", packed(members))
    take(tmp_path, tmp_path / "hooks")
    assert [(place, name) for place, name, _, _ in sources_in(tmp_path)] == [
        (f"{path}/a.json", "a.json"),
        (f"{path}/c.json", "c.json"),
        (f"{path}/b/inner/1.json", "1.json"),
        (f"{path}/b/inner/b/2.json", "2.json"),
        (f"{path}/b/x.json", "x.json"),
    ]


def test_an_archive_among_the_files_of_a_folder(tmp_path: Path) -> None:
    put(tmp_path / "in" / "a.ndjson", ndjson([webhook(1), webhook(2)]))
    put(tmp_path / "in" / "hooks.zip.1", packed({"b.ndjson": ndjson([webhook(3)]), "note.png": b"\x89PNG\r\n"}))
    put(tmp_path / "in" / "z" / "c.log.gz", gzip.compress(ndjson([webhook(4)])))
    report = take(tmp_path, tmp_path / "in")
    assert (report.counts.events, report.problems) == (4, [])
    assert len(report.skipped) == 1
    assert "hooks.zip.1/note.png is a picture" in report.skipped[0]


def test_a_picture_alone_in_an_archive_is_a_problem(tmp_path: Path) -> None:
    report = take(tmp_path, put(tmp_path / "a.zip", packed({"a.png": b"\x89PNG\r\n"})))
    assert report.problems == ["None of the files is a capture. Choose a folder or an archive with captures in it."]
    report = take(tmp_path, put(tmp_path / "b.zip", packed({})))
    assert report.problems == ["There are no files to import. Choose a folder or an archive with captures in it."]


def test_names_that_would_lead_elsewhere_stay_in_the_archive(tmp_path: Path) -> None:
    """They are read under names that are safe to show; nothing is written, and no other file is read."""
    put(tmp_path / "evil.json", compact(webhook(9)))
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for number, name in enumerate(["../evil.json", "/etc/x", "C:\\b\\c.json", "a\x1b[31m\u202eb.json"], 1):
            archive.writestr(zipfile.ZipInfo(name), compact(webhook(number)))
    path = put(tmp_path / "zips" / "a.zip", file.getvalue().replace(b"C:/b/c.json", b"C:\\b\\c.json"))
    report = take(tmp_path, path)
    assert (report.counts.events, report.problems) == (4, [])
    assert [place.removeprefix(str(path)) for place, *_ in sources_in(tmp_path)] == [
        "/a\\x1b[31m\\u202eb.json",
        "/(..)/evil.json",
        "/C:/b/c.json",
        "/etc/x",
    ]
    assert take(tmp_path, path).counts.known == 4
    assert sorted(os.listdir(tmp_path)) == ["evil.json", "library", "zips"]


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_names_that_are_there_twice_and_names_in_old_code_pages(tmp_path: Path) -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("a.json", compact(webhook(1)))
        archive.writestr("a.json", compact(webhook(2)))
        archive.writestr("a.json/b.json", compact(webhook(3)))
        archive.writestr("???.json", compact(webhook(4)))
        archive.writestr("東京.json", compact(webhook(5)))
    path = put(tmp_path / "a.zip", file.getvalue().replace(b"???.json", b"\x82\x81\xff.json"))
    assert take(tmp_path, path).counts.events == 5
    assert take(tmp_path, path).counts.known == 5
    assert [place.removeprefix(f"{path}/") for place, *_ in sources_in(tmp_path)] == [
        "a.json",
        "a.json (2)",
        "éü\xa0.json",
        "東京.json",
        "a.json (3)/b.json",
    ]


# --- knowing again -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("one_each", [False, True])
@pytest.mark.parametrize("archive_first", [False, True])
def test_an_archive_and_the_folder_it_was_made_of(tmp_path: Path, one_each: bool, archive_first: bool) -> None:
    count = 1 if one_each else 3
    members = {
        f"2024/{day}.ndjson": ndjson(webhook(count * day + number) for number in range(count)) for day in range(4)
    }
    for name, content in members.items():
        put(tmp_path / "hooks" / name, content)
    path = put(tmp_path / "hooks.zip", packed(members))
    places = [path, tmp_path / "hooks"] if archive_first else [tmp_path / "hooks", path]
    assert take(tmp_path, places[0]).counts[:3] == (4 * count, 4 * count, 0)
    second = take(tmp_path, places[1]).counts
    assert (second.known, second.deliveries, second.events) == (4 * count, 0, 0)
    copy = put(tmp_path / "hooks (1).zip", path.read_bytes())
    assert take(tmp_path, copy).counts.deliveries == 0


def test_equal_files_of_one_record_in_an_archive_are_deliveries(tmp_path: Path) -> None:
    one = compact(webhook(1))
    path = put(tmp_path / "a.zip", packed({"1.json": one, "2.json": one}))
    assert take(tmp_path, path).counts[:3] == (2, 1, 1)
    assert take(tmp_path, path).counts.known == 2


@pytest.mark.parametrize("other", ["gz", "xz", "UTF-16 LE"])
@pytest.mark.parametrize("packed_first", [False, True])
def test_a_file_beside_its_compressed_or_recoded_copy(tmp_path: Path, other: str, packed_first: bool) -> None:
    plain = put(tmp_path / "a.ndjson", b"\xef\xbb\xbf" + TEXT.encode())
    copy = put(tmp_path / "copy", (CONTAINERS | {"UTF-16 LE": lambda data: data.decode().encode("utf-16-le")})[other](
        plain.read_bytes()
    ))  # fmt: skip
    for path, known in zip([copy, plain] if packed_first else [plain, copy], [0, 5], strict=True):
        counts = take(tmp_path, path).counts
        assert (counts.known, counts.deliveries) == (known, 0)


def test_a_compressed_log_that_goes_on_differently_is_another_source(tmp_path: Path) -> None:
    start = ndjson(webhook(number) for number in range(1, 4))
    take(tmp_path, put(tmp_path / "a.gz", gzip.compress(start + ndjson([webhook(4)]))))
    counts = take(tmp_path, put(tmp_path / "b.gz", gzip.compress(start + ndjson([webhook(5)])))).counts
    assert (counts.events, counts.deliveries, counts.known) == (1, 3, 0)


def test_a_growing_utf_16_log_brings_the_rest(tmp_path: Path) -> None:
    path = put(tmp_path / "a.log", "\ufeff".encode("utf-16-le") + ndjson([webhook(1)]).decode().encode("utf-16-le"))
    assert take(tmp_path, path).counts.events == 1
    with path.open("ab") as file:
        file.write(ndjson([webhook(2)]).decode().encode("utf-16-le"))
    assert take(tmp_path, path).counts[:2] == (2, 1)
    assert take(tmp_path, path).counts.known == 2


# --- damage ------------------------------------------------------------------------------------------------------


def test_what_is_whole_of_a_cut_off_archive_is_read(tmp_path: Path) -> None:
    members = {f"{number}.json": compact(webhook(number)) for number in range(1, 6)}
    whole = packed(members)
    path = put(tmp_path / "a.zip", whole[: whole.index(b"5.json") + 60])
    report = take(tmp_path, path)
    assert report.counts.events == 4
    assert len(report.problems) == 2
    assert "5.json is damaged or cut off in its archive" in report.problems[0]
    assert "the zip archive is damaged or cut off" in report.problems[1]
    path.write_bytes(whole)
    report = take(tmp_path, path)
    assert (report.counts.events, report.problems) == (1, [])
    assert report.counts.deliveries == 0


def test_one_damaged_file_in_an_archive(tmp_path: Path) -> None:
    members = {f"{number}.json": ndjson([webhook(number), webhook(number + 10)]) for number in range(1, 4)}
    data = bytearray(packed(members, zipfile.ZIP_STORED))
    at = data.index(b"Person 2")
    data[at : at + 8] = b"Nobody 2"
    report = take(tmp_path, put(tmp_path / "a.zip", bytes(data)))
    assert report.counts.events == 6, "what came out is kept"
    (problem,) = report.problems
    assert problem.startswith(f"{tmp_path / 'a.zip'}/2.json is damaged or cut off in its archive")
    assert take(tmp_path, tmp_path / "a.zip").problems == report.problems, "it is said each time"


@pytest.mark.parametrize("pack", ["gz", "bz2", "xz", "zst"])
def test_what_came_out_before_damage_is_kept_and_counted(tmp_path: Path, pack: str) -> None:
    text = ndjson(webhook(number) for number in range(1, 3001))
    whole = CONTAINERS[pack](text)
    path = put(tmp_path / "a", whole[: len(whole) * 9 // 10])
    report = take(tmp_path, path)
    (problem,) = report.problems
    assert "compressed and damaged or cut off" in problem
    if pack not in ("bz2", "xz"):  # whose blocks are larger than this file
        assert 1000 < report.counts.events < 3000
    assert len(events_in(tmp_path)) == report.counts.events
    path.write_bytes(whole)
    again = take(tmp_path, path)
    assert (again.problems, again.counts.deliveries) == ([], 0)
    assert len(events_in(tmp_path)) == 3000


def test_half_a_character_at_the_end_of_a_utf_16_file_is_seen(tmp_path: Path) -> None:
    data = ENCODINGS["UTF-16 LE"](LINES[0] + b"\n" + LINES[1])
    counts = take(tmp_path, put(tmp_path / "a.log", data[:-1])).counts
    assert (counts.events, counts.rejects) == (1, 1)


def test_a_lone_surrogate_is_a_reject_with_its_place(tmp_path: Path) -> None:
    data = ENCODINGS["UTF-16 LE"](TEXT.encode()).replace("Person 2".encode("utf-16-le"), b"P\x00\x00\xd8on 2")
    counts = take(tmp_path, put(tmp_path / "a.log", data)).counts
    assert (counts.events, counts.rejects) == (4, 1)


# --- what is refused ---------------------------------------------------------------------------------------------


def tar(data: bytes) -> bytes:
    file = io.BytesIO()
    with tarfile.open(fileobj=file, mode="w") as archive:
        info = tarfile.TarInfo("a.ndjson")
        info.size = len(data)
        archive.addfile(info, io.BytesIO(data))
    return file.getvalue()


def encrypted(data: bytes) -> bytes:
    """The bit that says so is what counts."""
    data = bytearray(data)
    for magic, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        place = data.find(magic)
        while place >= 0:
            data[place + at] |= 1
            place = data.find(magic, place + 4)
    return bytes(data)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (tar(TEXT.encode()), "a tar archive, which is not read. Unpack it first"),
        (gzip.compress(tar(TEXT.encode())), "a tar archive, which is not read. Unpack it first"),
        (TEXT.encode("utf-16-le"), "UTF-16 text without the mark at its beginning"),
        (TEXT.encode("utf-16-be"), "UTF-16 text without the mark at its beginning"),
        (TEXT.encode("utf-32"), "UTF-32 text, which is not read"),
        (encrypted(packed({"a": b"{}", "b": b"{}"})), "a zip archive with a password"),
        (packed({"[Content_Types].xml": b"<x/>", "xl/workbook.xml": b"<x/>"}), "an Office document"),
        (b"7z\xbc\xaf\x27\x1c" + bytes(50), "a 7z archive"),
        (b"Rar!\x1a\x07\x01\x00", "a rar archive"),
    ],
)
def test_what_is_not_read_is_said_in_one_sentence(tmp_path: Path, content: bytes, words: str) -> None:
    report = take(tmp_path, put(tmp_path / "a", content))
    (problem,) = report.problems
    assert words in problem
    assert not report.counts.records


# --- bombs -------------------------------------------------------------------------------------------------------


def overlapping(kernel: bytes, times: int) -> bytes:
    """Many names for the same bytes."""
    one = packed({"a": kernel})
    start, listed = one.index(b"PK\x01\x02"), one[one.index(b"PK\x01\x02") : one.index(b"PK\x05\x06")]
    end = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, times, times, len(listed) * times, start, 0)
    return one[:start] + listed * times + end


def quine() -> bytes:
    """An archive that holds itself, as far as our reader can see: the same archive in 30 layers."""
    data = packed({"a.json": compact(webhook(1))})
    for _ in range(30):
        data = packed({"r.zip": data})
    return data


def claiming(data: bytes, size: int) -> bytes:
    """The same archive, saying another size of its file."""
    made = bytearray(data)
    made[22:26] = made[made.index(b"PK\x01\x02") + 24 : made.index(b"PK\x01\x02") + 28] = struct.pack("<L", size)
    return bytes(made)


def like_42() -> bytes:
    """Sixteen archives in each of sixteen archives, and so on."""
    data = packed({"0": bytes(1000)})
    for _ in range(6):
        data = packed({f"{number}.zip": data for number in range(16)})
    return data


def many_archives() -> bytes:
    """The same, in as many layers as are looked into."""
    data = packed({})
    for _ in range(4):
        data = packed({f"{number}.zip": data for number in range(16)})
    return data


ALLOWED = 32 << 20  # here, in place of 256 MiB
SPACES = b" " * (40 << 20)
BOMBS: dict[str, tuple[Callable[[], bytes], str]] = {
    "overlapping": (lambda: overlapping(b" " * 1_000_000, 1000), "files lie over one another"),
    "layers": (quine, "packed into something more than 5 times over"),
    "flat": (lambda: packed({"a": SPACES}), "it is a zip archive that unpacks to more than 32 MiB"),
    "two files": (lambda: packed({"a": SPACES[: 20 << 20], "b": SPACES[: 20 << 20]}), "unpacks to more than 32 MiB"),
    "gz": (lambda: gzip.compress(SPACES), "unpacks to more than 200 times its size"),
    "gz in gz": (lambda: gzip.compress(gzip.compress(SPACES)), "unpacks to more than 200 times its size"),
    "bz2": (lambda: bz2.compress(SPACES), "unpacks to more than 200 times its size"),
    "xz": (lambda: lzma.compress(SPACES), "unpacks to more than 200 times its size"),
    "zst in zip": (lambda: packed({"a": zstandard.compress(SPACES)}), "unpacks to more than 200 times its size"),
    "gz layers": (lambda: reduce(lambda data, _: gzip.compress(data), range(9), b"{}"), "more than 5 times over"),
    "lies, less": (lambda: claiming(packed({"a": SPACES}), 1000), "damaged or cut off in its archive"),
    "lies, more": (lambda: claiming(packed({"a": b"{}"}), 0xFFFFFFF0), "unpacks to more than 32 MiB"),
    "42": (like_42, "archives in archives, too deep"),
    "many archives": (many_archives, "more than 2,000 archives in it"),
}


@pytest.mark.parametrize("bomb", BOMBS)
def test_bombs_end_in_a_sentence_and_within_memory(tmp_path: Path, bomb: str) -> None:
    make, words = BOMBS[bomb]
    path = put(tmp_path / "a.zip", make())
    code = (
        "import json, sys; from pathlib import Path; from viewer.capture import compression;"
        "from viewer.jobs.import_sources import import_sources;"
        f"compression.ALWAYS_ALLOWED = {ALLOWED};"
        "report = import_sources([sys.argv[1]], Path(sys.argv[2]));"
        "print(json.dumps([report.problems, Path('/proc/self/status').read_text()]))"
    )
    command = [sys.executable, "-c", code, str(path), str(tmp_path / "l.db")]
    done = subprocess.run(command, capture_output=True, timeout=60, check=True)
    problems, status = json.loads(done.stdout)
    assert any(words in problem for problem in problems), problems[:3]
    assert len(problems) <= 200
    (memory,) = [int(line.split()[1]) >> 10 for line in status.splitlines() if line.startswith("VmHWM")]
    assert memory < 350, f"{memory} MiB"


# --- anything ----------------------------------------------------------------------------------------------------

SMALL = packed({"a.json": LINES[0], "b/c.gz": gzip.compress(LINES[1]), "d.zip": packed({"e": LINES[2]})})
SEEDS = [SMALL, gzip.compress(TEXT.encode()), zstandard.compress(TEXT.encode()), lzma.compress(TEXT.encode()),
         bz2.compress(TEXT.encode()), packed({"a": LINES[0]}, zipfile.ZIP_LZMA), ENCODINGS["UTF-16 LE"](LINES[0]),
         packed({"a": LINES[0]}, zipfile.ZIP_BZIP2)]  # fmt: skip


@st.composite
def nearly_good(draw: st.DrawFn) -> bytes:
    """Something that could be read, with some of its bytes changed, taken out or doubled."""
    data = bytearray(draw(st.sampled_from(SEEDS)))
    for _ in range(draw(st.integers(1, 6))):
        at = draw(st.integers(0, len(data)))
        match draw(st.integers(0, 3)):
            case 0:
                data[at : at + 1] = bytes([draw(st.integers(0, 255))])
            case 1:
                del data[at : at + draw(st.integers(1, 200))]
            case 2:
                data[at:at] = data[at : at + draw(st.integers(1, 200))]
            case _:
                data[at:at] = draw(
                    st.sampled_from([b"PK\x03\x04", b"PK\x01\x02", b"PK\x05\x06", b"\xff" * 8, bytes(4)])
                )
    return bytes(data)


@settings(max_examples=150, deadline=2_000)
@given(
    st.one_of(nearly_good(), st.binary(max_size=200).map(lambda tail: b"PK\x03\x04" + tail), st.binary(max_size=200))
)
@example(b"")
@example(SMALL[:-1])
def test_any_bytes_end_in_records_or_a_sentence(data: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        report = take(Path(folder), put(Path(folder, "a"), data))
        counts = report.counts
        assert counts.records or counts.other_lines or report.problems or report.skipped
        assert all(sentence.endswith(".") for sentence in report.problems)


# --- many files --------------------------------------------------------------------------------------------------


def test_thousands_of_files_in_an_archive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The list of contents is read once, and no handle is left behind."""
    from viewer.capture import content

    read: list[str] = []
    make = content._Opened.__init__

    def count(self: Any, file: Any, address: str, allowance: Any) -> None:
        read.append(address)
        make(self, file, address, allowance)

    monkeypatch.setattr(content._Opened, "__init__", count)
    members = {f"2024/{number:05}.json": compact(webhook(number)) for number in range(1, 1001)}
    inner = packed({f"{number}.json": compact(webhook(number)) for number in range(1001, 1101)})
    path = put(tmp_path / "a.zip", packed(members | {"inner.zip": inner}))
    before = len(os.listdir("/proc/self/fd")) if os.path.isdir("/proc/self/fd") else 0
    assert take(tmp_path, path).counts.events == 1100
    assert read == [str(path), f"{path}/inner.zip"]
    assert before == (len(os.listdir("/proc/self/fd")) if before else 0)
    assert not content._open


def test_limits_are_what_the_sentences_say() -> None:
    assert (compression.MOST_TIMES, compression.ALWAYS_ALLOWED >> 20, compression.MOST_BYTES >> 30) == (200, 256, 64)
    with pytest.raises(archives.Unreadable, match="unpacks to more than 64 GiB"):
        archives.Allowance(None).take("a", (64 << 30) + 1)
    assert zlib.crc32(b"") == 0
