from viewer.ui.side_bar import WIDTH as SIDE_WIDTH
from viewer.ui.window_parts import DETAILS_WIDTH, make_parts


def test_the_parts_stand_where_people_expect_them(qtbot, styled, settings, tmp_path):
    parts = make_parts(tmp_path / "library.db", settings)
    qtbot.addWidget(parts.body)
    parts.body.resize(1440, 880)
    parts.body.show()
    left, middle, right = parts.splitter.sizes()
    assert (abs(left - SIDE_WIDTH) <= 2, middle > 780, abs(right - DETAILS_WIDTH) <= 2) == (True, True, True)
    assert parts.search.width() > 1000
    parts.details.worker.close()
