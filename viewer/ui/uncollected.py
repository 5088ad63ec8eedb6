"""Work that makes a great many values without cycles, during which Python does not look for any.

Each look passes over everything there is: with the history of a hundred thousand events half a second, in which no
other thread gets a turn, the one that paints included.
"""

import gc
import threading
from collections.abc import Callable
from typing import TypeVar

Result = TypeVar("Result")

_lock = threading.Lock()
_running = {"count": 0, "was_on": False}


def uncollected(run: Callable[[], Result]) -> Callable[[], Result]:
    """The same work, without looks for cycles until all such work that is under way has ended."""

    def quiet() -> Result:
        with _lock:
            if _running["count"] == 0:
                _running["was_on"] = gc.isenabled()
                gc.disable()
            _running["count"] += 1
        try:
            return run()
        finally:
            with _lock:
                _running["count"] -= 1
                if _running["count"] == 0 and _running["was_on"]:
                    gc.enable()

    return quiet
