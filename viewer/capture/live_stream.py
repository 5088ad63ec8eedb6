"""Standard input as it comes: a thread waits for it, so that whoever follows it never does."""

import os
import queue
import threading
from typing import BinaryIO

_PIECE = 1 << 20
_WAITING = 8  # pieces that may wait: whoever writes to us waits then


class LiveStream:
    """A stream that is followed until its end."""

    def __init__(self, stream: BinaryIO) -> None:
        """Begins to read at once."""
        self.position = 0
        self.has_ended = False
        """Whether everything was read that will ever come."""
        self._pieces: queue.Queue[bytes] = queue.Queue(_WAITING)
        threading.Thread(target=self._wait_for_all, args=(stream.fileno(),), daemon=True).start()

    def read(self) -> bytes:
        """What came since; nothing where nothing did, or where the stream has ended."""
        try:
            piece = self._pieces.get_nowait()
        except queue.Empty:
            return b""
        self.has_ended = not piece
        self.position += len(piece)
        return piece

    def close(self) -> None:
        """There is nothing to give back: the stream belongs to whoever opened it."""

    def _wait_for_all(self, descriptor: int) -> None:
        piece = b" "
        while piece:
            try:
                piece = os.read(descriptor, _PIECE)
            except OSError:
                piece = b""
            self._pieces.put(piece)
