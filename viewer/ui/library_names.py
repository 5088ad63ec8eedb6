"""What libraries are called in lists: the person's own and the sample by what they are, all others by their files."""

import os
from pathlib import Path

from viewer import paths
from viewer.domain.display import display_text
from viewer.wording import say

_NAME, _FOLDER = 60, 60


def library_name(library: Path) -> str:
    """The short name of a library."""
    if is_same(library, paths.default_library()):
        return say("Your library")
    if is_same(library, paths.sample_library()):
        return say("The sample")
    return display_text(library.name, _NAME)


def library_entry(library: Path) -> str:
    """Its name for a list of several, where files of the same name lie in different folders."""
    name = library_name(library)
    return file_entry(library) if name == display_text(library.name, _NAME) else name


def file_entry(file: Path) -> str:
    """The name of a file with its folder, for a list of several."""
    folder = str(file.parent)
    home = str(Path.home())
    if folder == home or folder.startswith(home + os.sep):
        folder = "~" + folder[len(home) :]
    if len(folder) > _FOLDER:
        folder = "…" + folder[-_FOLDER:]
    return f"{display_text(file.name, _NAME)}  ({display_text(folder)})"


def is_same(one: Path, other: Path) -> bool:
    """Whether both name one file, which need not be there."""
    return os.path.normcase(os.path.realpath(one)) == os.path.normcase(os.path.realpath(other))
