"""What can be known of the package for macOS on another system: what it tells of itself, and how it is put together."""

import plistlib
import re
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

import viewer
from tests.packaging.recipes import recipe


@pytest.fixture
def bundle() -> ModuleType:
    return recipe("macos.bundle")


def test_the_application_tells_name_version_and_system() -> None:
    told = plistlib.loads(plistlib.dumps(recipe("macos.info").info()))
    assert told["CFBundleIdentifier"] == "io.github.tier-viewer.TierViewer"
    assert re.fullmatch(r"[A-Za-z0-9.-]+", told["CFBundleIdentifier"])
    assert told["CFBundleShortVersionString"] == told["CFBundleVersion"] == viewer.__version__
    assert told["CFBundleDisplayName"] == "Tier Viewer"
    assert told["LSMinimumSystemVersion"] == "13.0"
    assert told["NSHighResolutionCapable"] is True


def test_libraries_are_its_own_and_captures_are_not() -> None:
    told = recipe("macos.info").info()
    own, others = told["CFBundleDocumentTypes"]
    (exported,) = told["UTExportedTypeDeclarations"]
    assert own["LSHandlerRank"] == "Owner"
    assert own["LSItemContentTypes"] == [exported["UTTypeIdentifier"]]
    assert exported["UTTypeTagSpecification"]["public.filename-extension"] == ["tierlibrary"]
    assert others["LSHandlerRank"] == "Alternate"
    assert {"json", "ndjson", "csv", "log", "har"} <= set(others["CFBundleTypeExtensions"])


@pytest.mark.skipif(sys.platform == "darwin", reason="here it would really be made")
def test_elsewhere_it_is_said_where_it_is_made(bundle: ModuleType, tmp_path: Path) -> None:
    with pytest.raises(recipe("environment").SetupProblem, match=r"only be made on macOS; \.github/workflows/pack"):
        bundle.make(tmp_path)


def test_the_image_holds_the_application_and_where_to_drag_it(bundle: ModuleType, tmp_path: Path) -> None:
    application = tmp_path / "Tier Viewer.app"
    (application / "Contents").mkdir(parents=True)
    (application / "Contents" / "link").symlink_to("../elsewhere")
    bundle.fill_stage(tmp_path / "stage", application)
    bundle.fill_stage(tmp_path / "stage", application)
    assert sorted(path.name for path in (tmp_path / "stage").iterdir()) == ["Applications", "Tier Viewer.app"]
    assert (tmp_path / "stage" / "Applications").readlink() == Path("/Applications")
    assert (tmp_path / "stage" / "Tier Viewer.app" / "Contents" / "link").is_symlink()


@pytest.mark.parametrize(("refusals", "works"), [(0, True), (3, True), (5, False)])
def test_a_busy_system_is_asked_again(
    bundle: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, refusals: int, works: bool
) -> None:
    asked: list[list[str]] = []

    def run(command: list[str], **_: object) -> subprocess.CompletedProcess[str]:
        asked.append(command)
        refused = len(asked) <= refusals
        return subprocess.CompletedProcess(command, int(refused), "", "hdiutil: create failed - Resource busy\n")

    monkeypatch.setattr(subprocess, "run", run)
    monkeypatch.setattr(bundle, "PAUSE", 0)
    if works:
        bundle.make_image(tmp_path / "stage", tmp_path / "a.dmg")
        assert len(asked) == refusals + 1
        assert asked[-1][-1] == str(tmp_path / "a.dmg")
    else:
        with pytest.raises(recipe("environment").SetupProblem, match="create failed - Resource busy"):
            bundle.make_image(tmp_path / "stage", tmp_path / "a.dmg")
