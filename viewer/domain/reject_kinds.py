"""The kinds of rejects: reasons that differ only in their details are counted and filtered as one."""

import re

_DETAIL = re.compile(r" \(.*\)")
_DAMAGED = "damaged JSON"


def kind_of(reason: str) -> str:
    """The reason without what differs from reject to reject: "damaged JSON: a colon expected" is "damaged JSON"."""
    if reason.startswith(_DAMAGED):
        return _DAMAGED
    return _DETAIL.sub("", reason).partition("; ")[0]
