import re
from pathlib import Path

from viewer.ui import theme
from viewer.ui.style_sheet import STYLE


def test_every_name_in_the_style_sheet_is_a_token():
    for colours in (theme.LIGHT, theme.DARK):
        assert re.findall(r"\{\w+\}", theme.style_sheet(colours)) == []


def test_every_part_that_the_style_sheet_names_exists():
    code = "\n".join(file.read_text("utf-8") for file in Path(theme.__file__).parent.glob("*.py"))
    named = set(re.findall(r"#([a-zA-Z]\w+)", STYLE)) - {"qt_msgbox_informativelabel"}
    assert {"searchBox", "historyView"} & named
    assert [name for name in sorted(named) if f'"{name}"' not in code] == []
