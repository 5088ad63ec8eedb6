"""Encodings: text in UTF-16 is recognised by its mark and becomes UTF-8 while it is read, without losing a bit of it.

Places in such a source count bytes of the UTF-8 text.
"""

import codecs

from viewer.capture.window import CHUNK, Readable

UTF_8 = "utf-8"
_MARKS = ((codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_HALF = b"\xff"
"""Stands before a last byte that is half of a character: no UTF-8 text holds it, so it shows as damage."""


def encoding_of(head: bytes) -> str:
    """The encoding of a text, judged by the byte order mark it begins with: UTF-8 where there is none.

    The marks of UTF-32 begin like those of UTF-16; ``contents.refusal`` comes first.
    """
    return next((name for mark, name in _MARKS if head.startswith(mark)), UTF_8)


class Transcoded:
    """A stream of UTF-16 as UTF-8, its mark included.

    Surrogates without their other half become what a strict reader of UTF-8 rejects, with their place.
    """

    def __init__(self, stream: Readable, encoding: str) -> None:
        self._stream = stream
        self._decoder = codecs.getincrementaldecoder(encoding)("surrogatepass")
        self._encoding = encoding
        self._ready = b""
        self._at_end = False

    def read(self, size: int, /) -> bytes:
        """At most ``size`` bytes; none at the end."""
        while not self._ready and not self._at_end:
            piece = self._stream.read(min(max(size, 64), CHUNK))
            self._at_end = not piece
            self._ready = _utf_8(self._decoder.decode(piece)) if piece else self._last()
        piece, self._ready = self._ready[:size], self._ready[size:]
        return piece

    def _last(self) -> bytes:
        waiting = self._decoder.getstate()[0]
        whole = len(waiting) & ~1
        text = _utf_8(waiting[:whole].decode(self._encoding, "surrogatepass"))
        return text + _HALF + waiting[whole:] if waiting[whole:] else text


def _utf_8(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")
