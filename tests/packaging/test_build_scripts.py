"""The two commands that everybody starts with: what they recognise, what they say, and what they never do."""

import importlib
import importlib.metadata
import importlib.util
import json
import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from types import ModuleType

import pytest
from packaging.requirements import Requirement

ROOT = Path(__file__).parent.parent.parent
BUILD = ROOT / "build"
LOCK = (ROOT / "requirements.lock").read_text(encoding="utf-8")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def script(name: str) -> ModuleType:
    """A script of build/, whose names (such as test.py) are no importable ones."""
    spec = importlib.util.spec_from_file_location(f"build_{name}", BUILD / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    loaded = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(loaded)
    return loaded


@pytest.fixture
def libraries(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(str(BUILD))
    return importlib.import_module("system_libraries")


@pytest.fixture
def environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, libraries: ModuleType) -> ModuleType:
    """build/environment.py on a project of its own, with a .venv that looks whole."""
    loaded = importlib.import_module("environment")
    project = tmp_path / "a project"
    python = project / ".venv" / "python"
    (project / "viewer").mkdir(parents=True)
    python.parent.mkdir()
    python.touch()
    for name in loaded.INGREDIENTS:
        shutil.copy(ROOT / name, project / name)
    for name, value in {
        "ROOT": project,
        "OUT": project / "out",
        "VENV": project / ".venv",
        "PYTHON": python,
        "STAMP": project / ".venv" / "installed.json",
        "SETUP_LOG": project / "setup.log",
    }.items():
        monkeypatch.setattr(loaded, name, value)
    return loaded


@pytest.mark.parametrize("name", ["run", "test"])
@pytest.mark.parametrize("version", [(3, 9, 2), (3, 10, 14), (3, 15, 0)])
def test_an_unfit_python_gets_one_sentence(name: str, version: tuple[int, ...]) -> None:
    program = f"import sys, runpy; sys.version_info = {version}; runpy.run_path({str(BUILD / name)!r} + '.py')"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert done.stderr == f"Tier Viewer needs Python 3.11 to 3.14; this is Python {version[0]}.{version[1]}.\n"


def test_a_complete_environment_is_recognised_and_nothing_is_started(
    environment: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    environment.STAMP.write_text(json.dumps(environment.ingredients()), encoding="utf-8")
    monkeypatch.setattr(subprocess, "run", lambda *_, **__: pytest.fail("a complete environment needs no program"))
    assert environment.prepare() == environment.PYTHON


@pytest.mark.parametrize("change", ["lock", "project", "python", "folder", "damaged stamp", "no stamp", "no python"])
def test_whatever_changed_makes_it_incomplete(environment: ModuleType, change: str) -> None:
    ingredients = environment.ingredients()
    stamp = json.dumps(ingredients)
    match change:
        case "lock":
            (environment.ROOT / "requirements.lock").write_text("click==8.0\n", encoding="utf-8")
        case "project":
            (environment.ROOT / "pyproject.toml").write_text("", encoding="utf-8")
        case "python" | "folder":
            stamp = json.dumps(ingredients | {change: "another"})
        case "damaged stamp":
            stamp = stamp[:20]
        case "no python":
            environment.PYTHON.unlink()
    if change != "no stamp":
        environment.STAMP.write_text(stamp, encoding="utf-8")
    assert not environment.is_complete()


def test_an_interrupted_set_up_leaves_no_stamp(environment: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    environment.STAMP.write_text("{}", encoding="utf-8")
    monkeypatch.setattr(environment, "create_venv", lambda: None)

    def interrupted() -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(environment, "install", interrupted)
    with pytest.raises(KeyboardInterrupt):
        environment.prepare()
    assert not environment.STAMP.exists()
    monkeypatch.setattr(environment, "install", lambda: None)
    environment.prepare()
    assert environment.is_complete()


@pytest.mark.parametrize(
    ("text", "version"),
    [
        ("home = /usr/bin\nversion = 3.12.1\n", "3.12"),
        ("home = /usr/bin\n", None),
        ("", None),
        (None, None),
    ],
)
def test_the_version_of_a_venv(environment: ModuleType, text: str | None, version: str | None) -> None:
    if text is not None:
        (environment.VENV / "pyvenv.cfg").write_text(text, encoding="utf-8")
    assert environment.venv_version() == version


def test_a_failed_program_becomes_one_sentence(environment: ModuleType) -> None:
    program = "import sys; print('ERROR: No matching distribution found for qt'); sys.exit(1)"
    with pytest.raises(environment.SetupProblem) as caught:
        environment.run_logged([sys.executable, "-c", program], "Not installed: {reason}. Details: {log}")
    assert str(caught.value) == "Not installed: No matching distribution found for qt. Details: setup.log"


@pytest.mark.parametrize(
    ("lines", "reason"),
    [
        (["Collecting x", "ERROR: No route to host.", "bye"], "No route to host"),
        (["error: subprocess-exited-with-error", "error: no folder 'x'", "error: metadata-failed"], "no folder 'x'"),
        (["Killed"], "Killed"),
        ([], "no reason was given"),
    ],
)
def test_the_reason_that_is_quoted(environment: ModuleType, lines: list[str], reason: str) -> None:
    assert environment.last_reason(lines) == reason


def test_problems_are_one_sentence_and_exit_code_1(environment: ModuleType, capsys: pytest.CaptureFixture[str]) -> None:
    def problem(_: list[str]) -> int:
        raise environment.SetupProblem("The packages could not be installed.")

    def refused(_: list[str]) -> int:
        raise PermissionError(13, "Permission denied", "/somewhere")

    assert environment.main_guard(problem, []) == 1
    assert capsys.readouterr().err == "The packages could not be installed.\n"
    assert environment.main_guard(refused, []) == 1
    assert capsys.readouterr().err.startswith("Permission denied: /somewhere")


def test_two_runs_at_once_wait_for_each_other(environment: ModuleType, tmp_path: Path) -> None:
    path = tmp_path / "setup.lock"
    program = (
        f"import sys; sys.path.insert(0, {str(BUILD)!r}); import environment; from pathlib import Path\n"
        f"with environment.only_one(Path({str(path)!r})): print('mine', flush=True); sys.stdin.read()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", program], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "mine\n"
        with path.open("a+b") as file:
            assert not environment.try_lock(file.fileno())
            other.communicate("")
            environment.wait_for_lock(file.fileno())


def test_the_caller_cannot_lead_pip_elsewhere(environment: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("PYTHONPATH", "PYTHONHOME", "PIP_USER", "PIP_TARGET"):
        monkeypatch.setenv(name, "/elsewhere")
    clean = environment.clean_environment(ADDED="yes")
    assert "/elsewhere" not in clean.values()
    assert clean["ADDED"] == "yes"


@pytest.mark.parametrize("root", [True, False])
def test_debian_without_venv(
    environment: ModuleType, libraries: ModuleType, monkeypatch: pytest.MonkeyPatch, root: bool
) -> None:
    package = f"python{sys.version_info[0]}.{sys.version_info[1]}-venv"
    installed: list[str] = []
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None if name == "ensurepip" else object())
    monkeypatch.setattr(libraries, "has_apt", lambda: True)
    monkeypatch.setattr(libraries, "is_root", lambda: root)
    monkeypatch.setattr(libraries, "missing_for_qt", lambda: ["libegl1"])
    monkeypatch.setattr(libraries, "apt_install", lambda packages, _: installed.extend(packages) or True)
    if root:
        environment.ensure_venv_module()
        assert installed == [package]
    else:
        with pytest.raises(environment.SetupProblem, match=f"please run: sudo .*install -y {package} libegl1"):
            environment.ensure_venv_module()


def test_missing_system_libraries_are_named_by_package(libraries: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(libraries, "loads", lambda name: name not in {"libEGL.so.1", "libglib-2.0.so.0"})
    monkeypatch.setattr(sys, "platform", "linux")
    assert libraries.missing(libraries.DRAWING) == ["libegl1", "libglib2.0-0"]
    monkeypatch.setattr(sys, "platform", "win32")
    assert libraries.missing(libraries.DRAWING) == []


def test_without_root_the_exact_line_is_printed(
    libraries: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(libraries, "loads", lambda name: name not in {"libEGL.so.1", "libxcb-cursor.so.0"})
    monkeypatch.setattr(libraries, "has_apt", lambda: True)
    monkeypatch.setattr(libraries, "is_root", lambda: False)
    monkeypatch.setattr(libraries, "apt_install", lambda *_: pytest.fail("only root installs"))
    libraries.ensure(tmp_path / "log")
    assert "  sudo apt-get update && sudo apt-get install -y libegl1 libxcb-cursor0\n" in capsys.readouterr().out


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="Linux alone has wheels with needs")
def test_the_lists_cover_what_the_installed_qt_needs(libraries: ModuleType) -> None:
    pyside = importlib.util.find_spec("PySide6")
    assert pyside is not None
    assert pyside.origin is not None
    qt = Path(pyside.origin).parent / "Qt"
    files = [
        *(qt / "lib" / f"libQt6{name}.so.6" for name in ("Core", "Gui", "Widgets", "DBus", "XcbQpa", "Svg")),
        *(qt / "plugins" / "platforms" / f"lib{name}.so" for name in ("qxcb", "qoffscreen")),
    ]
    done = subprocess.run(["ldd", *map(str, files)], capture_output=True, text=True, check=False)
    missing = {row.split()[0] for row in done.stdout.splitlines() if "not found" in row}
    assert missing <= set(libraries.DRAWING | libraries.WINDOW)


def test_a_display_left_over_from_an_old_session_is_none(
    libraries: ModuleType, monkeypatch: pytest.MonkeyPatch, environment: ModuleType
) -> None:
    run = script("run")
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(libraries, "missing", lambda _: [])
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.setenv("DISPLAY", ":9173")
    assert run.no_window() == "There is no display (neither DISPLAY nor WAYLAND_DISPLAY leads to one)"
    monkeypatch.setattr(run, "x_server_answers", lambda: True)
    assert run.no_window() is None
    monkeypatch.setattr(libraries, "missing", lambda _: ["libxcb-cursor0"])
    assert run.no_window() == "Qt cannot open windows yet"


def test_arguments_go_to_the_program_on_the_demonstration_library(
    environment: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    run = script("run")
    monkeypatch.setattr(run, "LIBRARY", tmp_path / "demo" / "library.db")
    monkeypatch.setattr(run, "FILLED", tmp_path / "demo" / "filled")
    monkeypatch.setattr(run, "SAMPLE", ROOT / "pyproject.toml")
    show = "import os, sys; print(os.environ['TIER_VIEWER_LIBRARY']); sys.exit(7)"
    assert run.call([sys.executable, "-c", show]) == 7
    imported: list[str] = []

    class Done:
        returncode = 0

    def fake_run(command: list[str], **_: object) -> Done:
        imported.extend(command)
        run.LIBRARY.touch()
        return Done()

    monkeypatch.setattr(subprocess, "run", fake_run)
    assert run.fill(["tier-viewer"]) == 0
    assert imported == ["tier-viewer", "import", str(run.SAMPLE), "--library", str(run.LIBRARY)]
    assert run.fill(["tier-viewer"]) == 0
    assert len(imported) == 5, "a filled library is not filled again"


def test_the_steps_of_the_checks(libraries: ModuleType) -> None:
    test = script("test")
    assert [step.title for step in test.steps([])] == [
        *("Lint", "Format", "Types", "Core tests with PySide6 absent", "Tests of the window"),
        *("Coverage of the core", "Coverage of the window"),
    ]
    assert [step.title for step in test.slow_steps([])] == ["Packages", "Faults", "Slow tests"]
    assert test.steps(["-k", "store"])[-1].command == ["pytest", "-k", "store"]
    assert all(step.command[-2:] == ["-k", "store"] for step in test.slow_steps(["-k", "store"]))


@pytest.mark.parametrize("slow", [True, False])
def test_slow_steps_run_when_they_are_asked_for_and_alone(
    environment: ModuleType, libraries: ModuleType, monkeypatch: pytest.MonkeyPatch, slow: bool
) -> None:
    test = script("test")
    monkeypatch.setattr(environment, "prepare", lambda: Path("python"))
    monkeypatch.setattr(libraries, "ensure", lambda _: None)
    run: list[str] = []
    monkeypatch.setattr(test, "run_step", lambda _, step: run.append(step.title) or step.title != "Faults")
    assert test.main(["--slow"] if slow else []) == (1 if slow else 0)
    assert run == [step.title for step in (test.slow_steps([]) if slow else test.steps([]))]


def test_every_mark_that_is_left_out_at_first_is_a_slow_step() -> None:
    """Each test is in one step: whoever adds a mark adds its step."""
    options = PROJECT["tool"]["pytest"]["ini_options"]
    marks = [mark.split(":")[0] for mark in options["markers"]]
    assert options["addopts"][-1].split(" and ") == [f"not {mark}" for mark in ("slow", "faults", "packages")]
    commands = [step.command for step in script("test").slow_steps([])]
    chosen = [command[command.index("-m") + 1].split(" and ")[0] for command in commands]
    assert sorted(chosen) == sorted(marks)


def test_whatever_needs_qt_runs_with_qt() -> None:
    """The core's tests run without PySide6 only: one that is skipped there must be among those that run with it."""
    # What is marked as a fault is run by --slow only, and that is with it.
    with_qt = [ROOT / path for path in (*script("test").NEED_QT, "tests/faults")]
    for file in (ROOT / "tests").rglob("*.py"):
        if 'importorskip("PySide6")' in file.read_text(encoding="utf-8") and file.name != Path(__file__).name:
            assert any(file.is_relative_to(path) for path in with_qt), f"add {file} to NEED_QT in build/test.py"


def test_ci_runs_exactly_the_checks() -> None:
    commands = [line for line in (ROOT / ".ci" / "run").read_text(encoding="utf-8").splitlines() if "python" in line]
    assert commands == ["python3 build/test.py || result=1", "python3 build/test.py --slow || result=1"]
    assert os.access(ROOT / ".ci" / "run", os.X_OK)


@pytest.mark.parametrize("failing", ["", "quick", "slow"])
def test_ci_runs_all_of_it_and_fails_with_any_of_it(tmp_path: Path, failing: str) -> None:
    (tmp_path / ".ci").mkdir()
    (tmp_path / "build").mkdir()
    shutil.copy(ROOT / ".ci" / "run", tmp_path / ".ci")
    (tmp_path / "build" / "test.py").write_text(
        "import sys; kind = 'slow' if sys.argv[1:] == ['--slow'] else 'quick'; print(kind, flush=True)\n"
        f"sys.exit(kind == {failing!r})",
        encoding="utf-8",
    )
    done = subprocess.run([tmp_path / ".ci" / "run"], capture_output=True, text=True, check=False)
    assert done.stdout.split() == ["quick", "slow"]
    assert done.returncode == (1 if failing else 0)


def test_qt_is_really_absent_in_the_core_step() -> None:
    for name in ("PySide6", "PySide6.QtCore", "shiboken6"):
        done = subprocess.run(
            [sys.executable, "-c", f"import {name}"],
            env=os.environ | {"PYTHONPATH": str(BUILD / "without_qt")},
            capture_output=True,
            text=True,
            check=False,
        )
        assert "ModuleNotFoundError: No module named" in done.stderr


def locked() -> dict[str, str]:
    """Package -> version of every pinned line."""
    pins = [line.split(" ")[0] for line in LOCK.splitlines() if line[:1].isalnum()]
    return {re.sub(r"\[.*\]", "", name): version for name, _, version in (pin.partition("==") for pin in pins)}


def test_the_lock_holds_every_requirement_and_only_hashes() -> None:
    wanted = [
        *PROJECT["project"]["dependencies"],
        *PROJECT["dependency-groups"]["dev"],
        *PROJECT["build-system"]["requires"],
    ]
    names = {requirement.split(">=")[0].split("==")[0] for requirement in wanted}
    assert names <= set(locked())
    blocks = LOCK.replace("\\\n", " ").splitlines()
    assert all("--hash=sha256:" in block for block in blocks if block[:1].isalnum())
    assert "://" not in LOCK
    assert "--index" not in LOCK
    assert "--find-links" not in LOCK


def test_the_lock_and_the_project_agree_on_qt() -> None:
    assert f"pyside6-essentials=={locked()['pyside6-essentials']}" in PROJECT["project"]["dependencies"]


def test_every_package_is_named() -> None:
    code = {path.parent for path in (ROOT / "viewer").rglob("*.py")}
    not_shipped = ROOT / "resources" / "developer"
    data = {path.parent for path in (ROOT / "resources").rglob("*") if path.is_file()}
    data = {folder for folder in data if not folder.is_relative_to(not_shipped)}
    names = {".".join(folder.relative_to(ROOT).parts) for folder in code}
    names |= {".".join(("viewer", *folder.relative_to(ROOT).parts)) for folder in data}
    assert names == set(PROJECT["tool"]["setuptools"]["packages"])


@pytest.mark.slow
def test_from_a_fresh_clone_to_the_first_rows(clone: Path) -> None:
    def run(*arguments: str, **changes: str) -> subprocess.CompletedProcess[str]:
        environment = {name: value for name, value in os.environ.items() if "DISPLAY" not in name} | changes
        return subprocess.run(
            [sys.executable, "build/run.py", *arguments],
            cwd=clone,
            env=environment,
            capture_output=True,
            text=True,
            check=False,
        )

    nowhere = {"PIP_NO_INDEX": "1", "PIP_FIND_LINKS": "", "PIP_EXTRA_INDEX_URL": "", "PIP_CONFIG_FILE": os.devnull}
    offline = run(**nowhere)
    assert offline.returncode == 1
    assert offline.stderr.startswith("The packages could not be installed: ")
    assert "Traceback" not in offline.stderr

    first = run()
    assert first.returncode == 0, first.stdout + first.stderr
    assert (clone / "build" / "out" / "window.png").stat().st_size > 10_000
    second = run("search", "--limit", "1", **nowhere)
    assert second.returncode == 0, second.stderr
    assert "Installing" not in second.stdout


def test_the_lock_names_the_extras_that_its_packages_ask_for() -> None:
    """Without them an older pip (23.2) takes the newest release instead of the locked one, and then refuses it."""
    locked = {match.group(1): match.group(2) or "" for match in re.finditer(r"(?m)^([a-z0-9.-]+)(\[[^]]*\])?==", LOCK)}
    asked = {
        (wanted.name, extra)
        for name in locked
        for text in requirements_of(name)
        if (wanted := Requirement(text)).marker is None or wanted.marker.evaluate({"extra": ""})
        for extra in wanted.extras
    }

    assert ("coverage", "toml") in asked
    assert [one for one in asked if one[1] not in locked[one[0]]] == []


def requirements_of(name: str) -> list[str]:
    """What an installed package asks for; nothing where it is one for other systems."""
    try:
        return importlib.metadata.requires(name) or []
    except importlib.metadata.PackageNotFoundError:
        return []
