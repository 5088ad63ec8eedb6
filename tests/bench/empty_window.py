"""The peer of our start: an empty PySide6 window that is shown, drawn into a picture and closed."""

import sys

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow

app = QApplication(sys.argv[:1])
window = QMainWindow()
window.resize(1440, 900)
window.show()


def end() -> None:
    """Drawn once, that is all."""
    window.grab().save(sys.argv[1])
    app.quit()


QTimer.singleShot(0, end)
sys.exit(app.exec())
