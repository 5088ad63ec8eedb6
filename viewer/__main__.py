"""The front door: opens the window, or hands the words to the command line."""

import os
import subprocess
import sys
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

# Plug-ins of pydantic that happen to be installed have no place here, and looking for them costs a tenth of the start.
os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")

from viewer import cli, paths
from viewer.jobs import bug_hooks, check_display, one_window, sort_out_files
from viewer.jobs.check_installation import Step


def _open_window(files: list[Path], library: Path, screenshot: Path | None) -> int:
    """Starts Qt only when a window is wanted: the command line must work without it, and start fast.

    A window that is open on this library gets the files; several libraries are opened by a process each.
    """
    _agree_with_qt_on_file_names()
    (library, captures), *others = sort_out_files.windows(files, library)
    if screenshot is not None:
        return _run_window(captures, library, screenshot, one_window.Alone())
    for other, _ in others:
        subprocess.Popen([*paths.window_program(), "open", "--library", str(other)])
    ear = one_window.enter(library, captures)
    if ear is None:
        return 0
    with closing(ear):
        return _run_window(captures, library, None, ear)


def _agree_with_qt_on_file_names() -> None:
    """Starts this process anew where Python reads file names in another encoding than Qt, which insists on UTF-8.

    Otherwise the window would look for its files in "größe" and have them written to "grÃ¶Ã\x9fe".
    """
    if os.name == "posix" and sys.getfilesystemencoding() != "utf-8" and "PYTHONUTF8" not in os.environ:
        command = [*paths.program(), *sys.argv[1:]]
        os.execve(command[0], command, {**os.environ, "PYTHONUTF8": "1"})


def _run_window(
    files: list[Path], library: Path, screenshot: Path | None, ear: one_window.Reception | one_window.Alone
) -> int:
    try:
        from viewer import app
    except ImportError as problem:
        print(check_display.loading_problem(problem), file=sys.stderr)
        return 1
    return app.run(files, library, screenshot, ear)


def _check_window(part: str) -> Sequence[Step]:
    """What the self-test tries of the window; raises ImportError where Qt cannot be loaded."""
    from viewer import app

    return app.check_steps(part)


def main() -> int:
    """Runs the program with ``sys.argv``; returns its exit code."""
    paths.keep_files_private()
    bug_hooks.catch_all()
    return cli.run(sys.argv[1:], _open_window, _check_window)


if __name__ == "__main__":
    sys.exit(main())
