"""README.md is true: its commands print what it shows, its paths and pictures exist; so do those of the other pages."""

import re
import struct
import subprocess
import sys
from pathlib import Path

import pytest

from tests.documentation import DEVELOPER, GUIDE, ROOT, blocks, other_blocks, run_commands, shown_commands

README = (ROOT / "README.md").read_text(encoding="utf-8")
SIZES = {"light": (1440, 900), "dark": (1440, 900), "german": (1440, 900), "guide": (1120, 760)}
PICTURES = {ROOT / "resources" / f"window-{name}.png": size for name, size in SIZES.items()}
WITHOUT_A_SHELL = [path.relative_to(ROOT).as_posix() for path in (*GUIDE.values(), *DEVELOPER)]
"""Their commands stand in blocks that show what they print, and are run."""
OTHER_PAGES = ("CONTRIBUTING.md", "CHANGELOG.md", "tests/README.md", "resources/README.md")


@pytest.mark.skipif(sys.platform == "win32", reason="README shows the commands of a POSIX shell")
def test_its_commands_print_what_it_shows(tmp_path: Path) -> None:
    shown = shown_commands(README)
    assert [one.command for one in shown if one.command.startswith("tier-viewer")], "no command was run"
    assert run_commands([one.command for one in shown], tmp_path, None) == shown


def test_every_command_of_the_program_is_shown_where_it_is_run() -> None:
    elsewhere = other_blocks(README, "console")
    assert not any(re.search(r"^tier-viewer", text, re.MULTILINE) for text in elsewhere)


# What a block of a shell shows and no test of the documentation runs, and why: each line begins with one of these.
NOT_RUN_HERE = {
    "python3 build/run.py": "sets .venv up; tests/packaging/test_build_scripts.py runs it",
    "python3 build/test.py": "runs these tests, as .ci/run does",
    ".venv/bin/python -m pytest": "runs these tests",
    ". .venv/bin/activate": "run_commands puts the program on the path",
    "export TIER_VIEWER_LIBRARY=": "run_commands sets it",
    "PYTHONPATH=. .venv/bin/python tests/history/rates.py": "takes minutes; tests/history/test_truth.py has its table",
}


def shell_lines(page: str) -> list[str]:
    text = (ROOT / page).read_text(encoding="utf-8")
    lines = "\n".join(blocks(text, "sh")).splitlines()
    return [bare for line in lines if (bare := line.partition(" #")[0].strip())]


def test_every_line_of_a_shell_is_run_or_says_why_not() -> None:
    pages = ["README.md", *OTHER_PAGES, "build/README.md", "tests/history/README.md", *WITHOUT_A_SHELL]
    lines = [line for page in pages for line in shell_lines(page)]
    assert [line for line in lines if not line.startswith(tuple(NOT_RUN_HERE))] == []
    assert [start for start in NOT_RUN_HERE if not any(line.startswith(start) for line in lines)] == []
    assert [line for page in WITHOUT_A_SHELL for line in shell_lines(page)] == []


def test_it_is_short_and_leads_to_every_page_of_the_guide() -> None:
    assert len(README.splitlines()) < 150
    linked = re.findall(r"\]\(resources/guide/en/([\w-]+\.md)\)", README)
    assert linked == list(GUIDE)


@pytest.mark.parametrize(
    "page", ["README.md", *OTHER_PAGES, *(path.relative_to(ROOT).as_posix() for path in DEVELOPER)]
)
def test_its_paths_exist(page: str) -> None:
    text = (ROOT / page).read_text(encoding="utf-8")
    links = re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", text) + re.findall(r'(?:src|srcset)="([^"]+)"', text)
    code = re.findall(r"(?<![\w/~.-])(?:viewer|tests|build|resources)/[\w./-]*|\b[A-Z]{6,}(?:\.md)?\b", text)
    made = ("build/out",)
    named = {name.rstrip(".") for name in code if not name.startswith(made)}
    files = {ROOT / name for name in named if "/" in name or "." in name or name == "LICENSE"}
    files |= {(ROOT / page).parent / name for name in links}
    assert {str(path) for path in files if not path.exists()} == set()


def test_its_pictures_are_there_and_small() -> None:
    for picture, size in PICTURES.items():
        assert picture.relative_to(ROOT).as_posix() in README
        head = picture.read_bytes()[:24]
        assert head[:4] == b"\x89PNG"
        assert struct.unpack(">II", head[16:24]) == size
        assert picture.stat().st_size < 250_000


@pytest.mark.slow
def test_the_pictures_can_be_made_again(tmp_path: Path) -> None:
    pytest.importorskip("PySide6")
    script = [sys.executable, str(ROOT / "build" / "pictures.py"), str(tmp_path)]
    done = subprocess.run(script, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stderr
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(path.name for path in PICTURES)
