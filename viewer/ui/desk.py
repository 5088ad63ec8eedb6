"""What every desk of the window has: a subject of its own, its commands, and an end."""

from collections.abc import Callable

from PySide6.QtCore import QObject


class Desk(QObject):
    """One subject of the window. It wires itself; the window asks what its commands do, and closes it at the end."""

    def handlers(self) -> dict[str, Callable[[], object]]:
        """What the commands of this subject do, by their keys."""
        return {}

    def close(self) -> None:
        """Stops what is under way and waits for it: for the end of the window."""
