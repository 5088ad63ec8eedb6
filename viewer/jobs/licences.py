"""What a package of the program holds besides its own code, under which licences, and their texts."""

import json
from importlib import metadata
from pathlib import Path
from typing import NamedTuple

from viewer import __version__, paths

INDEX = "licences.json"


class Licence(NamedTuple):
    """One component and its licence; resources/licences/licences.json lists them all."""

    component: str
    licence: str
    """An SPDX expression: https://spdx.org/licenses/."""
    texts: tuple[Path, ...]
    where: str
    """The packages it is in."""
    source: str
    """Where its source code is; empty for the program itself, which comes with it."""
    distribution: str = ""
    """Its name on PyPI; empty for what is not from there."""

    def text(self) -> str:
        """Its notices and licences in full."""
        return "\n\n\n".join(file.read_text(encoding="utf-8") for file in self.texts)


def licences() -> list[Licence]:
    """All components in the order of the index. Raises OSError where a text is missing."""
    folder = paths.resources() / "licences"
    listed = json.loads((folder / INDEX).read_text(encoding="utf-8"))["components"]
    found = [Licence(**{**one, "texts": tuple(folder / name for name in one["texts"])}) for one in listed]
    for file in {text for one in found for text in one.texts}:
        if not file.is_file():
            raise FileNotFoundError(f"{file} is missing")
    return found


def version(of: Licence) -> str:
    """The version in use here; empty where the component does not tell it."""
    if not of.source:
        return __version__
    try:
        return metadata.version(of.distribution) if of.distribution else ""
    except metadata.PackageNotFoundError:  # packages carry the code without its metadata
        return ""
