"""Packages of the Python Package Index: which one a file or a module of an application comes from."""

import importlib.metadata
from collections.abc import Iterable
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from packaging.utils import canonicalize_name

import identity


class Distribution(NamedTuple):
    """What a package says of itself; the licence in its own words, at best an SPDX expression."""

    name: str
    version: str
    licence: str


class Known:
    """Which file and which module belongs to which distribution; where two tell of one, the first is heard."""

    def __init__(self, installed: Iterable[importlib.metadata.Distribution]) -> None:
        self._of_file: dict[str, Distribution] = {}
        self._of_top: dict[str, Distribution] = {}
        named: dict[str, Distribution] = {}
        for each in installed:
            told = described(each)
            name = canonicalize_name(told.name)
            if name == identity.COMMAND:
                continue
            told = named.setdefault(name, told)
            files = [file.as_posix() for file in each.files or () if file.parts[0] not in {"..", "__pycache__"}]
            self._of_file |= {compiled(file): told for file in files} | self._of_file
            tops = {file.split("/")[0].split(".py")[0] for file in files}
            # Packages that are made smaller keep a description, but often no list of files.
            tops |= {*(each.read_text("top_level.txt") or "").split(), name.replace("-", "_")}
            self._of_top |= dict.fromkeys(tops, told) | self._of_top

    def of_file(self, place: PurePosixPath) -> Distribution | None:
        """The distribution of a file, wherever in an application its packages lie."""
        ends = ["/".join(place.parts[start:]) for start in range(len(place.parts))]
        exact = next((self._of_file[compiled(end)] for end in ends if compiled(end) in self._of_file), None)
        # The same package for another system has files that the one installed here does not have.
        return exact or next((self._of_top[part] for part in map(bare, place.parts[:-1]) if part in self._of_top), None)

    def of_module(self, name: str) -> Distribution | None:
        """The distribution of a module, named by its first part."""
        return self._of_top.get(name)


def known(folder: Path) -> Known:
    """What the application has descriptions of within itself, then what is installed where this runs."""
    within = sorted(path.parent for path in folder.rglob("*.dist-info/METADATA"))
    return Known([*map(importlib.metadata.PathDistribution, within), *importlib.metadata.distributions()])


def compiled(name: str) -> str:
    """A Python file is the same one whether it was compiled or not."""
    return f"{name}c" if name.endswith(".py") else name


def bare(folder: str) -> str:
    """`click-8.5.1.dist-info` belongs to what is called `click`; other folders are called as they are."""
    return folder.partition("-")[0] if folder.endswith(".dist-info") else folder


def described(distribution: importlib.metadata.Distribution) -> Distribution:
    """Name, version and licence; a licence in full length is shortened to what its classifier says."""
    told = distribution.metadata
    licence = next((told[name] for name in ("License-Expression", "License") if name in told), "")
    if not licence or "\n" in licence:
        classifiers = [text for text in told.get_all("Classifier") or () if text.startswith("License ::")]
        licence = classifiers[0].rpartition(" :: ")[2] if classifiers else licence.split("\n")[0]
    return Distribution(told["Name"], told["Version"], licence)
