"""Nothing is shown that was not said: the whole window is walked through in a language that nobody speaks."""

import json
import os
import subprocess
import sys
from pathlib import Path
from zoneinfo import available_timezones

import pytest

from tests.program import ROOT
from tests.ui.foreign import words_of
from viewer.domain.annotations import COLOUR_NAMES
from viewer.domain.event_types import KNOWN
from viewer.domain.fields import FIELDS
from viewer.jobs.import_sources import import_sources
from viewer.wording import LANGUAGES

SAMPLE = ROOT / "resources" / "sample-capture.ndjson"
# What is the same in every language: names, keys, endings, words of queries and what they find, what the walk types.
SAME = (
    "Tier Viewer UTC MIT Ctrl Shift Alt csv json png svg quot gold silver loyal club missing move after before img"
    " qxzcanary yesterday field path value word envelope inferred PENDING UTF Linux Windows macOS"
)
QT_SAYS = "Cancel Close Scroll Left Right"
"""Qt's own words, which come with its own translation."""


@pytest.mark.slow
def test_everything_in_the_window_is_said(tmp_path: Path) -> None:
    library, seen = tmp_path / "library.db", tmp_path / "seen.json"
    import_sources([str(SAMPLE)], library)
    program = [sys.executable, str(ROOT / "tests" / "ui" / "foreign_window.py"), str(library), str(seen)]
    subprocess.run(program, cwd=ROOT, env=os.environ | {"PYTHONPATH": str(ROOT)}, timeout=300, check=True)
    texts = json.loads(seen.read_text("utf-8"))
    assert len(texts) > 1_500, "the walk came to an end too early"
    known = words_of(SAMPLE.read_text("utf-8")) | words_of(f"{SAME} {library} {SAMPLE} {Path.home()}")
    known |= words_of((ROOT / "resources" / "licences" / "licences.json").read_text("utf-8"))
    known |= words_of(QT_SAYS)
    known |= words_of(" ".join((*available_timezones(), *(language.name for language in LANGUAGES))))
    known |= words_of(" ".join(f"{one.name} {one.short}" for one in KNOWN.values()))
    known |= words_of(" ".join(COLOUR_NAMES)) | words_of(
        " ".join(name for one in FIELDS for name in (one.name, *one.aliases))
    )
    unsaid = [(text, place) for text, place in texts if not words_of(text) <= known]
    assert unsaid == [], "give it say(…) of viewer/wording.py; data is said as a value, {name}"
