"""What a person is told at the end of an export: how many rows were written, and what is not as one would think."""

from pathlib import Path
from typing import Any

from viewer.domain.display import display_text
from viewer.ui.notice_bar import Tone
from viewer.wording import number, say_count

_NAME = 80
_LONGEST = 600


def end_words(done: dict[str, Any], target: Path) -> tuple[str, Tone]:
    """Calm sentences; a problem where the file has not all that was to be in it. ``done`` is ExportReport.as_json."""
    written, matched = _number(done, "written"), _number(done, "matched")
    values = {"written": number(written), "file": display_text(target.name, _NAME)}
    said = [say_count(matched, "{written} of {n} row in {file}.", "{written} of {n} rows in {file}.", **values)]
    words = done.get("words")
    if isinstance(words, list):
        said += map(str, words[1:])  # the first says how many and where
    return display_text(" ".join(said), _LONGEST), "calm" if written == matched else "problem"


def _number(done: dict[str, Any], name: str) -> int:
    value = done.get(name)
    return value if isinstance(value, int) else 0
