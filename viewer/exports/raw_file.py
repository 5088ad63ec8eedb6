"""The bodies of events as JSON lines: each as it was received, byte for byte, and nothing else in its line."""

from collections.abc import Callable, Iterable

from viewer.exports.file_set import FileSet, Finished

_CHUNK = 1_000


class RawFile:
    """One body a line. Line breaks between the tokens of one are blanks here: in JSON they mean the same."""

    def __init__(self, files: FileSet) -> None:
        self.rows = 0
        self.unfolded = 0
        """How many bodies had line breaks."""
        self._files = files
        self._name = files.target.name
        self._file = files.open(self._name)

    def write(self, bodies: Iterable[bytes], told: Callable[[int], None]) -> int:
        """Writes all bodies; returns how many. ``told`` hears from time to time how many it are."""
        for body in bodies:
            if b"\n" in body or b"\r" in body:
                self.unfolded += 1
                body = body.replace(b"\r", b" ").replace(b"\n", b" ")
            self._file.write(body + b"\n")
            self.rows += 1
            if self.rows % _CHUNK == 0:
                told(self.rows)
        told(self.rows)
        return self.rows

    def finish(self) -> list[Finished]:
        """Everything stands in the file; gives it."""
        return [self._files.finish(self._name)]
