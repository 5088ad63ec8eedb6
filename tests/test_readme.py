"""README.md is true: its commands print what it shows, its paths exist, its tables are those of the program."""

import os
import re
import shutil
import struct
import subprocess
import sys
import sysconfig
from pathlib import Path
from typing import NamedTuple

import click
import pytest
from platformdirs.macos import MacOS
from platformdirs.unix import Unix

from viewer import cli, paths
from viewer.capture import tracer, values
from viewer.domain import annotations, evidence, query_text
from viewer.domain.fields import FIELDS
from viewer.history.findings import RULES
from viewer.history.values import Confidence
from viewer.ui import bounded_text

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
PROGRAM = Path(sysconfig.get_path("scripts"), "tier-viewer")
PICTURES = [ROOT / "resources" / f"window-{theme}.png" for theme in ("light", "dark")]
OTHER_PAGES = ("CONTRIBUTING.md", "CHANGELOG.md", "tests/README.md")

_BLOCK = re.compile(r"^```(\w*)\n(.*?)^```", re.MULTILINE | re.DOTALL)
_PROSE_CODE = re.compile(r"`([^`\n]+)`")
_SECONDS = re.compile(r"in \d+\.\d s\.")


class Shown(NamedTuple):
    """One command of README and the lines below it."""

    command: str
    output: str


def blocks(language: str) -> list[str]:
    return [text for named, text in _BLOCK.findall(README) if named == language]


def shown_commands() -> list[Shown]:
    found: list[Shown] = []
    for block in blocks("console"):
        for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
            command, _, output = part.partition("\n")
            found.append(Shown(command, output))
    return found


def section(title: str) -> str:
    return README.split(f"\n## {title}\n", 1)[1].split("\n## ", 1)[0]


def table(text: str, first: str) -> list[list[str]]:
    """The cells of the table whose first title is `first`, without its titles."""
    lines = text[text.index(f"| {first} |") :].split("\n\n", 1)[0].splitlines()
    return [[cell.strip() for cell in line.strip("| ").split(" | ")] for line in lines[2:]]


@pytest.mark.skipif(sys.platform == "win32", reason="README shows the commands of a POSIX shell")
def test_its_commands_print_what_it_shows(tmp_path: Path) -> None:
    (tmp_path / "resources").mkdir()
    shutil.copy(ROOT / "resources" / "sample-capture.ndjson", tmp_path / "resources")
    surroundings = os.environ | {
        "PATH": f"{PROGRAM.parent}{os.pathsep}{os.environ['PATH']}",
        "TIER_VIEWER_LIBRARY": str(tmp_path / "tour.db"),
    }
    told = []
    for command, _ in shown_commands():
        done = subprocess.run(
            ["sh", "-c", f"{command} 2>&1"],
            cwd=tmp_path,
            env=surroundings,
            capture_output=True,
            timeout=60,
            check=False,
        )
        assert done.returncode == 0, f"{command}: {done.stdout!r}"
        told.append(Shown(command, _calm(done.stdout.decode("utf-8"))))
    assert [one.command for one in told if one.command.startswith("tier-viewer")], "no command was run"
    assert told == [Shown(command, _calm(output)) for command, output in shown_commands()]


def _calm(output: str) -> str:
    """Output without what differs from run to run, and without what Markdown cannot show."""
    text = output.replace("\ufeff", "").replace("\r\n", "\n")
    lines = _SECONDS.sub("in 0.0 s.", text).strip("\n").split("\n")
    return "\n".join(line.rstrip() for line in lines)


def test_every_command_of_the_program_is_shown_where_it_is_run() -> None:
    elsewhere = [text for named, text in _BLOCK.findall(README) if named != "console"]
    assert not any(re.search(r"^tier-viewer", text, re.MULTILINE) for text in elsewhere)


def test_commands_and_options_in_its_sentences_exist() -> None:
    group = cli.commands
    options = {word for command in group.commands.values() for option in command.params for word in option.opts}
    prose = _PROSE_CODE.findall(_BLOCK.sub("", README))
    commands = [words.split()[1] for words in prose if re.match(r"tier-viewer [a-z]", words)]
    assert commands
    assert {word for word in commands if word not in group.commands} == set()
    ours = [words for words in prose if words.split()[0] not in {"sh", "sha256sum", "python3"}]
    named = {word for words in ours for word in re.findall(r"--[a-z-]+", words)} - {"--help"}
    assert named
    assert named - options == set()
    assert isinstance(group, click.Group)


def test_the_table_of_fields_is_the_list_of_fields() -> None:
    wanted = [[f"`{field.name}:`", ", ".join(f"`{name}:`" for name in field.aliases), field.help] for field in FIELDS]
    lines = "\n".join(f"| {' | '.join(row)} |" for row in wanted)
    assert table(section("Search"), "field") == wanted, f"write this below the titles of the table:\n{lines}"


def test_the_table_of_findings_is_the_list_of_rules() -> None:
    wanted = [[f"`{rule.name}`", rule.severity.value, rule.help] for rule in RULES]
    lines = "\n".join(f"| {' | '.join(row)} |" for row in wanted)
    assert table(section("Findings"), "finding") == wanted, f"write this below the titles of the table:\n{lines}"


def test_the_table_of_confidence_is_complete() -> None:
    said = [row[0].strip("`") for row in table(section("The customer's story"), "confidence")]
    assert said == [one.value for one in Confidence]


def test_the_table_of_type_sources_is_complete() -> None:
    named = {row[0].strip("`") for row in table(section("How the type of an event is known"), "`type_source`")}
    assert named == {evidence.ENVELOPE, evidence.INFERRED, evidence.USER, evidence.HEADING, evidence.FILE_NAME}


@pytest.mark.skipif(sys.platform == "win32", reason="%LOCALAPPDATA% is known on Windows only")
def test_the_folders_are_those_of_the_program(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", paths.LIBRARY_VARIABLE):
        monkeypatch.delenv(name, raising=False)
    home = str(Path.home())
    rows = {row[0]: row[1:] for row in table(section("Where data lives"), "what")}
    for column, kind in enumerate((Unix, MacOS)):
        folders = kind("tier-viewer", appauthor=False)
        wanted = {
            "library": f"{folders.user_data_dir}/library.db",
            "log": f"{folders.user_log_dir}/tier-viewer.log",
            "window layout": f"{folders.user_config_dir}/window.ini",
        }
        said = {name: cells[column].strip("`").replace("~", home) for name, cells in rows.items()}
        assert said == wanted
    if sys.platform.startswith("linux"):
        assert str(paths.default_library()) == rows["library"][0].strip("`").replace("~", home)
        assert str(paths.log_folder() / "tier-viewer.log") == rows["log"][0].strip("`").replace("~", home)


def test_its_limits_are_those_of_the_code() -> None:
    limits = section("Limits")
    assert f"up to {tracer.MAX_VALUE >> 20} MiB and {values.MAX_DEPTH} levels" in limits
    assert f"the first {tracer.KEPT >> 10} KiB are kept" in limits
    assert f"up to {query_text.MAX_TERMS} terms with {query_text.MAX_VALUES} values each" in limits
    shown = f"shown up to {bounded_text.TEXT_LENGTH:,} characters, in lines of {bounded_text.LINE_LENGTH:,}."
    assert shown in limits


def test_its_limits_of_the_window_are_those_of_the_code() -> None:
    pytest.importorskip("PySide6")
    from viewer.ui import copy_desk, rejects_dialog

    limits = section("Limits")
    assert copy_desk.COPIED_ROWS == rejects_dialog.COPIED_ROWS
    assert f"The window copies up to {copy_desk.COPIED_ROWS:,} rows at once" in limits
    assert f"marks up to {annotations.MOST_MARKED:,} events" in limits
    assert f"A note has at most {annotations.LONGEST_NOTE:,} characters" in limits


@pytest.mark.parametrize("page", ["README.md", *OTHER_PAGES])
def test_its_paths_exist(page: str) -> None:
    text = (ROOT / page).read_text(encoding="utf-8")
    links = re.findall(r"\]\(([^)#:]+)\)", text) + re.findall(r'(?:src|srcset)="([^"]+)"', text)
    code = re.findall(r"(?<![\w/~.-])(?:viewer|tests|build|resources)/[\w./-]*|\b[A-Z]{6,}(?:\.md)?\b", text)
    made = ("build/out",)
    named = {name.rstrip(".") for name in code if not name.startswith(made)} | set(links)
    files = {name for name in named if "/" in name or "." in name or name == "LICENSE"}
    assert files
    assert {name for name in files if not (ROOT / name).exists()} == set()


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
