"""The pages of the documentation as data: their blocks, tables and commands, and how those are run."""

import os
import re
import shutil
import subprocess
import sysconfig
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parent.parent
PROGRAM = Path(sysconfig.get_path("scripts"), "tier-viewer")
SAMPLE = Path("resources", "sample-capture.ndjson")
DEVELOPER = sorted((ROOT / "resources" / "developer").rglob("*.md"))
GUIDE = {path.name: path for path in sorted((ROOT / "resources" / "guide" / "en").glob("*.md"))}

_BLOCK = re.compile(r"^```(\w*)\n(.*?)^```", re.MULTILINE | re.DOTALL)
_PROSE_CODE = re.compile(r"`([^`\n]+)`")
_SECONDS = re.compile(r'in \d+\.\d s\.|"seconds": ?\d+\.\d+')


class Shown(NamedTuple):
    """One command of a page and the lines below it."""

    command: str
    output: str


def blocks(text: str, language: str) -> list[str]:
    """The fenced blocks of a page in one language."""
    return [inside for named, inside in _BLOCK.findall(text) if named == language]


def other_blocks(text: str, language: str) -> list[str]:
    """Those of all other languages."""
    return [inside for named, inside in _BLOCK.findall(text) if named != language]


def prose_code(text: str) -> list[str]:
    """What stands between backquotes in the sentences of a page."""
    return _PROSE_CODE.findall(_BLOCK.sub("", text))


def shown_commands(text: str) -> list[Shown]:
    """The commands of a page in order, with the output that it shows."""
    found: list[Shown] = []
    for block in blocks(text, "console"):
        for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
            command, _, output = part.partition("\n")
            found.append(Shown(command, calm(output)))
    return found


def run_commands(commands: list[str], folder: Path, library: Path | None) -> list[Shown]:
    """Runs commands one after the other in a folder that has the sample, on a copy of a library or on a new one."""
    (folder / "resources").mkdir()
    shutil.copy(ROOT / SAMPLE, folder / "resources")
    if library is not None:
        shutil.copy(library, folder / "tour.db")
    surroundings = os.environ | {
        "PATH": f"{PROGRAM.parent}{os.pathsep}{os.environ['PATH']}",
        "TIER_VIEWER_LIBRARY": str(folder / "tour.db"),
    }
    told = []
    for command in commands:
        done = subprocess.run(
            ["sh", "-c", f"{command} 2>&1"],
            cwd=folder,
            env=surroundings,
            capture_output=True,
            timeout=60,
            check=False,
        )
        assert done.returncode == 0, f"{command}: {done.stdout!r}"
        told.append(Shown(command, calm(done.stdout.decode("utf-8"))))
    return told


def calm(output: str) -> str:
    """Output without what differs from run to run, and without what Markdown cannot show."""
    text = output.replace("\ufeff", "").replace("\r\n", "\n")
    lines = _SECONDS.sub(lambda found: re.sub(r"\d+\.\d+", "0.0", found[0]), text).strip("\n").split("\n")
    return "\n".join(line.rstrip() for line in lines)


def section(text: str, title: str) -> str:
    """What stands below a heading of the second level."""
    return text.split(f"\n## {title}\n", 1)[1].split("\n## ", 1)[0]


def table(text: str, first: str) -> list[list[str]]:
    """The cells of the table whose first title is `first`, without its titles."""
    lines = text[text.index(f"| {first} |") :].split("\n\n", 1)[0].splitlines()
    return [[cell.strip() for cell in line.strip("| ").split(" | ")] for line in lines[2:]]
