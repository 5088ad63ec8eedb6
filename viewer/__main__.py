"""The front door: opens the window, or hands the words to the command line."""

import os
import sys
from pathlib import Path

# Plug-ins of pydantic that happen to be installed have no place here, and looking for them costs a tenth of the start.
os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")

from viewer import cli


def _open_window(files: list[Path], library: Path, screenshot: Path | None) -> int:
    """Starts Qt only when a window is wanted: the command line must work without it, and start fast."""
    from viewer import app

    return app.run(files, library, screenshot)


def main() -> int:
    """Runs the program with ``sys.argv``; returns its exit code."""
    return cli.run(sys.argv[1:], _open_window)


if __name__ == "__main__":
    sys.exit(main())
