import base64
import json

from hypothesis import given
from hypothesis import strategies as st

from viewer.exports.rejects_file import object_line


@given(st.binary() | st.text().map(str.encode))
def test_every_byte_comes_back(raw: bytes) -> None:
    line = object_line({"source": "a\nb", "line": 3}, raw, "")
    assert line.count(b"\n") == 1
    one = json.loads(line)
    assert (one["source"], one["line"], one["note"]) == ("a\nb", 3, None)
    assert (one["text"] is None) is (one["base64"] is not None)
    assert (one["text"].encode() if one["text"] is not None else base64.b64decode(one["base64"])) == raw


def test_what_is_missing_is_said() -> None:
    assert json.loads(object_line({}, b"x", "Cut."))["note"] == "Cut."
