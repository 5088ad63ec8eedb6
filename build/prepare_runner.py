"""Prepare a machine of GitHub Actions: installs, with sudo, what the other scripts of build/ ask for.

They themselves never use sudo: elsewhere a person decides. On Windows and macOS nothing is missing.
"""

import subprocess
import sys

import environment
import system_libraries
import tools
from environment import SetupProblem, say

PROGRAMS = ("dpkg-deb", "makeself", "objdump")
"""What the recipes for Linux work with."""


def main(arguments: list[str]) -> int:
    """Install what is missing; 0 when all of it is there."""
    del arguments
    if not sys.platform.startswith("linux"):
        return 0
    programs = {tools.PACKAGES[name] for name in PROGRAMS if not tools.found(name)}
    packages = sorted(programs | set(system_libraries.missing_for_qt()))
    if packages:
        say(f"Installing {' '.join(packages)} ...")
        apt = ["sudo", "apt-get", "-o", "DPkg::Lock::Timeout=300"]
        for command in ([*apt, "update"], [*apt, "install", "--yes", "--no-install-recommends", *packages]):
            if subprocess.run(command, check=False).returncode:
                raise SetupProblem(f"{' '.join(command)} failed; see above.")
    return 0


if __name__ == "__main__":
    sys.exit(environment.main_guard(main, sys.argv[1:]))
