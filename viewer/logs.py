"""What is logged, and where: one rotating file, readable by its owner, holding no customer data."""

import logging
import logging.handlers
import os
from io import TextIOWrapper
from pathlib import Path

from viewer import paths

_MEGABYTE = 1024 * 1024


class _PrivateFile(logging.handlers.RotatingFileHandler):
    """A rotating log file that is created readable by its owner only."""

    def _open(self) -> TextIOWrapper:
        descriptor = os.open(self.baseFilename, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
        return open(descriptor, "a", encoding="utf-8")


def start(folder: Path | None = None) -> Path | None:
    """Begins logging to ``tier-viewer.log`` in ``folder`` (default: the log folder).

    Returns the file, or None where the folder cannot be written: the program works without a log.
    """
    folder = folder or paths.log_folder()
    file = folder / "tier-viewer.log"
    try:
        paths.make_private_folder(folder)
        handler = _PrivateFile(file, maxBytes=_MEGABYTE, backupCount=3, encoding="utf-8")
    except OSError:
        return None
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    root = logging.getLogger("viewer")
    root.addHandler(handler)
    root.setLevel(logging.INFO)
    return file


def report_bug(error: BaseException) -> None:
    """Logs an unexpected error: its type and the places it passed through, never its message, which may quote data."""
    log = logging.getLogger("viewer.bug")
    lines = [f"unexpected {type(error).__name__}"]
    step = error.__traceback__
    while step is not None:
        code = step.tb_frame.f_code
        lines.append(f"  {Path(code.co_filename).name}:{step.tb_lineno} in {code.co_name}")
        step = step.tb_next
    log.error("\n".join(lines))
