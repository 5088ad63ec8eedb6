"""The system asks the program to end, as it does when a person logs out: the window closes as by hand."""

import os
import signal
from collections.abc import Callable

from PySide6.QtCore import QSocketNotifier
from PySide6.QtWidgets import QWidget

_ASKED = ("SIGTERM", "SIGHUP")


def close_on_signals(window: QWidget) -> Callable[[], None]:
    """Closes the window when such a signal comes; a second one ends the program at once. Gives what undoes this.

    Python itself looks at signals between two of its own steps only, and Qt may wait for hours in none.
    """
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # Ctrl-C: whoever sits there sees that the window does not react
    numbers = [getattr(signal, name) for name in _ASKED if os.name == "posix"]
    if not numbers:
        return lambda: None
    heard, told = os.pipe()
    for end in (heard, told):
        os.set_blocking(end, False)
    notifier = QSocketNotifier(heard, QSocketNotifier.Type.Read)

    def undo() -> None:
        notifier.setEnabled(False)
        for number in numbers:
            signal.signal(number, signal.SIG_DFL)

    def close() -> None:
        undo()
        window.close()

    notifier.activated.connect(close)
    signal.set_wakeup_fd(told, warn_on_full_buffer=False)
    for number in numbers:
        signal.signal(number, lambda *_: None)

    def forget() -> None:
        undo()
        signal.set_wakeup_fd(-1)
        os.close(heard)
        os.close(told)

    return forget
