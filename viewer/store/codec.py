"""How raw records are kept: their snapshots taken out, the rest compressed with a dictionary of the library's own.

Snapshots repeat byte for byte and are stored once; the frame that remains, with a mark in each one's place, takes a
twentieth of the record. Putting them back gives the record exactly as received; a digest beside it proves it.
"""

import hashlib
import re
from collections.abc import Sequence

import zstandard

DICTIONARY_BYTES = 64 * 1024
_LEVEL = 3
CHECK_BYTES = 8


_MARKS = (b"\x01", b"\x02", b"\x03", b"\x04", b"\x05", b"\x06", b"\x07")  # no JSON text holds these bytes
_MARKED = re.compile(rb"\A\x00|[\x01-\x07]")
_VERBATIM = b"\x00"
_NEEDLE = 24


def take_out(raw: bytes, parts: Sequence[bytes | None]) -> bytes:
    """The frame of a record: each part that the library keeps elsewhere, where it stands in it, replaced by a mark.

    Parts, in this order: send-out id, customer, campaign, tier before, tier, event id, the customer's id. They stand in
    a record in this order as a rule, so each is looked for behind the one before it first.

    ``raw`` must be JSON: see :func:`take_out_of_text`.
    """
    pieces: list[bytes] = []
    left: list[tuple[bytes, bytes]] = []
    behind = 0
    for mark, text in zip(_MARKS, parts, strict=True):
        if text:
            start = raw.find(text[:_NEEDLE], behind)  # short: searching for a long text costs several times as much
            if start >= 0 and raw.startswith(text, start):
                pieces += (raw[behind:start], mark)
                behind = start + len(text)
            else:
                left.append((mark, text))
    pieces.append(raw[behind:])
    frame = b"".join(pieces)
    for mark, text in left:
        frame = frame.replace(text, mark, 1)
    return frame


def take_out_of_text(raw: bytes, parts: Sequence[bytes | None]) -> bytes:
    """The same for a record that is no JSON by itself (a row of a table, a request of HTTP): it may hold the marks."""
    return _VERBATIM + raw if _MARKED.search(raw) else take_out(raw, parts)


def put_back(frame: bytes, parts: Sequence[bytes | None]) -> bytes:
    """The record again: the parts in the order in which they were taken out."""
    if frame[:1] == _VERBATIM:
        return frame[1:]
    for mark, text in zip(reversed(_MARKS), reversed(parts), strict=True):
        if text:
            frame = frame.replace(mark, text, 1)
    return frame


def train(records: Sequence[bytes]) -> bytes | None:
    """Makes a dictionary from sample records; None where there is too little in them."""
    try:
        return zstandard.train_dictionary(DICTIONARY_BYTES, list(records)).as_bytes()
    except zstandard.ZstdError:
        return None


def check_digest(raw: bytes) -> bytes:
    """The digest that stands beside every record, so that damage to the file can be found."""
    return hashlib.sha256(raw).digest()[:CHECK_BYTES]


class Packer:
    """Compresses with one dictionary, or without."""

    def __init__(self, dictionary: bytes | None) -> None:
        data = zstandard.ZstdCompressionDict(dictionary) if dictionary else None
        if data is not None:
            data.precompute_compress(level=_LEVEL)
        self.pack = zstandard.ZstdCompressor(
            level=_LEVEL, dict_data=data, write_content_size=True, write_dict_id=False
        ).compress
        self.pack_with_check = zstandard.ZstdCompressor(
            level=_LEVEL, dict_data=data, write_content_size=True, write_checksum=True, write_dict_id=False
        ).compress
        """For what has no digest beside it: it cannot be unpacked to something else."""


class Unpacker:
    """Decompresses with one dictionary, or without."""

    def __init__(self, dictionary: bytes | None) -> None:
        data = zstandard.ZstdCompressionDict(dictionary) if dictionary else None
        self.unpack = zstandard.ZstdDecompressor(dict_data=data).decompress
