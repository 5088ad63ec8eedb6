import re
from pathlib import Path

from PySide6.QtGui import QColor

from viewer import COMMAND, paths
from viewer.ui import icons


def test_an_icon_takes_the_colour_it_is_asked_for(styled):
    drawn = icons.pixmap("clear", "#d64545", 32)
    assert drawn is not None
    shades = {
        drawn.toImage().pixelColor(x, y).name()
        for x in range(32)
        for y in range(32)
        if drawn.toImage().pixelColor(x, y).alpha() == 255
    }
    assert shades == {QColor("#d64545").name()}


def test_an_unknown_icon_is_empty(styled):
    assert icons.icon("no-such-icon").isNull()


def test_all_icons_that_are_used_exist_and_all_that_exist_are_used(styled):
    code = "\n".join(file.read_text("utf-8") for file in Path(paths.__file__).parent.rglob("*.py"))
    used = set(re.findall(r'\bicons\.icon\("([a-z-]+)"', code)) | set(re.findall(r'"([a-z-]+)\.svg"', code))
    own = {f"{COMMAND}{of}{size}" for of in ("", "-library") for size in ("", "-small")}
    assert {file.stem for file in (paths.resources() / "icons").iterdir()} == used | own
    assert not [name for name in used if icons.icon(name).isNull()]


def test_the_program_has_an_icon(styled):
    drawn = icons.app_icon()
    assert {size.width() for size in drawn.availableSizes()} >= {16, 24, 32, 48, 256}
    assert drawn.pixmap(256, 256).toImage().pixelColor(190, 66).name() == "#ffc53d"  # the customer, on the highest tier
    assert drawn.pixmap(16, 16).toImage().pixelColor(11, 3).name() == "#ffc53d"
