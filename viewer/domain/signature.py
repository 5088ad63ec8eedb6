"""The vendor's signature of a webhook: whether a body is what the holder of the key has sent.

Facts: domain.md 2.4. Signed is the JSON as JavaScript prints it, or a plain text itself. A capture may have kept the
body as it came, with other white space, printed anew by another program, or among members of its own; whatever of it
still leads back to the signed text is tried.
"""

import hashlib
import hmac
import re
from collections.abc import Iterator
from enum import StrEnum
from itertools import pairwise

from viewer.domain import javascript
from viewer.domain.evidence import DATA_KEYS
from viewer.wording import to_say


class State(StrEnum):
    """What can be said about a delivery's signature."""

    VERIFIED = to_say("verified")
    DIFFERENT = to_say("does not match")
    UNSIGNED = to_say("unsigned")
    NO_KEY = to_say("no key")


EXPLANATIONS = {
    State.VERIFIED: to_say(
        "The signature was made with this key over exactly this content: it came from the vendor and was"
        " not changed on its way or in the capture."
    ),
    State.DIFFERENT: to_say(
        "The signature was not made with this key over this content. Perhaps the key is another"
        " project's or an older one, or the program that captured the body has changed it (left out or reordered"
        " members, rounded numbers); or somebody else has sent or edited it."
    ),
    State.UNSIGNED: to_say(
        "The capture kept no x-voucherify-signature header with this delivery, so nothing can be checked."
    ),
    State.NO_KEY: to_say(
        "The capture kept the signature. Give the secret key of the project (Project settings, Webhooks) to check it."
    ),
}
"""What each state means, in sentences for people."""

_OWN_KEYS = {
    "received_at", "receivedat", "ts", "timestamp", "@timestamp", "time", "t", "date", "start", "starteddatetime",
    "createdat", "__realtime_timestamp", "headers", "header", "request_headers", "requestheaders", "rawheaders",
    "raw_headers", "multivalueheaders", "signature", "method", "path", "url", "ip", "query", "level", "pid",
    "hostname", "msg", "message", "logger", "@version", "host", "v", "name",
}  # fmt: skip
_VENDORS_KEYS = DATA_KEYS | {
    "id", "project_id", "created_at", "type", "data", "source", "event", "object", "metadata", "webhook_id", "group_id",
}  # fmt: skip
_MARK = re.compile(rb'"[^"\\]*+(?:\\.[^"\\]*+)*+"|[{}\[\],]', re.DOTALL)
_SEPARATORS = re.compile(r"[\s,;]+")


def check(header: str | None, body: bytes, key: bytes | None) -> State:
    """Compares the signature header of a delivery with its body, under a secret key (None: not given)."""
    claimed = _claimed(header or "")
    if not claimed:
        return State.UNSIGNED
    if not key:
        return State.NO_KEY
    for text in signed_texts(body):
        made = sign(text, key).encode()
        # Every claim is compared, and in constant time.
        if sum(hmac.compare_digest(made, claim) for claim in claimed):
            return State.VERIFIED
    return State.DIFFERENT


def sign(text: bytes, key: bytes) -> str:
    """The signature of a text as the vendor writes it."""
    return hmac.new(key, text, hashlib.sha256).hexdigest()


def _claimed(header: str) -> list[bytes]:
    """A header that came more than once is one text with commas, as HTTP has it."""
    parts = (part.lower().removeprefix("sha256=") for part in _SEPARATORS.split(header))
    return [part.encode("utf-8", "replace") for part in parts if part]


def signed_texts(body: bytes) -> Iterator[bytes]:
    """What may have been signed, the likely ones first, each once."""
    seen: set[bytes] = set()
    for text in _texts(body):
        if text is not None and text not in seen:
            seen.add(text)
            yield text


def _texts(body: bytes) -> Iterator[bytes | None]:
    yield body
    whole = javascript.compact(body)
    yield whole
    yield javascript.string_of(whole)
    yield from _printed(whole)
    members = top_members(whole)
    for kept in (
        [text for name, text in members if name.lower() not in _OWN_KEYS and "signature" not in name.lower()],
        [text for name, text in members if name in _VENDORS_KEYS],
    ):
        if 0 < len(kept) < len(members):
            body_alone = b"{" + b",".join(kept) + b"}"
            yield body_alone
            yield from _printed(body_alone)


def _printed(text: bytes) -> Iterator[bytes | None]:
    yield javascript.printed(text)
    yield javascript.printed(text, numbers_as_written=True)


def top_members(text: bytes) -> list[tuple[str, bytes]]:
    """The members of a compact JSON object: name, and the text of the whole member. Empty for anything else."""
    if text[:1] != b"{":
        return []
    cuts = [1]
    level = 0
    for found in _MARK.finditer(text):
        mark = found.group()
        if mark in (b"{", b"["):
            level += 1
        elif mark in (b"}", b"]"):
            level -= 1
            if not level:
                cuts.append(found.end())
                break
        elif mark == b"," and level == 1:
            cuts.append(found.end())
    pieces = [text[start : end - 1] for start, end in pairwise(cuts)]
    return [(_name(piece), piece) for piece in pieces if piece]


def _name(piece: bytes) -> str:
    quoted = _MARK.match(piece)
    name = javascript.string_of(quoted.group()) if quoted else None
    return name.decode("utf-8") if name is not None else ""
