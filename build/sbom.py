"""What each package holds, as a CycloneDX 1.6 list (https://cyclonedx.org): parts, versions, licences, sums."""

import hashlib
import uuid
from datetime import UTC, datetime
from pathlib import Path

from cyclonedx.contrib.license.factories import LicenseFactory
from cyclonedx.model import HashAlgorithm, HashType, Property
from cyclonedx.model.bom import Bom, BomMetaData
from cyclonedx.model.component import Component, ComponentType
from cyclonedx.model.license import License
from cyclonedx.output.json import JsonV1Dot6
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator
from packageurl import PackageURL
from packaging.utils import canonicalize_name

import checksums
import contents
import debian_files
import environment
import identity

SUFFIX = ".cdx.json"
MODULES = "tier-viewer:python-modules"
"""The property with the number of Python modules that lie in an archive and so are no files of their own."""
# What scanners for advisories know these libraries by: vendor and product (https://nvd.nist.gov/products/cpe).
CPE_NAMES = {
    "CPython": ("python", "python"),
    "ICU": ("unicode", "international_components_for_unicode"),
    "OpenSSL": ("openssl", "openssl"),
    "Qt": ("qt", "qt"),
    "SQLite": ("sqlite", "sqlite"),
}
LIBRARY_LICENCES = {"ICU": "Unicode-3.0", "OpenSSL": "Apache-2.0", "Qt": "LGPL-3.0-only", "SQLite": "blessing"}
# PyInstaller's own sentence in SPDX's words (https://pyinstaller.org/en/stable/license.html).
SPDX = {
    "pyinstaller": "GPL-2.0-or-later WITH Bootloader-exception",
    "sqlite-fts4": "Apache-2.0",
}


def write(folder: Path, target: str, packages: Path) -> Path:
    """List what is in the application `folder` beside the package made of it; the path is PACKAGE.cdx.json.

    The same folder and package give the same bytes. Raises SetupProblem when CycloneDX's own schema refuses the list.
    """
    package = packages / identity.file_names()[target]
    listed = as_json(bill(folder, contents.scan(folder), package))
    problem = JsonStrictValidator(SchemaVersion.V1_6).validate_str(listed)
    if problem:
        raise environment.SetupProblem(f"The list of what is in {package.name} is not valid CycloneDX: {problem}")
    path = package.with_name(package.name + SUFFIX)
    path.write_text(listed + "\n", encoding="utf-8", newline="\n")
    return path


def bill(folder: Path, parts: list[contents.Part], package: Path) -> Bom:
    """The list of a package, dated like the commit; its serial number says what is in it, so equal lists are equal."""
    subject = Component(
        type=ComponentType.APPLICATION,
        name=package.name,
        version=identity.VERSION,
        description=identity.SUMMARY,
        licenses=licences(identity.LICENCE),
        hashes=[sha256(package)],
        bom_ref=f"package:{package.name}",
    )
    components = [component(folder, part) for part in parts]
    made = Bom(
        components=components,
        serial_number=uuid.UUID(int=0),
        metadata=BomMetaData(component=subject, timestamp=datetime.fromtimestamp(identity.commit_time(), UTC)),
    )
    made.register_dependency(subject, components)
    # Nothing in a list of files tells which of its parts use which: no such claim is made.
    made.serial_number = uuid.uuid5(uuid.NAMESPACE_URL, hashlib.sha256(as_json(made).encode()).hexdigest())
    return made


def as_json(made: Bom) -> str:
    """The list as text."""
    return JsonV1Dot6(made).output_as_string(indent=2)


def component(folder: Path, part: contents.Part) -> Component:
    """One part with all of its files; a file of unknown origin stands for itself."""
    if part.kind == "unknown":
        return file_component(folder, part.files[0]) if part.files else module_component(part.name)
    url = package_url(part)
    return Component(
        type=ComponentType.APPLICATION if part.kind == "program" else ComponentType.LIBRARY,
        name=part.name,
        version=part.version,
        licenses=licences(SPDX.get(part.name, part.licence)),
        purl=url,
        cpe=cpe(part.name, part.version),
        properties=[Property(name=MODULES, value=str(len(part.modules)))] if part.modules else None,
        components=[
            *(library_component(part, library) for library in part.libraries),
            *(file_component(folder, place) for place in part.files),
        ],
        bom_ref=str(url),
    )


def package_url(part: contents.Part) -> PackageURL:
    """Where a part comes from, as a package URL (https://github.com/package-url/purl-spec)."""
    match part.kind:
        case "distribution":
            return PackageURL("pypi", None, canonicalize_name(part.name), part.version)
        case "debian":
            system, release = debian_files.system()
            qualifiers = {"arch": identity.debian_machine(), "distro": f"{system}-{release}"}
            return PackageURL("deb", system, part.name, part.version, qualifiers)
        case _:
            return PackageURL("generic", None, part.name.lower(), part.version)


def library_component(part: contents.Part, library: contents.Library) -> Component:
    """A well-known library that lies within another part."""
    return Component(
        type=ComponentType.LIBRARY,
        name=library.name,
        version=library.version,
        licenses=licences(LIBRARY_LICENCES[library.name]),
        purl=PackageURL("generic", None, library.name.lower(), library.version),
        cpe=cpe(library.name, library.version),
        bom_ref=f"library:{library.name}@{library.version} in {part.name}",
    )


def file_component(folder: Path, place: str) -> Component:
    """One file with its sum."""
    return Component(type=ComponentType.FILE, name=place, hashes=[sha256(folder / place)], bom_ref=f"file:{place}")


def module_component(name: str) -> Component:
    """A Python module in an archive that no known part brings."""
    return Component(type=ComponentType.LIBRARY, name=name, bom_ref=f"module:{name}")


def licences(words: str) -> list[License]:
    """A licence as CycloneDX has it: by its SPDX id or expression where it is one, else by its words."""
    return [LicenseFactory().make_from_string(words)] if words else []


def cpe(name: str, version: str) -> str | None:
    """What lists of advisories know a well-known library by."""
    if name not in CPE_NAMES:
        return None
    vendor, product = CPE_NAMES[name]
    return f"cpe:2.3:a:{vendor}:{product}:{version}:*:*:*:*:*:*:*"


def sha256(path: Path) -> HashType:
    """The sum of a file."""
    return HashType(alg=HashAlgorithm.SHA_256, content=checksums.sha256(path))
