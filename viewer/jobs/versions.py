"""The versions that a report of an error needs."""

import platform

import msgspec
import pydantic
import zstandard

from viewer import NAME, __version__, paths
from viewer.store import library

COMMIT_FILE = "commit.txt"
"""Among the resources of a package: the commit that it was made of."""


def versions() -> list[tuple[str, str]]:
    """Names and versions of the program and of what it works with; Qt is told by those who have it."""
    return [
        (NAME, f"{__version__} ({commit})" if (commit := built_from()) else __version__),
        ("Python", platform.python_version()),
        ("SQLite", library.text_search_version()),
        ("pydantic", pydantic.VERSION),
        ("msgspec", msgspec.__version__),
        ("zstandard", zstandard.__version__),
        (platform.system(), platform.release()),
    ]


def built_from() -> str:
    """The commit that this package was made of; empty where nobody wrote it down."""
    try:
        return (paths.resources() / COMMIT_FILE).read_text(encoding="ascii").strip()[:40]
    except (OSError, ValueError):
        return ""
