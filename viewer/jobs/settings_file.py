"""The window's settings file before anybody reads it: what is damaged is set aside, and what is sound goes on."""

import os
import re
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

FORMAT = 1
"""Raised when entries change their meaning; a file of a later format is read as far as it is known, and stays."""
FORMAT_ENTRY = "format"
LONGEST = 1024 * 1024
"""So many bytes and more the program never writes."""
_SECTION = re.compile(r"\[([\w.%\\-]+)\]")
_ENTRY = re.compile(r"([\w.%\\-]+) *= *(.*)")
_QUOTED = re.compile(r'"(?:[^"\\]|\\.)*"')
_PLAIN = re.compile(r'(?:[^",\\]|\\.)*')  # a comma would make it a list
_FORMAT = re.compile(rf"^{FORMAT_ENTRY} *= *(\d{{1,9}}) *$", re.MULTILINE)
_LIBRARIES = "libraries"
"""The section in which each library has a part of its own."""
_BYTES = "@ByteArray("
_LAYOUT = "state"


@dataclass(frozen=True, slots=True)
class Found:
    """What came of the look at the file."""

    lost: frozenset[str] = frozenset()
    """The first names of the entries that could not be read."""
    is_lost: bool = False
    """Nothing of the file could be read."""
    kept_as: Path | None = None
    """Where the damaged file is now; None where it is sound, or could not be moved."""
    is_cut_off: bool = False
    """The file ends within an entry: what came after it is lost too, whatever it was."""
    is_newer: bool = False
    """A later version of the program has written it."""


def look_after(file: Path) -> Found:
    """Looks at the file, and where it is damaged leaves one in its place that holds what could be read."""
    try:
        if not file.exists():
            return Found()
        if not file.is_file() or file.stat().st_size > LONGEST:  # of a pipe the first byte may never come
            return Found(is_lost=True, kept_as=_set_aside(file))
        text = file.read_bytes().decode("utf-8")
    except (OSError, ValueError):
        return Found(is_lost=True, kept_as=_set_aside(file))
    written_by = _FORMAT.search(text)
    if written_by is not None and int(written_by.group(1)) > FORMAT:
        return Found(is_newer=True)
    sound, lost = sift(text)
    if not lost:
        return Found()
    kept_as = _set_aside(file)
    is_lost = not any("=" in line for line in sound)
    if kept_as is not None and not is_lost:
        with suppress(OSError):  # all of it is as at a first start then
            _write(file, "\n".join([*sound, ""]))
    return Found(lost, is_lost, kept_as, is_cut_off=not text.endswith("\n"))


def sift(text: str) -> tuple[list[str], frozenset[str]]:
    """The lines that the program can have written, and the first names of the entries that it cannot."""
    sound: list[str] = []
    lost: set[str] = set()
    section: str | None = ""
    lines = text.replace("\r\n", "\n").split("\n")
    for number, line in enumerate(lines, 1):
        heading, entry = _SECTION.fullmatch(line), _ENTRY.fullmatch(line)
        is_cut_off = number == len(lines)  # the last line has an end too, so that nothing follows it
        if heading is not None and not is_cut_off:
            section = "" if heading.group(1) == "General" else heading.group(1)
            sound.append(line)
        elif not line.strip():
            sound.append(line)
        elif entry is None or is_cut_off or section is None or not _is_ours(entry.group(1), entry.group(2)):
            lost.add(_first_name(section, line))
            section = None if line.startswith("[") else section  # nobody knows whose the entries below it are
        else:
            sound.append(line)
    return sound, frozenset(lost)


def _first_name(section: str | None, line: str) -> str:
    """Of the entry in a line; an entry of one library is called as it is elsewhere."""
    if line.startswith("[") or not section:
        return re.split(r"[\\=]", line, maxsplit=1)[0].strip()
    names = re.split(r"[\\=]", line, maxsplit=2)
    return names[1].strip() if section == _LIBRARIES and len(names) > 2 else section


def _is_ours(name: str, value: str) -> bool:
    """Whether a value is one of the two kinds that are ever written: a text, or the bytes of a layout."""
    value = value.strip()
    if not value.isprintable():
        return False
    if value.startswith('"'):
        if _QUOTED.fullmatch(value) is None:
            return False
        value = value[1:-1]
    elif _PLAIN.fullmatch(value) is None:
        return False
    is_bytes = value.startswith(_BYTES) and value.endswith(")")
    if name.split("\\")[-1] == _LAYOUT:
        return is_bytes
    return not value.startswith("@") or value.startswith("@@")


def _set_aside(file: Path) -> Path | None:
    """Moves the damaged file; one from earlier gives way, but for a folder, which is nothing of ours."""
    names = [f"{file.name}.damaged", *(f"{file.name}.damaged-{number}" for number in range(2, 10))]
    for aside in map(file.with_name, names):
        try:
            if aside.is_dir() or (aside.exists() and file.is_dir()):
                continue
            os.replace(file, aside)
        except OSError:
            continue
        return aside
    return None


def _write(file: Path, text: str) -> None:
    with open(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8", newline="") as made:
        made.write(text)
