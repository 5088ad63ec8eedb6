"""A screen without hardware: windows are found on it, photographed and closed.

with screens.opened() as screen, system.running("tier-viewer", user=user, env=screen.env):
    window = screen.window("Tier Viewer")
    screen.photograph(PICTURES / "debian-bookworm.png")
    screen.close(window)
"""

import contextlib
import os
import subprocess
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from PIL import Image, ImageChops

from tests.packaging.recipes import ROOT, recipe

PICTURES = ROOT / "build" / "out" / "pictures"
SECONDS = 60  # for a window to come or to go
_PAUSE = 0.2
REST = 1.5  # seconds without a change, after which a picture is what a person would see
CURSOR = 3  # pixels
COLOURS = 200  # a window that is painted has more, an empty one a handful


class Screen(NamedTuple):
    """An X server with a window manager; `env` leads programs to it, also in a system of its own (see roots)."""

    env: dict[str, str]

    def ask(self, *words: str) -> str:
        """What an X program prints, whether it succeeds or not."""
        done = subprocess.run(words, env=os.environ | self.env, capture_output=True, text=True, check=False, timeout=30)
        return done.stdout.strip()

    def window(self, title: str) -> str:
        """The number of the visible window whose title matches this pattern; waits for it, or raises TimeoutError."""
        found = until(lambda: self.ask("xdotool", "search", "--onlyvisible", "--name", title))
        if not found:
            raise TimeoutError(f"no window {title!r} in {SECONDS} s; there are: {self.titles()}")
        return found.splitlines()[-1]

    def titles(self) -> list[str]:
        """The titles of all windows that the window manager knows."""
        return [line.split(maxsplit=3)[-1] for line in self.ask("wmctrl", "-l").splitlines()]

    def about(self, window: str, property: str) -> str:
        """A property of a window, such as WM_CLASS."""
        return self.ask("xprop", "-id", window, property).partition(" = ")[2]

    def photograph(self, target: Path, window: str = "root") -> int:
        """Saves the picture of the screen as PNG once something is painted and rests; gives how many colours it has."""
        target.parent.mkdir(parents=True, exist_ok=True)
        before, since = Image.new("RGB", (1, 1)), time.monotonic()

        def rests() -> int:
            nonlocal before, since
            self.ask("import", "-window", window, str(target))
            with Image.open(target) as picture:
                now = picture.convert("RGB")
            if not _are_alike(before, now):
                since = time.monotonic()
            before = now
            colours = len(now.getcolors(maxcolors=now.width * now.height) or [])
            return colours if colours > COLOURS and time.monotonic() - since > REST else 0

        found: int = until(rests)
        return found

    def close(self, window: str) -> bool:
        """Asks the window to close, as its cross does; whether it went."""
        self.ask("wmctrl", "-i", "-c", hex(int(window)))
        return bool(until(lambda: not self.ask("xdotool", "getwindowname", window)))


def _are_alike(one: Image.Image, other: Image.Image) -> bool:
    """Whether nothing has changed but the text cursor, which blinks."""
    if one.size != other.size:
        return False
    changed = ImageChops.difference(one, other).getbbox()
    return changed is None or changed[2] - changed[0] <= CURSOR


def until(look: Callable[[], Any]) -> Any:
    """What `look` gives as soon as that is something, or at last in vain."""
    end = time.monotonic() + SECONDS
    while not (found := look()) and time.monotonic() < end:
        time.sleep(_PAUSE)
    return found


@contextlib.contextmanager
def opened(size: str = "1280x800") -> Iterator[Screen]:
    """A screen of its own for as long as the block lasts."""
    recipe("tools").need("Xvfb", "openbox", "xdotool", "xprop", "wmctrl", "import")
    reading, writing = os.pipe()
    words = ["Xvfb", "-displayfd", str(writing), "-screen", "0", f"{size}x24", "-nolisten", "tcp", "-noreset"]
    with subprocess.Popen(words, pass_fds=[writing], stderr=subprocess.DEVNULL) as server:
        os.close(writing)
        try:
            with open(reading) as told:
                env = {"DISPLAY": f":{int(told.readline())}"}
            with subprocess.Popen(
                ["openbox", "--sm-disable"], env=os.environ | env, stderr=subprocess.DEVNULL
            ) as manager:
                try:
                    yield Screen(env)
                finally:
                    manager.kill()
        finally:
            server.kill()
