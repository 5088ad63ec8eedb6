"""Tier Viewer.app in a disk image, made on macOS: drag it to Applications."""

import platform
import shutil
import subprocess
import time
from pathlib import Path

import environment
import identity
from frozen import folder

APPLICATION = folder.FOLDER.with_name(f"{identity.NAME}.app")
STAGE = environment.OUT / "disk-image"
ATTEMPTS = 5
PAUSE = 5
"""Seconds between two attempts."""


def make(out: Path) -> list[Path]:
    """Make the application, and the disk image with it in `out`. Raises SetupProblem, anywhere but on macOS too.

    The application is signed by nobody: macOS asks its first user to allow it in the settings.
    """
    if platform.system() != "Darwin":
        raise environment.SetupProblem(
            "The package for macOS can only be made on macOS; .github/workflows/packages.yml does it there."
        )
    shutil.rmtree(APPLICATION, ignore_errors=True)
    folder.make(out)
    if not APPLICATION.is_dir():
        raise environment.SetupProblem(f"PyInstaller made no {APPLICATION.name}; see {environment.shown(folder.LOG)}.")
    out.mkdir(parents=True, exist_ok=True)
    image = out / identity.file_names()["macos"]
    fill_stage(STAGE, APPLICATION)
    make_image(STAGE, image)
    return [image]


def fill_stage(stage: Path, application: Path) -> None:
    """What a person sees in the disk image: the application, and where to drag it."""
    shutil.rmtree(stage, ignore_errors=True)
    stage.mkdir(parents=True)
    shutil.copytree(application, stage / application.name, symlinks=True)
    (stage / "Applications").symlink_to("/Applications")


def make_image(stage: Path, image: Path) -> None:
    """Pack the folder. Raises SetupProblem when hdiutil keeps refusing."""
    command = ["hdiutil", "create", "-volname", identity.NAME, "-srcfolder", str(stage), "-fs", "HFS+"]
    command += ["-format", "UDZO", "-ov", str(image)]
    for attempt in range(ATTEMPTS):
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        if done.returncode == 0:
            return
        # "Resource busy" goes away by itself (https://github.com/actions/runner-images/issues/7522).
        if attempt + 1 < ATTEMPTS:
            time.sleep(PAUSE)
    reason = (done.stderr.strip().splitlines() or ["hdiutil gave no reason"])[-1]
    raise environment.SetupProblem(f"The disk image could not be made: {reason}")
