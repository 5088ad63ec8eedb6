"""A window of its own process in which somebody does one thing after the other, to be killed at any moment.

`restless_window.py LIBRARY SEED` prints the query of each state once it is kept in the library, and from time to time
the views that the library has, with the number of things that were done before.
"""

import json
import os
import random
import sys
import tempfile
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from viewer.domain.views import View
from viewer.jobs import saved_views
from viewer.ui import session_desk
from viewer.ui.main_window import MainWindow
from viewer.ui.settings import Settings


def main() -> None:
    """Does things until it is killed."""
    library, chance = Path(sys.argv[1]), random.Random(int(sys.argv[2]))
    session_desk.PAUSE_MS = 5
    app = QApplication(sys.argv[:1])
    with tempfile.TemporaryDirectory() as folder:
        window = MainWindow(library, Settings(Path(folder)), keeps_session=True)
        window.visits._rest.setInterval(5)
        window.show()
        states: list[str] = []
        told = [0]

        def tell_views(done: int) -> None:
            # In the queue of what changes views: what was done before is in the library by then.
            window.views.worker.submit(
                lambda: [view.name for view in saved_views.list_views(library)],
                lambda names: print(json.dumps({"views": names, "after": done}), flush=True),
            )

        def act() -> None:
            if not window.session.is_ready:
                return
            if not states:
                print(json.dumps({"began": window.query.text}), flush=True)
                tell_views(0)
            match chance.randrange(6):
                case 0:
                    window.undoing.undo()
                case 1:
                    window.undoing.redo()
                case 2:
                    window.visits.go(-1)
                case 3:
                    window.views._change(None, View(f"View {len(states)} {os.getpid()}", window.looks.look()), "saving")
                case 4:
                    window.parts.table.step(chance.randrange(1, 9))
                case _:
                    window.query.restore(f"state:{len(states)}")
            states.append(window.query.text)
            print(json.dumps({"done": len(states)}), flush=True)

        def tell() -> None:
            kept = window.session._kept
            if states and kept is not None and window.memory.keeper is not None and window.memory.keeper.is_idle():
                told[0] += 1
                print(json.dumps({"kept": kept.query, "number": told[0]}), flush=True)
                tell_views(len(states))

        acting, telling = QTimer(), QTimer()
        acting.timeout.connect(act)
        telling.timeout.connect(tell)
        acting.start(20)
        telling.start(7)
        app.exec()


if __name__ == "__main__":
    main()
