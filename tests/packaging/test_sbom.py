"""The list beside each package: everything that is inside, once, with its version, licence and sum."""

import hashlib
import json
import re
import sys
import zipfile
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator

import viewer
from tests.packaging.recipes import ROOT, recipe

MINOR = sys.version_info[1]
LOCK = (ROOT / "requirements.lock").read_text("utf-8")
LOCKED = dict(re.findall(r"^([a-z0-9.-]+)(?:\[[^]]*\])?==([^ ]+)", LOCK, re.MULTILINE))


@pytest.fixture
def sbom() -> ModuleType:
    return recipe("sbom")


@pytest.fixture
def application(tmp_path: Path) -> Path:
    """A folder as the recipes make it, with something of every origin."""
    inside = tmp_path / "application" / "_internal"
    files = {
        "../tier-viewer": b"\x7fELF",
        "viewer/resources/field-guide.json": b"{}",
        "click/core.pyc": b"compiled",
        # Files and a package that only the wheels for Windows have, described without a list of its files.
        "PySide6/Qt6Core.dll": b"MZ Qt 6.11.3 (x86_64-little_endian",
        "colorama/ansi.pyc": b"compiled",
        "colorama-0.4.6.dist-info/METADATA": b"Name: colorama\nVersion: 0.4.6\nLicense: BSD-3-Clause\n",
        "sqlite3.dll": b"MZ@@3.45.1\x00",
        "start.pyc": b"compiled",
        f"python3{MINOR}.dll": b"MZ\x003.%d.99\x00" % MINOR,
        "unicodedata.pyd": b"MZ",
        "libthing.so.1": b"\x7fELF",
        "libstrange.so.1": b"\x7fELF",
        "stranger.txt": b"no library",
    }
    for name, content in files.items():
        (inside / name).parent.mkdir(parents=True, exist_ok=True)
        (inside / name).write_bytes(content)
    with zipfile.ZipFile(inside / f"python3{MINOR}.zip", "w") as archive:
        for name in ("json/__init__.pyc", "json/decoder.pyc", "_pyio.pyc", "tabulate/__init__.pyc", "crept_in.pyc"):
            archive.writestr(zipfile.ZipInfo(name), b"")
    return inside.parent


@pytest.fixture
def packages(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A folder with a package, on a Debian where a package brings libthing."""
    debian_files = recipe("debian_files")
    monkeypatch.setattr(
        debian_files,
        "owners",
        lambda names: {"libthing.so.1": debian_files.Package("libthing1", "1:2.0-3+b1")} if names else {},
    )
    monkeypatch.setattr(debian_files, "system", lambda: ("debian", "12"))
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    (tmp_path / recipe("identity").file_names()["deb"]).write_bytes(b"package")
    return tmp_path


def listed(path: Path) -> dict[str, Any]:
    """The list, valid by CycloneDX's own schema."""
    text = path.read_text(encoding="utf-8")
    assert JsonStrictValidator(SchemaVersion.V1_6).validate_str(text) is None
    told: dict[str, Any] = json.loads(text)
    return told


def parts(told: dict[str, Any]) -> dict[str, dict[str, Any]]:
    return {component["name"]: component for component in told["components"]}


def files(component: dict[str, Any]) -> dict[str, str]:
    """Place -> SHA-256 of the files of a part, or of the part that is a file."""
    inside = [component, *component.get("components", ())]
    return {each["name"]: each["hashes"][0]["content"] for each in inside if each["type"] == "file"}


def test_every_part_has_its_version_and_origin(sbom: ModuleType, application: Path, packages: Path) -> None:
    found = parts(listed(sbom.write(application, "deb", packages)))
    here = f"arch={recipe('identity').debian_machine()}&distro=debian-12"
    urls = {name: component.get("purl") for name, component in found.items()}
    assert urls == {
        "tier-viewer": f"pkg:generic/tier-viewer@{viewer.__version__}",
        "CPython": f"pkg:generic/cpython@3.{MINOR}.99",
        "click": f"pkg:pypi/click@{LOCKED['click']}",
        "colorama": "pkg:pypi/colorama@0.4.6",
        "PySide6_Essentials": f"pkg:pypi/pyside6-essentials@{LOCKED['pyside6-essentials']}",
        "tabulate": f"pkg:pypi/tabulate@{LOCKED['tabulate']}",
        "libthing1": f"pkg:deb/debian/libthing1@1:2.0-3%2Bb1?{here}",
        "crept_in": None,
        "_internal/libstrange.so.1": None,
        "_internal/stranger.txt": None,
    }
    assert found["click"]["licenses"] == [{"license": {"id": "BSD-3-Clause"}}]
    assert found["PySide6_Essentials"]["licenses"] == [{"expression": "LGPL-3.0-only OR GPL-2.0-only OR GPL-3.0-only"}]
    assert found["CPython"]["properties"] == [{"name": sbom.MODULES, "value": "3"}]


def test_well_known_libraries_are_named_within_what_brings_them(
    sbom: ModuleType, application: Path, packages: Path
) -> None:
    found = parts(listed(sbom.write(application, "deb", packages)))
    libraries = {
        (name, each["name"], each["version"])
        for name, component in found.items()
        for each in component.get("components", ())
        if each["type"] == "library"
    }
    assert libraries == {("PySide6_Essentials", "Qt", "6.11.3"), ("CPython", "SQLite", "3.45.1")}
    (sqlite,) = (each for each in found["CPython"]["components"] if each["name"] == "SQLite")
    assert sqlite["cpe"] == "cpe:2.3:a:sqlite:sqlite:3.45.1:*:*:*:*:*:*:*"


def assert_every_file_once(told: dict[str, Any], folder: Path) -> None:
    inside = [place for component in told["components"] for place in files(component).items()]
    real = [path for path in folder.rglob("*") if path.is_file() and not path.is_symlink()]
    sums = {path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in real}
    assert len(inside) == len(real)
    assert dict(inside) == sums


def test_every_file_is_listed_once_with_its_sum(sbom: ModuleType, application: Path, packages: Path) -> None:
    assert_every_file_once(listed(sbom.write(application, "deb", packages)), application)


def test_an_application_of_macos_is_understood_too(sbom: ModuleType, packages: Path, tmp_path: Path) -> None:
    application = tmp_path / "Tier Viewer.app"
    inside = {
        "tier-viewer": (
            "MacOS/tier-viewer",
            "Info.plist",
            "Resources/tier-viewer.icns",
            "_CodeSignature/CodeResources",
        ),
        "CPython": ("Frameworks/Python.framework/Versions/3.11/Python", "Frameworks/libcrypto.3.dylib"),
        "PySide6_Essentials": ("Frameworks/PySide6/Qt/lib/QtCore.framework/Versions/A/QtCore",),
        "Contents/Frameworks/libstrange.dylib": ("Frameworks/libstrange.dylib",),
    }
    for name in [name for names in inside.values() for name in names]:
        file = application / "Contents" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(b"\xcf\xfa\xed\xfe Qt 6.11.3 (arm64 OpenSSL 3.0.19 ")
    (application / "Contents" / "Resources" / "link").symlink_to("../Frameworks/libcrypto.3.dylib")
    found = parts(listed(sbom.write(application, "deb", packages)))
    places = {
        name: sorted(file.removeprefix("Contents/") for file in files(component)) for name, component in found.items()
    }
    assert places == {name: sorted(names) for name, names in inside.items()}


def test_the_same_content_gives_the_same_list(sbom: ModuleType, application: Path, packages: Path) -> None:
    first = sbom.write(application, "deb", packages).read_bytes()
    assert sbom.write(application, "deb", packages).read_bytes() == first
    (application / "_internal" / "click" / "core.pyc").write_bytes(b"changed")
    changed = listed(sbom.write(application, "deb", packages))
    before = json.loads(first)
    assert changed["serialNumber"] != before["serialNumber"]
    assert changed["metadata"]["timestamp"] == before["metadata"]["timestamp"] == "2023-11-14T22:13:20+00:00"


def test_the_package_itself_is_named_with_its_sum(sbom: ModuleType, application: Path, packages: Path) -> None:
    path = sbom.write(application, "deb", packages)
    package = recipe("identity").file_names()["deb"]
    assert path.name == f"{package}.cdx.json"
    subject = listed(path)["metadata"]["component"]
    assert (subject["name"], subject["version"]) == (package, viewer.__version__)
    assert subject["hashes"] == [{"alg": "SHA-256", "content": hashlib.sha256(b"package").hexdigest()}]


def test_a_library_is_found_by_the_loaders_folder_and_this_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    debian_files = recipe("debian_files")

    def told(*command: str) -> str:
        match command[:2]:
            case ("dpkg", "--print-architecture"):
                return "amd64\n"
            case ("dpkg-query", "--search"):
                assert command[2:] == ("*/libz.so.1", "*/libown.so.2")
                return (
                    "other:amd64: /opt/other/lib/libz.so.1\n"
                    "zlib1g:i386: /usr/lib/i386-linux-gnu/libz.so.1\n"
                    "zlib1g:amd64: /usr/lib/x86_64-linux-gnu/libz.so.1\n"
                )
            case _:
                assert command[-1] == "zlib1g"
                return "zlib1g 1:1.2.13.dfsg-1\n"

    monkeypatch.setattr(debian_files, "told", told)
    monkeypatch.setattr(debian_files.shutil, "which", lambda _: "/usr/bin/dpkg-query")
    assert debian_files.owners(["libz.so.1", "libown.so.2"]) == {"libz.so.1": ("zlib1g", "1:1.2.13.dfsg-1")}


@pytest.mark.packages
@pytest.mark.skipif(sys.platform != "linux", reason="made for Linux here")
def test_the_list_of_the_real_package_is_whole(folder: Path, debian_package: Path) -> None:
    told = listed(debian_package.with_name(f"{debian_package.name}.cdx.json"))
    assert_every_file_once(told, folder)
    assert told["metadata"]["component"]["hashes"][0]["content"] == recipe("checksums").sha256(debian_package)
    urls = [component.get("purl", component["name"]) for component in told["components"]]
    assert [url for url in urls if not url.startswith("pkg:")] == [], "of unknown origin"
    brought = dict(url.removeprefix("pkg:pypi/").split("@") for url in urls if url.startswith("pkg:pypi/"))
    assert brought.items() <= LOCKED.items()
    assert {"click", "msgspec", "pydantic-core", "pyinstaller", "pyside6-essentials", "shiboken6"} <= set(brought)
    libraries = {each["name"] for component in told["components"] for each in component.get("components", ())}
    assert {"Qt", "ICU", "OpenSSL", "SQLite"} <= libraries
