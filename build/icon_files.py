"""The program's icons as files: PNG, .ico and .icns, drawn from the SVG files of resources/icons/.

The same drawings give the same bytes: nothing about time or machine is written into them.
"""

from pathlib import Path

from PIL import Image
from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

import environment
import identity

DRAWINGS = environment.ROOT / "resources" / "icons"
SUBJECTS = (identity.COMMAND, f"{identity.COMMAND}-library")
"""The program, and what file managers show for a library."""
PNG_SIZES = (16, 20, 22, 24, 32, 40, 48, 64, 96, 128, 256, 512, 1024)
ICO_SIZES = (16, 20, 24, 32, 40, 48, 64, 256)
SMALL = 24
"""Up to this size, in pixels, `NAME-small.svg` is drawn where there is one: fewer lines, on whole pixels."""


def make(folder: Path) -> list[Path]:
    """Draw `NAME-SIZE.png`, `NAME.ico` and `NAME.icns` of each subject into the folder.

    Raises environment.SetupProblem when a drawing is missing or is no SVG that Qt can draw.
    """
    folder.mkdir(parents=True, exist_ok=True)
    return [file for subject in SUBJECTS for file in make_subject(subject, folder)]


def make_subject(subject: str, folder: Path) -> list[Path]:
    """All files of one drawing."""
    pictures = {size: draw(drawing(subject, size), size) for size in PNG_SIZES}
    made = []
    for size, picture in pictures.items():
        made.append(folder / f"{subject}-{size}.png")
        picture.save(made[-1], format="PNG", optimize=True)
    made += [folder / f"{subject}.ico", folder / f"{subject}.icns"]
    largest = pictures[ICO_SIZES[-1]]
    largest.save(
        made[-2],
        format="ICO",
        sizes=[(size, size) for size in ICO_SIZES],
        append_images=[pictures[size] for size in ICO_SIZES[:-1]],
    )
    # Pillow takes the pictures by their width and would scale the others.
    pictures[1024].save(made[-1], format="ICNS", append_images=[pictures[size] for size in (32, 64, 128, 256, 512)])
    return made


def drawing(subject: str, size: int) -> Path:
    """The SVG file that is drawn at this size."""
    small = DRAWINGS / f"{subject}-small.svg"
    return small if size <= SMALL and small.exists() else DRAWINGS / f"{subject}.svg"


def draw(svg: Path, size: int) -> Image.Image:
    """The drawing, `size` pixels square, on a transparent ground."""
    renderer = QSvgRenderer(QByteArray(svg.read_bytes() if svg.exists() else b""))
    if not renderer.isValid():
        raise environment.SetupProblem(f"{environment.shown(svg)} is missing or no SVG that Qt can draw; correct it.")
    image = QImage(QSize(size, size), QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    straight = image.convertToFormat(QImage.Format.Format_RGBA8888)
    return Image.frombytes("RGBA", (size, size), bytes(straight.constBits()))
