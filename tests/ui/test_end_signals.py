import os
import signal
import sys

import pytest
from PySide6.QtWidgets import QWidget

from viewer.ui.end_signals import close_on_signals


@pytest.fixture
def window(qtbot):
    before = signal.getsignal(signal.SIGINT)
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    forget = close_on_signals(made)
    yield made
    forget()
    signal.signal(signal.SIGINT, before)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signals")
@pytest.mark.parametrize("name", ["SIGTERM", "SIGHUP"])
def test_the_window_closes_as_by_hand_and_a_second_signal_ends_the_program(window, qtbot, name):
    number = getattr(signal, name)
    os.kill(os.getpid(), number)
    qtbot.waitUntil(lambda: not window.isVisible())
    assert signal.getsignal(number) == signal.SIG_DFL


def test_who_sits_there_can_always_end_it(window):
    assert signal.getsignal(signal.SIGINT) == signal.SIG_DFL
