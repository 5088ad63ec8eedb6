import errno
import os
from pathlib import Path

import pytest

from tests.foreign import foreign, unsaid
from viewer.errors import ExportProblem
from viewer.exports.target import calm_errors, check_target, sentence


@pytest.mark.parametrize("name", ["out.csv", "größe 語.csv", "con-tour.csv", "a.b.c", "x" * 255])
def test_a_new_name_is_fine(tmp_path: Path, name: str) -> None:
    check_target(tmp_path / name, [tmp_path / "library.db"], [tmp_path / "own"])


def test_an_old_file_may_be_replaced(tmp_path: Path) -> None:
    (tmp_path / "out.csv").touch()
    check_target(tmp_path / "out.csv", [tmp_path / "out.db"], [tmp_path / "own"])


@pytest.mark.parametrize("name", ["CON", "nul.csv", "Com1.xlsx", "LPT9.a.b", "aux .csv"])
def test_names_of_devices(tmp_path: Path, name: str) -> None:
    with pytest.raises(ExportProblem, match=r"is a name that Windows keeps for a device. Choose another name\."):
        check_target(tmp_path / name)


@pytest.mark.parametrize("name", ["/dev/full", "/dev/null", "/", "..", "."])
def test_what_is_no_file(name: str) -> None:
    with pytest.raises(ExportProblem, match="is not a file that can be replaced"):
        check_target(Path(name))


def test_a_name_that_is_too_long(tmp_path: Path) -> None:
    for name in ("x" * 300, "語" * 100 + ".csv"):
        with pytest.raises(
            ExportProblem, match=r"… has a name that is too long for a file. Choose a shorter one\."
        ) as told:
            check_target(tmp_path / name)
        assert len(str(told.value)) < len(str(tmp_path)) + 120


def test_a_folder_that_is_gone(tmp_path: Path) -> None:
    with pytest.raises(ExportProblem, match=r"out.csv cannot be written \(No such file or directory\)"):
        check_target(tmp_path / "gone" / "out.csv")
    (tmp_path / "file").touch()
    with pytest.raises(ExportProblem, match="cannot be written"):
        check_target(tmp_path / "file" / "out.csv")


def test_what_must_stay_is_not_replaced_by_any_name(tmp_path: Path) -> None:
    library = tmp_path / "library.db"
    library.touch()
    (tmp_path / "link").symlink_to(library)
    os.link(library, tmp_path / "twin")
    for target in (library, tmp_path / "link", tmp_path / "twin", tmp_path / "." / "library.db"):
        with pytest.raises(ExportProblem, match="is the library itself, or a file that belongs to it"):
            check_target(target, [tmp_path / "gone.db", library])


def test_the_folders_of_the_program_are_its_own(tmp_path: Path) -> None:
    own = tmp_path / "data"
    (own / "within").mkdir(parents=True)
    (tmp_path / "way").symlink_to(own)
    for target in (own / "out.csv", own / "within" / "out.csv", tmp_path / "way" / "out.csv"):
        with pytest.raises(ExportProblem, match="lies in a folder that the program keeps its own files in"):
            check_target(target, (), [tmp_path / "none", own])


@pytest.mark.parametrize("lock", [".~lock.report.xlsx#", "~$report.xlsx", "~$port.xlsx"])
def test_a_file_that_another_program_has_open(tmp_path: Path, lock: str) -> None:
    (tmp_path / lock).touch()
    with pytest.raises(ExportProblem, match=r"is open in another program, which left .* beside it\. Close it there"):
        check_target(tmp_path / "report.xlsx")
    check_target(tmp_path / "other.xlsx")


def test_what_a_person_is_told(tmp_path: Path) -> None:
    def told(number: int) -> str:
        with pytest.raises(ExportProblem) as raised, calm_errors(tmp_path / "out.csv"):
            raise OSError(number, os.strerror(number))
        return str(raised.value)

    assert "MB free). Free some space, or choose another folder" in told(errno.ENOSPC)
    assert "cannot be written (Read-only file system). Choose another folder" in told(errno.EROFS)
    assert "If it is open" not in told(errno.EACCES)
    (tmp_path / "out.csv").touch()
    assert "(Permission denied). If it is open in another program, close it there" in told(errno.EACCES)


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EACCES, errno.ENAMETOOLONG, errno.EIO])
def test_a_person_is_told_in_the_language_in_use_also_what_the_system_says(number: int) -> None:
    with foreign():
        words = sentence(Path("/7/8"), OSError(number, os.strerror(number)))
    assert unsaid(words) == []
