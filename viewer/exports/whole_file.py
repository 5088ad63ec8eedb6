"""Files that are there whole or not at all: written beside their target, moved into place, for their owner only."""

import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from viewer.errors import ExportProblem


@contextmanager
def whole_file(target: Path) -> Iterator[BinaryIO]:
    """A file that appears under its name only when all of it is written. Raises ExportProblem.

    What is raised while it is written ends the writing, and no file is left.
    """
    if not target.name or (target.exists() and not target.is_file()):
        # A folder, or a device such as /dev/stdout, which the finished file would take the place of.
        raise ExportProblem(f"{target} is not a file that can be replaced. Choose a name for a new file.")
    target = target.resolve()
    part = target.with_name(f".{target.name[:30]}.{secrets.token_hex(4)}.part")
    try:
        descriptor = os.open(part, os.O_CREAT | os.O_EXCL | os.O_WRONLY | getattr(os, "O_BINARY", 0), 0o600)
    except OSError as error:
        raise ExportProblem(_sentence(target, error)) from None
    try:
        with os.fdopen(descriptor, "wb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        os.replace(part, target)
    except OSError as error:
        raise ExportProblem(_sentence(target, error)) from None
    finally:
        part.unlink(missing_ok=True)


def _sentence(target: Path, error: OSError) -> str:
    reason = error.strerror or type(error).__name__
    return f"{target} cannot be written ({reason}). Choose another folder, or free some space; no half file was left."
