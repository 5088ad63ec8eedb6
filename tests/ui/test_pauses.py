from PySide6.QtCore import QObject

from viewer.ui.pauses import pause


def test_it_is_done_once_however_often_it_was_asked_for(qtbot):
    owner, done = QObject(), []
    timer = pause(owner, 0, lambda: done.append("done"))
    assert not timer.isActive()
    timer.start()
    timer.start()
    qtbot.waitUntil(lambda: done == ["done"])
    assert not timer.isActive()
    timer.start()
    qtbot.waitUntil(lambda: done == ["done", "done"])


def test_a_wait_is_as_long_as_was_said_and_ends_with_its_owner(qtbot):
    owner, done = QObject(), []
    timer = pause(owner, 150, lambda: done.append("done"))
    gone = []
    timer.destroyed.connect(lambda: gone.append(True))
    assert timer.interval() == 150
    assert timer.isSingleShot()
    assert timer.parent() is owner
    owner.deleteLater()
    qtbot.waitUntil(lambda: gone == [True])
    assert done == []
