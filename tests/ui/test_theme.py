from PySide6.QtGui import QColor

from viewer.ui import theme


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
