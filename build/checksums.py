"""SHA256SUMS: the sums of all packages, as `sha256sum --check` reads them.

Standard library only.
"""

import hashlib
from pathlib import Path

NAME = "SHA256SUMS"


def write(folder: Path) -> Path:
    """Write the sums of every file in `folder` to folder/SHA256SUMS, sorted by name."""
    files = sorted(path for path in folder.iterdir() if path.is_file() and path.name != NAME)
    target = folder / NAME
    # Bytes: on Windows a text file would get line ends that `sha256sum --check` takes for a part of the name.
    target.write_bytes("".join(f"{sha256(path)}  {path.name}\n" for path in files).encode())
    return target


def sha256(path: Path) -> str:
    """The SHA-256 of a file, in hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
