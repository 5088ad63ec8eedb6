"""What every desk of the window has: a subject of its own, its commands, a way to let go of data, and an end."""

from collections.abc import Callable

from PySide6.QtCore import QObject


class Desk(QObject):
    """One subject of the window. It wires itself; the window asks what its commands do, and closes it at the end."""

    def handlers(self) -> dict[str, Callable[[], object]]:
        """What the commands of this subject do, by their keys."""
        return {}

    def hold(self) -> None:
        """The library is about to be cleaned: nothing is written, and no reader keeps it open, until ``release``."""

    def is_held(self) -> bool:
        """Whether what was under way when it was held has come to its end."""
        return True

    def let_go(self) -> None:
        """Somebody was forgotten: what is remembered or shown of the data goes, for it may be theirs."""

    def release(self) -> None:
        """The library can be used again."""

    def close(self) -> None:
        """Stops what is under way and waits for it: for the end of the window."""
