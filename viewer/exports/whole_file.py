"""Files that are there whole or not at all: written beside their target, moved into place, for their owner only."""

import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from viewer.exports.target import calm_errors, check_target


@contextmanager
def whole_file(target: Path) -> Iterator[BinaryIO]:
    """A file that appears under its name only when all of it is written. Raises ExportProblem.

    What is raised while it is written ends the writing, and no file is left.
    """
    check_target(target)
    target = target.resolve()
    part = target.with_name(f".{target.name[:30]}.{secrets.token_hex(4)}.part")
    with calm_errors(target):
        descriptor = os.open(part, os.O_CREAT | os.O_EXCL | os.O_WRONLY | getattr(os, "O_BINARY", 0), 0o600)
        try:
            with os.fdopen(descriptor, "wb") as file:
                yield file
                file.flush()
                os.fsync(file.fileno())
            os.replace(part, target)
        finally:
            part.unlink(missing_ok=True)
