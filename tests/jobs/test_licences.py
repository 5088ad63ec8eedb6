import json
import re
from pathlib import Path

import pytest

from viewer import __version__, paths
from viewer.jobs.licences import licences, version

ROOT = Path(__file__).parents[2]
NAMES = re.compile(r"^([a-z0-9-]+)==", re.MULTILINE)


def test_everything_that_is_shipped_is_listed() -> None:
    shipped = set(NAMES.findall((ROOT / "build" / "runtime.lock").read_text())) - {"pip"}  # taken out of packages
    listed = {one.distribution for one in licences()} - {""}
    assert listed == shipped


def test_every_text_is_there_and_every_file_is_used() -> None:
    folder = paths.resources() / "licences"
    used = {text for one in licences() for text in one.texts}
    assert used == set(folder.glob("*.txt"))
    assert all(len(one.text()) > 200 for one in licences())


def test_every_component_says_what_it_is_under() -> None:
    for one in licences():
        assert re.fullmatch(r"[A-Za-z0-9.+-]+( (AND|OR|WITH) [A-Za-z0-9.+-]+)*", one.licence), one
        assert one.where, one
        assert one.source.startswith(("https://", "http://")) or one.component == "Tier Viewer", one
    assert len({one.component for one in licences()}) == len(licences())


def test_qt_comes_with_its_notice_and_both_licences() -> None:
    (qt,) = (one for one in licences() if one.component == "Qt")
    assert qt.licence == "LGPL-3.0-only"
    for words in (
        "You may replace",
        "download.qt.io",
        "GNU LESSER GENERAL PUBLIC LICENSE",
        "GNU GENERAL PUBLIC LICENSE",
    ):
        assert words in qt.text()


def test_versions_are_those_in_use() -> None:
    found = {one.component: version(one) for one in licences()}
    assert found["Tier Viewer"] == __version__
    assert re.fullmatch(r"2\.\d+\.\d+", found["pydantic"])
    assert found["Qt"] == ""
    assert version(licences()[-1]._replace(distribution="no-such-distribution")) == ""


def test_a_text_that_is_missing_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "licences").mkdir()
    one = {"component": "A", "licence": "MIT", "texts": ["a.txt"], "where": "here", "source": "https://a"}
    (tmp_path / "licences" / "licences.json").write_text(json.dumps({"components": [one]}))
    monkeypatch.setattr(paths, "resources", lambda: tmp_path)
    with pytest.raises(FileNotFoundError, match=r"a\.txt is missing"):
        licences()
