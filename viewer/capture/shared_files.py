"""Opening a file so that whoever writes it may rename or remove it meanwhile, as a log is when it is rotated.

Windows forbids both while a file is open anywhere, unless each opening allowed it, which `open` and `os.open` do not:
https://learn.microsoft.com/en-us/windows/win32/fileio/creating-and-opening-files
"""

import os
import sys

if sys.platform == "win32":
    import ctypes
    import msvcrt
    from ctypes import wintypes

    _GENERIC_READ = 0x80000000
    _SHARE_ALL = 0x1 | 0x2 | 0x4  # reading, writing, and renaming or removing
    _OPEN_EXISTING = 3
    _INVALID = wintypes.HANDLE(-1).value

    _KERNEL = ctypes.WinDLL("kernel32", use_last_error=True)
    _CREATE_FILE = _KERNEL.CreateFileW
    _CREATE_FILE.restype = wintypes.HANDLE
    _CREATE_FILE.argtypes = (
        *(wintypes.LPCWSTR, wintypes.DWORD, wintypes.DWORD, wintypes.LPVOID),
        *(wintypes.DWORD, wintypes.DWORD, wintypes.HANDLE),
    )
    _CLOSE_HANDLE = _KERNEL.CloseHandle
    _CLOSE_HANDLE.argtypes = (wintypes.HANDLE,)


def open_to_read(path: str) -> int:
    """A descriptor of a file, for its bytes as they are; the opening of a FIFO does not wait for a writer.

    Raises OSError, or ValueError for a path with a NUL in it, as `os.open` does.
    """
    if sys.platform == "win32":
        if "\0" in path:
            raise ValueError("embedded null character in path")
        handle = _CREATE_FILE(path, _GENERIC_READ, _SHARE_ALL, None, _OPEN_EXISTING, 0, None)
        if handle is None or handle == _INVALID:
            number = ctypes.WinError(ctypes.get_last_error()).errno or 0
            raise OSError(number, os.strerror(number), path)  # in the words that every other error is told in
        try:
            return msvcrt.open_osfhandle(handle, os.O_RDONLY | os.O_BINARY | os.O_NOINHERIT)
        except OSError:
            _CLOSE_HANDLE(handle)
            raise
    else:
        return os.open(path, os.O_RDONLY | os.O_NONBLOCK)
