"""Why the system could not do what it was asked for, in the words it has for that whatever the language."""

from viewer.wording import to_say

REASONS = (
    to_say("Permission denied"),
    to_say("Operation not permitted"),
    to_say("No such file or directory"),
    to_say("Is a directory"),
    to_say("Not a directory"),
    to_say("No space left on device"),
    to_say("Disk quota exceeded"),
    to_say("File too large"),
    to_say("File name too long"),
    to_say("Read-only file system"),
    to_say("Input/output error"),
    to_say("Too many open files"),
    to_say("Too many levels of symbolic links"),
    to_say("Device or resource busy"),
    to_say("Stale file handle"),
    to_say("Transport endpoint is not connected"),
)
