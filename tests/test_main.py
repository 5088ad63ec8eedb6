import os
import sys
from contextlib import closing
from pathlib import Path
from types import ModuleType

import pytest

from viewer import __main__, cli
from viewer.jobs import bug_hooks, check_display, one_window


def test_words_go_to_the_command_line(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[object] = []
    monkeypatch.setattr(sys, "argv", ["tier-viewer", "search", "Noor"])
    monkeypatch.setattr(bug_hooks, "catch_all", lambda: asked.append("catch"))
    monkeypatch.setattr(cli, "run", lambda words, *window: asked.append((words, *window)) or 3)
    assert __main__.main() == 3
    assert asked == ["catch", (["search", "Noor"], __main__._open_window, __main__._check_window)]


def test_the_window_is_loaded_when_it_is_wanted(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    asked: list[object] = []
    window = ModuleType("viewer.app")
    window.run = lambda *words: asked.append(words) or 5  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "viewer.app", window)
    monkeypatch.setattr("viewer.app", window, raising=False)
    library = tmp_path / "l.db"
    assert __main__._open_window([Path("a")], library, None) == 5
    assert __main__._open_window([Path("a")], library, Path("p.png")) == 5
    assert [words[:3] for words in asked] == [([Path("a")], library, None), ([Path("a")], library, Path("p.png"))]
    assert [type(words[3]) for words in asked] == [one_window.Reception, one_window.Alone]


def test_a_window_that_is_open_gets_the_files_before_qt_is_loaded(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setitem(sys.modules, "viewer.app", None)  # whoever imports it fails
    came: list[one_window.Visit] = []
    ear = one_window.enter(tmp_path / "l.db", [])
    assert isinstance(ear, one_window.Reception)
    with closing(ear):
        ear.open_to(lambda visit: came.append(visit) or visit.take())
        assert __main__._open_window([tmp_path / "a"], tmp_path / "l.db", None) == 0
    assert [visit.files for visit in came] == [[tmp_path / "a"]]


def test_qt_that_is_not_there_is_one_line(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in [name for name in sys.modules if name.startswith(("PySide6", "viewer.app", "viewer.ui"))]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.delattr("viewer.app", raising=False)
    monkeypatch.setitem(sys.modules, "PySide6", None)
    assert __main__._open_window([], tmp_path / "l.db", None) == 1
    assert capsys.readouterr().err == check_display.NOT_INSTALLED + "\n"


def test_several_libraries_open_in_a_process_each(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in ("a.tierlibrary", "b.tierlibrary"):
        (tmp_path / name).touch()
    started: list[list[str]] = []
    run: list[Path] = []
    monkeypatch.setattr(__main__.subprocess, "Popen", started.append)
    monkeypatch.setattr(__main__, "_run_window", lambda files, library, *_: run.append(library) or 0)
    files = [tmp_path / "a.tierlibrary", tmp_path / "b.tierlibrary"]
    assert __main__._open_window(files, tmp_path / "l.db", None) == 0
    assert run == files[:1]
    assert [words[-3:] for words in started] == [["open", "--library", str(files[1])]]


@pytest.mark.skipif(os.name != "posix", reason="other systems have one encoding of file names")
def test_where_file_names_are_not_utf_8_the_window_starts_anew(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    class Replaced(Exception):
        pass

    def replace(program: str, words: list[str], environment: dict[str, str]) -> None:
        raise Replaced(program, words, environment["PYTHONUTF8"])

    monkeypatch.delenv("PYTHONUTF8", raising=False)
    monkeypatch.setattr(sys, "argv", ["tier-viewer", "open", "a.log"])
    monkeypatch.setattr(os, "execve", replace)
    monkeypatch.setattr(sys, "getfilesystemencoding", lambda: "iso8859-1")
    with pytest.raises(Replaced) as replaced:
        __main__._open_window([Path("a.log")], tmp_path / "l.db", None)
    program, words, mode = replaced.value.args
    assert (program, words[-2:], mode) == (sys.executable, ["open", "a.log"], "1")
