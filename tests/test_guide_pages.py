"""The pages of the guide are true: their commands print what they show, their tables and limits are the program's."""

import re
import sys
from pathlib import Path

import click
import pytest
from platformdirs.macos import MacOS
from platformdirs.unix import Unix

from tests.documentation import GUIDE, ROOT, SAMPLE, prose_code, run_commands, section, shown_commands, table
from viewer import cli, paths
from viewer.capture import tracer, values
from viewer.domain import annotations, evidence, query_text
from viewer.history.findings import RULES
from viewer.history.values import Confidence
from viewer.jobs.find_findings import find_findings
from viewer.jobs.import_sources import import_sources
from viewer.jobs.read_guide import Page, filled

PAGES = {name: path.read_text(encoding="utf-8") for name, path in GUIDE.items()}
README = (ROOT / "README.md").read_text(encoding="utf-8")
WITH_COMMANDS = [name for name, text in PAGES.items() if shown_commands(text)]
# Programs of others that a page names, with options of their own.
OF_OTHERS = {"sh", "sha256sum", "python3", "SHA256SUMS"}


@pytest.fixture(scope="module")
def sample_library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What every page with commands starts with: the sample, imported and examined."""
    library = tmp_path_factory.mktemp("pages") / "library.db"
    import_sources([str(ROOT / SAMPLE)], library)
    find_findings(library)
    return library


@pytest.mark.skipif(sys.platform == "win32", reason="the pages show the commands of a POSIX shell")
@pytest.mark.parametrize("name", WITH_COMMANDS)
def test_its_commands_print_what_it_shows(name: str, tmp_path: Path, sample_library: Path) -> None:
    shown = shown_commands(PAGES[name])
    assert run_commands([one.command for one in shown], tmp_path, sample_library) == shown


@pytest.mark.parametrize("name", PAGES)
def test_its_tables_are_those_of_the_program(name: str, request: pytest.FixtureRequest) -> None:
    pytest.importorskip("PySide6")
    request.getfixturevalue("qapp")
    from viewer.ui.guide_tables import TABLES

    assert filled(PAGES[name], TABLES) == PAGES[name], "run python3 build/guide.py"


def test_every_command_has_its_line() -> None:
    said = table(PAGES["10-command-line.md"], "command")
    known = {name: " ".join((one.help or "").split("\n\n")[0].split()) for name, one in cli.commands.commands.items()}
    assert said == [[f"`{name}`", words] for name, words in sorted(known.items())], "run python3 build/guide.py"


@pytest.mark.parametrize("name", PAGES)
def test_its_links_lead_to_pages_and_headings(name: str) -> None:
    for target in re.findall(r"\]\(([^)]+)\)", PAGES[name]):
        page, _, wanted = target.partition("#")
        assert (page or name) in PAGES, target
        known = {one.anchor for one in Page(name, PAGES[page or name]).headings()}
        assert not wanted or wanted in known, target


def test_the_names_of_pages_put_them_in_order() -> None:
    assert [name[:2] for name in PAGES] == [f"{number:02}" for number in range(1, len(PAGES) + 1)]


def test_commands_and_options_in_sentences_exist() -> None:
    group = cli.commands
    assert isinstance(group, click.Group)
    options = {word for command in group.commands.values() for option in command.params for word in option.opts}
    prose = [words for text in (README, *PAGES.values()) for words in prose_code(text)]
    commands = [words.split()[1] for words in prose if re.match(r"tier-viewer [a-z]", words)]
    assert commands
    assert {word for word in commands if word not in group.commands} == set()
    ours = [words for words in prose if words.split()[0] not in OF_OTHERS]
    named = {word for words in ours for word in re.findall(r"--[a-z-]+", words)} - {"--help"}
    assert named
    assert named - options == set()


def test_every_finding_is_explained_one_by_one() -> None:
    page = Page("", PAGES["07-findings.md"])
    assert [one.anchor for one in page.sections() if one.level == 3] == [rule.name for rule in RULES]
    for rule in RULES:
        told = page.text.split(f"\n### `{rule.name}`\n", 1)[1].split("\n### ", 1)[0]
        assert told.startswith(f"\n**{rule.title}.** "), rule.name
        assert "\n*What to do:* " in told, rule.name


def test_confidence_and_type_sources_are_complete() -> None:
    said = [row[0].strip("`") for row in table(PAGES["06-reading-a-history.md"], "confidence")]
    assert said == [one.value for one in Confidence]
    named = {row[0].strip("`") for row in table(PAGES["03-types-and-deliveries.md"], "`type_source`")}
    assert named == {evidence.ENVELOPE, evidence.INFERRED, evidence.USER, evidence.HEADING, evidence.FILE_NAME}


@pytest.mark.skipif(sys.platform == "win32", reason="%LOCALAPPDATA% is known on Windows only")
def test_the_folders_are_those_of_the_program(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", paths.LIBRARY_VARIABLE):
        monkeypatch.delenv(name, raising=False)
    home = str(Path.home())
    rows = {row[0]: row[1:] for row in table(section(PAGES["09-privacy-and-care.md"], "Where data lives"), "what")}
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


def test_limits_are_those_of_the_code() -> None:
    limits = section(PAGES["12-trouble.md"], "Limits")
    assert f"up to {tracer.MAX_VALUE >> 20} MiB and {values.MAX_DEPTH} levels" in limits
    assert f"the first {tracer.KEPT >> 10} KiB are kept" in limits
    assert f"up to {query_text.MAX_TERMS} terms with {query_text.MAX_VALUES} values each" in limits


def test_limits_of_the_window_are_those_of_the_code() -> None:
    pytest.importorskip("PySide6")
    from viewer.ui import bounded_text, copy_desk, rejects_dialog

    limits = section(PAGES["12-trouble.md"], "Limits")
    assert copy_desk.COPIED_ROWS == rejects_dialog.COPIED_ROWS
    assert f"The window copies up to {copy_desk.COPIED_ROWS:,} rows at once" in limits
    assert f"marks up to {annotations.MOST_MARKED:,} events" in limits
    assert f"A note has at most {annotations.LONGEST_NOTE:,} characters" in limits
    shown = f"shown up to {bounded_text.TEXT_LENGTH:,} characters, in lines of {bounded_text.LINE_LENGTH:,}."
    assert shown in limits
