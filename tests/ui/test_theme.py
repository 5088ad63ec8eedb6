from PySide6.QtGui import QColor

from viewer.ui import theme


def _luminance(name: str) -> float:
    parts = []
    for part in (QColor(name).redF(), QColor(name).greenF(), QColor(name).blueF()):
        parts.append(part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4)
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def _contrast(one: str, other: str) -> float:
    high, low = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def test_texts_can_be_read_in_both_themes():
    for colours in (theme.LIGHT, theme.DARK):
        for ground in (colours.window, colours.sunken, colours.header, colours.chip):
            assert _contrast(colours.text, ground) >= 7
            assert _contrast(colours.muted, ground) >= 4.5
        assert _contrast(colours.on_selection, colours.selection) >= 4.5
        assert _contrast(colours.on_accent, colours.accent) >= 4.5
        assert _contrast(colours.warn, colours.warn_ground) >= 4.5
        assert _contrast(colours.accent, colours.window) >= 4.5


def test_a_chosen_theme_is_in_use_at_once(styled):
    theme.choose("dark")
    theme.apply(styled)
    assert theme.current() is theme.DARK
    assert theme.colour("window") == QColor("#1d2127")
    assert styled.palette().window().color() == QColor("#1d2127")
    theme.choose("light")
    theme.apply(styled)
    assert styled.palette().window().color() == QColor("#ffffff")


def test_figures_of_the_table_are_of_one_width(styled):
    from PySide6.QtGui import QFontMetrics

    metrics = QFontMetrics(theme.table_font())
    assert metrics.horizontalAdvance("1111") == metrics.horizontalAdvance("8888")
