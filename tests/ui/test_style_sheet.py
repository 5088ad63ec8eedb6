import re

from viewer.ui import theme


def test_every_name_in_the_style_sheet_is_a_token():
    for colours in (theme.LIGHT, theme.DARK):
        assert re.findall(r"\{\w+\}", theme.style_sheet(colours)) == []
