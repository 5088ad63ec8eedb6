"""What a disk reports when a file is opened or read, as sentences."""

import errno


def cannot_read(path: str, error: OSError) -> str:
    """Why the reading of a file ended before its end."""
    return f"{path} could not be read to its end ({error.strerror}). What was read is kept; import it again to go on."


def cannot_open(path: str, error: OSError) -> str:
    """Why a file is not read at all."""
    if error.errno in (errno.ENOENT, errno.ENOTDIR):
        return f"There is no file {path}. Check the spelling."
    if error.errno in (errno.EACCES, errno.EPERM):
        return f"{path} may not be read. Ask for permission to read it, or copy it to a folder of your own."
    if error.errno == errno.ELOOP:
        return f"{path} is a link that leads back to itself. Choose the file itself."
    return f"{path} cannot be opened ({error.strerror}). Check that it is a file you can read."
