"""Packages of the Python Package Index: which one a file or a module of an application comes from."""

import importlib.metadata
from collections.abc import Iterable
from pathlib import Path, PurePosixPath
from typing import NamedTuple

import identity


class Distribution(NamedTuple):
    """What a package says of itself; the licence in its own words, at best an SPDX expression."""

    name: str
    version: str
    licence: str


class Known:
    """Which file and which module belongs to which distribution."""

    def __init__(self, installed: Iterable[importlib.metadata.Distribution]) -> None:
        self._of_file: dict[str, Distribution] = {}
        self._of_module: dict[str, Distribution] = {}
        for each in installed:
            told = described(each)
            if told.name == identity.COMMAND:
                continue
            for file in each.files or ():
                name = file.as_posix()
                if not name.startswith("../"):
                    self._of_file.setdefault(compiled(name), told)
                    top = name.split("/")[0]
                    if not top.startswith("__pycache__"):
                        self._of_module.setdefault(top.split(".")[0] if "/" not in name else top, told)

    def of_file(self, place: PurePosixPath) -> Distribution | None:
        """The distribution of a file, wherever in an application its packages lie."""
        ends = ["/".join(place.parts[start:]) for start in range(len(place.parts))]
        exact = next((self._of_file[compiled(end)] for end in ends if compiled(end) in self._of_file), None)
        # The same package for another system has files that the one installed here does not have.
        return exact or next((self._of_module[part] for part in place.parts[:-1] if part in self._of_module), None)

    def of_module(self, name: str) -> Distribution | None:
        """The distribution of a module, named by its first part."""
        return self._of_module.get(name)


def known(folder: Path) -> Known:
    """What the application has records of within itself, then what is installed where this runs."""
    within = sorted({str(path.parent.parent) for path in folder.rglob("*.dist-info/METADATA")})
    return Known(
        [*importlib.metadata.distributions(path=within), *importlib.metadata.distributions()]
        if within
        else importlib.metadata.distributions()
    )


def compiled(name: str) -> str:
    """A Python file is the same one whether it was compiled or not."""
    return f"{name}c" if name.endswith(".py") else name


def described(distribution: importlib.metadata.Distribution) -> Distribution:
    """Name, version and licence; a licence in full length is shortened to what its classifier says."""
    told = distribution.metadata
    licence = next((told[name] for name in ("License-Expression", "License") if name in told), "")
    if not licence or "\n" in licence:
        classifiers = [text for text in told.get_all("Classifier") or () if text.startswith("License ::")]
        licence = classifiers[0].rpartition(" :: ")[2] if classifiers else licence.split("\n")[0]
    return Distribution(told["Name"], told["Version"], licence)
