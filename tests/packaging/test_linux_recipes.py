"""The recipes of the Linux packages, as far as nothing has to be built for it."""

import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import click
import pytest

from tests.packaging.recipes import BUILD, recipe
from viewer import cli

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="made on Linux only")


def test_the_manual_page_holds_every_command_and_option() -> None:
    man_page = recipe("linux.man_page")
    page = man_page.text()
    plain = page.replace("\\-", "-")
    context = click.Context(cli.commands, info_name="tier-viewer")
    for name, command in cli.commands.commands.items():
        assert (f".SS tier-viewer {name} " in plain) is not command.hidden, name
        for parameter in command.get_params(context):
            shown = isinstance(parameter, click.Option) and not parameter.hidden and not command.hidden
            if shown and parameter.opts != ["--help"]:
                assert parameter.opts[0] in plain, (name, parameter.opts)
    assert "screenshot" not in plain
    assert page.startswith('.TH TIER-VIEWER 1 "20')


@pytest.mark.parametrize(
    ("text", "expected"),
    [("--to FILE", "\\-\\-to FILE"), (".hidden", "\\&.hidden"), ("'quoted'", "\\&'quoted'"), ("a\\b", "a\\eb")],
)
def test_no_text_is_taken_for_a_request(text: str, expected: str) -> None:
    assert recipe("linux.man_page").roff(text) == expected


def test_what_the_program_needs_is_read_from_its_files(tmp_path: Path) -> None:
    libraries = recipe("linux.libraries")
    program = tmp_path / "program"
    program.symlink_to(sys.executable)
    assert libraries.elf_files(tmp_path) == []  # links lead to what is listed itself
    program.unlink()
    program.write_bytes(Path("/bin/sh").resolve().read_bytes())
    (tmp_path / "text").write_text("no ELF")
    needs = libraries.needs_of(tmp_path)
    assert "libc.so.6" in needs.libraries
    assert tuple(map(int, needs.glibc.split("."))) >= (2, 2)
    (tmp_path / "libc.so.6").touch()
    assert "libc.so.6" not in libraries.needs_of(tmp_path).libraries


def test_needs_become_dependencies() -> None:
    libraries = recipe("linux.libraries")
    needs = libraries.Needs(frozenset({"libc.so.6", "libm.so.6", "libstdc++.so.6", "libEGL.so.1"}), "2.36", "12.1")
    depends = libraries.dependencies(needs)
    assert {"libc6 (>= 2.36)", "libegl1", "libstdc++6 (>= 12.1)", "fontconfig-config"} <= set(depends)
    assert depends == sorted(depends)
    with pytest.raises(recipe("environment").SetupProblem, match=r"needs libnew\.so\.1: put it"):
        libraries.dependencies(needs._replace(libraries=frozenset({"libnew.so.1"})))


def test_the_type_of_a_library_is_known_by_the_id_that_the_store_writes() -> None:
    share = recipe("linux.share")
    tree = ElementTree.fromstring(share.filled("library-type.xml"))
    space = "{http://www.freedesktop.org/standards/shared-mime-info}"
    inner = tree.find(f".//{space}match/{space}match")
    assert inner is not None
    assert int(inner.attrib["value"], 16) == share.schema.APPLICATION_ID
    glob = tree.find(f".//{space}glob")
    assert glob is not None
    assert glob.attrib["pattern"] == f"*{recipe('identity').LIBRARY_SUFFIX}"


def test_the_version_is_in_the_metainfo() -> None:
    tree = ElementTree.fromstring(recipe("linux.share").filled("metainfo.xml"))
    release = tree.find("releases/release")
    assert release is not None
    assert release.attrib["version"] == recipe("identity").VERSION
    assert tree.findtext("id") == recipe("identity").APP_ID


def test_everything_gets_one_time_and_plain_permissions(tmp_path: Path) -> None:
    tree = tmp_path / "tree"
    (tree / "folder").mkdir(parents=True, mode=0o700)
    (tree / "folder" / "program").touch(mode=0o750)
    (tree / "folder" / "text").touch(mode=0o600)
    (tree / "link").symlink_to("folder")
    recipe("linux.deb").settle(tree)
    modes = {path.name: f"{path.lstat().st_mode & 0o777:o}" for path in tree.rglob("*") if not path.is_symlink()}
    assert modes == {"folder": "755", "program": "755", "text": "644"}
    assert {path.lstat().st_mtime for path in [tree, *tree.rglob("*")]} == {recipe("identity").commit_time()}


def test_the_installer_is_a_shell_script_without_a_slip() -> None:
    done = subprocess.run(
        ["sh", "-n", str(BUILD / "linux" / "install.sh")], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")
