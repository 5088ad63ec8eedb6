"""README.md is true: its commands print what it shows, its paths and pictures exist; so do those of the other pages."""

import re
import struct
import subprocess
import sys
from pathlib import Path

import pytest

from tests.documentation import DEVELOPER, GUIDE, ROOT, other_blocks, run_commands, shown_commands

README = (ROOT / "README.md").read_text(encoding="utf-8")
PICTURES = [ROOT / "resources" / f"window-{theme}.png" for theme in ("light", "dark")]
OTHER_PAGES = ("CONTRIBUTING.md", "CHANGELOG.md", "tests/README.md", "resources/README.md")


@pytest.mark.skipif(sys.platform == "win32", reason="README shows the commands of a POSIX shell")
def test_its_commands_print_what_it_shows(tmp_path: Path) -> None:
    shown = shown_commands(README)
    assert [one.command for one in shown if one.command.startswith("tier-viewer")], "no command was run"
    assert run_commands([one.command for one in shown], tmp_path, None) == shown


def test_every_command_of_the_program_is_shown_where_it_is_run() -> None:
    elsewhere = other_blocks(README, "console")
    assert not any(re.search(r"^tier-viewer", text, re.MULTILINE) for text in elsewhere)


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
    assert files or page.endswith("decisions/README.md")
    assert {str(path) for path in files if not path.exists()} == set()


def test_both_pictures_are_there_and_small() -> None:
    for picture in PICTURES:
        assert picture.relative_to(ROOT).as_posix() in README
        head = picture.read_bytes()[:24]
        assert head[:4] == b"\x89PNG"
        assert struct.unpack(">II", head[16:24]) == (1440, 900)
        assert picture.stat().st_size < 250_000


@pytest.mark.slow
def test_the_pictures_can_be_made_again(tmp_path: Path) -> None:
    pytest.importorskip("PySide6")
    script = [sys.executable, str(ROOT / "build" / "pictures.py"), str(tmp_path)]
    done = subprocess.run(script, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stderr
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(path.name for path in PICTURES)
