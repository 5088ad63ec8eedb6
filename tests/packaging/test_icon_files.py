"""The icons of the packages: every size that systems ask for, in the drawing's own colours, the same at every build."""

import hashlib
import io
from pathlib import Path
from types import ModuleType

import pytest
from PIL import Image

from tests.packaging.recipes import recipe

GROUND, GOLD = "#123456", "#f0c04f"
SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="64" height="64" viewBox="0 0 64 64">'
    '<rect width="64" height="64" fill="{}"/></svg>'
)


@pytest.fixture
def icon_files() -> ModuleType:
    return recipe("icon_files")


@pytest.fixture
def drawings(icon_files: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A program's icon in one colour, and another one for small sizes; a library has one drawing for all."""
    (tmp_path / "tier-viewer.svg").write_text(SVG.format(GROUND), encoding="utf-8")
    (tmp_path / "tier-viewer-library.svg").write_text(SVG.format(GROUND), encoding="utf-8")
    (tmp_path / "tier-viewer-small.svg").write_text(SVG.format(GOLD), encoding="utf-8")
    monkeypatch.setattr(icon_files, "DRAWINGS", tmp_path)
    return tmp_path


def opened(file: Path) -> Image.Image:
    return Image.open(io.BytesIO(file.read_bytes()))


def colour(picture: Image.Image) -> str:
    return "#{:02x}{:02x}{:02x}".format(*picture.convert("RGB").getpixel((picture.width // 2, picture.height // 2)))


def test_small_sizes_have_a_drawing_of_their_own(icon_files: ModuleType, drawings: Path) -> None:
    made = icon_files.make(drawings / "icons")
    pictures = {file.name: opened(file) for file in made if file.suffix == ".png"}
    for subject in ("tier-viewer", "tier-viewer-library"):
        sizes = [pictures[f"{subject}-{size}.png"].size for size in icon_files.PNG_SIZES]
        assert sizes == [(size, size) for size in icon_files.PNG_SIZES]
    assert colour(pictures["tier-viewer-24.png"]) == GOLD
    assert colour(pictures["tier-viewer-32.png"]) == GROUND
    assert colour(pictures["tier-viewer-library-24.png"]) == GROUND


def test_windows_and_macos_get_every_size_drawn_and_none_scaled(icon_files: ModuleType, drawings: Path) -> None:
    icon_files.make(drawings / "icons")
    ico = opened(drawings / "icons" / "tier-viewer.ico")
    assert ico.info["sizes"] == {(size, size) for size in (16, 20, 24, 32, 40, 48, 64, 256)}
    assert colour(ico.ico.getimage((20, 20))) == GOLD
    assert colour(ico.ico.getimage((40, 40))) == GROUND
    icns = opened(drawings / "icons" / "tier-viewer.icns")
    assert {(width, scale) for width, _, scale in icns.info["sizes"]} >= {(16, 2), (32, 2), (128, 1), (512, 2)}


def test_the_same_drawing_gives_the_same_bytes(icon_files: ModuleType, tmp_path: Path) -> None:
    def sums(folder: str) -> dict[str, str]:
        made = icon_files.make(tmp_path / folder)
        return {file.name: hashlib.sha256(file.read_bytes()).hexdigest() for file in made}

    first = sums("first")
    assert {"tier-viewer.ico", "tier-viewer.icns", "tier-viewer-16.png", "tier-viewer-1024.png"} <= set(first)
    assert sums("second") == first


def test_the_ground_is_transparent(icon_files: ModuleType) -> None:
    """The corners of the real icon are round."""
    drawn = icon_files.draw(icon_files.drawing("tier-viewer", 256), 256)
    assert drawn.getpixel((0, 0))[3] == 0
    assert drawn.getpixel((128, 128))[3] == 255


@pytest.mark.parametrize("damage", ["no drawing", None])
def test_what_is_no_drawing_is_told(
    icon_files: ModuleType, drawings: Path, monkeypatch: pytest.MonkeyPatch, damage: str | None
) -> None:
    environment = recipe("environment")
    monkeypatch.setattr(environment, "ROOT", drawings)
    (drawings / "tier-viewer.svg").unlink()
    if damage:
        (drawings / "tier-viewer.svg").write_text(damage, encoding="utf-8")
    with pytest.raises(environment.SetupProblem, match=r"^tier-viewer\.svg is missing or no SVG that Qt can draw"):
        icon_files.make(drawings / "icons")
