"""The workflow of the packages cannot be run here: every name in it is held against its source."""

import ast
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from check_jsonschema import main as check_jsonschema
from packaging.specifiers import SpecifierSet
from ruamel.yaml import YAML

from tests.packaging.recipes import BUILD, ROOT, recipe

FILES = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
# What each action's first release for Node 24 is called; older ones no longer run.
ACTIONS = {"actions/checkout@v5", "actions/setup-python@v6", "actions/upload-artifact@v6"}
RUN = re.compile(r"python build/(?P<script>\w+)\.py(?P<words>( [\w-]+)*)")
# Systems without these modules run the same scripts.
NOT_ON_WINDOWS = ("grp", "pwd", "resource", "termios")


def loaded(path: Path) -> dict[str, Any]:
    told: dict[str, Any] = YAML(typ="safe").load(path.read_text(encoding="utf-8"))
    return told


WORKFLOW = loaded(ROOT / ".github" / "workflows" / "packages.yml")


def machines(job: dict[str, Any]) -> list[dict[str, str]]:
    """What `matrix` stands for, one after the other."""
    matrix = job["strategy"]["matrix"]
    return matrix.get("include") or [{"runner": runner} for runner in matrix["runner"]]


def commands() -> list[tuple[dict[str, str], str, list[str]]]:
    """Machine, script and words of every line that is run."""
    found = []
    for job in WORKFLOW["jobs"].values():
        for machine in machines(job):
            for line in [step["run"] for step in job["steps"] if "run" in step]:
                for name, value in machine.items():
                    line = line.replace(f"${{{{ matrix.{name} }}}}", value)
                matched = RUN.fullmatch(line)
                assert matched, f"{line!r} is more than one call of a script in build/"
                found.append((machine, matched["script"], matched["words"].split()))
    return found


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_the_schema_of_github_holds(path: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    def verdict(file: Path) -> int:
        with pytest.raises(SystemExit) as ended:
            check_jsonschema(["--builtin-schema", "vendor.github-workflows", str(file)])
        return int(ended.value.code or 0)

    assert verdict(path) == 0, capsys.readouterr().out
    spoiled = tmp_path / "spoiled.yml"
    spoiled.write_text(path.read_text(encoding="utf-8").replace("runs-on:", "run-on:"), encoding="utf-8")
    assert verdict(spoiled) == 1


def test_every_line_calls_a_script_that_is_there() -> None:
    scripts = {script for _, script, _ in commands()}
    assert scripts == {"package", "prepare_runner", "test", "try_package"}
    assert all((BUILD / f"{script}.py").is_file() for script in scripts)


def test_every_target_is_made_and_tried_on_the_system_that_it_is_for() -> None:
    recipes, tried = recipe("recipes").RECIPES, recipe("try_package")
    systems = {"ubuntu": "linux", "windows": "win32", "macos": "darwin"}
    for machine, script, words in commands():
        system = systems[machine["runner"].partition("-")[0]]
        if script == "package":
            assert set(words) <= set(recipes)
        if script in ("package", "try_package"):
            assert tuple(words) == tried.targets_here(system)
    made = {word for _, script, words in commands() if script == "package" for word in words}
    assert made == set(recipe("identity").file_names()) == set(tried.WAYS)


def test_the_images_are_those_that_the_packages_need() -> None:
    runners = {machine["runner"] for machine, _, _ in commands()}
    assert runners == {"ubuntu-22.04", "windows-2022", "macos-15", "macos-15-intel"}
    oldest = recipe("macos.info").OLDEST_MACOS
    assert all(int(runner.split("-")[1]) >= int(oldest.split(".")[0]) for runner in runners if "macos" in runner)


def test_python_and_actions_are_ones_that_work() -> None:
    wanted = re.search(r'^requires-python = "(.+)"$', (ROOT / "pyproject.toml").read_text("utf-8"), re.MULTILINE)
    assert wanted
    for job in WORKFLOW["jobs"].values():
        used = {step["uses"]: step.get("with", {}) for step in job["steps"] if "uses" in step}
        assert set(used) <= ACTIONS
        version = used["actions/setup-python@v6"]["python-version"]
        assert isinstance(version, str)
        assert version in SpecifierSet(wanted[1])


def test_what_is_kept_is_what_the_scripts_write() -> None:
    (keep,) = (step for step in WORKFLOW["jobs"]["packages"]["steps"] if "upload-artifact" in step.get("uses", ""))
    written = [recipe("try_package").PACKAGES, recipe("try_package").PICTURES, recipe("environment").OUT / "*.log"]
    kept = keep["with"]["path"].split()
    assert [path.rstrip("/") for path in kept] == [path.relative_to(ROOT).as_posix() for path in written]
    assert keep["with"]["if-no-files-found"] == "error"


def test_it_may_only_read() -> None:
    assert WORKFLOW["permissions"] == {"contents": "read"}
    assert "secrets." not in (ROOT / ".github" / "workflows" / "packages.yml").read_text(encoding="utf-8")


def test_a_runner_gets_every_program_that_the_recipes_for_linux_need() -> None:
    asked = set()
    for path in [*(BUILD / "linux").glob("*.py"), *(BUILD / "frozen").glob("*.py")]:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and ast.unparse(node.func) == "tools.need":
                asked |= {ast.literal_eval(argument) for argument in node.args}
    prepared = set(recipe("prepare_runner").PROGRAMS)
    assert asked <= prepared <= set(recipe("tools").PACKAGES)


def test_the_recipes_load_where_unix_modules_are_missing() -> None:
    program = f"import sys; sys.path.insert(0, {str(BUILD)!r}); sys.modules |= dict.fromkeys({NOT_ON_WINDOWS!r}); "
    done = subprocess.run(
        [sys.executable, "-c", f"{program} import recipes, try_package, prepare_runner"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
