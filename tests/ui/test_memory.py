from viewer.domain.session import Session
from viewer.jobs.resume_session import Remembered, keep_session
from viewer.store import library
from viewer.ui import memory as memory_module
from viewer.ui.memory import Memory


def test_what_a_library_remembers_is_read_beside_the_window(qtbot, tmp_path):
    path = tmp_path / "library.db"
    library.open_for_writing(path).close()
    keep_session(path, Session("x"))
    memory = Memory(path, True)
    qtbot.waitUntil(lambda: memory.found is not None)
    assert memory.found.session.query == "x"
    assert memory.keeper is not None
    memory.close()


def test_it_tells_when_it_came(qtbot, tmp_path):
    memory = Memory(tmp_path / "none.db", False)
    with qtbot.waitSignal(memory.came):
        pass
    assert memory.found == Remembered()
    assert memory.keeper is None
    memory.close()


def test_a_library_that_cannot_be_read_remembers_nothing(qtbot, tmp_path):
    path = tmp_path / "library.db"
    path.write_text("no library, but long enough to be one" * 10)
    memory = Memory(path, True)
    with qtbot.waitSignal(memory.came):
        pass
    assert memory.found == Remembered()
    memory.close()


def test_what_nobody_foresaw_is_a_first_start_too(qtbot, tmp_path, monkeypatch):
    monkeypatch.setattr(memory_module, "remembered", lambda path: 1 / 0)
    memory = Memory(tmp_path / "library.db", True)
    with qtbot.waitSignal(memory.came):
        pass
    assert memory.found == Remembered()
    memory.close()
