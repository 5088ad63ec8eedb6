import hashlib
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.program import ROOT, mode
from viewer.errors import Cancelled, ExportProblem
from viewer.exports import file_set as module
from viewer.exports.file_names import manifest_of
from viewer.exports.file_set import file_set, remove_left_by
from viewer.exports.manifest import Line, document

MANIFEST = "out.csv.manifest.json"


def export(target: Path, **texts: str) -> None:
    with file_set(target) as files:
        for name, text in texts.items():
            files.open(name.replace("_", ".")).write(text.encode())


def there(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


def told(*names: str) -> bytes:
    return document([Line("files", "File", [{"name": name} for name in names])])


def test_they_appear_together_for_their_owner_only(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        with file_set(tmp_path / "out.csv") as files:
            file = files.open("out.csv")
            file.write(b"some")
            assert mode(files.folder) == 0o700
            file.write(b" more")
            finished = files.finish("out.csv")
            files.open(MANIFEST).write(b"{}")
            assert [path.name for path in tmp_path.iterdir()] == [files.folder.name]
            assert files.folder.name.startswith(".out.")
    finally:
        os.umask(before)
    assert there(tmp_path) == {"out.csv": b"some more", MANIFEST: b"{}"}
    assert finished == ("out.csv", 9, hashlib.sha256(b"some more").hexdigest())
    assert {mode(path) for path in tmp_path.iterdir()} == {0o600}


@pytest.mark.parametrize("error", [Cancelled("Stopped."), KeyboardInterrupt(), RuntimeError("bug")])
def test_what_ends_the_writing_leaves_what_was_there(tmp_path: Path, error: BaseException) -> None:
    (tmp_path / "out.csv").write_bytes(b"older")
    (tmp_path / MANIFEST).write_bytes(told("out.csv"))
    before = there(tmp_path)

    def write() -> None:
        with file_set(tmp_path / "out.csv") as files:
            files.open("out.csv").write(b"newer")
            raise error

    with pytest.raises(type(error)):
        write()
    assert there(tmp_path) == before


def test_a_disk_that_fails_is_one_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(module.os, "fsync", full)
    with pytest.raises(ExportProblem, match=r"out.csv cannot be written \(No space left on device, .*no half file"):
        export(tmp_path / "out.csv", out_csv="x")
    assert there(tmp_path) == {}


def test_a_manifest_is_never_beside_what_it_does_not_describe(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Wherever the moving ends, the manifest that is there is of the file that is there."""
    replace, seen = os.replace, []

    def watched(source: Path, target: Path) -> None:
        seen.append(sorted(there(tmp_path)))
        replace(source, target)

    (tmp_path / "out.csv").write_bytes(b"older")
    (tmp_path / MANIFEST).write_bytes(told("out.csv"))
    monkeypatch.setattr(module.os, "replace", watched)
    with file_set(tmp_path / "out.csv") as files:
        files.open(MANIFEST).write(told("out.csv", "out-2.csv"))
        files.open("out.csv").write(b"new")
        files.open("out-2.csv").write(b"two")
    assert seen == [["out.csv"], ["out.csv"], ["out-2.csv", "out.csv"]]
    assert sorted(there(tmp_path)) == ["out-2.csv", "out.csv", MANIFEST]


def test_what_an_earlier_export_left_besides_goes(tmp_path: Path) -> None:
    for name in ("out.csv", "out-2.csv", "out.csv.long-cells.jsonl", "out-3.csv"):
        (tmp_path / name).write_bytes(b"older")
    (tmp_path / MANIFEST).write_bytes(told("out.csv", "out-2.csv", "out.csv.long-cells.jsonl"))
    export(tmp_path / "out.csv", out_csv="new")
    assert there(tmp_path) == {"out.csv": b"new", "out-3.csv": b"older"}


def test_a_name_beside_that_is_somebody_else_s_is_kept(tmp_path: Path) -> None:
    (tmp_path / MANIFEST).write_bytes(b'{"mine": true}')
    with pytest.raises(
        ExportProblem, match=r"out.csv.manifest.json is there already and belongs to no earlier export\."
    ):
        export(tmp_path / "out.csv", out_csv="new", out_csv_manifest_json="{}")
    assert there(tmp_path) == {MANIFEST: b'{"mine": true}'}


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / "true.csv").write_bytes(b"older")
    (tmp_path / "link.csv").symlink_to(tmp_path / "folder" / "true.csv")
    with file_set(tmp_path / "link.csv") as files:
        files.open(files.target.name).write(b"new")
    assert (tmp_path / "link.csv").is_symlink()
    assert there(tmp_path / "folder") == {"true.csv": b"new"}


def test_what_a_killed_export_left_goes_with_the_next(tmp_path: Path) -> None:
    program = (
        "import os, sys; from pathlib import Path; from viewer.exports.file_set import file_set\n"
        "with file_set(Path(sys.argv[1])) as files:\n    files.open('out.csv').write(b'half')\n    os._exit(9)"
    )
    words = [sys.executable, "-c", program, str(tmp_path / "out.csv")]
    assert subprocess.run(words, cwd=ROOT, check=False).returncode == 9
    (left,) = there_hidden(tmp_path)
    assert not (tmp_path / "out.csv").exists()
    with file_set(tmp_path / "other.csv") as files:
        files.open("other.csv")
    assert there_hidden(tmp_path) == [left]
    with file_set(tmp_path / "out.csv") as files:
        assert there_hidden(tmp_path) == [files.folder.name]
        with file_set(tmp_path / "out.csv"):  # of a process that is at work
            assert len(there_hidden(tmp_path)) == 2
    assert there_hidden(tmp_path) == []


def there_hidden(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir() if path.name.startswith(".")]


def test_names_beside_the_longest_name(tmp_path: Path) -> None:
    target = tmp_path / ("語" * 83 + ".csv")
    name = manifest_of(target)
    with file_set(target) as files:
        files.open(target.name)
        files.open(name)
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted([target.name, name])


def test_a_folder_that_takes_nothing(tmp_path: Path) -> None:
    with pytest.raises(ExportProblem, match="No such file or directory"), file_set(tmp_path / "no" / "o.csv"):
        pass


def test_two_forms_of_one_name_stand_beside_each_other(tmp_path: Path) -> None:
    for name in ("a.xlsx", "a.csv", "a.xlsx"):
        with file_set(tmp_path / name) as files:
            files.open(name).write(name.encode())
            files.open(manifest_of(files.target)).write(told(name))
    assert sorted(there(tmp_path)) == ["a.csv", "a.csv.manifest.json", "a.xlsx", "a.xlsx.manifest.json"]


def test_what_a_process_left_that_was_killed_can_be_removed_at_once(tmp_path: Path) -> None:
    with file_set(tmp_path / "out.csv") as files:
        remove_left_by(os.getpid() + 1, tmp_path / "out.csv")
        remove_left_by(os.getpid(), tmp_path / "other.csv")
        assert files.folder.is_dir()
        remove_left_by(os.getpid(), tmp_path / "out.csv")
        assert not files.folder.is_dir()
    remove_left_by(os.getpid(), tmp_path / "gone" / "out.csv")
