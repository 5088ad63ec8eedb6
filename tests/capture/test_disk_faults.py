import errno
import os

import pytest

from viewer.capture.disk_faults import cannot_open, cannot_read


@pytest.mark.parametrize(
    ("code", "words"),
    [
        (errno.ENOENT, "There is no file /x. Check the spelling."),
        (errno.ENOTDIR, "There is no file /x. Check the spelling."),
        (errno.EACCES, "/x may not be read. Ask for permission to read it, or copy it to a folder of your own."),
        (errno.EPERM, "/x may not be read. Ask for permission to read it, or copy it to a folder of your own."),
        (errno.ELOOP, "/x is a link that leads back to itself. Choose the file itself."),
        (errno.EMFILE, "/x cannot be opened (Too many open files). Check that it is a file you can read."),
    ],
)
def test_each_fault_has_its_sentence(code: int, words: str) -> None:
    assert cannot_open("/x", OSError(code, os.strerror(code))) == words


def test_a_disk_that_fails() -> None:
    assert cannot_read("/x", OSError(5, "Input/output error")) == (
        "/x could not be read to its end (Input/output error). What was read is kept; import it again to go on."
    )
