"""HAR archives of browsers and proxies: bodies of requests in ``postData``, API downloads in ``response.content``."""

from viewer.capture.envelopes import Members
from viewer.capture.shape import Shape


def _recognises(members: Members) -> bool:
    return "request" in members and bool({"startedDateTime", "response"} & members.keys())


SHAPE = Shape("HAR archive", _recognises)
