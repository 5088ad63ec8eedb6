"""The system libraries of a Debian or Ubuntu machine: which package, in which version, brings a library."""

import platform
import re
import shutil
import subprocess
from collections.abc import Sequence
from typing import NamedTuple

# The loader's own folders; libraries of the same name lie in private folders of other packages.
LIBRARY_FOLDER = re.compile(r"(/usr)?/lib(/[^/]+-linux-gnu[^/]*)?/[^/]+")


class Package(NamedTuple):
    """A Debian package as it is installed here."""

    name: str
    version: str


def owners(libraries: Sequence[str]) -> dict[str, Package]:
    """File name of a library -> the package that it is from; empty where there is no dpkg."""
    if not libraries or not shutil.which("dpkg-query"):
        return {}
    machine = told("dpkg", "--print-architecture").strip()
    names: dict[str, str] = {}
    for line in told("dpkg-query", "--search", *(f"*/{name}" for name in libraries)).splitlines():
        package, _, path = line.partition(": ")
        name, _, architecture = package.partition(":")
        if architecture == machine and LIBRARY_FOLDER.fullmatch(path):
            names.setdefault(path.rpartition("/")[2], name)
    listed = told("dpkg-query", "--show", "--showformat=${Package} ${Version}\n", *sorted(set(names.values())))
    versions = dict(line.split(" ") for line in listed.splitlines())
    return {library: Package(name, versions[name]) for library, name in names.items()}


def system() -> tuple[str, str]:
    """What this Debian or one of its children is called, and its version, such as ("debian", "12")."""
    release = platform.freedesktop_os_release()
    return release["ID"], release.get("VERSION_ID", "")


def told(*command: str) -> str:
    """What a program says; it names what it does not find on the other stream, and goes on."""
    return subprocess.run(command, capture_output=True, text=True, check=False).stdout
