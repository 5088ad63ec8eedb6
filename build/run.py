"""Try Tier Viewer: `python3 build/run.py` sets everything up and shows the sample capture; arguments go to the program.

It works on a demonstration library in build/out/demo/, never on your own.
"""

import sys

if not (3, 11) <= sys.version_info[:2] <= (3, 14):
    sys.exit("Tier Viewer needs Python 3.11 to 3.14; this is Python {}.{}.".format(*sys.version_info[:2]))

import ctypes
import hashlib
import os
import subprocess
from pathlib import Path

import environment
import system_libraries
from environment import OUT, ROOT, say, shown

SAMPLE = ROOT / "resources" / "sample-capture.ndjson"
LIBRARY = OUT / "demo" / "library.db"
FILLED = OUT / "demo" / "filled"
PICTURE = OUT / "window.png"
PICTURE_OPTION = "--screenshot"
# The offscreen plug-in says at every start what it cannot do; that is no news for the reader.
QUIET = "default.warning=false;qt.text.font.db=false"
# Far longer than the sample takes: a machine without a screen has nobody to close a window that hangs.
PATIENCE = 180


def main(arguments: list[str]) -> int:
    """Set up, then hand over to the program or show what it does; the exit code is the program's."""
    python = environment.prepare()
    # -P: a folder called "viewer" where the person stands is not our program.
    program = [str(python), "-P", "-m", "viewer"]
    system_libraries.ensure(environment.SETUP_LOG)
    if arguments:
        return fill(program) or call([*program, *arguments])
    problem = no_window()
    if not problem:
        return call([*program, "open", str(SAMPLE), "--library", str(LIBRARY)])
    can_draw = not system_libraries.missing(system_libraries.DRAWING)
    say(f"{problem}: here is the sample on the command line{', and the window as a picture' if can_draw else ''}.")
    return show_without_window(program, can_draw)


def no_window() -> str | None:
    """Why no window can be shown here; None when it can."""
    if not sys.platform.startswith("linux"):
        return None
    if system_libraries.missing(system_libraries.WINDOW):
        return "Qt cannot open windows yet"
    wayland = Path(os.environ.get("XDG_RUNTIME_DIR", ""), os.environ.get("WAYLAND_DISPLAY", "none"))
    if not (x_server_answers() or wayland.is_socket()):
        return "There is no display (neither DISPLAY nor WAYLAND_DISPLAY leads to one)"
    return None


def x_server_answers() -> bool:
    """Whether DISPLAY leads to a screen; one left over from an old session would make Qt abort."""
    if not os.environ.get("DISPLAY"):
        return False
    x11 = ctypes.CDLL("libX11.so.6")
    x11.XOpenDisplay.restype = ctypes.c_void_p
    return bool(x11.XOpenDisplay(None))


def show_without_window(program: list[str], can_draw: bool) -> int:
    """Import the sample, print the report and the first rows, and draw the window into a picture if Qt can draw."""
    steps = [["import", str(SAMPLE), "--library", str(LIBRARY)], ["search", "--limit", "12", "--library", str(LIBRARY)]]
    PICTURE.unlink(missing_ok=True)
    if can_draw:
        steps.append(["open", str(SAMPLE), "--library", str(LIBRARY), PICTURE_OPTION, str(PICTURE)])
    for step in steps:
        say(f"\n$ tier-viewer {' '.join(word.replace(str(ROOT) + os.sep, '') for word in step)}")
        code = call([*program, *step], QT_QPA_PLATFORM="offscreen", QT_LOGGING_RULES=QUIET)
        if code:
            say(f"tier-viewer {step[0]} failed with exit code {code}.")
            return code
    if PICTURE.exists():
        say(f"\nThe window: {shown(PICTURE)}")
    return 0


def fill(program: list[str]) -> int:
    """Import the sample into the demonstration library, unless this very sample is in there; 0 when all is well."""
    digest = hashlib.sha256(SAMPLE.read_bytes()).hexdigest()
    if LIBRARY.exists() and FILLED.exists() and FILLED.read_text(encoding="utf-8") == digest:
        return 0
    LIBRARY.parent.mkdir(parents=True, exist_ok=True)
    done = subprocess.run(
        [*program, "import", str(SAMPLE), "--library", str(LIBRARY)],
        env=environment.clean_environment(),
        stdout=subprocess.DEVNULL,
        check=False,
    )
    if done.returncode == 0:
        FILLED.write_text(digest, encoding="utf-8")
    return done.returncode


def call(command: list[str], **changes: str) -> int:
    """Run the program on the demonstration library; its exit code, as a shell would give it."""
    LIBRARY.parent.mkdir(parents=True, exist_ok=True)
    changes = {"TIER_VIEWER_LIBRARY": str(LIBRARY), **changes}
    patience = PATIENCE if PICTURE_OPTION in command else None
    try:
        done = subprocess.run(command, env=environment.clean_environment(**changes), timeout=patience, check=False)
    except subprocess.TimeoutExpired:
        say(f"The window was not drawn within {PATIENCE} seconds.")
        return 1
    return done.returncode if done.returncode >= 0 else 128 - done.returncode


if __name__ == "__main__":
    sys.exit(environment.main_guard(main, sys.argv[1:]))
