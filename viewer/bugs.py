"""What is known of an unexpected error: its types and the places it passed through, and nothing of the data it met.

The message of an error may quote data. It is kept only where every word of it is one that Python itself uses, or a
name in the code that the error passed through.
"""

import builtins
import errno
import re
import sys
import sysconfig
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path, PurePath
from types import CodeType, FrameType, TracebackType
from typing import NamedTuple

_PACKAGE = Path(__file__).resolve().parent
_MOST_PLACES = 60
_MOST_PLACES_HERE = 12
_MOST_FAILURES = 6
_LONGEST_WORDS = 200
_WORD = re.compile(r"[^\s'\"`(){}\[\]<>,:;.!?=+*/\\&|^%~-]+")
# What Python and SQLite say of mistakes in code is made of these words. No names, and no nouns of this trade.
_SAID = """
a already an and any are arg argument arguments as assignment at attribute because been before but by C call callable
called can can't cannot Cannot changed closed comparing comparison concatenate database deleted depth did disk division
does during element empty enough exceeded executing expected float for found from generator given got has have image in
index indices instance instances int integer integers Internal interrupted into invalid is it item items iterable
iteration iterator keyword length list local locked malformed maximum missing modulo more must mutated no NoneType not
object objects of on only open operand operate operation or out pop positional range recursion referenced required
returned s sequence sequences set setter size slice slices sqlite3 stack start str string subscript subscriptable
support supported take takes than that the thread to too tuple type types unexpected unhashable unpack unsupported
value values variable was were when where which while with without zero
"""
_USUAL_WORDS = frozenset(_SAID.split())


class Place(NamedTuple):
    """One line of code that an error passed through."""

    file: str
    line: int
    function: str


@dataclass(frozen=True, slots=True)
class Failure:
    """One error: its type, its message where that is harmless, and its places, the innermost last."""

    kind: str
    words: str = ""
    places: tuple[Place, ...] = ()


@dataclass(frozen=True, slots=True)
class Bug:
    """An unexpected error and what it came from: ``failures`` has the error itself first, then its causes."""

    failures: tuple[Failure, ...]
    where: str = ""
    """Where it was noticed, when that says more than its places: in a thread, by Qt."""

    @property
    def kind(self) -> str:
        """The type of the error itself."""
        return self.failures[0].kind

    @property
    def key(self) -> tuple[str, str, Place | None]:
        """What two errors have in common that are the same mistake."""
        places = self.failures[0].places
        return self.kind, self.where, places[-1] if places else None

    @property
    def text(self) -> str:
        """All of it, for the log and for reports."""
        lines: list[str] = []
        for number, failure in enumerate(self.failures):
            words = f": {failure.words}" if failure.words else ""
            where = f" ({self.where})" if self.where and not number else ""
            lines.append(f"{'caused by' if number else 'unexpected'} {failure.kind}{words}{where}")
            for place, same in groupby(failure.places):
                times = len(list(same))
                again = f" ({times:,} times)" if times > 1 else ""
                lines.append(f"  {place.file}:{place.line} in {place.function}{again}")
        return "\n".join(lines)


def bug_of(error: BaseException, where: str = "") -> Bug:
    """What may be told of an error."""
    return Bug(tuple(_failure(one) for one in _chain(error)), where)


def bug_here(kind: str, where: str, above: int = 0) -> Bug:
    """What somebody else, such as Qt, noticed while the code was running that is so many calls above the caller."""
    return Bug((Failure(kind, "", tuple(_places_of_frames(sys._getframe(1 + above)))),), where)


def _chain(error: BaseException) -> Iterator[BaseException]:
    """The error, and what it was raised from or while handling; each once."""
    waiting, seen = [error], set[int]()
    while waiting and len(seen) < _MOST_FAILURES:
        one = waiting.pop(0)
        if id(one) in seen:
            continue
        seen.add(id(one))
        yield one
        if isinstance(one, BaseExceptionGroup):
            waiting.extend(one.exceptions[:2])
        if one.__cause__ is not None:
            waiting.append(one.__cause__)
        elif one.__context__ is not None and not one.__suppress_context__:
            waiting.append(one.__context__)


def _failure(error: BaseException) -> Failure:
    steps = list(_steps(error.__traceback__))
    # The innermost ones say most; what an endless recursion repeats is counted, not listed.
    places = tuple(_place(frame.f_code, line) for frame, line in steps)
    kept = places if len(places) <= _MOST_PLACES else places[: _MOST_PLACES // 3] + places[-_MOST_PLACES * 2 // 3 :]
    return Failure(type(error).__name__, _words(error, [frame for frame, _ in steps]), kept)


def _steps(trace: TracebackType | None) -> Iterator[tuple[FrameType, int]]:
    while trace is not None:
        yield trace.tb_frame, trace.tb_lineno
        trace = trace.tb_next


def _places_of_frames(frame: FrameType | None) -> list[Place]:
    found: list[Place] = []
    while frame is not None and len(found) < _MOST_PLACES_HERE:
        found.append(_place(frame.f_code, frame.f_lineno))
        frame = frame.f_back
    return found[::-1]


def _place(code: CodeType, line: int) -> Place:
    return Place(short_file(code.co_filename), line, code.co_name)


def short_file(name: str) -> str:
    """The path of a source file below the folder that it was installed in, which may bear the name of a person."""
    if name.startswith("<"):
        return "<generated>"
    path = PurePath(name)
    parts = path.parts
    for packages in ("site-packages", "dist-packages"):
        if packages in parts:
            return PurePath(*parts[parts.index(packages) + 1 :]).as_posix()
    for root, shown in ((_PACKAGE, _PACKAGE.name), (Path(sysconfig.get_path("stdlib")), "python")):
        if path.is_relative_to(root):
            return (PurePath(shown) / path.relative_to(root)).as_posix()
    is_bundled = not path.is_absolute() and getattr(sys, "frozen", False)  # such names are relative to the bundle
    return path.as_posix() if is_bundled else path.name


def _words(error: BaseException, frames: list[FrameType]) -> str:
    """The message of an error as far as it is harmless, and what the system or SQLite calls it."""
    names = [name for name in (getattr(error, "sqlite_errorname", ""), _system_name(error)) if isinstance(name, str)]
    said = _harmless(error, frames)
    return ", ".join([said] * bool(said) + [name for name in names if name])


def _system_name(error: BaseException) -> str:
    return errno.errorcode.get(error.errno or 0, "") if isinstance(error, OSError) else ""


def _harmless(error: BaseException, frames: list[FrameType]) -> str:
    if isinstance(error, LookupError) and not isinstance(error, IndexError):
        return ""  # the message is the key itself
    message = error.args[0] if len(error.args) == 1 else None
    if not isinstance(message, str) or len(message) > _LONGEST_WORDS:
        return ""
    names = set(_names(frames))
    harmless = all(
        word in _USUAL_WORDS or word in names or hasattr(builtins, word) or (word.isdecimal() and len(word) < 3)
        for word in _WORD.findall(message)
    )
    return " ".join(message.split()) if harmless and message.isascii() and message.isprintable() else ""


def _names(frames: list[FrameType]) -> Iterator[str]:
    """The names in the code of the innermost frames, and those of the types at work there."""
    for frame in frames[-3:]:
        code = frame.f_code
        for name in (code.co_name, code.co_qualname, *code.co_names, *code.co_varnames, *code.co_freevars):
            yield from name.split(".")
        for value in list(frame.f_locals.values()):
            yield type(value).__name__
