"""The Debian package itself: sound by Debian's own checks, and gone without trace when it is removed."""

import re
import shutil
import subprocess
from fnmatch import fnmatch
from pathlib import Path

import pytest

from tests.packaging import roots
from tests.packaging.installed import COMMAND, DESKTOP_TOOLS, HOME, SUITES, by_apt, identity
from tests.packaging.recipes import ROOT, recipe
from tests.packaging.roots import System, needs_roots

pytestmark = [pytest.mark.packages, needs_roots]

SAMPLE = ROOT / "resources" / "sample-capture.ndjson"


@pytest.fixture(scope="module")
def unpacked(debian_package: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What the package installs, and its DEBIAN folder."""
    tree = tmp_path_factory.mktemp("unpacked") / "tree"
    subprocess.run(["dpkg-deb", "--raw-extract", str(debian_package), str(tree)], check=True)
    return tree


@pytest.fixture(scope="module")
def older(unpacked: Path) -> Path:
    """The same as an earlier version."""
    return other_version(unpacked, "0.0.1")


@pytest.fixture(scope="module")
def newer(unpacked: Path) -> Path:
    """The same as a later version."""
    return other_version(unpacked, "99.0")


def other_version(unpacked: Path, version: str) -> Path:
    """The same package under another version, packed quickly."""
    tree = unpacked.with_name(version)
    shutil.copytree(unpacked, tree, symlinks=True)
    control = tree / "DEBIAN" / "control"
    control.write_text(re.sub(r"(?m)^Version: .*$", f"Version: {version}", control.read_text()))
    target = tree.with_suffix(".deb")
    subprocess.run(["dpkg-deb", "-Znone", "--root-owner-group", "--build", str(tree), str(target)], check=True)
    shutil.rmtree(tree)
    return target


def checked(*words: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run([str(word) for word in words], capture_output=True, text=True, check=False)


def test_lintian_accepts_it_and_each_override_is_used(debian_package: Path, unpacked: Path) -> None:
    recipe("tools").need("lintian")
    # With overrides shown they would count as failures, too; so what it prints decides.
    words = ("--allow-root", "--show-overrides", "--tag-display-limit", "0", "--fail-on", "none")
    told = checked("lintian", *words, debian_package)
    lines = [line for line in told.stdout.splitlines() if not line.startswith("N:")]
    assert (told.returncode, [line for line in lines if not line.startswith("O:")]) == (0, [])
    overrides = (unpacked / "usr/share/lintian/overrides" / COMMAND).read_text().splitlines()
    for tag in [line.removesuffix(" *") for line in overrides if not line.startswith("#")]:
        assert any(line.startswith(f"O: {tag}") for line in lines), tag


def test_desktop_files_are_valid(unpacked: Path) -> None:
    recipe("tools").need("desktop-file-validate", "appstreamcli", "lintian")  # this brings man
    entries = sorted((unpacked / "usr/share/applications").iterdir())
    assert [path.name for path in entries] == [f"{identity.APP_ID}.desktop", recipe("linux.share").TEXT_FILES]
    told = checked("desktop-file-validate", *entries)
    assert (told.returncode, told.stdout + told.stderr) == (0, "")
    told = checked("appstreamcli", "validate", "--no-net", *(unpacked / "usr/share/metainfo").iterdir())
    assert told.returncode == 0, told.stdout
    page = unpacked / "usr/share/man/man1" / f"{COMMAND}.1.gz"
    told = checked("man", "--warnings", "--local-file", page)
    assert (told.returncode, told.stderr) == (0, "")


def test_every_bundled_file_has_its_licence(unpacked: Path) -> None:
    paragraphs = (unpacked / "usr/share/doc" / COMMAND / "copyright").read_text(encoding="utf-8").split("\n\n")
    patterns = {pattern for text in paragraphs if text.startswith("Files: ") for pattern in files_of(text)} - {"*"}
    ours = f"usr/lib/{COMMAND}/_internal/viewer/"
    bundled = [
        str(path.relative_to(unpacked))
        for path in (unpacked / "usr" / "lib").rglob("*")
        if path.is_file() and not str(path.relative_to(unpacked)).startswith(ours)
    ]
    assert [name for name in bundled if not any(fnmatch(name, pattern) for pattern in patterns)] == []
    licences = {text.split("\n")[0].removeprefix("License: ") for text in paragraphs if text.startswith("License: ")}
    used = {name for text in paragraphs for name in re.findall(r"^License: (.+)", text, re.MULTILINE)}
    assert {part for name in used for part in name.split(", and ")} <= licences


def files_of(paragraph: str) -> list[str]:
    """The patterns of a paragraph, which go on in lines that begin with a space."""
    return re.split(r"\s+", re.split(r"\n(?=\S)", paragraph)[0].removeprefix("Files: ").strip())


def test_no_scripts_of_its_own(unpacked: Path) -> None:
    assert sorted(path.name for path in (unpacked / "DEBIAN").iterdir()) == ["control", "md5sums"]


@pytest.mark.parametrize("suite", SUITES)
def test_its_life(suite: str, debian_package: Path, older: Path, newer: Path) -> None:
    """Installed, replaced by newer and older, removed; what the person has stays throughout."""
    with roots.opened(roots.base(suite)) as system:
        system.install(*DESKTOP_TOOLS)
        before = shared_files(system)
        user = system.add_user("zoe", HOME)
        installed = by_apt(system, older, user)
        needs_are_met(system)
        types_are_known(system, installed.put("Büch er.db", b"SQLite format 3\0" + b"\0" * 84))
        mine = installed.put("sample.ndjson", SAMPLE.read_bytes())
        assert installed.run("import", mine).returncode == 0
        for package, version in (
            (debian_package, identity.VERSION),
            (newer, "99.0"),
            (debian_package, identity.VERSION),
        ):
            system.at("/tmp/x.deb").write_bytes(package.read_bytes())
            told = system.run("apt-get", "install", "-y", "--allow-downgrades", "/tmp/x.deb")
            assert told.returncode == 0, told.stderr
            assert system.need("dpkg-query", "--show", "--showformat=${Version}", COMMAND) == version
            assert installed.run("search", "--count").stdout == "413\n"
        assert system.need("dpkg", "--verify", COMMAND) == ""
        system.need("apt-get", "purge", "-y", COMMAND)
        assert shared_files(system) == before
        assert system.at(f"{HOME}/.local/share/{COMMAND}/library.db").is_file()


def test_an_older_one_is_not_installed_over_a_newer_unasked(debian_package: Path, newer: Path) -> None:
    with roots.opened(roots.base("trixie")) as system:
        by_apt(system, newer, roots.SUPERUSER)
        system.at("/tmp/x.deb").write_bytes(debian_package.read_bytes())
        told = system.run("apt-get", "install", "-y", "/tmp/x.deb")
        assert told.returncode != 0
        assert "downgraded" in told.stdout + told.stderr
        assert system.need("dpkg-query", "--show", "--showformat=${Version}", COMMAND) == "99.0"


def test_a_locale_of_another_encoding_changes_no_name(debian_package: Path) -> None:
    latin = {"LC_ALL": "de_DE.ISO-8859-1"}
    with roots.opened(roots.base("bookworm")) as system:
        program = by_apt(system, debian_package, system.add_user("zoe", HOME))
        system.install("locales")
        system.need("localedef", "-i", "de_DE", "-f", "ISO-8859-1", latin["LC_ALL"])
        checked = program.run("self-test", env=latin)
        assert checked.returncode == 0, checked.stdout + checked.stderr
        program.put("Grüße 程.json", b'{"customer": {"id": "cust_9"}, "loyalty_tier": {"id": "ltr_9"}}')
        assert program.run("import", "Grüße 程.json", "--library", "ü.tierlibrary", env=latin).returncode == 0
        assert system.at(f"{HOME}/ü.tierlibrary").is_file()


def shared_files(system: System) -> set[str]:
    """Everything below /usr that bears our name or lists types and applications."""
    told = system.need("find", "/usr", "-ipath", "*tier?viewer*", "-o", "-name", "mimeinfo.cache")
    return set(told.splitlines())


def needs_are_met(system: System) -> None:
    """Each library that the program needs comes with it, or with a package that it depends on."""
    libraries = recipe("linux.libraries")
    needed = libraries.needs_of(system.at(f"/usr/lib/{COMMAND}")).libraries
    assert needed
    depends = system.need("dpkg-query", "--show", "--showformat=${Depends}", COMMAND)
    named = {re.sub(r" .*", "", choice.strip()) for choice in re.split(r"[,|]", depends)}
    for library in needed:
        owners = system.need("dpkg", "--search", f"*/{library}").splitlines()
        packages = {line.split(":")[0] for line in owners if "diversion" not in line}
        assert packages & named, f"{library} is in {packages}, and Depends has {named}"


def types_are_known(system: System, path: str) -> None:
    """A library is known by its content, other SQLite files are not taken for one, and no type of others is taken."""
    type_of = ("gio", "info", "--attributes=standard::content-type")
    assert "application/vnd.sqlite3" in system.need(*type_of, path)
    number = recipe("linux.share").schema.APPLICATION_ID
    stamped = bytearray(system.at(path).read_bytes())
    stamped[68:72] = number.to_bytes(4, "big")
    system.at(path).write_bytes(stamped)
    assert identity.LIBRARY_TYPE in system.need(*type_of, path)
    system.at("/tmp/other" + identity.LIBRARY_SUFFIX).write_bytes(b"x")
    assert identity.LIBRARY_TYPE in system.need(*type_of, "/tmp/other" + identity.LIBRARY_SUFFIX)
    default = ("xdg-mime", "query", "default")
    assert system.need(*default, identity.LIBRARY_TYPE).strip() == f"{identity.APP_ID}.desktop"
    for name in ("application/json", "text/csv", "application/x-ndjson"):
        assert system.run(*default, name).stdout.strip() == ""
    editor = "[Desktop Entry]\nType=Application\nName=Editor\nExec=true %F\nMimeType=text/plain;\n"
    system.at("/usr/share/applications/org.xfce.mousepad.desktop").write_text(editor)
    system.need("update-desktop-database")
    for name in ("text/plain", "application/json", "text/csv"):
        told = system.need("gio", "mime", name).splitlines()
        assert told[0].endswith("org.xfce.mousepad.desktop"), told
        assert any(recipe("linux.share").TEXT_FILES in line for line in told), told
    system.at("/usr/share/applications/org.xfce.mousepad.desktop").unlink()
    system.need("update-desktop-database")
