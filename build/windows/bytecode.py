"""Python modules as bytecode alone: nothing is written beside them when they run, and no place or time is in them."""

import importlib.util
import marshal
from pathlib import Path

# "Hash-based, never checked" (PEP 552): the same source gives the same bytes, and no source is looked for.
_UNCHECKED = (0b01).to_bytes(4, "little")


def compiled(source: Path, name: str) -> bytes:
    """The bytes of a .pyc; `name` is what tracebacks call the file."""
    text = source.read_bytes()
    code = compile(text, name, "exec", dont_inherit=True)
    return importlib.util.MAGIC_NUMBER + _UNCHECKED + importlib.util.source_hash(text) + marshal.dumps(code)


def replace_sources(folder: Path) -> None:
    """Put a .pyc in the place of every module below a folder."""
    for file in sorted(folder.rglob("*.py")):
        file.with_suffix(".pyc").write_bytes(compiled(file, file.relative_to(folder).as_posix()))
        file.unlink()
