"""All checks: `python3 build/test.py [--slow] [pytest arguments]` sets everything up and runs every step.

With pytest arguments only the tests that they name are run, after the quick checks. With `--slow` only what takes long
is run: packages that are built and installed, faults, and the slow tests. `.ci/run` does both.
"""

import sys

if not (3, 11) <= sys.version_info[:2] <= (3, 14):
    sys.exit("Tier Viewer needs Python 3.11 to 3.14; this is Python {}.{}.".format(*sys.version_info[:2]))

import subprocess
import time
from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

import environment
import system_libraries
from environment import ROOT, say

# pytest's own "no test was selected".
NOTHING_SELECTED = 5

# Percent of branches and lines that the tests must pass through, and what counts as the window.
CORE_FLOOR = 95
WINDOW_FLOOR = 85
# What is skipped, in whole or in part, where PySide6 is absent.
NEED_QT = [
    "tests/ui",
    "tests/packaging",
    "tests/privacy",
    "tests/test_app.py",
    "tests/test_readme.py",
    "tests/test_guide_pages.py",
    "tests/resources/test_guide.py",
]
WINDOW = "viewer/ui/*,viewer/app.py"
OFFSCREEN = MappingProxyType({"QT_QPA_PLATFORM": "offscreen"})
# As many processes as there are cores; one that has nothing left to do takes tests from another.
IN_PARALLEL = ["-n", "auto", "--dist", "worksteal"]


class Step(NamedTuple):
    """One check: a heading, what follows `python -m`, and what is different about its surroundings."""

    title: str
    command: list[str]
    variables: Mapping[str, str] = MappingProxyType({})
    may_be_empty: bool = False


def steps(arguments: list[str]) -> list[Step]:
    """The checks in order, quick ones first."""
    # A sitecustomize reaches the programs that the tests start, too.
    without_qt = {"PYTHONPATH": str(ROOT / "build" / "without_qt")}
    coverage = [*IN_PARALLEL, "--cov", "--cov-report="]
    chosen = [
        Step("Lint", ["ruff", "check"]),
        Step("Format", ["ruff", "format", "--check"]),
        Step("Types", ["mypy"]),
    ]
    if arguments:
        return [*chosen, Step("Chosen tests", ["pytest", *arguments], OFFSCREEN)]
    return [
        *chosen,
        Step(
            "Core tests with PySide6 absent",
            ["pytest", "-p", "no:pytest-qt", "--ignore=tests/ui", "--ignore=tests/packaging", *coverage],
            without_qt,
        ),
        Step("Tests of the window", ["pytest", *NEED_QT, *coverage, "--cov-append"], OFFSCREEN),
        Step("Coverage of the core", ["coverage", "report", f"--omit={WINDOW}", f"--fail-under={CORE_FLOOR}"]),
        Step("Coverage of the window", ["coverage", "report", f"--include={WINDOW}", f"--fail-under={WINDOW_FLOOR}"]),
    ]


def slow_steps(arguments: list[str]) -> list[Step]:
    """What takes long, each kind by itself; with arguments, what they name of it."""

    def of(title: str, marks: str, *how: str) -> Step:
        return Step(title, ["pytest", "-m", marks, *how, "--durations=10", *arguments], OFFSCREEN, may_be_empty=True)

    return [
        of("Packages", "packages"),  # one after the other: each uses all cores, and packages share what is built
        of("Faults", "faults", *IN_PARALLEL),
        of("Slow tests", "slow and not packages and not faults", *IN_PARALLEL),
    ]


def run_step(python: str, step: Step) -> bool:
    """Run one check with its heading; whether it passed."""
    say(f"\n=== {step.title} ===")
    started = time.monotonic()
    done = subprocess.run(
        [python, "-m", *step.command], cwd=ROOT, env=environment.clean_environment(**step.variables), check=False
    )
    passed = done.returncode == 0 or (step.may_be_empty and done.returncode == NOTHING_SELECTED)
    say(f"--- {step.title}: {'passed' if passed else 'FAILED'} in {time.monotonic() - started:.0f} s")
    return passed


def main(arguments: list[str]) -> int:
    """Set up and run every step, also after one has failed; 0 only when all passed."""
    python = str(environment.prepare())
    system_libraries.ensure(environment.SETUP_LOG)
    others = [argument for argument in arguments if argument != "--slow"]
    chosen = steps(others) if others == arguments else slow_steps(others)
    results = {step.title: run_step(python, step) for step in chosen}
    say("\n=== Summary ===")
    for title, passed in results.items():
        say(f"{'passed' if passed else 'FAILED'}  {title}")
    return 0 if all(results.values()) else 1


if __name__ == "__main__":
    sys.exit(environment.main_guard(main, sys.argv[1:]))
