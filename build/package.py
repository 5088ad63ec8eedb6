"""Make packages: `python3 build/package.py TARGET...` sets everything up, then builds into build/out/packages/."""

import sys

if not (3, 11) <= sys.version_info[:2] <= (3, 14):
    sys.exit("Tier Viewer needs Python 3.11 to 3.14; this is Python {}.{}.".format(*sys.version_info[:2]))

import subprocess
from pathlib import Path

import environment
import system_libraries


def main(arguments: list[str]) -> int:
    """Set up, then hand over to recipes.py, which works with what the set-up has installed."""
    python = environment.prepare()
    system_libraries.ensure(environment.SETUP_LOG)
    command = [str(python), str(Path(__file__).with_name("recipes.py")), *arguments]
    # Compiled modules hold sets in the order of their hashes, which otherwise differ from start to start.
    return subprocess.run(command, env=environment.clean_environment(PYTHONHASHSEED="1"), check=False).returncode


if __name__ == "__main__":
    sys.exit(environment.main_guard(main, sys.argv[1:]))
