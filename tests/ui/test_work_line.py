from PySide6.QtWidgets import QProgressBar, QPushButton

from viewer.ui.library_process import Progress
from viewer.ui.work_line import WorkLine


def test_progress_is_a_bar_and_words_and_can_be_stopped(qtbot, styled):
    line = WorkLine()
    qtbot.addWidget(line)
    bar = line.findChild(QProgressBar)
    line.begin("Beginning")
    assert (bar.maximum(), line.told()) == (0, "Beginning")
    line.show_progress(Progress("Checking\u202e records\n", 2_500, 10_000))
    assert (bar.value(), bar.maximum()) == (250, 1_000)
    assert line.told().endswith("2,500 of 10,000")
    assert "\u202e" not in line.told()
    line.show_progress(Progress("Checking records", 20_000, 10_000))
    assert (bar.value(), line.told()) == (1_000, "Checking records 10,000 of 10,000")
    with qtbot.waitSignal(line.stop_asked):
        line.findChild(QPushButton).click()
