"""Where the program may leave something behind, and the search for data in it."""

import os
from pathlib import Path

PRIVATE = 0o700
_FORMS = ("utf-8", "utf-16-le", "utf-16-be")


def private_home(home: Path) -> dict[str, str]:
    """The variables of a home of its own, with all the folders that a program may write to below it."""
    home.mkdir(mode=0o700)
    temporary = home / "tmp"
    temporary.mkdir(mode=0o700)
    names = ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR")
    folders = {name: str(home / name.lower()) for name in names}
    (home / "xdg_runtime_dir").mkdir(mode=0o700)
    return {
        **folders,
        **dict.fromkeys(("HOME", "USERPROFILE"), str(home)),
        **dict.fromkeys(("TMPDIR", "TEMP", "TMP"), str(temporary)),
        "TIER_VIEWER_LIBRARY": str(home / "library.db"),
        "QT_QPA_PLATFORM": "offscreen",
    }


def findings(folder: Path, word: str, library: str = "library.db") -> list[str]:
    """The files outside of the library that hold a word, in whatever letters or encoding, or bear it in their name."""
    wanted = [word.encode(form).lower() for form in _FORMS]
    found = []
    for path in sorted(folder.rglob("*")):
        if path.name.startswith(library):
            continue
        if word in path.name.lower() or (path.is_file() and any(form in path.read_bytes().lower() for form in wanted)):
            found.append(os.fspath(path.relative_to(folder)))
    return found
